"""Repairs: the single change that makes everything fit."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftlint.relations.figure import Figure
from draftlint.relations.growth import change_amount
from draftlint.relations.ratios import percentage
from draftlint.relations.repairs import one_likely_wrong, repairs_of_result, repairs_of_sum
from draftlint.relations.shares import HUNDRED, shares_make_whole
from draftlint.relations.slips import Slip, slip_between, slipped_values
from draftlint.relations.sums import sum_of_parts

P = Figure.printed


def counts(*values):
    return [Figure.count(value) for value in values]


def found(repairs):
    return [(repair.position, repair.text, repair.slip) for repair in repairs]


@pytest.mark.parametrize(
    ("printed", "true", "slip"),
    [
        ("1.215", "1225", Slip.DIGIT),
        ("1.252", "1225", Slip.SWAP),
        ("122", "1225", Slip.LOST_DIGIT),
        ("12.225", "1225", Slip.EXTRA_DIGIT),
        ("1.567", "1234567", Slip.LOST_GROUP),
        ("1.234.567", "1567", Slip.EXTRA_GROUP),
        ("12,25", "122.5", Slip.SEPARATOR),
        ("12,25", "12250", Slip.SCALE),
        ("79,3", "79.4", Slip.ROUNDING),
        ("1.215", "1326", None),
        ("12,5", "12.55", None),
    ],
)
def test_slips_between_two_values(printed, true, slip):
    assert slip_between(P(printed, exact="," not in printed), Decimal(true)) == slip


@given(st.integers(1, 10**7), st.integers(0, 2))
def test_every_slipped_value_is_explained_by_some_slip(number, decimals):
    figure = Figure(Decimal(number).scaleb(-decimals), Decimal(1).scaleb(-decimals), exact=decimals == 0)
    values = [value for value, _ in slipped_values(figure)]
    assert len(values) == len(set(values))
    assert all(slip_between(figure, value) is not None for value in values if value % figure.step == 0 and value)


def test_a_wrong_digit_in_the_total_comes_before_one_in_a_part():
    repairs = repairs_of_sum(sum_of_parts, counts(318, 907), Figure.count(1215))
    assert found(repairs)[0] == (2, "1.225", Slip.DIGIT)
    assert repairs[0].why == ("1.215 và 1.225 chỉ khác nhau một chữ số", "1.215 and 1.225 differ by one digit")


def test_swapped_digits_explain_more_than_one_digit():
    assert found(repairs_of_sum(sum_of_parts, counts(318, 970, 41), Figure.count(1266)))[0] == (1, "907", Slip.SWAP)


def test_a_value_that_fits_to_the_digit_leaves_no_room_for_one_that_fits_by_rounding():
    """83 − 54 = 27: with 56 it fits; 57 would only do because 83 and 27 may be rounded."""
    repairs = found(repairs_of_result(lambda given: change_amount(*given), [P("54"), P("83"), P("27")]))
    assert (0, "56", Slip.DIGIT) in repairs
    assert not [text for position, text, _ in repairs if position == 0 and text != "56"]


def test_a_repair_is_printed_with_the_leading_zero_of_the_figure():
    part = replace(Figure.count(6), padded=True)
    repairs = repairs_of_sum(sum_of_parts, [Figure.count(12), part, Figure.count(4)], Figure.count(23))
    assert (1, "07", Slip.DIGIT) in found(repairs)


def test_a_part_left_out_and_a_part_too_many():
    neighbours = counts(55, 4)
    assert (2, "55", Slip.OMITTED) in found(
        repairs_of_sum(sum_of_parts, counts(41, 33), Figure.count(129), neighbours=neighbours)
    )
    assert (2, "18", Slip.TWICE) in found(repairs_of_sum(sum_of_parts, counts(41, 33, 18), Figure.count(74)))


def test_a_copied_figure_is_named():
    repairs = repairs_of_sum(sum_of_parts, counts(41, 250, 18), Figure.count(92), neighbours=counts(250))
    assert found(repairs)[0] == (1, "33", Slip.COPIED)


def test_a_lost_group():
    repairs = repairs_of_sum(sum_of_parts, counts(1_200_345, 34_222), Figure.count(1_567))
    assert found(repairs)[0] == (2, "1.234.567", Slip.LOST_GROUP)


def test_a_misplaced_comma_among_shares_with_the_whole_certain():
    shares = [P("48,2%"), P("3,75%"), P("14,3%")]
    assert found(repairs_of_sum(shares_make_whole, shares, HUNDRED, certain=[3])) == [(1, "37,5%", Slip.SEPARATOR)]


def test_repairs_of_a_percentage():
    def judged(given):
        return percentage(*given)

    repairs = repairs_of_result(judged, [*counts(46, 58), P("89,3%")])
    assert found(repairs)[0] == (2, "79,3%", Slip.DIGIT)
    assert (2, "41,4%", Slip.COMPUTED) in found(repairs_of_result(judged, [*counts(24, 58), P("89,3%")]))
    assert repairs_of_result(judged, [*counts(46, 58), P("0,793%")])[0].slip is Slip.SEPARATOR


def test_what_the_other_relations_say_about_who_is_wrong():
    confirming = [{"total", "share"}, {"north"}]
    assert one_likely_wrong(["total", "north", "south"], confirming) == "south"
    assert one_likely_wrong(["total", "north", "south"], confirming[:1]) is None
    assert one_likely_wrong(["total", "north"], confirming) is None
