"""Targets that are named as missed or exceeded: "còn 02 chỉ tiêu chưa đạt là tỷ lệ hộ dùng nước sạch và …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.meaning.aspects import Aspect, names_growth
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.targets.stated_targets import StatedTarget
from draftlint.language.data import load
from draftlint.language.patterns import WordPattern, any_of
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_NAME = regex.compile(r"(?:(?!,\s|;\s|\svà\s).)+")
_JOINT = regex.compile(r"[\s,;.]*(?:và\s)?")
_RATE = regex.compile(r"^\W*(?:tỷ|tỉ) lệ(?!\p{L})", regex.IGNORECASE)
_AHEAD = 30
"""Code points before a count in which its claim may stand: "chưa đạt 02 chỉ tiêu (…)"."""
_SHARED, _MOST_NEW, _MOST_OTHER = 2, 1, 2
"""Words that name and result must have in common, that only the name, and that only the result may have."""
_CLAIMS = {"missed": any_of("targets.missed"), "beyond": any_of("targets.beyond")}
_LISTED = WordPattern(
    r"chỉ tiêu\s(?:(?P<missed><targets.missed>)|(?P<beyond><targets.beyond>))(?!\p{L})[^().;:,]{0,40}?"
    r"\s?(?:\((?P<names>[^()]{6,400})|:\s(?P<names>[^();:]{6,260}))"
    r"|(?P<missed><targets.missed>)\s(?:các\s)?(?:chỉ tiêu|mục tiêu)[^.,;:()]{0,30}?\svề\s(?P<names>[^.;:()]{6,120})"
)


@dataclass(frozen=True, slots=True)
class NamedTarget:
    """Where a target is named, the words of its name, whether it is said to be missed (else exceeded), whether it is
    one of growth, and whether it is a share of something.
    """

    span: Span
    words: frozenset[str]
    missed: bool
    growth: bool
    rate: bool

    def result_among(self, stated: Sequence[StatedTarget]) -> StatedTarget | None:
        """The one result whose subject says the words of the name, but for one syllable or two.

        "Thu ngân sách" may be measured by its growth, where its level has no target of its own.
        """
        fitting = [item for item in stated if self._may_name(item)]
        strange = [(_grows(item), len(self.words ^ item.result.core)) for item in fitting]
        nearest = [item for item, apart in zip(fitting, strange, strict=True) if apart == min(strange)]
        return nearest[0] if len(nearest) == 1 else None

    def _may_name(self, stated: StatedTarget) -> bool:
        core = stated.result.core
        if (self.growth and not _grows(stated)) or (self.rate and not _is_share(stated.result)):
            return False
        if self.words == core:
            return True
        return (
            len(self.words & core) >= _SHARED
            and len(self.words - core) <= _MOST_NEW
            and len(core - self.words) <= _MOST_OTHER
        )


def named_targets(facts: Facts) -> Sequence[NamedTarget]:
    """Every target named so, in text order, each once."""
    found: dict[Span, NamedTarget] = {}
    for named in (*_of_lists(facts), *_of_sentences(facts)):
        if not any(named.span.overlaps(other) for other in found):
            found[named.span] = named
    return sorted(found.values(), key=lambda item: item.span)


def _of_lists(facts: Facts) -> Iterator[NamedTarget]:
    """The items of a counted list of targets, wherever it stands: in the sentence, in a note, in lines of its own."""
    for counted in facts.counted_lists:
        announced = counted.announced
        if announced.noun not in load("vi", "targets")["counted_as"] or not counted.related:
            continue
        start = max(announced.block.span.start, announced.span.start - _AHEAD)
        before = regex.split(r"[.;:,(]", facts.text[start : announced.span.start])[-1]
        missed = _claim(announced.words) or _claim(before)
        if missed is None:
            continue
        reading = counted.fitting or counted.readings[0]
        for item in reading.items:
            yield from _named(facts.text, item, missed=missed == "missed")


def _of_sentences(facts: Facts) -> Iterator[NamedTarget]:
    """Names in a bracket or behind a colon without a count of them, or behind "về"."""
    for sentence in facts.sentences:
        for match in _LISTED.finditer(facts.text, sentence.span.start, sentence.span.end):
            names = Span(*match.span("names"))
            for one in _NAME.finditer(facts.text, names.start, names.end):
                joint = _JOINT.match(facts.text, one.start(), one.end())
                start = joint.end() if joint else one.start()
                end = one.start() + len(one[0].rstrip(" ,.;"))
                yield from _named(facts.text, Span(start, end), missed=match["missed"] is not None)


def _claim(words: str) -> str | None:
    """What is said of targets: "missed", "beyond" or nothing; "đạt và vượt" says neither."""
    return next((claim for claim, pattern in _CLAIMS.items() if pattern.search(words)), None)


def _grows(stated: StatedTarget) -> bool:
    result = stated.result
    return result.aspect is Aspect.GROWTH or (result.quantity.percent and result.yearly)


def _is_share(result: Statement) -> bool:
    return result.quantity.percent or result.quantity.form is Form.FRACTION


def _named(text: str, span: Span, *, missed: bool) -> Iterator[NamedTarget]:
    name = span.of(text)
    words = frozenset(content_words(name))
    if words:
        yield NamedTarget(span, words, missed, names_growth(name), _RATE.search(name) is not None)
