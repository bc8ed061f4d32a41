"""A body that acts before the draft says it was founded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import regex

from draftlint.api import DateMention, Facts, Kind, Place, Result, Rule, Severity, Span, Text, WordPattern

_BODY = WordPattern(
    r"(?<!\p{L})(?P<rank>(?i:<dates.places_founded>))\s(?P<name>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})", flags=0
)
_FOUNDED = regex.compile(
    r"[^.;:\n]{0,40}?(?:được\s|chính thức\s){0,2}(?:thành lập|đi vào hoạt động)\s(?:từ\s|kể từ\s|vào\s"
    r"|theo[^.;:\n]{0,60})?$",
    regex.IGNORECASE,
)
_FOUNDED_BEHIND = regex.compile(
    r"[^.;:\n]{0,30}?(?:được\s|chính thức\s){0,2}(?:thành lập|đi vào hoạt động)\b", regex.IGNORECASE
)
_SPACE = regex.compile(r"\s?,?\s")
_FOUNDS_ANOTHER = regex.compile(r"\s(?:đã\s)?thành lập\s(?!từ|kể từ|trên cơ sở|theo)", regex.IGNORECASE)
_SINCE = regex.compile(r"(?:kể từ|từ|vào|^|[.;])\s?$", regex.IGNORECASE)
_ACTS = WordPattern(r"\s<dates.acts>\b")
_OTHER_NAME = WordPattern(r"<dates.other_name>|\bcũ\b")


@dataclass(frozen=True, slots=True)
class _Founding:
    body: str
    day: date
    span: Span


class BeforeItsFounding(Rule):
    """Một đơn vị được nói là hoạt động, ban hành văn bản trước ngày thành lập mà chính dự thảo nêu.

    “Phường Tân An được thành lập từ ngày 01/01/2020” mà “Năm 2018, phường Tân An đã …”: hoặc sai năm, hoặc phải gọi
    bằng tên cũ (xã Tân An, nay là phường Tân An). Cách sửa: sửa mốc thời gian hoặc dùng tên của đơn vị lúc đó.
    Nguồn: lô-gích thời gian.

    ---

    A body is said to act before the day on which, by the draft itself, it was founded.

    Either the year is wrong, or the body went by an older name at that time. Mend the year or use the name of the time.
    Source: the logic of time.
    """

    code = "DAT113"
    name = "before-its-founding"
    kind = Kind.DATE
    severity = Severity.WARNING
    title = Text("Hoạt động trước khi thành lập", "A body that acts before it was founded")
    messages = {
        "before": Text(
            "{body} thành lập {founded}, nhưng ở đây đã hoạt động {here}.",
            "{body} was founded {founded}, but acts here in {here}.",
        ),
    }
    flagged = (
        "Phường Tân An được thành lập từ ⟦ngày 01/01/2020⟧. ⟦!Năm 2018⟧, phường Tân An đã thu ngân sách 12 tỷ đồng.",
    )
    quiet = (
        "Phường Tân An được thành lập từ ngày 01/01/2020. Năm 2021, phường Tân An đã thu ngân sách 12 tỷ đồng.",
        "Phường Tân An được thành lập từ ngày 01/01/2020. Năm 2018, phường Tân An (trước đây là xã Tân An) đã "
        "thu 12 tỷ đồng.",
        "Phường Tân An được thành lập từ ngày 01/01/2020. Năm 2018, xã Tân An đã thu ngân sách 12 tỷ đồng.",
        "Phường Tân An có nhiều đổi mới. Năm 2018, phường Tân An đã thành lập 02 hợp tác xã.",
    )
    holding = (
        "Phường Tân An được thành lập từ ⟦ngày 01/01/2020⟧. ⟦Năm 2021⟧, phường Tân An đã thu ngân sách 12 tỷ đồng.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Find what was founded when, then look at the dated acts of the same body."""
        foundings = {item.body: item for item in _foundings(facts)}
        if not foundings:
            return
        for mention, body in _acts(facts):
            founding = foundings.get(body)
            if founding is None or mention.span.overlaps(founding.span) or mention.latest is None:
                continue
            if mention.latest >= founding.day:
                yield self.holds([founding.span, mention.span], f"{mention.latest} ≥ {founding.day}")
                continue
            yield from self.fails(
                "before",
                mention.span,
                [Place(founding.span, Text("ngày thành lập", "the founding"))],
                computation=f"{mention.latest} < {founding.day}",
                confidence=0.75,
                values={
                    "body": body.capitalize(),
                    "founded": founding.span.of(facts.text).lower(),
                    "here": mention.span.of(facts.text).lower(),
                },
            )


def _foundings(facts: Facts) -> Iterator[_Founding]:
    text = facts.text
    for mention in facts.dates:
        day = mention.earliest
        if day is None:
            continue
        block = facts.document.block_at(mention.span.start).span
        low = max(block.start, mention.span.start - 120)
        for match in _BODY.finditer(text, low, mention.span.start):
            if _FOUNDED.fullmatch(text, match.end(), mention.span.start):
                yield _Founding(_key(match), day, mention.span)
        space = _SPACE.match(text, mention.span.end, block.end)
        named = _BODY.match(text, space.end(), block.end) if space else None
        if named is None or not _SINCE.search(text[low : mention.span.start]):
            continue
        founds_another = _FOUNDS_ANOTHER.match(text, named.end(), block.end)
        if _FOUNDED_BEHIND.match(text, named.end(), block.end) and not founds_another:
            yield _Founding(_key(named), day, mention.span)


def _acts(facts: Facts) -> Iterator[tuple[DateMention, str]]:
    """Dates with a body right behind that does something then."""
    text = facts.text
    for mention in facts.dates:
        block = facts.document.block_at(mention.span.start).span
        behind = _SPACE.match(text, mention.span.end, block.end)
        match = _BODY.match(text, behind.end(), block.end) if behind else None
        if match is None or not _ACTS.match(text, match.end(), block.end):
            continue
        sentence = text[max(block.start, mention.span.start - 60) : min(block.end, match.end() + 80)]
        if not _OTHER_NAME.search(sentence):
            yield mention, _key(match)


def _key(match: regex.Match[str]) -> str:
    return f"{match['rank'].lower()} {match['name']}"
