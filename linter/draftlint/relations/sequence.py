"""Where a count leaves its order, one break for each cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class BreakKind(StrEnum):
    """What is wrong: numbers are missing, one is used twice, or the order is not that of counting."""

    GAP = "gap"
    REPEAT = "repeat"
    DISORDER = "disorder"


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a count breaks.

    `at` is the index of the number that does not fit, `expected` the number that would, `missing` the numbers passed
    over by a gap. `first` is the index of the earlier use of a repeated number.
    """

    kind: BreakKind
    at: int
    expected: int
    missing: tuple[int, ...] = ()
    first: int | None = None


def breaks(numbers: Sequence[int], start: int = 1) -> list[Break]:
    """The breaks of a count that should run `start`, `start` + 1, ….

    A break with right counting behind it is one break: after "1, 2, 2, 3" only the second 2 is named, after "1, 2, 2,
    4" too (it should be 3), after "1, 2, 5, 6" only the gap.
    """
    out: list[Break] = []
    previous = start - 1
    at = 0
    while at < len(numbers):
        number = numbers[at]
        expected = previous + 1
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        if number == expected:
            previous = number
        elif following == expected + 1 and at > 0:  # this one number is wrong, the count goes on
            out.append(_wrong(numbers, at, expected))
            previous = expected
        elif number > expected:
            if following == expected:  # two have changed places
                out.append(Break(BreakKind.DISORDER, at, expected))
                at += 1
                previous = max(number, expected)
            else:
                out.append(Break(BreakKind.GAP, at, expected, tuple(range(expected, number))))
                previous = number
        else:
            out.append(_wrong(numbers, at, expected))
            previous = number
        at += 1
    return out


def _wrong(numbers: Sequence[int], at: int, expected: int) -> Break:
    number = numbers[at]
    others = [index for index, other in enumerate(numbers) if other == number and index != at]
    if not others:
        return Break(BreakKind.DISORDER, at, expected)
    before = [index for index in others if index < at]
    return Break(BreakKind.REPEAT, at, expected, first=before[-1] if before else others[0])
