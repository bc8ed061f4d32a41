"""The inside of a Markdown paragraph: which characters are text, and where each of them stands.

markdown-it gives no columns for what it finds inside a line. The parser's state knows them while it works, so a state
of our own writes them down; every range is then compared with the characters that stand there, so that a place is
either right or not given at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import regex
from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from draftlint.document import GLUE, NoteMark, Piece, Span, Substitute
from draftlint.readers.markdown_lines import Placement

AT = "at"
"""Key in `Token.meta`: where the token begins in the text that was parsed."""

MOST_BRACKETS = 400
"""Opening brackets in one paragraph; nobody writes more, and the search for their partners is quadratic."""

_BREAKS = {"softbreak", "hardbreak", "image"}
_DELIMITERS = {"em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"}
_MARKUP = regex.compile(r"[\\`*_\[\]<&!~^]| {2,}\n")
_LINE_TAG = regex.compile(r"</?(?:br|p|div|li|tr|td|th)\b", regex.IGNORECASE)


class PlacedState(StateInline):
    """Writes down where each token begins."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        self.places: dict[int, int] = {}
        self._pending_at = 0
        super().__init__(src, md, env, tokens)

    def append_pending(self, text: str) -> None:
        """Add literal text; the first piece of it says where it begins."""
        if not self.pending:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802
        """Turn the literal text into a token."""
        token = super().pushPending()
        self.places[id(token)] = self._pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token."""
        token = super().push(ttype, tag, nesting)
        self.places[id(token)] = self.pos
        return token


class PlacedInline(ParserInline):
    """A parser of inline Markdown whose tokens know their places."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler.disable("linkify")
        self.ruler2.disable("fragments_join")  # it would join tokens that stand apart

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse `src`; every token carries its place."""
        state = PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        for token in state.tokens:
            token.meta = {**token.meta, AT: state.places.get(id(token), -1)}
        return state.tokens


@dataclass(frozen=True, slots=True)
class Inline:
    """The pieces of a block, and the notes that are written out inside it (label and pieces)."""

    pieces: list[Piece]
    notes: list[tuple[str, list[Piece]]] = field(default_factory=list)


def read_inline(md: MarkdownIt, env: EnvType, content: str, placement: Placement) -> Inline:
    """What a reader of the page sees of `content`, as pieces of the source."""
    plain = Inline(list(placement.pieces(0, len(content))))
    if content.count("[") > MOST_BRACKETS or not _MARKUP.search(content):
        return plain
    found = _Pieces(content, placement, env)
    found.walk(md.inline.parse(content, md, env, []))
    # Where a token is not where it should be, the line is read as it stands, marks and all.
    return plain if found.lost else Inline(found.pieces, found.notes)


def note_label(env: EnvType, number: int) -> str:
    """The label of a footnote by its place in markdown-it's list; notes written inline are numbered."""
    notes = env["footnotes"]
    label: str | None = notes["list"][number].get("label")
    if label is not None:
        return label
    return str(number + 1) if f":{number + 1}" not in notes["refs"] else f"^{number + 1}"


class _Pieces:
    def __init__(self, content: str, placement: Placement, env: EnvType) -> None:
        self.pieces: list[Piece] = []
        self.notes: list[tuple[str, list[Piece]]] = []
        self.lost = False
        self._content = content
        self._placement = placement
        self._env = env
        self._struck = 0
        self._joined = False

    def walk(self, tokens: Sequence[Token]) -> None:
        """Emphasis marks share the place where their run begins; `cursor` counts them out."""
        run, cursor = -1, 0
        autolink = False
        for token in tokens:
            at = int(token.meta[AT])
            if token.type in _DELIMITERS or (token.type == "text" and token.content in ("*", "_", "~", "~~", "")):
                cursor = cursor if at == run else at
                run = at
                length = len(token.content) or (2 if token.type in ("s_open", "s_close") else 1)
                if token.type == "text" and token.content and not self._stray(cursor):
                    self._text(cursor, token.content)
                cursor += length
                self._struck += {"s_open": 1, "s_close": -1}.get(token.type, 0)
            elif token.type == "text":
                self._text(at + autolink, token.content)
            else:
                self._other(token, at)
            autolink = token.type == "link_open" and token.markup == "autolink"

    def _other(self, token: Token, at: int) -> None:
        if token.type in _BREAKS or (token.type == "html_inline" and _LINE_TAG.match(token.content)):
            self._joined = False
        elif token.type == "text_special":
            self._special(token, at)
        elif token.type == "code_inline":
            self._code(token, at)
        elif token.type == "footnote_ref":
            self._note(token.meta["id"], at)

    def _note(self, number: int, at: int) -> None:
        label = note_label(self._env, number)
        self.pieces.append(NoteMark(label))
        note = self._env["footnotes"]["list"][number]
        if "tokens" not in note:
            return
        start, end = at + 2, at + 2 + len(note["content"])
        inner = _Pieces(note["content"], self._placement.part(start, end), self._env)
        inner.walk(note["tokens"])
        self.lost = self.lost or inner.lost or self._content[start:end] != note["content"]
        self.notes.append((label, inner.pieces))

    def _stray(self, at: int) -> bool:
        """Two or more stars that emphasise nothing are what a converter left behind; so is a lone one at the end.

        A lone one at the start is a bullet ("*Thuận lợi:"), unless others of its kind are about.
        """
        content = self._content
        if content[at] != "*":
            return False
        if content[at + 1 : at + 2] == "*" or (at and content[at - 1] == "*"):
            return True
        if at == len(content) - 1:
            return at > 0 and not content[at - 1].isspace()
        return at == 0 and not content[1].isspace() and (content.endswith("*") or "**" in content)

    def _text(self, at: int, text: str) -> None:
        if self._content[at : at + len(text)] != text:
            self.lost = True
            return
        self._put(self._placement.pieces(at, at + len(text)))

    def _special(self, token: Token, at: int) -> None:
        end = at + len(token.markup)
        if self._content[at:end] != token.markup:
            self.lost = True
        elif token.info == "escape":
            self._put(self._placement.pieces(end - len(token.content), end))
        else:
            spans = (piece for piece in self._placement.pieces(at, end) if isinstance(piece, Span))
            self._put(Substitute(token.content, span) for span in spans)

    def _code(self, token: Token, at: int) -> None:
        start = at + len(token.markup)
        for begin in (start, start + 1):  # one space of padding is taken off on each side
            end = begin + len(token.content)
            if self._content[begin:end].replace("\n", " ") == token.content:
                self._put(self._placement.pieces(begin, end))
                return
        self.lost = True

    def _put(self, found: Iterable[Piece]) -> None:
        if self._struck:
            return
        new = list(found)
        if self._joined and new:
            self.pieces.append(GLUE)
        self._joined = self._joined or bool(new)
        self.pieces.extend(new)
