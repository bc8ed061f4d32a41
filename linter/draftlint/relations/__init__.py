"""Arithmetic on printed numbers."""
