"""References to other documents, and the register of them."""
