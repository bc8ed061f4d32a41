"""Levels, what they were before, and how they grew; yearly figures and means."""
