"""Whether a yearly figure and a total count the same things."""

from __future__ import annotations

import regex

from draftlint.facts.changes.change import alike
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Quantity
from draftlint.language.patterns import word_set
from draftlint.language.vi.subjects import content_words, says_an_act

_JOBS = regex.compile(r"(?<!\p{L})việc làm(?!\p{L})", regex.IGNORECASE)
_ACT = 3
"""Words of an act and nothing else: "kết nạp", "thành lập mới"."""


def of_one_noun(text: str, total: Statement, yearly: Statement) -> bool:
    """Whether both count one noun, one act, or work found."""
    one, two = total.quantity, yearly.quantity
    if one.unit.dimension != "count" or not two.noun:
        return True
    nouns = one.first_noun, two.first_noun
    if all(nouns) and (alike(*nouns) or all(noun in word_set("changes.new_members") for noun in nouns)):
        return True
    return both_of_jobs(text, total, yearly) or of_one_act(text, total, yearly)


def of_one_act(text: str, total: Statement, yearly: Statement) -> bool:
    """Whether a bare figure is of what the yearly one tells more of: "kết nạp 118, chuyển đến 46 … kết nạp 23,6 …"."""
    if total.quantity.noun or not says_an_act(total.core) or len(total.core) > _ACT:
        return False
    words = content_words(text[yearly.sentence.span.start : yearly.span.end])
    return total.core <= words and total.sentence.block is yearly.sentence.block


def both_of_jobs(text: str, total: Statement, yearly: Statement) -> bool:
    """Jobs are counted as jobs or as the people who found one."""
    return all(
        _people(item.quantity) and _JOBS.search(text, item.left.start, item.span.end) is not None
        for item in (total, yearly)
    )


def _people(quantity: Quantity) -> bool:
    return quantity.noun in word_set("changes.people")
