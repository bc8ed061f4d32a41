"""Typed facts with their exact places, extracted lazily and once for all rules."""

from draftlint.facts.blanks import Blank, BlankShape
from draftlint.facts.facts import Facts

__all__ = ["Blank", "BlankShape", "Facts"]
