"""The text of one block: composed letters, single spaces, and the way back to the source."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

from draftlint.document.source_map import Run
from draftlint.document.span import Span

# U+0085 and friends count as white space; zero-width characters and soft hyphens are dropped.
_WORD = r"[^\s\x1C-\x1F\u200B-\u200D\u2060\uFEFF\u00AD]++"
# Words with single spaces between are one token: most of a text is taken over as it stands.
_TOKEN = regex.compile(rf"[\s\x1C-\x1F]++|[\u200B-\u200D\u2060\uFEFF\u00AD]++|{_WORD}(?:\ {_WORD})*+")
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
# Hangul syllables are the one case where letters compose with letters.
_CLUSTER = regex.compile(r"[\u1100-\u11FF\uAC00-\uD7FB]+\p{M}*|\P{M}\p{M}*|\p{M}+")
_MARKS = regex.compile(r"\p{M}+")
# Converters write the Icelandic and African letters for the Vietnamese one; they look the same (VIETNAMESE.md 5.1).
_LOOK_ALIKE = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})


@dataclass(frozen=True, slots=True)
class Substitute:
    """Text that is read for a source range (`&amp;` for "&", a label that Markdown counts by itself)."""

    text: str
    span: Span


class Normaliser:
    """Writes normalised text for one block and the runs that lead back to the source."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.runs: list[Run] = []
        self._out: list[str] = []

    @property
    def ends_with_space(self) -> bool:
        """Whether the text so far ends in a space."""
        return bool(self._out) and self._out[-1].endswith(" ")

    def text(self) -> str:
        """The text so far."""
        return "".join(self._out)

    def feed(self, text: str, at: int) -> None:
        """Add text that stands at `at` in the source."""
        for match in _TOKEN.finditer(text):
            token = match[0]
            if token[0].isspace():
                if not self.ends_with_space:
                    self.space(at + match.start(), at + match.end())
            elif token[0] not in _ZERO_WIDTH:
                self._words(token, at + match.start())

    def space(self, source_start: int, source_end: int) -> None:
        """Add the space that a source range stands for; none at the start of a block."""
        if self._out:
            self._put(" ", source_start, source_end)

    def strip(self) -> None:
        """Take away a space at the end."""
        if self.ends_with_space:
            run = self.runs.pop()
            if run.end - run.start > 1:  # an exact run that ends in its space
                self.runs.append(Run(run.start, run.end - 1, run.source_start, run.source_end - 1))
            self._out[-1] = self._out[-1][:-1]
            self.end -= 1

    def substitute(self, piece: Substitute) -> None:
        """Add text that stands for a source range."""
        text = " ".join(unicodedata.normalize("NFC", piece.text).split())
        if text:
            self._put(text, piece.span.start, piece.span.end)
        elif piece.text and not self.ends_with_space:
            self.space(piece.span.start, piece.span.end)

    def _words(self, words: str, at: int) -> None:
        """Add words with single spaces between."""
        if not _MARKS.match(words) and unicodedata.is_normalized("NFC", words):
            self._put(words.translate(_LOOK_ALIKE), at, at + len(words))
            return
        for index, word in enumerate(words.split(" ")):
            if index:
                self._put(" ", at - 1, at)
            self._word(word, at)
            at += len(word) + 1

    def _word(self, word: str, at: int) -> None:
        if self._out and not self.ends_with_space and (marks := _MARKS.match(word)):
            self._rejoin(marks[0], at)
            at += marks.end()
            word = word[marks.end() :]
        if unicodedata.is_normalized("NFC", word):
            if word:
                self._put(word.translate(_LOOK_ALIKE), at, at + len(word))
            return
        for match in _CLUSTER.finditer(word):
            composed = unicodedata.normalize("NFC", match[0]).translate(_LOOK_ALIKE)
            self._put(composed, at + match.start(), at + match.end())

    def _rejoin(self, marks: str, at: int) -> None:
        """Put marks that were parted from their letter (by a zero-width character or a style) back on it."""
        last = self.runs.pop()
        size = 1 if last.exact else last.end - last.start
        source_start = last.source_end - 1 if last.exact else last.source_start
        if last.end - last.start > size:
            self.runs.append(Run(last.start, last.end - 1, last.source_start, source_start))
        letter = self._out[-1][-size:]
        self._out[-1] = self._out[-1][:-size]
        self.end -= size
        self._put(unicodedata.normalize("NFC", letter + marks).translate(_LOOK_ALIKE), source_start, at + len(marks))

    def _put(self, text: str, source_start: int, source_end: int) -> None:
        exact = len(text) == source_end - source_start
        end = self.end + len(text)
        last = self.runs[-1] if self.runs else None
        if exact and last is not None and last.exact and last.end == self.end and last.source_end == source_start:
            self.runs[-1] = Run(last.start, end, last.source_start, source_end)
        else:
            self.runs.append(Run(self.end, end, source_start, source_end))
        self._out.append(text)
        self.end = end
