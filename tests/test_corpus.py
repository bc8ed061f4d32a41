"""Other projects' test files, where they are at hand, and hostile ones: each ends in a reason, none in a crash."""

import concurrent.futures
import os
from pathlib import Path

import pytest

from draftlint.errors import UnreadableError
from draftlint.readers import lines, read_bytes
from tests import corpus
from tests.pdf_writer import make_pdf

FOLDER = next((found for up in Path(__file__).parents[2:] if (found := up / "shared" / "corpus").is_dir()), None)
A_FEW = ("image.rtf", "password_tika_binaryrc4.doc")
"""Of the files that LibreOffice converts, in seconds each; `python -m tests.corpus` reads them all."""


@pytest.mark.skipif(FOLDER is None, reason="the corpus is not at hand")
def test_every_file_of_the_corpus_is_read_or_says_why_not():
    paths = [path for path in corpus.files(FOLDER) if path.suffix not in (".docx", ".odt", *corpus.CONVERTED)]
    paths += [path for path in corpus.files(FOLDER) if path.name in A_FEW]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = dict(zip(paths, pool.map(corpus.outcome, paths), strict=True))
    assert len(found) > 100
    slow = [path for path, (_, seconds) in found.items() if seconds > corpus.allowed(path)]
    slow = [path for path in slow if path.suffix not in corpus.CONVERTED]
    assert not [path for path in slow if corpus.outcome(path)[1] > corpus.allowed(path)]  # by itself
    damaged = {path: text for path, (text, _) in found.items() if path.parent.name == "txt-bad-encoding"}
    assert set(damaged.values()) == {"partial: damaged-bytes"}
    official = {text for path, (text, _) in found.items() if path.parent.name == "official"}
    assert official == {"read"}


N = 20_000 if os.environ.get("DRAFTLINT_SLOW") else 2_000
"""The larger shows what grows faster than the file; `DRAFTLINT_SLOW=1 pytest tests/test_corpus.py`, two minutes."""

HOSTILE = {
    "brackets": "[" * N,
    "parentheses": "(" * N * 5,
    "note starts": "[1: " * N,
    "anchors and notes": "a[endnoteRef:1] [1: x " * N,
    "legacy notes": "a(\n)\n" * N + "(\ufffd) b\n" * N,
    "links": "[a](" * N,
    "emphasis": "*a **b _c " * N,
    "code marks": " ".join("`" * (number % 50 + 1) for number in range(N // 25)),
    "quotations": "> " * N + "x",
    "nested items": "\n".join(" " * (2 * number) + "- x" for number in range(400)),
    "tags": "<a " * N,
    "comments": "<!--" * N,
    "marks on one letter": "e" + "\u0301" * N,
    "marks on nothing": "\u200b\u0301e" * N,
    "numbers only": "\n".join(str(number % 9999) for number in range(N)),
    "tabs": "a\t" * N,
    "rows": "a\tb\n" * N,
    "table": "a|b\n-|-\n" + "a|b\n" * (N // 2),
    "one long line": "đạt 72,5% kế hoạch; " * (N * 5),
    "labels": "1." * N,
    "roman": "I" * N + ".",
    "underscores": "_" * N + "\n" + "…" * N + "\n" + "." * N,
    "elements": "<div>" * N + "x",
    "cells": "<table>" + "<tr><td colspan=1000 rowspan=1000>x</td></tr>" * 2000,
    "note links": "".join(f"<a href='#n' id='r{number}'>{number}</a>" for number in range(N // 4)) + "<p id=n>x",
}


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_hostile_text_is_read_in_time(suffix, tmp_path):
    for name, text in HOSTILE.items():
        path = tmp_path / f"{name}.{suffix}"
        path.write_text(text, encoding="utf-8")
        _, seconds = corpus.outcome(path)
        assert seconds < corpus.allowed(path), name


def test_a_pdf_with_many_lines_is_read_in_time(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf([[(85 + number % 7, 840 - number * 0.1, 10, "Đạt 5%") for number in range(8000)]]))
    _, seconds = corpus.outcome(path)
    assert seconds < corpus.allowed(path)


@pytest.mark.parametrize("suffix", [suffix for suffix in sorted(corpus.SUFFIXES) if suffix not in corpus.CONVERTED])
def test_noise_ends_in_a_reason(suffix):
    for data in (bytes(range(256)) * 40, b"\0" * 5000, b"\xff\xfe" + b"\x00\xd8" * 900, b"PK\x03\x04" + b"a" * 500):
        with pytest.raises(UnreadableError) as caught:
            read_bytes(data, f"nhiễu{suffix}")
        assert caught.value.hint


def test_page_numbers_are_the_longest_run_that_counts_up():
    text = [lines.Line(None, word) for word in ["1", "a", "7", "2", "b", "2", "- 3 -", "8", "4"]]
    assert [text[index].text for index in sorted(lines.page_numbers(text))] == ["1", "2", "- 3 -", "4"]
