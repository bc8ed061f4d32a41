"""What labels of one series have in common, and which schemes stand above which."""

from __future__ import annotations

from draftlint.facts.outline.headings import LooseLabel
from draftlint.language.vi.markers import Scheme

Key = tuple[Scheme, int, str]
"""Scheme, depth and, where it matters, form: labels of one series have one key."""

RANK = {
    Scheme.PART: 0, Scheme.CHAPTER: 1, Scheme.SECTION: 2, Scheme.SUBSECTION: 3, Scheme.UPPER: 4, Scheme.ROMAN: 4,
    Scheme.ARTICLE: 5,
}  # fmt: skip
"""Schemes that stand above all that have none here; a new series closes those that rank below it."""

LOWEST = 9


def key_of(label: LooseLabel, reading: tuple[Scheme, tuple[int, ...]]) -> Key:
    """What labels of one series have in common: scheme, depth and, for some, the form."""
    scheme, numbers = reading
    form = ""
    if scheme is Scheme.BULLET:
        form = label.text[:1].replace("–", "-").replace("—", "-")
    elif scheme is Scheme.VERBAL:
        form = "thứ" if "th" in label.text.lower()[:6] else "là"
    elif label.text.startswith("("):
        form = "("
    return scheme, len(numbers), form


def rank(key: Key) -> int:
    """How high a series stands: 0 is the highest."""
    return RANK.get(key[0], LOWEST)


def closer(text: str) -> str:
    """The kind of mark behind a label; dots and dashes are used for one another."""
    return text[-1] if text[-1] in ")/:" else "."
