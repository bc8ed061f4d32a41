"""The visible text of HTML blocks inside Markdown, with its places."""

from __future__ import annotations

import html
from collections.abc import Iterator

import regex

from draftlint.document import GLUE, Piece, Span, Substitute

_TOKEN = regex.compile(
    r"<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*+)[^<>]*+>|<![^<>]*+>|<\?[^<>]*+>|(?P<entity>&(?:#\w{1,8}|\w{1,31});)|"
    r"(?P<text>[^<&\u200B]++|[<&])|\u200B++"
)
_INLINE_TAGS = frozenset(
    {"a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "kbd"}
    | {"mark", "s", "small", "span", "strong", "sub", "sup", "tt", "u"}
)
_HIDDEN_TAGS = frozenset({"script", "style", "template", "head"})


def html_paragraphs(text: str, start: int, end: int) -> Iterator[list[Piece]]:
    """The pieces of each paragraph between `start` and `end`; offsets are those of `text`.

    Zero-width spaces hide comments.
    """
    pieces: list[Piece] = []
    at = start
    while match := _TOKEN.match(text, at, end):
        at = match.end()
        tag = (match["tag"] or "").lower()
        if match["text"]:
            _put(pieces, Span(*match.span()))
        elif match["entity"]:
            _put(pieces, Substitute(html.unescape(match["entity"]), Span(*match.span())))
        elif tag == "br":
            pieces.append(Span(match.start(), match.start()))
        elif tag in _HIDDEN_TAGS and not match["close"]:
            at = _closing(text, tag, at, end)
        elif tag and tag not in _INLINE_TAGS and pieces:
            yield pieces
            pieces = []
    if pieces:
        yield pieces


def _put(pieces: list[Piece], piece: Span | Substitute) -> None:
    if pieces and not (isinstance(pieces[-1], Span) and not len(pieces[-1])):  # an empty span stands for a line break
        pieces.append(GLUE)
    pieces.append(piece)


def _closing(text: str, tag: str, at: int, end: int) -> int:
    closing = regex.compile(rf"</{tag}\b[^<>]*+>", regex.IGNORECASE).search(text, at, end)
    return closing.end() if closing else end
