"""TAL101: a tally of targets that does not fit its own parts or the figures of the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

import regex

from draftlint.api import Facts, Form, Kind, Place, Repair, Result, Role, Rule, Severity, Statement, Text


class _Tally(StrEnum):
    TOTAL = "total"
    REACHED = "reached"
    EXCEEDED = "exceeded"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class _Count:
    statement: Statement
    tally: _Tally
    value: Decimal
    whole: Decimal | None


_MISSED = regex.compile(r"(?<!\p{L})(?:chưa|không)\s(?:đạt|hoàn thành)(?!\p{L})", regex.IGNORECASE)
_BOTH = regex.compile(r"(?<!\p{L})(?:đạt|hoàn thành)\s(?:và|,|hoặc)\s?vượt(?!\p{L})", regex.IGNORECASE)
_EXCEEDED = regex.compile(r"(?<!\p{L})vượt(?!\p{L})", regex.IGNORECASE)
_REACHED = regex.compile(r"(?<!\p{L})(?:đạt|hoàn thành)(?!\p{L})", regex.IGNORECASE)


class TargetTally(Rule):
    """Số chỉ tiêu đạt, vượt, chưa đạt không khớp nhau.

    “Nghị quyết đề ra 14 chỉ tiêu; 12/14 chỉ tiêu hoàn thành, 03 chỉ tiêu chưa hoàn thành” cộng được 15. Hai chỗ cùng
    nói về kết quả nhiệm kỳ mà một chỗ ghi 18/20, chỗ kia ghi 20/20 cũng là mâu thuẫn. Báo cáo ghi “02 chỉ tiêu vượt”
    trong khi các con số cho thấy nhiều chỉ tiêu vượt hơn thì cần đếm lại.

    Cách sửa: đếm lại theo bảng chỉ tiêu, sửa thống nhất các chỗ.

    Nguồn: vượt và đạt cộng chưa đạt bằng tổng số chỉ tiêu; vượt nằm trong đạt.

    ---

    A tally of targets that does not fit its own parts or the figures of the draft.

    "14 targets; 12/14 reached, 03 missed" makes 15. Two places that give 18/20 and 20/20 for one term contradict each
    other. A report that counts two targets as exceeded while more of its figures exceed theirs should count again.

    To mend: count again after the table of targets.

    Source: reached plus missed is the number of targets; exceeded ones are among those reached.
    """

    code = "TAL101"
    name = "target-tally-mismatch"
    kind = Kind.ALL_OF
    severity = Severity.ERROR
    title = Text("Đếm chỉ tiêu không khớp", "Tally of targets does not fit")
    messages = {
        "sum": Text(
            "Số chỉ tiêu đạt và chưa đạt không bằng tổng: {sum}.", "Targets reached and missed do not make all: {sum}."
        ),
        "two": Text(
            "Chỗ này ghi {one} chỉ tiêu, chỗ kia ghi {two}.",
            "{one} targets here, {two} there.",
        ),
        "exceeded": Text(
            "Ghi {claimed} chỉ tiêu vượt, nhưng có {found} kết quả vượt mục tiêu nêu kèm.",
            "{claimed} targets are said to be exceeded, but {found} results exceed the targets beside them.",
        ),
        "all": Text(
            "Ghi tất cả chỉ tiêu đều đạt, nhưng {result} kém mục tiêu {target}.",
            "All targets are said to be reached, but {result} is worse than its target {target}.",
        ),
    }
    flagged = (
        "Nghị quyết đề ra ⟦14 chỉ tiêu⟧; đến nay ⟦!12/14 chỉ tiêu⟧ hoàn thành, ⟦03 chỉ tiêu⟧ chưa hoàn thành.",
        "A. KẾT QUẢ\nHoàn thành ⟦!18/20 chỉ tiêu⟧.\nB. ĐÁNH GIÁ CHUNG\nCó ⟦20/20 chỉ tiêu⟧ đều đạt và vượt.",
        "A. KẾT QUẢ\nCó ⟦!01 chỉ tiêu⟧ vượt Nghị quyết.\nTăng trưởng đạt ⟦9,5%⟧ (Nghị quyết 9%). Sản lượng tăng ⟦4,1%⟧ "
        "(Nghị quyết 3%).",
        "A. KẾT QUẢ\nKết quả đạt và vượt ⟦!20/20 chỉ tiêu⟧.\nTỷ lệ hộ dùng nước sạch đạt ⟦83%⟧ (Nghị quyết ⟦90%⟧).",
    )
    quiet = (
        "Hoàn thành 15/18 chỉ tiêu, trong đó 04 chỉ tiêu vượt; 03 chỉ tiêu chưa hoàn thành.",
        "A. KẾT QUẢ\nHoàn thành 18/20 chỉ tiêu.\nB. MỤC TIÊU\nPhấn đấu hoàn thành 22/22 chỉ tiêu.",
        "Về kinh tế đạt 6/6 chỉ tiêu.\nVề xã hội đạt 7/9 chỉ tiêu.",
        "A. KẾT QUẢ\nCó 05 chỉ tiêu vượt Nghị quyết.\nTăng trưởng đạt 9,5% (Nghị quyết 9%).",
    )
    holding = (
        "Nghị quyết đề ra ⟦14 chỉ tiêu⟧; đến nay ⟦12/14 chỉ tiêu⟧ hoàn thành, ⟦02 chỉ tiêu⟧ chưa hoàn thành.",
        "A. KẾT QUẢ\nHoàn thành ⟦20/20 chỉ tiêu⟧.\nB. ĐÁNH GIÁ CHUNG\nCó ⟦20/20 chỉ tiêu⟧ đều đạt và vượt.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge tallies inside a paragraph, across the draft, and against the figures with their targets."""
        counts = [count for item in facts.statements if (count := _count(facts, item)) is not None]
        for _, group in groupby(counts, key=lambda item: item.statement.sentence.block.index):
            yield from self._paragraph(list(group))
        yield from self._across(facts, counts)
        yield from self._against_figures(facts, counts)

    def _paragraph(self, counts: Sequence[_Count]) -> Iterator[Result]:
        reached = [item for item in counts if item.tally is _Tally.REACHED and item.whole is not None]
        missed = [item for item in counts if item.tally is _Tally.MISSED and item.whole is None]
        if len(reached) != 1 or len(missed) != 1:
            return
        one, other = reached[0], missed[0]
        totals = [item for item in counts if item.tally is _Tally.TOTAL and item.value == one.whole]
        spans = [item.statement.span for item in (one, other, *totals)]
        made = one.value + other.value
        if made == one.whole:
            yield self.holds(spans, f"{one.value} + {other.value} = {one.whole}")
            return
        shown = f"{one.value} + {other.value} = {made} ≠ {one.whole}"
        yield from self.fails(
            "sum",
            spans[0],
            [Place(span, Text("số cùng phép đếm", "a count of the same tally")) for span in spans[1:]],
            computation=shown,
            repairs=[Repair(f"{one.whole - other.value}/{one.whole}" if one.whole else "", _COUNTED)],
            values={"sum": shown},
        )

    def _across(self, facts: Facts, counts: Sequence[_Count]) -> Iterator[Result]:
        """The same number of targets in several places of the review: one number reached."""
        reviewed = [item for item in counts if item.whole is not None and item.statement.role is not Role.TARGET]
        by_whole: dict[Decimal, list[_Count]] = {}
        for item in reviewed:
            if item.tally is _Tally.REACHED and item.whole is not None:
                by_whole.setdefault(item.whole, []).append(item)
        for group in by_whole.values():
            first = group[0]
            same = [item for item in group if item.value == first.value]
            if len(same) >= 2:
                yield self.holds([item.statement.span for item in same], f"{first.value}/{first.whole}")
            for item in group:
                if item.value != first.value:
                    yield from self._two(facts, first.statement, item.statement)

    def _two(self, facts: Facts, one: Statement, two: Statement) -> Iterator[Result]:
        shown = [item.quantity.digits.of(facts.text) for item in (one, two)]
        yield from self.fails(
            "two",
            one.span,
            [Place(two.span, Text("số đếm ở chỗ kia", "the count in the other place"))],
            computation=" ≠ ".join(shown),
            values={"one": shown[0], "two": shown[1]},
        )

    def _against_figures(self, facts: Facts, counts: Sequence[_Count]) -> Iterator[Result]:
        reviewed = [item for item in facts.stated_targets if item.result.role is not Role.TARGET]
        beyond = [item.result for item in reviewed if item.standing > 0]
        below = [item for item in reviewed if item.standing < 0]
        for count in counts:
            if count.statement.role is Role.TARGET:
                continue
            if count.tally is _Tally.EXCEEDED and count.whole is None and len(beyond) > count.value:
                yield from self._too_many(count, beyond)
            elif count.tally is _Tally.REACHED and count.value == count.whole and below:
                yield from self._not_all(facts, count, below[0].result, below[0].target)

    def _too_many(self, count: _Count, beyond: Sequence[Statement]) -> Iterator[Result]:
        yield from self.fails(
            "exceeded",
            count.statement.span,
            [Place(item.span, Text("kết quả vượt mục tiêu nêu kèm", "a result beyond its target")) for item in beyond],
            computation=f"{len(beyond)} > {count.value}",
            severity=Severity.WARNING,
            values={"claimed": count.value, "found": len(beyond)},
        )

    def _not_all(self, facts: Facts, count: _Count, result: Statement, target: Statement) -> Iterator[Result]:
        yield from self.fails(
            "all",
            count.statement.span,
            [
                Place(result.span, Text("kết quả chưa đạt", "the result that falls short")),
                Place(target.span, Text("mục tiêu của kết quả này", "its target")),
            ],
            computation=f"{result.span.of(facts.text)} / {target.span.of(facts.text)}",
            severity=Severity.WARNING,
            values={"result": result.span.of(facts.text), "target": target.span.of(facts.text)},
        )


_COUNTED = Text("tổng trừ số chưa đạt", "all less those missed")


def _count(facts: Facts, statement: Statement) -> _Count | None:
    """A number of targets with what is said of them."""
    quantity = statement.quantity
    if quantity.noun not in ("chỉ tiêu", "mục tiêu") or quantity.form is Form.RANGE:
        return None
    before = facts.text[statement.clause.span.start : statement.span.start]
    after = facts.text[statement.span.end : statement.clause.span.end].split(" và 0")[0]
    for words in (after[:60], before[-40:]):
        if _MISSED.search(words):
            tally = _Tally.MISSED
        elif _BOTH.search(words):
            tally = _Tally.REACHED
        elif _EXCEEDED.search(words):
            tally = _Tally.EXCEEDED
        elif _REACHED.search(words):
            tally = _Tally.REACHED
        else:
            continue
        return _Count(statement, tally, quantity.amount, quantity.whole)
    return _Count(statement, _Tally.REACHED if quantity.whole else _Tally.TOTAL, quantity.amount, quantity.whole)
