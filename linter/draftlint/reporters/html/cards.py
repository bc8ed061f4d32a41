"""The cards: one finding each, with all its places quoted, its sum, what would fit, and the page of its rule."""

from __future__ import annotations

import inspect
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import regex

from draftlint.catalogue import measured
from draftlint.document import Document, Language, Span
from draftlint.facts.numbers.quantity import Quantity
from draftlint.report import DocumentReport, RunReport
from draftlint.reporters.html.messages import Labels
from draftlint.rule import Finding, Rule

AROUND = 75
"""Code points of the sentence shown on each side of a quoted place."""

MOST_PLACES = 24
"""A figure printed in more places than this is too common to be worth a list."""


@dataclass(frozen=True, slots=True)
class QuotePart:
    """A piece of a quote; a marked one is a place, and `target` leads to it."""

    text: str
    marked: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class CardPlace:
    """A place of a finding: the finding's own is the first.

    `says` tells what the place says; `said` is False where that is only our word for the finding's own place.
    """

    span: Span
    target: str
    says: str = ""
    said: bool = True


@dataclass(frozen=True, slots=True)
class Quote:
    """Places that stand near each other, in their sentence, and what each says. `target` is where the first one is."""

    target: str
    place: str
    says: Sequence[str]
    parts: Sequence[QuotePart]


@dataclass(frozen=True, slots=True)
class SameFigure:
    """A figure of a finding and every place of the draft that prints the same value."""

    figure: str
    places: Sequence[Quote]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a rule's page; `items` where it is a list."""

    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RulePage:
    """What a rule is about, in one language."""

    code: str
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One finding as it is shown. `state`, `reason` and `quieted_by` are what is already known of its review."""

    number: int
    target: str
    finding: Finding
    family: str
    message: str
    places: Sequence[CardPlace]
    quotes: Sequence[Quote]
    repairs: Sequence[tuple[str, str]]
    fix: str | None
    rule: RulePage
    figures: Sequence[SameFigure]
    state: str
    reason: str
    quieted_by: str


def cards(report: DocumentReport, run: RunReport, prefix: str, labels: Labels) -> list[Card]:
    """The findings in the order of their places, numbered from 1."""
    language = run.language
    figures = _Figures(report, prefix, language)
    pages: dict[str, RulePage] = {}
    out = []
    for number, finding in enumerate(report.findings, 1):
        if finding.rule not in pages:
            pages[finding.rule] = rule_page(finding.rule, run.rules.get(finding.rule), language)
        target = f"{prefix}f{number}"
        places = _places(finding, target, labels)
        state, reason, quieted_by = _review(report, finding, labels)
        fix = finding.fix
        out.append(
            Card(
                number=number,
                target=target,
                finding=finding,
                family=finding.rule.rstrip("0123456789"),
                message=finding.message.in_language(language),
                places=places,
                quotes=[quote(report.document, group, language) for group in _near(report.document, places)],
                repairs=[(repair.text, repair.why.in_language(language)) for repair in finding.repairs],
                fix=fix.title.in_language(language) if fix else None,
                rule=pages[finding.rule],
                figures=figures.of(finding),
                state=state,
                reason=reason,
                quieted_by=quieted_by,
            )
        )
    return out


def _places(finding: Finding, target: str, labels: Labels) -> list[CardPlace]:
    here = labels("here") if finding.related else ""
    said = [
        (finding.span, here),
        *((place.span, place.says.in_language(labels.language)) for place in finding.related),
    ]
    return [CardPlace(span, f"{target}p{index}", says, said=index > 0) for index, (span, says) in enumerate(said)]


def _near(document: Document, places: Sequence[CardPlace]) -> list[list[CardPlace]]:
    """The places in groups that one quote can show; the finding's own place comes in the first group."""
    groups: list[list[CardPlace]] = []
    for place in sorted(places, key=lambda item: item.span):
        last = groups[-1][-1].span if groups else None
        same = last is not None and document.block_at(last.start) is document.block_at(place.span.start)
        if last is not None and same and last.end <= place.span.start <= last.end + 2 * AROUND:
            groups[-1].append(place)
        else:
            groups.append([place])
    return sorted(groups, key=lambda group: places[0] not in group)


def quote(document: Document, places: Sequence[CardPlace], language: Language) -> Quote:
    """Places of one block, in order, with the words around them; cut at words, with an ellipsis where cut."""
    block = document.block_at(places[0].span.start)
    start, end = places[0].span.start, min(places[-1].span.end, block.span.end)
    before = document.text[max(block.span.start, start - AROUND) : start]
    after = document.text[end : min(block.span.end, end + AROUND)]
    if start - AROUND > block.span.start:
        before = "…" + (before.split(" ", 1)[-1] if " " in before else before)
    if end + AROUND < block.span.end:
        after = (after.rsplit(" ", 1)[0] if " " in after else after) + "…"
    parts = [QuotePart(before)]
    for place, following in zip(places, [*places[1:], None], strict=True):
        marked = document.text[place.span.start : min(place.span.end, block.span.end)]
        parts.append(QuotePart(marked, True, place.target))
        if following is not None:
            parts.append(QuotePart(document.text[place.span.end : following.span.start]))
    parts.append(QuotePart(after))
    where = document.locate(places[0].span, language).place
    said = dict.fromkeys(place.says for place in places if place.says and (place.said or len(places) == 1))
    return Quote(places[0].target, where, list(said), parts)


def _review(report: DocumentReport, finding: Finding, labels: Labels) -> tuple[str, str, str]:
    review = report.reviews.get(finding.fingerprint)
    if review is not None:
        return review.state.value, review.reason, ""
    if finding.suppressed is not None:
        return "suppressed", finding.suppressed.reason, labels(f"by_{finding.suppressed.by.value}")
    return "new", "", ""


def rule_page(code: str, rule: type[Rule] | None, language: Language) -> RulePage:
    """The page of a rule: its docstring, the half in `language`."""
    if rule is None:
        return RulePage(code, code, ())
    halves = regex.split(r"\n-{3,}\n", inspect.cleandoc(rule.__doc__ or ""), maxsplit=1)
    page = halves[-1] if language is Language.EN else halves[0]
    paragraphs = tuple(_paragraph(text) for text in page.strip().split("\n\n") if text.strip())
    labels = Labels(language)
    figures = Paragraph(labels("measured", figures=measured(rule).in_language(language)))
    return RulePage(code, rule.title.in_language(language), (*paragraphs, figures))


def _paragraph(text: str) -> Paragraph:
    lines = text.strip().split("\n")
    if all(line.startswith(("- ", "  ")) for line in lines):
        return Paragraph("", tuple(" ".join(item.split()) for item in text.strip().removeprefix("- ").split("\n- ")))
    return Paragraph(" ".join(line.strip() for line in lines))


class _Figures:
    """The quantities of a draft by what they are worth."""

    def __init__(self, report: DocumentReport, prefix: str, language: Language) -> None:
        self._document = report.document
        self._prefix = prefix
        self._language = language
        self._by_worth: Mapping[tuple[Decimal, tuple[str, str]], list[Span]] = defaultdict(list)
        self._quantities = sorted(report.facts.quantities, key=lambda quantity: quantity.digits)
        self._ends = [quantity.digits.end for quantity in self._quantities]
        for quantity in self._quantities:
            self._by_worth[quantity.value, quantity.measure].append(quantity.span)

    def of(self, finding: Finding) -> list[SameFigure]:
        """The figures of a finding that the draft prints elsewhere too."""
        out: list[SameFigure] = []
        seen = set()
        spans = [finding.span, *(place.span for place in finding.related)]
        for quantity in (quantity for span in spans for quantity in self._in(span)):
            key = (quantity.value, quantity.measure)
            if key in seen:
                continue
            seen.add(key)
            places = self._by_worth[key]
            elsewhere = [place for place in places if not any(place.overlaps(span) for span in spans)]
            if not elsewhere or len(places) > MOST_PLACES or quantity.amount < 10:
                continue
            quotes = [quote(self._document, [CardPlace(place, self._block(place))], self._language) for place in places]
            out.append(SameFigure(quantity.span.of(self._document.text), quotes))
        return out

    def _in(self, span: Span) -> Iterator[Quantity]:
        for quantity in self._quantities[bisect_right(self._ends, span.start) :]:
            if quantity.digits.start >= span.end:
                return
            yield quantity

    def _block(self, span: Span) -> str:
        return f"{self._prefix}b{self._document.block_at(span.start).index}"


def families(all_cards: Sequence[Card]) -> list[str]:
    """The letters of the families that have a finding."""
    return sorted({card.family for card in all_cards})
