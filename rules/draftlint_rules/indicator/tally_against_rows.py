"""TAL103: a tally of targets that the table of targets, or the figures of the draft, contradict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.api import (
    Facts,
    Kind,
    Place,
    Result,
    Role,
    Rule,
    Severity,
    Tally,
    TargetCount,
    TargetOutcome,
    TargetTally,
    Text,
)


class TallyAgainstRows(Rule):
    """Số chỉ tiêu đạt, vượt, chưa đạt không khớp với bảng chỉ tiêu hoặc với các số liệu trong văn bản.

    Báo cáo ghi “03 chỉ tiêu chưa đạt” mà bảng chỉ tiêu kèm theo đánh giá 04 dòng là chưa đạt, hoặc ghi “02 chỉ tiêu
    vượt” trong khi nhiều con số vượt mục tiêu nêu kèm, thì cần đếm lại.

    Cách sửa: đếm lại theo bảng chỉ tiêu.

    Nguồn: bảng chỉ tiêu nêu mỗi chỉ tiêu một lần, nên số dòng vượt, đạt, chưa đạt là số chỉ tiêu vượt, đạt, chưa đạt.

    ---

    A tally of targets that the table of targets, or the figures of the draft, contradict.

    If three targets are said to be missed and the table assesses four as missed, or if two are said to be exceeded
    while more figures exceed the targets beside them, one should count again.

    To mend: count again after the table of targets.

    Source: a table tells each target once, so its rows can be counted.
    """

    code = "TAL103"
    name = "target-tally-against-rows"
    kind = Kind.ALL_OF
    severity = Severity.WARNING
    title = Text("Đếm chỉ tiêu khác bảng chỉ tiêu", "Tally of targets against their table")
    messages = {
        "rows": Text(
            "Ghi {claimed} chỉ tiêu, nhưng bảng chỉ tiêu có {found} dòng như vậy.",
            "{claimed} targets are counted, but the table has {found} such rows.",
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
        "A. KẾT QUẢ\nCó ⟦!01 chỉ tiêu⟧ vượt Nghị quyết.\nTăng trưởng đạt ⟦9,5%⟧ (Nghị quyết 9%). Sản lượng tăng ⟦4,1%⟧ "
        "(Nghị quyết 3%).",
        # a table told line by line
        "A. KẾT QUẢ\nCó ⟦!01 chỉ tiêu⟧ vượt.\nPHỤ LỤC KẾT QUẢ\n1. Lúa: Nghị quyết 50 tấn; thực hiện 52 tấn; ⟦Vượt⟧.\n"
        "2. Ngô: Nghị quyết 30 tấn; thực hiện 31 tấn; ⟦Vượt⟧.\n3. Sắn: Nghị quyết 20 tấn; thực hiện 20 tấn; Đạt.",
        "A. KẾT QUẢ\nKết quả đạt và vượt ⟦!20/20 chỉ tiêu⟧.\nTỷ lệ hộ dùng nước sạch đạt ⟦83%⟧ (Nghị quyết ⟦90%⟧).",
        # a table that has them all
        "A. KẾT QUẢ\nĐạt và vượt ⟦!02/3 chỉ tiêu⟧, 01 chỉ tiêu không đạt.\nPHỤ LỤC KẾT QUẢ\n"
        "1. Lúa: Nghị quyết 50 tấn; thực hiện 52 tấn; ⟦vượt⟧.\n2. Ngô: Nghị quyết 30 tấn; thực hiện 31 tấn; ⟦vượt⟧.\n"
        "3. Sắn: Nghị quyết 20 tấn; thực hiện 20 tấn; ⟦đạt⟧.",
    )
    quiet = (
        "A. KẾT QUẢ\nCó 01 chỉ tiêu khó đạt.\nThu 60 tỷ đồng (kế hoạch 90 tỷ đồng). Trồng 20 ha rừng (kế hoạch 30 ha).",
        "A. KẾT QUẢ\nCó 05 chỉ tiêu vượt Nghị quyết.\nTăng trưởng đạt 9,5% (Nghị quyết 9%).",
    )
    holding = (
        # the figures of the text are those of the table
        "A. KẾT QUẢ\nCó ⟦02 chỉ tiêu⟧ vượt.\nLúa đạt 52 tấn (Nghị quyết 50 tấn).\nPHỤ LỤC KẾT QUẢ\n"
        "1. Lúa: Nghị quyết 50 tấn; thực hiện 52 tấn; ⟦Vượt⟧.\n2. Ngô: Nghị quyết 30 tấn; thực hiện 31 tấn; ⟦Vượt⟧.\n"
        "3. Sắn: Nghị quyết 20 tấn; thực hiện 20 tấn; Đạt.",
        # without an assessment the figures tell
        "A. KẾT QUẢ\nHoàn thành 04/4 chỉ tiêu (⟦03 chỉ tiêu⟧ vượt, 01 chỉ tiêu đạt).\nPHỤ LỤC KẾT QUẢ\n"
        "1. Lúa: Nghị quyết 50 tấn; thực hiện ⟦52 tấn⟧.\n2. Ngô: Nghị quyết 30 tấn; thực hiện ⟦31 tấn⟧.\n"
        "3. Sắn: Nghị quyết 20 tấn; thực hiện 20 tấn.\n4. Chè: Nghị quyết 10 tấn; thực hiện ⟦12 tấn⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Count the rows of the table, or else what the text sets beside its targets."""
        counts = [item for item in facts.target_counts if item.statement.role is not Role.TARGET]
        if facts.row_outcomes:
            for count in counts:
                yield from self._by_rows(facts, count)
            return
        if len({item.whole for item in counts if item.whole is not None}) > 1:
            return  # tallies of several resolutions: whose figures are these?
        for count in counts:
            yield from self._by_figures(count, facts.told_outcomes)
        for count in counts:
            yield from self._not_all(facts, count, facts.told_outcomes)

    def _by_rows(self, facts: Facts, count: TargetCount) -> Iterator[Result]:
        """As many rows as are counted; where the table is not whole, it must not have more of them."""
        rows = facts.row_outcomes
        told = [item for item in rows if item.tally in _counted(facts, count)]
        wholes = _wholes(facts, count)
        if count.tally is Tally.TOTAL or not told or len(wholes) > 1 or len(rows) > min(wholes, default=len(rows)):
            return
        if len(told) == count.value:
            places = [item.said or item.result for item in told]
            yield self.holds([count.span, *places], f"{count.value} = {len(told)}")
        elif any(item.tally is count.tally and item.value == len(told) for item in _retold(facts, count)):
            return  # another place has the number of rows, and contradicts this one
        elif len(rows) in wholes and all(item.tally for item in rows):
            yield from self._rows_differ(count, told, None)
        elif len(told) > count.value:
            yield from self._rows_differ(count, told, None if all(item.said for item in told) else Severity.INFO)

    def _rows_differ(
        self, count: TargetCount, told: Sequence[TargetOutcome], severity: Severity | None
    ) -> Iterator[Result]:
        yield from self.fails(
            "rows",
            count.span,
            [Place(item.said or item.result, Text("dòng của bảng chỉ tiêu", "a row of the table")) for item in told],
            computation=f"{len(told)} ≠ {count.value}",
            severity=severity,
            confidence=0.6 if severity is Severity.INFO else 1.0,
            values={"claimed": count.value, "found": len(told)},
        )

    def _by_figures(self, count: TargetCount, outcomes: Sequence[TargetOutcome]) -> Iterator[Result]:
        """As many results beyond their targets, or short of them; fewer, where not all have theirs."""
        told = [item for item in outcomes if item.tally is count.tally]
        if count.tally not in (Tally.EXCEEDED, Tally.MISSED) or count.whole is not None or not told or count.foreseen:
            return
        missed = count.tally is Tally.MISSED
        if len(told) > count.value:
            yield from self.fails(
                "missed" if missed else "exceeded",
                count.span,
                [Place(item.result, _SHORT if missed else _BEYOND) for item in told],
                computation=f"{len(told)} > {count.value}",
                severity=Severity.INFO if missed else None,
                confidence=0.5 if missed else 1.0,
                values={"claimed": count.value, "found": len(told)},
            )
        elif missed and len(told) == count.value:
            for item in told:
                yield self.holds([count.span, item.result, item.target], f"{len(told)} = {count.value}")

    def _not_all(self, facts: Facts, count: TargetCount, outcomes: Sequence[TargetOutcome]) -> Iterator[Result]:
        below = [item for item in outcomes if item.tally is Tally.MISSED]
        if count.tally is not Tally.REACHED or count.value != count.whole or not below:
            return
        result, target = below[0].result.of(facts.text), below[0].target.of(facts.text)
        yield from self.fails(
            "all",
            count.span,
            [
                Place(below[0].result, Text("kết quả chưa đạt", "the result that falls short")),
                Place(below[0].target, Text("mục tiêu của kết quả này", "its target")),
            ],
            computation=f"{result} / {target}",
            values={"result": result, "target": target},
        )


_BEYOND = Text("kết quả vượt mục tiêu nêu kèm", "a result beyond its target")
_SHORT = Text("kết quả kém mục tiêu nêu kèm", "a result short of its target")


def _counted(facts: Facts, count: TargetCount) -> Sequence[Tally]:
    """Which rows a count means: "đạt" alone beside "vượt" are those just reached, else both."""
    if count.tally is not Tally.REACHED:
        return [count.tally]
    just = any(count is tally.met for tally in facts.target_tallies)
    return [Tally.REACHED] if just else [Tally.REACHED, Tally.EXCEEDED]


def _retold(facts: Facts, count: TargetCount) -> Sequence[TargetCount]:
    """The counts of the same whole in other places."""
    return [item for item in facts.target_counts if item is not count and item.whole == count.whole]


def _wholes(facts: Facts, count: TargetCount) -> set[Decimal]:
    """How many targets there are: by the tally of the count, or else by all tallies of the draft."""
    own = {tally.whole for tally in facts.target_tallies if count in _members(tally)} - {None}
    others = {tally.whole for tally in facts.target_tallies if tally.reached is not None} - {None}
    return {whole for whole in own or others if whole is not None}


def _members(tally: TargetTally) -> Sequence[TargetCount]:
    return [item for item in (tally.reached, tally.exceeded, tally.met, tally.missed) if item is not None]
