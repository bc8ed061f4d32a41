"""TAL101: a tally of targets that does not fit its own parts or the figures of the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from draftlint.api import (
    Facts,
    Kind,
    Place,
    Repair,
    Result,
    Role,
    Rule,
    Severity,
    StatedTarget,
    Statement,
    Tally,
    TargetCount,
    Text,
    told_once,
)


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
        "missed": Text(
            "Ghi {claimed} chỉ tiêu không đạt, nhưng có {found} kết quả kém mục tiêu nêu kèm.",
            "{claimed} targets are said to be missed, but {found} results are short of the targets beside them.",
        ),
        "all": Text(
            "Ghi tất cả chỉ tiêu đều đạt, nhưng {result} kém mục tiêu {target}.",
            "All targets are said to be reached, but {result} is worse than its target {target}.",
        ),
    }
    flagged = (
        "Hoàn thành ⟦!15/18 chỉ tiêu⟧, trong đó ⟦09 chỉ tiêu⟧ vượt, ⟦05 chỉ tiêu⟧ đạt.",
        "Nghị quyết đề ra ⟦!24 chỉ tiêu⟧: ⟦15 chỉ tiêu⟧ vượt, ⟦07 chỉ tiêu⟧ đạt, ⟦01 chỉ tiêu⟧ chưa đạt.",
        "Nghị quyết đề ra ⟦14 chỉ tiêu⟧; đến nay ⟦!12/14 chỉ tiêu⟧ hoàn thành, ⟦03 chỉ tiêu⟧ chưa hoàn thành.",
        "A. KẾT QUẢ\nHoàn thành ⟦!18/20 chỉ tiêu⟧.\nB. ĐÁNH GIÁ CHUNG\nCó ⟦20/20 chỉ tiêu⟧ đều đạt và vượt.",
        "A. KẾT QUẢ\nHoàn thành 17/18 chỉ tiêu (⟦!11 chỉ tiêu⟧ vượt).\nB. ĐÁNH GIÁ CHUNG\n"
        "Cả nhiệm kỳ hoàn thành 17/18 chỉ tiêu (⟦12 chỉ tiêu⟧ vượt).",
        "A. KẾT QUẢ\nCó ⟦!01 chỉ tiêu⟧ vượt Nghị quyết.\nTăng trưởng đạt ⟦9,5%⟧ (Nghị quyết 9%). Sản lượng tăng ⟦4,1%⟧ "
        "(Nghị quyết 3%).",
        # a table told line by line
        "A. KẾT QUẢ\nCó ⟦!01 chỉ tiêu⟧ vượt.\nPHỤ LỤC KẾT QUẢ\n1. Lúa: Nghị quyết 50 tấn; thực hiện ⟦52 tấn⟧; Vượt.\n"
        "2. Ngô: Nghị quyết 30 tấn; thực hiện ⟦31 tấn⟧; Vượt.\n3. Sắn: Nghị quyết 20 tấn; thực hiện 20 tấn; Đạt.",
        "A. KẾT QUẢ\nKết quả đạt và vượt ⟦!20/20 chỉ tiêu⟧.\nTỷ lệ hộ dùng nước sạch đạt ⟦83%⟧ (Nghị quyết ⟦90%⟧).",
    )
    quiet = (
        "Hoàn thành 15/18 chỉ tiêu, trong đó 04 chỉ tiêu vượt; 03 chỉ tiêu chưa hoàn thành.",
        "A. KẾT QUẢ\nHoàn thành 18/20 chỉ tiêu.\nB. MỤC TIÊU\nPhấn đấu hoàn thành 22/22 chỉ tiêu.",
        "Về kinh tế đạt 6/6 chỉ tiêu.\nVề xã hội đạt 7/9 chỉ tiêu.",
        "A. KẾT QUẢ\nCó 05 chỉ tiêu vượt Nghị quyết.\nTăng trưởng đạt 9,5% (Nghị quyết 9%).",
    )
    holding = (
        # the figures of the text are those of the table
        "A. KẾT QUẢ\nCó ⟦02 chỉ tiêu⟧ vượt.\nLúa đạt 52 tấn (Nghị quyết 50 tấn).\nPHỤ LỤC KẾT QUẢ\n"
        "1. Lúa: Nghị quyết 50 tấn; thực hiện ⟦52 tấn⟧; Vượt.\n2. Ngô: Nghị quyết 30 tấn; thực hiện ⟦31 tấn⟧; Vượt.\n"
        "3. Sắn: Nghị quyết 20 tấn; thực hiện 20 tấn; Đạt.",
        "Hoàn thành ⟦15/18 chỉ tiêu⟧, trong đó ⟦10 chỉ tiêu⟧ vượt, ⟦05 chỉ tiêu⟧ đạt.",
        "Nghị quyết đề ra ⟦24 chỉ tiêu⟧: ⟦15 chỉ tiêu⟧ vượt, ⟦07 chỉ tiêu⟧ đạt, ⟦02 chỉ tiêu⟧ chưa đạt.",
        "Nghị quyết đề ra ⟦14 chỉ tiêu⟧; đến nay ⟦12/14 chỉ tiêu⟧ hoàn thành, ⟦02 chỉ tiêu⟧ chưa hoàn thành.",
        # its parts told again
        "A. KẾT QUẢ\nHoàn thành 17/18 chỉ tiêu (⟦11 chỉ tiêu⟧ vượt).\nB. ĐÁNH GIÁ CHUNG\n"
        "Cả nhiệm kỳ hoàn thành 17/18 chỉ tiêu (⟦11 chỉ tiêu⟧ vượt).",
        "A. KẾT QUẢ\nHoàn thành ⟦20/20 chỉ tiêu⟧.\nB. ĐÁNH GIÁ CHUNG\nCó ⟦20/20 chỉ tiêu⟧ đều đạt và vượt.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge tallies inside a paragraph, across the draft, and against the figures with their targets."""
        counts = facts.target_counts
        for _, group in groupby(counts, key=lambda item: item.statement.sentence.block.index):
            inside = list(group)
            yield from self._paragraph(inside)
            yield from self._parted(inside)
        yield from self._across(facts, counts)
        yield from self._parts_again(facts, counts)
        yield from self._against_figures(facts, counts)

    def _paragraph(self, counts: Sequence[TargetCount]) -> Iterator[Result]:
        reached = [item for item in counts if item.tally is Tally.REACHED and item.whole is not None]
        missed = [item for item in counts if item.tally is Tally.MISSED and item.whole is None]
        if len(reached) != 1 or len(missed) != 1:
            return
        one, other = reached[0], missed[0]
        totals = [item for item in counts if item.tally is Tally.TOTAL and item.value == one.whole]
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

    def _parted(self, counts: Sequence[TargetCount]) -> Iterator[Result]:
        """Those exceeded and those just reached make those reached; with those missed they make all."""
        by_tally = {tally: [item for item in counts if item.tally is tally and item.whole is None] for tally in Tally}
        exceeded, met, missed = by_tally[Tally.EXCEEDED], by_tally[Tally.REACHED], by_tally[Tally.MISSED]
        if len(exceeded) != 1 or len(met) != 1 or len(missed) > 1 or met[0].both:
            return
        reached = [item for item in counts if item.tally is Tally.REACHED and item is not met[0]]
        if len(reached) == 1:
            yield from self._adds_up([exceeded[0], met[0]], reached[0], reached[0].value)
        elif not reached and missed and len(by_tally[Tally.TOTAL]) == 1:
            whole = by_tally[Tally.TOTAL][0]
            yield from self._adds_up([exceeded[0], met[0], missed[0]], whole, whole.value)

    def _adds_up(self, parts: Sequence[TargetCount], whole: TargetCount, value: Decimal) -> Iterator[Result]:
        made = sum((part.value for part in parts), Decimal(0))
        shown = f"{' + '.join(str(part.value) for part in parts)} = {made}"
        spans = [item.statement.span for item in (*parts, whole)]
        if made == value:
            yield self.holds(spans, shown)
            return
        shown = f"{shown} ≠ {value}"
        yield from self.fails(
            "sum",
            whole.statement.span,
            [Place(span, Text("số cùng phép đếm", "a count of the same tally")) for span in spans[:-1]],
            computation=shown,
            severity=Severity.WARNING,
            values={"sum": shown},
        )

    def _across(self, facts: Facts, counts: Sequence[TargetCount]) -> Iterator[Result]:
        """The same number of targets in several places of the review: one number reached."""
        reviewed = [item for item in counts if item.whole is not None and item.statement.role is not Role.TARGET]
        by_whole: dict[Decimal, list[TargetCount]] = {}
        for item in reviewed:
            if item.tally is Tally.REACHED and item.whole is not None:
                by_whole.setdefault(item.whole, []).append(item)
        for group in by_whole.values():
            first = group[0]
            same = [item for item in group if item.value == first.value]
            if len(same) >= 2:
                yield self.holds([item.statement.span for item in same], f"{first.value}/{first.whole}")
            for item in group:
                if item.value != first.value:
                    yield from self._two(facts, first.statement, item.statement)
        missed = [item for item in counts if item.tally is Tally.MISSED and item.statement.role is not Role.TARGET]
        if len(missed) == 2 and missed[0].value == missed[1].value:
            yield self.holds([item.statement.span for item in missed], f"{missed[0].value} = {missed[1].value}")
        elif len(missed) == 2 and by_whole:
            yield from self._two(facts, missed[0].statement, missed[1].statement, Severity.INFO)

    def _parts_again(self, facts: Facts, counts: Sequence[TargetCount]) -> Iterator[Result]:
        """Those exceeded, and those just reached, told twice beside one whole: "22/24 (15 vượt, 07 đạt)"."""
        wholes = {item.statement.sentence.block.index: item.whole for item in counts if item.whole is not None}
        told = [
            item for item in counts
            if item.statement.role is not Role.TARGET and item.statement.sentence.block.index in wholes
        ]  # fmt: skip
        for tally in (Tally.EXCEEDED, Tally.REACHED):
            parts = [item for item in told if item.tally is tally and item.whole is None and not item.both]
            if len(parts) != 2:
                continue
            one, two = parts
            blocks = [item.statement.sentence.block.index for item in parts]
            if blocks[0] == blocks[1] or wholes[blocks[0]] != wholes[blocks[1]]:
                continue
            if one.value == two.value:
                yield self.holds([one.statement.span, two.statement.span], f"{one.value} = {two.value}")
            else:
                yield from self._two(facts, one.statement, two.statement)

    def _two(self, facts: Facts, one: Statement, two: Statement, severity: Severity | None = None) -> Iterator[Result]:
        shown = [item.quantity.digits.of(facts.text) for item in (one, two)]
        yield from self.fails(
            "two",
            one.span,
            [Place(two.span, Text("số đếm ở chỗ kia", "the count in the other place"))],
            computation=" ≠ ".join(shown),
            severity=severity,
            values={"one": shown[0], "two": shown[1]},
        )

    def _against_figures(self, facts: Facts, counts: Sequence[TargetCount]) -> Iterator[Result]:
        reviewed = told_once(facts.stated_targets)
        beyond = [item.result for item in reviewed if item.standing > 0]
        below = [item for item in reviewed if item.standing < 0]
        table = bool(reviewed) and reviewed[0].row
        for count in counts:
            if count.statement.role is Role.TARGET:
                continue
            listed = {Tally.EXCEEDED: beyond, Tally.MISSED: [item.result for item in below]}.get(count.tally, [])
            if table and count.whole is None and count.value == len(listed):
                yield self.holds(
                    [count.statement.span, *(item.span for item in listed)], f"{count.value} = {len(listed)}"
                )
            elif count.tally is Tally.EXCEEDED and count.whole is None and len(beyond) > count.value:
                yield from self._too_many(count, beyond)
            elif count.tally is Tally.MISSED and count.whole is None and below:
                yield from self._missed(facts, count, below)
            elif count.tally is Tally.REACHED and count.value == count.whole and below:
                yield from self._not_all(facts, count, below[0].result, below[0].target)

    def _too_many(self, count: TargetCount, beyond: Sequence[Statement]) -> Iterator[Result]:
        yield from self.fails(
            "exceeded",
            count.statement.span,
            [Place(item.span, Text("kết quả vượt mục tiêu nêu kèm", "a result beyond its target")) for item in beyond],
            computation=f"{len(beyond)} > {count.value}",
            severity=Severity.WARNING,
            values={"claimed": count.value, "found": len(beyond)},
        )

    def _missed(self, facts: Facts, count: TargetCount, below: Sequence[StatedTarget]) -> Iterator[Result]:
        """As many results short of their targets as are said to be missed; fewer, where not all have theirs."""
        shown = f"{len(below)} {'=' if len(below) == count.value else '≤'} {count.value}"
        if len(below) == count.value:
            for item in below:
                yield self.holds([count.statement.span, item.result.span, item.target.span], shown)
            return
        if len(below) < count.value:
            return
        yield from self.fails(
            "missed",
            count.statement.span,
            [
                Place(item.result.span, Text("kết quả kém mục tiêu nêu kèm", "a result short of its target"))
                for item in below
            ],
            computation=f"{len(below)} > {count.value}",
            severity=Severity.INFO,
            confidence=0.5,
            values={"claimed": count.value, "found": len(below)},
        )

    def _not_all(self, facts: Facts, count: TargetCount, result: Statement, target: Statement) -> Iterator[Result]:
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
