"""RNG105: more newly added than there are in all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from draftlint.api import (
    Aspect,
    Facts,
    Form,
    Kind,
    Place,
    Result,
    Rule,
    Severity,
    Statement,
    Text,
    WordPattern,
    sums,
)

_STOCK = WordPattern(
    r"(?<!\p{L})<ranges.raises>\s(?:tổng\s)?số(?!\p{L})[^;.]{0,80}?(?<!\p{L})<ranges.leads_to_stock>"
    r"(?:\s<ranges.behind_lead_to_stock>)*\s?$"
)
"""Finds "nâng tổng số dự án đến nay lên thành " right before a figure."""


class NewOverStock(Rule):
    """Số tăng thêm lớn hơn tổng số sau khi tăng.

    “Thu hút 2.671 dự án, nâng tổng số dự án đến nay là 1.126 dự án”: tổng số gồm cả số mới nên không thể nhỏ hơn.

    Cách sửa: đối chiếu số mới và tổng số; có thể một số bị gõ thiếu chữ số hoặc hai số khác đơn vị đếm.

    Nguồn: phần không thể lớn hơn toàn thể.

    ---

    More newly added than there are in all.

    The stock after an increase contains what was added, so it cannot be smaller.

    To mend: compare both figures with their source.

    Source: a part cannot exceed its whole.
    """

    code = "RNG105"
    name = "new-over-stock"
    kind = Kind.RANGE
    severity = Severity.ERROR
    title = Text("Số mới lớn hơn tổng số", "More new ones than in all")
    messages = {
        "over": Text(
            "Số tăng thêm {new} lớn hơn tổng số sau khi tăng {stock}.", "The {new} added exceed the {stock} in all."
        ),
    }
    flagged = (
        "Thu hút ⟦2.671 dự án⟧ đầu tư, nâng tổng số dự án trên địa bàn đến nay là ⟦!1.126 dự án⟧.",
        "Vận động ⟦860 hội viên⟧ mới, nâng tổng số hội viên đang sinh hoạt lên ⟦!410⟧.",
    )
    quiet = (
        "Thu hút 2.671 triệu USD vốn đầu tư, nâng tổng số dự án trên địa bàn đến nay là 1.126 dự án.",
        "Có 2.671 lượt người tham gia; nâng số đảng viên của Đảng bộ lên 1.126 đảng viên.",
    )
    holding = (
        "Vận động ⟦86 hội viên⟧ mới, nâng tổng số hội viên đang sinh hoạt lên ⟦410⟧.",
        "Thu hút ⟦2.671 dự án⟧, trong đó 266 dự án nước ngoài; nâng tổng số dự án đến nay là ⟦4.126 dự án⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare each stock with what was added in its sentence."""
        for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
            inside = [item for item in group if _counts(item)]
            for position, stock in enumerate(inside):
                if not _STOCK.search(facts.text[stock.sentence.span.start : stock.span.start]):
                    continue
                added = next((item for item in inside[:position] if _alike(facts.text, item, stock)), None)
                if added is not None:
                    yield from self._judge(facts, added, stock)

    def _judge(self, facts: Facts, added: Statement, stock: Statement) -> Iterator[Result]:
        measure = max(added.quantity.unit_of_print, stock.quantity.unit_of_print)
        judgement = sums.subset(added.quantity.figure(measure), stock.quantity.figure(measure))
        if judgement.fits:
            yield self.holds([added.span, stock.span], judgement.computation)
            return
        yield from self.fails(
            "over",
            stock.span,
            [Place(added.span, Text("số tăng thêm", "what was added"))],
            computation=judgement.computation,
            confidence=0.9,
            values={"new": added.span.of(facts.text), "stock": stock.span.of(facts.text)},
        )


def _counts(item: Statement) -> bool:
    quantity = item.quantity
    plain = quantity.form is Form.SINGLE and not quantity.per and not quantity.percent
    return plain and item.aspect in (Aspect.LEVEL, Aspect.CHANGE)


def _alike(text: str, added: Statement, stock: Statement) -> bool:
    """Whether both count the same thing, which the stock may say before its figure: "nâng tổng số hội viên lên 312"."""
    one, two = added.quantity, stock.quantity
    if one.counted and two.counted and one.noun and not two.noun:
        said = _NAMED.search(text, added.span.end, stock.span.start)
        return said is not None and said["noun"].lower().startswith(one.noun)
    return one.unit.dimension == two.unit.dimension and one.noun == two.noun and bool(one.noun or one.unit.name)


_NAMED = WordPattern(r"(?<!\p{L})<ranges.raises>\s(?:tổng\s)?số\s(?P<noun>[^\d;.]{1,80})$")
