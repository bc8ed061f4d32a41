"""Comments in which a draft speaks to this program: `<!-- draftlint: ignore SUM101 reason -->`.

Readers keep them out of the sentences and give each a block of its own, of kind CODE and style `COMMENT_STYLE`, so
that what reads them later finds them with their places. What the words mean is not the readers' business.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from draftlint.document import COMMENT_STYLE, BlockKind, DocumentBuilder, Span

_COMMENT = regex.compile(r"<!--[ \t]*+draftlint[ \t]*+:[^\n\r]{0,1000}?-->")


def find_comments(source: str) -> Sequence[Span]:
    """Where the comments stand in the source, in order."""
    return [Span(*match.span()) for match in _COMMENT.finditer(source)]


def not_quoted(comments: Sequence[Span], source: str, code: Sequence[Span]) -> Sequence[Span]:
    """The comments that mean what they say: not those in a piece of `code` nor those between backticks."""
    quoted = {at for span in code for at in range(span.start, span.end)} if comments else set()
    return [
        span
        for span in comments
        if span.start not in quoted
        and not (source[span.start - 1 : span.start] == "`" and source.startswith("`", span.end))
    ]


def add_comments(builder: DocumentBuilder, comments: Sequence[Span]) -> None:
    """Give each comment its block, after everything else."""
    for span in comments:
        builder.block(BlockKind.CODE, [span], style=COMMENT_STYLE)
