"""What a mean is per ("52 triệu đồng/hộ", "mỗi lớp 35 học viên", "07 lượt/phiên"), and what counts such things."""

from __future__ import annotations

from decimal import Decimal

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.language.patterns import word_set
from draftlint.language.vi.means import (
    EACH_BEFORE,
    EACH_BEHIND,
    JOINTS,
    SAYS_MEAN,
    stands_for,
)
from draftlint.language.vi.subjects import content_words, words_beside_means
from draftlint.language.vi.units import NOUN, counts_into, fold, units

_LEAD = 70
NO_AMOUNTS = {"percent", "time", "age", "day", "point", "rank", "score"}
"""Dimensions of figures that are neither shared out nor a mean of something shared out."""
_NUMBERED = regex.compile(r"(?<!\p{L})số\s(?P<noun>\p{L}+(?:\s\p{L}+){0,5})\s?$", regex.IGNORECASE)
_OPENED = regex.compile(r"(?:/\p{L}+(?:\s\p{L}+){0,2})?\s?\(\s?")
_MULTIPLE = regex.compile(r"(?<!\p{L})(?:gấp|tăng|bằng)(?:\s\p{L}+){0,2}\s?$", regex.IGNORECASE)


def unit_of(text: str, item: Statement) -> str | None:
    """What a figure is per: behind its slash, or behind "mỗi"; a year or month is no unit here."""
    per = item.quantity.per
    if per:
        first, _, second = (part.strip() for part in per.partition("/"))
        return first if first not in word_set("means.times") and second in ("", "tháng") else None
    behind = EACH_BEHIND.match(text, item.span.end, min(item.sentence.span.end, item.span.end + _LEAD))
    if behind and "/" in behind[0]:
        return _noun(behind["unit"], known=True)
    if SAYS_MEAN.search(text, item.left.start, item.span.start) is None:
        return None
    before = EACH_BEFORE.search(text, max(item.left.start, item.span.start - _LEAD), item.span.start)
    each = before or behind
    return _noun(each["unit"]) if each else None


def _noun(words: str, *, known: bool = False) -> str | None:
    """The thing among the words behind "mỗi"; `known` asks for one of the counted nouns."""
    folded = fold(words)
    noun = NOUN.match(folded)
    if noun is not None:
        unit = fold(noun["noun"])
    elif stands_for(folded.split()[0]):
        unit = folded.split()[0]
    else:
        unit = JOINTS.sub("", folded)
        if known or len(unit.split()) > 3:
            return None
    times = word_set("means.times")
    return unit if unit not in times and unit.split()[0] not in times else None


def is_total(text: str, one: Statement, mean: Statement) -> bool:
    """Whether a figure measures the same as a mean and may be what is shared."""
    mine, whole = mean.quantity, one.quantity
    if whole.unit.dimension != mine.unit.dimension:
        return False
    if whole.unit.dimension == "times":
        return _MULTIPLE.search(text, max(one.left.start, one.span.start - 30), one.span.start) is None
    return whole.unit.dimension != "count" or _one_kind(whole.first_noun, mine.first_noun)


def _one_kind(whole: str, mean: str) -> bool:
    if {whole.removeprefix("lượt "), mean.removeprefix("lượt ")} <= word_set("means.members"):
        return True
    return bool(whole) and (not mean or whole == mean or counts_into(mean, whole) or _words(mean, whole))


def _words(one: str, two: str) -> bool:
    return set(one.split()) <= set(two.split()) or set(two.split()) <= set(one.split())


def is_units(text: str, one: Statement, per: str) -> bool:
    """Whether a figure counts the things that a mean is per."""
    quantity = one.quantity
    if per in units():
        return quantity.unit.dimension == units()[per].dimension and quantity.unit.dimension in ("area", "length")
    if quantity.unit.dimension != "count":
        return False
    noun = quantity.first_noun
    if not noun:
        return _numbered(text, one, per)
    if per in word_set("means.population"):
        return noun in word_set("means.population")
    return (
        noun == per
        or noun.startswith(per + " ")
        or per.startswith(noun + " ")
        or f"lượt {per}" == noun
        or (per == "lượt" and noun.startswith("lượt"))
    )


def stands_in(text: str, one: Statement, mean: Statement, per: str) -> bool:
    """Whether the things counted have a general name in the mean ("mỗi nơi"), or in a bracket behind it."""
    noun = one.quantity.noun
    if one.quantity.unit.dimension != "count" or not noun or noun.split(", ")[0] == per:
        return False
    if _OPENED.fullmatch(text, mean.span.end, one.span.start) and counts_into(per, noun.split(", ")[0]):
        return True  # "66 cuộc/huyện (11 đơn vị)"
    taken_up = stands_for(per)
    return any(part in taken_up for part in noun.split(", ")) or counts_into(noun, per)


def says_what_it_is_per(text: str, mean: Statement) -> bool:
    """Whether a figure says itself that it is a mean: by a word before it, or by its slash."""
    if mean.quantity.unit.dimension not in ("count", "mass") or not mean.quantity.per:
        said = SAYS_MEAN.search(text, max(mean.left.start, mean.span.start - _LEAD), mean.span.start)
        return said is not None or text[mean.span.end : mean.span.end + 2].lstrip()[:1] == "/"
    return True


def names_no_subject(text: str, mean: Statement, total: Statement, many: Statement) -> bool:
    """Whether a mean names nothing that its total and its units do not name."""
    own = content_words(mean.left.of(text)) - words_beside_means()
    known = set(total.core) | total.context | many.core | many.context | set(mean.quantity.noun.split())
    known |= content_words(total.clause.span.of(text)) | content_words(many.clause.span.of(text))
    return own <= known


def _numbered(text: str, one: Statement, per: str) -> bool:
    """ "số chi bộ trực thuộc còn 4.118": the noun stands before a bare number."""
    match = _NUMBERED.search(text, max(one.left.start, one.span.start - 60), one.span.start)
    return match is not None and fold(match["noun"]).startswith(per)


def units_of(many: Statement, mean: Statement) -> Decimal:
    """The number of units in the measure that the mean is per: hectares for "tạ/ha"; of "07/15 xã" all fifteen."""
    if many.quantity.whole is not None:
        return many.quantity.whole
    unit = units().get(mean.quantity.per.split("/")[0].strip())
    if unit is None or unit.dimension not in ("area", "length"):
        return many.quantity.value
    return many.quantity.value / unit.factor


def roughly(
    total: Statement,
    many: Statement,
    mean: Statement,
    size: int = 1,
    months: Decimal = Decimal(1),
    *,
    closely: bool = False,
) -> bool:
    """Whether the three fit but for rounding, `closely` to half of the last digit; only to choose among figures."""
    if not many.quantity.value or not mean.quantity.value:
        return False
    per_unit = total.quantity.value * size / units_of(many, mean) / months
    slack = mean.quantity.quantum / 2 if closely else max(mean.quantity.quantum, mean.quantity.value / 200)
    return abs(per_unit - mean.quantity.value) <= slack
