"""NUM113."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Block, Break, BreakKind, Facts, Kind, Place, Repair, Result, Rule, Severity, Text, breaks

_HEAD = regex.compile(r"(?:S[oố]\s*)?(?:STT|TT|thứ tự)|Số TT|Stt|No\.?", regex.IGNORECASE)
_NUMBER = regex.compile(r"0?(\d{1,3})[.)]?")


class RowNumber(Rule):
    """Số thứ tự trong cột STT của bảng bị trùng, nhảy quãng hoặc đảo.

    Thêm bớt dòng mà không đánh lại số thì tổng số dòng và các chỗ viện dẫn "dòng 12" đều sai. Đánh lại cột STT. Số
    bắt đầu lại từ 1 ở mỗi nhóm là bình thường; ô trống và dòng nhóm (I, II, A, B) được bỏ qua. Nguồn: kinh nghiệm rà
    soát biểu số liệu kèm báo cáo.

    ---

    Row numbers of a table are repeated, missing or out of order.

    When rows are added or removed without renumbering, the number of rows and every "row 12" are wrong. Renumber the
    column. Counting that starts again for each group is regular; empty cells and group rows (I, II, A, B) are passed
    over. Source: practice in checking tables attached to reports.
    """

    code = "NUM113"
    name = "row-number"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Số thứ tự trong bảng", "Row numbers of a table")
    messages = {
        "gap": Text("Cột số thứ tự: sau {before} đến {here}.", "Row numbers: {before} is followed by {here}."),
        "repeat": Text("Cột số thứ tự: số {here} bị trùng.", "Row numbers: {here} is used twice."),
        "disorder": Text("Cột số thứ tự: {here} không đúng thứ tự.", "Row numbers: {here} is out of order."),
    }
    flagged = (
        "STT\tTên xã\tSố hộ\n1\tTân Lập\t120\n⟦2⟧\tPhú Mỹ\t98\n⟦!2⟧\tBến Đình\t77\n4\tGò Sao\t64",
        "TT\tTên xã\tSố hộ\n1\tTân Lập\t120\n⟦2⟧\tPhú Mỹ\t98\n⟦!4⟧\tBến Đình\t77",
    )
    quiet = (
        "STT\tTên xã\tSố hộ\n1\tTân Lập\t120\n2\tPhú Mỹ\t98\n3\tBến Đình\t77",
        # groups of rows
        "STT\tTên xã\tSố hộ\nI\tMiền núi\t218\n1\tTân Lập\t120\n2\tPhú Mỹ\t98\nII\tĐồng bằng\t77\n1\tBến Đình\t77",
        # another column of numbers
        "Năm\tTên xã\tSố hộ\n1\tTân Lập\t120\n5\tPhú Mỹ\t98\n3\tBến Đình\t77",
    )
    holding = ("STT\tTên xã\tSố hộ\n⟦1⟧\tTân Lập\t120\n⟦2⟧\tPhú Mỹ\t98\n⟦3⟧\tBến Đình\t77",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each group of rows under a column of row numbers."""
        columns: dict[tuple[int, int], list[Block]] = {}
        for block in facts.document.blocks:
            if block.cell is not None:
                columns.setdefault((block.cell.table, block.cell.column), []).append(block)
        for cells in columns.values():
            text = facts.document.block_text(cells[0]).strip()
            if len(cells) > 2 and _HEAD.fullmatch(text):
                yield from self._column(facts, cells[1:])

    def _column(self, facts: Facts, cells: list[Block]) -> Iterator[Result]:
        group: list[tuple[Block, int]] = []
        for cell in cells:
            match = _NUMBER.fullmatch(facts.document.block_text(cell).strip())
            number = int(match[1]) if match else None
            if (number == 1 or number is None) and group:
                yield from self._group(group)
                group = []
            if number is not None:
                group.append((cell, number))
        yield from self._group(group)

    def _group(self, group: list[tuple[Block, int]]) -> Iterator[Result]:
        if len(group) < 2:
            return
        numbers = [number for _, number in group]
        found = breaks(numbers, numbers[0])
        printed = f"{numbers[0]} … {numbers[-1]} ({len(numbers)})"
        if len(found) > max(1, len(numbers) // 5):
            return  # not a count
        if not found:
            yield self.holds([cell.span for cell, _ in group], printed)
        for item in found:
            yield from self._break(group, item, printed)

    def _break(self, group: list[tuple[Block, int]], item: Break, printed: str) -> Iterator[Result]:
        message = {BreakKind.GAP: "gap", BreakKind.REPEAT: "repeat", BreakKind.DISORDER: "disorder"}[item.kind]
        cell, number = group[item.at]
        other, before = group[item.first if item.first is not None else item.at - 1]
        yield from self.fails(
            message, cell.span, [Place(other.span, Text("dòng liên quan", "the row beside it"))],
            computation=printed, confidence=0.8, values={"here": number, "before": before},
            repairs=[Repair(str(item.expected), Text("số tiếp theo", "the next number"))],
        )  # fmt: skip
