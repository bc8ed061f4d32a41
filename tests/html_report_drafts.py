"""Drafts and runs for the tests of the HTML report."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import regex

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Span, Text
from draftlint.document import Language, Notice
from draftlint.engine import check_document
from draftlint.readers import read_text
from draftlint.registry import Pack
from draftlint.report import RunReport, UnreadDocument
from tests.fake_pack import BreakdownMismatch, ShoutedWord

_SHARE = regex.compile(r"tỷ lệ hộ nghèo còn (\d,\d%)")


class TwoValues(Rule):
    """Một chỉ tiêu có hai giá trị.

    Cách sửa:

    - chọn một giá trị;
    - sửa chỗ còn lại.

    ---

    One indicator, two values.
    """

    code = "FAI401"
    name = "fake-two-values"
    kind = Kind.SAME_FIGURE
    severity = Severity.INFO
    title = Text(vi="Hai giá trị", en="Two values")
    messages: ClassVar[Mapping[str, Text]] = {
        "two": Text(vi="Tỷ lệ hộ nghèo có {count} giá trị khác nhau.", en="The share has {count} values.")
    }

    def check(self, facts: Facts) -> Iterator[Result]:
        spans = [Span(*match.span(1)) for match in _SHARE.finditer(facts.text)]
        if len({span.of(facts.text) for span in spans}) > 1:
            yield from self.fails(
                "two",
                spans[0],
                [Place(span, Text(vi="cùng chỉ tiêu", en="the same indicator")) for span in spans[1:]],
                computation=" ≠ ".join(span.of(facts.text) for span in spans),
                confidence=0.8,
                values={"count": len(spans)},
            )


PACK = Pack("fake", "1", (BreakdownMismatch, ShoutedWord, TwoValues))

DRAFT = """BÁO CÁO TÌNH HÌNH NĂM 2031
I. KẾT QUẢ
1. Về tổ chức
Toàn huyện có 1215 gồm 318 và 907 cơ sở[endnoteRef:1]; năm qua tỷ lệ hộ nghèo còn 2,1%. [1:  Cả 40 gồm 25 và 15 cơ sở.]
- Có 30 gồm 10 và 20 xã.
- Có 12 gồm 4 và 5… thôn, cần khẩn trương.
2. Về đời sống
Đến nay tỷ lệ hộ nghèo còn 2,4%, toàn huyện vẫn có 1215 cơ sở.
Tiêu chí\tKế hoạch\tThực hiện
Xã\t9 gồm 4 và 3\t7
Thôn\t12\t14
"""

HOSTILE = """BÁO CÁO <script>window.hacked=1</script> "NĂM' 2031
I. <img src=x onerror="window.hacked=2"> KẾT QUẢ
Có 9 gồm 4 và 3 <svg onload=window.hacked=3></svg> </script><script>window.hacked=4</script> javascript:alert(1)
<a href="https://example.invalid/beacon"> <link rel=stylesheet href=https://example.invalid/a.css> {{ 7*7 }}
khẩn &amp; “x”
"""


def run_over(*texts, language=Language.VI, unread=False):
    """A run over some texts, all rules of the fake pack on."""
    rules = [rule() for rule in PACK.rules]
    documents = [
        check_document(read_text(text, f"du_thao_{number}.txt"), rules) for number, text in enumerate(texts, 1)
    ]
    if unread:
        notice = Notice("encrypted", "Tệp có mật khẩu.", "The file has a password.")
        documents.append(UnreadDocument("khoa.docx", "docx", "", (notice,)))
    return RunReport(tuple(documents), (PACK,), language)


def long_draft(findings=100, pages=60):
    """A draft of about `pages` pages (2.500 code points each) with so many findings, evenly spread."""
    words = "Cấp ủy, chính quyền và nhân dân toàn huyện tiếp tục nỗ lực thực hiện các nhiệm vụ đã đề ra trong kỳ. "
    paragraphs = []
    for number in range(pages * 5):
        if number % 15 == 0:
            paragraphs.append(f"{number // 15 + 1}. Về nhiệm vụ thứ {number // 15 + 1}")
        paragraphs.append(words * 4 + f"Toàn huyện có {200 + number} gồm {100 + number} và 100 hộ. " + words)
        if number * findings // (pages * 5) != (number + 1) * findings // (pages * 5):
            paragraphs[-1] += f"Trong đó {50 + number} gồm {20 + number} và 31 hộ mới."
    return "BÁO CÁO TỔNG KẾT CÔNG TÁC\n" + "\n".join(paragraphs) + "\n"
