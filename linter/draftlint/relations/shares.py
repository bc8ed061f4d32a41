"""Percent shares of one whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from draftlint.relations.figure import Figure
from draftlint.relations.interval import Interval
from draftlint.relations.judgement import Judgement
from draftlint.relations.sums import sum_of_parts

HUNDRED = Figure(Decimal(100), Decimal(1), exact=True, suffix="%")
"""All of a whole."""

# Product taxes less subsidies are a fourth part of a province's GRDP, rarely stated; together with them the three
# sectors make 100 % (VIETNAMESE.md 7.5).
_SECTORS_ALONE = Interval(Decimal(85), Decimal(97))


def shares_make_whole(shares: Sequence[Figure], whole: Figure = HUNDRED) -> Judgement:
    """Whether shares make 100 % (or the stated share of their group), k half-units aside."""
    return sum_of_parts(shares, whole)


def may_lack_product_taxes(shares: Sequence[Figure]) -> bool:
    """Whether three sector shares look like a structure whose tax part is left out (85 to 97 %)."""
    return len(shares) == 3 and sum((share.value for share in shares), Decimal(0)) in _SECTORS_ALONE
