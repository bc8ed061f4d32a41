"""Quotients: percentages and rates beside the counts they come from."""
