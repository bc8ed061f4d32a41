"""The figures that may be parts or totals, read as such: units said once for a list, the two numbers of a fraction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.units import counts_into

# Between two figures of one list there is no more than this: a mark or "và", and the words of a part.
_MARK_ONLY = regex.compile(r"\s?(?:[,;]|và(?!\p{L}))\s?")
_JOINED = regex.compile(r"\s?(?:[,;]|và(?!\p{L}))[^()\[\]:.]{0,80}")
_IN_WHOLE = regex.compile(r"\W{0,3}trong (?:(?:tổng )?số )?", regex.IGNORECASE)
_COMPARED = WordPattern(r"(?<!\p{L})<breakdowns.compared>\s[^,;]{0,30}$", flags=0)
# "Nghị quyết đề ra 12 chỉ tiêu" counts what it sets.
_SET = {"chỉ tiêu", "mục tiêu", "nhiệm vụ", "nội dung", "giải pháp", "tiêu chí", "chương trình", "đề án"}
# "thu nhập bình quân đầu người 68 triệu đồng": nothing adds up to it.
_PER_HEAD = regex.compile(
    r"(?<!\p{L})(?:đầu người|(?<!thuế )thu nhập|đơn giá|giá bán|học phí|mức lương)(?!\p{L})", regex.IGNORECASE
)
# "8,24 tỷ đồng, mỗi hộ 20 triệu đồng"
_EACH = regex.compile(r"(?<!\p{L})mỗi\s(?!năm|tháng|quý)\p{L}+(?:\s\p{L}+){0,2}\s$", regex.IGNORECASE)
_AGAINST = regex.compile(r"(?:\s\p{L}+){0,2}\sso với(?!\p{L})")
_BECAME = WordPattern(r"(?<!\p{L})(?<!<breakdowns.no_becoming>\s)thành(?:\s(?:còn|lại))?\s$")
_GRADES = {"sao"}
"""What is numbered behind a count, and counts nothing itself: "19 sản phẩm 3 sao"."""
_SETTERS = ("nghị quyết", "kế hoạch")


def is_summable(statement: Statement) -> bool:
    """Whether a figure is a level or a change that can be added up."""
    quantity = statement.quantity
    return (
        quantity.form is Form.SINGLE
        and quantity.unit.adds_up
        and not quantity.per
        and quantity.noun not in _GRADES
        and statement.aspect in (Aspect.LEVEL, Aspect.CHANGE)
    )


def is_rate(text: str, statement: Statement) -> bool:
    """Whether a figure is a mean or a price, which no figures add up to."""
    if _EACH.search(text, max(statement.sentence.span.start, statement.span.start - 40), statement.span.start):
        return True
    return _PER_HEAD.search(text, statement.left.start, statement.left.end) is not None


def is_fraction(statement: Statement) -> bool:
    """Whether a statement tells a part of a whole: "22/24 chỉ tiêu", "112,6/124,3 km"."""
    return statement.quantity.form is Form.FRACTION and statement.quantity.unit.adds_up


def both_numbers(statement: Statement) -> Iterator[Statement]:
    """A fraction as its part, then as its whole."""
    quantity = statement.quantity
    single = replace(quantity, form=Form.SINGLE, other=None, other_step=None)
    yield replace(statement, quantity=single)
    if quantity.other is not None and quantity.other != quantity.amount:
        whole = replace(single, amount=quantity.other, step=quantity.other_step or quantity.step)
        yield replace(statement, quantity=whole)


def with_units(text: str, parts: Sequence[Statement]) -> list[Statement]:
    """The parts with a unit that is said once behind the last of them: "63,1; 71,9; 75,5 tỷ đồng"."""
    out = list(parts)
    for at in range(len(out) - 2, -1, -1):
        one, following = out[at].quantity, out[at + 1].quantity
        bare = one.unit.dimension == "count" and not one.noun and one.magnitude == 1
        if bare and _measured(following) and _JOINED.fullmatch(text, one.span.end, following.span.start):
            quantity = replace(one, unit=following.unit, magnitude=following.magnitude)
            out[at] = replace(out[at], quantity=quantity)
        elif bare and following.noun and _MARK_ONLY.fullmatch(text, one.span.end, following.span.start):
            out[at] = replace(out[at], quantity=replace(one, noun=following.noun))  # "16, 15 và 14 tiêu chí"
    return out


def in_unit_of(total: Statement, parts: Sequence[Statement]) -> list[Statement]:
    """Bare parts of a bracket in the unit of the total before: "412,6 tỷ đồng (năm 2023: 136,9; năm 2024: 275,7)"."""
    whole = total.quantity
    bare = all(part.quantity.unit.dimension == "count" and not part.quantity.noun for part in parts)
    rounded = any(part.quantity.step < 1 for part in parts) and all(part.quantity.magnitude == 1 for part in parts)
    if not bare or not rounded or whole.unit.dimension == "count":
        return list(parts)
    return [
        replace(part, quantity=replace(part.quantity, unit=whole.unit, magnitude=whole.magnitude)) for part in parts
    ]


def _measured(quantity: Quantity) -> bool:
    return quantity.unit.dimension != "count" or quantity.magnitude != 1


def is_whole_of_what_follows(text: str, statement: Statement) -> bool:
    """ "Trong 61 đảng viên có 16 cấp ủy viên": a figure said again as the whole of those behind it."""
    return _IN_WHOLE.fullmatch(statement.left.of(text)) is not None


def is_outcome(text: str, statement: Statement) -> bool:
    """Whether a figure is what others became: "16 xã nhập thành 07 xã"."""
    return _BECAME.search(text, statement.left.start, statement.span.start) is not None


def one_measure(total: Quantity, part: Quantity) -> bool:
    """Whether a part can be counted into a total: one dimension, and for counted things one noun or none said."""
    if total.unit.dimension != part.unit.dimension or part.span == total.span:
        return False
    if total.counted and total.noun and part.value % 1:
        return False  # no count of whole things has a part of 7,31
    return total.unit.dimension != "count" or counts_into(part.noun, total.noun)


def is_gain(text: str, statement: Statement) -> bool:
    """Whether a figure tells how much more or less there is than before: "tăng 41 xã so với đầu nhiệm kỳ"."""
    return statement.aspect is Aspect.CHANGE and _AGAINST.match(text, statement.span.end) is not None


def compared(text: str, statement: Statement, *, changes: bool = True) -> bool:
    """Whether a figure is only there to be compared with: an earlier value, a target, "so với 38.450 tỷ đồng".

    So is a rise or fall, unless `changes` says that what changed may be broken down itself ("giảm 13 đồng chí (…)").
    """
    beside = statement.role in (Role.EARLIER, Role.STATED_TARGET)
    beside = beside or (changes and statement.aspect is Aspect.CHANGE)
    if beside or is_gain(text, statement):
        return True
    found = _COMPARED.search(statement.left.of(text).lower())
    return found is not None and not (statement.quantity.noun in _SET and found[0].startswith(_SETTERS))
