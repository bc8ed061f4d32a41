"""FIG104: a figure in digits and the words that say it again differ."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftlint.api import (
    Facts,
    Kind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Text,
    WordedFigure,
    print_number,
    spell,
)


class WordsAgainstDigits(Rule):
    """Số ghi bằng chữ khác số ghi bằng chữ số.

    “9.140.000 đồng (Bằng chữ: chín triệu bốn trăm mười nghìn đồng)”: khi sửa con số, người soạn quên sửa phần bằng
    chữ, hoặc đọc sai. Khi hai cách ghi khác nhau, người thi hành không biết theo số nào.

    Cách sửa: đối chiếu với nguồn rồi ghi lại phần sai; đọc lại từng nhóm ba chữ số.

    Nguồn: hai cách ghi của một số; phần bằng chữ được so với chữ số đã in, cho phép làm tròn ở chữ số cuối.

    ---

    A figure in digits and the words that say it again differ.

    One of the two was changed and the other was not, or the digits were read wrongly. Nobody knows which one counts.

    To mend: compare both with the source; read the digits again in groups of three.

    Source: two ways to write one number; the words may be more precise than the printed digits, by rounding only.
    """

    code = "FIG104"
    name = "words-against-digits"
    kind = Kind.SAME_FIGURE
    severity = Severity.ERROR
    title = Text("Số bằng chữ khác số bằng chữ số", "Words and digits of a figure differ")
    messages = {
        "differ": Text(
            "Phần bằng chữ là {words}, nhưng chữ số ghi {digits}.", "The words say {words}, but the digits {digits}."
        ),
    }
    flagged = (
        "Tổng kinh phí là ⟦9.140.000 đồng⟧ (Bằng chữ: ⟦!Chín triệu bốn trăm mười nghìn đồng⟧).",
        "Kinh phí: ⟦27.315.208.045đ⟧\n(Bằng chữ: ⟦!Hai mươi bảy tỷ ba trăm mười lăm triệu hai trăm tám mươi nghìn "
        "không trăm bốn mươi năm đồng chẵn⟧./.)",
        "Hỗ trợ ⟦4.216,5 triệu đồng⟧ (⟦!bốn tỷ hai trăm sáu mươi triệu năm trăm ngàn đồng⟧) cho Sở Y tế.",
        "Nộp hồ sơ trong ⟦15⟧ (⟦!mười⟧) ngày làm việc.",
        "Mức thu bằng ⟦70%⟧ (⟦!bảy mươi lăm phần trăm⟧) giá đất.",
        "Số tiền: ⟦5.250.000 đồng⟧. Bằng chữ: ⟦!Năm triệu hai trăm năm mươi lăm nghìn đồng⟧.",
    )
    quiet = (
        "Toàn huyện có 12 xã (năm ngoái 14 xã).",
        "Thu 412 tỷ đồng (bằng dự toán).",
        "Có 20 hộ (hai hộ mới) thoát nghèo.",
        "Tổng kinh phí là 9.140.000 đồng (Bằng chữ: chín triệu một trăm bốn mươi nghìn đồng).",
        "Lãi suất 3% (ba phẩy không phần trăm).",
        "Kinh phí 9.140.000 đồng (Bằng chữ: ………… đồng).",
        "Có 3 (không) cơ sở.",
    )
    holding = (
        "Kinh phí: ⟦27.315.208.045đ⟧\n(Bằng chữ: ⟦Hai mươi bảy tỷ ba trăm mười lăm triệu hai trăm linh tám nghìn "
        "không trăm bốn mươi năm đồng⟧)",
        "Hỗ trợ ⟦4.216,5 triệu đồng⟧ (⟦bốn tỷ hai trăm mười sáu triệu năm trăm ngàn đồng⟧) cho Sở Y tế.",
        "Nộp hồ sơ trong ⟦15⟧ (⟦mười lăm⟧) ngày làm việc.",
        "Nộp hồ sơ trong ⟦15 ngày⟧ (⟦mười lăm ngày⟧).",
        "Số tiền: ⟦5.250.000 đồng⟧. Bằng chữ: ⟦Năm triệu hai trăm năm mươi nghìn đồng⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare each figure with its words."""
        for item in facts.worded_figures:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: WordedFigure) -> Iterator[Result]:
        words = print_number(item.number.value, 0 if item.number.exact.denominator == 1 else 2)
        digits = item.quantity.span.of(facts.text)
        if any(abs(item.number.value - value) * 2 <= step for value, step in _readings(item)):
            yield self.holds([item.quantity.span, item.words], f"{digits} = {words}")
            return
        yield from self.fails(
            "differ",
            item.words,
            [Place(item.quantity.span, Text("chữ số", "the digits"))],
            computation=f"{digits} ≠ {words}",
            confidence=0.9,
            repairs=_repairs(item),
            values={"words": words, "digits": digits},
        )


def _readings(item: WordedFigure) -> list[tuple[Decimal, Decimal]]:
    """The numbers that the words may spell, each with its last place: the whole amount, or the number as printed."""
    quantity = item.quantity
    whole = [(quantity.value, quantity.quantum), (quantity.amount * quantity.magnitude, quantity.quantum)]
    return whole if item.in_base else [*whole, (quantity.amount, quantity.step)]


def _repairs(item: WordedFigure) -> list[Repair]:
    """The digits spelled out, where they are a whole number."""
    value = item.quantity.value if item.in_base else item.quantity.amount
    if value != value.to_integral_value() or not 0 < value < 10**15:
        return []
    return [Repair(spell(int(value)), Text("đọc theo chữ số", "as the digits are read"))]
