"""TAL101: a tally of targets that does not fit its own parts, or what it is elsewhere in the draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from draftlint.api import (
    Facts,
    Kind,
    Place,
    Repair,
    Result,
    Role,
    Rule,
    Severity,
    Tally,
    TargetCount,
    TargetTally,
    Text,
)


class TallyMismatch(Rule):
    """Số chỉ tiêu đạt, vượt, chưa đạt không khớp nhau.

    “Nghị quyết đề ra 14 chỉ tiêu; 12/14 chỉ tiêu hoàn thành, 03 chỉ tiêu chưa hoàn thành” cộng được 15. Hai chỗ cùng
    nói về kết quả nhiệm kỳ mà một chỗ ghi 18/20, chỗ kia ghi 20/20 cũng là mâu thuẫn.

    Cách sửa: đếm lại theo bảng chỉ tiêu, sửa thống nhất các chỗ.

    Nguồn: vượt và đạt cộng chưa đạt bằng tổng số chỉ tiêu; vượt nằm trong đạt.

    ---

    A tally of targets that does not fit its own parts, or what it is elsewhere in the draft.

    "14 targets; 12/14 reached, 03 missed" makes 15. Two places that give 18/20 and 20/20 for one term contradict each
    other.

    To mend: count again after the table of targets.

    Source: reached plus missed is the number of targets; exceeded ones are among those reached.
    """

    code = "TAL101"
    name = "target-tally-mismatch"
    kind = Kind.ALL_OF
    severity = Severity.ERROR
    title = Text("Đếm chỉ tiêu không khớp", "Tally of targets does not fit")
    messages = {
        "sum": Text(
            "Số chỉ tiêu đạt và chưa đạt không bằng tổng: {sum}.", "Targets reached and missed do not make all: {sum}."
        ),
        "two": Text(
            "Chỗ này ghi {one} chỉ tiêu, chỗ kia ghi {two}.",
            "{one} targets here, {two} there.",
        ),
    }
    flagged = (
        "Hoàn thành ⟦!15/18 chỉ tiêu⟧, trong đó ⟦09 chỉ tiêu⟧ vượt, ⟦05 chỉ tiêu⟧ đạt.",
        "Nghị quyết đề ra ⟦!24 chỉ tiêu⟧: ⟦15 chỉ tiêu⟧ vượt, ⟦07 chỉ tiêu⟧ đạt, ⟦01 chỉ tiêu⟧ chưa đạt.",
        "Nghị quyết đề ra ⟦14 chỉ tiêu⟧; đến nay ⟦!12/14 chỉ tiêu⟧ hoàn thành, ⟦03 chỉ tiêu⟧ chưa hoàn thành.",
        "A. KẾT QUẢ\nHoàn thành ⟦!18/20 chỉ tiêu⟧.\nB. ĐÁNH GIÁ CHUNG\nCó ⟦20/20 chỉ tiêu⟧ đều đạt và vượt.",
        "A. KẾT QUẢ\nHoàn thành 17/18 chỉ tiêu (⟦!11 chỉ tiêu⟧ vượt).\nB. ĐÁNH GIÁ CHUNG\n"
        "Cả nhiệm kỳ hoàn thành 17/18 chỉ tiêu (⟦12 chỉ tiêu⟧ vượt).",
        # how many were set
        "Nghị quyết đề ra ⟦!27 chỉ tiêu⟧ chủ yếu. Đến nay có ⟦20/22 chỉ tiêu⟧ đạt và vượt, còn 02 chỉ tiêu chưa đạt.",
        "Kế hoạch giao ⟦!210 chỉ tiêu⟧; có ⟦19/21 chỉ tiêu⟧ hoàn thành.",
        # without a stroke, the parts without the noun
        "Nghị quyết đề ra ⟦22 chỉ tiêu⟧. Có ⟦!18 chỉ tiêu⟧ đạt và vượt (12 vượt, 6 đạt), còn ⟦5 chỉ tiêu⟧ chưa đạt.",
        "Trong 15 chỉ tiêu có ⟦!12 chỉ tiêu⟧ đạt và vượt (vượt ⟦07⟧, đạt ⟦04⟧), 03 chỉ tiêu chưa đạt.",
        "Hoàn thành ⟦!17/19 chỉ tiêu⟧ (đạt ⟦05 chỉ tiêu⟧ và vượt ⟦11 chỉ tiêu⟧).",
        # the whole slipped in the other place
        "A. KẾT QUẢ\nHoàn thành ⟦!17/19 chỉ tiêu⟧.\nB. ĐÁNH GIÁ CHUNG\nCó ⟦17/91 chỉ tiêu⟧ đạt và vượt.",
        # all less those reached are missed
        "A. KẾT QUẢ\nHoàn thành ⟦18/20 chỉ tiêu⟧.\nB. HẠN CHẾ\nCòn ⟦!03 chỉ tiêu⟧ chưa hoàn thành.",
    )
    quiet = (
        "Đề ra 22 chỉ tiêu, có 09 chỉ tiêu vượt, 07 chỉ tiêu đạt và 06 chỉ tiêu không đạt, thấp hơn giai đoạn 2011 - "
        "2015 (17/22 chỉ tiêu).",
        "Hoàn thành 15/18 chỉ tiêu, trong đó 04 chỉ tiêu vượt; 03 chỉ tiêu chưa hoàn thành.",
        "A. KẾT QUẢ\nHoàn thành 18/20 chỉ tiêu.\nB. MỤC TIÊU\nPhấn đấu hoàn thành 22/22 chỉ tiêu.",
        "Về kinh tế đạt 6/6 chỉ tiêu.\nVề xã hội đạt 7/9 chỉ tiêu.",
        # some on their way, and a part of those reached
        "Trong 20 chỉ tiêu có 08 chỉ tiêu đạt và vượt (trong đó 03 chỉ tiêu vượt), 10 chỉ tiêu đạt trên 60% lộ trình, "
        "02 chỉ tiêu đạt thấp.",
        # groups of the targets set, and some that are nearly reached
        "Đại hội đề ra 24 chỉ tiêu, gồm 14 chỉ tiêu kinh tế và 10 chỉ tiêu xã hội.",
        "Đến nay có 17/21 chỉ tiêu đạt; 02 chỉ tiêu cơ bản đạt, 02 chỉ tiêu chưa đạt.",
        "Hoàn thành 17 chỉ tiêu, trong đó 11 chỉ tiêu vượt; 02 chỉ tiêu chưa đạt.",
    )
    holding = (
        "Hoàn thành ⟦15/18 chỉ tiêu⟧, trong đó ⟦10 chỉ tiêu⟧ vượt, ⟦05 chỉ tiêu⟧ đạt.",
        "Nghị quyết đề ra ⟦24 chỉ tiêu⟧: ⟦15 chỉ tiêu⟧ vượt, ⟦07 chỉ tiêu⟧ đạt, ⟦02 chỉ tiêu⟧ chưa đạt.",
        "Nghị quyết đề ra ⟦14 chỉ tiêu⟧; đến nay ⟦12/14 chỉ tiêu⟧ hoàn thành, ⟦02 chỉ tiêu⟧ chưa hoàn thành.",
        # its parts told again
        "A. KẾT QUẢ\nHoàn thành 17/18 chỉ tiêu (⟦11 chỉ tiêu⟧ vượt).\nB. ĐÁNH GIÁ CHUNG\n"
        "Cả nhiệm kỳ hoàn thành 17/18 chỉ tiêu (⟦11 chỉ tiêu⟧ vượt).",
        "A. KẾT QUẢ\nHoàn thành ⟦20/20 chỉ tiêu⟧.\nB. ĐÁNH GIÁ CHUNG\nCó ⟦20/20 chỉ tiêu⟧ đều đạt và vượt.",
        "Nghị quyết đề ra ⟦22 chỉ tiêu⟧; đến nay ⟦20/22 chỉ tiêu⟧ đạt và vượt.",
        # its groups
        "Nghị quyết đề ra ⟦22 chỉ tiêu⟧, gồm 12 chỉ tiêu kinh tế và 10 chỉ tiêu xã hội; đến nay vượt ⟦13 chỉ tiêu⟧, "
        "đạt ⟦07 chỉ tiêu⟧; còn lại ⟦02 chỉ tiêu⟧ chưa hoàn thành.",
        "Kế hoạch giao ⟦15 chỉ tiêu⟧; có ⟦13 chỉ tiêu⟧ đạt và vượt kế hoạch, ⟦02 chỉ tiêu⟧ không đạt.",
        # told again as all less those reached
        "A. KẾT QUẢ\nHoàn thành ⟦18/20 chỉ tiêu⟧.\nB. HẠN CHẾ\nCòn ⟦02 chỉ tiêu⟧ chưa đạt do dịch bệnh.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge the tally of each paragraph, and the same counts across the draft."""
        for tally in facts.target_tallies:
            yield from self._all(tally)
            yield from self._parts(tally)
        reviewed = [item for item in facts.target_counts if item.statement.role is not Role.TARGET]
        yield from self._across(facts, reviewed)
        yield from self._missed_again(facts, reviewed)
        yield from self._parts_again(facts, reviewed)

    def _all(self, tally: TargetTally) -> Iterator[Result]:
        """Those reached and those missed make all that were set."""
        reached, missed, total, whole = tally.reached, tally.missed, tally.total, tally.whole
        if reached is None or whole is None:
            return
        if total is not None and total.value != whole and not (missed is not None and _makes(tally, total.value)):
            yield from self._differ(total, [reached], f"{total.value} ≠ {whole}", _two(total.value, whole))
            total = None
        if missed is not None and missed.whole in (None, whole):
            items = [item for item in (reached, missed, total) if item is not None]
            shown = f"{reached.value} + {missed.value} = {reached.value + missed.value}"
            if reached.value + missed.value == whole:
                yield self.holds([item.span for item in items], shown)
            elif reached.whole is not None or missed.whole is not None or total is not None:
                yield from self._sum_differs(items, f"{shown} ≠ {whole}", whole - missed.value)
        elif total is not None and reached.whole == total.value:
            yield self.holds([total.span, reached.span], f"{total.value} = {reached.whole}")

    def _sum_differs(self, items: Sequence[TargetCount], shown: str, right: Decimal) -> Iterator[Result]:
        whole = items[0].whole
        printed = f"{right}/{whole}" if whole is not None else str(right)
        yield from self._differ(items[0], items[1:], shown, {"sum": shown}, repairs=[Repair(printed, _COUNTED)])

    def _parts(self, tally: TargetTally) -> Iterator[Result]:
        """Those exceeded and those just reached make those reached; with those missed they make all."""
        exceeded, met, missed = tally.exceeded, tally.met, tally.missed
        if exceeded is None or met is None:
            return
        if tally.reached is not None:
            yield from self._adds_up([exceeded, met], tally.reached, tally.reached.value)
        elif missed is not None and tally.total is not None:
            yield from self._adds_up([exceeded, met, missed], tally.total, tally.total.value)

    def _adds_up(self, parts: Sequence[TargetCount], whole: TargetCount, value: Decimal) -> Iterator[Result]:
        made = sum((part.value for part in parts), Decimal(0))
        shown = f"{' + '.join(str(part.value) for part in parts)} = {made}"
        if made == value:
            yield self.holds([item.span for item in (*parts, whole)], shown)
            return
        shown = f"{shown} ≠ {value}"
        yield from self._differ(whole, parts, shown, {"sum": shown})

    def _across(self, facts: Facts, reviewed: Sequence[TargetCount]) -> Iterator[Result]:
        """The same number of targets in several places of the review: one number reached."""
        fractions = [item for item in reviewed if item.tally is Tally.REACHED and item.whole is not None]
        fractions = [item for item in fractions if not any(item is tally.met for tally in facts.target_tallies)]
        wholes = Counter(item.whole for item in fractions)
        for whole in wholes:
            group = [item for item in fractions if item.whole == whole]
            first = group[0]
            same = [item for item in group if item.value == first.value]
            if len(same) >= 2:
                yield self.holds([item.span for item in same], f"{first.value}/{first.whole}")
            for item in group:
                if item.value != first.value:
                    yield from self._differ_in_print(facts, first, item)
        if len(wholes) == 2 and len({item.value for item in fractions}) == 1 and fractions[0].value >= _MANY:
            one, two = fractions[0], next(item for item in fractions if item.whole != fractions[0].whole)
            yield from self._differ_in_print(facts, one, two, Severity.WARNING)

    def _missed_again(self, facts: Facts, reviewed: Sequence[TargetCount]) -> Iterator[Result]:
        """Those missed, told again: the same number, and all less those reached."""
        missed = [item for item in reviewed if item.tally is Tally.MISSED]
        fractions = [item for item in reviewed if item.tally is Tally.REACHED and item.whole is not None]
        blocks = {item.block for item in missed}
        if len(missed) >= 2 and len(blocks) == len(missed):
            if len({item.value for item in missed}) == 1:
                yield self.holds([item.span for item in missed], " = ".join(str(item.value) for item in missed))
            elif len(missed) == 2 and fractions:
                yield from self._differ_in_print(facts, missed[0], missed[1], Severity.INFO)
        elif len(missed) == 1 and fractions and not blocks & {item.block for item in fractions}:
            yield from self._left_over(fractions, missed[0])

    def _left_over(self, fractions: Sequence[TargetCount], missed: TargetCount) -> Iterator[Result]:
        """One paragraph tells how many of all are reached, another how many are missed."""
        first = fractions[0]
        if first.whole is None or any((item.value, item.whole) != (first.value, first.whole) for item in fractions):
            return
        shown = f"{first.whole} − {first.value} = {first.whole - first.value}"
        if first.whole - first.value == missed.value:
            yield self.holds([first.span, missed.span], shown)
        elif missed.whole in (None, first.whole):
            values = {"sum": f"{shown} ≠ {missed.value}"}
            yield from self._differ(missed, [first], f"{shown} ≠ {missed.value}", values, severity=Severity.INFO)

    def _parts_again(self, facts: Facts, reviewed: Sequence[TargetCount]) -> Iterator[Result]:
        """Those exceeded, and those just reached, told twice beside one whole: "22/24 (15 vượt, 07 đạt)"."""
        wholes = {item.block: item.whole for item in reviewed if item.whole is not None}
        told = [item for item in reviewed if item.block in wholes]
        for tally in (Tally.EXCEEDED, Tally.REACHED):
            parts = [item for item in told if item.tally is tally and item.whole is None and not item.both]
            if len(parts) != 2:
                continue
            one, two = parts
            if one.block == two.block or wholes[one.block] != wholes[two.block]:
                continue
            if one.value == two.value:
                yield self.holds([one.span, two.span], f"{one.value} = {two.value}")
            else:
                yield from self._differ_in_print(facts, one, two)

    def _differ_in_print(
        self, facts: Facts, one: TargetCount, two: TargetCount, severity: Severity | None = None
    ) -> Iterator[Result]:
        shown = [item.statement.quantity.digits.of(facts.text) for item in (one, two)]
        yield from self._differ(one, [two], " ≠ ".join(shown), _two(*shown), severity=severity)

    def _differ(
        self,
        at: TargetCount,
        others: Sequence[TargetCount],
        shown: str,
        values: Mapping[str, object],
        *,
        repairs: Sequence[Repair] = (),
        severity: Severity | None = None,
    ) -> Iterator[Result]:
        yield from self.fails(
            "sum" if "sum" in values else "two",
            at.span,
            [Place(item.span, _COUNT) for item in others],
            computation=shown,
            severity=severity,
            repairs=repairs,
            values=values,
        )


_MANY = 10
"""Targets reached from which another whole for the same number is a slip, not the targets of another field."""
_COUNTED = Text("tổng trừ số chưa đạt", "all less those missed")
_COUNT = Text("số cùng phép đếm", "a count of the same tally")


def _makes(tally: TargetTally, whole: Decimal) -> bool:
    """Whether those reached and missed make a whole that the stroke contradicts."""
    return tally.reached is not None and tally.missed is not None and tally.reached.value + tally.missed.value == whole


def _two(one: object, two: object) -> Mapping[str, object]:
    return {"one": one, "two": two}
