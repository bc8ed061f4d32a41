"""Letterhead and signature block are no prose: no sentence of theirs is judged as one."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from draftlint.document import BlockKind, DocumentBuilder

_LETTERHEAD = regex.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) X(?:Ã|à) HỘI|Độc lập\s*[-–]\s*Tự do|^\s*\*+\s*$|"
    r"^\s*(?:Số|V/v)\s*:|^[\p{Lu}][\p{L}\s]{2,40}, ngày[\s\d.…]+tháng[\s\d.…]+năm[\s\d.…]+$|^\s*[-–_]{3,}\s*$",
)
_HEAD_TABLE = regex.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) X(?:Ã|à) HỘI|Độc lập\s*[-–]\s*Tự do|^\s*Số\s*:\s*\S*/", regex.IGNORECASE
)
_HEAD_ROWS, _SIGNATURE_ROWS = 6, 12
_SIGNATURE = regex.compile(r"^\s*(?:Nơi nhận\s*:|T/M|TM\.|KT\.|TL\.|TUQ\.|K/T|\(?[Kk]ý tên)")


def is_letterhead(text: str) -> bool:
    """Whether a line belongs to the head of an official document."""
    return bool(_LETTERHEAD.search(text))


def is_signature(text: str) -> bool:
    """Whether a line begins the signature block or the list of addressees."""
    return bool(_SIGNATURE.match(text))


def table_role(rows: int, texts: Sequence[str], *, early: bool) -> BlockKind | None:
    """LETTERHEAD or SIGNATURE for a table without lines that only sets these out, None for a real table.

    `texts` are its paragraphs; `early` says that it stands at the start of the draft.
    """
    if early and rows <= _HEAD_ROWS and any(_HEAD_TABLE.search(text) for text in texts):
        return BlockKind.LETTERHEAD
    return BlockKind.SIGNATURE if rows <= _SIGNATURE_ROWS and any(map(is_signature, texts)) else None


def mark_letterhead(builder: DocumentBuilder) -> None:
    """Mark the plain paragraphs at the start and end of a draft that make up its letterhead and signatures."""
    text = builder.text
    for block in list(builder.blocks)[:14]:
        if block.kind is BlockKind.PARAGRAPH and is_letterhead(block.span.of(text)):
            builder.restyle(block.index, kind=BlockKind.LETTERHEAD)
    for block in list(builder.blocks)[-25:]:
        if block.kind is BlockKind.PARAGRAPH and is_signature(block.span.of(text)):
            builder.restyle(block.index, kind=BlockKind.SIGNATURE)
