"""NUM105."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from draftlint.api import BlockKind, Facts, HeadingNumber, Kind, Place, Result, Rule, Scheme, Severity, Span, Text

_LONG = 160


class HeadingWithoutText(Rule):
    """Đề mục không có nội dung (hoặc không có tên) trong khi các đề mục cùng loại đều có.

    Khung đề cương đã đặt nhưng chưa viết, hoặc nội dung bị mất khi ghép. Bổ sung nội dung, tên đề mục, hoặc bỏ đề
    mục. Danh sách đánh số (mỗi dòng một ý) không phải đề mục nên không xét. Nguồn: kinh nghiệm rà soát dự thảo báo
    cáo.

    ---

    A heading has no text (or no title) although others of its kind have.

    The outline was set up and never filled, or text was lost in merging. Write the text, give the title or take the
    heading out. Numbered lists, one thing a line, are no headings. Source: practice in checking draft reports.
    """

    code = "NUM105"
    name = "heading-without-text"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Đề mục không có nội dung", "Heading without text")
    messages = {
        "text": Text(
            "Đề mục “{label} {title}” không có nội dung (các đề mục cùng loại có).",
            "Heading “{label} {title}” has no text (others of its kind have).",
        ),
        "run": Text(
            "{count} đề mục liền nhau từ “{label} {title}” không có nội dung (các đề mục cùng loại có).",
            "{count} headings in a row from “{label} {title}” on have no text (others of their kind have).",
        ),
        "title": Text("“{label}” không có tên (“{other}” có tên).", "“{label}” has no title (“{other}” has one)."),
    }
    flagged = (
        "I. Kinh tế nông nghiệp\nNội dung.\nII. Kinh tế công nghiệp\nNội dung.\n⟦III. Văn hóa và xã hội⟧\n"
        "IV. Quốc phòng, an ninh\nNội dung.",
        "⟦Phần thứ nhất⟧\nKẾT QUẢ THỰC HIỆN\nI. Kinh tế\nNội dung.\n⟦!Phần thứ hai⟧\nI. Mục tiêu\nNội dung.",
    )
    quiet = (
        "I. Kinh tế nông nghiệp\nNội dung.\nII. Kinh tế công nghiệp\n1. Chế biến nông sản\nNội dung.\nIII. Văn hóa\nX.",
        # a list
        "I. Nơi thực hiện\n1. Phòng Nông nghiệp huyện\n2. Phòng Kinh tế hạ tầng\n3. Văn phòng đăng ký đất",
        # clauses of an article, one of them short
        "Điều 1. Các loại báo cáo\n1. Báo cáo định kỳ hằng năm:\na) Tháng;\nb) Quý.\n2. Báo cáo đột xuất.\n"
        "3. Báo cáo theo chuyên đề\nĐiều 2. Hiệu lực\nNội dung.",
        # the text stands in the heading's own line
        "1. Kinh tế: đạt khá, tăng 5% so với năm trước.\n2. Xã hội: ổn định, hộ nghèo giảm.\n3. An ninh: giữ vững.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each run of headings that are empty and for each part without a title."""
        labels = [label for label in facts.outline.labels if label.heads and not label.quoted]
        filled = {label.index: self._filled(facts, label) for label in labels}
        kinds = [(label.scheme, len(label.numbers)) for label in labels]
        total = Counter(kinds)
        full = Counter(kind for kind, label in zip(kinds, labels, strict=True) if filled[label.index])
        run: list[HeadingNumber] = []
        for kind, label in zip(kinds, labels, strict=True):
            others = full[kind]
            empty = (
                not filled[label.index]
                and others >= 3
                and others >= 0.6 * total[kind]
                and self._title_like(facts, label)
            )
            if run and (not empty or label.index != run[-1].index + 1):
                yield from self._empty(facts, run)
                run = []
            if empty:
                run.append(label)
        if run:
            yield from self._empty(facts, run)
        yield from self._untitled(facts)

    @staticmethod
    def _filled(facts: Facts, label: HeadingNumber) -> bool:
        """Whether text, a table or deeper labels follow a heading, or its line says more than a title does."""
        if facts.outline.children.get(label.index):
            return True
        title = label.title.of(facts.text)
        if len(title) > _LONG or ": " in title or title.endswith((".", ";")):
            return True
        blocks = facts.document.blocks
        following = label.block + 1
        while following < len(blocks) and blocks[following].kind in (BlockKind.FOOTER, BlockKind.HEADER):
            following += 1
        return following < len(blocks) and following not in facts.outline.by_block and blocks[following].note is None

    @staticmethod
    def _title_like(facts: Facts, label: HeadingNumber) -> bool:
        """Whether a line is a heading, not one thing of a list: its series is not all empty, or it has cousins."""
        words = label.title.of(facts.text).split()
        if len(words) < 3 or (sum(word[:1].isupper() for word in words) > 0.7 * len(words) and not words[0].isupper()):
            return False
        series = facts.outline.series[label.series]
        if any(_one_line(facts, other) for other in facts.outline.of(series)):
            return False
        parent = facts.outline.labels[series.parent] if series.parent is not None else None
        if parent is not None and parent.scheme is Scheme.ARTICLE:
            return False
        return parent is None or not parent.title.of(facts.text).rstrip().endswith(":")

    def _empty(self, facts: Facts, run: Sequence[HeadingNumber]) -> Iterator[Result]:
        series = facts.outline.series[run[0].series]
        whole = [label for label in facts.outline.of(series) if label in run]
        alike = sum(other.scheme is series.scheme and other.parent is not None for other in facts.outline.series)
        cousins = alike > (series.parent is not None)
        if len(whole) == len(series.labels) > 1 and not cousins:
            return
        first = run[0]
        title = first.title.of(facts.text)
        values = {"label": first.label, "title": title if len(title) <= 60 else title[:57] + "…", "count": len(run)}
        related = [Place(_heading(facts, label), Text("cũng không có nội dung", "no text either")) for label in run[1:]]
        yield from self.fails(
            "run" if related else "text", _heading(facts, first), related, computation=f"{len(run)} × ∅",
            confidence=0.7, values=values,
        )  # fmt: skip

    def _untitled(self, facts: Facts) -> Iterator[Result]:
        for series in facts.outline.series:
            if series.scheme not in (Scheme.PART, Scheme.CHAPTER) or series.quoted:
                continue
            labels = facts.outline.of(series)
            titled = [label for label in labels if self._titled(facts, label)]
            for label in labels:
                if label not in titled and titled:
                    yield from self.fails(
                        "title", label.span, [Place(titled[0].span, Text("có tên", "has a title"))],
                        computation="∅", confidence=0.8, values={"label": label.label, "other": titled[0].label},
                    )  # fmt: skip

    @staticmethod
    def _titled(facts: Facts, label: HeadingNumber) -> bool:
        return bool(label.title.of(facts.text).strip()) or (
            label.block + 1 < len(facts.document.blocks) and label.block + 1 not in facts.outline.by_block
        )


def _one_line(facts: Facts, label: HeadingNumber) -> bool:
    """Whether a label stands before one short statement: a thing of a list, not a heading."""
    title = label.title.of(facts.text)
    alone = label.block + 1 >= len(facts.document.blocks) or label.block + 1 in facts.outline.by_block
    return alone and 0 < len(title) <= _LONG and title.endswith((".", ";", ","))


def _heading(facts: Facts, label: HeadingNumber) -> Span:
    end = label.title.end if len(label.title) <= 80 else facts.text.find(" ", label.title.start + 60)
    return Span(label.span.start, max(end, label.span.end))
