"""The year to which a plan reaches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from draftlint.api import Facts, Kind, NamedTitle, Place, Result, Rule, Severity, Text, WordPattern, title_words

_PLANS = frozenset({"quy hoạch", "chiến lược", "đồ án", "đề án", "chương trình", "kế hoạch"})
_CHANGED = WordPattern(r"<dates.plan_changes>")
FEWEST = 5


class PlanHorizon(Rule):
    """Cùng một quy hoạch, kế hoạch được ghi hai mốc năm khác nhau.

    “Quy hoạch chung đô thị Tân Lập đến năm 2040” và “… đến năm 2035”: hoặc là hai quy hoạch, hoặc một chỗ ghi nhầm năm.
    Tên càng dài càng chắc là một; tên ngắn (“Quy hoạch sử dụng đất đến năm 2020 / 2030”) thường là hai kỳ nối tiếp và
    không báo. Cách sửa: kiểm tra quyết định phê duyệt. Nguồn: Luật Quy hoạch, Điều 8.

    ---

    One plan is named with two horizons.

    Either there are two plans, or one place has a wrong year. A long name makes it likely to be one; short names are
    usually two successive plans and are not reported. Check the approval. Source: Law on planning, article 8.
    """

    code = "DAT111"
    name = "plan-horizon"
    kind = Kind.DATE
    severity = Severity.INFO
    title = Text("Một quy hoạch, hai mốc năm", "One plan, two horizons")
    messages = {
        "differs": Text(
            "“{name}” ở đây đến năm {here}, chỗ khác đến năm {there}.",
            "“{name}” reaches to {here} here and to {there} elsewhere.",
        ),
    }
    flagged = (
        "Thực hiện ⟦Quy hoạch chung đô thị Tân Lập Đông đến năm 2040⟧. Huyện công bố ⟦!Quy hoạch chung đô thị "
        "Tân Lập Đông đến "
        "năm 2045⟧ tại 12 điểm.",
    )
    quiet = (
        "Quy hoạch sử dụng đất đến năm 2020 đã xong; lập quy hoạch sử dụng đất đến năm 2030.",
        "Quy hoạch chung đô thị Tân Lập Đông đến năm 2040; điều chỉnh Quy hoạch chung đô thị Tân Lập Đông đến "
        "năm 2045.",
        "Đến năm 2030 có 12 xã; quy hoạch chung đô thị Tân Lập Đông đến năm 2040.",
    )
    holding = (
        "Thực hiện ⟦Quy hoạch chung đô thị Tân Lập đến năm 2040⟧; công bố ⟦Quy hoạch chung đô thị Tân Lập đến "
        "năm 2040⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Group plans by name; a name may lack the last words of another ("Quy hoạch chung thị xã")."""
        groups: dict[str, list[list[NamedTitle]]] = defaultdict(list)
        for title in facts.named_titles:
            if title.horizon is None or title.type not in _PLANS:
                continue
            home = next((group for group in groups[title.type] if _one_name(facts, group[0], title)), None)
            if home is None:
                groups[title.type].append([title])
            else:
                home.append(title)
        for kind in groups.values():
            for group in kind:
                yield from self._judge(facts, group)

    def _judge(self, facts: Facts, group: list[NamedTitle]) -> Iterator[Result]:
        by_year: dict[int, list[NamedTitle]] = defaultdict(list)
        for title in group:
            if title.horizon is not None:
                by_year[title.horizon.year].append(title)
        own = facts.frame.latest
        for year, places in by_year.items():
            spans = [place.span for place in places]
            if own is not None and year >= own.year and facts.frame.date is not None:
                spans.append(facts.frame.date.span)
            if len(spans) > 1:
                yield self.holds(spans, f"đến năm {year} × {len(places)}" + (f"; {own.year} ≤ {year}" if own else ""))
        first = group[0]
        for other in group[1:]:
            if first.horizon is None or other.horizon is None or first.horizon.year == other.horizon.year:
                continue
            name = other.words.of(facts.text)
            same = title_words(first.words.of(facts.text)) == title_words(name)
            before = facts.text[max(0, other.span.start - 40) : other.span.start]
            if not same or len(name.split()) < FEWEST or _CHANGED.search(before):
                continue
            yield from self.fails(
                "differs",
                other.span,
                [Place(first.span, Text(f"đến năm {first.horizon.year}", f"to {first.horizon.year}"))],
                computation=f"{first.horizon.year} ≠ {other.horizon.year}",
                confidence=0.5,
                values={"name": name, "here": other.horizon.year, "there": first.horizon.year},
            )


def _one_name(facts: Facts, one: NamedTitle, other: NamedTitle) -> bool:
    a, b = (title_words(item.words.of(facts.text)) for item in (one, other))
    size = min(len(a), len(b))
    return size >= 3 and a[:size] == b[:size]
