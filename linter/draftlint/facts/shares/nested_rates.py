"""Rates of which one contains the other by what it is: trained workers, and among them those with a trade."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.data import load
from draftlint.language.patterns import whole_words

_OTHERS = 60
"""Code points before a rate in which its name stands."""


def nested_rates(text: str, inside: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Rates of one sentence, the wider first: "lao động qua đào tạo đạt 64%, trong đó đào tạo nghề đạt 45%"."""
    rates = [item for item in inside if item.quantity.percent and item.quantity.form is Form.SINGLE]
    rates = [item for item in rates if item.aspect is Aspect.LEVEL and item.role is not Role.EARLIER]
    for at, total in enumerate(rates):
        for wide, narrow in _pairs():
            if not _named(text, total, wide) or _named(text, total, narrow):
                continue
            part = next((item for item in rates[at + 1 : at + 3] if _named(text, item, narrow)), None)
            if part is not None and part.role is total.role and ";" not in text[total.span.end : part.span.start]:
                yield total, part


def _named(text: str, item: Statement, name: regex.Pattern[str]) -> bool:
    """Whether the words right before a figure, back to the figure before, name it so."""
    stretch = text[max(item.sentence.span.start, item.span.start - _OTHERS) : item.span.start]
    return name.search(regex.split(r"\d", stretch)[-1]) is not None


@cache
def _pairs() -> tuple[tuple[regex.Pattern[str], regex.Pattern[str]], ...]:
    return tuple(
        (whole_words(pair["wide"]), whole_words(pair["narrow"])) for pair in load("vi", "nested_rates")["pairs"]
    )
