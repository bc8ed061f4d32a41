"""Which figure a row of parts with percentages is a row of."""

import pytest

from draftlint.facts.facts import Facts
from draftlint.facts.shares.series_fit import counted_before, fit_in_series, total_like, whole_of
from draftlint.facts.shares.share_series import ShareSeries
from draftlint.readers import read_text

ROW = "giỏi 80 em (32%), khá 120 em (48%), đạt 50 em (20%)"


def _series(text: str) -> tuple[Facts, ShareSeries]:
    facts = Facts(read_text(text, "draft.txt"))
    (series,) = facts.share_series
    return facts, series


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (f"Đánh giá 250 em, {ROW}.", "250 em"),
        (f"Kết quả: {ROW}.", None),
        ("Cấp ủy có 465 đồng chí, nữ 98 đồng chí (12%), trẻ 74 đồng chí (15,9%).", "465 đồng chí"),
    ],
)
def test_the_whole_is_the_count_before_the_row_or_the_sum_of_the_row(text: str, whole: str | None) -> None:
    facts, series = _series(text)
    found = whole_of(series)
    assert found is not None
    assert (found[0].span.of(facts.text) if found[0] else None) == whole


def test_a_row_of_something_else_has_no_whole() -> None:
    _, series = _series("Có 900 hộ, xây 12 phòng (60%), sửa 45 phòng (31%), mua 20 phòng (11%).")
    assert whole_of(series) is None


def test_parts_are_measured_against_their_own_sum() -> None:
    _, series = _series(f"Kết quả: {ROW}.")
    part, share = series.rows[0]
    assert total_like(series.parts, part).value == 250
    assert fit_in_series(part, share, series.parts).fits


def test_only_a_count_of_the_same_things_right_before_heads_a_row() -> None:
    _, series = _series(f"Lớp có 9 thầy, dạy 250 em, {ROW}.")
    heads = [counted_before(series, whole) for whole in series.wholes]
    assert heads.count(True) == 1
