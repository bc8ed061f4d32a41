"""Dates, periods and the order of events."""
