"""CNT105."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Facts, HeadingNumber, Kind, Place, Quantity, Result, Rule, Severity, Text, WordPattern

_WORD = regex.compile(r"[\p{L}\d]+")
_LEADING = WordPattern(r"^(?:<list_words.before_listed>\s+)*<list_words.opens_heading>\s+")
_PARTLY = WordPattern(r"<list_words.counts_some>\s*$")
_GROUP = WordPattern(r"\W*<list_words.names_group>(?!\p{L})")
_FEWEST = 4
"""Words of a heading that must return behind the count."""


_CLEAR = 8
"""Words of a heading that tell this list from one of another term, where the count stands before it."""


class CountAgainstHeading(Rule):
    """Số lượng nhắc lại không khớp với danh sách đánh số nằm ở mục khác.

    Kết luận viết "32 chỉ tiêu phát triển chủ yếu" trong khi mục "Các chỉ tiêu phát triển chủ yếu" liệt kê 31 chỉ
    tiêu. Đếm lại ở mục đó rồi sửa. Chỉ xét khi tên gọi sau con số trùng tên đề mục. Nguồn: kinh nghiệm rà soát dự
    thảo báo cáo.

    ---

    A count does not fit the numbered list that stands under a heading elsewhere.

    The conclusion says "32 main development targets" while the section "The main development targets" lists 31. Count
    there, then mend. Only where the words behind the count are those of the heading. Source: practice in checking
    draft reports.
    """

    code = "CNT105"
    name = "count-against-heading"
    kind = Kind.COUNT_LIST
    severity = Severity.WARNING
    title = Text("Số lượng nhắc lại không khớp danh sách ở mục khác", "Count against a list elsewhere")
    messages = {
        "count": Text(
            "Nêu “{stated}” nhưng mục “{heading}” liệt kê {found}.",
            "“{stated}”, but the section “{heading}” lists {found}.",
        ),
    }
    flagged = (
        "⟦2.⟧ Các chỉ tiêu phát triển chủ yếu\n⟦(1)⟧ Lúa\n(2) Ngô\n(3) Khoai\n⟦(4)⟧ Sắn\nII. Kết luận\n"
        "Đại hội thông qua ⟦!05 chỉ tiêu⟧ phát triển chủ yếu nêu trên.",
    )
    quiet = (
        # groups of what is counted
        "A. Các chỉ tiêu phát triển chủ yếu\nĐề ra 14 chỉ tiêu phát triển chủ yếu.\n1. Nhóm chỉ tiêu kinh tế\n"
        "Lúa đạt.\n2. Nhóm chỉ tiêu xã hội\nTrường đạt.\n3. Nhóm chỉ tiêu môi trường\nRừng đạt.",
        # part of the list
        "2. Các chỉ tiêu phát triển chủ yếu\n(1) Lúa\n(2) Ngô\n(3) Khoai\n(4) Sắn\nĐạt 03 chỉ tiêu phát triển chủ yếu.",
        # the list of another term stands further down
        "I. Kết quả\nNghị quyết khóa trước đề ra 05 chỉ tiêu phát triển chủ yếu.\nII. Các chỉ tiêu phát triển chủ yếu\n"
        "1. Lúa\n2. Ngô\n3. Khoai\n4. Sắn",
        # the count has a list of its own, which another rule looks at
        "II. Các chỉ tiêu phát triển chủ yếu\nĐề ra 05 chỉ tiêu phát triển chủ yếu sau:\n1. Lúa\n2. Ngô\n3. Khoai",
        # a figure with nothing behind it
        "2. Các chỉ tiêu phát triển chủ yếu\n(1) Lúa\n(2) Ngô\n(3) Khoai\nChỉ tiêu\tĐVT\tNăm 2025\nLúa\tgiống\t12\n"
        "Ngô\tgiống\t8",
        # other words
        "2. Các chỉ tiêu phát triển chủ yếu\n(1) Lúa\n(2) Ngô\n(3) Khoai\nĐề ra 12 chỉ tiêu về môi trường.",
    )
    holding = (
        "⟦2.⟧ Các chỉ tiêu phát triển chủ yếu\n⟦(1)⟧ Lúa\n⟦(2)⟧ Ngô\n⟦(3)⟧ Khoai\nII. Kết luận\n"
        "Đại hội thông qua ⟦03 chỉ tiêu⟧ phát triển chủ yếu.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each count whose words return in a heading with a numbered list."""
        heads = list(self._heads(facts))
        if not heads:
            return
        answered = {found.announced.span for found in facts.counted_lists if found.close or found.related}
        for quantity in facts.quantities:
            if quantity.counted and quantity.noun and quantity.form.value == "single" and quantity.amount >= 3:
                for label, words, items in heads:
                    if same := self._same(facts, quantity, words):
                        behind = label.span.start < quantity.span.start or len(words) >= _CLEAR
                        sure = same == len(words) and behind and quantity.span not in answered
                        yield from self._judge(facts, quantity, label, items, sure=sure)
                        break

    @staticmethod
    def _heads(facts: Facts) -> Iterator[tuple[HeadingNumber, list[str], list[HeadingNumber]]]:
        for label in facts.outline.labels:
            series = facts.outline.children.get(label.index, [])
            if not label.heads or len(series) != 1 or series[0].scheme.value == "bullet" or len(series[0].labels) < 3:
                continue
            words = _WORD.findall(_LEADING.sub("", label.title.of(facts.text)).lower())
            items = facts.outline.of(series[0])
            in_groups = any(_GROUP.match(item.title.of(facts.text)) for item in items)
            if _FEWEST <= len(words) <= 25 and not in_groups:
                yield label, words, items

    @staticmethod
    def _same(facts: Facts, quantity: Quantity, words: list[str]) -> int:
        """How many words of a heading return behind a count; 0 where they are too few to mean it."""
        start = quantity.digits.end
        tail = _WORD.findall(facts.text[start : start + 160].split("\n")[0].lower())
        length = next(
            (at for at, (one, other) in enumerate(zip(words, tail, strict=False)) if one != other),
            min(len(words), len(tail)),
        )
        return length if length >= max(_FEWEST, 0.6 * len(words)) else 0

    def _judge(
        self, facts: Facts, quantity: Quantity, label: HeadingNumber, items: list[HeadingNumber], *, sure: bool
    ) -> Iterator[Result]:
        count, found = int(quantity.amount), len(items)
        if label.span.start <= quantity.span.start <= label.title.end:
            return
        if count == found:
            spans = (quantity.span, label.span, *(item.span for item in items))
            yield self.holds(spans, f"{count} = {found}")
            return
        before = facts.text[max(0, quantity.span.start - 24) : quantity.span.start]
        if _PARTLY.search(before) or not sure:
            return
        title = label.title.of(facts.text)
        related = [
            Place(label.span, Text("danh sách", "the list")), Place(items[0].span, Text("ý đầu", "first item")),
            Place(items[-1].span, Text("ý cuối", "last item")),
        ]  # fmt: skip
        yield from self.fails(
            "count", quantity.span, related, computation=f"{count} ≠ {found}", confidence=0.7,
            values={"stated": quantity.span.of(facts.text), "heading": title[:60], "found": found},
        )  # fmt: skip
