"""The kinds of administrative unit of `territories.yaml`."""

from __future__ import annotations

from functools import cache

from draftlint.language.data import load


@cache
def kinds() -> tuple[str, ...]:
    """The kinds of unit, those that hold others first."""
    return tuple(kind for row in load("vi", "territories")["levels"] for kind in row)
