"""SUM102: a total row or column of a table that its lines do not make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

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
    Span,
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
        # one figure that is wrong puts off the total of its row as well
        "Khối\tKỳ I\tKỳ II\tCả năm\n10\t84\t⟦61⟧\t145\n11\t79\t⟦58⟧\t137\nCộng\t163\t⟦!109⟧\t282",
        # nothing else in the table, but the line of the total stands below all others
        "STT\tXã\tSố hộ\n1\tTân Lập\t⟦120⟧\n2\tPhú Mỹ\t⟦98⟧\n3\tBến Đình\t⟦77⟧\n\tTổng cộng\t⟦!259⟧",
        # rates beside the parts
        "Cấp học\tCả năm\tNam\tNữ\tTỷ lệ nữ (%)\nMầm non\t⟦!446⟧\t⟦214⟧\t⟦231⟧\t51,9\nTiểu học\t1.013\t486\t527\t52,0",
        # one column, whose groups add up
        "TT\tHạng mục\tDự toán\nI\tHạ tầng\t⟦735⟧\n1\tCống rãnh\t340\n2\tChiếu sáng\t395\nII\tCây xanh\t⟦88⟧\n"
        "3\tBồn hoa\t60\n4\tBóng mát\t28\n\tTỔNG CHI\t⟦!843⟧",
    )
    quiet = (
        "STT\tXã\tSố hộ\tTỷ lệ (%)\n1\tTân Lập\t120\t41\n2\tPhú Mỹ\t98\t33\n\tTổng cộng\t218\t37",
        # columns of other things, where the rows add up
        "Xã\tKế hoạch\tSáu tháng\tCả năm\nTân Lập\t120\t50\t118\nPhú Mỹ\t98\t40\t95\nCộng\t218\t90\t213",
        # what belongs to a row is no part of the total beside it
        "STT\tNội dung\tSố hộ\n1\tKhá\t120\n\tTrong đó: nữ chủ hộ\t31\n2\tTrung bình\t98\n\tCộng\t218",
        # rows that are counted among others, but are not all of them
        "STT\tNội dung\tSố lượng\n1\tSố trường\t40\n1.1\tĐạt chuẩn\t31\n1.2\tMức độ 2\t6\n2\tSố xã\t15\n"
        "2.1\tĐồng bằng\t9\n2.2\tMiền núi\t6",
        # all parts are of another kind than the total
        "STT\tNội dung\tSố liệu\n1\tTổng số hộ\t2.450\n2\tHộ nghèo\t49\n3\tHộ cận nghèo\t98",
        # groups of rows
        "STT\tXã\tSố hộ\n\tTổng số\t295\nI\tMiền núi\t218\n1\tTân Lập\t120\n2\tPhú Mỹ\t98\nII\tĐồng bằng\t77\n"
        "1\tBến Đình\t77",
    )
    holding = (
        "STT\tXã\tSố hộ\n1\tTân Lập\t⟦120⟧\n2\tPhú Mỹ\t⟦98⟧\n3\tBến Đình\t⟦77⟧\n\tTổng cộng\t⟦295⟧",
        "Nguồn\tQuý I\tQuý II\t6 tháng\nPhí quầy\t⟦41,5⟧\t⟦39,0⟧\t⟦80,5⟧\nPhí xe\t12,0\t13,5\t25,5",
        "STT\tXã\tSố hộ\n\tTổng số\t⟦295⟧\nI\tMiền núi\t⟦218⟧\n1\tTân Lập\t120\n2\tPhú Mỹ\t98\nII\tĐồng bằng\t⟦77⟧\n"
        "1\tBến Đình\t77",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each total by the reading that most of its columns fit."""
        readings: dict[tuple[object, ...], list[TableTotal]] = {}
        for total in facts.table_totals:
            key = total.turned, *sorted(whole.span for whole, _ in total.columns.values())
            readings.setdefault(key, []).append(total)
        chosen = [max(same, key=lambda total: (_fitting(total), total.plain)) for same in readings.values()]
        judged = [reading for reading in chosen if _fitting(reading) or _is_explicit(reading, chosen)]
        wrong = _wrong_totals(judged)
        told: set[object] = set()
        for reading in judged:
            yield from self._judge(facts, reading, wrong, told)

    def _judge(
        self, facts: Facts, reading: TableTotal, wrong: Mapping[Span, Decimal], told: set[object]
    ) -> Iterator[Result]:
        fitting = _fitting(reading)
        for whole, parts in reading.columns.values():
            spans = [whole.span, *(part.span for part in parts)]
            judgement, key = _judged(whole, parts), (reading.turned, whole.span)
            if key in told:
                continue
            if judgement.fits:
                told.add(key)
                yield self.holds(spans, judgement.computation)
            elif fitting and not _tells_apart(fitting, len(reading.columns), whole, parts):
                reason = Text("không rõ những dòng nào là thành phần", "not clear which lines are the parts")
                yield self.unclear(spans, reason, judgement.computation)
            elif _follows(whole, parts, wrong):
                told.add(key)
                reason = Text("lệch theo một số khác trong bảng", "off with another figure of the table")
                yield self.unclear(spans, reason, judgement.computation)
            else:
                told.add(key)
                yield from self._failure(facts, whole, parts, judgement)

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


def _tells_apart(fitting: int, columns: int, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether so many columns fit that one that does not is wrong: half of them, or a third where it looks mistyped."""
    return fitting * 2 >= columns or (fitting * 3 >= columns and _slipped(whole, parts))


def _slipped(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether one slip of the pen explains that a column does not make its total."""
    return any(item.slip in TYPOS for item in _repairs(whole, parts))


def _repairs(whole: Quantity, parts: Sequence[Quantity]) -> Sequence[FoundRepair]:
    figures, total = _figures(whole, parts)
    return repairs_of_sum(sums.sum_of_parts, figures, total)


def _fitting(reading: TableTotal) -> int:
    return sum(_judged(whole, parts).fits for whole, parts in reading.columns.values())


def _is_explicit(reading: TableTotal, chosen: Sequence[TableTotal]) -> bool:
    """Whether a total must be made of its lines though it is in no column: its table shows it, or it stands below all
    lines and one slip of the pen explains each column.
    """
    if not reading.plain:
        return False
    below = reading.named and not reading.turned and reading.line > max(reading.parts)
    return _is_borne_out(reading, chosen) or (
        below and all(_slipped(whole, parts) for whole, parts in reading.columns.values())
    )


def _is_borne_out(reading: TableTotal, chosen: Sequence[TableTotal]) -> bool:
    """Whether all other totals of the table fit: two or more, or one that the total itself is made of."""
    of_table = [item for item in chosen if (item.table, item.turned) == (reading.table, reading.turned)]
    others = [item for item in of_table if item is not reading and item.plain]
    fitting = [item for item in others if _fitting(item)]
    enough = len(fitting) >= 2 or (reading.named and any(item.line in reading.parts for item in fitting))
    return enough and len(fitting) == len(others)


def _wrong_totals(readings: Sequence[TableTotal]) -> Mapping[Span, Decimal]:
    """The totals that their own lines do not make, with what these make."""
    return {
        whole.span: sum((part.value for part in parts), Decimal(0))
        for reading in readings
        for whole, parts in reading.columns.values()
        if not _judged(whole, parts).fits
    }


def _follows(whole: Quantity, parts: Sequence[Quantity], wrong: Mapping[Span, Decimal]) -> bool:
    """Whether a sum is off only because one of its parts is itself a total that is off."""
    total = sum((part.value for part in parts), Decimal(0))
    return any(part.span in wrong and total - part.value + wrong[part.span] == whole.value for part in parts)


def _judged(whole: Quantity, parts: Sequence[Quantity]) -> Judgement:
    figures, total = _figures(whole, parts)
    return sums.sum_of_parts(figures, total)


def _figures(whole: Quantity, parts: Sequence[Quantity]) -> tuple[list[Figure], Figure]:
    """All in the largest measure printed."""
    measure = max(item.unit_of_print for item in (whole, *parts))
    return [part.figure(measure) for part in parts], whole.figure(measure)
