"""UNI105: one figure that is in triệu here and in tỷ there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from draftlint.api import Facts, Form, Kind, Place, Result, Rule, Severity, Statement, Text, content_words

_DIGITS = 3
"""A number with fewer digits occurs again by chance."""
_SHARED = 3
"""Content words that two sentences must share."""
_MOST = 12


class ScaleClash(Rule):
    """Cùng một con số, chỗ ghi triệu đồng, chỗ ghi tỷ đồng.

    “Giá trị đất hiến trên 1.270 tỷ đồng” và ở phần sau “giá trị đất hiến 1.270 triệu đồng”: cùng chữ số, cùng việc mà
    lệch nhau 1.000 lần thì một chỗ ghi sai đơn vị.

    Cách sửa: đối chiếu nguồn, sửa đơn vị ở chỗ sai.

    Nguồn: một số liệu chỉ có một giá trị.

    ---

    One figure that is in millions here and in billions there.

    The same digits for the same thing, a thousand times apart: one of the places has the wrong unit.

    To mend: compare with the source and mend the unit.

    Source: one figure has one value.
    """

    code = "UNI105"
    name = "scale-clash"
    kind = Kind.UNIT
    severity = Severity.WARNING
    title = Text("Lẫn triệu và tỷ", "Millions and billions confused")
    messages = {
        "scale": Text(
            "Chỗ này ghi {second}, chỗ kia cùng con số ghi {first}: lệch nhau {times} lần.",
            "{second} here, {first} there: the same digits, {times} times apart.",
        ),
    }
    flagged = (
        "Người dân hiến đất mở đường với giá trị trên ⟦1.270 tỷ đồng⟧.\n"
        "Phong trào hiến đất mở đường đạt giá trị lớn (trên ⟦!1.270 triệu đồng⟧).",
        # a compound amount, and words of the sentence before
        "Dư nợ cho vay hộ nghèo của Ngân hàng Chính sách đạt ⟦118 tỷ 450 triệu đồng⟧.\n"
        "Ngân hàng Chính sách cho vay hộ nghèo. Dư nợ là ⟦!118.450 tỷ đồng⟧.",
    )
    quiet = (
        "Người dân hiến đất mở đường với giá trị trên 1.270 tỷ đồng.\nSửa chữa nhà văn hóa hết 1.270 triệu đồng.",
        "Người dân hiến đất mở đường với giá trị trên 1.200 tỷ đồng.\nPhong trào hiến đất mở đường đạt giá trị lớn "
        "(trên 1.200 triệu đồng).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Look for equal digits of one dimension a thousand times apart, in sentences about one thing."""
        groups: dict[tuple[tuple[int, ...], str], list[Statement]] = defaultdict(list)
        for item in facts.statements:
            quantity = item.quantity
            plain = quantity.form is Form.SINGLE and not quantity.per and quantity.unit.dimension in ("vnd", "usd")
            digits = quantity.amount.normalize().as_tuple().digits
            if plain and len(digits) >= _DIGITS:
                groups[digits, quantity.unit.dimension].append(item)
        for group in groups.values():
            yield from self._of_group(facts, group[:_MOST])

    def _of_group(self, facts: Facts, group: Sequence[Statement]) -> Iterator[Result]:
        for first, second in combinations(group, 2):
            one, two = first.quantity, second.quantity
            times = max(one.value, two.value) / min(one.value, two.value) if one.value and two.value else Decimal(1)
            if (
                times != 1000
                or (one.amount != two.amount and len(one.amount.normalize().as_tuple().digits) <= _DIGITS)
                or first.sentence.span == second.sentence.span
                or not _about_one_thing(facts, first, second)
            ):
                continue
            yield from self.fails(
                "scale",
                second.span,
                [Place(first.span, Text("cùng con số, đơn vị khác", "the same digits in another unit"))],
                computation=f"{first.span.of(facts.text)} ↔ {second.span.of(facts.text)}",
                confidence=0.7,
                values={
                    "first": first.span.of(facts.text),
                    "second": second.span.of(facts.text),
                    "times": "1.000",
                },
            )


def _about_one_thing(facts: Facts, first: Statement, second: Statement) -> bool:
    words = [content_words(_before(facts, item)) for item in (first, second)]
    return len(words[0] & words[1]) >= _SHARED


def _before(facts: Facts, item: Statement) -> str:
    """The sentence up to a figure, and the one before it."""
    start = max(item.sentence.block.span.start, item.span.start - _NEAR)
    return facts.text[start : item.span.start]


_NEAR = 240
"""Code points before a figure that tell what it is about."""
