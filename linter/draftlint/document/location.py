"""Places as a person and a program name them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language that places, messages and reports are written in."""

    VI = "vi"
    EN = "en"


@dataclass(frozen=True, slots=True)
class NativePlace:
    """Where a stretch of source text stands in a file that has no lines of its own (Word, PDF, HTML, …).

    Every field is 1-based where it counts. `part` is the name inside the container (`word/document.xml`), `box` is
    left, bottom, right, top in PDF points from the lower left corner of the page. `paragraph` counts the paragraphs
    (`w:p`, `text:p`) of its part in document order, `run` the text runs inside that paragraph; `offset` is how many
    characters of the run come before the stretch (0 = the run's first); in Word a tab, break, hyphen or symbol
    element counts as one character.
    """

    part: str = ""
    page: int | None = None
    paragraph: int | None = None
    run: int | None = None
    box: tuple[float, float, float, float] | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the original, as CONTRACT.md prints it. Lines and columns are 1-based, the end is exclusive.

    Columns count code points of the source line before any normalising. `place` is for a person.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    place: str = ""
    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    note: str | None = None
