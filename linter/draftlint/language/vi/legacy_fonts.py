"""Text in the letters of the fonts before Unicode (TCVN3, VNI): found by its syllables, and turned into Unicode."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache

import regex

from draftlint.document import Run, SourceMap
from draftlint.language.data import load
from draftlint.language.vi.syllables import is_syllable

SAMPLE = 60_000
"""Code points that are looked at."""

FEWEST = 12
"""Words with foreign letters; fewer prove nothing."""

_WORD = regex.compile(r"[^\s!-@\[-`{-~“”‘’–…]{1,14}")
_TELLTALE = regex.compile(r"[¸µμ¶·¹¨¾»¼½©®«¬\u00AD÷×ÊËÞøûïåäëöñæ]")  # what Vietnamese in Unicode has no use for
_FOREIGN = regex.compile(r"[\u0080-\u024F\u03BC]")


class LegacyFont(StrEnum):
    """The fonts that are known."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


def find_legacy_font(text: str) -> tuple[LegacyFont, bool] | None:
    """The font whose letters a text is in, and whether the whole text is; None for Unicode text.

    Judged by its words with letters beyond ASCII: as they stand, hardly any is a Vietnamese syllable; read in the font,
    nearly all are.
    """
    if len(_TELLTALE.findall(text[:SAMPLE])) < FEWEST:
        return None
    words = [word for word in _WORD.findall(text[:SAMPLE]) if _FOREIGN.search(word)]
    if len(words) < FEWEST:
        return None
    odd = [word for word in words if not _is_word(word)]
    if len(odd) < max(FEWEST, 0.05 * len(words)):
        return None
    share, font = max((sum(_is_word(convert(word, font)[0]) for word in odd) / len(odd), font) for font in LegacyFont)
    if share < 0.8:
        return None
    return font, len(odd) > 0.6 * len(words) and not regex.search(r"[\u1EA0-\u1EF9ĂăĐđƠơƯư]", text)


def _is_word(word: str) -> bool:
    return is_syllable(unicodedata.normalize("NFC", word).lower())


def convert(text: str, font: LegacyFont) -> tuple[str, SourceMap]:
    """The text in Unicode and the map from it back to the text as it stood."""
    if font is LegacyFont.TCVN3:
        return text.translate(_tcvn3()), SourceMap([Run(0, len(text), 0, len(text))] if text else [])
    table = _vni()
    out: list[str] = []
    runs: list[Run] = []
    length = at = 0
    for match in _vni_pattern().finditer(text):
        if match.start() > at:
            piece = text[at : match.start()]
            out.append(piece)
            runs.append(Run(length, length + len(piece), at, match.start()))
            length += len(piece)
        letter = table[match[0]]
        out.append(letter)
        runs.append(Run(length, length + len(letter), match.start(), match.end()))
        length += len(letter)
        at = match.end()
    if at < len(text):
        out.append(text[at:])
        runs.append(Run(length, length + len(text) - at, at, len(text)))
    return "".join(out), SourceMap(runs)


@cache
def _tcvn3() -> dict[int, int]:
    data = load("vi", "legacy_fonts")["tcvn3"]
    return {ord(old): ord(new) for old, new in zip(data["letters"], data["read_as"], strict=True)}


@cache
def _vni() -> dict[str, str]:
    data = load("vi", "legacy_fonts")["vni"]
    table: dict[str, str] = dict(data["single"])
    for row in data["rows"]:
        for base, reads in zip(row["bases"], row["reads"], strict=True):
            for mark, tone in zip(row["marks"], data["tones"], strict=True):
                table[base + mark] = unicodedata.normalize("NFC", reads + tone)
    lower = {old: new for old, new in table.items() if old != new or len(old) > 1}
    upper = {old.upper(): new.upper() for old, new in lower.items()}
    title = {old[0].upper() + old[1:]: new.upper() for old, new in lower.items() if len(old) > 1}
    return {**title, **upper, **lower}


@cache
def _vni_pattern() -> regex.Pattern[str]:
    return regex.compile("|".join(regex.escape(old) for old in sorted(_vni(), key=len, reverse=True)))
