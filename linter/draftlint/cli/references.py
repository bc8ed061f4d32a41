"""`draftlint references`: the register of the documents that a draft cites."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from draftlint.cli.language import language_of
from draftlint.cli.output import print_exact, say, width
from draftlint.config import Config
from draftlint.document import Language, Location
from draftlint.facts import Facts
from draftlint.facts.references.references import DocumentReference
from draftlint.readers import ReadOptions, Revisions, read_path
from draftlint.reporters.csv_report import table
from draftlint.reporters.excerpt import wrapped
from draftlint.reporters.json_report import location_value
from draftlint.reporters.wording import visible
from draftlint.rule import Text

_LONGEST_TITLE = 160
_HEADINGS = (
    Text(vi="Số, ký hiệu", en="Number"),
    Text(vi="Loại", en="Type"),
    Text(vi="Ngày", en="Date"),
    Text(vi="Cơ quan ban hành", en="Issuer"),
    Text(vi="Trích yếu", en="Title"),
    Text(vi="Số lần", en="Times"),
    Text(vi="Vị trí", en="Places"),
)
_NONE = Text(vi="Bản thảo không dẫn văn bản nào.", en="The draft cites no document.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document: everything that the draft says of it, each wording once, and all places that name it."""

    number: str
    types: tuple[str, ...]
    dates: tuple[str, ...]
    issuers: tuple[str, ...]
    titles: tuple[str, ...]
    places: tuple[Location, ...]


def register(facts: Facts, language: Language) -> Iterator[Entry]:
    """The documents that a draft cites, in the order of first mention."""
    text = facts.text
    for document in facts.cited_documents:
        found = document.references
        yield Entry(
            document.label,
            _once(item.type_span.of(text) for item in found if item.type_span is not None),
            _once(_date(item, text) for item in found if item.date is not None),
            _once(item.issuer.span.of(text) for item in found if item.issuer is not None),
            _once(_title(item, text) for item in found if item.title is not None),
            tuple(facts.document.locate(item.span, language) for item in found),
        )


def _once(words: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def _date(reference: DocumentReference, text: str) -> str:
    date = reference.date
    assert date is not None
    if date.day and date.month and date.year:
        return f"{date.day:02}/{date.month:02}/{date.year}"
    return date.span.of(text)


def _title(reference: DocumentReference, text: str) -> str:
    assert reference.title is not None
    words = (reference.title.quoted or reference.title.span).of(text)
    return words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(["table", "csv", "json"]), default="table")
@click.option("--revisions", type=click.Choice([item.value for item in Revisions]), default="final")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ / language.")
def references(file: Path, format_name: str, revisions: str, lang: str | None) -> None:
    """Lập danh mục văn bản được dẫn trong bản thảo. / The register of the documents that a draft cites."""
    language = language_of(lang, Config())
    entries = list(register(Facts(read_path(file, ReadOptions(Revisions(revisions)))), language))
    if format_name == "json":
        values = [{**asdict(entry), "places": [location_value(place) for place in entry.places]} for entry in entries]
        print_exact(json.dumps(values, ensure_ascii=False, indent=1) + "\n")
    elif format_name == "csv":
        print_exact(table([[text.in_language(language) for text in _HEADINGS], *map(_row, entries)]))
    else:
        for line in _lines(entries, language):
            say(line)


def _row(entry: Entry) -> Sequence[object]:
    lists = (entry.types, entry.dates, entry.issuers, entry.titles)
    places = "; ".join(place.place for place in entry.places)
    return [entry.number, *(" | ".join(words) for words in lists), len(entry.places), places]


def _lines(entries: Sequence[Entry], language: Language) -> Iterator[str]:
    if not entries:
        yield _NONE.in_language(language)
    column = max((len(entry.number) for entry in entries), default=0)
    for entry in entries:
        said = [*entry.types[:1], *entry.dates, *entry.issuers, *(f"“{title}”" for title in entry.titles)]
        lines = ", ".join(str(place.line) for place in entry.places)
        said.append(f"(×{len(entry.places)}: {'line' if language is Language.EN else 'dòng'} {lines})")
        text = visible(" · ".join(said))
        head = f"{visible(entry.number):<{column}}"
        for span in wrapped(text, max(width() - column - 2, 20)):
            yield f"{head}  {span.of(text)}"
            head = " " * column
