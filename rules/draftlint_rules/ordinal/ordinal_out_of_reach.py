"""A congress number far from all others of its level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from draftlint.api import Body, Facts, Kind, Ordinal, Place, Result, Rule, Severity, Text, WordPattern

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
            if item.body.organisation in ("party", "council") and item.body.rank not in (
                "",
                "nation",
                "xã",
                "phường",
                "cơ sở",
                "council",
            ):
                by_body.setdefault(item.body, []).append(item)
        for items in by_body.values():
            counts = Counter(item.value for item in items)
            if len(items) < 3 or len(counts) < 2:
                continue
            paired = {item.value for item in items if item.term is not None}
            for item in items:
                others = (paired or set(counts)) - {item.value}
                if counts[item.value] > 1 or item.value in paired or not others:
                    continue
                if min(abs(value - item.value) for value in others) < 2:
                    continue
                block = facts.document.block_at(item.span.start)
                if max(counts.values()) < 2 or _HISTORY.search(
                    facts.text[max(block.span.start, item.span.start - 120) : item.span.end]
                ):
                    continue
                yield self.finding(
                    "far",
                    item.span,
                    [
                        Place(other.span, Text("số ở chỗ kia", "the number there"))
                        for other in items
                        if other is not item
                    ][:6],
                    confidence=0.6,
                    values={
                        "here": item.span.of(facts.text),
                        "others": ", ".join(
                            sorted({o.span.of(facts.text).split()[-1] for o in items if o is not item})
                        ),
                    },
                )
