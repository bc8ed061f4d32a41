"""Means per unit: a total, the units it is shared among, and so much a unit.

"Cho 120 hộ vay 6 tỷ đồng, bình quân 50 triệu đồng/hộ", "26 lớp với 910 học viên, mỗi lớp 35 học viên", "diện tích 4.915
ha, năng suất 55 tạ/ha, sản lượng 27.032,5 tấn", "dân số 94.200 người, mật độ 612 người/km2".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.language.vi.subjects import content_words, words_beside_means
from draftlint.language.vi.units import counts_into, fold, noun_pattern, units

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class UnitMean:
    """A mean with the total and the units that make it.

    `size` is how many units the mean is per (10.000 for "vạn dân"). `tied` says that the mean names no subject of its
    own and that no other figure of the passage could be the total or the units.
    """

    total: Statement
    units: Statement
    mean: Statement
    size: int
    tied: bool


_EACH = regex.compile(
    r"(?<!\p{L})(?:mỗi|trên một|một|cho một|từng)\s(?P<unit>\p{L}+(?:\s\p{L}+){0,3}?)"
    r"(?:\s(?:là|được|có|vay|đạt|khoảng|trên|gần|hơn|nhận|thu|chi|giải ngân|chi tiêu|hỗ trợ|trị giá|tham gia|"
    r"thành lập mới|xấp xỉ|mới|ước|với|gồm|từ|trung bình|bình quân))*\s?$",
    regex.IGNORECASE,
)
_EACH_BEHIND = regex.compile(r"\s?(?:mỗi|trên một|một)\s(?P<unit>\p{L}+(?:\s\p{L}+){0,2})", regex.IGNORECASE)
_MEAN = regex.compile(
    r"(?<!\p{L})(?:bình quân|trung bình|mỗi|mật độ|năng suất|tính ra|đơn giá)(?!\p{L})", regex.IGNORECASE
)
_ONE_BY_ONE = regex.compile(r"(?<!\p{L})(?:lần lượt|theo thứ tự)(?!\p{L})[^;.]{0,50}$", regex.IGNORECASE)
_COMPARED = regex.compile(r"[^;,.()\d]{0,30}\s(?:so với|so)\s", regex.IGNORECASE)
_TIMES = {"năm", "tháng", "ngày", "ngày đêm", "quý", "giờ", "tuần", "nhiệm kỳ", "kỳ", "vụ", "lứa"}
_PEOPLE = {"người", "dân", "đầu người", "người dân", "khẩu", "nhân khẩu"}
_MEMBERS = {
    "người", "thành viên", "hội viên", "học viên", "đảng viên", "đoàn viên", "học sinh", "em", "cháu", "lượt học viên",
    "lao động", "nhân khẩu", "lượt người", "cán bộ", "đồng chí",
}  # fmt: skip
_SIZES = {"vạn dân": 10_000, "10.000 dân": 10_000, "1.000 dân": 1_000, "100.000 dân": 100_000, "nghìn dân": 1_000}
_REACH = 260
_LEADING = 12
"""Figures of the sentences before in which total and units may stand."""


def unit_means(facts: Facts) -> Sequence[UnitMean]:
    """Every mean with its total and units, in text order of the means."""
    out: list[UnitMean] = []
    before: Sequence[Statement] = []
    people = _population(facts)
    for _, group in groupby(facts.statements, key=lambda item: item.sentence.span):
        inside = list(group)
        leading = [one for one in before if one.sentence.block is inside[0].sentence.block]
        out.extend(_of_sentence(facts.text, inside, leading, people))
        before = [*leading[-_LEADING:], *inside]
    return out


def _of_sentence(
    text: str, inside: Sequence[Statement], leading: Sequence[Statement], people: Sequence[Statement]
) -> Iterator[UnitMean]:
    means = {item.index: per for item in inside if (per := unit_of(text, item))}
    for item in inside:
        per = means.get(item.index)
        if per is None or not _is_mean(item):
            continue
        near = [one for one in inside if one.index not in means and _is_amount(text, one)]
        found = _best(text, item, per, near)
        if found is None and per in _SIZES | dict.fromkeys(_PEOPLE):
            found = _of_people(text, item, per, near, people)
        if found is None and leading:
            found = _best(text, item, per, [one for one in leading if _is_amount(text, one)])
        if found is not None:
            yield found


def unit_of(text: str, item: Statement) -> str | None:
    """What a figure is per: behind its slash, or behind "mỗi"; a year or month is no unit here."""
    per = item.quantity.per
    if per:
        first = per.split("/")[0].strip()
        return first if first not in _TIMES and "/" not in per else None
    if _MEAN.search(text, item.left.start, item.span.start) is None:
        return None
    each = _EACH.search(text, max(item.left.start, item.span.start - 60), item.span.start)
    if each is None and (match := _EACH_BEHIND.match(text, item.span.end, item.sentence.span.end)):
        each = match
    if each is None:
        return None
    noun = noun_pattern().match(each["unit"])
    unit = fold(noun["noun"]) if noun else fold(each["unit"])
    return unit if unit not in _TIMES and unit.split()[0] not in _TIMES else None


def _is_mean(item: Statement) -> bool:
    kept = item.role not in (Role.STATED_TARGET, Role.EARLIER)
    return kept and item.quantity.form is Form.SINGLE and item.aspect is Aspect.LEVEL


def _is_amount(text: str, one: Statement) -> bool:
    quantity = one.quantity
    return (
        quantity.form is not Form.RANGE
        and not quantity.per
        and (one.aspect is Aspect.LEVEL or (one.aspect is Aspect.CHANGE and not _COMPARED.match(text, one.span.end)))
        and one.role not in (Role.STATED_TARGET, Role.EARLIER)
        and quantity.unit.dimension not in {"percent", "time", "age", "day", "times", "point", "rank", "score"}
    )


def _best(text: str, mean: Statement, per: str, near: Sequence[Statement]) -> UnitMean | None:
    """The nearest total and units; those before the mean come first."""
    totals: Sequence[Statement] = [one for one in near if _is_total(one, mean) and not _is_units(one, per)]
    units_: Sequence[Statement] = [one for one in near if _is_units(one, per)]
    totals = [one for one in totals if one.quantity.value >= mean.quantity.value] or totals
    totals, units_ = _reachable(text, totals, mean), _reachable(text, units_, mean)
    if not totals or not units_:
        return None
    tied = len(totals) == len(units_) == 1 and _no_subject_of_its_own(text, mean, totals[0], units_[0])
    pairs = [(total, many) for total in totals[:3] for many in units_[:3] if total is not many]
    fitting = [pair for pair in pairs if _roughly(pair[0], pair[1], mean)]
    said = _MEAN.search(text, max(mean.left.start, mean.span.start - 70), mean.span.start) is not None
    if not pairs or (not fitting and not (said and _explicit(text, mean, *pairs[0]))):
        return None
    total, many = (fitting or pairs)[0]
    return UnitMean(total, many, mean, 1, tied)


def _explicit(text: str, mean: Statement, total: Statement, many: Statement) -> bool:
    """Whether a mean is surely that of these two: it names no other subject, and no semicolon stands between them."""
    apart = [one for one in (total, many) if ";" in text[one.span.end : mean.span.start]]
    return len(apart) != 1 and _no_subject_of_its_own(text, mean, total, many)


def _reachable(text: str, found: Sequence[Statement], mean: Statement) -> Sequence[Statement]:
    """Nearest first: those before the mean, then those right behind it in its sentence."""
    before = [one for one in reversed(found) if one.span.start < mean.span.start and not _one_of_several(text, one)]
    behind = [
        one
        for one in found
        if one.span.start > mean.span.end
        and one.sentence.span == mean.sentence.span
        and ";" not in text[mean.span.end : one.span.start]
    ]
    same = [one for one in before if one.sentence.span == mean.sentence.span]
    beside = [one for one in same if ";" not in text[one.span.end : mean.span.start]]
    if beside or behind:
        return [*beside, *behind]
    return [one for one in (same or before) if mean.span.start - one.span.end <= _REACH]


def _one_of_several(text: str, one: Statement) -> bool:
    """Whether a figure is one of a list told one by one: "đạt lần lượt 16, 15 và 14 tiêu chí"."""
    lead = text[max(one.sentence.span.start, one.span.start - 60) : one.span.start]
    return _ONE_BY_ONE.search(lead) is not None


def _of_people(
    text: str, mean: Statement, per: str, near: Sequence[Statement], people: Sequence[Statement]
) -> UnitMean | None:
    """A rate per head or per 10.000 people of a total beside it: the population is said elsewhere."""
    totals = _reachable(text, [one for one in near if _is_total(one, mean)], mean)
    if not totals or not people or len({one.quantity.value for one in people}) > 2:
        return None
    size = _SIZES.get(per, 1)
    if mean.quantity.unit.dimension not in ("count", "area", "length"):
        return None
    for many in people:
        if _roughly(totals[0], many, mean, size):
            return UnitMean(totals[0], many, mean, size, False)
    single = len({one.quantity.value for one in people}) == 1 and size > 1
    return UnitMean(totals[0], people[0], mean, size, False) if single else None


def _population(facts: Facts) -> Sequence[Statement]:
    return [
        one
        for one in facts.statements
        if one.quantity.noun.split(", ")[0] in (*_PEOPLE, "người")
        and one.quantity.form is Form.SINGLE
        and not one.quantity.per
        and one.role not in (Role.TARGET, Role.STATED_TARGET, Role.EARLIER)
        and one.aspect is Aspect.LEVEL
        and one.quantity.value >= 500
        and regex.search(r"(?i)(?<!\p{L})dân số(?:\s\p{L}+){0,6}\s?$", one.left.of(facts.text)) is not None
    ]


def _is_total(one: Statement, mean: Statement) -> bool:
    mine, whole = mean.quantity, one.quantity
    if whole.unit.dimension != mine.unit.dimension or whole.form is not Form.SINGLE:
        return False
    return whole.unit.dimension != "count" or _one_kind(whole.noun.split(", ")[0], mine.noun.split(", ")[0])


def _one_kind(whole: str, mean: str) -> bool:
    if whole in _MEMBERS and mean in _MEMBERS:
        return True
    return bool(whole) and (not mean or whole == mean or counts_into(mean, whole) or _words(mean, whole))


def _words(one: str, two: str) -> bool:
    return set(one.split()) <= set(two.split()) or set(two.split()) <= set(one.split())


def _is_units(one: Statement, per: str) -> bool:
    quantity = one.quantity
    if per in units():
        return quantity.unit.dimension == units()[per].dimension and quantity.unit.dimension in ("area", "length")
    if quantity.unit.dimension != "count" or not quantity.noun:
        return False
    noun = quantity.noun.split(", ")[0]
    if per in _PEOPLE:
        return noun in _PEOPLE
    return (
        noun == per
        or noun.startswith(per + " ")
        or per.startswith(noun + " ")
        or f"lượt {per}" == noun
        or _is_lot(noun, per)
    )


def _is_lot(noun: str, per: str) -> bool:
    return per == "lượt" and noun.startswith("lượt")


def _no_subject_of_its_own(text: str, mean: Statement, total: Statement, many: Statement) -> bool:
    own = content_words(mean.left.of(text)) - words_beside_means()
    known = set(total.core) | total.context | many.core | many.context | set(mean.quantity.noun.split())
    known |= content_words(total.clause.span.of(text)) | content_words(many.clause.span.of(text))
    return own <= known


def _roughly(total: Statement, many: Statement, mean: Statement, size: int = 1) -> bool:
    """Whether the three fit but for rounding; only to choose among figures."""
    if not many.quantity.value or not mean.quantity.value:
        return False
    per_unit = total.quantity.value * size / units_of(many, mean)
    slack = max(mean.quantity.quantum, mean.quantity.value / 200)
    return abs(per_unit - mean.quantity.value) <= slack


def units_of(many: Statement, mean: Statement) -> Decimal:
    """The number of units in the measure that the mean is per: hectares for "tạ/ha"; of "07/15 xã" all fifteen."""
    if many.quantity.whole is not None:
        return many.quantity.whole
    unit = units().get(mean.quantity.per.split("/")[0].strip())
    if unit is None or unit.dimension not in ("area", "length"):
        return many.quantity.value
    return many.quantity.value / unit.factor
