"""Figures in digits that words beside them say again: "9.140.000 đồng (Bằng chữ: chín triệu …)", "30 (ba mươi)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.numbers.quantity import Form, Quantity
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.amount_words import parse_amount_words
from draftlint.language.vi.number_words import NumberWords

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class WordedFigure:
    """A figure in digits, the place of the words that say it again, and the number that the words spell.

    `in_base` says that the words name the base unit ("… triệu đồng"), so that they spell the whole amount; else they
    spell the number before its unit ("70% (bảy mươi phần trăm)").
    """

    quantity: Quantity
    words: Span
    number: NumberWords
    in_base: bool


_LONGEST = 320
"""Code points of an amount in words."""
_BRACKET = regex.compile(rf"[\s.,;:/–-]{{0,4}}[(\[]\s?(?P<words>[^()\[\]\d]{{2,{_LONGEST}}})[)\]]")
_OPEN = regex.compile(rf"[\s.,;:/–-]{{0,4}}(?P<words>\p{{L}}[^()\[\]\d\n]{{2,{_LONGEST}}})")
_END = regex.compile(r"[.;\n/]|$")
_WORD = regex.compile(r"\p{L}+")
_LEAD = WordPattern(r"\W{0,3}(?:(?:số tiền|viết|ghi|đọc)\s)?<number_words.said_in_words>(?:\s(?:là))?\s?:?\s?")
_MONEY = WordPattern(r"<number_words.money_in_words>(?!\p{L})", flags=0)


def worded_figures(facts: Facts) -> Sequence[WordedFigure]:
    """Every figure in digits that words behind it repeat, in text order."""
    out: dict[Span, WordedFigure] = {}
    for quantity in facts.quantities:
        if quantity.form is Form.SINGLE:
            for found in _behind(facts.text, quantity):
                out.setdefault(found.words, found)
    return list(out.values())


def _behind(text: str, quantity: Quantity) -> Iterator[WordedFigure]:
    """The words in a bracket behind the number or its unit, or behind "bằng chữ", which may begin the next line."""
    for at in dict.fromkeys((quantity.digits.end, quantity.span.end)):
        match = _BRACKET.match(text, at)
        if match is None:
            match = _OPEN.match(text, at)
            if match is None or not _LEAD.match(match["words"]):
                continue
            end = _END.search(text, match.start("words"), match.end("words"))
            span = Span(match.start("words"), end.start() if end else match.end("words"))
        else:
            span = Span(match.start("words"), match.end("words"))
        if (found := _read(text, quantity, span)) is not None:
            yield found


def _read(text: str, quantity: Quantity, span: Span) -> WordedFigure | None:
    """The number that a stretch spells from its first word on; what follows must be the unit of the figure."""
    lead = _LEAD.match(text, span.start, span.end)
    start = lead.end() if lead else span.start
    words = list(_WORD.finditer(text, start, span.end))
    number, used = parse_amount_words([word[0] for word in words])
    if number is None or not number.exact:
        return None
    rest = " ".join(word[0].lower() for word in words[used:])
    money = _MONEY.match(rest) is not None
    if not (money or lead or not rest or _names_unit(text, quantity, rest)):
        return None
    if money and quantity.unit.dimension not in ("vnd", "usd", "eur", "count"):
        return None
    return WordedFigure(quantity, Span(words[0].start(), words[-1].end()), number, money)


def _names_unit(text: str, quantity: Quantity, rest: str) -> bool:
    """Whether the words end in what the figure counts: "30 ngày (ba mươi ngày)"."""
    behind = text[quantity.digits.end : quantity.span.end].strip().lower()
    return rest == behind or (quantity.percent and rest == "phần trăm")
