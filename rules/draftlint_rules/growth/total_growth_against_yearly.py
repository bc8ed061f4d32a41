"""GRO102: the growth over several years against the yearly growth beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

import regex

from draftlint.api import (
    Aspect,
    Facts,
    Form,
    Judgement,
    Kind,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Span,
    Statement,
    Text,
    WordPattern,
    best,
    growth,
    print_number,
)

_PERIOD_BASE = regex.compile(
    r"\s?(?:so với|so)\s(?:cùng kỳ\s)?(?:cả\s)?(?:nhiệm kỳ|giai đoạn|thời kỳ|0?5 năm|năm năm)(?!\p{L})",
    regex.IGNORECASE,
)
_POINT_BASE = regex.compile(
    r"\s?(?:so với|so)\s(?:(?:thời điểm|mức)\s)?(?:đầu nhiệm kỳ|đầu kỳ|đầu giai đoạn|(?:cuối\s|đầu\s)?năm\s"
    r"(?P<year>(?:19|20)\d\d))",
    regex.IGNORECASE,
)
_JOINT = WordPattern(
    r"[^;]{0,80}?(?:tăng|giảm|tốc độ)(?:\s<changes.behind_growth>)*\s?:?\s?|[^;]{0,60}?(?:gấp|bằng)"
    r"(?:\s<changes.about>)?\s"
)
_FASTER = Decimal(20)
_SLOWER = Decimal(-10)
_COLLAPSE, _IMPOSSIBLE = Decimal(-25), Decimal(60)
"""Yearly growth that no economy shows over a whole term."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A change over several years, the yearly growth beside it, and what the change is measured against."""

    whole: Statement
    yearly: Statement
    total: Statement | None
    steps: tuple[int, ...]
    of_totals: bool
    times: bool
    level_stated: bool


class TotalGrowthAgainstYearly(Rule):
    """Mức tăng cả giai đoạn không đi cùng tốc độ tăng mỗi năm.

    “Đạt 2.605 tỷ đồng, tăng 116% so với nhiệm kỳ trước, bình quân tăng 4,8%/năm”: tăng thêm 116% nghĩa là gấp 2,16 lần,
    không thể có với 4,8% mỗi năm; tác giả hẳn muốn nói “bằng 116%” (tăng 16%). So với một mốc (“đầu nhiệm kỳ”, “năm
    2020”), tốc độ hằng năm tính lũy kế phải ra mức tăng chung; so với tổng của nhiệm kỳ trước, quy tắc tính xem nhiệm
    kỳ trước phải tăng bao nhiêu mỗi năm và chỉ báo khi con số đó khó có thể xảy ra.

    Cách sửa: viết “bằng 116%” hoặc “tăng 16%”; nếu không phải, đối chiếu cả hai tốc độ với nguồn.

    Nguồn: phép tính lũy kế; bình quân hằng năm có thể là số nhân hoặc số cộng, cả hai đều được chấp nhận.

    ---

    The growth over several years against the yearly growth beside it.

    "Tăng 116%" is 2.16 times, which 4.8 % a year cannot make; "bằng 116%" is meant. Against a point in time the yearly
    growth must compound to the whole; against the total of the term before, the rule computes how fast that term must
    have grown, and tells only what can hardly have happened.

    To mend: write "bằng 116%" or "tăng 16%", or compare both rates with their source.

    Source: compound growth; a yearly mean may be geometric or arithmetic, both are accepted.
    """

    code = "GRO102"
    name = "total-growth-against-yearly"
    kind = Kind.GROWTH
    severity = Severity.WARNING
    title = Text("Mức tăng cả giai đoạn không khớp tốc độ hằng năm", "Whole growth does not fit the yearly growth")
    messages = {
        "ratio": Text(
            "Với {yearly} mỗi năm, “tăng {whole}” khó có thể đúng ({sum}); có lẽ là “bằng {whole}”, tức tăng {less}.",
            "With {yearly} a year, growth by {whole} can hardly be right ({sum}); perhaps {whole} of what was before.",
        ),
        "mismatch": Text(
            "Tăng {yearly} mỗi năm không thể thành {whole} cho cả giai đoạn: {sum}.",
            "{yearly} a year cannot make {whole} in all: {sum}.",
        ),
    }
    flagged = (
        "Giá trị trồng trọt đạt ⟦2.610 tỷ đồng⟧, tăng ⟦!118%⟧ so với nhiệm kỳ trước, tăng bình quân hằng năm ⟦4,8%⟧.",
        "Giá trị sản xuất tăng ⟦!07 lần⟧ so với nhiệm kỳ trước, tăng bình quân hằng năm ⟦17,1%⟧.",
        "Thu nhập tăng ⟦!138%⟧ so với năm 2020, bình quân tăng ⟦6,7%/năm⟧.",
        "Công nghiệp tăng ⟦!0,39 lần⟧ so với nhiệm kỳ trước, tăng bình quân mỗi năm ⟦30,5%⟧.",
        "Giá trị sản xuất tăng ⟦!02 lần⟧ so với nhiệm kỳ trước, tăng bình quân hằng năm ⟦171%⟧.",
    )
    quiet = (
        "Giá trị công nghiệp tăng 3,1 lần so với nhiệm kỳ trước, tăng bình quân hằng năm 15%.",
        "Giá trị trồng trọt đạt 2.610 tỷ đồng, tăng 18% so với nhiệm kỳ trước, tăng bình quân hằng năm 4,8%.",
        "Thu ngân sách tăng 116% so với dự toán, tăng bình quân hằng năm 4,8%.",
        "Giá trị sản xuất tăng 118% so với nhiệm kỳ trước; thu ngân sách tăng bình quân 4,8%/năm.",
        "Thu nhập tăng 30% so với năm 2020, bình quân tăng 6,7%/năm.",
    )
    holding = (
        "Công nghiệp đạt 28.900 tỷ đồng, tăng ⟦3,9 lần⟧ so với nhiệm kỳ trước, tăng bình quân mỗi năm ⟦30,5%⟧.",
        "Thu nhập bình quân đầu người tăng ⟦1,38 lần⟧ so với năm 2020, bình quân tăng ⟦6,7%/năm⟧.",
        "Thu nhập tăng ⟦38%⟧ so với năm 2020, bình quân tăng ⟦6,7%/năm⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every pair of a whole and a yearly growth in one sentence."""
        for pair in _pairs(facts):
            yield from self._of_totals(facts, pair) if pair.of_totals else self._of_points(facts, pair)

    def _of_totals(self, facts: Facts, pair: _Pair) -> Iterator[Result]:
        stated, rate = pair.whole.quantity.figure(), pair.yearly.quantity.figure()
        share = stated.value if pair.times else stated.value / 100
        ratio, more = share, share + 1
        readings = [ratio if pair.level_stated else more]
        if pair.times and not pair.level_stated and ratio > 1:  # "tăng 0,4 lần" can only mean 1,4 times
            readings.insert(0, ratio)
        found = [(value, growth.earlier_growth(value, rate, pair.steps[0])) for value in readings if value > 0]
        fastest = max(rate.value + _FASTER, 2 * rate.value)
        plausible = [item for item in found if _SLOWER <= item[1] <= fastest]
        spans = _spans(pair)
        shown = plausible[0] if plausible else found[0]
        text = _earlier(shown[0], shown[1], rate.text)
        if plausible:
            yield self.holds(spans, f"{text} ∈ [{print_number(_SLOWER)}%; {print_number(fastest)}%]")
            return
        as_ratio = growth.earlier_growth(ratio, rate, pair.steps[0]) if ratio > 0 else _IMPOSSIBLE
        if not pair.times and ratio > 1 and _SLOWER <= as_ratio <= rate.value + _FASTER:
            yield from self._ratio_meant(facts, pair, text)
        elif all(not _COLLAPSE < before < _IMPOSSIBLE for _, before in found):
            yield from self._mismatch(facts, pair, text)
        elif pair.times and ratio < 1:
            yield from self._mismatch(facts, pair, text, Severity.INFO)
        else:
            reason = Text("không rõ cách tính của nhiệm kỳ trước", "not clear how the term before was computed")
            yield self.unclear(spans, reason, text)

    def _of_points(self, facts: Facts, pair: _Pair) -> Iterator[Result]:
        stated, rate = pair.whole.quantity.figure(), pair.yearly.quantity.figure()
        judged = [growth.compounded_total(rate, count, stated, times_stated=pair.times) for count in pair.steps] + [
            growth.simple_total(rate, count, stated) for count in pair.steps if not pair.times
        ]
        spans = _spans(pair)
        wanted = {growth.Reading.RATIO} if pair.level_stated else {growth.Reading.RELATIVE, growth.Reading.SIMPLE}
        if pair.times:
            wanted = {growth.Reading.RATIO, growth.Reading.MORE}
        fitting = [item for item in judged if item.fits]
        right = [item for item in fitting if item.reading in wanted]
        if right:
            yield self.holds(spans, best(right).computation)
        elif fitting and not pair.times and not pair.level_stated and stated.value > 100:
            yield from self._ratio_meant(facts, pair, best(fitting).computation)
        elif _too_fast(judged, stated.value, pair):
            yield from self._mismatch(facts, pair, best(judged).computation)
        else:
            reason = Text("bình quân có thể là số cộng", "the mean may be an arithmetic one")
            yield self.unclear(spans, reason, best(judged).computation)

    def _ratio_meant(self, facts: Facts, pair: _Pair, computation: str) -> Iterator[Result]:
        less = print_number(pair.whole.quantity.amount - 100) + "%"
        whole = pair.whole.span.of(facts.text)
        yield from self.fails(
            "ratio",
            pair.whole.span,
            _related(pair),
            computation=computation,
            repairs=[Repair(f"bằng {whole}", Text("viết là tỷ lệ so với trước", "written as a ratio")),
                     Repair(f"tăng {less}", Text("bớt đi 100%", "less 100 %"))],
            values={"yearly": pair.yearly.span.of(facts.text), "whole": whole, "sum": computation, "less": less},
        )  # fmt: skip

    def _mismatch(
        self, facts: Facts, pair: _Pair, computation: str, severity: Severity | None = None
    ) -> Iterator[Result]:
        yield from self.fails(
            "mismatch",
            pair.whole.span,
            _related(pair),
            computation=computation,
            severity=severity,
            confidence=0.7 if severity is None else 0.4,
            values={
                "yearly": pair.yearly.span.of(facts.text),
                "whole": pair.whole.span.of(facts.text),
                "sum": computation,
            },
        )


def _pairs(facts: Facts) -> Iterator[_Pair]:
    statements = facts.statements
    for position, (one, two) in enumerate(pairwise(statements)):
        if one.sentence.span != two.sentence.span or not _JOINT.fullmatch(facts.text, one.span.end, two.span.start):
            continue
        whole, yearly = (two, one) if one.yearly else (one, two)
        if not (_is_rate(yearly) and yearly.yearly and yearly.quantity.percent and not whole.yearly):
            continue
        word = regex.search(
            r"(?i)(tăng|gấp|bằng)[^,;.]{0,20}$", facts.text[max(0, whole.span.start - 30) : whole.span.start]
        )
        times = whole.quantity.unit.dimension == "times"
        level_stated = word is not None and "tăng" not in word[0].lower()
        if not word or not (times or whole.quantity.percent) or whole.quantity.form is not Form.SINGLE:
            continue
        behind = facts.text[whole.span.end : whole.span.end + 60]
        before = statements[position - 1] if position else None
        total = before if before and _leads(facts.text, before, one) else None
        point = _POINT_BASE.match(behind)
        if _PERIOD_BASE.match(behind):
            yield _Pair(whole, yearly, total, (5,), True, times, level_stated)
        elif point:
            steps = _steps(facts, whole, int(point["year"]) if point["year"] else None)
            if steps:
                yield _Pair(whole, yearly, total, steps, False, times, level_stated)


def _is_rate(item: Statement) -> bool:
    return item.aspect is Aspect.GROWTH and item.direction > 0 and item.quantity.form is Form.SINGLE


def _leads(text: str, before: Statement, one: Statement) -> bool:
    level = before.aspect is Aspect.LEVEL and not before.quantity.percent and before.sentence.span == one.sentence.span
    return (
        level
        and before.quantity.unit.dimension != "time"
        and _JOINT.fullmatch(text, before.span.end, one.span.start) is not None
    )


def _steps(facts: Facts, whole: Statement, base: int | None) -> tuple[int, ...]:
    """The years from the base to the level: the level's own year, else the end of the term reported on."""
    years = [int(year) for period in whole.periods for year in period.split("-") if base is None or int(year) > base]
    end = max(years, default=facts.frame.reported.end if facts.frame.reported else 0)
    if base is None or end <= base:
        return (5, 4)
    steps = end - base
    return (steps, steps - 1) if steps > 1 else (steps,)


def _too_fast(judged: Sequence[Judgement], stated: Decimal, pair: _Pair) -> bool:
    """Whether the whole is larger than every reading allows: an arithmetic mean is never below the geometric one."""
    return all(item.difference > 0 for item in judged) and stated > 0 and not pair.level_stated


def _spans(pair: _Pair) -> list[Span]:
    """Both rates; the value of the whole period takes no part in the reckoning."""
    return sorted((pair.whole.span, pair.yearly.span))


def _related(pair: _Pair) -> list[Place]:
    out = [Place(pair.yearly.span, Text("tốc độ tăng mỗi năm", "the growth a year"))]
    if pair.total is not None:
        out.insert(0, Place(pair.total.span, Text("giá trị của cả giai đoạn", "the value of the whole period")))
    return out


def _earlier(ratio: Decimal, before: Decimal, rate: str) -> str:
    needed = print_number(before.quantize(Decimal("0.1")))
    return f"gấp {print_number(ratio)} lần với {rate}/năm ⇒ kỳ trước tăng {needed}%/năm"
