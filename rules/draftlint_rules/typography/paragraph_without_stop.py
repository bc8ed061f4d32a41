"""TYP106."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Result, Rule, Severity, Text

_PARAGRAPH = (
    "Huyện đã tập trung phát triển {} gắn với bảo tồn làng nghề truyền thống của các xã. "
    "Nhiều mô hình mới được nhân rộng, tạo thêm việc làm và thu nhập cho người dân ở {}"
)
_FIELDS = ("du lịch", "nông nghiệp", "thương mại", "y tế", "văn hóa", "giao thông", "thủy lợi", "thủy sản", "thể thao")
_STOPPED = "\n".join(_PARAGRAPH.format(field, "vùng cao.") for field in _FIELDS)


class ParagraphWithoutStop(Rule):
    """Đoạn văn nhiều câu kết thúc mà không có dấu chấm, trong khi các đoạn khác có.

    Thường là dấu hiệu câu bị cắt khi sửa, mất phần cuối. Đọc lại câu cuối rồi thêm dấu. Tiêu đề, dòng liệt kê ngắn
    không tính. Nguồn: quy tắc dấu câu tiếng Việt.

    ---

    A paragraph of several sentences ends without a full stop while the others have one.

    Often the sentence was cut in editing and its end is lost. Read it again and add the mark. Titles and short list
    items do not count. Source: Vietnamese punctuation.
    """

    code = "TYP106"
    name = "paragraph-without-stop"
    kind = Kind.SPELLING
    severity = Severity.WARNING
    title = Text("Đoạn văn thiếu dấu kết câu", "Paragraph without its full stop")
    messages = {
        "stop": Text("Đoạn văn kết thúc ở “{words}” mà thiếu dấu kết câu.", "No full stop after “{words}”."),
    }

    flagged = (_STOPPED + "\n" + _PARAGRAPH.format("giáo dục", "⟦các xã⟧"),)
    quiet = (
        _STOPPED,
        "CHƯƠNG TRÌNH PHÁT TRIỂN DU LỊCH CỦA HUYỆN",
        _STOPPED + "\n" + _PARAGRAPH.format("giáo dục", "các") + "\nxã ven sông.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each paragraph, at its last words."""
        for span in facts.unstopped_paragraphs:
            yield self.finding("stop", span, values={"words": span.of(facts.text)})
