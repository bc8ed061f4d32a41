"""One value in several places, results against targets, and sums nobody announced."""

from decimal import Decimal

import pytest

from draftlint.relations.figure import Bound, Figure
from draftlint.relations.judgement import Band
from draftlint.relations.sameness import agree, one_value
from draftlint.relations.sum_search import adjacent_sums
from draftlint.relations.targets import Claim, Standing, Target, Wanted, claim_fits, comparison, standing

P = Figure.printed


@pytest.mark.parametrize(
    ("first", "second", "band"),
    [
        ("93,5%", "93,46%", Band.ROUNDED),
        ("93,4%", "93,46%", Band.TRUNCATED),
        ("93,6%", "93,51%", Band.LIFTED),
        ("93,5%", "93,4%", Band.BEYOND),
        ("97,1%", "97,9%", Band.BEYOND),
        ("97%", "97,0%", Band.EXACT),
        ("97%", "97,6%", Band.TRUNCATED),
    ],
)
def test_two_places(first, second, band):
    assert agree(P(first), P(second)) is band
    assert agree(P(second), P(first)) is band


def test_counts_and_scales():
    assert agree(Figure.count(318), Figure.count(319)) is Band.BEYOND
    assert agree(Figure(Decimal("2.1"), Decimal("0.1")), Figure(Decimal("2.075"), Decimal("0.001"))) is Band.ROUNDED


def test_bounds_agree_with_what_lies_within():
    assert agree(P("600", bound=Bound.NEAR), P("618")).fits
    assert agree(P("600", bound=Bound.OVER), P("618")).fits
    assert not agree(P("600", bound=Bound.OVER), P("580")).fits


def test_several_places():
    assert one_value([P("93,5%"), P("93,46%"), P("93,5%")]).fits
    assert one_value([P("93,5%"), P("93,5%"), P("95,3%")]).computation == "93,5% ≠ 95,3%"


@pytest.mark.parametrize(
    ("result", "target", "stands"),
    [
        (P("96,4%"), Target(P("95%"), wanted=Wanted.MORE), Standing.BETTER),
        (P("95,0%"), Target(P("95%"), wanted=Wanted.MORE), Standing.MET),
        (P("94,6%"), Target(P("95%"), wanted=Wanted.MORE), Standing.WORSE),
        (P("1,2%"), Target(P("2%"), wanted=Wanted.LESS), Standing.BETTER),
        (P("1,2%"), Target(P("2%", bound=Bound.AT_MOST)), Standing.BETTER),
        (P("2,3%"), Target(P("2%", bound=Bound.AT_MOST)), Standing.WORSE),
        (P("1,2%"), Target(P("2%")), Standing.OPEN),
        (P("14%"), Target(P("13,5%"), P("14,5%"), Wanted.MORE), Standing.MET),
        (P("15%"), Target(P("13,5%"), P("14,5%"), Wanted.MORE), Standing.BETTER),
        (P("96%", bound=Bound.OVER), Target(P("95%"), wanted=Wanted.MORE), Standing.BETTER),
        (P("94%", bound=Bound.OVER), Target(P("95%"), wanted=Wanted.MORE), Standing.OPEN),
        (P("94%", bound=Bound.ALMOST), Target(P("95%"), wanted=Wanted.MORE), Standing.WORSE),
        (P("96%", bound=Bound.ALMOST), Target(P("95%"), wanted=Wanted.MORE), Standing.OPEN),
    ],
)
def test_standing(result, target, stands):
    assert standing(result, target) is stands


def test_claims():
    assert claim_fits(Claim.REACHED, Standing.MET)
    assert claim_fits(Claim.REACHED, Standing.BETTER)
    assert claim_fits(Claim.REACHED, Standing.WORSE) is False
    assert claim_fits(Claim.EXCEEDED, Standing.MET) is False
    assert claim_fits(Claim.NOT_REACHED, Standing.WORSE)
    assert claim_fits(Claim.NOT_REACHED, Standing.BETTER) is False
    assert claim_fits(Claim.REACHED, Standing.OPEN) is None


def test_comparisons_are_shown():
    assert comparison(P("96,4%"), Target(P("95%"))) == "96,4% > 95%"
    assert comparison(P("95,0%"), Target(P("95%"))) == "95,0% = 95%"
    assert comparison(P("14%"), Target(P("13,5%"), P("14,5%"))) == "14% ∈ [13,5%; 14,5%]"
    assert comparison(P("13%"), Target(P("13,5%"), P("14,5%"))) == "13% < [13,5%; 14,5%]"


def values(*numbers):
    return [Decimal(number) for number in numbers]


def test_sums_nobody_announced():
    [found] = adjacent_sums(values(1225, 318, 907, 12))
    assert (found.whole, found.parts) == (0, (1, 2))
    assert found.odds > 100
    [behind] = adjacent_sums(values(412, 96, 250, 758))
    assert (behind.whole, behind.parts) == (3, (0, 1, 2))


def test_small_sums_are_weak_evidence():
    [found] = adjacent_sums(values(3, 1, 2, 7))
    assert found.odds < 20


def test_nested_sums_and_no_sums():
    found = {(item.whole, item.parts) for item in adjacent_sums(values(101, 96, 5, 0, 41, 33, 18, 4, 96))}
    assert found == {(0, (1, 2)), (8, (4, 5, 6, 7))}
    assert adjacent_sums(values(10, 0, 10)) == []
    assert adjacent_sums([]) == []
