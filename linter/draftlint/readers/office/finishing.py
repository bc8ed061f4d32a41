"""What is left to do once an office file was read: notices, structure, and errors that its readers share."""

from __future__ import annotations

from collections.abc import Mapping

from draftlint.document import Document, DocumentBuilder
from draftlint.errors import UnreadableError
from draftlint.readers.letterhead import mark_letterhead
from draftlint.readers.outline import apply_outline
from draftlint.readers.sniff import damaged

_UNREAD: Mapping[str, tuple[str, str, str]] = {
    "hidden": ("hidden-text", "Có {} đoạn chữ ẩn không được đọc.", "{} stretches of hidden text were left out."),
    "chart": ("chart", "Có {} biểu đồ không được đọc.", "{} charts were not read."),
    "diagram": ("diagram", "Có {} sơ đồ SmartArt không được đọc.", "{} SmartArt diagrams were not read."),
    "object": (
        "embedded-object",
        "Có {} đối tượng nhúng (biểu đồ, công thức, bảng tính) không được đọc.",
        "{} embedded objects (charts, formulas, sheets) were not read.",
    ),
    "chunk": ("foreign-part", "Có {} tài liệu nhúng không được đọc.", "{} inserted documents were not read."),
    "deep": (
        "deep-nesting",
        "Có {} bảng hoặc khung lồng quá sâu, được đọc như các đoạn thường.",
        "{} tables or frames are nested too deep and were read as plain paragraphs.",
    ),
    "notes": (
        "missing-note",
        "Có {} chú thích được gọi mà không có nội dung.",
        "{} notes are called but have no text.",
    ),
}


def report_unread(builder: DocumentBuilder, unread: Mapping[str, int]) -> None:
    """A notice for each kind of thing that was left out; `unread` counts them."""
    for word, count in unread.items():
        if count:
            code, vi, en = _UNREAD[word]
            builder.notice(code, vi=vi.format(count), en=en.format(count))


def finish(builder: DocumentBuilder, *, broken: bool) -> Document:
    """The document with its structure. Raises UnreadableError where no text was found; `broken` says why."""
    if not builder.blocks:
        if broken:
            raise damaged(builder.path)
        raise UnreadableError(
            "empty",
            f"{builder.path}: văn bản không có chữ nào (có thể chỉ có hình) / the document has no text (pictures?).",
            hint="Kiểm tra lại tệp; văn bản quét cần nhận dạng chữ trước / check the file; a scan needs OCR first.",
        )
    apply_outline(builder)
    mark_letterhead(builder)
    return builder.build()


def missing_part(path: str, part: str) -> UnreadableError:
    """The error for a file without its main part."""
    return UnreadableError(
        "missing-part",
        f"{path}: trong tệp không có phần nội dung {part} / the main part is missing.",
        hint="Mở bằng chương trình soạn thảo để sửa rồi lưu lại / let its program repair it and save it again.",
    )


def unsafe(path: str, part: str, why: str) -> UnreadableError:
    """The error for a file whose main part declares entities."""
    return UnreadableError(
        "unsafe",
        f"{path}: {part} chứa khai báo không an toàn ({why}) / holds an unsafe declaration.",
        hint="Không mở tệp từ nguồn lạ; lưu lại bằng Word nếu tin cậy / save it again if you trust it.",
    )
