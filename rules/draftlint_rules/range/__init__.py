"""Impossible or reversed values."""
