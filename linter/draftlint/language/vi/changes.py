"""Words of changes, ready to match: rises and falls, from what to what, and by how much."""

from __future__ import annotations

from functools import cache

import regex

from draftlint.language.data import load
from draftlint.language.patterns import spaced


def _words(*keys: str) -> str:
    """The words of the given lists as one pattern."""
    data = load("vi", "changes")
    return spaced([word for key in keys for word in data[key]])


@cache
def verb_of_change() -> regex.Pattern[str]:
    """Finds a verb of a rise (`up`) or a fall (`down`)."""
    return regex.compile(
        rf"(?<!\p{{L}})(?:(?P<up>{_words('rises')})|(?P<down>{_words('falls')}))(?!\p{{L}})(?!\s(?:{_words('no_verbs')}))",
        regex.IGNORECASE,
    )


@cache
def leads_from() -> regex.Pattern[str]:
    """Matches "từ mức " up to the figure that was before."""
    return regex.compile(rf"(?<!\p{{L}})từ(?:\s(?:{_words('behind_from')}))*\s?$", regex.IGNORECASE)


@cache
def leads_to() -> regex.Pattern[str]:
    """Matches what stands between the figure before and the one after: " của năm 2020 lên "; `to` is the joint."""
    return regex.compile(
        rf"(?:[^;.:]|\.(?=\d)){{0,70}}?(?<!\p{{L}})(?P<to>{_words('joints_to')})(?:\s(?:{_words('behind_to')}))*\s?",
        regex.IGNORECASE,
    )


@cache
def then_changed() -> regex.Pattern[str]:
    """Matches what stands between a level and its stated change: ", tăng bình quân "; `word` is from the verb on."""
    lead = rf"(?:(?:{_words('leads')})\s)*"
    word = rf"(?:{_words('says_again')})(?:\s(?:{_words('between_again')}))*\s?:?\s?"
    return regex.compile(
        rf"(?:[^,;:(]{{0,60}}(?:\([^;()]{{0,40}}\)\s?)?[,(–-]\s?|[^,;:(]{{0,40}}\s|\s?){lead}(?P<word>{word})",
        regex.IGNORECASE,
    )


@cache
def says_change(earlier: str) -> regex.Pattern[str]:
    """Matches "tăng thêm ", "ít hơn đầu kỳ " up to the figure of a change.

    The groups are `up`, `down` or `times`, and `back` where a time of `earlier` is said with it.
    """
    joints = rf"(?:\s(?:{_words('between')}))*"
    return regex.compile(
        rf"(?<!\p{{L}})(?:(?P<up>{_words('says_rise')}|hơn(?=\s(?:{earlier})))|(?P<down>{_words('says_fall')})"
        rf"|(?P<times>{_words('says_times')})){joints}"
        rf"(?P<back>\s(?:so với\s|so\s)?(?:cả\s|mức\s|tỷ lệ của\s)?(?:{earlier})(?:\snăm trước|\snăm \d{{4}})?)?"
        rf"{joints}\s?:?\s?$",
        regex.IGNORECASE,
    )


@cache
def moved_by() -> regex.Pattern[str]:
    """Matches what stands between a level and the amount of its move: ", sau sắp xếp giảm " (`up`, `down`, `added`)."""
    return regex.compile(
        rf"[^;.()\d,]{{0,30}}[,;]\s(?:[^;.()\d,]{{1,30}}\s)?"
        rf"(?:(?P<up>{_words('moves_up')})|(?P<down>{_words('moves_down')})|(?P<added>{_words('adds')}))\s",
        regex.IGNORECASE,
    )


@cache
def became() -> regex.Pattern[str]:
    """Matches what stands between that amount and what the level became: ", nay còn " (`up` or `down`)."""
    return regex.compile(
        rf"[^;.()\d,]{{0,30}}[,;]?\s(?:(?:{_words('now')})\s){{0,3}}(?:[^;.()\d,]{{1,30}}\s)?"
        rf"(?:(?P<up>{_words('became_up')})|(?P<down>{_words('became_down')}))\s(?:khoảng\s|gần\s|trên\s|hơn\s)?",
        regex.IGNORECASE,
    )


@cache
def reaches() -> regex.Pattern[str]:
    """Matches what stands between a yearly growth and what it leads to: ", phấn đấu đến năm 2030 còn dưới "."""
    return regex.compile(
        rf"\s?[,;(]?\s?(?:(?:{_words('now', 'strives')})\s){{0,2}}"
        rf"(?:(?:đến|vào)\s(?:hết\s|cuối\s)?(?:năm\s(?:19|20)\d\d|cuối nhiệm kỳ|hết nhiệm kỳ)\s)?"
        rf"(?:(?:{_words('reached', 'became_up', 'became_down')})\s)(?:(?:{_words('behind_to')})\s){{0,2}}",
        regex.IGNORECASE,
    )


@cache
def respectively() -> regex.Pattern[str]:
    """Matches what leads to a list of changes told one by one: "tăng hằng năm lần lượt là "."""
    return regex.compile(
        rf"(?<!\p{{L}})(?:{_words('listed_moves')})(?:\s(?:{_words('beside_listed')})){{0,3}}"
        rf"\s(?:{_words('one_by_one')})(?:\s(?:{_words('behind_one_by_one')})){{0,3}}\s?:?\s?$",
        regex.IGNORECASE,
    )


@cache
def way_of_one() -> regex.Pattern[str]:
    """Matches "tăng thêm " right before a change (`up` or `down`)."""
    return regex.compile(
        rf"(?<!\p{{L}})(?:(?P<up>{_words('says_rise')})|(?P<down>{_words('says_fall')}))(?:\s(?:{_words('between')})){{0,3}}\s$",
        regex.IGNORECASE,
    )


@cache
def ends_there() -> regex.Pattern[str]:
    """Matches behind a figure that nothing more is said of: the end of its stretch."""
    return regex.compile(r"\s?(?:[,;.(]|$)")
