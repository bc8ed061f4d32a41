"""FIG103: one plan with two horizons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from draftlint.api import Facts, Kind, Place, Result, Rule, Severity, Span, Text, content_words

_PLAN = regex.compile(
    r"(?<!\p{L})(?P<name>(?i:quy hoạch|kế hoạch|chiến lược|đề án|chương trình)\s(?:[\p{L}-]+\s){2,12}?)"
    r"(?P<horizon>(?:đến năm|giai đoạn|thời kỳ)\s(?P<years>(?:(?:19|20)\d\d\s?[-–]\s?)?(?:19|20)\d\d))(?!\d)",
)


@dataclass(frozen=True, slots=True)
class _Plan:
    span: Span
    words: frozenset[str]
    years: str


class PlanHorizon(Rule):
    """Một quy hoạch, kế hoạch được nêu với hai thời hạn.

    “Quy hoạch chung thị xã đến năm 2040” ở chỗ này và “đến năm 2030” ở chỗ kia có thể là hai quy hoạch nối tiếp,
    cũng có thể là gõ nhầm năm; người đọc cần được biết là văn bản nào.

    Cách sửa: thống nhất năm; nếu là hai văn bản thì nêu rõ số hoặc tên đầy đủ.

    Nguồn: tên quy hoạch, kế hoạch gồm cả thời hạn.

    ---

    One plan with two horizons.

    "Quy hoạch chung thị xã đến năm 2040" here and "đến năm 2030" there may be two plans in a row or a mistyped year.

    To mend: use one year, or say which documents are meant.

    Source: the horizon is part of a plan's name.
    """

    code = "FIG103"
    name = "plan-horizon-conflict"
    kind = Kind.SAME_FIGURE
    severity = Severity.INFO
    title = Text("Một kế hoạch, hai thời hạn", "One plan, two horizons")
    messages = {
        "two": Text(
            "Cùng một tên nhưng chỗ này ghi {one}, chỗ kia ghi {two}.", "One name, but {one} here and {two} there."
        ),
    }
    flagged = (
        "Lập Quy hoạch chung đô thị Tân Bình ⟦!đến năm 2040⟧.\n"
        "Hoàn thành Quy hoạch chung đô thị Tân Bình ⟦đến năm 2045⟧.",
    )
    quiet = (
        "Lập Quy hoạch chung đô thị Tân Bình đến năm 2040.\nLập Quy hoạch sử dụng đất huyện đến năm 2030.",
        "Kế hoạch đầu tư công giai đoạn 2016-2020.\nKế hoạch đầu tư công giai đoạn 2021-2025.",
    )
    holding = (
        "Lập Quy hoạch chung đô thị Tân Bình ⟦đến năm 2040⟧.\n"
        "Hoàn thành Quy hoạch chung đô thị Tân Bình ⟦đến năm 2040⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Group plans by the words of their names; one name has one horizon."""
        by_name: dict[frozenset[str], list[_Plan]] = defaultdict(list)
        for plan in _plans(facts):
            by_name[plan.words].append(plan)
        for plans in by_name.values():
            yield from self._judge(facts, plans)

    def _judge(self, facts: Facts, plans: Sequence[_Plan]) -> Iterator[Result]:
        by_years: dict[str, list[_Plan]] = defaultdict(list)
        for plan in plans:
            by_years[plan.years].append(plan)
        for years, same in by_years.items():
            if len(same) >= 2:
                yield self.holds([plan.span for plan in same], years)
        horizons = [same[0] for same in by_years.values()]
        if len(horizons) != 2 or any("-" in plan.years for plan in horizons):
            return  # one plan after the other is the rule for periods
        one, two = horizons
        shown = [plan.span.of(facts.text) for plan in (one, two)]
        yield from self.fails(
            "two",
            one.span,
            [Place(two.span, Text("thời hạn ở chỗ kia", "the horizon in the other place"))],
            computation=" ≠ ".join(plan.years for plan in (one, two)),
            confidence=0.4,
            values={"one": shown[0], "two": shown[1]},
        )


def _plans(facts: Facts) -> Iterator[_Plan]:
    for sentence in facts.sentences:
        for match in _PLAN.finditer(facts.text, sentence.span.start, sentence.span.end):
            words = frozenset(content_words(match["name"]))
            if len(words) >= 4:
                years = regex.sub(r"\s", "", match["years"]).replace("–", "-")
                yield _Plan(Span(*match.span("horizon")), words, years)
