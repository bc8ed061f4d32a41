"""An indicator's target beside its result, and how the two stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from draftlint.document import Span
from draftlint.facts.meaning.roles import Role
from draftlint.facts.numbers.quantity import Bound, Quantity
from draftlint.language.data import load
from draftlint.language.patterns import any_of
from draftlint.language.vi.subjects import LOWER_IS_BETTER
from draftlint.relations.targets import Claim, Wanted

_STRUCTURES = any_of("target_rows.structures")


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One indicator with its target and its result, each in one or more figures, and the assessment if there is one.

    `name` is the place that names the indicator.
    """

    name: Span
    targets: tuple[Quantity, ...]
    results: tuple[Quantity, ...]
    claim: Claim | None
    claim_span: Span | None

    @property
    def pairs(self) -> Sequence[tuple[Quantity, Quantity]]:
        """Target and result figure by figure, where both have as many and measure the same; else none."""
        pairs = list(zip(self.targets, self.results, strict=False))
        even = len(self.targets) == len(self.results)
        return pairs if even and all(one.measure == two.measure for one, two in pairs) else []

    def role_of(self, quantity: Quantity) -> Role:
        """What a figure of the row is."""
        return Role.STATED_TARGET if quantity in self.targets else Role.RESULT


def claim_of(text: str) -> Claim | None:
    """What an assessment says; None where it says something else ("cơ bản đạt", "103%")."""
    words = text.strip(" .;,)(").lower()
    for claim in Claim:
        if words in load("vi", "target_rows")[claim.value]:
            return claim
    return None


_FALL = regex.compile(r"(?<!\p{L})(?:giảm|kéo giảm|hạ)(?!\p{L})", regex.IGNORECASE)


def wanted_of(name: str, target: Quantity) -> Wanted:
    """Which way the indicator should move: by the bound of its target, or by what it is.

    Of a fall ("giảm tỷ lệ hộ nghèo: 1,2%/năm") more is better; of a part of a structure that is not said.
    """
    if target.bound is not Bound.EXACT or _STRUCTURES.search(name):
        return Wanted.UNKNOWN  # the bound itself tells
    lower = LOWER_IS_BETTER.search(name) is not None and not _FALL.search(name)
    return Wanted.LESS if lower else Wanted.MORE
