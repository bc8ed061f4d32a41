"""A small pack of rules for the tests of everything around the rules."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import regex

from draftlint.api import Facts, Kind, Option, Place, Repair, Result, Rule, Severity, Span, Text
from draftlint.registry import Pack
from draftlint.suppression import IncompleteSuppression, UnusedSuppression

_SUM = regex.compile(r"(\d+) gồm (\d+) và (\d+)(…)?")


class BreakdownMismatch(Rule):
    """Các phần cộng lại không bằng tổng.

    Nguồn: phép cộng.

    ---

    The parts do not add up.

    Source: addition.
    """

    code = "FAK101"
    name = "fake-breakdown"
    kind = Kind.SUM
    severity = Severity.ERROR
    title = Text(vi="Cộng không khớp", en="Parts do not add up")
    messages: ClassVar[Mapping[str, Text]] = {
        "sum": Text(vi="Các phần cộng lại là {sum}, không phải {total}.", en="The parts make {sum}, not {total}."),
    }
    options: ClassVar[Mapping[str, Option]] = {
        "tolerance": Option(0, Text(vi="Sai số cho phép", en="Tolerance")),
        "words": Option(("tổng",), Text(vi="Từ", en="Words")),
        "strict": Option(True, Text(vi="Chặt", en="Strict")),
    }
    flagged = ("Có ⟦!9⟧ gồm ⟦4⟧ và ⟦3⟧.",)
    quiet = ("Có 9 gồm 4 và 3….",)
    holding = ("Có ⟦7⟧ gồm ⟦4⟧ và ⟦3⟧.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        for match in _SUM.finditer(facts.text):
            total, *parts = (Span(*match.span(group)) for group in (1, 2, 3))
            computation = f"{match[2]} + {match[3]} = {int(match[2]) + int(match[3])}"
            if match[4]:
                yield self.unclear([total, *parts], Text(vi="liệt kê còn mở", en="open list"), computation)
            elif abs(int(match[2]) + int(match[3]) - int(match[1])) <= int(str(self.settings["tolerance"])):
                yield self.holds([total, *parts], computation)
            else:
                right = int(match[2]) + int(match[3])
                yield from self.fails(
                    "sum",
                    total,
                    [Place(part, Text(vi="một phần của tổng", en="a part of the total")) for part in parts],
                    computation=f"{computation} ≠ {match[1]}",
                    repairs=[Repair(str(right), Text(vi="bằng tổng các phần", en="the sum of the parts"))],
                    values={"sum": right, "total": match[1]},
                )


class ShoutedWord(Rule):
    """Chữ "khẩn".

    ---

    The word "khẩn".
    """

    code = "FAW201"
    name = "fake-word"
    kind = Kind.DRAFT_MARK
    severity = Severity.WARNING
    on_by_default = False
    title = Text(vi="Chữ khẩn", en="Urgent")
    messages: ClassVar[Mapping[str, Text]] = {"word": Text(vi="Còn chữ “khẩn”.", en="The word is left.")}

    def check(self, facts: Facts) -> Iterator[Result]:
        for match in regex.finditer("khẩn", facts.text):
            yield self.finding("word", Span(*match.span()))


class BrokenRule(Rule):
    """Hỏng khi gặp chữ "nổ".

    ---

    Breaks on a word.
    """

    code = "FAB301"
    name = "fake-broken"
    kind = Kind.ARTEFACT
    severity = Severity.INFO
    title = Text(vi="Hỏng", en="Broken")
    messages: ClassVar[Mapping[str, Text]] = {"lost": Text(vi="Lạc", en="Lost")}

    def check(self, facts: Facts) -> Iterator[Result]:
        if "nổ" in facts.text:
            raise RuntimeError("words of the draft must not get out")
        if "lạc" in facts.text:
            yield self.finding("lost", Span(0, len(facts.text) + 9))


PACK = Pack("fake", "1.2", (BrokenRule, BreakdownMismatch, ShoutedWord, IncompleteSuppression, UnusedSuppression))
