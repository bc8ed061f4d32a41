"""Plants errors in figures of relations that hold, and counts how many the linter finds at the changed place.

Run it over drafts: `python -m tests.planted PATH… [--seed N] [--sample N] [--kinds digit,swap,…] [--rules SUM,RAT]`.
`--annotated FOLDER` plants in the relations that a person has annotated, found by the rules or not.
`--slips` plants what rules that look for no relation are there for: a count whose point is a comma, and the like.
"""
