"""Earlier values said again in another measure, in a bracket: "giảm từ 6,4% (1.180 hộ) xuống 1,6%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role

if TYPE_CHECKING:
    from draftlint.facts.meaning.statements import Statement

_IN_OTHER_WORDS = regex.compile(r"\s?\(\s?(?:(?:tức|là|với|tương đương|tương ứng|khoảng|gần|trên|hơn|bằng)\s){0,3}")


def tells_earlier(text: str, before: Statement, statement: Statement) -> bool:
    """Whether a bracket says an earlier value in another measure: "giảm từ 6,4% (1.180 hộ) xuống 1,6%"."""
    hung_on = statement.owner == before.index and before.role is Role.EARLIER and statement.aspect is Aspect.LEVEL
    return (
        hung_on
        and statement.role in (Role.RESULT, Role.UNKNOWN)
        and _IN_OTHER_WORDS.fullmatch(text, before.span.end, statement.span.start) is not None
    )
