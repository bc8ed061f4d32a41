"""Headings, labels, captions and lists, and the counts that announce them."""
