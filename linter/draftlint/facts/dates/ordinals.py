"""Numbers of congresses, committees, Assemblies and councils, each with its body and the term written beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.facts.dates.draft_frame import FIRST_BLOCKS
from draftlint.facts.dates.periods import Period, PeriodKind
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.markers import roman_value

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class Body:
    """Whose number it is: `organisation` is party, assembly, council or front; `rank` the word of the level ("tỉnh",
    "thành phố", "thị xã", "huyện", "quận", "xã", "phường", "thị trấn", "nation", "base"), empty where unsaid.
    """

    organisation: str
    rank: str


@dataclass(frozen=True, slots=True)
class Ordinal:
    """One number in one place. `span` is "lần thứ XI" or "khóa XII"; `sort` is congress, committee or session.

    `term` is the period written right behind it.
    """

    span: Span
    value: int
    sort: str
    body: Body
    term: Period | None = None


_ROMAN = r"(?:[IVX]{1,6})(?![\p{L}\d])"
_CONGRESS = regex.compile(rf"(?i:lần\sthứ)\s(?P<value>{_ROMAN}|\d{{1,2}}(?!\d))")
_SHORT_CONGRESS = regex.compile(rf"(?i:đại\shội)\s(?P<value>{_ROMAN})")
_COMMITTEE = regex.compile(
    rf"(?i:kh[óo][áa]|khóa)\s(?:thứ\s)?(?P<value>{_ROMAN}"
    rf"|(?i:[ivx]{{1,6}})(?=\s?[,-]\s?kỳ\shọp))(?P<more>(?:\s?(?:,|và)\s?(?:(?i:khóa|khoá)\s)?{_ROMAN}){{0,4}})"
)
_TERM_NUMBER = regex.compile(rf"(?i:nhiệm\skỳ)\s(?P<value>{_ROMAN})")
_REACH = 110
_STOP = regex.compile(r"[.;:!?]\s|\n")
_RANKS = WordPattern(
    r"\b(?:(?:Tỉnh|Thành|Thị|Huyện|Quận|Đảng)\s(?:ủy|uỷ)|Đảng\sbộ(?:\s(?P<rank><dates.party_ranks>))?"
    r"|(?P<rank><dates.ranks_before_party>)\sđảng\sbộ|Đảng\s(?P<rank><dates.ranks_before_party>)\sbộ)"
)
_NATION = WordPattern(r"<dates.of_the_nation>|\bcủa\sĐảng(?!\s(?:bộ|ủy|uỷ))|đại\shội\s(?:đại\sbiểu\s)?đảng$")
_ASSEMBLY = regex.compile(r"Quốc\shội", regex.IGNORECASE)
_COUNCIL = WordPattern(r"(?:HĐND|Hội\sđồng\snhân\sdân)(?:\s(?P<rank><dates.council_ranks>))?")
_OTHERS = WordPattern("<dates.not_of_the_party>")
_PARTY_COMMITTEES = {"tỉnh": "tỉnh", "thành": "thành phố", "thị": "thị xã", "huyện": "huyện", "quận": "quận"}


def ordinals(facts: Facts) -> Sequence[Ordinal]:
    """Every congress, committee, Assembly and council number, in order; what has no body of its own is the "
    "draft's own."""
    found: list[Ordinal] = []
    for block in facts.document.body():
        found.extend(_in_block(facts.text, block.span))
    found.sort(key=lambda item: item.span)
    own = _own_body(facts, found)
    return [_with_term(facts, item if item.body.rank or own is None else replace(item, body=own)) for item in found]


def own_body(facts: Facts) -> Body | None:
    """The Party body whose draft it is, by what the opening and the headings name most."""
    return _own_body(facts, facts.ordinals)


def _in_block(text: str, block: Span) -> Iterator[Ordinal]:
    for match in _CONGRESS.finditer(text, block.start, block.end):
        before = _before(text, block.start, match.start())
        if not regex.search(r"(?i)đại\shội|đảng\sbộ", before):
            continue
        begin = max((hit.start() for hit in regex.finditer(r"(?i)đại\shội", before)), default=0)
        body = _body(before[begin:], text[match.end() : match.end() + 40], in_congress=True)
        yield from _values(match, "congress", body)
    for match in _SHORT_CONGRESS.finditer(text, block.start, block.end):
        body = _body("Đại hội", text[match.end() : match.end() + 40], in_congress=True)
        yield from _values(match, "congress", body)
    for match in _COMMITTEE.finditer(text, block.start, block.end):
        body = _body(_before(text, block.start, match.start()), "", in_congress=False)
        yield from _values(match, "committee", body)
    for match in _TERM_NUMBER.finditer(text, block.start, block.end):
        body = _body(_before(text, block.start, match.start())[-30:], "", in_congress=True)
        yield from _values(match, "committee", body)


def _values(match: regex.Match[str], sort: str, body: Body | None) -> Iterator[Ordinal]:
    if body is None:
        return
    word = match["value"]
    value = int(word) if word.isdigit() else roman_value(word.upper())
    if value is not None:
        end = match.end("value")
        yield Ordinal(Span(match.start(), end), value, sort, body)
    more = match.capturesdict().get("more")
    for item in regex.finditer(r"[IVX]+", more[0] if more else ""):
        listed = roman_value(item[0])
        if listed is not None:
            start = match.start("more") + item.start()
            yield Ordinal(Span(start, start + len(item[0])), listed, sort, body)


def _before(text: str, low: int, at: int) -> str:
    piece = text[max(low, at - _REACH) : at]
    stop = max((match.end() for match in _STOP.finditer(piece)), default=0)
    return piece[stop:]


def _body(before: str, behind: str, *, in_congress: bool) -> Body | None:
    """The body named nearest to a number; a Body without rank where a congress is named without one; None for "
    "others."""
    after = regex.match(r"\s?(?:của\s)?(?P<of>Đảng(?:\sbộ)?(?:\s\p{L}+){0,2})", behind) if in_congress else None
    if after and behind.lstrip().startswith("của"):
        before = f"{before} của {after['of']}"
    hits: list[tuple[int, Body | None]] = []
    others = [match for match in _OTHERS.finditer(before) if not (in_congress and match[0].lower() == "hội nghị")]
    if others and in_congress:
        return None  # the congress of a union, of outstanding workers, a sports festival
    hits.extend((match.end(), None) for match in others)
    for match in _ASSEMBLY.finditer(before):
        hits.append((match.end(), Body("assembly", "nation")))
    for match in _COUNCIL.finditer(before):
        hits.append((match.end(), Body("council", (match["rank"] or "").lower() or "council")))
    for match in _NATION.finditer(before):
        hits.append((match.end(), Body("party", "nation")))
    for match in _RANKS.finditer(before):
        rank = " ".join((match.captures("rank") or [""])[0].lower().split())
        first = match[0].split()[0].lower()
        rank = rank or (_PARTY_COMMITTEES.get(first, "") if len(match[0].split()) == 2 else "")
        hits.append((match.end(), Body("party", rank)))
    if not hits:
        return Body("party", "") if in_congress else None
    return max(hits, key=lambda hit: hit[0])[1]


def _own_body(facts: Facts, found: Sequence[Ordinal]) -> Body | None:
    weight: Counter[Body] = Counter()
    for item in found:
        if item.body.organisation != "party" or item.body.rank in ("", "nation"):
            continue
        block = facts.document.block_at(item.span.start)
        title = block.kind is BlockKind.HEADING or block.span.of(facts.text).isupper()
        weight[item.body] += 6 if title else 3 if block.index < FIRST_BLOCKS else 1
    return weight.most_common(1)[0][0] if weight else None


def _with_term(facts: Facts, item: Ordinal) -> Ordinal:
    starts = [period.years.start for period in facts.periods]
    at = bisect_left(starts, item.span.end)
    if at >= len(starts):
        return item
    period = facts.periods[at]
    between = facts.text[item.span.end : period.years.start]
    tied = regex.fullmatch(
        r"\)?[\s,(–-]*(?:(?i:của\sĐảng(?:\sbộ\s\p{L}+)?)[\s,(]*)?(?:(?i:nhiệm\sk[ỳì])[\s:(]*)?", between
    )
    if len(between) <= 40 and tied and period.kind in (PeriodKind.TERM, PeriodKind.PLAIN):
        return replace(item, term=period)
    return item
