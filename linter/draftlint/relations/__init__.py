"""Arithmetic on printed numbers: pure functions that know neither documents nor language.

A `Figure` says which true values its digits and its bound allow; a relation (sums, shares, ratios, growth, averages,
sameness, targets) returns a `Judgement` with its band and its computation as text; `repairs` searches for the slip.
"""
