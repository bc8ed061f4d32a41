"""CNT103."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Facts, Kind, Place, Repair, Result, Rule, Severity, Span, Text

_STATED = regex.compile(
    r"(?<![\d.,])(?P<count>\d{1,3})\s+(?:chữ|từ|tiếng|âm tiết)(?!\s*(?:ký|số|cái|viết|Hán|Nôm|in|thường|hoa))(?!\p{L})"
)
_QUOTED = regex.compile(r"“(?P<words>[^“”]{8,600})”|\"(?P<words>[^\"]{8,600})\"")
_SYLLABLE = regex.compile(r"[\p{L}\p{M}\d]+(?:[.,/]\d+)*")
_NEAR = 40
"""Code points between the quotation and its stated number of words."""


class WordCount(Rule):
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
    )
    quiet = (
        "Chủ đề: “Đoàn kết, kỷ cương, sáng tạo, phát triển” (08 chữ).",
        # nothing is quoted
        "Bài viết dài 1.200 chữ. Tóm tắt 150 từ.",
        # figures may count as words or not
        "Chủ đề: “Năm 2031 đoàn kết, kỷ cương” (05 chữ).",
    )
    holding = ("Chủ đề: “⟦Đoàn kết, kỷ cương, sáng tạo, phát triển⟧” (⟦08 chữ⟧).",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each quotation with a stated number of words."""
        for block in facts.document.body():
            quoted = [
                (m.start("words"), m.end("words"))
                for m in _QUOTED.finditer(facts.text, block.span.start, block.span.end)
            ]
            for match in _STATED.finditer(facts.text, block.span.start, block.span.end):
                near = [
                    Span(start, end)
                    for start, end in quoted
                    if 0 <= match.start() - end <= _NEAR or 0 <= start - match.end() <= _NEAR
                ]
                if len(near) == 1:
                    yield from self._judge(facts, Span(*match.span()), int(match["count"]), near[0])

    def _judge(self, facts: Facts, stated: Span, count: int, quoted: Span) -> Iterator[Result]:
        words = _SYLLABLE.findall(quoted.of(facts.text))
        spelled = sum(not word[0].isdigit() for word in words)
        head = Span(quoted.start, min(quoted.end, quoted.start + 80))
        if count in (len(words), spelled):
            yield self.holds((stated, head), f"{count} = {count}")
            return
        yield from self.fails(
            "count", stated, [Place(head, Text("đoạn được đếm", "what is counted"))],
            computation=f"{count} ≠ {len(words)}", confidence=0.9,
            values={"stated": stated.of(facts.text), "found": len(words)},
            repairs=[Repair(str(len(words)), Text("số chữ đếm được", "words counted"))],
        )  # fmt: skip
