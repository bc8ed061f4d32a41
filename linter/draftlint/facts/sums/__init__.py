"""Totals with their parts."""
