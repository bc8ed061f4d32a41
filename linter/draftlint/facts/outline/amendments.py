"""Passages that bring the new wording of another document: numbers there belong to two documents at once."""

from __future__ import annotations

from collections.abc import Sequence

from draftlint.document import Document
from draftlint.facts.outline.headings import HeadingNumber
from draftlint.language.patterns import WordPattern

_AMENDS = WordPattern(r"<titles.amends>[^.;]{0,120}(?:như sau|là)\s*:?\s*$")


def amends(text: str) -> bool:
    """Whether a line brings the new wording of a piece of another document ("… được sửa đổi như sau:")."""
    return bool(_AMENDS.search(text[-200:]))


def amending(document: Document, labels: Sequence[HeadingNumber]) -> set[int]:
    """The labels under which new wording of another document stands without quotation marks, and all above them.

    Numbers there belong to two documents at once.
    """
    out: set[int] = set()
    for label in labels:
        following = labels[label.index + 1].block if label.index + 1 < len(labels) else len(document.blocks)
        for index in range(label.block, min(following, label.block + 4)):
            behind = document.block_text(document.blocks[index + 1]) if index + 1 < len(document.blocks) else ""
            if amends(document.block_text(document.blocks[index])) and behind[:1] not in '“"':
                at: int | None = label.index
                while at is not None and at not in out:
                    out.add(at)
                    at = labels[at].parent
                break
    return out
