"""Slips: errors that a rule looks for where no relation held before.

They are planted wherever a plain pattern finds room for one, not where the rule itself understands the figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import regex

from draftlint.document import Span
from draftlint.language.vi.numerals import find_numerals, parse_numeral
from draftlint.relations.printing import print_number
from draftlint.report import DocumentReport
from draftlint.rule import Check, Rule, Verdict
from tests.planted.changes import Slip
from tests.planted.edits import Edit
from tests.planted.plants import Plant


@dataclass(frozen=True, slots=True)
class _Room:
    """Where a slip finds room: the group `place` of the pattern becomes what `change` makes of it, None leaves it."""

    slip: Slip
    pattern: regex.Pattern[str]
    change: Callable[[regex.Match[str]], str | None]


def slips_in(report: DocumentReport, rules: Sequence[Rule]) -> Iterator[Plant]:
    """Every slip that finds room in a draft, for the rules that look for one."""
    text, source = report.document.text, report.document.source
    for rule in rules:
        for room in _ROOMS.get(rule.code, ()):
            for match in room.pattern.finditer(text):
                at = Span(*match.span("place"))
                place, new = report.document.source_map.to_source(at), room.change(match)
                old = next(find_numerals(text, at.start, at.end), None)
                if new is not None and old is not None and place.of(source) == at.of(text):
                    relation = Check(rule.code, rule.kind, Verdict.HOLDS, ())
                    yield Plant(relation, room.slip, Edit(place, new), at, old, None)


def _scaled(number: str, power: int) -> str | None:
    """A printed number times a power of ten."""
    numeral = parse_numeral(number)
    if numeral is None:
        return None
    return print_number(numeral.value.scaleb(power), max(0, numeral.decimals - power))


def _tenfold_share(match: regex.Match[str]) -> str | None:
    numeral = parse_numeral(match["place"])
    return _scaled(match["place"], 1) if numeral is not None and numeral.value > Decimal(10) else None


def _again(match: regex.Match[str]) -> bool:
    """Whether the words of a match return elsewhere in the draft, in full."""
    words = regex.escape(match["words"])
    return len(regex.findall(rf"(?<![\p{{L}}\d.,]){words}(?![\p{{L}}\d])", match.string)) > 1


def _pattern(text: str) -> regex.Pattern[str]:
    return regex.compile(text, regex.IGNORECASE)


# What may well be above 100 %, and what is no part of anything.
_NO_SHARE = r"(?:tăng|giảm|hoàn thành|thực hiện|vượt|thu|chi|kế hoạch|chỉ tiêu|dự toán|so với|bằng)"
_NO_COUNT = (
    r"(?:ha|km|km2|m|m2|m3|mm|kg|tạ|tấn|lít|kw\p{L}*|mw|tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd|đô|tỷ lệ|ngày|giờ|công|"
    r"và|đến|trong|so|với|còn|lên|xuống|năm|tháng|của|tại|cho|là|được|bằng|hoặc|nay|mã|vòng|calo|kcal|hải)"
)

_ROOMS: dict[str, Sequence[_Room]] = {
    "RNG104": (
        _Room(
            Slip.TENFOLD_SHARE,
            _pattern(
                rf"(?<!\p{{L}})t[ỷỉ] lệ\s(?P<what>(?:(?!\b{_NO_SHARE}\b)[^;.%\d\n:(]){{3,100}})\s"
                rf"(?P<place>\d{{1,2}}(?:,\d{{1,2}})?)\s?%(?!/)"
                r"(?![^;,.]{0,25}\b(?:kế hoạch|chỉ tiêu|dự toán|so với)\b)"
            ),
            _tenfold_share,
        ),
        _Room(
            Slip.TENFOLD_SHARE,
            _pattern(r"(?<![\d.,-])(?<!(?:tăng|giảm)\s)(?P<place>\d{2}(?:,\d{1,2})?)\s?%\s(?:tổng\s)?số\s"),
            _tenfold_share,
        ),
    ),
    "UNI106": (
        _Room(
            Slip.COMMA_FOR_POINT,
            _pattern(
                rf"(?<![\d.,/\p{{L}}–-])(?<![–-]\s)(?P<place>[1-9]\d{{0,2}}\.\d{{3}})(?=\s(?!{_NO_COUNT}\b)\p{{L}}{{2,}})"
            ),
            lambda match: match["place"].replace(".", ","),
        ),
    ),
    "UNI107": (
        _Room(
            Slip.SECOND_STEP_TENFOLD,
            _pattern(r"\d\st[ỷỉ]\s(?P<place>[1-9]\d{2})\striệu"),
            lambda match: _scaled(match["place"], 1),
        ),
        _Room(
            Slip.FIRST_STEP_SPLIT,
            _pattern(r"(?<![\d.,/])(?P<place>[1-9]\d{0,2}(?:\.\d{3})?)(?=\st[ỷỉ]\s\d{1,3}\striệu)"),
            lambda match: print_number(Decimal(match["place"].replace(".", "")) / 10, 1),
        ),
    ),
    "UNI103": (
        _Room(
            Slip.YEARLY_TWICE,
            _pattern(
                r"(?<!\p{L})(?:hằng|hàng|mỗi) năm(?!\p{L})[^.;\d\n]{1,60}?\s(?P<place>\d{1,3}(?:,\d{1,2})?%)(?!/)"
            ),
            lambda match: match["place"] + "/năm",
        ),
        _Room(
            Slip.TURNS_FOR_PEOPLE,
            _pattern(
                r"(?<!\p{L})số (?P<noun>người|hộ|lao động)\s[^.;\d\n]{1,80}?(?P<place>\b\d[\d.]{0,12}\s(?P=noun))"
                r"(?!\p{L})"
            ),
            lambda match: match["place"].rpartition(match["noun"])[0] + "lượt",
        ),
    ),
    "UNI105": (
        _Room(
            Slip.MILLIONS_FOR_BILLIONS,
            _pattern(
                r"(?<!\p{L})(?P<words>\p{L}+\s(?P<place>(?P<number>(?:[1-9]\d{0,2}\.\d{3}|\d{2,3},\d{1,2}))\stỷ\sđồng))"
                r"(?!\p{L})"
            ),
            lambda match: f"{match['number']} triệu đồng" if _again(match) else None,
        ),
    ),
    "UNI102": (
        _Room(
            Slip.YEARLY_LEVEL,
            _pattern(r"(?<!\p{L})(?P<words>t[ỷỉ] lệ\s[^;.,%\d\n:()]{3,80}?\s(?P<place>\d{1,2},\d{1,2}%))(?!/)"),
            lambda match: f"{match['place']}/năm" if _again(match) else None,
        ),
    ),
}
