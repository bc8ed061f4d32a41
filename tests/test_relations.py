"""Arithmetic on printed numbers: laws, and the worked examples of the language notes."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from draftlint.facts import Facts
from draftlint.readers import read_text
from draftlint.relations import ratios, shares, sums
from draftlint.relations.figure import Bound, Figure
from draftlint.relations.interval import Interval
from draftlint.relations.judgement import Band
from draftlint.relations.printing import print_number

P = Figure.printed


def counts(*values):
    return [Figure.count(value) for value in values]


# -- printing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("1225", None, "1.225"),
        ("1234567.891", None, "1.234.567,891"),
        ("0.5", 0, "1"),
        ("2.345", 2, "2,35"),
        ("-0.001", 1, "0,0"),
        ("100", None, "100"),
        ("-1200.50", None, "-1.200,5"),
    ],
)
def test_printing(value, decimals, text):
    assert print_number(Decimal(value), decimals) == text


# -- intervals --------------------------------------------------------------------------------------------------------

numbers = st.decimals(-1000, 1000, places=2, allow_nan=False, allow_infinity=False)


@st.composite
def interval_with_member(draw):
    low, member, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    assume(low < member < high)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans())), member


@given(interval_with_member(), interval_with_member())
def test_results_of_members_lie_in_the_result(first, second):
    (a, x), (b, y) = first, second
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b
    if y:
        assert x / y in a / b


def test_ends_that_are_open_or_missing():
    assert not Interval(Decimal(1), Decimal(2), high_open=True).overlaps(Interval.point(2))
    assert Interval(Decimal(1), None).overlaps(Interval.point(10**9))
    assert Interval(Decimal(1), None).cover(Interval.point(0)) == Interval(Decimal(0), None)
    assert Interval(Decimal(2), Decimal(4)).below(Interval(Decimal(5), None))
    with pytest.raises(ZeroDivisionError):
        Interval.point(1) / Interval.point(0)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_a_share_printed_honestly_always_fits(part, whole, decimals):
    exact = Decimal(part) / whole * 100
    unit = Decimal(1).scaleb(-decimals)
    for rounding in (ROUND_HALF_UP, ROUND_DOWN):
        printed = Figure(exact.quantize(unit, rounding), unit)
        assert ratios.percentage(*counts(part, whole), printed).fits
    off = Figure(exact.quantize(unit, ROUND_DOWN) + 2 * unit, unit)
    assert not ratios.percentage(*counts(part, whole), off).fits


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=8), st.integers(1, 3))
def test_a_sum_of_rounded_parts_always_fits(thousandths, decimals):
    unit = Decimal(1).scaleb(-decimals)
    parts = [Decimal(n).scaleb(-4) for n in thousandths]
    printed = [Figure(part.quantize(unit, ROUND_HALF_UP), unit) for part in parts]
    whole = Figure(sum(parts).quantize(unit, ROUND_HALF_UP), unit)
    assert sums.sum_of_parts(printed, whole).fits
    beyond = whole.with_value(whole.value + unit * (2 * len(parts) + 3))
    assert not sums.sum_of_parts(printed, beyond).fits


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=8), st.integers(-5, 5))
def test_counts_add_up_exactly_or_not_at_all(parts, off):
    assert sums.sum_of_parts(counts(*parts), Figure.count(sum(parts) + off)).fits == (off == 0)


# -- bounds -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bound", "printed", "inside", "outside"),
    [
        (Bound.AT_LEAST, "15", ["15", "900"], ["14"]),
        (Bound.AT_MOST, "2,5%", ["0", "2.5"], ["2.6"]),
        (Bound.OVER, "600", ["600", "655"], ["599", "670"]),
        (Bound.OVER, "318,75", ["318.75", "318.76"], ["319"]),
        (Bound.ALMOST, "600", ["545", "600"], ["530", "601"]),
        (Bound.NEAR, "600", ["571", "629"], ["560", "640"]),
        (Bound.NEAR, "1.234", ["1233", "1235"], ["1240"]),
    ],
)
def test_bounds_widen(bound, printed, inside, outside):
    allowed = P(printed, bound=bound).rounded
    assert all(Decimal(value) in allowed for value in inside)
    assert not any(Decimal(value) in allowed for value in outside)


# -- sums and shares --------------------------------------------------------------------------------------------------


def test_the_computation_is_shown_the_vietnamese_way():
    judged = sums.sum_of_parts(counts(318, 907), Figure.count(1215))
    assert (judged.fits, judged.computation, judged.difference) == (False, "318 + 907 = 1.225 ≠ 1.215", -10)
    assert sums.sum_of_parts(counts(318, 897), Figure.count(1215)).computation == "318 + 897 = 1.215"
    assert ratios.percentage(*counts(412, 380), P("108%")).computation == "412 ÷ 380 = 108,42% ≈ 108%"


def test_sums():
    parts = [P("12,5"), P("8,25"), P("3,1")]
    assert sums.sum_of_parts(parts, P("24,85")).band is Band.BEYOND
    assert sums.sum_of_parts(parts, P("23,85")).band is Band.EXACT
    assert sums.sum_of_parts(parts, P("23,9")).band is Band.ROUNDED
    assert sums.missing_part(parts, P("24,85")) == 1
    assert sums.tolerance([P("12,5"), P("8,2")], P("20,7")) == Decimal("0.15")


def test_open_lists_subsets_and_remainders():
    assert sums.sum_within(counts(30, 40), Figure.count(96)).computation == "30 + 40 = 70 ≤ 96"
    assert sums.sum_within(counts(60, 40), Figure.count(96)).computation == "60 + 40 = 100 > 96"
    assert sums.subset(*counts(12, 12)).fits
    assert sums.subset(*counts(14, 12)).computation == "14 > 12"
    assert sums.subset(P("12,04"), P("12,0")).band is Band.ROUNDED
    assert sums.remainder(Figure.count(64), counts(51), Figure.count(13)).fits
    assert sums.remainder(Figure.count(64), counts(51), Figure.count(15)).computation == "64 − 51 = 13 ≠ 15"


def test_shares():
    assert shares.shares_make_whole([P("48,2%"), P("37,5%"), P("14,3%")]).band is Band.EXACT
    assert shares.shares_make_whole([P("48,2%"), P("37,5%"), P("14,4%")]).band is Band.ROUNDED
    judged = shares.shares_make_whole([P("48,2%"), P("37,5%"), P("15,3%")])
    assert judged.computation == "48,2% + 37,5% + 15,3% = 101% ≠ 100%"
    assert shares.may_lack_product_taxes([P("41,2%"), P("36,1%"), P("12,4%")])
    assert not shares.may_lack_product_taxes([P("48,2%"), P("37,5%"), P("14,3%")])


# -- ratios -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "whole", "share", "band"),
    [
        (412, 380, "108%", Band.ROUNDED),
        (412, 380, "118%", Band.BEYOND),
        (51, 64, "79,68%", Band.TRUNCATED),
        (13, 64, "20,32%", Band.LIFTED),
        (28, 37, "75,6%", Band.TRUNCATED),
        (28, 37, "75,7%", Band.ROUNDED),
        (14, 3, "466%", Band.TRUNCATED),
        (18, 25, "72%", Band.EXACT),
        (18, 25, "70%", Band.BEYOND),
    ],
)
def test_percentages(part, whole, share, band):
    assert ratios.percentage(*counts(part, whole), P(share)).band is band


def test_rates_and_fractions():
    assert ratios.rate(*counts(114, 120_000), P("9,5"), 10_000).band is Band.EXACT
    assert not ratios.rate(*counts(114, 120_000), P("95"), 10_000).fits
    assert ratios.fractions_fill(counts(46, 12), Figure.count(58)).fits
    assert ratios.fractions_fill(counts(46, 13), Figure.count(58)).computation.endswith("= 1,02 ≠ 1")


def test_the_excess_over_a_target():
    assert ratios.excess(*counts(320, 250), P("28%")).reading == "relative"
    assert ratios.excess(P("97,5%"), P("95%"), P("2,5%")).reading == "points"
    assert not ratios.excess(*counts(320, 250), P("128%")).fits


def test_the_whole_that_a_share_implies():
    assert Decimal(1359) in ratios.implied_whole(Figure.count(87), P("6,4%"))
    assert Decimal(1500) not in ratios.implied_whole(Figure.count(87), P("6,4%"))
    fitting = [(Figure.count(87), P("6,4%")), (Figure.count(60), P("4,4%"))]
    assert ratios.same_whole(fitting) is not None
    assert ratios.same_whole([*fitting, (Figure.count(60), P("8,4%"))]) is None


# -- what a quantity hands over ---------------------------------------------------------------------------------------


def test_huge_numbers_do_not_break_the_arithmetic():
    huge = Figure(Decimal("9" * 40) * 10**12, Decimal(10**12))
    assert sums.sum_of_parts([huge, huge], huge).computation


def test_quantities_hand_over_their_figures():
    text = "Thu 12,3 tỷ đồng, gần 600 ha, có 46/58 thôn, đạt 79,3%."
    money, area, villages, share = Facts(read_text(text)).quantities
    assert money.figure() == Figure(Decimal("12.3"), Decimal("0.1"))
    assert money.figure(Decimal(10**6)) == Figure(Decimal(12300), Decimal(100))
    assert area.figure().bound is Bound.ALMOST
    assert ratios.percentage(villages.figure(), villages.other_figure(), share.figure()).computation == (
        "46 ÷ 58 = 79,31% ≈ 79,3%"
    )
