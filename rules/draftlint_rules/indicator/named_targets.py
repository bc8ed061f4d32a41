"""TAL102: a target named as missed or exceeded whose figures say otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import (
    Facts,
    Kind,
    NamedTarget,
    Place,
    Result,
    Rule,
    Severity,
    StatedTarget,
    Text,
    narrows,
    targets,
)

_NARROWER = Text("số liệu có thể chỉ của một phần", "the figures may be of a part only")


class NamedTargets(Rule):
    """Chỉ tiêu được gọi tên là chưa đạt (hoặc vượt) nhưng số liệu nói khác.

    “02 chỉ tiêu chưa hoàn thành (thu ngân sách và tỷ lệ hộ dùng nước sạch)” phải khớp với chỗ nêu số liệu: nếu ở đó
    tỷ lệ hộ dùng nước sạch đạt 93% so với Nghị quyết 90% thì một trong hai chỗ sai.

    Cách sửa: đối chiếu danh sách chỉ tiêu với bảng kết quả.

    Nguồn: so kết quả với mục tiêu ghi trong ngoặc ngay sau kết quả.

    ---

    A target named as missed (or exceeded) whose figures say otherwise.

    "02 chỉ tiêu chưa hoàn thành (…)" must fit the place that gives the figures.

    To mend: compare the list of targets with the table of results.

    Source: a result against the target in brackets behind it.
    """

    code = "TAL102"
    name = "named-target-mismatch"
    kind = Kind.TARGET_VS_ACTUAL
    severity = Severity.WARNING
    title = Text("Chỉ tiêu được gọi tên trái với số liệu", "Named target against its figures")
    messages = {
        "missed": Text(
            "Gọi là chưa đạt, nhưng {result} đã đạt mục tiêu {target}.",
            "Said to be missed, but {result} reaches its target {target}.",
        ),
        "beyond": Text(
            "Gọi là vượt, nhưng {result} không vượt mục tiêu {target}.",
            "Said to be exceeded, but {result} does not exceed its target {target}.",
        ),
    }
    flagged = (
        "Đến nay còn 02 chỉ tiêu chưa đạt là thu hút đầu tư và ⟦!tỷ lệ lao động qua đào tạo⟧.\n"
        "Tỷ lệ lao động qua đào tạo đạt ⟦72%⟧ (Nghị quyết ⟦70%⟧).",
        "Có 01 chỉ tiêu chưa hoàn thành (⟦!tỷ lệ hộ dùng nước sạch⟧).\n"
        "Tỷ lệ hộ dùng nước sạch đạt ⟦93%⟧ (Nghị quyết ⟦90%⟧).",
        "Có 01 chỉ tiêu vượt (⟦!tỷ lệ lao động qua đào tạo⟧).\n"
        "Tỷ lệ lao động qua đào tạo đạt ⟦68%⟧ (Nghị quyết ⟦70%⟧).",
    )
    quiet = (
        # a share is named, people are counted
        "Có 02 chỉ tiêu chưa đạt (tỷ lệ lao động qua đào tạo; số nhà ở xã hội).\n"
        "Đào tạo cho 2.450 lao động (kế hoạch 2.300 lao động).",
        "Có 01 chỉ tiêu chưa hoàn thành (tỷ lệ hộ dùng nước sạch).\nTỷ lệ hộ dùng nước sạch đạt 83% (Nghị quyết 90%).",
        "Có 01 chỉ tiêu chưa hoàn thành (thu hút đầu tư).\nTỷ lệ hộ dùng nước sạch đạt 93% (Nghị quyết 90%).",
        "Có 01 chỉ tiêu chưa hoàn thành (tỷ lệ hộ đô thị dùng nước sạch).\nTỷ lệ hộ nông thôn dùng nước sạch đạt 93% "
        "(Nghị quyết 90%).",
    )
    holding = (
        "Còn 02 chỉ tiêu không đạt, đó là: ⟦tốc độ tăng thu ngân sách⟧ và thu hút đầu tư.\n"
        "Thu ngân sách 5 năm 1.250 tỷ đồng, tăng bình quân ⟦9,2%/năm⟧, không đạt chỉ tiêu Nghị quyết (⟦11%/năm⟧).",
        "Còn 02 chỉ tiêu dự kiến không hoàn thành vào cuối năm 2025 (thu hút đầu tư; ⟦tỷ lệ hộ dùng nước sạch⟧).\n"
        "Tỷ lệ hộ dùng nước sạch đạt ⟦83%⟧ (Nghị quyết ⟦90%⟧).",
        "Có 01 chỉ tiêu chưa hoàn thành (⟦tỷ lệ hộ dùng nước sạch⟧).\n"
        "Tỷ lệ hộ dùng nước sạch đạt ⟦83%⟧ (Nghị quyết ⟦90%⟧).",
        "Chưa đạt chỉ tiêu Nghị quyết về ⟦tỷ lệ hộ dùng nước sạch⟧.\n"
        "Tỷ lệ hộ dùng nước sạch đạt ⟦83%⟧ (Nghị quyết ⟦90%⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Find the figures of each named target and judge the claim."""
        for claim in facts.named_targets:
            stated = claim.result_among(facts.stated_targets)
            if stated is not None:
                yield from self._judge(facts, claim, stated)

    def _judge(self, facts: Facts, claim: NamedTarget, stated: StatedTarget) -> Iterator[Result]:
        result, target = stated.result, stated.target
        wanted = targets.Claim.NOT_REACHED if claim.missed else targets.Claim.EXCEEDED
        fits = targets.claim_fits(wanted, stated.standing)
        shown = targets.comparison(*stated.figures)
        if fits is None:
            return
        if not fits and (len(result.core - claim.words) > 1 or narrows(result.context, claim.words)):
            yield self.unclear([claim.span, result.span, target.span], _NARROWER, shown)
        elif fits:
            yield self.holds([claim.span, result.span, target.span], shown)
        else:
            yield from self._failure(facts, claim, stated, shown)

    def _failure(self, facts: Facts, claim: NamedTarget, stated: StatedTarget, shown: str) -> Iterator[Result]:
        result, target = stated.result, stated.target
        yield from self.fails(
            "missed" if claim.missed else "beyond",
            claim.span,
            [
                Place(result.span, Text("kết quả của chỉ tiêu này", "the result of this target")),
                Place(target.span, Text("mục tiêu của chỉ tiêu này", "its target")),
            ],
            computation=shown,
            values={"result": result.span.of(facts.text), "target": target.span.of(facts.text)},
        )
