"""Amounts spelled out beside their digits: "chín triệu một trăm bốn mươi nghìn đồng chẵn"."""

from __future__ import annotations

from collections.abc import Sequence

from draftlint.language.vi.number_words import NumberWords, parse_number_words

_LONGEST = 48
"""Words of an amount below 10^15, with room to spare."""
_LARGER = ("mươi", "trăm", "chục")


def parse_amount_words(words: Sequence[str]) -> tuple[NumberWords | None, int]:
    """The number that the first words spell, as many of them as make one, and how many words that are.

    In an amount "bốn mươi năm" is forty-five: years do not stand in it.
    """
    spelled = [word.lower() for word in words[:_LONGEST]]
    for at in range(1, len(spelled)):
        following = spelled[at + 1] if at + 1 < len(spelled) else ""
        if spelled[at] == "năm" and spelled[at - 1] in ("mươi", "mười") and following not in _LARGER:
            spelled[at] = "lăm"
    for count in range(len(spelled), 0, -1):
        number = parse_number_words(" ".join(spelled[:count]))
        if number is not None:
            return number, count
    return None, 0
