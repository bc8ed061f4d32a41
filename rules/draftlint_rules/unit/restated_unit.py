"""UNI104: a figure and its restatement in another unit that are not equal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftlint.api import Facts, Kind, Place, Restated, Result, Rule, Severity, Text, print_number


class RestatedUnit(Rule):
    """Một số liệu viết lại bằng đơn vị khác nhưng không bằng nhau.

    “42.360 m2 (khoảng 4,2 ha)” là một diện tích viết hai lần; “2,5 tỷ đồng, tức 25.000 triệu đồng” thì sai đơn vị hoặc
    sai dấu.

    Cách sửa: quy đổi lại; kiểm tra dấu phẩy, dấu chấm và đơn vị (triệu, tỷ; m2, ha).

    Nguồn: quy đổi đơn vị đo.

    ---

    A figure and its restatement in another unit that are not equal.

    To mend: convert again; look at the separators and the units.

    Source: conversion of units.
    """

    code = "UNI104"
    name = "restated-differently"
    kind = Kind.UNIT
    severity = Severity.WARNING
    title = Text("Quy đổi đơn vị không khớp", "Restatement does not fit")
    messages = {
        "unequal": Text("{second} không bằng {first}: {sum}.", "{second} is not {first}: {sum}."),
    }
    flagged = (
        "Hỗ trợ ⟦2,5 tỷ đồng⟧, tức ⟦!25.000 triệu đồng⟧.",
        "Người dân hiến ⟦42.360 m2⟧ đất (⟦!42 ha⟧).",
    )
    quiet = (
        "Hỗ trợ 2,5 tỷ đồng, tức mỗi hộ 25 triệu đồng.",
        "Thu 2,5 tỷ đồng (900 triệu đồng) từ hai nguồn.",
        "Tổng diện tích 120 ha, trong đó 4.000 m2 đất ở.",
    )
    holding = (
        "Người dân hiến ⟦42.360 m2⟧ đất (khoảng ⟦4,2 ha⟧).",
        "Hỗ trợ ⟦2,5 tỷ đồng⟧, tương đương ⟦2.500 triệu đồng⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare both figures in the unit of the second."""
        for item in facts.restated:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: Restated) -> Iterator[Result]:
        measure = item.second.quantity.unit_of_print
        one, two = item.first.quantity.figure(measure), item.second.quantity.figure(measure)
        shown = print_number(one.value)
        if one.rounded.overlaps(two.rounded) or one.rounded.overlaps(two.truncated):
            yield self.holds([item.first.span, item.second.span], f"{shown} ≈ {two.text}")
            return
        if not item.said and not _scaled(one.value, two.value):
            return
        computation = f"{shown} ≠ {two.text}"
        yield from self.fails(
            "unequal",
            item.second.span,
            [Place(item.first.span, Text("viết bằng đơn vị kia", "in the other unit"))],
            computation=computation,
            confidence=0.8,
            values={
                "first": item.first.span.of(facts.text),
                "second": item.second.span.of(facts.text),
                "sum": computation,
            },
        )


def _scaled(one: Decimal, two: Decimal) -> bool:
    """Whether two figures are ten, a hundred or a thousand times apart, as a slip of unit or comma makes them."""
    if not one or not two:
        return False
    return any(
        abs(one * factor / two - 1) < Decimal("0.05")
        for factor in map(Decimal, ("0.001", "0.01", "0.1", "10", "100", "1000"))
    )
