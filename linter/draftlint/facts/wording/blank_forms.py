"""Blank forms in the annexes: dots there are lines to fill in by hand, no unfinished work."""

from __future__ import annotations

from itertools import pairwise

import regex

from draftlint.document import BlockKind, Document
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.fillers import is_form_field, opens_form

_BLANK = regex.compile(r"[.…_]{4,}|…{2,}|…")
_FIELD = regex.compile(r"([\p{L}\s/()]{2,60}?)\s*:?\s*(?:[.…_]{4,}|…)")
_NEW_PART = WordPattern(r"<captions.new_parts>\s+[\p{N}IVXLC]|[IVX]+[.-]\s|[A-H][.-]\s", flags=0)
_NEAR = 8


def form_blocks(document: Document) -> frozenset[int]:
    """Indices of the blocks that belong to a blank form.

    A form begins at its title ("ĐƠN ĐỀ NGHỊ", "Mẫu số 02") in the later part of a document and ends at the next part
    of the text; two fields with a form's labels ("Họ và tên: …", "Địa chỉ: …") close together make one as well.
    """
    inside: set[int] = set()
    fields: list[int] = []
    titled = False
    for block in document.blocks:
        text = document.block_text(block)
        if opens_form(text) and block.index > 20:
            titled = True
        elif titled and (_NEW_PART.match(text) or block.kind is BlockKind.NOTE):
            titled = False
        if titled:
            inside.add(block.index)
        if any(is_form_field(match[1]) for match in _FIELD.finditer(text)):
            fields.append(block.index)
    for one, two in pairwise(fields):
        if two - one <= _NEAR:
            inside.update(
                index
                for index in range(max(one - _NEAR, 0), min(two + _NEAR, len(document.blocks)))
                if _BLANK.search(document.block_text(document.blocks[index]))
            )
    return frozenset(inside)
