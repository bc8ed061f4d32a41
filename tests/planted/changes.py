"""The changes that are planted in a printed number: text in, text out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from draftlint.language.vi.numerals import Numeral, NumeralFlag, parse_numeral
from draftlint.relations.printing import print_number


class Kind(StrEnum):
    """What is done to the number."""

    DIGIT = "digit"
    SWAP = "swap"
    SCALE_10 = "scale10"
    SCALE_1000 = "scale1000"
    NEIGHBOUR = "neighbour"


class Slip(StrEnum):
    """An error that some rule is there for, in a figure that takes part in no relation."""

    TENFOLD_SHARE = "tenfold share"
    COMMA_FOR_POINT = "comma for point"
    SECOND_STEP_TENFOLD = "second tenfold"
    FIRST_STEP_SPLIT = "first split"
    YEARLY_TWICE = "yearly twice"
    TURNS_FOR_PEOPLE = "turns for people"
    MILLIONS_FOR_BILLIONS = "millions"
    YEARLY_LEVEL = "yearly level"


def changed(numeral: Numeral, kind: Kind, neighbours: Sequence[str], rng: random.Random) -> str | None:
    """The number with one change of the kind; None where the kind has nothing to change."""
    if kind is Kind.DIGIT:
        return _digit(numeral.text, rng)
    if kind is Kind.SWAP:
        return _swap(numeral.text, rng)
    if kind is Kind.SCALE_10:
        return _scaled(numeral, rng.choice([1, -1]))
    if kind is Kind.SCALE_1000:
        return _scaled(numeral, rng.choice([3, -3]))
    others = [text for text in neighbours if _value(text) not in (None, numeral.value)]
    return others[0] if others else None


def _digit(text: str, rng: random.Random) -> str | None:
    places = [at for at, char in enumerate(text) if char.isdigit()]
    at = rng.choice(places)
    choices = [new for new in "0123456789" if new != text[at] and (at != places[0] or new != "0")]
    new = rng.choice(choices)
    return text[:at] + new + text[at + 1 :]


def _swap(text: str, rng: random.Random) -> str | None:
    places = [at for at, char in enumerate(text) if char.isdigit()]
    pairs = [(a, b) for a, b in pairwise(places) if text[a] != text[b]]
    pairs = [(a, b) for a, b in pairs if a != places[0] or text[b] != "0"]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    chars = list(text)
    chars[a], chars[b] = chars[b], chars[a]
    return "".join(chars)


def _scaled(numeral: Numeral, power: int) -> str | None:
    if NumeralFlag.YEAR_LIKE in numeral.flags or not numeral.value:
        return None
    value = numeral.value.scaleb(power)
    decimals = max(0, numeral.decimals - power)
    if numeral.decimals == 0 and power < 0 and value != value.to_integral_value():
        value, decimals = numeral.value.scaleb(-power), 0  # a count has no decimals: multiply instead
    return print_number(value, decimals)


def _value(text: str) -> object:
    numeral = parse_numeral(text)
    return numeral.value if numeral else None
