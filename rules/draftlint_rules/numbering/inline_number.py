"""NUM115."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import BreakKind, Facts, InlineSeries, Kind, Place, Result, Rule, Severity, Text, breaks


class InlineNumber(Rule):
    """Số thứ tự của các ý liệt kê trong câu bị nhảy quãng, trùng hoặc đảo.

    "(1) …; (2) …; (4) …" trong một đoạn: bỏ bớt một ý mà không đánh số lại, hoặc gõ nhầm. Đánh lại số. Chỉ xét dãy
    bắt đầu từ (1), "thứ nhất" hoặc "một là" và có từ ba số trở lên. Nguồn: Nghị định 30/2020/NĐ-CP, Phụ lục I (liệt
    kê).

    ---

    The numbers of things listed in a sentence leave something out, repeat or are out of order.

    "(1) …; (2) …; (4) …" in one paragraph: a thing was taken out and nothing renumbered, or a slip. Renumber. Only
    series that begin with (1), "thứ nhất" or "một là" and have three numbers or more. Source: Decree 30/2020/NĐ-CP,
    Appendix I.
    """

    code = "NUM115"
    name = "inline-number"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Số thứ tự trong câu", "Numbers inside a sentence")
    messages = {
        "gap": Text("Sau “{before}” đến “{here}”.", "“{before}” is followed by “{here}”."),
        "repeat": Text("“{here}” dùng hai lần.", "“{here}” is used twice."),
        "disorder": Text("“{here}” không đúng thứ tự.", "“{here}” is out of order."),
    }
    flagged = (
        "Tập trung: (1) trồng rừng; ⟦(2)⟧ chăn nuôi; ⟦!(4)⟧ thủy sản.",
        "Cần: một là đoàn kết; ⟦hai là⟧ sát dân; ⟦!hai là⟧ nêu gương; bốn là kiểm tra.",
    )
    quiet = (
        "Tập trung: (1) trồng rừng; (2) chăn nuôi; (3) thủy sản.",
        # a reference to a number, and days of the week
        "Theo điểm (3) nêu trên. Họp vào thứ hai, thứ ba hằng tuần.",
        # two lists in one paragraph
        "Nông nghiệp: (1) lúa; (2) ngô; (3) khoai. Thủy sản: (1) cá; (2) tôm; (3) cua.",
    )
    holding = ("Tập trung: ⟦(1)⟧ trồng rừng; ⟦(2)⟧ chăn nuôi; ⟦(3)⟧ thủy sản.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each series in order, one finding for each break."""
        for series in facts.inline_series:
            found = breaks(series.numbers)
            if not found:
                yield self.holds(series.marks, ", ".join(map(str, series.numbers)))
            elif len(found) == 1:
                item = found[0]
                message = {BreakKind.GAP: "gap", BreakKind.REPEAT: "repeat", BreakKind.DISORDER: "disorder"}[item.kind]
                yield from self._broken(facts, series, item.at, message)

    def _broken(self, facts: Facts, series: InlineSeries, at: int, message: str) -> Iterator[Result]:
        here, before = series.marks[at], series.marks[at - 1]
        values = {"here": here.of(facts.text), "before": before.of(facts.text)}
        yield from self.fails(
            message, here, [Place(before, Text("số liền trước", "the number before"))],
            computation=", ".join(map(str, series.numbers)), confidence=0.8, values=values,
        )  # fmt: skip
