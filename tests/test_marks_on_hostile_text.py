"""Text made to be slow: the extractors of draft marks stay linear."""

import time

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text

LENGTH = 20_000
TEXTS = {
    "brackets": "(" * LENGTH + "]" * LENGTH,
    "quotes": '"' * LENGTH,
    "no blank": "xx." * (LENGTH // 3),
    "blank numbers": "Số: ...." * (LENGTH // 8),
    "dots": ". … " * (LENGTH // 4),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_extractors_stay_linear(text):
    facts = Facts(read_text(text))
    start = time.process_time()
    for fact in ("blanks", "spacing_slips", "unpaired", "draft_marks", "abbreviations"):
        getattr(facts, fact)
    assert time.process_time() - start < 10
