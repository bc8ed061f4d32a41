"""The figures that may be the whole of a part: behind its percentage, named, or counted before."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.shares.named_wholes import NamedWhole, words_of
from draftlint.facts.shares.whole_ties import Tie, is_level, same_measure, tie_of
from draftlint.language.patterns import WordPattern, any_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


COMPARED = regex.compile(
    r"(?:(?:,|\svà|,\svà)\s\d{1,4}(?:,\d{1,3})?\s?%){0,4}"  # "lần lượt bằng 104% và 92% kế hoạch"
    r"\s?(?:(?:so với|so|của)\s)?(?:cùng kỳ|cùng thời điểm|năm (?:trước|ngoái|\d)|nhiệm kỳ|đầu (?:năm|nhiệm kỳ|kỳ)|"
    r"bình quân|kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|chương trình đề ra)",
    regex.IGNORECASE,
)
"""What a percentage is of that is no whole with parts."""
_DIRECT = WordPattern(r"\s?<shares.before_whole>?\s?<shares.in_all>?[\p{L}\s]{0,40}")
_WHOLE_IN_BRACKET = WordPattern(r"\s?<shares.before_whole>?\s?<shares.names_whole>(?!\p{L})[\p{L}\s]{0,50}\(\s?")
_NAME_AND_BRACKET = regex.compile(r"\s?(?:của|trong|trên)?\s?\p{L}[\p{L}\s]{2,60}\(\s?", regex.IGNORECASE)
_BRACKET_CLOSED = regex.compile(r"\s?\)")
_MAKES_UP = any_of("shares.makes_up")
_OF = regex.compile(r"(?<!\p{L})(?:tổng|toàn bộ|của|trong|trên)(?!\p{L})", regex.IGNORECASE)
_FEW_CALLED = 2
_LOOK_BACK = 12
_MOST_CALLED = 60
_OTHER_WORDS = 2
"""Words that a figure may have beside those that the whole is called by."""


class Wholes:
    """Finds the figures that may be the whole of a part, in one document."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._by_word: dict[str, list[Statement]] = defaultdict(list)
        for item in facts.statements:
            if is_level(item) and not item.quantity.percent:
                for word in words_of(item):
                    self._by_word[word].append(item)
        self._starts = [item.span.start for item in facts.statements]
        self._anchors = {index: note.anchor for note in facts.document.notes for index in note.blocks}

    def of(self, part: Statement, share: Statement, named: NamedWhole) -> Iterator[tuple[Statement, Tie]]:
        """The figures that may be the whole, the closest tied first."""
        direct = _direct(self._facts, part, share)
        if direct is not None:
            yield direct, Tie.DIRECT
            return
        found = [(whole, tie_of(self._facts, part, share, whole, named)) for whole in self.before(part)]
        tied = [(whole, tie) for whole, tie in found if tie is not None]
        yield from sorted(tied, key=lambda item: (item[1], _unlikely(part, *item)))
        known = {whole.index for whole, _ in found} | {part.index}
        called = [whole for whole in self._called(part, named) if whole.index not in known]
        sure = len({whole.quantity.value for whole in called}) <= _FEW_CALLED
        yield from ((whole, Tie.NAMED if sure else Tie.NEAR) for whole in called)

    def _called(self, part: Statement, named: NamedWhole) -> Iterator[Statement]:
        """Figures anywhere that are called what the whole is called, and little else: "6.842 đảng viên"."""
        called_by = named.words
        if len(called_by) < 2:
            return
        for whole in min((self._by_word.get(word, []) for word in called_by), key=len)[:_MOST_CALLED]:
            words = words_of(whole)
            called = called_by <= words and len(words - called_by) <= _OTHER_WORDS
            if called and same_measure(part.quantity, whole.quantity) and whole.quantity.value > part.quantity.value:
                yield whole

    def before(self, part: Statement) -> Iterator[Statement]:
        """Figures before a part, nearest first: in its paragraph, the one before, or where its note hangs."""
        block = part.sentence.block.index
        statements = self._facts.statements
        reach = 0 if block in self._anchors else 1
        for whole in reversed(statements[max(0, part.index - _LOOK_BACK) : part.index]):
            if 0 <= block - whole.sentence.block.index <= reach and is_level(whole):
                yield whole
        anchor = self._anchors.get(block)
        if anchor is not None:
            at = bisect_left(self._starts, anchor)
            home = self._facts.document.block_at(max(anchor - 1, 0)).index
            for whole in reversed(statements[max(0, at - _LOOK_BACK) : at]):
                if whole.sentence.block.index == home and is_level(whole):
                    yield whole


def _unlikely(part: Statement, whole: Statement, tie: Tie) -> bool:
    """Whether a figure is hardly the whole: it stands in a bracket that is closed, or is near and smaller."""
    return whole.clause.depth > part.clause.depth or (tie is Tie.NEAR and whole.quantity.value < part.quantity.value)


def _direct(facts: Facts, part: Statement, share: Statement) -> Statement | None:
    """The whole right behind the percentage: "6,4% tổng số 1.360 hộ"."""
    at = max(share.index, part.index) + 1
    behind = facts.statements[at] if at < len(facts.statements) and part.index < share.index else None
    if behind is None or behind.sentence.span != share.sentence.span:
        return None
    between = facts.text[share.span.end : behind.span.start]
    joint = (_DIRECT.fullmatch(between) and _OF.search(between)) or _WHOLE_IN_BRACKET.fullmatch(between)
    if not joint and behind.quantity.value > part.quantity.value:  # "chiếm 24% lực lượng lao động (10.480 người)"
        alone = _BRACKET_CLOSED.match(facts.text, behind.span.end)
        joint = (
            alone
            and _MAKES_UP.search(facts.text, part.span.end, share.span.start)
            and _NAME_AND_BRACKET.fullmatch(between)
        )
    return behind if joint and same_measure(part.quantity, behind.quantity, behind=True) else None
