"""A congress number that does not go with its term."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from draftlint.api import Body, Facts, Kind, Ordinal, Place, Repair, Result, Rule, Severity, Span, Text, national_terms

YEARS = 5
Term = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Pair:
    """One place that writes an ordinal together with its term."""

    ordinal: Ordinal
    term: Term

    @property
    def span(self) -> Span:
        """From the ordinal to the end of the years."""
        return self.ordinal.span.cover(self.ordinal.term.years) if self.ordinal.term else self.ordinal.span

    @property
    def base(self) -> int:
        """The same for all right pairs of one body: the year when its term number 0 would have begun."""
        return self.term[0] - YEARS * self.ordinal.value


class OrdinalTermClash(Rule):
    """Số thứ tự đại hội (khóa) không khớp nhiệm kỳ của cùng một cấp.

    Mỗi cấp có dãy số riêng: đại hội sau hơn đại hội trước một số và nhiệm kỳ sau hơn 05 năm. “lần thứ XII, nhiệm kỳ
    2020 - 2025” ở chỗ này và “lần thứ XI, nhiệm kỳ 2020 - 2025” ở chỗ kia thì một chỗ đã ghi nhầm. Đại hội toàn quốc
    và Quốc hội được đối chiếu với bảng khóa đã biết. Cách sửa: kiểm tra số thứ tự của từng cấp. Số của các cấp khác
    nhau không so với nhau. Nguồn: Điều lệ Đảng, Điều 13; Luật Tổ chức Quốc hội.

    ---

    The number of a congress or committee does not go with its term, within one level.

    Each level counts for itself: the next congress is one more and its term five years later. Two numbers for one term,
    or two terms for one number, mean that one place is wrong. National congresses and Assemblies are compared with the
    known table. Numbers of different levels are never compared.
    Source: Party statutes, article 13; Law on the organisation of the National Assembly.
    """

    code = "ORD101"
    name = "ordinal-term-clash"
    kind = Kind.ORDINAL
    severity = Severity.ERROR
    title = Text("Số thứ tự đại hội không khớp nhiệm kỳ", "A congress number that does not go with its term")
    messages = {
        "clash": Text(
            "“{here}” không khớp “{there}” của cùng cấp: mỗi khóa cách nhau 05 năm.",
            "“{here}” does not fit “{there}” of the same level: terms follow every five years.",
        ),
        "table": Text(
            "Khóa {ordinal} là {start} - {end}, không phải {years}.",
            "Number {ordinal} is {start} - {end}, not {years}.",
        ),
    }
    flagged = (
        "Đại hội Đảng bộ huyện ⟦lần thứ XII, nhiệm kỳ 2020 - 2025⟧ đề ra 20 chỉ tiêu. Nghị quyết Đại hội Đảng bộ huyện "
        "⟦!lần thứ XI, nhiệm kỳ 2020 - 2025⟧ đã đi vào cuộc sống.",
        "Huyện ủy ⟦khóa X, nhiệm kỳ 2015 - 2020⟧ bàn giao; Huyện ủy ⟦!khóa XI, nhiệm kỳ 2015 - 2020⟧ tiếp nhận.",
        "Đại biểu Quốc hội ⟦khóa XIV, nhiệm kỳ 2021 - 2026⟧ tiếp xúc cử tri.",
    )
    quiet = (
        # each level counts for itself
        "Đại hội Đảng bộ huyện lần thứ XII, nhiệm kỳ 2020 - 2025; Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020 "
        "- 2025; "
        "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.",
        # one after the other
        "Đại hội Đảng bộ huyện lần thứ XI, nhiệm kỳ 2015 - 2020 và Đại hội Đảng bộ huyện lần thứ XII, nhiệm kỳ "
        "2020 - 2025.",
        "Quốc hội khóa XIV, nhiệm kỳ 2016 - 2021; Quốc hội khóa XV (2021 - 2026); HĐND tỉnh khóa IX, nhiệm kỳ "
        "2016 - 2021.",
        # a union's congress
        "Đại hội Công đoàn huyện lần thứ XI, nhiệm kỳ 2018 - 2023; Đại hội Đảng bộ huyện lần thứ XI, nhiệm kỳ "
        "2015 - 2020.",
        # two communes of one rank
        "Đảng bộ xã Tân An lần thứ X, nhiệm kỳ 2015 - 2020; Đảng bộ xã Bình Hòa lần thứ XII, nhiệm kỳ 2015 - 2020.",
    )
    holding = (
        "Đại hội Đảng bộ huyện ⟦lần thứ XII, nhiệm kỳ 2020 - 2025⟧ đề ra 20 chỉ tiêu; Huyện ủy ⟦khóa XII, nhiệm "
        "kỳ 2020 - "
        "2025⟧ đã ban hành 04 chương trình.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Build the table of each body and judge every pair of it."""
        by_body: dict[Body, list[Ordinal]] = defaultdict(list)
        for item in facts.ordinals:
            by_body[item.body].append(item)
        for body, items in by_body.items():
            pairs = [
                _Pair(item, (item.term.start, item.term.end))
                for item in items
                if item.term is not None and item.term.end - item.term.start == YEARS
            ]
            table = national_terms(body.organisation) if body.rank == "nation" else {}
            wrong: list[_Pair] = []
            if table:
                for pair in pairs:
                    if _off_table(pair, table):
                        wrong.append(pair)
                        yield from self._table(facts, pair, table)
            elif body.rank not in _MANY_OF_A_KIND and body.organisation == "party":
                wrong, witnesses = _out_of_step(pairs)
                for pair in wrong:
                    yield from self._clash(facts, pair, witnesses)
            yield from self._hold(facts, body, items, [pair for pair in pairs if pair not in wrong])

    def _clash(self, facts: Facts, pair: _Pair, witnesses: Sequence[_Pair]) -> Iterator[Result]:
        near = min(witnesses, key=lambda other: (other.term != pair.term, other.ordinal.value != pair.ordinal.value))
        meant = pair.ordinal.value + (pair.base - near.base) // YEARS
        here, there = (f"{item.ordinal.value} ↔ {item.term[0]} - {item.term[1]}" for item in (pair, near))
        yield from self.fails(
            "clash",
            pair.span,
            [Place(other.span, Text("ghi ở chỗ kia", "written there")) for other in witnesses],
            computation=f"{here}; {there}",
            confidence=0.9,
            repairs=[Repair(_roman(meant), Text("số của nhiệm kỳ này", "the number of this term"))],
            values={"here": pair.span.of(facts.text), "there": near.span.of(facts.text)},
        )

    def _table(self, facts: Facts, pair: _Pair, table: Mapping[int, Term]) -> Iterator[Result]:
        start, end = table[pair.ordinal.value]
        yield from self.fails(
            "table",
            pair.span,
            computation=f"{pair.ordinal.value}: {start} - {end} ≠ {pair.term[0]} - {pair.term[1]}",
            confidence=0.9,
            repairs=[Repair(f"{start} - {end}", Text("nhiệm kỳ của khóa này", "the term of this number"))],
            values={
                "ordinal": _roman(pair.ordinal.value),
                "start": start,
                "end": end,
                "years": f"{pair.term[0]} - {pair.term[1]}",
            },
        )

    def _hold(self, facts: Facts, body: Body, items: Sequence[Ordinal], pairs: Sequence[_Pair]) -> Iterator[Result]:
        terms = {pair.ordinal.value: pair.term for pair in pairs}
        for value in dict.fromkeys(item.value for item in items):
            same = [item for item in items if item.value == value]
            term = terms.get(value)
            if term is None or (body.rank in _MANY_OF_A_KIND and len(pairs) > 1):
                continue
            by_item = {pair.ordinal: pair.span for pair in pairs}
            spans = [by_item.get(item, item.span) for item in same]
            if body == facts.own_body:
                own = next((item.places for item in facts.frame.terms if (item.start, item.end) == term), ())
                spans += [place for place in own if not any(place.overlaps(span) for span in spans)]
            if len(spans) > 1:
                yield self.holds(spans, f"{_roman(value)} ↔ {term[0]} - {term[1]}")


_MANY_OF_A_KIND = frozenset({"xã", "phường", "thị trấn", "cơ sở", "khối", "bộ phận", "council", ""})


def _out_of_step(pairs: Sequence[_Pair]) -> tuple[list[_Pair], list[_Pair]]:
    """The pairs that differ from what most (or, in a tie, the first) of their body say, and those others."""
    counts = Counter(pair.base for pair in pairs)
    if len(counts) < 2:
        return [], list(pairs)
    usual = max(counts, key=lambda base: counts[base])  # the first of equals
    return [pair for pair in pairs if pair.base != usual], [pair for pair in pairs if pair.base == usual]


def _off_table(pair: _Pair, table: Mapping[int, Term]) -> bool:
    known = table.get(pair.ordinal.value)
    return known is not None and abs(known[0] - pair.term[0]) > 1


def _roman(value: int) -> str:
    out = ""
    for number, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while value >= number:
            out, value = out + letters, value - number
    return out
