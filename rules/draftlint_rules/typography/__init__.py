"""Marks, blanks and dashes as an office types them."""
