"""Words of changes, ready to match: rises and falls, from what to what, and by how much."""

from __future__ import annotations

from functools import cache

from draftlint.language.patterns import WordPattern

VERB_OF_CHANGE = WordPattern(
    r"(?<!\p{L})(?:(?P<up><changes.rises>)|(?P<down><changes.falls>))(?!\p{L})(?!\s<changes.no_verbs>)"
)
"""Finds a verb of a rise (`up`) or a fall (`down`)."""
LEADS_FROM = WordPattern(r"(?<!\p{L})từ(?:\s<changes.behind_from>)*\s?$")
"""Matches "từ mức " up to the figure that was before."""
LEADS_TO = WordPattern(r"(?:[^;.:]|\.(?=\d)){0,70}?(?<!\p{L})(?P<to><changes.joints_to>)(?:\s<changes.behind_to>)*\s?")
"""Matches what stands between the figure before and the one after: " của năm 2020 lên "; `to` is the joint."""
THEN_CHANGED = WordPattern(
    r"(?:[^,;:(]{0,60}(?:\([^;()]{0,40}\)\s?)?[,(–-]\s?|[^,;:(]{0,40}\s|\s?)(?:<changes.leads>\s)*"
    r"(?P<word><changes.says_again>(?:\s<changes.between_again>)*\s?:?\s?)"
)
"""Matches what stands between a level and its stated change: ", tăng bình quân "; `word` is from the verb on."""
MOVED_BY = WordPattern(
    r"[^;.()\d,]{0,30}[,;]\s(?:[^;.()\d,]{1,30}\s)?"
    r"(?:(?P<up><changes.moves_up>)|(?P<down><changes.moves_down>)|(?P<added><changes.adds>))\s"
)
"""Matches what stands between a level and the amount of its move: ", sau sắp xếp giảm " (`up`, `down`, `added`)."""
BECAME = WordPattern(
    r"[^;.()\d,]{0,30}[,;]?\s(?:<changes.now>\s){0,3}(?:[^;.()\d,]{1,30}\s)?"
    r"(?:(?P<up><changes.became_up>)|(?P<down><changes.became_down>))\s(?:khoảng\s|gần\s|trên\s|hơn\s)?"
)
"""Matches what stands between that amount and what the level became: ", nay còn " (`up` or `down`)."""
REACHES = WordPattern(
    r"\s?[,;(]?\s?(?:<changes.now+strives>\s){0,2}"
    r"(?:(?:đến|vào)\s(?:hết\s|cuối\s)?(?:năm\s(?:19|20)\d\d|cuối nhiệm kỳ|hết nhiệm kỳ)\s)?"
    r"(?:<changes.reached+became_up+became_down>\s)(?:<changes.behind_to>\s){0,2}"
)
"""Matches what stands between a yearly growth and what it leads to: ", phấn đấu đến năm 2030 còn dưới "."""
RESPECTIVELY = WordPattern(
    r"(?<!\p{L})<changes.listed_moves>(?:\s<changes.beside_listed>){0,3}"
    r"\s<changes.one_by_one>(?:\s<changes.behind_one_by_one>){0,3}\s?:?\s?$"
)
"""Matches what leads to a list of changes told one by one: "tăng hằng năm lần lượt là "."""
WAY_OF_ONE = WordPattern(
    r"(?<!\p{L})(?:(?P<up><changes.says_rise>)|(?P<down><changes.says_fall>))(?:\s<changes.between>){0,3}\s$"
)
"""Matches "tăng thêm " right before a change (`up` or `down`)."""
ENDS_THERE = WordPattern(r"\s?(?:[,;.(]|$)", flags=0)
"""Matches behind a figure that nothing more is said of: the end of its stretch."""


@cache
def says_change(earlier: str) -> WordPattern:
    """Matches "tăng thêm ", "ít hơn đầu kỳ " up to the figure of a change.

    The groups are `up`, `down` or `times`, and `back` where a time of `earlier` is said with it.
    """
    return WordPattern(
        rf"(?<!\p{{L}})(?:(?P<up><changes.says_rise>|hơn(?=\s(?:{earlier})))|(?P<down><changes.says_fall>)"
        r"|(?P<times><changes.says_times>))(?:\s<changes.between>)*"
        rf"(?P<back>\s(?:so với\s|so\s)?(?:cả\s|mức\s|tỷ lệ của\s)?(?:{earlier})(?:\snăm trước|\snăm \d{{4}})?)?"
        r"(?:\s<changes.between>)*\s?:?\s?$"
    )
