"""Parts with their percentage of a whole: "87 hộ nghèo, chiếm 6,4% tổng số hộ"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind
from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.fulfilments import is_plan
from draftlint.facts.shares.named_wholes import NamedWhole, named_whole
from draftlint.facts.shares.respective_shares import parts_told_before, respective_parts
from draftlint.facts.shares.share_wholes import COMPARED, Wholes
from draftlint.facts.shares.whole_ties import Tie, is_amount, is_level, same_measure, same_people, without_brackets
from draftlint.language.patterns import WordPattern, any_of

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class PartShare:
    """A part and its percentage, with the figures that may be the whole, the likeliest first."""

    part: Statement
    share: Statement
    wholes: tuple[tuple[Statement, Tie], ...]
    named: NamedWhole


_HEDGES = r"(?:\s(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|trên|khoảng|gần|hơn|là|với|xấp xỉ|được))*[\s:]*"
_LINK = WordPattern(
    r"[^;]{0,90}?(?<!\p{L})(?:chiếm|bằng|tương đương|tương ứng|tức|xấp xỉ|đạt|bao phủ|<shares.rate_nouns>"
    rf"(?:\s\p{{L}}+){{0,3}}){_HEDGES}|[\s\p{{L}},-]{{0,50}}\(\s?(?:<shares.before_bracketed_share>\s){{0,2}}"
)
_BARE = regex.compile(r"[\s\p{L}]{0,40},\s")
_CLOSED = regex.compile(r"\s?(?:[,;.()]|$)")
_BARRED = WordPattern(r"(?<!\p{L})<shares.parts_from_percentage>(?!\p{L})|[:.]")
_OF_WHOLE = regex.compile(
    r"(?:\s\p{L}+){0,8}?\s(?:trên|trong)(?:\stổng)?(?:\ssố)?(?:\s(?:là|gần))?\s?", regex.IGNORECASE
)
# "đạt 96,2% với 8.251 hộ", "62% (310 hộ)": the percentage comes first.
_PART_BEHIND = regex.compile(
    r"(?:\s?\(|(?:\ssố\s\p{L}+(?:\s\p{L}+){0,6}?)?,?\s(?:với|tương ứng|tương đương|tức(?:\slà)?)"
    r"(?:\s(?:với|là|khoảng|số|có|trên|\(\s?))*\s?|\ssố\s\p{L}+(?:\s\p{L}+){0,4}\s\(\s?)",
    regex.IGNORECASE,
)
_SOME = regex.compile(r"\s(?:tổng\s)?số\s(?P<words>\p{L}[\p{L} ]{0,40})", regex.IGNORECASE)
_AS_MUCH = any_of("shares.as_much")
_OWN_SUBJECT = regex.compile(r"(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|độ)\s\p{L}", regex.IGNORECASE)
_RISE_EACH = regex.compile(
    r"(?<!\p{L})(?:tăng|giảm)\s(?:lần lượt|tương ứng|theo thứ tự)(?:[^;.]|\.(?=\d)){0,70}$", regex.IGNORECASE
)
_NEXT_SUBJECT = WordPattern(r"[,;]\s(?!<shares.same_subject>\s)\p{L}+\s\p{L}+\s[\p{L}\s]{2,50}$")
_TRANSPARENT = {"time", "age", "day", "hour"}
_UNNAMED = NamedWhole("", frozenset())
_EVERYONE = regex.compile(r"(?<!\d)100\s?%")
_ALL = 100
_WEIGHS = regex.compile(r"[,;:]\s[^,;:()\d]{1,60}\schiếm\s(?:khoảng\s|gần\s|trên\s|hơn\s)?$", regex.IGNORECASE)
"""Matches the subject of a share and its verb: ", tỉnh A chiếm "."""
_LIMITS = {"trên", "dưới", "hơn"}
_SAYS_WHICH = regex.compile(r"\d\s(?:\p{L}+\s){2,5}(?:trên|dưới|hơn)?\s?$", regex.IGNORECASE)
_NEAR = 60
_LOOK_BACK = 8
_GAP = 2
"""Figures that may stand between a percentage and the next part of the row."""


def part_shares(facts: Facts) -> Sequence[PartShare]:
    """Every part with a percentage beside it, in text order."""
    out: list[PartShare] = []
    search = Wholes(facts)
    each = respective_parts(facts)
    before = parts_told_before(facts)
    for share in facts.statements:
        if share.index in before and _may_be_share(facts.text, share):
            told, whole = before[share.index]
            tied = ((whole, Tie.HANDLED),) if whole else tuple(search.of(told, share, _UNNAMED))
            out.append(PartShare(told, share, tied, _UNNAMED))
            continue
        if share.index in each:
            told = each[share.index]
            out.append(PartShare(told, share, tuple(search.of(told, share, _UNNAMED)), _UNNAMED))
            continue
        found = _before(facts, share) or _behind(facts, share) if _may_be_share(facts.text, share) else None
        inside = _part_in_bracket(facts, share, found[0] if found else None, out[-1] if out else None)
        if inside is not None:
            out.append(PartShare(inside[0], share, ((inside[1], Tie.IN_WHICH),), _UNNAMED))
        elif found is not None:
            part, whole = found
            named = named_whole(facts.text, part, share)
            if out and out[-1].part is part and not named.words and _names_another(facts.text, out[-1].share, share):
                continue  # "hộ cận nghèo 1.559 hộ (4,80%), tỷ lệ nghèo đa chiều 10,30%"
            wholes = ((whole, Tie.DIRECT),) if whole else tuple(search.of(part, share, named))
            out.append(PartShare(part, share, wholes, named))
    return out


def _names_another(text: str, before: Statement, share: Statement) -> bool:
    """Whether a second percentage behind a part has a subject of its own: "841 vụ (85,5%), án nặng đạt 96,2%"."""
    between = text[before.span.end : share.span.start]
    return _OWN_SUBJECT.search(between) is not None or (
        before.clause.depth > share.clause.depth and _NEXT_SUBJECT.search(between) is not None
    )


def _may_be_share(text: str, share: Statement) -> bool:
    quantity = share.quantity
    plain = quantity.percent and quantity.form is Form.SINGLE and not share.yearly and not quantity.per
    stated = plain and share.aspect in (Aspect.SHARE, Aspect.LEVEL)
    if stated and _RISE_EACH.search(text, max(share.sentence.span.start, share.span.start - 80), share.span.start):
        return False  # "tăng lần lượt 10% (8.400 lượt) và 23,8% (11.000 lượt)"
    return stated and COMPARED.match(text, share.span.end, share.sentence.span.end) is None


def _before(facts: Facts, share: Statement) -> tuple[Statement, Statement | None] | None:
    """The part that a percentage is tied to by the words between, and its whole where they name one in between."""
    candidates = list(_outer(facts, share))
    if not candidates:
        return None
    each = _respectively(facts.text, share, candidates)
    if each is not None:
        return each, None
    part = candidates[0]
    between = _EVERYONE.sub(" ", without_brackets(facts.text[part.span.end : share.span.start]))
    linked = _LINK.fullmatch(between) or (
        _BARE.fullmatch(between) and _CLOSED.match(facts.text, share.span.end, share.sentence.span.end)
    )
    if not linked or _BARRED.search(between) or not is_amount(part):
        return None
    if is_plan(facts.text, part) and not _SOME.match(facts.text, share.span.end, share.sentence.span.end):
        return None
    if len(candidates) > 1 and is_amount(candidates[1]) and _same_things(candidates[1], part):
        lead = without_brackets(facts.text[candidates[1].span.end : part.span.start])
        if _OF_WHOLE.fullmatch(lead):
            return candidates[1], part
    return part, None


def _same_things(one: Statement, two: Statement) -> bool:
    """Whether two figures may be part and whole: of one dimension, and numbers that count something."""
    mine, yours = one.quantity, two.quantity
    counted = mine.unit.dimension != "count" or mine.noun or yours.noun  # no vaccine "5 trong 1"
    return bool(counted) and mine.unit.dimension == yours.unit.dimension


def _respectively(text: str, share: Statement, candidates: Sequence[Statement]) -> Statement | None:
    """The one of several parts that the words behind the percentage name.

    "19 tổ chức, 402 đảng viên, bằng 8,2% số tổ chức và 39,3% số đảng viên"
    """
    behind = _SOME.match(text, share.span.end, share.sentence.span.end)
    words = behind["words"].lower() if behind else ""
    nearest = candidates[0].quantity.noun
    if not words or (nearest and words.startswith(nearest)):
        return None
    for item in candidates[1:4]:
        noun = item.quantity.noun
        if is_amount(item) and noun and words.startswith(noun):
            between = text[item.span.end : share.span.start]
            return item if _AS_MUCH.search(between) and not _BARRED.search(between) and ";" not in between else None
    return None


def _outer(facts: Facts, share: Statement) -> Iterator[Statement]:
    """The figures of the sentence before a percentage, nearest first, without deeper brackets, times and means."""
    for item in reversed(facts.statements[max(0, share.index - _LOOK_BACK) : share.index]):
        if item.sentence.span != share.sentence.span:
            return
        deeper = item.clause.depth > share.clause.depth or _is_everyone(item) or _is_limit(facts.text, item)
        if not deeper and item.quantity.unit.dimension not in _TRANSPARENT and not item.yearly:
            yield item


def _is_limit(text: str, item: Statement) -> bool:
    """Whether a figure says which things are counted before it: "15 đơn vị từ 3,0 điểm trở lên (75%)"."""
    if item.quantity.bound_word in _LIMITS and item.quantity.unit.dimension not in ("count", "percent"):
        start = max(item.sentence.span.start, item.span.start - _NEAR)  # "3.100 nhà ngập trên 1 m, chiếm 25%"
        return _SAYS_WHICH.search(text, start, item.span.start) is not None
    beside = regex.search(r"(?<!\p{L})từ\s$", text[max(0, item.span.start - 4) : item.span.start]) is not None
    return beside and text[item.span.end : item.span.end + 9].strip().startswith(("trở lên", "trở xu"))


def _is_everyone(item: Statement) -> bool:
    """Whether a figure says "all" and is no share to tell: "431 nghị quyết được 100% đại biểu tán thành (88,7%)"."""
    return item.quantity.percent and item.quantity.value == 100 and item.quantity.form is Form.SINGLE


def _behind(facts: Facts, share: Statement) -> tuple[Statement, Statement | None] | None:
    """The part behind its percentage."""
    part = facts.statements[share.index + 1] if share.index + 1 < len(facts.statements) else None
    if part is None or part.sentence.span != share.sentence.span or not is_amount(part):
        return None
    between = facts.text[share.span.end : part.span.start]
    before = facts.statements[share.index - 1] if share.index else None
    if before is not None and share.clause.depth and _listed_with(facts.text, before, share):
        return None  # "(tỉnh 70%, trung ương 25%, huyện 5%, tức 805 tỷ, 287,5 tỷ và 57,5 tỷ)": one by one
    plain = part.aspect is Aspect.LEVEL and part.role is share.role
    return (part, None) if plain and _PART_BEHIND.fullmatch(between) else None


def _part_in_bracket(
    facts: Facts, share: Statement, before: Statement | None, last: PartShare | None
) -> tuple[Statement, Statement] | None:
    """The part in a bracket behind, with the whole before: "86 tỷ đồng, tỉnh chiếm 58% (50 tỷ đồng), huyện …"."""
    behind = _behind(facts, share)
    if behind is None or share.quantity.value > _ALL or behind[0].clause.depth <= share.clause.depth:
        return None
    part = behind[0]
    again = last is not None and last.part.index == share.index - 1 > last.share.index and last.wholes
    whole = last.wholes[0][0] if last is not None and again else before
    if whole is None or whole.index > share.index or whole.clause.depth != share.clause.depth:
        return None
    since = last.part.span.end if last is not None and again else whole.span.end
    alike = same_measure(part.quantity, whole.quantity) and part.quantity.value < whole.quantity.value
    return (part, whole) if alike and _WEIGHS.search(facts.text, since, share.span.start) else None


def _listed_with(text: str, before: Statement, share: Statement) -> bool:
    """Whether two percentages stand in a list of one bracket."""
    beside = before.quantity.percent and before.clause.parent == share.clause.parent
    return beside and ";" not in text[before.span.end : share.span.start]


def share_runs(facts: Facts) -> Iterator[list[PartShare]]:
    """Parts with percentages in a row: in one paragraph, or in items of one list."""
    run: list[PartShare] = []
    for item in facts.part_shares:
        if any(tie is Tie.DIRECT for _, tie in item.wholes) or item.part.index > item.share.index:
            continue
        if item.part.clause.depth and item.part.role is Role.EARLIER:
            continue  # "trình độ đại học 402 đồng chí, chiếm 55% (nhiệm kỳ trước 321 đồng chí, 47%)"
        if run and not _goes_on(facts, run[-1], item):
            yield from [run] if len(run) >= 2 else []
            run = []
        run.append(item)
    if len(run) >= 2:
        yield run


def _goes_on(facts: Facts, before: PartShare, item: PartShare) -> bool:
    if Aspect.CHANGE in (before.part.aspect, item.part.aspect) or _other_whole_between(facts, before, item):
        return False
    one, two = before.part.sentence.block, item.part.sentence.block
    near = item.part.index - before.share.index <= _GAP + 1
    listed = one.kind is BlockKind.LIST_ITEM and two.kind is one.kind and two.section == one.section
    placed = one.index == two.index or (listed and two.index - one.index == 1)
    mine, theirs = item.part.quantity, before.part.quantity
    return near and placed and (same_measure(mine, theirs) or same_people(mine, theirs))


def _other_whole_between(facts: Facts, before: PartShare, item: PartShare) -> bool:
    """Whether a larger count of the same thing, with no percentage of its own, opens another row."""
    return any(
        is_level(other)
        and other.clause.depth <= item.part.clause.depth
        and other.quantity.noun == item.part.quantity.noun != ""
        and other.quantity.value > max(item.part.quantity.value, before.part.quantity.value)
        for other in facts.statements[before.share.index + 1 : item.part.index]
    )
