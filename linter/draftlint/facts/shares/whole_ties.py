"""How a figure is tied to a part as its whole: by the words between them, a list, a verb, or its name."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.facts.shares.named_wholes import NamedWhole, words_of
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, any_of
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
    OF_A_KIND = 3
    """kết nạp 742 đoàn viên mới; đoàn viên nữ 389 đồng chí, chiếm 52,4%"""
    NAMED = 4
    """The words of the percentage name the whole, which is stated elsewhere."""
    NEAR = 5
    """A larger figure of the same thing before it: evidence only where it fits."""


_OTHER_PART = regex.compile(r";(?!\s*(?:trong đó|trong số đó|gồm|bao gồm))", regex.IGNORECASE)
_IN_WHICH = WordPattern(r"(?<!\p{L})<shares.in_which>(?!\p{L})|\(")
_LIST_OPENS = regex.compile(r"(?<!\p{L})(?:trong đó|gồm|bao gồm|cụ thể|như sau)\s?:", regex.IGNORECASE)
_OUT_OF_THEM = regex.compile(r"[^;.():]{0,40}?[,\s(]\s?(?:trong đó|trong số đó)(?:\s\p{L}+){0,3}\s", regex.IGNORECASE)
_OWN_NAME = WordPattern(
    r"(?<!\p{L})(?:tỷ lệ|tỉ lệ)\s(?P<name>\p{L}+(?:\s\p{L}+){1,4}?)(?:\s<shares.behind_own_name>)*\s$"
)
_OTHER_TIME = any_of("shares.other_times")
_SUMMED_UP = regex.compile(r"(?<!\p{L})(?:lũy kế|luỹ kế|cộng dồn)(?!\p{L})", regex.IGNORECASE)
_COLON = regex.compile(r"(?:\s\p{L}+){0,6}\s?:\s")
_BRACKETS = regex.compile(r"\([^()]*+\)")
_ANYONE = {"", "người", "đồng chí", "đ/c", "em", "cháu", "trường hợp"}
"""Nouns that count members, officials and pupils alike."""
_PEOPLE = {
    "người", "đồng", "nữ", "nam", "đảng", "đoàn", "hội", "cán", "công", "viên", "học", "sinh", "lao", "thanh", "giáo",
    "quần", "em", "cháu", "trẻ", "phụ", "đại", "thí", "cử", "chiến", "nhân",
}  # fmt: skip
"""First syllables of the nouns that count people."""
_FINE = Decimal("0.02")
"""The grain of a percentage that is fine enough to tell: its last step as a share of it."""
_POWERS = [Decimal(10) ** power for power in (-3, -1, 1, 3)]
_HANDLED = any_of("indicators.handled")
_PAID_OUT = any_of("indicators.paid_out")
_SET_ASIDE = any_of("indicators.set_aside")


def without_brackets(words: str) -> str:
    """The words of a clause without what stands in closed brackets."""
    return _BRACKETS.sub(" ", words)


def is_amount(item: Statement) -> bool:
    """Whether a figure is one number of something that may be a part of more."""
    quantity = item.quantity
    return quantity.form is Form.SINGLE and not quantity.per and quantity.unit.adds_up


def is_level(whole: Statement) -> bool:
    """Whether a figure states how much there is of something that may have parts."""
    quantity = whole.quantity
    plain = quantity.form is Form.SINGLE and not quantity.per and not whole.yearly
    return plain and whole.aspect in (Aspect.LEVEL, Aspect.CHANGE) and whole.role is not Role.STATED_TARGET


def tie_of(facts: Facts, part: Statement, share: Statement, whole: Statement, named: NamedWhole) -> Tie | None:
    """How a figure before a part is tied to it as its whole."""
    if part.role is Role.EARLIER is not whole.role and part.clause.depth and whole.clause.parent != part.clause.parent:
        return None  # "giảm 606 hộ so với năm trước (2.498 hộ, tỷ lệ 5,5%)"
    if not same_measure(part.quantity, whole.quantity):
        if named.words and same_people(part.quantity, whole.quantity) and named.calls(whole, facts.text):
            return Tie.NAMED  # "900 thí sinh đăng ký; chỉ tiêu là 702 học sinh, bằng 78% số đăng ký"
        return Tie.IN_WHICH if _among_people(facts.text, part, whole, named) else None
    # a rise by so many is a share of what was before, not of what it led to
    one_sentence = whole.sentence.span == part.sentence.span and part.aspect is not Aspect.CHANGE
    words = without_brackets(facts.text[whole.span.end : part.span.start]) if one_sentence else ""
    listed = _IN_WHICH.search(words) is not None and not _OTHER_PART.search(words)
    listed = listed or (one_sentence and _is_item(facts.text, part, share, whole))
    listed = listed and not _of_another_matter(facts.text, part, share)
    listed = listed and not _SUMMED_UP.search(part.clause.span.of(facts.text))
    if listed and (not named.words or _says_again(whole, named)):
        return Tie.IN_WHICH
    if one_sentence and not named.words:
        if _lists_parts(facts.text, part, whole):
            return Tie.IN_WHICH
        between = facts.statements[whole.index + 1 : part.index]
        shared = any(
            item.quantity.percent and item.aspect is not Aspect.GROWTH and _same_things(part, before)
            for before, item in pairwise([whole, *between])
        )
        if not shared and _handled(facts.text, part, share, whole, words):
            return Tie.HANDLED
        if _of_a_kind(facts.text, part, whole):
            return Tie.OF_A_KIND
    elif not named.words and _spent_later(facts.text, part, share, whole):
        return Tie.HANDLED
    if whole.quantity.value < part.quantity.value:  # one of the two may be a misprint
        return Tie.NEAR if share.quantity.value <= 100 else None
    return Tie.NAMED if named.calls(whole, facts.text) else Tie.NEAR


def _is_item(text: str, part: Statement, share: Statement, whole: Statement) -> bool:
    """Whether a part with its share stands in a list of semicolons that a cue and a colon open behind the whole."""
    level = part.clause.depth == whole.clause.depth == 0 and whole.aspect is Aspect.LEVEL
    if not level or share.aspect is not Aspect.SHARE or whole.quantity.unit.dimension == "count":
        return False
    between = without_brackets(text[whole.span.end : part.span.start])
    opened = _LIST_OPENS.search(between)
    return opened is not None and _IN_WHICH.search(between, opened.end()) is None


def _of_another_matter(text: str, part: Statement, share: Statement) -> bool:
    """Whether a percentage has a name of its own: "05 khu đi vào hoạt động, tỷ lệ lấp đầy 71,2%"."""
    named = _OWN_NAME.search(text, part.span.end, share.span.start)
    if named is None:
        return False
    said = text[part.clause.span.start : named.start()].lower()
    return not any(word in said for word in content_words(named["name"]))


def _says_again(whole: Statement, named: NamedWhole) -> bool:
    """Whether the name of the whole repeats words of a figure: "thu 2.184 tỷ, trong đó … chiếm 50,6% tổng thu"."""
    return bool(named.words) and named.words <= words_of(whole)


def _among_people(text: str, part: Statement, whole: Statement, named: NamedWhole) -> bool:
    """Whether some of the people just counted are told apart: "7.650 thanh niên, trong đó có 214 đảng viên (2,8%)"."""
    next_to = whole.sentence.span == part.sentence.span and part.index == whole.index + 1 and not named.words
    levels = part.aspect is whole.aspect is Aspect.LEVEL and whole.quantity.form is Form.SINGLE
    people = same_people(part.quantity, whole.quantity)
    return next_to and levels and people and _OUT_OF_THEM.fullmatch(text, whole.span.end, part.span.start) is not None


def _lists_parts(text: str, part: Statement, whole: Statement) -> bool:
    """Whether a colon right behind an amount opens the list in which the part stands: "5.214 căn: sửa 1.527 căn"."""
    if _COLON.match(text, whole.span.end, part.span.start) is None or whole.aspect is not Aspect.LEVEL:
        return False
    if whole.quantity.unit.dimension != "count":
        return part.clause.depth == whole.clause.depth
    return bool(part.quantity.noun) and part.quantity.head == whole.quantity.head


def _of_a_kind(text: str, part: Statement, whole: Statement) -> bool:
    """Whether the words before a part begin with the noun of the whole and narrow it: "đoàn viên nữ 389 đồng chí"."""
    noun = whole.quantity.noun
    if not noun or part.quantity.noun not in _ANYONE or part.clause.depth != whole.clause.depth:
        return False
    levels = part.aspect is whole.aspect is Aspect.LEVEL and whole.role is not Role.EARLIER
    lead = text[max(whole.span.end, part.left.start) : part.span.start].lower().strip(" ;,:-+")
    return levels and lead.startswith(noun + " ") and not _OTHER_TIME.search(lead)


def _handled(text: str, part: Statement, share: Statement, whole: Statement, between: str) -> bool:
    """Whether a part is what was dealt with of an amount: "tiếp nhận 214 đơn, đã giải quyết 209 đơn, đạt 97,7%".

    Past a semicolon only what is counted by the same noun, or money that was set aside before it was spent.
    """
    levels = part.aspect is Aspect.LEVEL and whole.aspect is Aspect.LEVEL and whole.role is not Role.EARLIER
    scaled = _out_of_scale(part, share, whole)
    if not levels or (share.quantity.value > 100 and not scaled) or whole.clause.depth > part.clause.depth:
        return False
    counted = bool(part.quantity.noun) and part.quantity.head == whole.quantity.head
    if not counted and _OTHER_PART.search(between):
        return _spent(text, part, whole)
    if counted and whole.quantity.value < part.quantity.value and not scaled and _OTHER_PART.search(between):
        return False
    said = part.clause.span.start if counted else whole.span.end
    if counted:  # behind a semicolon only what is said of the part itself
        between = between.rpartition(";")[2] + part.right.of(text)
    verb = _HANDLED.search(between)
    return verb is not None and not _OTHER_TIME.search(text, max(said, whole.span.end), part.span.start)


def _spent(text: str, part: Statement, whole: Statement) -> bool:
    """Whether money was set aside and then spent: "bố trí 18.642 tỷ đồng …; đã giải ngân 16.218 tỷ đồng, đạt 87%"."""
    if part.quantity.unit.dimension != "vnd":
        return False
    paid = _PAID_OUT.search(text, part.clause.span.start, part.span.start)
    given = _SET_ASIDE.search(text, whole.left.start, whole.span.start)
    return paid is not None and given is not None


def _spent_later(text: str, part: Statement, share: Statement, whole: Statement) -> bool:
    """The same where a later sentence of the paragraph tells what was spent."""
    later = part.sentence.block.index == whole.sentence.block.index and whole.clause.depth == part.clause.depth == 0
    levels = part.aspect is whole.aspect is Aspect.LEVEL and whole.role is not Role.EARLIER
    possible = whole.quantity.value > part.quantity.value and share.quantity.value <= 100
    possible = possible or _out_of_scale(part, share, whole)
    return later and levels and possible and _spent(text, part, whole)


def _out_of_scale(part: Statement, share: Statement, whole: Statement) -> bool:
    """Whether a percentage would fit if one of the three figures were ten or a thousand times as large, or as small."""
    stated, full = share.quantity.amount, whole.quantity.value
    if not stated or not full:
        return False
    times = part.quantity.value / full * 100 / stated
    grain = share.quantity.grain
    return grain <= _FINE and any(abs(times * power - 1) <= grain for power in _POWERS)


def same_people(part: Quantity, whole: Quantity) -> bool:
    """The same where both count people, by whatever noun: "9.864 đảng viên … 4.637 nữ, 318 công nhân"."""
    counts = part.unit.dimension == whole.unit.dimension == "count" and not part.per and not whole.per
    return counts and {part.head, whole.head} <= _PEOPLE


def _same_things(part: Statement, other: Statement) -> bool:
    """Whether a percentage behind another figure may be of the same whole: "27 tổ (6,6%), 96 người" are not."""
    one, two = part.quantity.head, other.quantity.head
    return not one or not two or one == two or other.quantity.percent


def same_measure(part: Quantity, whole: Quantity, *, behind: bool = False) -> bool:
    """Whether a figure can be the whole of a part: one dimension and one noun; a whole right behind may be anyone."""
    if whole.form is not Form.SINGLE or whole.per or whole.unit.dimension != part.unit.dimension:
        return False
    one, two = part.noun, whole.noun
    if one and one in _ANYONE and whole.head in load("vi", "units")["places"]:
        return False  # nobody is a part of "9 xã"
    if whole.unit.dimension != "count" or not two or one in _ANYONE or (behind and two in _ANYONE):
        return True
    return part.head == whole.head
