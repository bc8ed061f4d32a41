"""Printed numbers: what is a quantity, what is only a name, and how numbers are written."""
