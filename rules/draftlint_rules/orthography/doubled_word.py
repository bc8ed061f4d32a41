"""DBL101."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Applicability, Edit, Facts, Fix, Kind, Repair, Result, Rule, Severity, Span, Text


class DoubledWord(Rule):
    """Một từ hoặc một cụm từ được gõ hai lần liền nhau.

    "các các", "nâng cao nâng cao", "công tác tác quản lý" là lỗi khi sửa câu. Bỏ bớt một lần. Từ láy ("luôn luôn"),
    hai từ khác nhau gặp nhau ("hành vi vi phạm", "trở thành thành phố"), tên riêng ("cán bộ Bộ Y tế") thì đúng.
    Nguồn: danh sách từ ghép và từ láy tiếng Việt.

    ---

    A word or a phrase was typed twice in a row.

    "các các", "nâng cao nâng cao", "công tác tác quản lý" come from editing. Drop one copy. Reduplication ("luôn
    luôn"), two words that meet ("hành vi vi phạm", "trở thành thành phố") and names ("cán bộ Bộ Y tế") are right.
    Source: lists of Vietnamese compounds and reduplications.
    """

    code = "DBL101"
    name = "doubled-word"
    kind = Kind.DOUBLED_WORD
    severity = Severity.ERROR
    title = Text("Lặp từ", "Doubled word")
    messages = {
        "doubled": Text("“{words}” bị lặp.", "“{words}” is doubled."),
        "why": Text("bỏ bớt một lần", "one copy dropped"),
        "fix": Text("Bỏ phần lặp", "Drop the copy"),
    }

    flagged = (
        "Huyện đã chỉ đạo ⟦các các⟧ phòng chuyên môn.",
        "Tập trung ⟦nâng cao nâng cao⟧ chất lượng.",
        "Công ⟦tác tác⟧ quản lý được chú trọng.",
        "⟦Nhiều nhiều⟧ mô hình mới được nhân rộng.",
    )
    quiet = (
        "Xử lý nghiêm các hành vi vi phạm.",
        "Phấn đấu trở thành thành phố du lịch.",
        "Quy hoạch đô thị thị xã đã duyệt.",
        "Luôn luôn gương mẫu, từ từ đổi mới.",
        "Cán bộ Bộ Y tế và Hội Nông dân nông thôn.",
        "Xây dựng nền kinh tế - xã hội xã hội chủ nghĩa.",
        "Lịch trực tiếp tiếp công dân hằng tháng.",
        "Theo tiêu chuẩn quy chuẩn quy hoạch hiện hành.",
        "Tự phê bình, phê bình nghiêm túc.",
        "Sau năm năm thực hiện, đời đời ghi nhớ.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each repetition, with the copy dropped as its fix."""
        for repeat in facts.repeats:
            kept = Span(repeat.span.start, repeat.extra.start).of(facts.text)
            yield self.finding(
                "doubled",
                repeat.span,
                repairs=[Repair(kept, self.messages["why"])],
                fix=Fix(self.messages["fix"], Applicability.UNSAFE, (Edit(repeat.extra, ""),)),
                values={"words": repeat.span.of(facts.text)},
            )
