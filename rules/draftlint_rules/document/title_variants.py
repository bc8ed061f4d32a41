"""One programme under two nearly equal titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from draftlint.api import (
    Facts,
    Kind,
    Likeness,
    NamedTitle,
    Place,
    Result,
    Rule,
    Severity,
    Text,
    compare_titles,
    title_words,
)

FEWEST = 5
NEAREST = 60
"""Titles that each title is compared with, at most: a draft of any length stays quick."""
_SLOGANS = ("phong trào", "cuộc vận động")  # worded once for the whole country; schemes of one family differ by a word


class TitleVariants(Rule):
    """Một đề án, chương trình, cuộc vận động được gọi bằng hai tên gần giống nhau.

    “Đề án nâng cao công tác chỉnh trang đô thị” ở đầu mục và “Đề án nâng cao chất lượng công tác chỉnh trang đô thị”
    ngay sau đó: một chỗ đã rơi mất chữ. Tên trong ngoặc kép phải đúng từng chữ ở mọi chỗ. Viết gọn phần đầu hoặc phần
    cuối thì không báo. Cách sửa: chép đúng tên trong văn bản gốc. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I.

    ---

    One scheme, programme or campaign goes by two nearly equal titles.

    A word has been lost or exchanged in one of the places. A title in quotation marks must be the same word for word;
    a title cut short at either end is not reported. Copy the title from the paper itself.
    Source: Decree 30/2020/NĐ-CP, annex I.
    """

    code = "DOC109"
    name = "title-variants"
    kind = Kind.DOC_REF
    severity = Severity.WARNING
    title = Text("Một đề án, hai tên gần giống", "One programme under two nearly equal titles")
    messages = {
        "quoted": Text(
            "Tên trong ngoặc kép ở đây là “{right}”, chỗ khác là “{left}”; đề nghị thống nhất.",
            "The quoted title has “{right}” here and “{left}” elsewhere; please use one.",
        ),
        "lost": Text(
            "Tên gọi ở đây khác chỗ kia ở các chữ “{words}”; có thể cùng một {type}.",
            "The name differs from the other place in “{words}”; it may be one {type}.",
        ),
    }
    flagged = (
        "Phong trào “⟦Toàn dân chung tay bảo vệ môi trường sống⟧” lan rộng. Huyện tiếp tục phong trào “⟦!Toàn "
        "dân chung tay "
        "gìn giữ môi trường sống⟧” đến các ấp.",
        "- ⟦Đề án nâng cao công tác chỉnh trang khu dân cư⟧: Trong tổ chức triển khai ⟦!Đề án nâng cao chất "
        "lượng công tác "
        "chỉnh trang khu dân cư⟧ giai đoạn 2016 - 2020, huyện đã huy động 120 tỷ đồng.",
    )
    quiet = (
        # cut short
        "Phong trào “Toàn dân chung tay bảo vệ môi trường sống xanh”; phong trào “Toàn dân chung tay bảo vệ môi "
        "trường sống”.",
        # two schemes in one list
        "Gồm: Đề án phát triển du lịch cộng đồng ven sông; Đề án phát triển hạ tầng du lịch cộng đồng ven sông; "
        "Đề án khác.",
        "Đề án “Xây dựng nông thôn mới kiểu mẫu huyện Phú Đông” và Đề án “Xây dựng nông thôn mới nâng cao huyện "
        "Phú Đông”.",
        # other words altogether
        "Đề án đào tạo nguồn nhân lực chất lượng cao. Đề án xây dựng nông thôn mới kiểu mẫu toàn huyện.",
        # the same words in another spelling
        "Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hoá”; phong trào “Toàn dân đoàn kết xây dựng đời "
        "sống văn hóa”.",
    )
    holding = (
        "Cuộc vận động “⟦Toàn dân chung tay bảo vệ môi trường sống⟧” và cuộc vận động “⟦Toàn dân chung tay bảo "
        "vệ môi trường "
        "sống⟧”.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Group quoted titles word for word, then look for near misses among groups and among unquoted names."""
        groups: dict[tuple[str, ...], list[NamedTitle]] = defaultdict(list)
        for title in facts.named_titles:
            if title.quoted:
                groups[tuple(title_words(title.words.of(facts.text)))].append(title)
        for words, places in groups.items():
            if len(places) > 1:
                yield self.holds([place.words for place in places], f"{len(words)} chữ × {len(places)}")
        yield from self._quoted(facts, list(groups.values()))
        yield from self._named(facts)

    def _quoted(self, facts: Facts, groups: Sequence[Sequence[NamedTitle]]) -> Iterator[Result]:
        cited = [item.title.quoted for item in facts.references if item.title and item.title.quoted]
        for at, one in enumerate(groups):
            for other in groups[at + 1 : at + 1 + NEAREST]:
                left, right = one[0], other[0]
                if all(any(item.words in cited for item in group) for group in (one, other)):
                    continue  # another rule compares what stands behind one document number
                said = compare_titles(left.words.of(facts.text), right.words.of(facts.text), closed=True)
                if said.likeness is not Likeness.GARBLED or left.type != right.type:
                    continue
                if any(_listed_together(facts, a, b) for a in one for b in other):
                    continue
                yield from self.fails(
                    "quoted",
                    right.words,
                    [Place(item.words, Text("tên ở chỗ kia", "the title there")) for item in one],
                    computation=f"“{said.left}” ≠ “{said.right}”",
                    confidence=0.7,
                    severity=Severity.WARNING if left.type in _SLOGANS else Severity.INFO,
                    values={"left": said.left, "right": said.right},
                )

    def _named(self, facts: Facts) -> Iterator[Result]:
        by_type: dict[str, list[NamedTitle]] = defaultdict(list)
        for title in facts.named_titles:
            if not title.quoted and len(title.words.of(facts.text).split()) >= FEWEST:
                by_type[title.type].append(title)
        for kind, titles in by_type.items():
            for at, one in enumerate(titles):
                for other in titles[at + 1 : at + 1 + NEAREST]:
                    lost = _lost_words(facts, one, other)
                    if lost is None or _listed_together(facts, one, other):
                        continue
                    near = facts.document.block_at(one.span.start) == facts.document.block_at(other.span.start)
                    yield from self.fails(
                        "lost",
                        other.span,
                        [Place(one.span, Text("tên ở chỗ kia", "the name there"))],
                        computation=f"± “{lost}”",
                        severity=Severity.WARNING if near else Severity.INFO,
                        confidence=0.75 if near else 0.5,
                        values={"words": lost, "type": kind},
                    )


def _lost_words(facts: Facts, one: NamedTitle, other: NamedTitle) -> str | None:
    """The one or two words inside one name that the other lacks; None where they differ in any other way."""
    a, b = (title_words(item.words.of(facts.text)) for item in (one, other))
    if len(a) == len(b):
        return None
    short, long = (a, b) if len(a) < len(b) else (b, a)
    extra = len(long) - len(short)
    if extra > 2:
        return None
    head = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if head < 2 or len(short) - head < 3 or short[head:] != long[head + extra :]:
        return None
    printed = (other if long is b else one).words.of(facts.text).split()
    return " ".join(printed[head : head + extra]).lower()


def _listed_together(facts: Facts, one: NamedTitle, other: NamedTitle) -> bool:
    """Whether two names are items of one list, and so two programmes."""
    if one.span.start > other.span.start:
        one, other = other, one
    between = facts.text[one.span.end : other.span.start]
    return len(between) < 60 and ":" not in between and (";" in between or "," in between or " và " in between)
