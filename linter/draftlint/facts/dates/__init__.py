"""Dates, periods, ordinals of terms, and the time that the draft itself is of."""
