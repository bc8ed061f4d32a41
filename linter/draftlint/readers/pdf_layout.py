"""From printed lines to what a reader sees on the page: running text, tables, letterhead in two columns."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from draftlint.readers.letterhead import is_letterhead, is_signature
from draftlint.readers.pdf_page import Page, PrintedLine

NARROW = 17
"""Letter sizes; lines that are all shorter than this were not broken by a margin."""


@dataclass(slots=True)
class Group:
    """Lines that stand under each other in one column."""

    lines: list[PrintedLine]
    left: float
    right: float

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return min(line.bottom for line in self.lines[-2:])

    def add(self, line: PrintedLine) -> None:
        """Put a line under the others."""
        self.lines.append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)


@dataclass(slots=True)
class Part:
    """A stretch of a page: running text (`lines`), or rows of groups, which are a table or a letterhead."""

    lines: list[PrintedLine] = field(default_factory=list)
    rows: list[list[Group]] = field(default_factory=list)
    head: bool = False
    signature: bool = False


def parts(page: Page, lines: Sequence[PrintedLine]) -> Iterator[Part]:
    """The parts of a page in reading order."""
    flow: list[PrintedLine] = []
    rows: list[list[Group]] = []
    for row in [*_rows(_groups(lines)), []]:
        if len(row) > 1 and (not rows or _aligned(rows[-1], row)):
            rows.append(row)
            continue
        if rows:
            yield from _flush(flow, rows)
            flow, rows = [], []
        if len(row) > 1:
            rows.append(row)
        else:
            flow.extend(line for group in row for line in group.lines)
    if flow:
        yield Part(lines=flow)


def _flush(flow: list[PrintedLine], rows: list[list[Group]]) -> Iterator[Part]:
    texts = [line.text for row in rows for group in row for line in group.lines]
    head = any(is_letterhead(text) for text in texts)
    signature = not head and any(is_signature(text) for text in texts)
    if len(rows) > 1 or head or signature:
        if flow:
            yield Part(lines=flow)
        yield Part(rows=rows, head=head, signature=signature)
    else:  # text in columns: one after the other
        yield Part(lines=[*flow, *(line for group in rows[0] for line in group.lines)])


def _groups(lines: Sequence[PrintedLine]) -> list[Group]:
    groups: list[Group] = []
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        opens_row = after is not None and _beside(line, after) and bool(groups) and groups[-1].right > after.left
        if groups and not opens_row and _under(groups[-1], line):
            groups[-1].add(line)
        else:
            groups.append(Group([line], line.left, line.right))
    return groups


def _beside(line: PrintedLine, after: PrintedLine) -> bool:
    return after.left > line.right and min(line.top, after.top) > max(line.bottom, after.bottom)


def _under(group: Group, line: PrintedLine) -> bool:
    """Whether a line goes on a column: just below, and with the same edge or the same middle."""
    last = group.lines[-1]
    size = max(last.size, line.size)
    if not 0.5 * size < last.baseline - line.baseline < 2.6 * size:
        return False
    if min(group.right, line.right) <= max(group.left, line.left):
        return False
    return abs(line.left - group.left) < 4 * size or abs(line.centre - last.centre) < size


def _rows(groups: Sequence[Group]) -> list[list[Group]]:
    rows: list[list[Group]] = []
    for group in groups:
        if rows:
            last = rows[-1][-1]
            beside = group.left > last.right - 0.3 * group.lines[0].size
            level = min(group.top, last.top) > max(group.bottom, last.bottom)
            if beside and level:
                rows[-1].append(group)
                continue
        rows.append([group])
    return rows


def _aligned(above: Sequence[Group], row: Sequence[Group]) -> bool:
    """Whether two rows are of one table: at least two groups stand below two others."""
    matched = sum(any(min(a.right, b.right) > max(a.left, b.left) for a in above) for b in row)
    return matched >= 2


def columns(rows: Sequence[Sequence[Group]]) -> list[list[int]]:
    """The column number (from 1) of each group; the row with the most groups says where the columns are."""
    model = max(rows, key=len)
    out = []
    for row in rows:
        taken = [_nearest(model, group) for group in row]
        for index in range(1, len(taken)):  # no two groups in one column
            taken[index] = max(taken[index], taken[index - 1] + 1)
        out.append([number + 1 for number in taken])
    return out


def _nearest(model: Sequence[Group], group: Group) -> int:
    centre = (group.left + group.right) / 2

    def distance(number: int) -> tuple[float, float]:
        other = model[number]
        shared = min(group.right, other.right) - max(group.left, other.left)
        return (-max(shared, 0), abs((other.left + other.right) / 2 - centre))

    return min(range(len(model)), key=distance)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in a document: the size of its letters, the distance of its lines, the edges of its text."""

    size: float
    pitch: float
    left: float
    right: float
    indents: bool


def measure(flows: Sequence[Sequence[PrintedLine]]) -> Measure:
    """Measure the running text."""
    lines = [line for flow in flows for line in flow]
    sizes: Counter[float] = Counter()
    lefts: Counter[int] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
        lefts[round(line.left / 2)] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 12.0
    drops: Counter[float] = Counter()
    for flow in flows:
        for before, after in itertools.pairwise(flow):
            if before.page == after.page and before.baseline > after.baseline:
                drops[round(before.baseline - after.baseline, 0)] += 1
    pitch = drops.most_common(1)[0][0] if drops else 1.3 * size
    left = lefts.most_common(1)[0][0] * 2.0 if lefts else 0.0
    ends = sorted(line.right for line in lines)
    right = ends[int(0.9 * (len(ends) - 1))] if ends else 0.0
    indented = sum(left + size < line.left < left + 5 * size and line.right > right - 2 * size for line in lines)
    return Measure(size, pitch, left, right, indented >= max(2, 0.05 * len(lines)))


def edges(flow: Sequence[PrintedLine], index: int, usual: Measure) -> tuple[float, float]:
    """Left and right edge of the column that a line stands in."""
    line = flow[index]
    if usual.left - 2 * usual.size < line.left and line.right < usual.right + 2 * usual.size:
        near = [other for other in flow[max(0, index - 4) : index + 5] if other.page == line.page]
        ends = [other.right for other in near if abs(other.left - line.left) < 5 * line.size]
        if len(ends) < 5 or max(ends) > usual.right - 4 * usual.size:
            return usual.left, usual.right
        return min(line.left, *(other.left for other in near)), max(ends)
    return line.left, max(line.right, usual.right)


def fill(flow: Sequence[PrintedLine], index: int, usual: Measure) -> float:
    """How much of its column's width a line takes up, counted from the left edge of the column."""
    left, right = edges(flow, index, usual)
    if right - left < NARROW * usual.size:
        return 0.5
    return (flow[index].right - left) / (right - left)


def begins(flow: Sequence[PrintedLine], index: int, usual: Measure, labelled: bool) -> bool | None:
    """Whether the layout says that a line begins a paragraph; None where it says nothing.

    `labelled`: the line before begins with a number or bullet, so that what follows may hang under its text.
    """
    before, line = flow[index - 1], flow[index]
    shift = line.left - before.left
    full = fill(flow, index - 1, usual) > 0.93
    same_page = before.page == line.page
    column_change = same_page and line.baseline > before.baseline
    if abs(line.size - before.size) > 0.15 * max(line.size, before.size):
        return True
    if same_page and not column_change and before.baseline - line.baseline > 1.6 * usual.pitch and not full:
        return True
    left, right = edges(flow, index, usual)
    centred = abs(line.centre - before.centre) < 0.6 * line.size and line.left > left + 2 * line.size
    if centred and before.left > left + 1.2 * line.size:
        return None
    if shift > 0.8 * line.size and same_page and not column_change:
        return not (labelled and full)
    if not full and usual.indents and before.right < right - 3 * line.size:
        return True
    if full and usual.indents and abs(line.left - left) < 0.5 * line.size and same_page:
        return False
    return None
