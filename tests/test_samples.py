"""The samples: what was planted is found, near misses stay quiet, and every place named is the place meant."""

import io
import itertools
import json
import re
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree
from ruamel.yaml import YAML

from draftlint.cli import main
from draftlint.readers import ReadOptions, read_bytes
from draftlint.readers.options import Revisions

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLANTED = YAML(typ="safe").load((SAMPLES / "planted.yaml").read_text(encoding="utf-8"))
NAMES = sorted(PLANTED)
WORD = "bao-cao-huyen-vinh-khe.docx"
EXPECTED = runpy.run_path(str(SAMPLES / "make_expected.py"))


@pytest.fixture(scope="module")
def reports():
    return EXPECTED["reports"]()


@pytest.mark.parametrize("name", NAMES)
def test_the_report_is_the_expected_one(reports, name):
    expected = json.loads((SAMPLES / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    assert EXPECTED["compact"](reports[name]) == expected, "read what changed; then: python samples/make_expected.py"


def test_every_sample_has_its_lists(reports):
    assert sorted(reports) == NAMES
    assert {document["status"] for document in reports.values()} == {"read"}
    assert sum(len(lists["planted"]) for lists in PLANTED.values()) >= 45
    assert len(PLANTED[WORD]["planted"]) >= 20


# -- what was planted ---


@pytest.mark.parametrize("name", NAMES)
def test_what_was_planted_is_found_and_nothing_else(reports, name):
    left = list(reports[name]["findings"])
    for plant in [*PLANTED[name]["planted"], *PLANTED[name]["accepted"]]:
        if plant["rule"] is None:
            assert not any(finding["location"]["text"] == plant["at"] for finding in left), f"now found: {plant}"
            continue
        found = next((finding for finding in left if fits(plant, finding)), None)
        assert found, f"not found: {plant}"
        left.remove(found)
    assert [(finding["rule"], finding["location"]["text"]) for finding in left] == []


def fits(plant, finding):
    related = {flat(place["text"]) for place in finding["related"]}
    return (
        finding["rule"] == plant["rule"]
        and flat(finding["location"]["text"]) == flat(plant["at"])
        and {flat(words) for words in plant.get("with", [])} <= related
    )


@pytest.mark.parametrize("name", NAMES)
def test_near_misses_stay_quiet(reports, name):
    source = read(name).source
    touched = [source_range(source, place) for place in places(reports[name]["findings"])]
    for near in PLANTED[name]["quiet"]:
        pattern = r"\s+".join(re.escape(word) for word in near["words"].split())
        found = [match.span() for match in re.finditer(pattern, source)]
        assert found, f"not in the sample: {near}"
        for start, end in found:
            assert not [item for item in touched if item[0] < end and start < item[1]], near


def test_the_tracked_change_is_wrong_only_as_accepted():
    found = {}
    for side in Revisions:
        outcome = run("check", "--format", "json", "--revisions", side.value, "--select", "RAT101", SAMPLES / WORD)
        found[side] = {item["location"]["text"] for item in json.loads(outcome)["documents"][0]["findings"]}
    assert found[Revisions.FINAL] - found[Revisions.ORIGINAL] == {"95,2%"}


# -- the places, looked up in the original without the readers ---


def test_places_in_text_are_lines_and_columns_of_the_file(reports):
    for name in [name for name in NAMES if name.endswith(".txt")]:
        lines = (SAMPLES / name).read_bytes().decode("utf-8").split("\n")
        seen = 0
        for place in all_places(reports[name]):
            rows = lines[place["line"] - 1 : place["end_line"]]
            rows[-1] = rows[-1][: place["end_column"] - 1]
            rows[0] = rows[0][place["column"] - 1 :]
            assert "\n".join(rows) == place["text"]
            seen += 1
        assert seen > 10


def test_places_in_word_are_the_paragraphs_cells_and_notes_they_name(reports):
    word = WordFile((SAMPLES / WORD).read_bytes())
    kinds = set()
    for place in all_places(reports[WORD]):
        label = place.get("note")
        kind = "document" if not label else "footnotes" if label.isdigit() else "endnotes"
        paragraph = word.paragraphs[kind][place["paragraph"] - 1]
        assert word.holds(paragraph, place["text"]), place
        if label:
            note = next(paragraph.iterancestors(f"{W}footnote", f"{W}endnote"))
            assert int(note.get(f"{W}id")) == (int(label) if label.isdigit() else {"i": 1, "ii": 2}[label])
        if "table" in place:
            assert word.cell(place["table"], place["row"], place["cell"]) is paragraph.getparent()
        kinds |= {kind, "cell" if "table" in place else kind}
    assert kinds == {"document", "footnotes", "endnotes", "cell"}


def test_places_in_word_are_the_runs_they_name(reports):
    word, document = WordFile((SAMPLES / WORD).read_bytes()), read(WORD)
    characters = 0
    for place in places(reports[WORD]["findings"]):
        for at in range(*source_range(document.source, place)):
            span, native = document.native_span(at)
            if native.run is None or at >= span.end:
                continue
            part = native.part.removeprefix("word/").removesuffix(".xml")
            runs = list(word.paragraphs[part][native.paragraph - 1].iter(f"{W}r"))
            text = "".join(item.text for item in runs[native.run - 1].iter(f"{W}t", f"{W}delText"))
            assert text[native.offset + at - span.start] == document.source[at]
            characters += 1
    assert characters > 500


def test_places_in_pdf_are_on_the_page_and_in_the_box_they_name(reports):
    name = next(name for name in NAMES if name.endswith(".pdf"))
    document, pages = read(name), pypdfium2.PdfDocument(SAMPLES / name)
    texts = [squeezed(page.get_textpage().get_text_range()) for page in pages]
    seen = set()
    for place in all_places(reports[name]):
        start, end = source_range(document.source, place)
        assert squeezed(document.source[start:end]) == squeezed(place["text"])
        if document.native_at(end - 1).page == place["page"]:
            assert squeezed(place["text"]) in texts[place["page"] - 1], place
        native = document.native_at(start)
        first = place["text"].split("\n")[0].split()[0]
        left, bottom, right, top = native.box
        boxed = pages[native.page - 1].get_textpage().get_text_bounded(left - 1, bottom - 1, right + 1, top + 1)
        assert squeezed(first) in squeezed(boxed)
        seen.add(place["page"])
    assert seen == set(range(1, len(pages) + 1))


class WordFile:
    """The parts of a Word file as they stand in the zip."""

    def __init__(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.roots = {
                part: etree.fromstring(archive.read(f"word/{part}.xml"))
                for part in ("document", "footnotes", "endnotes")
            }
        self.paragraphs = {part: list(root.iter(f"{W}p")) for part, root in self.roots.items()}

    def holds(self, paragraph, words):
        text = "".join(item.text for item in paragraph.iter(f"{W}t"))
        if words in text:
            return True
        numbered = paragraph.find(f"{W}pPr/{W}numPr") is not None  # "II." stands nowhere in the file
        return numbered and words[re.match(r"\S+\s?", words).end() :] in text

    def cell(self, table, row, column):
        """Counted as a reader sees them: the table by its order behind the letterhead, columns by the grid."""
        rows = list(self.roots["document"].iter(f"{W}tbl"))[table].findall(f"{W}tr")
        at = 0
        for cell in rows[row - 1].findall(f"{W}tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            at += 1 if span is None else int(span.get(f"{W}val"))
            if at >= column:
                return cell
        raise AssertionError((table, row, column))


# -- how the samples are made ---


def test_the_word_file_is_made_from_its_source():
    code = f"import make_samples as m, sys; sys.stdout.buffer.write(m.word({Path(WORD).stem!r}))"
    made = subprocess.run([sys.executable, "-c", code], cwd=SAMPLES, check=True, capture_output=True).stdout
    assert unzipped(made) == unzipped((SAMPLES / WORD).read_bytes())


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {item.filename: (item.date_time, archive.read(item)) for item in archive.infolist()}


# -- reading reports ---


def run(*args):
    return EXPECTED["CliRunner"]().invoke(main, [str(arg) for arg in args], catch_exceptions=False).stdout


def read(name):
    return read_bytes((SAMPLES / name).read_bytes(), name, ReadOptions(Revisions.FINAL))


def places(findings):
    return itertools.chain.from_iterable([finding["location"], *finding["related"]] for finding in findings)


def all_places(report):
    checked = itertools.chain.from_iterable(check["locations"] for check in report["checks"])
    return itertools.chain(places(report["findings"]), checked)


def source_range(source, place):
    lines = source.split("\n")
    starts = list(itertools.accumulate((len(line) + 1 for line in lines), initial=0))
    return tuple(starts[place[f"{end}line"] - 1] + place[f"{end}column"] - 1 for end in ("", "end_"))


def flat(text):
    return " ".join(text.split())


def squeezed(text):
    return "".join(text.split())
