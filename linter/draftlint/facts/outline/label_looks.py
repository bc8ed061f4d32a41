"""What a label looks like beside its lines: like the last one of a series, like a head, like none at all."""

from __future__ import annotations

from draftlint.document import Document
from draftlint.facts.outline.headings import LooseLabel
from draftlint.facts.outline.label_forms import closer
from draftlint.language.patterns import WordPattern

_UNFINISHED = WordPattern(r"(?:(?<!\p{L})<list_words.unfinished>|,)$", flags=0)

_LONG = 160
"""Code points of a title that is more of a paragraph."""


def leads_in(title: str) -> bool:
    """Whether the last item of a bulleted list is the head of what follows."""
    return title.endswith(":") or (len(title) < _LONG and title[-1:] not in ".;,")


def breaks_a_sentence(document: Document, label: LooseLabel) -> bool:
    """Whether the line before a label stops in the middle of a sentence."""
    if not label.block.index:
        return False
    before = document.block_text(document.blocks[label.block.index - 1]).rstrip()
    return bool(_UNFINISHED.search(before)) or (len(before) > 100 and before[-1:].isalpha() and not before.isupper())


def affinity(text: str, last: LooseLabel, label: LooseLabel) -> int:
    """How much a label looks like the last one of a series: closer, capitals, length."""
    one, other = last.title.of(text), label.title.of(text)
    return (
        2 * (closer(last.text) == closer(label.text))
        + 2 * (one.isupper() == other.isupper())
        + ((len(one) > _LONG) == (len(other) > _LONG))
        + (one[-1:] in ".;" and other[-1:] in ".;")
    )


def twins(text: str, last: LooseLabel, label: LooseLabel) -> bool:
    """Whether a number one stands beside the last label as its equal, not below it as the head of an inner list."""
    one = last.title.of(text)
    apart = label.block.index > last.block.index + 1 or len(one) > _LONG or one[-1:] in (".", ";")
    return apart and not one.endswith(":") and not label.after_heading and affinity(text, last, label) >= 4
