"""Arithmetic of growth and of averages: the worked examples of the language notes."""

from decimal import Decimal

import pytest

from draftlint.relations import averages, growth
from draftlint.relations.figure import Figure
from draftlint.relations.judgement import Band

P = Figure.printed


def counts(*values):
    return [Figure.count(value) for value in values]


@pytest.mark.parametrize(
    ("base", "level", "stated", "direction", "reading"),
    [
        ("820", "910", "11%", 1, "relative"),
        ("41%", "46%", "5%", 1, "points"),
        ("41%", "46%", "12,2%", 1, "relative"),
        ("2,4%", "1,9%", "0,5%", -1, "points"),
        ("910", "820", "9,9%", -1, "relative"),
    ],
)
def test_rates_of_change(base, level, stated, direction, reading):
    judged = growth.change_rate(P(base), P(level), P(stated), direction)
    assert (judged.fits, judged.reading) == (True, reading)
    assert not growth.change_rate(P(base), P(level), P("31%"), direction).fits


def test_points_that_are_named_are_only_points():
    assert not growth.change_rate(P("41%"), P("46%"), P("12,2%"), points=True).fits


def test_times_prefer_the_ratio():
    base, level = P("2.300"), P("3.450")
    assert growth.times(base, level, P("1,5"), grew=True).reading == "ratio"
    assert growth.times(base, level, P("0,5"), grew=True).reading == "more"
    assert not growth.times(base, level, P("0,5")).fits
    assert growth.times(level, base, P("1,5"), -1).fits


def test_a_yearly_rate_tells_the_readings_apart():
    assert growth.compounded_total(P("18%"), 5, P("2,3"), times_stated=True).reading == "ratio"
    assert not growth.compounded_total(P("18%"), 5, P("3,0"), times_stated=True).fits
    assert growth.compounded_total(P("2,9%"), 5, P("116%")).reading == "ratio"
    assert growth.compounded_total(P("2,9%"), 5, P("15%")).reading == "relative"


def test_mean_growth_compound_plain_and_simple():
    yearly = [P("73,3%"), P("7,7%"), P("7,1%"), P("5,0%"), P("82,5%")]
    assert growth.mean_of_rates(yearly, P("35,1%")).reading == "mean"
    assert growth.mean_of_rates(yearly, P("30,8%")).reading == "compound"
    assert not growth.mean_of_rates(yearly, P("33%")).fits
    assert growth.mean_growth(P("300"), P("1.150"), P("30,8%"), [5, 4]).fits
    assert growth.mean_growth(P("300"), P("1.150"), P("56,7%"), [5], simple=True).reading == "simple"
    assert growth.mean_growth(P("300"), P("1.150"), P("40%"), [5]).computation.startswith("(1.150 ÷ 300)^(1/5) − 1 = ")


def test_the_growth_that_the_years_before_must_have_had():
    rate = Figure.printed("4,8%")
    assert growth.earlier_growth(Decimal("1.16"), rate, 5).quantize(Decimal("0.1")) == Decimal("0.3")
    assert growth.earlier_growth(Decimal("2.16"), rate, 5) > 40
    same = growth.earlier_growth((1 + rate.value / 100) ** 5, rate, 5)  # steady growth gives itself back
    assert same.quantize(Decimal("0.01")) == Decimal("4.80")


def test_yearly_points_and_simple_totals():
    points = growth.mean_points(
        Figure.printed("4,72%"), Figure.printed("1,15%"), Figure.printed("0,89%"), [4], direction=-1
    )
    assert points.fits
    assert growth.simple_total(Figure.printed("7,6%"), 5, Figure.printed("38%")).band is Band.EXACT


def test_changes_and_directions():
    assert growth.change_amount(*counts(30, 42, 12)).fits
    assert growth.change_share(*counts(1250, 14_548), P("9,4%")).fits
    assert growth.level_rate(*counts(250, 290), P("116%")).fits
    assert growth.moved(P("2,4%"), P("2,9%"), -1).computation == "2,4% < 2,9%"
    assert growth.moved(P("2,9%"), P("2,4%"), -1).fits


def test_a_whole_grows_as_its_parts_weigh():
    assert growth.weighted_growth(counts(60, 40), [P("10%"), P("5%")], P("8%")).band is Band.EXACT
    assert not growth.weighted_growth(counts(60, 40), [P("10%"), P("5%")], P("9,5%")).fits


def test_averages():
    assert averages.yearly_total(P("2.400"), [5], P("12.180")).band is Band.COARSE
    assert averages.yearly_total(P("2.400"), [5], P("15.000")).band is Band.BEYOND
    assert averages.yearly_mean(P("12.180"), [5], P("2.436")).band is Band.EXACT
    assert averages.yearly_mean(P("12.180"), [5], P("2.400")).band is Band.COARSE
    assert averages.mean(counts(10, 14, 18), P("14")).band is Band.EXACT
    assert not averages.mean(counts(10, 14, 18), P("16")).fits
