"""Counts that no list has (3.000 things, or 1, or none), shown to be slips by the list that follows them."""

from __future__ import annotations

from functools import cache

import regex

from draftlint.document import Span
from draftlint.facts.outline.announcements import Announcement
from draftlint.facts.outline.list_reading import ListReading
from draftlint.facts.outline.separated_items import INDICATORS, PLACE
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, any_of, word_set

LABEL = regex.compile(r"^(?:[-–+*•]\s*|\(?[\w.]{1,6}[.)/:–-]+\s*)+")
LEADS_AT_ONCE = WordPattern(r"(?:^|[\s,])<list_words.leads_at_once>$", flags=0)
LEADS = WordPattern(r"[,\s]*<list_words.leads>+(?!\p{L})", flags=0)
CLOSE_PHRASE = 6
"""Words between a count that cannot be and the list that shows it."""
LONGEST_PHRASE = 9
"""Words between the counted noun and its list."""
_NUMBERED = regex.compile(
    r"(?:[-–+*•]\s*)?(?:\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,5})[).]|(?i:thứ\s\p{L}+|\p{L}+\slà(?!\p{L})))"
)
_INDICATOR_HEADS = any_of("list_words.indicator_heads")


def shows_wrong(text: str, announced: Announcement, reading: ListReading) -> bool:
    """Whether things that are listed one by one follow their count at once, so that it is a slip."""
    words = announced.words
    plain = LEADS.sub("", words)
    places = announced.noun in load("vi", "units")["places"]
    named = _named(text, announced, reading)
    told = named or reading.form == "marks" or all(_NUMBERED.match(text, item.start) for item in reading.items)
    whole = announced.noun not in word_set("list_words.has_parts")
    if announced.count == 1 and not (named or places or (told and whole)):
        return False  # "01 chương trình (…)": one thing may have several parts
    if not told and not places and (reading.count < 3 or announced.noun not in word_set("list_words.always_listed")):
        return False
    leads = told and bool(LEADS_AT_ONCE.search(words))
    if "," in plain and not leads:
        return False
    longest = LONGEST_PHRASE if places or leads or (named and announced.opener == "(") else CLOSE_PHRASE
    return len(regex.findall(r"\w+", plain)) <= longest


def _named(text: str, announced: Announcement, reading: ListReading) -> bool:
    """Whether the things are called by name: "- Đồng chí Lò Văn An", "tiêu chí số 10", "(Khê Lâm và Đồng Bái)"."""
    starts = [_start(text, item) for item in reading.items]
    own = regex.compile(rf"(?i:{regex.escape(announced.noun)})\s(?:số\s)?[\p{{Lu}}\d“]")
    if all(own.match(text, at) for at in starts):
        return True
    if announced.noun in INDICATORS:
        return all(_INDICATOR_HEADS.match(text, at) for at in starts)
    if announced.noun not in _told_by_name():
        return False
    apart = reading.form == ";" and reading.count > 2  # "05 công trình: đường …; cầu …; hồ …"
    return apart or all(text[_behind_kind(text, at)].isupper() for at in starts)


def _start(text: str, item: Span) -> int:
    label = LABEL.match(item.of(text))
    return item.start + (label.end() if label else 0)


def _behind_kind(text: str, start: int) -> int:
    kind = PLACE.match(text[start : start + 40])
    return start + kind.end() if kind else start


@cache
def single_things() -> frozenset[str]:
    """Things that are listed one by one and have no parts of their own: lessons, causes, communes."""
    return word_set("list_words.always_listed") - word_set("list_words.has_parts")


@cache
def _told_by_name() -> frozenset[str]:
    words = load("vi", "list_words")
    return frozenset([*words["named_things"], *words["fixed_things"], *words["works"], *load("vi", "units")["places"]])
