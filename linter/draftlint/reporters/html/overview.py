"""What stands above the draft: how far it was covered, a chart of the findings along it, its table of contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from draftlint.document import Block, Document, Span
from draftlint.language.vi.documents import lexicon
from draftlint.report import DocumentReport, RunReport
from draftlint.reporters.html.cards import Card
from draftlint.reporters.html.messages import Labels
from draftlint.reporters.html.page import block_target, heading_depth, is_title
from draftlint.rule import Severity, Verdict

BARS = 60
"""Bars of the chart along the draft."""

MOST_UNCLEAR = 60
"""Unclear relations listed; the rest are counted."""

LONGEST_ENTRY = 110
"""Code points of a heading in the table of contents."""

LONGEST_TITLE = 200
"""Code points of the title of a draft."""

DEEPEST_ENTRY = 3
"""Levels of headings in the table of contents."""

SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Share:
    """A stretch of a coverage bar: where it begins and how wide it is (in thousandths), and what it stands for."""

    name: str
    label: str
    count: int
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the chart: its place (thousandths of the draft), its parts by severity, and what it says."""

    start: float
    width: float
    parts: tuple[tuple[str, float, float], ...]
    target: str
    label: str
    count: int


@dataclass(slots=True)
class Entry:
    """A line of the table of contents, with the findings of its section and those below it."""

    title: str
    target: str
    depth: int
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Unclear:
    """A relation that could not be judged: why, and its places."""

    rule: str
    reason: str
    computation: str
    places: Sequence[tuple[str, str, str]]


def title(document: Document) -> str:
    """What the draft calls itself: the line in capitals that names its type, and of what; else its file name."""
    types = tuple(lexicon().by_name)
    blocks = [block for block in document.body() if block.note is None and block.cell is None][:40]
    for index, block in enumerate(blocks):
        text = document.block_text(block)
        if block.marker is None and text.isupper() and text.lower().removeprefix("dự thảo ").startswith(types):
            for following in blocks[index + 1 : index + 3]:
                more = document.block_text(following)
                if following.marker is not None or len(text) + len(more) > LONGEST_TITLE:
                    break
                if not (more.isupper() or len(text) < 25) or not any(char.isalnum() for char in more):
                    break
                text = f"{text} {more}"
            return shortened(text.rstrip(" :;."), LONGEST_TITLE)
    return name(document.path)


def name(path: str) -> str:
    """The file name at the end of a path."""
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def shortened(text: str, longest: int) -> str:
    """The text cut at a word, with an ellipsis."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + "…"


def counts(cards: Sequence[Card]) -> dict[str, int]:
    """The findings by severity; what was set aside before is not counted."""
    found = Counter(card.finding.severity.value for card in cards if card.finding.suppressed is None)
    return {severity.value: found[severity.value] for severity in SEVERITIES}


def relation_shares(report: DocumentReport, labels: Labels) -> list[Share]:
    """How the relations that were evaluated came out."""
    found = Counter(check.verdict for check in report.checks)
    order = (Verdict.HOLDS, Verdict.UNCLEAR, Verdict.FAILS)
    return _shares([(verdict.value, labels(verdict.value), found[verdict]) for verdict in order])


def number_shares(report: DocumentReport, labels: Labels) -> list[Share]:
    """How many of the printed numbers took part in a check."""
    numbers = report.numbers
    understood = max(numbers.understood - numbers.checked, 0)
    rest = max(numbers.found - numbers.checked - understood, 0)
    values = {"checked": numbers.checked, "understood": understood, "other": rest}
    return _shares([(key, labels(f"{key}_numbers"), count) for key, count in values.items()])


def _shares(values: Sequence[tuple[str, str, int]]) -> list[Share]:
    whole = sum(count for _, _, count in values)
    out: list[Share] = []
    at = 0.0
    for key, label, count in values:
        width = 1000 * count / whole if whole else 0.0
        out.append(Share(key, label, count, round(at, 2), round(width, 2)))
        at += width
    return out


def chart(report: DocumentReport, cards: Sequence[Card], labels: Labels) -> list[Bar]:
    """The findings by where in the draft they stand; empty stretches have no bar."""
    length = max(len(report.document.text), 1)
    bins: dict[int, list[Card]] = {}
    for card in cards:
        if card.finding.suppressed is None:
            bins.setdefault(min(card.finding.span.start * BARS // length, BARS - 1), []).append(card)
    highest = max((len(items) for items in bins.values()), default=1)
    width = 1000 / BARS
    out = []
    for index, items in sorted(bins.items()):
        found = counts(items)
        parts, top = [], 100.0
        for severity, count in found.items():
            if count:
                height = round(96 * count / highest, 2)
                top = round(top - height, 2)
                parts.append((severity, top, height))
        what = ", ".join(f"{labels(severity)} {labels.number(count)}" for severity, count in found.items() if count)
        label = labels("chart_bar", from_=labels.share(index, BARS), to=labels.share(index + 1, BARS), what=what)
        out.append(Bar(round(index * width, 2), round(width - 3, 2), tuple(parts), items[0].target, label, len(items)))
    return out


def contents(document: Document, cards: Sequence[Card], prefix: str) -> list[Entry]:
    """The headings, three levels deep, each with the findings of its section."""
    entries: dict[int, Entry] = {}
    for block in document.blocks:
        if is_title(block) and (depth := heading_depth(document, block)) < DEEPEST_ENTRY:
            text = shortened(document.block_text(block), LONGEST_ENTRY)
            entries[block.index] = Entry(text, block_target(prefix, block), depth)
    for card in cards:
        if card.finding.suppressed is None:
            for index in _sections(document, card.finding.span):
                if index in entries:
                    entries[index].counts[card.finding.severity.value] += 1
    return list(entries.values())


def _sections(document: Document, span: Span) -> set[int]:
    block: Block = document.block_at(span.start)
    if block.note is not None:  # a note belongs to the section that it hangs on
        anchor = next((note.anchor for note in document.notes if note.label == block.note), None)
        if anchor is None:
            return set()
        block = document.block_at(anchor)
    return {*block.section, block.index}


def unclear(report: DocumentReport, run: RunReport, prefix: str) -> list[Unclear]:
    """The first relations that could not be judged."""
    document = report.document
    out: list[Unclear] = []
    for check in report.checks:
        if check.verdict is Verdict.UNCLEAR and len(out) < MOST_UNCLEAR:
            places = [
                (
                    shortened(span.of(document.text), 60),
                    block_target(prefix, document.block_at(span.start)),
                    document.locate(span, run.language).place,
                )
                for span in check.spans[:4]
            ]
            reason = check.reason.in_language(run.language) if check.reason else ""
            out.append(Unclear(check.rule, reason, check.computation, places))
    return out


def family_names(run: RunReport, labels: Labels) -> Mapping[str, str]:
    """What each family of rules is about, in the words for its kinds."""
    kinds: dict[str, dict[str, None]] = {}
    for code, rule in run.rules.items():
        kinds.setdefault(code.rstrip("0123456789"), {})[labels.kind(rule.kind)] = None
    return {family: ", ".join(names) for family, names in kinds.items()}


def switched_off(report: DocumentReport, run: RunReport) -> tuple[list[str], list[str]]:
    """The families of which no rule ran, and the single rules that did not run in the other families."""
    ran = {code.rstrip("0123456789") for code in report.rules}
    families = sorted({code.rstrip("0123456789") for code in run.rules} - ran)
    rules = [code for code in run.rules if code not in report.rules and code.rstrip("0123456789") in ran]
    return families, rules
