"""TGT101: a claim about a target that the figures beside it contradict."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Aspect, Facts, Form, Kind, Place, Result, Role, Rule, Severity, Statement, Text

_EXCEEDS = regex.compile(r"(?<!\p{L})(?<!không )(?<!chưa )vượt(?! qua| cấp| khó| lên)(?!\p{L})", regex.IGNORECASE)
_PLAN = r"(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết)"
_REACHED = regex.compile(
    rf"(?<!\p{{L}})(?:hoàn thành|đạt)(?:\s(?:và vượt|vượt))?\s{_PLAN}(?!\p{{L}})", regex.IGNORECASE
)
_MISSED = regex.compile(
    rf"(?<!\p{{L}})(?:chưa|không)\s(?:đạt|hoàn thành)\s(?:{_PLAN}|so với|yêu cầu)(?!\p{{L}})", regex.IGNORECASE
)


class BracketTarget(Rule):
    """Kết luận đạt, vượt hay chưa đạt trái với hai con số đứng cạnh.

    “Đạt 83% (Nghị quyết 90%), vượt chỉ tiêu” tự mâu thuẫn: 83 thấp hơn 90. Với chỉ tiêu càng thấp càng tốt (hộ nghèo,
    tai nạn…), chiều so sánh được đảo lại. Khi câu không nêu kết luận, hai số chỉ được ghi nhận là đã so.

    Cách sửa: sửa kết luận hoặc sửa con số theo nguồn.

    Nguồn: cách ghi “(Nghị quyết …)”, “(Mục tiêu: …)” sau kết quả trong báo cáo.

    ---

    A claim about a target that the figures beside it contradict.

    "Đạt 83% (Nghị quyết 90%), vượt chỉ tiêu" contradicts itself. For indicators where less is better the direction is
    turned. Without a claim the two figures only count as compared.

    To mend: correct the claim, or the figure after its source.

    Source: "(Nghị quyết …)", "(Mục tiêu: …)" behind a result, as reports write it.
    """

    code = "TGT101"
    name = "target-claim-mismatch"
    kind = Kind.TARGET_VS_ACTUAL
    severity = Severity.ERROR
    title = Text("Kết luận trái với mục tiêu", "Claim contradicts the target")
    messages = {
        "not_reached": Text(
            "Câu nói đạt hoặc vượt, nhưng {result} kém mục tiêu {target}.",
            "The sentence claims success, but {result} is worse than the target {target}.",
        ),
        "reached": Text(
            "Câu nói chưa đạt, nhưng {result} đã đạt mục tiêu {target}.",
            "The sentence claims a miss, but {result} reaches the target {target}.",
        ),
    }
    flagged = (
        "Tỷ lệ hộ dùng nước sạch đạt ⟦!83%⟧ (Nghị quyết ⟦90%⟧), vượt chỉ tiêu.",
        "Tỷ lệ lao động qua đào tạo là ⟦!72,5%⟧ (Mục tiêu: ⟦70%⟧), chưa đạt chỉ tiêu.",
        "Tỷ lệ lao động qua đào tạo đạt ⟦!63,5%⟧, vượt mục tiêu đề ra (Mục tiêu: ⟦65%⟧).",
        "Tỷ lệ hộ nghèo còn ⟦!1,9%⟧ (Nghị quyết dưới ⟦1,5%⟧), vượt chỉ tiêu.",
        "Tỷ lệ che phủ rừng đạt ⟦!38,4%⟧, vượt mục tiêu Nghị quyết (⟦39%⟧).",
    )
    quiet = (
        "Cơ cấu: công nghiệp 61,4% - dịch vụ 27,1% - nông nghiệp 11,5%, đạt mục tiêu (Mục tiêu: công nghiệp 60% - "
        "dịch vụ 28% - nông nghiệp 12%).",
        "Tỷ lệ hộ dùng nước sạch đạt 93% (Nghị quyết 90%), vượt chỉ tiêu.",
        "Tỷ lệ hộ dùng nước sạch đạt 83% (Nghị quyết 90%).",
        "Tỷ lệ hộ nghèo còn 1,1% (Nghị quyết dưới 1,5%), vượt chỉ tiêu.",
        "Tăng trưởng đạt 9,5% (Nghị quyết 9 - 10%), đạt chỉ tiêu.",
        "Tỷ lệ hộ dùng nước sạch đạt 93%, vượt 3% so với Nghị quyết (90%).",
        "Tỷ lệ hộ dùng nước sạch đạt 83%, chưa đạt mục tiêu Nghị quyết (90%).",
        "Vượt khó vươn lên, tỷ lệ hộ nghèo còn 1,6% (Nghị quyết dưới 1,5%).",
    )
    holding = (
        "Tỷ lệ hộ dùng nước sạch đạt ⟦93%⟧ (Nghị quyết ⟦90%⟧).",
        "Sản lượng tăng ⟦9,5%⟧ (Nghị quyết ⟦9 - 10%⟧), đạt chỉ tiêu.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each figure that has its target in brackets behind it."""
        by_index = {item.index: item for item in facts.statements}
        for target in facts.statements:
            if target.owner is None or target.role is not Role.STATED_TARGET:
                continue
            result = by_index[target.owner]
            alone = sum(other.owner == target.owner and _one_measure(target, other) for other in facts.statements) == 1
            if alone and _one_measure(result, target) and result.aspect is not Aspect.EXCESS:
                yield from self._judge(facts, result, target)

    def _judge(self, facts: Facts, result: Statement, target: Statement) -> Iterator[Result]:
        reached = _reaches(result, target)
        before = facts.text[result.clause.span.start : result.span.start]
        after = facts.text[target.span.end : min(target.span.end + 60, result.sentence.span.end)].split(";")[0]
        between = facts.text[result.span.end : target.span.start].split("(")[0].split(";")[0]
        claimed = f"{before} {between} {after}"
        shown = f"{result.span.of(facts.text)} / {target.span.of(facts.text)}"
        missed = _MISSED.search(claimed) is not None
        success = not missed and (_EXCEEDS.search(claimed) or _REACHED.search(claimed))
        message = "not_reached" if success and not reached else "reached" if missed and reached else ""
        if not message:
            yield self.holds([result.span, target.span], shown)
            return
        yield from self.fails(
            message,
            result.span,
            [Place(target.span, Text("mục tiêu được nêu", "the stated target"))],
            computation=shown,
            values={"result": result.span.of(facts.text), "target": target.span.of(facts.text)},
        )


def _one_measure(result: Statement, target: Statement) -> bool:
    one, two = result.quantity, target.quantity
    return one.unit.dimension == two.unit.dimension and Form.FRACTION not in (one.form, two.form)


def _reaches(result: Statement, target: Statement) -> bool:
    slack = result.quantity.quantum / 2
    if result.lower_is_better or result.direction < 0:
        return result.quantity.value <= target.quantity.high + slack
    return result.quantity.high >= target.quantity.value - slack
