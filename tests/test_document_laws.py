"""Laws of spans, source maps, the builder and the plain-text reader, for any text."""

import itertools
import unicodedata

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from draftlint.document import GLUE, BlockKind, Document, DocumentBuilder, NoteMark, Run, SourceMap, Span, Substitute
from draftlint.readers import read_text

OFFSETS = st.integers(0, 60)
SPANS = st.tuples(OFFSETS, OFFSETS).map(lambda pair: Span(min(pair), max(pair)))
ODD = st.sampled_from(
    "aeioudđĐÐðxX5%.,;:()[]-–…ệự\n\r\t\f\v \u00a0\u2009\u3000\u200b\u00ad\ufeff\u0301\u0323\u031b\u0302\u1100\u1161\0"
)
TEXTS = st.text(ODD, max_size=60) | st.text(max_size=40)
LOOK_ALIKE = str.maketrans("ÐðƉɖ", "ĐđĐđ")


@given(SPANS, SPANS)
def test_spans(a, b):
    assert a.overlaps(b) == bool(set(range(a.start, a.end)) & set(range(b.start, b.end)))
    assert a.contains(b) == (a.cover(b) == a)
    assert a.cover(b) == b.cover(a)
    assert a.cover(b).contains(a)
    assert len(a.of("x" * 60)) == len(a)


@st.composite
def maps(draw, source_length=40):
    """A map whose runs lead, in order, to a source of that length; and the length of its text."""
    runs, text, source = [], 0, 0
    for _ in range(draw(st.integers(0, 6))):
        text += draw(st.integers(0, 2))
        source += draw(st.integers(0, 3))
        length = draw(st.integers(1, 5))
        taken = length if draw(st.booleans()) else draw(st.integers(0, 5))
        if source + taken > source_length:
            break
        runs.append(Run(text, text + length, source, source + taken))
        text, source = text + length, source + taken
    return SourceMap(runs), text


@given(maps(), st.data())
def test_a_place_in_an_exact_run_is_that_character(made, data):
    source_map, length = made
    for run in source_map.runs:
        start = data.draw(st.integers(run.start, run.end - 1))
        end = data.draw(st.integers(start + 1, run.end))
        found = source_map.to_source(Span(start, end))
        assert Span(run.source_start, run.source_end).contains(found)
        if run.exact:
            assert (found.start - run.source_start, found.end - run.source_start) == (
                start - run.start,
                end - run.start,
            )
        else:
            assert found == Span(run.source_start, run.source_end)
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    middle = data.draw(st.integers(start, end))
    whole = source_map.to_source(Span(start, end))
    covered = any(run.start < middle and start < run.end for run in source_map.runs)
    if start < middle < end and covered:  # a wider place is never narrower in the source
        assert whole.contains(source_map.to_source(Span(start, middle)))


@given(maps(), st.data())
def test_composed_maps_lead_where_both_lead_one_after_the_other(made, data):
    inner, length = made
    outer, _ = data.draw(maps(length))
    composed = outer.compose(inner)
    covered = {offset for run in inner.runs for offset in range(run.start, run.end)}
    for run in outer.runs:
        start = data.draw(st.integers(run.start, run.end - 1))
        middle = outer.to_source(Span(start, start + 1))
        if len(middle) and set(range(middle.start, middle.end)) <= covered:
            assert composed.to_source(Span(start, start + 1)) == inner.to_source(middle)


def pieces_of(data, source):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source)), min_size=2, max_size=6)))
    pieces = []
    for start, end in itertools.pairwise(cuts):
        kind = data.draw(st.sampled_from("ssssgnr"))
        if kind == "g":
            pieces.append(GLUE)
        elif kind == "n":
            pieces.append(NoteMark(str(start)))
        elif kind == "r" and end > start:
            pieces.append(Substitute(data.draw(st.sampled_from(["&", "12.", "  ", "e\u0301"])), Span(start, end)))
        else:
            pieces.append(Span(start, end))
    return pieces


@given(TEXTS, st.data())
def test_what_is_read_at_a_place_is_what_stands_there(source, data):
    builder = DocumentBuilder(path="", format="text", sha256="", source=source)
    substituted = set()
    for _ in range(data.draw(st.integers(1, 3))):
        pieces = pieces_of(data, source)
        substituted.update(piece.span for piece in pieces if isinstance(piece, Substitute))
        builder.block(BlockKind.PARAGRAPH, pieces)
    document = builder.build()
    assert unicodedata.is_normalized("NFC", document.text)
    for block in document.blocks:
        text = document.block_text(block)
        assert text == text.strip(" ")
        assert "  " not in text
        assert not set(text) & set("\n\t\u00a0\u200b\u00ad\ufeff")
    for run in document.source_map.runs:
        shown, stands = document.text[run.start : run.end], source[run.source_start : run.source_end]
        if shown == " ":
            continue  # white space, or the gap between two pieces
        visible = "".join(char for char in stands if char not in "\u200b\u200c\u200d\u2060\ufeff\u00ad")
        if not any(span.overlaps(Span(run.source_start, run.source_end)) for span in substituted):
            pairs = zip(shown, unicodedata.normalize("NFC", visible), strict=True)
            assert all(a in (" ", fold(b)) for a, b in pairs)  # a space may stand for a gap between two pieces


def fold(char):
    return " " if regex.match(r"\s", char) else char.translate(LOOK_ALIKE)


def partitioned(document: Document):
    """Every character of the text is in one block, or is the line feed between two."""
    at = 0
    for number, block in enumerate(document.blocks):
        assert block.index == number
        assert block.span.start == at + (number > 0)
        assert len(block.span)
        if number:
            assert document.text[at] == "\n"
        at = block.span.end
        assert all(index < number for index in block.section)
        if block.marker is not None:
            assert block.span.contains(block.marker)
    assert at == len(document.text)
    for note in document.notes:
        assert note.anchor is None or 0 <= note.anchor <= len(document.text)
        assert all(document.blocks[index].note == note.label for index in note.blocks)


MARKS = [
    "[endnoteRef:1]",
    "[1: ",
    "]",
    "(\n)",
    "\n(\ufffd) ",
    "[bookmark: _a]",
    "\t",
    "\n",
    "1. ",
    "I. ",
    "x",
    " ",
    "%",
]
CONVERTED = st.lists(st.sampled_from(MARKS), max_size=30).map("".join)


@settings(max_examples=200, deadline=None)
@given(TEXTS | CONVERTED | st.text(st.characters(codec=None), max_size=20))
def test_any_text_is_read(source):
    document = read_text(source)
    partitioned(document)
    assert len(document.source) == len(source)
    for block in document.blocks:
        location = document.locate(block.span)
        assert location.line >= 1
        assert location.text == document.source_map.to_source(block.span).of(document.source)
