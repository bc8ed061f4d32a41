"""Whether a part of the draft reports what was done or sets what shall be done."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import regex

from draftlint.document import Block, BlockKind, Document
from draftlint.language.patterns import any_of


class Role(StrEnum):
    """What a figure is to its draft."""

    RESULT = "result"
    TARGET = "target"
    STATED_TARGET = "stated_target"
    """The target in brackets behind a result: "(Nghị quyết 16%)"."""
    EARLIER = "earlier"
    UNKNOWN = "unknown"


_ANNEX = regex.compile(r"(?:PHỤ LỤC|PHỤ BIỂU|BIỂU|BIỂU MẪU|BẢNG TỔNG HỢP)(?:\s(?:SỐ\s)?[IVX\d]{1,4}[.:]?)?(?!\p{Ll})")
"""Opens an annex, which stands under no heading of the body."""

LONGEST_LEAD = 160
"""Code points of a heading that are looked at; a run-in heading goes on with its text."""
_OUTLOOK_HEADINGS = any_of("indicators.outlook_headings")
_REVIEW_HEADINGS = any_of("indicators.review_headings")
_RESULT_HEADINGS = any_of("indicators.result_headings")
_TARGET_HEADINGS = any_of("indicators.target_headings")


def block_roles(document: Document) -> Sequence[Role]:
    """The role of each block by the headings above it, the innermost telling one deciding.

    "Kết quả thực hiện mục tiêu" is a result: a result word before a target word wins.
    """
    titles = _full_titles(document)
    roles: list[Role] = []
    annex = -1
    for block in document.blocks:
        annex = block.index if _ANNEX.match(document.block_text(block)) else annex
        role = Role.UNKNOWN
        for index in (*block.section, block.index) if annex < 0 else (annex, *block.section, block.index):
            if index in titles and index >= annex:
                role = _within(role, titles[index])
        roles.append(role)
    for note in document.notes:  # a note speaks of what it hangs on
        if note.anchor is not None:
            anchored = roles[document.block_at(note.anchor).index]
            for index in note.blocks:
                roles[index] = anchored
    return roles


def _within(outer: Role, title: str) -> Role:
    """The role under a title; "Chỉ tiêu kinh tế" below "Kết quả thực hiện" still reports."""
    own = _of_title(title)
    if own is Role.UNKNOWN:
        return outer
    if outer is Role.RESULT and own is Role.TARGET and not _OUTLOOK_HEADINGS.search(title):
        return outer
    if outer is Role.TARGET and own is Role.RESULT and not _REVIEW_HEADINGS.search(title):
        return outer
    return own


def _of_title(title: str) -> Role:
    result, target = _RESULT_HEADINGS.search(title), _TARGET_HEADINGS.search(title)
    if result and (not target or result.start() <= target.start()):
        return Role.RESULT
    return Role.TARGET if target else Role.UNKNOWN


def _full_titles(document: Document) -> dict[int, str]:
    """Heading texts; a title in capitals may go on over the next lines ("PHẦN THỨ HAI" / "PHƯƠNG HƯỚNG, …")."""
    out: dict[int, str] = {}
    open_at: int | None = None
    for block in document.blocks:
        words = document.block_text(block)
        if block.kind is BlockKind.HEADING or _ANNEX.match(words):
            title = words.split(":")[0] if block.style == "run-in" else words
            out[block.index] = title[:LONGEST_LEAD]
            open_at = block.index if _short_or_capital(block, words) or _ANNEX.match(words) else None
        elif open_at is not None and block.kind is BlockKind.PARAGRAPH and words.isupper():
            out[open_at] += " " + words[:LONGEST_LEAD]
        else:
            open_at = None
    return out


def _short_or_capital(block: Block, words: str) -> bool:
    return block.level <= 2 and (words.isupper() or len(words) < 25)
