"""CNT103."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Span, Text, WordCount

_SYLLABLE = regex.compile(r"[\p{L}\p{M}\d]+(?:[.,/]\d+)*")
_SHOWN = 80
"""Code points of the words that are pointed at."""


class WordsOfTheme(Rule):
    """Số chữ ghi cho chủ đề, khẩu hiệu không khớp với số chữ thật.

    "Chủ đề: “…” (46 chữ)" mà đếm được 45: chủ đề đã được sửa sau khi đếm. Ghi chú số chữ thường là dấu vết của bản
    thảo, nên bỏ khi trình ký; nếu giữ thì đếm lại. Mỗi tiếng là một chữ; số viết bằng chữ số được tính hoặc không đều
    chấp nhận. Nguồn: cách đếm chữ trong tiếng Việt (mỗi âm tiết viết rời là một chữ).

    ---

    The stated number of words of a theme or slogan is not its number of words.

    "Theme: “…” (46 words)" with 45 words: the theme was changed after it was counted. Such remarks are usually left
    over from drafting and go before signing; if one stays, count again. Each syllable is a word; figures may be
    counted or not. Source: how words are counted in Vietnamese (one written syllable, one word).
    """

    code = "CNT103"
    name = "word-count"
    kind = Kind.COUNT_LIST
    severity = Severity.WARNING
    title = Text("Số chữ ghi không khớp", "Stated number of words")
    messages = {
        "count": Text(
            "Ghi “{stated}” nhưng đoạn trích có {found} chữ.", "“{stated}” is stated; the quotation has {found}."
        ),
    }
    flagged = (
        "Chủ đề: “⟦Đoàn kết, kỷ cương, sáng tạo, phát triển⟧” (⟦!10 chữ⟧).",
        "Khẩu hiệu gồm ⟦!06 chữ⟧: “⟦Dân chủ, kỷ cương, phát triển, bền vững⟧”.",
        # in words, and on either side
        "Thi đua theo phương châm ⟦!mười hai chữ⟧ “⟦Nghĩ thật, nói thật, làm thật, hiệu quả thật⟧”.",
        "Câu “⟦Xanh từ nhà ra ngõ⟧” được chọn, cả thảy ⟦!7 chữ⟧.",
        "Lấy “⟦Giữ rừng là giữ nước⟧” (tròn ⟦!06 từ⟧) hoặc “Sạch nhà, đẹp ngõ” (4 chữ) làm khẩu hiệu.",
        # no quotation marks
        "Chủ đề Đại hội: ⟦Dân chủ, kỷ cương, phát triển, bền vững⟧ (⟦!09 chữ⟧).",
    )
    quiet = (
        "Chủ đề: “Đoàn kết, kỷ cương, sáng tạo, phát triển” (08 chữ).",
        # nothing is quoted
        "Bài viết dài 1.200 chữ. Tóm tắt 150 từ.",
        # a rule for slogans yet to be written
        "Mỗi tổ gửi một câu như “Nhà sạch, vườn xanh”, không quá 10 chữ.",
        "Đặt tên cho câu “Nhà sạch, vườn xanh” dài từ 10 đến 12 chữ.",
        # another thing is counted, or something in the quotation itself
        "In câu “Nhà sạch, vườn xanh”, cỡ 14 chữ in hoa.",
        "Bài “Học 5 chữ mỗi ngày”. Gửi từ 3 từ tháng này “Nhà sạch, vườn xanh”.",
        # figures may count as words or not
        "Chủ đề: “Năm 2031 đoàn kết, kỷ cương” (05 chữ).",
    )
    holding = (
        "Chủ đề: “⟦Đoàn kết, kỷ cương, sáng tạo, phát triển⟧” (⟦08 chữ⟧).",
        "Hưởng ứng khẩu hiệu ⟦bảy chữ⟧ “⟦Ao sạch, vườn xanh, ngõ sáng đèn⟧”.",
        "Câu “⟦Xanh từ nhà ra ngõ⟧” - ⟦5 chữ⟧ - được treo khắp nơi.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each stated number of words."""
        for item in facts.word_counts:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: WordCount) -> Iterator[Result]:
        words = _SYLLABLE.findall(item.words.of(facts.text))
        spelled = sum(not word[0].isdigit() for word in words)
        head = Span(item.words.start, min(item.words.end, item.words.start + _SHOWN))
        if item.count in (len(words), spelled):
            yield self.holds((item.stated, head), f"{item.count} = {item.count}")
            return
        yield from self.fails(
            "count",
            item.stated,
            [Place(head, Text("đoạn được đếm", "what is counted"))],
            computation=f"{item.count} ≠ {len(words)}",
            confidence=0.9,
            values={"stated": item.stated.of(facts.text), "found": len(words)},
            repairs=[Repair(str(len(words)), Text("số chữ đếm được", "words counted"))],
        )
