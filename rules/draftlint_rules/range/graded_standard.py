"""RNG107: more reach the higher grade of a standard than the standard."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, GradedStandard, Kind, Place, Result, Rule, Severity, Text, sums


class HigherGradeOverStandard(Rule):
    """Số đạt mức cao hơn lại nhiều hơn số đạt chuẩn.

    Xã nông thôn mới kiểu mẫu phải đạt nâng cao, xã nâng cao phải đạt chuẩn; trường mức độ 2 cũng phải đạt chuẩn.
    Vì thế “9/15 xã đạt chuẩn nông thôn mới, 12 xã nâng cao” không thể đúng.

    Cách sửa: đối chiếu số xã, số trường ở từng mức.

    Nguồn: bộ tiêu chí quốc gia về nông thôn mới; quy định công nhận trường đạt chuẩn quốc gia.

    ---

    More reach the higher grade of a standard than the standard.

    A model commune has reached the advanced grade, and an advanced one the standard itself.

    To mend: compare the counts of each grade.

    Source: the national criteria of new rural communes; the rules on schools of national standard.
    """

    code = "RNG107"
    name = "higher-grade-over-standard"
    kind = Kind.RANGE
    severity = Severity.WARNING
    title = Text("Mức cao nhiều hơn mức chuẩn", "More of the higher grade than of the standard")
    messages = {
        "over": Text(
            "{higher} đạt mức cao hơn nhưng chỉ có {lower} đạt chuẩn.",
            "{higher} of the higher grade, but {lower} in all.",
        ),
    }
    flagged = ("Có ⟦9/15 xã⟧ đạt chuẩn nông thôn mới; ⟦!12 xã⟧ nâng cao.",)
    quiet = (
        "Trong năm có thêm 1 xã đạt chuẩn nông thôn mới, 3 xã nâng cao.",
        "Có 9/15 xã đạt chuẩn quốc gia về y tế; 12 xã đạt chuẩn nông thôn mới nâng cao.",
        "Có thêm 2 xã đạt chuẩn nông thôn mới, 5 thôn kiểu mẫu.",
        "Có 9/15 xã đạt chuẩn nông thôn mới; phấn đấu năm 2030 có 12 xã nâng cao.",
    )
    holding = (
        "Có ⟦9/15 xã⟧ đạt chuẩn nông thôn mới; ⟦4 xã⟧ nâng cao.",
        "Toàn huyện có ⟦31 trường⟧ đạt chuẩn quốc gia. Số trường công lập là 40, ⟦6 trường⟧ đạt chuẩn mức độ 2.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare each higher grade with the lower one."""
        for item in facts.graded_standards:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: GradedStandard) -> Iterator[Result]:
        judgement = sums.subset(item.higher.quantity.figure(), item.lower.quantity.figure())
        if judgement.fits:
            yield self.holds([item.lower.span, item.higher.span], judgement.computation)
            return
        yield from self.fails(
            "over",
            item.higher.span,
            [Place(item.lower.span, Text("số đạt mức thấp hơn", "those of the lower grade"))],
            computation=judgement.computation,
            severity=None if item.sure else Severity.INFO,
            confidence=0.8 if item.sure else 0.5,
            values={"higher": item.higher.span.of(facts.text), "lower": item.lower.span.of(facts.text)},
        )
