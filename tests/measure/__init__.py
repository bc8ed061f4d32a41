"""Measures the rules: how many of their findings are right, and how many planted errors they catch.

1. `python -m tests.measure plant DRAFT… --json FILE` plants errors in the relations that hold, and slips where there is
   none (see `tests.planted`). This is slow on long drafts, so run it over a few at a time.
2. `python -m tests.measure write --gold FOLDER… --drafts FOLDER… --planted FILE… > measured.yaml` compares the findings
   with annotations, adds those that were read by eye and the planted errors, and prints the pack's file.
"""
