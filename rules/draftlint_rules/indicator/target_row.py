"""TGT104: an assessment in a line or table of targets that its own figures contradict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.api import (
    Facts,
    Form,
    Kind,
    Place,
    Quantity,
    Result,
    Rule,
    Severity,
    TargetRow,
    Text,
    targets,
    wanted_of,
)

_SAID = Text("đánh giá", "the assessment")
_TARGET = Text("mục tiêu", "the target")


class AssessedRow(Rule):
    """Đánh giá trong dòng hoặc bảng chỉ tiêu trái với mục tiêu và kết quả của chính dòng đó.

    “Tỷ lệ hộ dùng nước sạch: Nghị quyết 90%; thực hiện 83%; đánh giá: đạt” tự mâu thuẫn. Bảng có các cột “Nghị quyết”,
    “Thực hiện”, “Đánh giá” được đọc như vậy. Với chỉ tiêu càng thấp càng tốt, chiều so sánh được đảo lại. Dòng không
    có đánh giá chỉ được ghi nhận là đã so.

    Cách sửa: sửa đánh giá hoặc sửa con số theo nguồn.

    Nguồn: phụ lục “Kết quả thực hiện các chỉ tiêu” kèm báo cáo chính trị.

    ---

    An assessment in a line or table of targets that its own target and result contradict.

    A table with columns for target, result and assessment is read like a line that names them. For indicators where
    less is better the direction is turned. A line without an assessment only counts as compared.

    To mend: correct the assessment, or the figure after its source.

    Source: the annex of targets and results that goes with a political report.
    """

    code = "TGT104"
    name = "target-row-mismatch"
    kind = Kind.TARGET_VS_ACTUAL
    severity = Severity.ERROR
    title = Text("Đánh giá trái với số của dòng", "Assessment contradicts its row")
    messages = {
        "not_reached": Text(
            "Dòng này đánh giá “{claim}”, nhưng kết quả {result} kém mục tiêu {target}.",
            "The row is assessed “{claim}”, but the result {result} is worse than the target {target}.",
        ),
        "reached": Text(
            "Dòng này đánh giá “{claim}”, nhưng kết quả {result} đã đạt mục tiêu {target}.",
            "The row is assessed “{claim}”, but the result {result} reaches the target {target}.",
        ),
        "equal": Text(
            "Dòng này đánh giá “{claim}”, nhưng kết quả {result} chỉ bằng mục tiêu {target}.",
            "The row is assessed “{claim}”, but the result {result} only equals the target {target}.",
        ),
    }
    flagged = (
        "1. Tỷ lệ đô thị hóa: Nghị quyết ⟦34%⟧; thực hiện ⟦!32,6%⟧; ⟦Đạt⟧.",
        "2. Tỷ lệ che phủ rừng: mục tiêu ⟦51%⟧, thực hiện ⟦!51,4%⟧; ⟦không đạt⟧.",
        "3. Kết nạp đảng viên: Kế hoạch ⟦900 đảng viên⟧; thực hiện ⟦!900 đảng viên⟧; ⟦vượt⟧.",
        "4. Hộ dùng nước sạch: Nghị quyết ⟦90%⟧; thực hiện ⟦!83%⟧; đánh giá: ⟦đạt⟧.",
        "- Tỷ lệ hộ nghèo: mục tiêu dưới ⟦2%⟧, thực hiện ⟦!2,7%⟧, ⟦đạt⟧.",
        "Trồng rừng mới: kế hoạch ⟦450 ha⟧; kết quả ⟦!512 ha⟧; nhận xét: ⟦chưa đạt⟧.",
        "Tỷ lệ che phủ rừng: Nghị quyết ⟦42%⟧; thực hiện ⟦!42%⟧; đánh giá: ⟦vượt⟧.",
    )
    quiet = (
        "4. Hộ dùng nước sạch: Nghị quyết 90%; thực hiện 83%; đánh giá: cơ bản đạt.",
        "Ngân sách: kế hoạch 45 tỷ đồng; thực hiện 12 dự án; đánh giá: vượt.",
        "Tăng trưởng bình quân: Nghị quyết 9 - 10%; thực hiện 9,6%; đánh giá: vượt.",
        # the parts of a structure move against each other
        "2. Cơ cấu (nông nghiệp - công nghiệp - dịch vụ): Nghị quyết 20% - 45% - 35%; thực hiện 19,4% - 45,2% - 35,4%; "
        "Đạt.",
        "Giảm tỷ lệ hộ nghèo: Nghị quyết 1,2%/năm; thực hiện 1,5%/năm; đánh giá: vượt.",
    )
    holding = (
        "4. Hộ dùng nước sạch: Nghị quyết ⟦90%⟧; thực hiện ⟦93%⟧; đánh giá: ⟦vượt⟧.",
        "5. Tăng trưởng: Nghị quyết ⟦9 - 10%/năm⟧; thực hiện ⟦9,6%/năm⟧; đánh giá: ⟦đạt⟧.",
        # a table that also gives the year before the term and the next target
        "Chỉ tiêu\tNăm 2020\tNghị quyết\tKết quả\tMục tiêu năm 2030\nTỷ lệ che phủ rừng (%)\t51\t⟦54⟧\t⟦54,2⟧\t54,2\n"
        "Số hợp tác xã\t12\t15\t\t",
        "6. Tỷ lệ hộ nghèo: mục tiêu dưới ⟦2%⟧; thực hiện ⟦1,4%⟧; ⟦vượt⟧.",
        "7. Xã kiểu mẫu: chỉ tiêu giao ⟦02 xã⟧, thực hiện ⟦01 xã⟧, đánh giá: ⟦chưa đạt⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each row whose figures can be compared one by one."""
        for row in facts.target_rows:
            if row.pairs:
                yield from self._judge(facts, row)
        told = {item.span for row in facts.target_rows for item in row.targets}
        for pair in facts.stated_targets:  # in a sentence of other form: compared, not assessed
            if pair.row and pair.target.span not in told:
                _, _, shown = self._stands("", pair.target.quantity, pair.result.quantity)
                yield self.holds([pair.result.span, pair.target.span], shown)

    def _judge(self, facts: Facts, row: TargetRow) -> Iterator[Result]:
        judged = [self._stands(row.name.of(facts.text), *pair) for pair in row.pairs]
        message = _contradiction(row.claim, [stands for _, stands, _ in judged])
        if message == "equal" and any(target.form is Form.RANGE for target in row.targets):
            message = None  # within a range, how far up it goes is not said
        shown = "; ".join(text for *_, text in judged)
        claim = [row.claim_span] if row.claim_span is not None else []
        if message is None:
            yield self.holds([*(item.span for pair in row.pairs for item in pair), *claim], shown)
            return
        (target, result), _, _ = next(item for item in judged if item[1] in _AGAINST[message])
        yield from self.fails(
            message,
            result.span,
            [Place(target.span, _TARGET), *(Place(span, _SAID) for span in claim)],
            computation=shown,
            severity=Severity.WARNING if message == "equal" else None,
            values={
                "claim": "".join(span.of(facts.text) for span in claim),
                "result": result.span.of(facts.text),
                "target": target.span.of(facts.text),
            },
        )

    def _stands(
        self, name: str, target: Quantity, result: Quantity
    ) -> tuple[tuple[Quantity, Quantity], targets.Standing, str]:
        """The pair with where its result stands and the two as a computation."""
        high = target.other_figure() if target.form is Form.RANGE else None
        wanted = targets.Target(target.figure(), high, wanted_of(name, target))
        reached = result.figure(target.unit_of_print)
        return (target, result), targets.standing(reached, wanted), targets.comparison(reached, wanted)


_AGAINST = {
    "reached": (targets.Standing.BETTER, targets.Standing.MET),
    "not_reached": (targets.Standing.WORSE,),
    "equal": (targets.Standing.MET,),
}
"""Which standing contradicts the claim of a message."""


def _contradiction(claim: targets.Claim | None, stands: Sequence[targets.Standing]) -> str | None:
    """The message for a claim that the figures contradict; a miss of one figure is a miss of the row."""
    fits = [targets.claim_fits(claim, item) for item in stands] if claim is not None else []
    if claim is targets.Claim.NOT_REACHED:
        return "reached" if fits and not any(item is not False for item in fits) else None
    if targets.Standing.WORSE in stands and fits:
        return "not_reached"
    return "equal" if fits and all(item is False for item in fits) else None
