"""Parts and percentages of a whole."""
