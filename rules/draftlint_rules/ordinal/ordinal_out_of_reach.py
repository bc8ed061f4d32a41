"""A congress number far from all others of its level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from draftlint.api import Body, Facts, Finding, Kind, Ordinal, Place, Result, Rule, Severity, Text, WordPattern

_UNCOUNTED = {"", "nation", "xã", "phường", "cơ sở", "council"}
"""Levels with many bodies, each of which counts for itself, and what has no level."""
_FEWEST = 3
_SHOWN = 6
_LEAD = 120
_HISTORY = WordPattern(r"<dates.long_ago>|lần thứ I\b")


class OrdinalOutOfReach(Rule):
    """Một số thứ tự đại hội của cấp mình cách xa mọi số còn lại.

    Dự thảo về Đại hội XI thường chỉ nói đến khóa X, XI và XII. Nếu một chỗ ghi “lần thứ IX” hay “lần thứ XVI” thì có
    thể đã đảo hoặc rơi một chữ số La Mã. Cách sửa: kiểm tra số La Mã. Đoạn kể lịch sử đảng bộ thì không báo.
    Nguồn: Điều lệ Đảng, Điều 13.

    ---

    One congress number of the draft's own level lies far from all the others.

    A draft about congress XI speaks of X, XI and XII. A lone "IX" or "XVI" may have letters swapped or lost. Check the
    Roman number. Passages that tell the history of the committee are not reported. Source: Party statutes, article 13.
    """

    code = "ORD105"
    name = "ordinal-out-of-reach"
    kind = Kind.ORDINAL
    severity = Severity.INFO
    title = Text("Số thứ tự đại hội cách xa các số khác", "A congress number far from the others")
    messages = {
        "far": Text(
            "“{here}” cách xa các khóa khác của cùng cấp ({others}); có thể nhầm số La Mã.",
            "“{here}” is far from the other numbers of its level ({others}); a Roman letter may be wrong.",
        ),
    }
    flagged = (
        "Đại hội Đảng bộ huyện ⟦lần thứ XI⟧ đề ra 20 chỉ tiêu; Huyện ủy ⟦khóa XI⟧ có 41 đồng chí; kết quả thực "
        "hiện Nghị quyết "
        "Đại hội Đảng bộ huyện ⟦!lần thứ IX⟧ rất khả quan.",
    )
    quiet = (
        "Đại hội Đảng bộ huyện lần thứ XI đề ra 20 chỉ tiêu; Huyện ủy khóa X bàn giao; chuẩn bị Đại hội Đảng bộ "
        "huyện lần thứ "
        "XII.",
        "Đại hội Đảng bộ huyện lần thứ XI đề ra 20 chỉ tiêu; Huyện ủy khóa XI có 41 đồng chí. Lịch sử Đảng bộ từ "
        "Đại hội Đảng "
        "bộ huyện lần thứ II được biên soạn.",
        "Đại hội Đảng bộ huyện lần thứ XI và Đại hội Đảng bộ tỉnh lần thứ IX, Đại hội toàn quốc lần thứ XIII của Đảng.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Look at the draft's own level, and at the levels named three times or more."""
        by_body: dict[Body, list[Ordinal]] = {}
        for item in facts.ordinals:
            if item.body.organisation in ("party", "council") and item.body.rank not in _UNCOUNTED:
                by_body.setdefault(item.body, []).append(item)
        for items in by_body.values():
            counts = Counter(item.value for item in items)
            if len(items) < _FEWEST or len(counts) < 2 or max(counts.values()) < 2:
                continue
            paired = {item.value for item in items if item.term is not None}
            for item in items:
                once = counts[item.value] == 1 and item.value not in paired
                others = (paired or set(counts)) - {item.value}
                if once and _is_far(item.value, others) and not _of_history(facts, item):
                    yield self._far(facts, item, [other for other in items if other is not item])

    def _far(self, facts: Facts, item: Ordinal, others: Sequence[Ordinal]) -> Finding:
        numbers = {other.span.of(facts.text).split()[-1] for other in others}
        return self.finding(
            "far",
            item.span,
            [Place(other.span, Text("số ở chỗ kia", "the number there")) for other in others[:_SHOWN]],
            confidence=0.6,
            values={"here": item.span.of(facts.text), "others": ", ".join(sorted(numbers))},
        )


def _is_far(value: int, others: Set[int]) -> bool:
    """Whether a number is not next to any of the others."""
    return bool(others) and min(abs(other - value) for other in others) >= 2


def _of_history(facts: Facts, item: Ordinal) -> bool:
    """Whether the words before a number speak of long ago."""
    start = max(facts.document.block_at(item.span.start).span.start, item.span.start - _LEAD)
    return _HISTORY.search(facts.text[start : item.span.end]) is not None
