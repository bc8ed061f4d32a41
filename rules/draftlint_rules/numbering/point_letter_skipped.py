"""NUM106."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Count, Facts, Kind, Place, Result, Rule, Severity, Text


class PointLetterSkipped(Rule):
    """Các điểm đánh bằng chữ cái không theo thứ tự chữ cái tiếng Việt.

    Điểm được đánh a, b, c, d, đ, e, g, h …; phần mềm soạn thảo tự đánh a, b, c, d, e, f nên thiếu điểm đ hoặc có f.
    Đây là lỗi thể thức, không làm sai nội dung, nhưng viện dẫn "điểm đ" sẽ không có chỗ chỉ. Nguồn: Nghị định
    30/2020/NĐ-CP, Phụ lục I; Nghị quyết 351/2017/UBTVQH14, Điều 10.

    ---

    Lettered points do not follow the Vietnamese alphabet.

    Points are a, b, c, d, đ, e, g, h …; word processors count a, b, c, d, e, f on their own, so that đ is missing or
    an f appears. It is a matter of form, but "point đ" then points at nothing. Source: Decree 30/2020/NĐ-CP, Appendix
    I; Resolution 351/2017/UBTVQH14, Article 10.
    """

    code = "NUM106"
    name = "point-letter-skipped"
    kind = Kind.NUMBERING
    severity = Severity.INFO
    title = Text("Thứ tự chữ cái của điểm", "Order of point letters")
    messages = {
        "skipped": Text(
            "Sau điểm “{before}” là “{here}”: theo thứ tự tiếng Việt phải là “{expected}”.",
            "“{before}” is followed by “{here}”: in Vietnamese order it should be “{expected}”.",
        ),
    }
    flagged = (
        "a) Một;\nb) Hai;\nc) Ba;\n⟦d)⟧ Bốn;\n⟦!e)⟧ Năm;\nf) Sáu.",
        "a. Một\nb. Hai\nc. Ba\nd. Bốn\nđ. Năm\n⟦e.⟧ Sáu\n⟦!f.⟧ Bảy",
    )
    quiet = (
        "a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy.",
        # too short to tell
        "a) Một;\nb) Hai;\nc) Ba.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each series of letters that counts the foreign way."""
        for count in facts.counts:
            if count.alphabet is not None and count.doubt is None:
                yield from self._skipped(count)

    def _skipped(self, count: Count) -> Iterator[Result]:
        letters = "abcdđeghiklmnopqrstuvxy"
        for at, label in enumerate(count.labels[1:], 1):
            here = label.label.strip(" .-–)/:(").lower()
            if here != letters[at]:
                before = count.labels[at - 1]
                yield self.finding(
                    "skipped", label.span, [Place(before.span, Text("điểm liền trước", "the point before"))],
                    values={"before": before.label, "here": label.label, "expected": letters[at]}, confidence=0.6,
                )  # fmt: skip
                return
