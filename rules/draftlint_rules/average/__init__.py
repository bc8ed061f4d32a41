"""Means, and yearly figures against the total of a period."""
