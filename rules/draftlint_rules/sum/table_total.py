"""SUM102: a total row or column of a table that its lines do not make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.api import (
    TYPOS,
    Facts,
    Figure,
    FoundRepair,
    Judgement,
    Kind,
    Place,
    Quantity,
    Repair,
    Result,
    Rule,
    Severity,
    TableTotal,
    Text,
    repairs_of_sum,
    sums,
)


class TableTotalMismatch(Rule):
    """Dòng hoặc cột tổng của bảng không bằng các dòng, cột thành phần.

    Bảng có dòng “Tổng cộng” hay cột “Tổng số” thì mỗi cột (mỗi dòng) phải cộng thành số tổng. Chỉ báo chỗ lệch khi các
    cột còn lại cộng đúng theo cùng một cách, vì như thế đã rõ những dòng nào là thành phần; ít cột cộng đúng hơn thì
    một lỗi gõ phải giải thích được chỗ lệch.

    Cách sửa: cộng lại cột hoặc dòng bị lệch; kiểm tra số của từng thành phần.

    Nguồn: số học trên chữ số đã in; mỗi số làm tròn lệch tối đa nửa đơn vị của chữ số cuối.

    ---

    A total row or column of a table that its lines do not make.

    Where a table has a total row or column, each column (or row) must add up to it. A mismatch is told where the other
    columns add up in the same way, which shows what the parts are; where fewer do, a slip of the pen must explain it.

    To mend: add the column or row up again and compare each part with its source.

    Source: arithmetic on the printed digits; each rounded figure is off by half a unit of its last place at the most.
    """

    code = "SUM102"
    name = "table-total-mismatch"
    kind = Kind.SUM
    severity = Severity.ERROR
    title = Text("Tổng của bảng không khớp", "Total of a table does not fit")
    messages = {
        "mismatch": Text(
            "Tổng {total} trong bảng không bằng các thành phần: {sum}.",
            "The total {total} of the table is not what its lines make: {sum}.",
        ),
    }
    flagged = (
        "STT\tXã\tSố hộ\tSố nhân khẩu\n1\tTân Lập\t⟦120⟧\t512\n2\tPhú Mỹ\t⟦98⟧\t401\n3\tBến Đình\t⟦77⟧\t330\n"
        "\tTổng cộng\t⟦!285⟧\t1.243",
        "STT\tXã\tTổng số\tNam\tNữ\n1\tTân Lập\t120\t70\t50\n2\tPhú Mỹ\t⟦!99⟧\t⟦50⟧\t⟦48⟧\n3\tBến Đình\t77\t40\t37",
        # two of three columns are misprinted
        "Khối\tChi bộ\tĐảng viên\tKết nạp\nXã\t⟦2:15⟧\t2.874\t⟦486⟧\nCơ quan\t⟦2:220⟧\t948\t⟦79⟧\n"
        "Tổng cộng\t⟦2:!37⟧\t3.822\t⟦!655⟧",
    )
    quiet = (
        "STT\tXã\tSố hộ\tTỷ lệ (%)\n1\tTân Lập\t120\t41\n2\tPhú Mỹ\t98\t33\n\tTổng cộng\t218\t37",
        # all parts are of another kind than the total
        "STT\tNội dung\tSố liệu\n1\tTổng số hộ\t2.450\n2\tHộ nghèo\t49\n3\tHộ cận nghèo\t98",
        # groups of rows
        "STT\tXã\tSố hộ\n\tTổng số\t295\nI\tMiền núi\t218\n1\tTân Lập\t120\n2\tPhú Mỹ\t98\nII\tĐồng bằng\t77\n"
        "1\tBến Đình\t77",
    )
    holding = (
        "STT\tXã\tSố hộ\n1\tTân Lập\t⟦120⟧\n2\tPhú Mỹ\t⟦98⟧\n3\tBến Đình\t⟦77⟧\n\tTổng cộng\t⟦295⟧",
        "STT\tXã\tSố hộ\n\tTổng số\t⟦295⟧\nI\tMiền núi\t⟦218⟧\n1\tTân Lập\t120\n2\tPhú Mỹ\t98\nII\tĐồng bằng\t⟦77⟧\n"
        "1\tBến Đình\t77",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each total by the reading that most of its columns fit."""
        readings: dict[tuple[object, ...], list[TableTotal]] = {}
        for total in facts.table_totals:
            key = tuple(sorted(whole.span for whole, _ in total.columns.values()))
            readings.setdefault(key, []).append(total)
        told: set[object] = set()
        for same in readings.values():
            reading = max(same, key=_fitting)
            if _fitting(reading):
                yield from self._judge(facts, reading, told)

    def _judge(self, facts: Facts, reading: TableTotal, told: set[object]) -> Iterator[Result]:
        fitting = _fitting(reading)
        for whole, parts in reading.columns.values():
            spans = [whole.span, *(part.span for part in parts)]
            judgement = _judged(whole, parts)
            if whole.span in told:
                continue
            if judgement.fits:
                told.add(whole.span)
                yield self.holds(spans, judgement.computation)
            elif fitting * 2 >= len(reading.columns) or (
                fitting * 3 >= len(reading.columns) and _slipped(whole, parts)
            ):
                told.add(whole.span)
                yield from self._failure(facts, whole, parts, judgement)
            else:
                reason = Text("không rõ những dòng nào là thành phần", "not clear which lines are the parts")
                yield self.unclear(spans, reason, judgement.computation)

    def _failure(
        self, facts: Facts, whole: Quantity, parts: Sequence[Quantity], judgement: Judgement
    ) -> Iterator[Result]:
        yield from self.fails(
            "mismatch",
            whole.span,
            [Place(part.span, Text("một thành phần", "a part")) for part in parts],
            computation=judgement.computation,
            confidence=0.85,
            repairs=[Repair.of(item) for item in _repairs(whole, parts)],
            values={"total": whole.span.of(facts.text), "sum": judgement.computation},
        )


def _slipped(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether one slip of the pen explains that a column does not make its total."""
    return any(item.slip in TYPOS for item in _repairs(whole, parts))


def _repairs(whole: Quantity, parts: Sequence[Quantity]) -> Sequence[FoundRepair]:
    figures, total = _figures(whole, parts)
    return repairs_of_sum(sums.sum_of_parts, figures, total)


def _fitting(reading: TableTotal) -> int:
    return sum(_judged(whole, parts).fits for whole, parts in reading.columns.values())


def _judged(whole: Quantity, parts: Sequence[Quantity]) -> Judgement:
    figures, total = _figures(whole, parts)
    return sums.sum_of_parts(figures, total)


def _figures(whole: Quantity, parts: Sequence[Quantity]) -> tuple[list[Figure], Figure]:
    """All in the largest measure printed."""
    measure = max(item.unit_of_print for item in (whole, *parts))
    return [part.figure(measure) for part in parts], whole.figure(measure)
