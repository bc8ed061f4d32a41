"""Announced counts against the lists that follow them."""
