"""Sentences and their clauses: where a figure stands."""
