"""The figures that may be the whole of a part: behind its percentage, named, or counted before."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role, cue_pattern
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class Tie(IntEnum):
    """How a whole is tied to its part, the closest first."""

    DIRECT = 0
    """chiếm 6,4% tổng số 1.360 hộ"""
    IN_WHICH = 1
    """1.360 hộ, trong đó 87 hộ nghèo, chiếm 6,4%"""
    HANDLED = 2
    """tiếp nhận 214 đơn, đã giải quyết 209 đơn, đạt 97,7%"""
    NAMED = 3
    """The words behind the percentage name the whole, which is stated before."""
    NEAR = 4
    """A larger figure of the same thing before it: evidence only where it fits."""


COMPARED = regex.compile(
    r"\s?(?:(?:so với|so|của)\s)?(?:cùng kỳ|cùng thời điểm|năm (?:trước|ngoái|\d)|nhiệm kỳ|đầu (?:năm|nhiệm kỳ|kỳ)|"
    r"bình quân|kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|chương trình đề ra)",
    regex.IGNORECASE,
)
"""What a percentage is of that is no whole with parts."""
_WHOLE = regex.compile(
    r"\s?(?:của|trong|trên|so với|so)?\s?(?P<sum>tổng số|tổng|toàn bộ|số)?\s?(?P<words>\p{L}[\p{L}\s-]{0,70})",
    regex.IGNORECASE,
)
_OTHER_PART = regex.compile(r";(?!\s*(?:trong đó|trong số đó|gồm|bao gồm))", regex.IGNORECASE)
_NOT_WHOLE = regex.compile(
    r"(?<!\p{L})(?:và|với|trong đó|tăng|giảm|đạt|là|có|được|để|năm|cùng kỳ)(?!\p{L})", regex.IGNORECASE
)
_DIRECT = regex.compile(
    r"\s?(?:của|trong|trên|so với)?\s?(?:tổng số|tổng|toàn bộ|số)?[\p{L}\s]{0,40}", regex.IGNORECASE
)
_WHOLE_IN_BRACKET = regex.compile(
    r"\s?(?:của|trong|trên|so với)?\s?(?:tổng số|tổng|toàn bộ|dân số|số dân|số)(?!\p{L})[\p{L}\s]{0,50}\(\s?",
    regex.IGNORECASE,
)
_OF = regex.compile(r"(?<!\p{L})(?:tổng|toàn bộ|của|trong|trên)(?!\p{L})", regex.IGNORECASE)
_IN_WHICH = regex.compile(
    r"(?<!\p{L})(?:trong đó|trong số đó|trong số này|gồm|bao gồm|riêng)(?!\p{L})|\(", regex.IGNORECASE
)
_OTHER_TIME = regex.compile(
    r"(?<!\p{L})(?:cùng kỳ|năm trước|nhiệm kỳ trước|giai đoạn trước|so với|từ)(?!\p{L})", regex.IGNORECASE
)
_COLON = regex.compile(r"(?:\s\p{L}+){0,6}\s?:\s")
_BRACKETS = regex.compile(r"\([^()]*+\)")
_ANYONE = {"", "người", "đồng chí", "đ/c", "em", "cháu", "trường hợp"}
"""Nouns that count members, officials and pupils alike."""
_PEOPLE = {
    "người", "đồng", "nữ", "nam", "đảng", "đoàn", "hội", "cán", "công", "viên", "học", "sinh", "lao", "thanh", "giáo",
    "quần", "em", "cháu", "trẻ", "phụ", "đại",
}  # fmt: skip
"""First syllables of the nouns that count people."""
_FEW_CALLED = 2
_LOOK_BACK = 12
_MOST_CALLED = 60
_OTHER_WORDS = 2
"""Words that a figure may have beside those that the whole is called by."""


def without_brackets(words: str) -> str:
    """The words of a clause without what stands in closed brackets."""
    return _BRACKETS.sub(" ", words)


def words_of_whole(text: str, share: Statement) -> frozenset[str]:
    """The content words of the whole that the text names behind a percentage."""
    match = _WHOLE.match(text, share.span.end, share.sentence.span.end)
    if not match:
        return frozenset()
    words = match["words"]
    stop = _NOT_WHOLE.search(words)
    return frozenset(content_words(words[: stop.start()] if stop else words))


class Wholes:
    """Finds the figures that may be the whole of a part, in one document."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._by_word: dict[str, list[Statement]] = defaultdict(list)
        for item in facts.statements:
            if is_level(item) and not item.quantity.percent:
                for word in item.core | content_words(item.quantity.noun, keep=item.quantity.noun):
                    self._by_word[word].append(item)
        self._starts = [item.span.start for item in facts.statements]
        self._anchors = {index: note.anchor for note in facts.document.notes for index in note.blocks}

    def of(self, part: Statement, share: Statement, named: frozenset[str]) -> Iterator[tuple[Statement, Tie]]:
        """The figures that may be the whole, the closest tied first."""
        direct = _direct(self._facts, part, share)
        if direct is not None:
            yield direct, Tie.DIRECT
            return
        found = [(whole, _tie(self._facts.text, part, share, whole, named)) for whole in self.before(part)]
        yield from sorted(((whole, tie) for whole, tie in found if tie is not None), key=lambda item: item[1])
        known = {whole.index for whole, _ in found} | {part.index}
        called = [whole for whole in self._called(part, named) if whole.index not in known]
        sure = len({whole.quantity.value for whole in called}) <= _FEW_CALLED
        yield from ((whole, Tie.NAMED if sure else Tie.NEAR) for whole in called)

    def _called(self, part: Statement, named: frozenset[str]) -> Iterator[Statement]:
        """Figures anywhere that are called what the whole is called, and little else: "6.842 đảng viên"."""
        if len(named) < 2:
            return
        for whole in min((self._by_word.get(word, []) for word in named), key=len)[:_MOST_CALLED]:
            words = whole.core | content_words(whole.quantity.noun, keep=whole.quantity.noun)
            called = named <= words and len(words - named) <= _OTHER_WORDS
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


def _direct(facts: Facts, part: Statement, share: Statement) -> Statement | None:
    """The whole right behind the percentage: "6,4% tổng số 1.360 hộ"."""
    at = max(share.index, part.index) + 1
    behind = facts.statements[at] if at < len(facts.statements) and part.index < share.index else None
    if behind is None or behind.sentence.span != share.sentence.span:
        return None
    between = facts.text[share.span.end : behind.span.start]
    joint = (_DIRECT.fullmatch(between) and _OF.search(between)) or _WHOLE_IN_BRACKET.fullmatch(between)
    return behind if joint and same_measure(part.quantity, behind.quantity, behind=True) else None


def is_level(whole: Statement) -> bool:
    """Whether a figure states how much there is of something that may have parts."""
    quantity = whole.quantity
    plain = quantity.form is Form.SINGLE and not quantity.per and not whole.yearly
    return plain and whole.aspect in (Aspect.LEVEL, Aspect.CHANGE) and whole.role is not Role.STATED_TARGET


def _tie(text: str, part: Statement, share: Statement, whole: Statement, named: frozenset[str]) -> Tie | None:
    if not same_measure(part.quantity, whole.quantity):
        return None
    # a rise by so many is a share of what was before, not of what it led to
    one_sentence = whole.sentence.span == part.sentence.span and part.aspect is not Aspect.CHANGE
    between = without_brackets(text[whole.span.end : part.span.start]) if one_sentence else ""
    words = whole.core | content_words(whole.quantity.noun, keep=whole.quantity.noun)
    if one_sentence and not named and not _OTHER_PART.search(between):
        if _IN_WHICH.search(between):
            return Tie.IN_WHICH
        if _lists_parts(text, part, whole):
            return Tie.IN_WHICH
        if "%" not in text[whole.span.end : part.span.start] and _handled(text, part, share, whole, between):
            return Tie.HANDLED
    if whole.quantity.value < part.quantity.value:
        return None
    counted = (
        bool(part.quantity.noun)
        and part.quantity.noun == whole.quantity.noun
        and "%" not in text[whole.span.end : part.span.start]
    )
    if one_sentence and not named and counted and _handled(text, part, share, whole, between):
        return Tie.HANDLED  # "bố trí vốn cho 148 công trình; … hoàn thành 131 công trình (88,5%)"
    return Tie.NAMED if named and named <= words else Tie.NEAR


def _lists_parts(text: str, part: Statement, whole: Statement) -> bool:
    """Whether a colon right behind a count opens the list in which the part stands: "5.214 căn nhà: sửa 1.527 căn"."""
    opened = _COLON.match(text, whole.span.end, part.span.start)
    same = bool(part.quantity.noun) and _first(part.quantity.noun) == _first(whole.quantity.noun)
    return opened is not None and same and whole.aspect is Aspect.LEVEL


def _handled(text: str, part: Statement, share: Statement, whole: Statement, between: str) -> bool:
    """Whether a part is what was dealt with of a count: "tiếp nhận 214 đơn, đã giải quyết 209 đơn, đạt 97,7%"."""
    levels = part.aspect is Aspect.LEVEL and whole.aspect is Aspect.LEVEL and whole.role is not Role.EARLIER
    if not levels or share.quantity.value > 100 or whole.clause.depth > part.clause.depth:
        return False
    verb = cue_pattern("handled").search(between)
    return verb is not None and not _OTHER_TIME.search(between)


def same_people(part: Quantity, whole: Quantity) -> bool:
    """The same where both count people, by whatever noun: "9.864 đảng viên … 4.637 nữ, 318 công nhân"."""
    counts = part.unit.dimension == whole.unit.dimension == "count" and not part.per and not whole.per
    return counts and {_first(part.noun), _first(whole.noun)} <= _PEOPLE


def _first(noun: str) -> str:
    return noun.split(" ", maxsplit=1)[0].strip(",")


def same_measure(part: Quantity, whole: Quantity, *, behind: bool = False) -> bool:
    """Whether a figure can be the whole of a part: one dimension and one noun; a whole right behind may be anyone."""
    if whole.form is not Form.SINGLE or whole.per or whole.unit.dimension != part.unit.dimension:
        return False
    one, two = part.noun, whole.noun
    if whole.unit.dimension != "count" or not two or one in _ANYONE or (behind and two in _ANYONE):
        return True
    return one.split()[0].strip(",") == two.split()[0].strip(",")
