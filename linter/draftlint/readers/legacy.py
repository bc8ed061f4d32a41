"""Drafts typed in the fonts before Unicode: converted where the whole text is in one of them, else only told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from draftlint.document import Document, DocumentBuilder, Notice
from draftlint.language.vi.legacy_fonts import LegacyFont, convert, find_legacy_font


def read_in_unicode(text: str, read: Callable[[str], Document]) -> Document:
    """What `read` makes of a text, which it is given in Unicode; places lead to the text as it stands in the file."""
    found = find_legacy_font(text)
    if found is None:
        return read(text)
    font, whole = found
    if not whole:
        document = read(text)
        return replace(document, notices=(*document.notices, mixed(font)))
    shown, back = convert(text, font)
    document = read(shown)
    notices = [
        notice if notice.span is None else replace(notice, span=back.to_source(notice.span))
        for notice in document.notices
    ]
    return replace(
        document, source=text, source_map=document.source_map.compose(back), notices=(*notices, converted(font))
    )


def tell(builder: DocumentBuilder, notice: Notice) -> None:
    """Add a notice to a document that is still being built."""
    builder.notice(notice.code, vi=notice.vi, en=notice.en)


def converted(font: LegacyFont) -> Notice:
    """The text was converted."""
    return Notice(
        "legacy-font",
        vi=f"Văn bản gõ bằng bảng mã {font}; đã chuyển sang Unicode khi đọc, chữ hoa có dấu có thể thành chữ thường.",
        en=f"The text is in {font} letters and was read as Unicode; accented capitals may have become small letters.",
    )


def mixed(font: LegacyFont) -> Notice:
    """A part of the text is in another encoding, and nothing says which part."""
    return Notice(
        "legacy-font",
        vi=f"Một phần văn bản gõ bằng bảng mã {font}, chưa đọc được; hãy chuyển cả văn bản sang Unicode rồi chạy lại.",
        en=f"A part of the text is in {font} letters and was not understood; convert it all to Unicode and run again.",
    )
