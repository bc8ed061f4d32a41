"""Writes a draft of samples/source/ as a Word file: headings numbered by Word, tables, notes, tracked changes.

The marks of the source are those of a small Markdown: `@left`, `@right` the two sides of the letterhead, `@head` the
running head, `=` a centred line, `#` a part, `##` to `####` numbered headings (`##2` starts the numbers again at 2),
`-` a list item, `~` a caption, `|` a table row (`<` joins a cell to the one at its left, `^` to the one above),
`[^a]` a footnote, `[^^a]` an endnote, `{-out-}{+in+}` a tracked change, `@sign` who signs.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

WHEN = datetime(2025, 3, 10, 8, 0, 0)
AUTHOR = "Văn phòng"
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."))
_PIECE = re.compile(r"(\[\^\^?\w+\]|\{-.*?-\}|\{\+.*?\+\})")
_NOTE = re.compile(r"^\[(\^\^?)(\w+)\]: (.*)$")
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def word_bytes(source: str, title: str, font: str = "Times New Roman") -> bytes:
    """The bytes of the Word file; the same for the same source."""
    return _Writer(source, title, font).bytes()


class _Writer:
    def __init__(self, source: str, title: str, font: str) -> None:
        self.lines = source.splitlines()
        self.title, self.font = title, font
        self.word: WordDocument = Document()
        self.notes: dict[str, list[tuple[str, str]]] = {"footnote": [], "endnote": []}
        self.texts = {match[2]: match[3] for line in self.lines if (match := _NOTE.match(line))}
        self.changes = 0
        self.number = 1

    def bytes(self) -> bytes:
        self._page()
        self._styles()
        self._numbering()
        self._body()
        for kind in self.notes:
            self._notes_part(kind)
        properties = self.word.core_properties
        properties.author = properties.last_modified_by = AUTHOR
        properties.title = self.title
        properties.created = properties.modified = WHEN
        out = io.BytesIO()
        self.word.save(out)
        return _repacked(out.getvalue())

    def _page(self) -> None:
        section = self.word.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(3), Cm(2)
        section.top_margin = section.bottom_margin = Cm(2)
        head = next((line[6:] for line in self.lines if line.startswith("@head ")), self.title)
        header = section.header.paragraphs[0]
        header.text, header.alignment = head, ALIGN.RIGHT
        header.runs[0].font.size = Pt(10)
        footer = section.footer.paragraphs[0]
        footer.alignment = ALIGN.CENTER
        footer._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))

    def _styles(self) -> None:
        styles = self.word.styles
        normal = styles["Normal"]
        normal.font.name, normal.font.size = self.font, Pt(14)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), self.font)
        normal.paragraph_format.space_after = Pt(6)
        normal.paragraph_format.line_spacing = 1.15
        for level in range(1, 5):
            heading = styles[f"Heading {level}"]
            heading.font.name, heading.font.size, heading.font.bold = self.font, Pt(14), True
            heading.font.color.rgb = None
            fonts = heading.element.rPr.rFonts
            for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{name}"), None)
        for name in ("footnote text", "endnote text"):
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(10)
        for name in ("footnote reference", "endnote reference"):
            styles.add_style(name, WD_STYLE_TYPE.CHARACTER).font.superscript = True

    def _numbering(self) -> None:
        """One list for the headings (I. / 1. / 1.1.) and one for the dashes, in place of the template's lists."""
        root = self.word.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        headings = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="Heading{at + 2}"/>'
            f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(_LEVELS)
        )
        dash = (
            '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val="-"/>'
            '<w:pPr><w:ind w:firstLine="567"/></w:pPr></w:lvl>'
        )
        for key, levels in (("0", headings), ("1", dash)):
            root.append(
                parse_xml(
                    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">'
                    f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
                )
            )
        for number, abstract in ((1, 0), (2, 1)):
            root.append(_num(number, abstract))
        self.number = 2

    def _restart(self, start: int) -> int:
        self.number += 1
        self.word.part.numbering_part.element.append(_num(self.number, 0, start))
        return self.number

    def _body(self) -> None:
        parts, headings = 0, 1
        rows: list[list[str]] = []
        for line in [*self.lines, ""]:
            if rows and not line.startswith("|"):
                self._table(rows)
                rows = []
            mark, _, text = line.partition(" ")
            if line.startswith("|"):
                rows.append([cell.strip() for cell in line.strip("| ").split("|")])
            elif mark == "@left":
                left = text
            elif mark == "@right":
                self._letterhead(left, text)
            elif mark == "@sign":
                self._lines(self.word.add_paragraph(), text.split(" / "), ALIGN.RIGHT)
            elif mark in {"=", "~"}:
                self._lines(self.word.add_paragraph(style="Caption" if mark == "~" else None), [text], ALIGN.CENTER)
            elif mark == "#":
                self._inline(self.word.add_paragraph(style="Heading 1"), text).alignment = ALIGN.CENTER
                if text.startswith("PHẦN"):
                    parts += 1
                    headings = 1 if parts == 1 else self._restart(1)
            elif found := re.fullmatch(r"(#{2,4})(\d*)", mark):
                headings = self._restart(int(found[2])) if found[2] else headings
                level = len(found[1])
                heading = self._inline(self.word.add_paragraph(style=f"Heading {level}"), text)
                _numbered(heading, headings, level - 2)
            elif mark == "-":
                _numbered(self._inline(self.word.add_paragraph(), text), 2, 0)
            elif line and not line.startswith("@") and not _NOTE.match(line):
                paragraph = self._inline(self.word.add_paragraph(), line)
                paragraph.paragraph_format.first_line_indent = Cm(1)
                paragraph.alignment = ALIGN.JUSTIFY

    def _letterhead(self, left: str, right: str) -> None:
        cells = self.word.add_table(rows=1, cols=2).rows[0].cells
        for cell, text in zip(cells, (left, right), strict=True):
            first, *others = text.split(" / ")
            self._lines(cell.paragraphs[0], [first], ALIGN.CENTER)
            for line in others:
                self._lines(cell.add_paragraph(), [line], ALIGN.CENTER)

    def _lines(self, paragraph: Paragraph, lines: Sequence[str], alignment: ALIGN) -> None:
        paragraph.alignment = alignment
        for at, line in enumerate(lines):
            run = paragraph.add_run(line)
            run.bold = True
            if at < len(lines) - 1:
                run.add_break()

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        table = self.word.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                if text == "<":
                    table.cell(at, column - 1).merge(table.cell(at, column))
                elif text == "^":
                    table.cell(at - 1, column).merge(table.cell(at, column))
                else:
                    self._cell(table.cell(at, column), text)
        for cell in table._cells:
            for empty in cell.paragraphs[1:]:
                if not empty.text:
                    empty._p.getparent().remove(empty._p)

    def _cell(self, cell: _Cell, text: str) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        self._inline(paragraph, text)
        for run in paragraph.runs:
            run.font.size = Pt(11)

    def _inline(self, paragraph: Paragraph, text: str) -> Paragraph:
        for piece in _PIECE.split(text):
            if piece.startswith("[^"):
                kind = "endnote" if piece.startswith("[^^") else "footnote"
                self._call(paragraph, kind, piece.strip("[^]"))
            elif piece.startswith("{"):
                self._change(paragraph, "ins" if piece[1] == "+" else "del", piece[2:-2])
            elif piece:
                paragraph.add_run(piece)
        return paragraph

    def _call(self, paragraph: Paragraph, kind: str, key: str) -> None:
        self.notes[kind].append((key, self.texts[key]))
        run = paragraph.add_run(style=f"{kind} reference")
        reference = OxmlElement(f"w:{kind}Reference")
        reference.set(qn("w:id"), str(len(self.notes[kind])))
        run._r.append(reference)

    def _change(self, paragraph: Paragraph, tag: str, text: str) -> None:
        self.changes += 1
        inside = "t" if tag == "ins" else "delText"
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="{900 + self.changes}" w:author="{AUTHOR}" '
                f'w:date="{WHEN.isoformat()}Z"><w:r><w:{inside}>{text}</w:{inside}></w:r></w:{tag}>'
            )
        )

    def _notes_part(self, kind: str) -> None:
        if not self.notes[kind]:
            return
        inside = "".join(_note(kind, number, text) for number, (_, text) in enumerate(self.notes[kind], 1))
        separators = "".join(
            f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
            for number, name in ((-1, "separator"), (0, "continuationSeparator"))
        )
        blob = f'<?xml version="1.0" encoding="UTF-8"?><w:{kind}s {nsdecls("w")}>{separators}{inside}</w:{kind}s>'
        name = PackURI(f"/word/{kind}s.xml")
        part = Part(name, f"{_CONTENT}{kind}s+xml", blob.encode(), self.word.part.package)
        self.word.part.relate_to(part, getattr(RELATIONSHIP_TYPE, f"{kind}s".upper()))


def _note(kind: str, number: int, text: str) -> str:
    return (
        f'<w:{kind} w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{kind}text"/></w:pPr>'
        f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Ref/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:{kind}>'
    )


def _num(number: int, abstract: int, start: int | None = None) -> OxmlElement:
    override = (
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>' if start is not None else ""
    )
    return parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
    )


def _numbered(paragraph: Paragraph, number: int, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


def _repacked(data: bytes) -> bytes:
    """The same parts with one date, so that the same source makes the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, WHEN.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
