"""The content words of a phrase, by which indicators are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache, partial

import regex

from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, alternatives, any_of

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:[&/]\p{Lu}+)?|\d+")
_LENGTH_OF_TIME = regex.compile(r"(?<!\S)\d{1,2} năm(?! \d)(?!\S)")
_DATE = regex.compile(r"(?<!\p{L})(?:ngày|tháng|quý)\s(?:\d[\d/.-]*|[IVX]+(?:/\d{4})?)", regex.IGNORECASE)
# "chỉ đạt 11%" is no "chứng chỉ".
_ONLY = WordPattern(
    r"(?<!\S)(?<!chứng )(?<!địa )(?<!tín )(?:mới )?chỉ(?: mới)?(?= <indicators.behind_only>(?!\S)|$)",
    flags=0,
)
_YEAR = regex.compile(r"(?:19|20)\d\d")
# Open syllables in which the tone may stand on either vowel: hòa/hoà, khỏe/khoẻ, thủy/thuỷ (VIETNAMESE.md 5.2).
_MOVABLE = regex.compile(
    r"(?<!q)(o[ae]|uy)(?P<tone>[\u0300\u0301\u0303\u0309\u0323])$|(?<!q)(?P<first>[ou])(?P<tone>[\u0300\u0301\u0303\u0309\u0323])(?P<second>[aey])$"
)
LOWER_IS_BETTER = any_of("indicators.lower_is_better")
"""Finds what of which less is better: "tỷ lệ hộ nghèo"."""
_HELPED = WordPattern(
    r"(?<!\p{L})(?:người|hộ|trẻ em|học sinh)\s(?:[^;.]{0,30}\s)?(?:cận )?nghèo(?:[,\s]\s?\p{L}+){0,4}?"
    r"\s<indicators.helped>(?!\p{L})"
)
"""Finds "hộ nghèo được vay vốn", "người thuộc hộ nghèo có thẻ bảo hiểm"."""
_NAMED = WordPattern(
    r"(?<!\p{L})(?i:<indicators.named>)\s"
    r"(?P<name>(?:\p{Lu}[\p{L}\p{M}]*|\d{1,3}(?![.,]?\d|%))(?:\s\p{Lu}[\p{L}\p{M}]*){0,5})",
    flags=0,
)


@cache
def folded_syllable(syllable: str) -> str:
    """A syllable as it is compared: lower case, tone in the old place, "sỹ" as "sĩ", "hàng năm" left alone."""
    parts = unicodedata.normalize("NFD", syllable.lower())
    match = _MOVABLE.search(parts)
    if match and match["first"] is None:
        vowels = match[1]
        parts = parts[: match.start()] + vowels[0] + match["tone"] + vowels[1]
    folded = unicodedata.normalize("NFC", parts)
    return {"sỹ": "sĩ", "tỉ": "tỷ", "kĩ": "kỹ", "lí": "lý"}.get(folded, folded)


@cache
def _same(key: str) -> tuple[regex.Pattern[str], dict[str, str]]:
    """A pattern of the phrases to replace, the longest first, and the phrase that stands for each."""
    meant: dict[str, str] = {}
    for row in load("vi", "indicators")[key]:
        first, *others = (" ".join(_syllables(phrase)) for phrase in row)
        meant.update((other, first) for other in others if other != first)
    return regex.compile(rf"(?<!\S)(?:{alternatives(meant)})(?!\S)"), meant


def _expanded(folded: str) -> str:
    """Abbreviations written out, then names of several words and synonyms made one."""
    for key in ("abbreviations", "names", "same"):
        pattern, meant = _same(key)
        folded = pattern.sub(partial(_meant, meant), folded)
    return folded


def _meant(meant: Mapping[str, str], match: regex.Match[str]) -> str:
    return meant[match[0]]


def _syllables(phrase: str) -> list[str]:
    return [folded_syllable(word) for word in _WORD.findall(unicodedata.normalize("NFC", phrase))]


@cache
def _empty() -> regex.Pattern[str]:
    phrases = (" ".join(map(folded_syllable, phrase.split())) for phrase in load("vi", "indicators")["empty"])
    return regex.compile(rf"(?<!\S)(?:{alternatives(phrases)})(?!\S)")


def content_words(phrase: str, keep: str = "") -> set[str]:
    """The content syllables of a phrase, folded, synonyms made one; numbers other than years count ("Quận 8").

    Syllables of `keep` stay in any case.
    """
    return set(_content_words(phrase, keep))


_KEPT = 4096
"""Phrases whose words are remembered: a draft says most of them more than once."""


@lru_cache(_KEPT)
def _content_words(phrase: str, keep: str) -> frozenset[str]:
    folded = _LENGTH_OF_TIME.sub(" ", " ".join(_syllables(_DATE.sub(" ", phrase))))
    folded = _expanded(_ONLY.sub(" ", folded))
    kept = {folded_syllable(word) for word in keep.split()}
    left = {word for word in _empty().sub(" ", folded).split() if not _YEAR.fullmatch(word)}
    return frozenset(left | (kept & set(folded.split())))


@cache
def words_beside_changes() -> frozenset[str]:
    """Syllables beside a stated rise or fall that name no subject of their own, folded."""
    return frozenset(folded_syllable(word) for word in load("vi", "indicators")["beside_changes"])


@cache
def words_beside_means() -> frozenset[str]:
    """Syllables beside a mean that name no subject of their own, folded."""
    return frozenset(folded_syllable(word) for word in load("vi", "indicators")["beside_means"])


@cache
def _light() -> frozenset[str]:
    return frozenset(folded_syllable(word) for word in load("vi", "indicators")["light"])


def wording(phrase: str) -> tuple[str, ...]:
    """All syllables of a phrase but verbs and joints, in order: two subjects of one wording are one subject.

    "vốn doanh nghiệp" and "doanh nghiệp có vốn" are two.
    """
    return tuple(word for word in _syllables(phrase) if word not in _light() and not word.isdigit())


@cache
def _generic() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(content_words(phrase)) for phrase in load("vi", "indicators")["generic"])


@lru_cache(_KEPT)
def is_generic(subject: frozenset[str]) -> bool:
    """Whether many things have such a subject ("tổng kinh phí"), so that alone it names no indicator."""
    return any(subject <= words for words in _generic())


@cache
def _actions() -> frozenset[str]:
    return frozenset(word for phrase in load("vi", "indicators")["actions"] for word in content_words(phrase))


@cache
def soft_words() -> frozenset[str]:
    """Words that hardly tell two subjects apart where one place leaves them out: acts, and what a unit implies."""
    return _actions() | {word for phrase in load("vi", "indicators")["implied"] for word in content_words(phrase)}


@cache
def left_out() -> frozenset[str]:
    """Words that one of two places may leave out, saying the same: the body that acts, and that something was held."""
    return frozenset(word for phrase in load("vi", "indicators")["left_out"] for word in content_words(phrase))


def only_acts(subject: frozenset[str] | set[str]) -> bool:
    """Whether words before a figure only say what is done ("phấn đấu xây dựng"), so that it is named behind."""
    return subject <= _actions()


@cache
def _acts() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(content_words(phrase)) for phrase in load("vi", "indicators")["acts"])


def says_an_act(subject: frozenset[str]) -> bool:
    """Whether a subject names what is done, anew each time ("trồng", "kết nạp"), not what there is."""
    return any(words and words <= subject for words in _acts())


def proper_names(phrase: str) -> set[str]:
    """The names of places and things in a phrase, folded: what follows "xã", "dự án", "giai đoạn", …"""
    return {" ".join(map(folded_syllable, match["name"].split())) for match in _NAMED.finditer(phrase)}


@cache
def _nouns() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row) for row in load("vi", "indicators")["nouns"])


def less_is_better(words: str) -> bool:
    """Whether less of what words name is better: of the poor, not of the poor that are helped."""
    return LOWER_IS_BETTER.search(words) is not None and _HELPED.search(words) is None


def one_noun(one: str, two: str) -> bool:
    """Whether two counted nouns may name the same things: "căn" and "căn nhà", "đồng chí" and "đảng viên"."""
    mine, yours = set(one.replace(",", " ").split()), set(two.replace(",", " ").split())
    if mine and yours and (mine <= yours or yours <= mine):
        return True
    return any(one in row and two in row for row in _nouns())


@cache
def _contrasts() -> tuple[tuple[frozenset[str], ...], ...]:
    rows = load("vi", "indicators")["contrasts"]
    return tuple(tuple(frozenset(map(folded_syllable, phrase.split())) for phrase in row) for row in rows)


@lru_cache(_KEPT)
def contrast(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two subjects exclude each other: one of towns, the other of villages."""
    for row in _contrasts():
        mine = {index for index, words in enumerate(row) if words <= one}
        yours = {index for index, words in enumerate(row) if words <= two}
        if mine and yours and not mine & yours:
            return True
    return False


@cache
def _fields() -> frozenset[str]:
    return frozenset(word for phrase in load("vi", "indicators")["fields"] for word in content_words(phrase))


def names_a_field(label: set[str]) -> bool:
    """Whether a label only names a field of the report ("Về kinh tế"), which makes no other thing of what it heads."""
    return label <= _fields()


def narrows(context: frozenset[str], subject: frozenset[str]) -> bool:
    """Whether what a subject inherits makes it one of several ("Công nghiệp: tổng giá trị …" is not the whole)."""
    return any(words <= context and not words <= subject for row in _contrasts() for words in row)


@cache
def _of_every_branch() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(map(folded_syllable, phrase.split())) for phrase in load("vi", "indicators")["of_every_branch"]
    )


def of_every_branch(subject: frozenset[str]) -> bool:
    """Whether each branch of the economy has such a figure of its own, as has the whole."""
    return any(subject <= words for words in _of_every_branch())
