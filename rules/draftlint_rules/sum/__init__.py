"""Totals and their parts."""
