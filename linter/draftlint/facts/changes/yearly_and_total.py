"""A mean of a year, or of another stretch of time, with the total of its period."""

from __future__ import annotations

from dataclasses import dataclass

from draftlint.facts.meaning.statements import Statement


@dataclass(frozen=True, slots=True)
class YearlyAndTotal:
    """A yearly (monthly, quarterly, …) figure with the total of its period.

    `years` are the possible lengths of the period, in the stretches that the mean is per, the likeliest first; `stated`
    says that the text names the length. `tied` says that the structure of the sentence ties both ("… (bình quân …)");
    otherwise they share their subject.
    """

    total: Statement
    yearly: Statement
    years: tuple[int, ...]
    stated: bool
    tied: bool
