"""UNI107: an amount in two steps, billions and millions, that no one can have meant so."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import regex

from draftlint.api import Facts, Form, Kind, Place, Quantity, Result, Rule, Severity, Text, WordPattern

_MILLION = 1_000_000
_BILLION = Decimal(1_000_000_000)
_HEAD = regex.compile(r"(?P<whole>\d{1,3}(?:\.\d{3}){0,6}|\d{1,9})(?P<decimals>,\d{1,6})?\s?\p{L}+\s\d")
"""The first number of a compound amount, up to the digit of the second."""
_STEP = WordPattern(r"<units.steps>$")


class BrokenCompoundAmount(Rule):
    """Số tiền ghi theo hai bậc (tỷ, triệu) bị hỏng.

    “6.184 tỷ 3.200 triệu đồng”, “618,4 tỷ 320 triệu đồng”: phần triệu phải nhỏ hơn 1.000 và phần tỷ phải là số nguyên.
    Ghi sai như vậy thường do gõ thừa, thiếu chữ số hoặc đặt lệch dấu phẩy. Một triệu tỷ đồng trở lên mà lại ghi đến
    hàng triệu thì hầu như chắc chắn thừa ba chữ số.

    Cách sửa: đối chiếu số tiền với nguồn rồi ghi lại.

    Nguồn: cách đọc số tiền theo hàng.

    ---

    An amount in two steps (billions and millions) that is broken.

    The millions must be fewer than a thousand, the billions a whole number; a million billions told to the million has
    three digits too many.

    To mend: compare the amount with its source and write it again.

    Source: how amounts are read by steps of a thousand.
    """

    code = "UNI107"
    name = "broken-compound-amount"
    kind = Kind.UNIT
    severity = Severity.WARNING
    title = Text("Số tiền theo hai bậc bị hỏng", "Amount in two steps is broken")
    messages = {
        "overflow": Text(
            "Phần sau “{second}” không được đến một đơn vị của phần trước “{first}”.",
            "The second part {second} is at least one of the unit of the first part, {first}.",
        ),
        "decimals": Text(
            "“{first}”: phần trước đã có số lẻ mà vẫn có phần sau.",
            "{first}: the first part has decimals, and a second part follows.",
        ),
        "huge": Text(
            "“{first}”: một triệu tỷ đồng trở lên mà ghi đến hàng triệu, có lẽ thừa chữ số.",
            "{first}: a million billions told to the million; there are digits too many.",
        ),
    }
    flagged = (
        "Thu ngân sách đạt ⟦4.310 tỷ⟧ ⟦!2.600 triệu đồng⟧.",
        "Chi cho giáo dục ⟦35 triệu⟧ ⟦!1.200.000 đồng⟧.",
        "Thu ngân sách đạt ⟦!431,2 tỷ 260 triệu đồng⟧.",
        "Thu ngân sách đạt ⟦!4.310.000 tỷ 260 triệu đồng⟧.",
    )
    quiet = (
        "Thu ngân sách đạt 4.310 tỷ 260 triệu đồng, chi 35 triệu 200.000 đồng.",
        "Thu ngân sách đạt 4.310 tỷ, 2.600 triệu đồng chuyển nguồn.",
        "Vốn đăng ký 4.310 tỷ đồng 2.600 triệu USD.",
        "Tổng vốn cả nước 4.310.000 tỷ đồng.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Look at every amount with a second step."""
        for first, second in pairwise(facts.quantities):
            if _goes_on(facts.text, first, second) and second.value >= first.unit_of_print:
                yield from self.fails(
                    "overflow",
                    second.span,
                    [Place(first.span, Text("phần trước", "the first part"))],
                    computation=f"{first.span.of(facts.text)} + {second.span.of(facts.text)}",
                    values={"first": first.span.of(facts.text), "second": second.span.of(facts.text)},
                )
        for amount in facts.quantities:
            yield from self._head(facts, amount)

    def _head(self, facts: Facts, amount: Quantity) -> Iterator[Result]:
        if amount.form is not Form.SINGLE or amount.magnitude < _MILLION or amount.unit.dimension not in ("vnd", "usd"):
            return
        head = _HEAD.match(facts.text, amount.span.start, amount.digits.end)
        if head is None:
            return
        shown = {"first": amount.span.of(facts.text)}
        if head["decimals"]:
            yield from self.fails("decimals", amount.span, [], computation=shown["first"], values=shown)
        elif amount.unit_of_print >= _BILLION and amount.amount >= _MILLION:
            yield from self.fails(
                "huge", amount.span, [], computation=shown["first"], severity=Severity.INFO, values=shown
            )


def _goes_on(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether an amount stands right behind one of a larger step whose unit is not said: "6.184 tỷ 3.200 triệu"."""
    money = second.unit.dimension in ("vnd", "usd") and second.form is first.form is Form.SINGLE
    bare = _STEP.search(first.span.of(text)) is not None
    lower = second.magnitude < first.magnitude and first.magnitude >= _MILLION
    return money and bare and lower and text[first.span.end : second.span.start].strip() == ""
