"""Spelling, spacing, names, and what a draft must lose before it is signed."""
