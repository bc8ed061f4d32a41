"""The syllable grammar against the counts and cases that are known."""

import pytest

from draftlint.language.vi.syllables import bases, is_syllable, place_tone, split_glued, syllable_count


def test_checksum():
    assert (len(bases()), syllable_count()) == (3704, 17080)


@pytest.mark.parametrize(
    "word",
    [
        "nghiệp",
        "tăng",
        "quyết",
        "giữ",
        "gìn",
        "gì",
        "khuya",
        "thuở",
        "huơ",
        "yêu",
        "quý",
        "kỹ",
        "ngoằn",
        "rượu",
        "oan",
        "uyển",
    ],
)
def test_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["đuợc", "nghành", "nguời", "nghiêp", "nghiệptăng", "triểnn", "cáa", "ghà", "ke2", "zô", "hoạtt", "ngiệp"]
)
def test_no_syllables(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("word", "old", "new"),
    [
        ("hòan", "hoàn", "hoàn"),
        ("qúy", "quý", "quý"),
        ("hoà", "hòa", "hoà"),
        ("thủơ", "thuở", "thuở"),
        ("gìa", "già", "già"),
    ],
)
def test_tone_placement(word, old, new):
    assert (place_tone(word), place_tone(word, new_style=True)) == (old, new)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("nghiệptăng", ("nghiệp", "tăng")),
        ("đãtạo", ("đã", "tạo")),
        ("phígắn", ("phí", "gắn")),
        ("dựngvà", ("dựng", "và")),
    ],
)
def test_glued_words(word, parts):
    assert split_glued(word) == parts


def test_a_syllable_is_not_cut():
    assert split_glued("nghiêng") is None
