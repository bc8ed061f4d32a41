"""One name written in two ways: a syllable off, with and without a dash, other capitals, other spellings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.language.data import load
from draftlint.language.vi.syllables import place_tone, split_tone

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class VariantShape(StrEnum):
    """How the two ways differ."""

    SYLLABLE = "syllable"
    """`Nguyễn Nhật Thành` and `Nguyễn Nhựt Thành`."""
    DASH = "dash"
    """`kinh tế - xã hội` and `kinh tế xã hội`."""
    CODE = "code"
    """`Covid-19` and `Covid -19`."""
    CAPITALS = "capitals"
    """`Ban Chấp hành` and `Ban chấp hành`."""
    SPELLING = "spelling"
    """`tỷ lệ` and `tỉ lệ`, `hằng năm` and `hàng năm`: both right, one too many."""


@dataclass(frozen=True, slots=True)
class NameVariant:
    """`rare` are the places of the rarer way, `common` those of the other, `usual` how that one is written."""

    shape: VariantShape
    rare: tuple[Span, ...]
    common: tuple[Span, ...]
    usual: str


_NAME = regex.compile(r"(?<![\p{L}\p{M}])\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){2,4}(?![\p{L}\p{M}])")
_DASHED = regex.compile(
    r"(?<![\p{L}\p{M}] [-–] |[\p{L}\p{M}])(\p{Ll}+ \p{Ll}+)\s?[-–]\s?(\p{Ll}+ \p{Ll}+)(?![\p{L}\p{M}])",
    regex.IGNORECASE,
)
_CODE = regex.compile(r"(?<![\p{L}\p{N}])(\p{Lu}[\p{L}]{2,})(\s?[-–]\s?)(\d{1,3})(?!\d|[.,/]\d|\s?[-–]\s?\d)")
_WORDS = regex.compile(r"[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*")
_APART = frozenset({BlockKind.CODE, BlockKind.HEADER, BlockKind.FOOTER})


def find_name_variants(facts: Facts) -> Sequence[NameVariant]:
    """Every name that the draft writes in two ways, by its first odd place."""
    out = [*_syllables(facts), *_dashes(facts), *_codes(facts), *_capitals(facts), *_spellings(facts)]
    return sorted(out, key=lambda variant: variant.rare[0])


def _spans(facts: Facts, pattern: regex.Pattern[str]) -> Iterator[tuple[int, regex.Match[str]]]:
    for block in facts.document.blocks:
        if block.kind not in _APART:
            for match in pattern.finditer(facts.text, block.span.start, block.span.end):
                yield block.index, match


def _syllables(facts: Facts) -> Iterator[NameVariant]:
    """Names of three syllables or more that differ in one syllable by one letter or the tone.

    Two names in one list, or in one sentence, are two persons or places.
    """
    places: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for index, match in _spans(facts, _NAME):
        places[match[0]].append((index, Span(*match.span())))
    by_frame: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in places:
        words = name.split()
        for at in range(1, len(words)):
            by_frame[(*words[:at], "", *words[at + 1 :])].append(name)
    for frame, names in by_frame.items():
        at = frame.index("")
        for first, name in enumerate(names):
            for other in names[first + 1 :]:
                if _near(name.split()[at], other.split()[at]) and not _side_by_side(facts, places[name], places[other]):
                    rare, common = sorted((name, other), key=lambda item: len(places[item]))
                    yield NameVariant(
                        VariantShape.SYLLABLE,
                        tuple(span for _, span in places[rare]),
                        tuple(span for _, span in places[common]),
                        common,
                    )


def _near(one: str, two: str) -> bool:
    """Whether two syllables differ by their tone alone, or by one letter of equal tone."""
    one, two = place_tone(one.casefold()), place_tone(two.casefold())
    (base, tone), (other, other_tone) = split_tone(one), split_tone(two)
    if one == two or base == other:
        return one != two and len(base) > 2
    if tone != other_tone or abs(len(base) - len(other)) > 1 or min(len(base), len(other)) < 3:
        return False
    if len(base) == len(other):
        return sum(a != b for a, b in zip(base, other, strict=True)) == 1 and base[0] == other[0]
    short, long = sorted((base, other), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


def _side_by_side(facts: Facts, one: Sequence[tuple[int, Span]], two: Sequence[tuple[int, Span]]) -> bool:
    """Whether both stand in one block, or in blocks of one list (no heading between)."""
    blocks = facts.document.blocks
    return any(
        abs(a - b) <= 80 and blocks[a].section == blocks[b].section and not _parted(facts, a, b)
        for a, _ in one
        for b, _ in two
    )


def _parted(facts: Facts, a: int, b: int) -> bool:
    low, high = sorted((a, b))
    return any(facts.document.blocks[index].kind is BlockKind.HEADING for index in range(low + 1, high + 1))


def _dashes(facts: Facts) -> Iterator[NameVariant]:
    dashed: dict[str, list[Span]] = defaultdict(list)
    for _, match in _spans(facts, _DASHED):
        dashed[f"{match[1]} {match[2]}".casefold()].append(Span(*match.span()))
    for words, spans in dashed.items():
        if len(spans) < 3:
            continue
        undashed = regex.compile(rf"(?<![\p{{L}}\p{{M}}]){words}(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)
        plain = [Span(*match.span()) for _, match in _spans(facts, undashed)]
        if plain and len(plain) < len(spans):
            usual = Counter(span.of(facts.text).casefold() for span in spans).most_common(1)[0][0]
            yield NameVariant(VariantShape.DASH, tuple(plain), tuple(spans), usual)


def _codes(facts: Facts) -> Iterator[NameVariant]:
    forms: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for _, match in _spans(facts, _CODE):
        forms[f"{match[1]}-{match[3]}".casefold()][match[2]].append(Span(*match.span()))
    for ways in forms.values():
        if len(ways) > 1:
            (_, common), *others = sorted(ways.items(), key=lambda item: -len(item[1]))
            rare = tuple(sorted(span for _, spans in others for span in spans))
            yield NameVariant(VariantShape.CODE, rare, tuple(common), common[0].of(facts.text))


def _capitals(facts: Facts) -> Iterator[NameVariant]:
    """Names of two to four syllables that mostly are written with other capitals, and names whose form is known."""
    forms = _capitalised(facts)
    taken: list[Span] = []
    for name in load("vi", "style_pairs")["names"]:
        ways = forms.pop(name.casefold(), {})
        rare = sorted(span for way, spans in ways.items() if way != name for span in spans)
        if rare:
            taken.extend(rare)
            yield NameVariant(VariantShape.CAPITALS, tuple(rare), tuple(ways.get(name, ())), name)
    for _, ways in sorted(forms.items(), key=lambda item: -len(item[0])):
        (usual, common), *others = sorted(ways.items(), key=lambda item: -len(item[1]))
        rare = [span for _, spans in others for span in spans if not any(span.overlaps(other) for other in taken)]
        least = 1 if all(_behind_kind(facts.text, span) for span in (*common, *rare)) else 3
        if len(common) >= least and rare and len(rare) <= max(0.34 * (len(common) + len(rare)), least == 1):
            taken.extend(rare)
            yield NameVariant(VariantShape.CAPITALS, tuple(sorted(rare)), tuple(common), usual)


def _capitalised(facts: Facts) -> dict[str, dict[str, list[Span]]]:
    """Phrases with a capital in them, inside a sentence: by folded text, the ways they are written and where."""
    forms: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for _, match in _spans(facts, _WORDS):
        words = [(match.start() + word.start(), word[0]) for word in regex.finditer(r"\S+", match[0])]
        opening = facts.text[max(match.start() - 2, 0) : match.start()].strip() in ("", ".", "-", "+", ":", "“", ".”")
        for size in (2, 3, 4):
            for at in range(1 if opening else 0, len(words) - size + 1):
                piece = words[at : at + size]
                if any(word.isupper() and len(word) > 1 for _, word in piece) or not piece[-1][1][0].isalpha():
                    continue
                named = piece[0][1][0].isupper() or (size == 2 and piece[1][1][0].isupper() and at > 0)
                if named and (piece[0][1][0].isupper() or words[at - 1][1] in _KINDS):
                    text = " ".join(word for _, word in piece)
                    forms[text.casefold()][text].append(Span(piece[0][0], piece[-1][0] + len(piece[-1][1])))
    return forms


_KINDS = frozenset(
    {"sông", "suối", "rạch", "kênh", "hồ", "núi", "cầu", "chợ", "đường", "xã", "phường", "thôn", "ấp", "đèo"}
)
"""Words that stand before a place name."""


def _behind_kind(text: str, span: Span) -> bool:
    word = regex.search(r"(\p{L}+) $", text, pos=max(span.start - 12, 0), endpos=span.start)
    return word is not None and word[1] in _KINDS


def _spellings(facts: Facts) -> Iterator[NameVariant]:
    for pair in load("vi", "style_pairs")["pairs"]:
        found: list[list[Span]] = []
        for words in pair:
            pattern = regex.compile(rf"(?<![\p{{L}}\p{{M}}]){words}(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)
            found.append([Span(*match.span()) for _, match in _spans(facts, pattern)])
        if all(found):
            (rare, _), (common, usual) = sorted(zip(found, pair, strict=True), key=lambda item: len(item[0]))
            yield NameVariant(VariantShape.SPELLING, tuple(rare), tuple(common), usual)
