"""TAL102: a target named as missed or exceeded whose figures say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from draftlint.api import (
    Facts,
    Kind,
    Place,
    Result,
    Rule,
    Severity,
    Span,
    StatedTarget,
    Statement,
    Text,
    content_words,
    narrows,
    targets,
)

_LISTED = regex.compile(
    r"chỉ tiêu\s(?P<missed>(?:chưa|không)\s(?:đạt|hoàn thành))?(?P<beyond>vượt)?[^().;:,]{0,40}?"
    r"\s?(?:\(|:\s)(?P<names>[^();:]{6,260})",
    regex.IGNORECASE,
)
_ABOUT = regex.compile(
    r"(?P<missed>(?:chưa|không)\sđạt)\s(?:các\s)?(?:chỉ tiêu|mục tiêu)[^.,;:()]{0,30}?\svề\s(?P<names>[^.;:()]{6,120})",
    regex.IGNORECASE,
)
_NAME = regex.compile(r"(?:(?!,\s|;\s|\svà\s).)+")
_JOINT = regex.compile(r"[\s,;.]*(?:và\s)?")
_NARROWER = Text("số liệu có thể chỉ của một phần", "the figures may be of a part only")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A named target: where it is named, its words, and whether it is said to be missed (else exceeded)."""

    span: Span
    words: frozenset[str]
    missed: bool


class NamedTargets(Rule):
    """Chỉ tiêu được gọi tên là chưa đạt (hoặc vượt) nhưng số liệu nói khác.

    “02 chỉ tiêu chưa hoàn thành (thu ngân sách và tỷ lệ hộ dùng nước sạch)” phải khớp với chỗ nêu số liệu: nếu ở đó
    tỷ lệ hộ dùng nước sạch đạt 93% so với Nghị quyết 90% thì một trong hai chỗ sai.

    Cách sửa: đối chiếu danh sách chỉ tiêu với bảng kết quả.

    Nguồn: so kết quả với mục tiêu ghi trong ngoặc ngay sau kết quả.

    ---

    A target named as missed (or exceeded) whose figures say otherwise.

    "02 chỉ tiêu chưa hoàn thành (…)" must fit the place that gives the figures.

    To mend: compare the list of targets with the table of results.

    Source: a result against the target in brackets behind it.
    """

    code = "TAL102"
    name = "named-target-mismatch"
    kind = Kind.TARGET_VS_ACTUAL
    severity = Severity.WARNING
    title = Text("Chỉ tiêu được gọi tên trái với số liệu", "Named target against its figures")
    messages = {
        "missed": Text(
            "Gọi là chưa đạt, nhưng {result} đã đạt mục tiêu {target}.",
            "Said to be missed, but {result} reaches its target {target}.",
        ),
        "beyond": Text(
            "Gọi là vượt, nhưng {result} không vượt mục tiêu {target}.",
            "Said to be exceeded, but {result} does not exceed its target {target}.",
        ),
    }
    flagged = (
        "Có 01 chỉ tiêu chưa hoàn thành (⟦!tỷ lệ hộ dùng nước sạch⟧).\n"
        "Tỷ lệ hộ dùng nước sạch đạt ⟦93%⟧ (Nghị quyết ⟦90%⟧).",
        "Có 01 chỉ tiêu vượt (⟦!tỷ lệ lao động qua đào tạo⟧).\n"
        "Tỷ lệ lao động qua đào tạo đạt ⟦68%⟧ (Nghị quyết ⟦70%⟧).",
    )
    quiet = (
        "Có 01 chỉ tiêu chưa hoàn thành (tỷ lệ hộ dùng nước sạch).\nTỷ lệ hộ dùng nước sạch đạt 83% (Nghị quyết 90%).",
        "Có 01 chỉ tiêu chưa hoàn thành (thu hút đầu tư).\nTỷ lệ hộ dùng nước sạch đạt 93% (Nghị quyết 90%).",
        "Có 01 chỉ tiêu chưa hoàn thành (tỷ lệ hộ đô thị dùng nước sạch).\nTỷ lệ hộ nông thôn dùng nước sạch đạt 93% "
        "(Nghị quyết 90%).",
    )
    holding = (
        "Có 01 chỉ tiêu chưa hoàn thành (⟦tỷ lệ hộ dùng nước sạch⟧).\n"
        "Tỷ lệ hộ dùng nước sạch đạt ⟦83%⟧ (Nghị quyết ⟦90%⟧).",
        "Chưa đạt chỉ tiêu Nghị quyết về ⟦tỷ lệ hộ dùng nước sạch⟧.\n"
        "Tỷ lệ hộ dùng nước sạch đạt ⟦83%⟧ (Nghị quyết ⟦90%⟧).",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Find the figures of each named target and judge the claim."""
        if not facts.stated_targets:
            return
        for claim in _claims(facts):
            named = [item for item in facts.stated_targets if _names(claim, item.result)]
            if len(named) == 1:
                yield from self._judge(facts, claim, named[0])

    def _judge(self, facts: Facts, claim: _Claim, stated: StatedTarget) -> Iterator[Result]:
        result, target = stated.result, stated.target
        wanted = targets.Claim.NOT_REACHED if claim.missed else targets.Claim.EXCEEDED
        fits = targets.claim_fits(wanted, stated.standing)
        shown = targets.comparison(*stated.figures)
        if fits is None:
            return
        if not fits and (len(result.core - claim.words) > 1 or narrows(result.context, claim.words)):
            yield self.unclear([claim.span, result.span, target.span], _NARROWER, shown)
        elif fits:
            yield self.holds([claim.span, result.span, target.span], shown)
        else:
            yield from self._failure(facts, claim, stated, shown)

    def _failure(self, facts: Facts, claim: _Claim, stated: StatedTarget, shown: str) -> Iterator[Result]:
        result, target = stated.result, stated.target
        yield from self.fails(
            "missed" if claim.missed else "beyond",
            claim.span,
            [
                Place(result.span, Text("kết quả của chỉ tiêu này", "the result of this target")),
                Place(target.span, Text("mục tiêu của chỉ tiêu này", "its target")),
            ],
            computation=shown,
            values={"result": result.span.of(facts.text), "target": target.span.of(facts.text)},
        )


def _claims(facts: Facts) -> Iterator[_Claim]:
    for sentence in facts.sentences:
        for pattern in (_LISTED, _ABOUT):
            for match in pattern.finditer(facts.text, sentence.span.start, sentence.span.end):
                groups = match.groupdict()
                if not groups["missed"] and not groups.get("beyond"):
                    continue
                yield from _named(facts.text, Span(*match.span("names")), missed=bool(groups["missed"]))


def _named(text: str, names: Span, *, missed: bool) -> Iterator[_Claim]:
    for match in _NAME.finditer(text, names.start, names.end):
        joint = _JOINT.match(text, match.start(), match.end())
        start = joint.end() if joint else match.start()
        end = match.start() + len(match[0].rstrip(" ,.;"))
        words = frozenset(content_words(text[start:end]))
        if len(words) >= 2:
            yield _Claim(Span(start, end), words, missed)


def _names(claim: _Claim, result: Statement) -> bool:
    """Whether a claim's name and a result's subject say the same words, but for one syllable or two."""
    shared = claim.words & result.core
    return len(shared) >= 2 and len(claim.words - result.core) <= 1 and len(result.core - claim.words) <= 2
