"""GRO103: the growth of a whole that its sectors cannot make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftlint.api import (
    Facts,
    Figure,
    Form,
    Interval,
    Kind,
    Place,
    Result,
    Role,
    Rule,
    SectorGrowth,
    Severity,
    Statement,
    Text,
    growth,
    print_number,
)

_ALL = Decimal("0.98")
_YEARS = 5


class WholeAgainstSectors(Rule):
    """Tốc độ tăng chung nằm ngoài khả năng của các ngành hợp thành.

    “Kinh tế tăng 8 - 9%, trong đó công nghiệp tăng 12%, dịch vụ tăng 14%, nông nghiệp tăng 10%”: tốc độ chung phải nằm
    giữa ngành thấp nhất và ngành cao nhất, và gần với bình quân theo tỷ trọng của từng ngành. Nếu công nghiệp và dịch
    vụ chiếm 99% thì mức chung phải quanh 13%. Khác nhau do hai loại giá (so sánh, hiện hành) hoặc hai thước đo
    (GRDP, giá trị sản xuất) đứng cạnh nhau mà không nói rõ.

    Cách sửa: đối chiếu từng tốc độ; nêu rõ loại giá và thước đo nếu khác nhau.

    Nguồn: tốc độ chung bằng bình quân gia quyền của các ngành, quyền số là tỷ trọng năm gốc.

    ---

    The growth of a whole that its sectors cannot make.

    The whole must lie between its slowest and its fastest sector, near their mean weighted with the sectors' shares. If
    not, different prices or measures stand side by side and the text does not say so.

    To mend: compare each rate; name prices and measure where they differ.

    Source: the growth of a whole is the mean of its sectors weighted with their shares of the base year.
    """

    code = "GRO103"
    name = "whole-against-sectors"
    kind = Kind.GROWTH
    severity = Severity.WARNING
    title = Text("Tốc độ tăng chung không khớp các ngành", "Growth of the whole does not fit its sectors")
    messages = {
        "weighted": Text(
            "Tốc độ chung {whole} không khớp với các ngành: theo tỷ trọng đã nêu phải khoảng {computed}.",
            "{whole} for the whole does not fit the sectors: with the stated shares it must be about {computed}.",
        ),
        "outside": Text(
            "Tốc độ chung {whole} nằm ngoài khoảng của tất cả các ngành ({computed}).",
            "{whole} for the whole lies outside the range of all sectors ({computed}).",
        ),
    }
    flagged = (
        "Tốc độ tăng trưởng kinh tế bình quân ⟦!11 - 12%⟧, trong đó công nghiệp tăng ⟦17%⟧, dịch vụ tăng ⟦30%⟧, "
        "nông nghiệp tăng ⟦3%⟧. Cơ cấu kinh tế: Công nghiệp ⟦75%⟧ - Dịch vụ ⟦24,6%⟧ - Nông nghiệp ⟦0,4%⟧.",
        "Tăng trưởng kinh tế đạt ⟦!9,5%⟧ (trong đó: công nghiệp tăng ⟦8,1%⟧, dịch vụ tăng ⟦7,4%⟧, nông nghiệp tăng "
        "⟦3,2%⟧).",
    )
    quiet = (
        "Tăng trưởng kinh tế đạt 7,5% (trong đó: công nghiệp tăng 8,1%, dịch vụ tăng 7,4%, nông nghiệp tăng 3,2%).",
        "Thu ngân sách tăng 12%, trong đó thu từ công nghiệp tăng 8%, thu từ dịch vụ tăng 9%.",
        "Tăng trưởng kinh tế đạt 9,5%, trong đó công nghiệp tăng 8,1%, dịch vụ tăng 7,4%.",
    )
    holding = (
        "Tăng trưởng kinh tế đạt ⟦7,5%⟧ (trong đó: công nghiệp tăng ⟦8,1%⟧, dịch vụ tăng ⟦7,4%⟧, nông nghiệp tăng "
        "⟦3,2%⟧).",
        "Tốc độ tăng trưởng kinh tế bình quân ⟦19,8%⟧, trong đó công nghiệp tăng ⟦17%⟧, dịch vụ tăng ⟦30%⟧, "
        "nông nghiệp tăng ⟦3%⟧. Cơ cấu kinh tế: Công nghiệp ⟦75%⟧ - Dịch vụ ⟦24,6%⟧ - Nông nghiệp ⟦0,4%⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each whole with the shares, or where there are none by the range of all three sectors."""
        by_sectors: dict[tuple[int, ...], list[SectorGrowth]] = {}
        for item in facts.sector_growths:
            by_sectors.setdefault(tuple(part.index for part in item.sectors.values()), []).append(item)
        for items in by_sectors.values():
            fitting = [item for item in items if (made := _weighted(item)) and _ends(item.whole).overlaps(made)]
            nearest = min(fitting or items, key=_distance)
            for item in items:
                weighted = _weighted(item)
                if weighted is None and len(item.sectors) == 3:
                    yield from self._judge_range(facts, item)
                elif weighted is not None and item is nearest:
                    yield from self._judge(facts, item, weighted)
                elif weighted is not None:
                    reason = Text("các ngành không nêu loại giá", "the prices of the sectors are not stated")
                    yield self.unclear([part.span for part in item.statements], reason, _shown(weighted))

    def _judge(self, facts: Facts, item: SectorGrowth, weighted: Interval) -> Iterator[Result]:
        spans = [part.span for part in item.statements]
        stated = _ends(item.whole)
        computation = f"{_shown(weighted)} {'∋' if stated.overlaps(weighted) else '≠'} {item.whole.span.of(facts.text)}"
        if stated.overlaps(weighted):
            yield self.holds(spans, computation)
            return
        yield from self._failure(facts, item, "weighted", computation, _shown(weighted))

    def _judge_range(self, facts: Facts, item: SectorGrowth) -> Iterator[Result]:
        spans = [item.whole.span, *(part.span for part in item.sectors.values())]
        stated, parts = _ends(item.whole), [_ends(part) for part in item.sectors.values()]
        allowed = parts[0].cover(parts[1]).cover(parts[2])
        fits = stated.overlaps(allowed)
        computation = f"{item.whole.span.of(facts.text)} {'∈' if fits else '∉'} {_shown(allowed)}"
        if fits and item.tied:
            yield self.holds(spans, computation)
        elif item.tied:
            yield from self._failure(facts, item, "outside", computation, _shown(allowed))

    def _failure(
        self, facts: Facts, item: SectorGrowth, message: str, computation: str, computed: str
    ) -> Iterator[Result]:
        yield from self.fails(
            message,
            item.whole.span,
            [
                Place(part.span, Text("tốc độ hoặc tỷ trọng của một ngành", "the growth or share of a sector"))
                for part in item.statements
                if part is not item.whole
            ],
            computation=computation,
            severity=None if item.tied else Severity.INFO,
            confidence=0.7 if item.tied else 0.4,
            values={"whole": item.whole.span.of(facts.text), "computed": computed},
        )


def _ends(item: Statement) -> Interval:
    """What the printed rate, or both ends of its range, allow. A target was set as printed, not rounded."""
    figures = [item.quantity.figure()]
    if item.quantity.form is Form.RANGE:
        figures.append(item.quantity.other_figure())
    exact = item.role is Role.TARGET and not item.quantity.bound_word
    ends = [figure.nominal if exact else figure.rounded for figure in figures]
    return ends[0].cover(ends[-1])


def _distance(item: SectorGrowth) -> Decimal:
    """How far the stated whole is from what the sectors make."""
    made = _weighted(item)
    low = made.low if made is not None else None
    return abs(item.whole.quantity.amount - low) if low is not None else Decimal("Infinity")


def _weighted(item: SectorGrowth) -> Interval | None:
    """All mean rates that the sectors can make, from the first year to the mean of the whole term; None without shares.

    With the shares at the end of the period, those at its start follow from the stated moves, or from the rates.
    """
    if len(item.shares) < 3 or any(sector not in item.shares for sector in item.sectors):
        return None
    sectors = sorted(item.sectors)
    shares = [item.shares[sector].quantity.figure() for sector in sectors]
    if sum(share.value for share in shares) < 100 * _ALL:
        return None
    lows = [item.sectors[sector].quantity.figure() for sector in sectors]
    highs = [
        item.sectors[sector].quantity.other_figure()
        if item.sectors[sector].quantity.form is Form.RANGE
        else item.sectors[sector].quantity.figure()
        for sector in sectors
    ]
    out: Interval | None = None
    for rates in (lows, highs):
        for bases in _bases(item, sectors, shares, rates):
            first = growth.weighted_growth(bases, rates, rates[0])
            once = Interval.point(first.computed) if item.at_base else first.interval
            for value in (once, _compound(bases, rates)):
                out = value if out is None else out.cover(value)
    return out


def _bases(
    item: SectorGrowth, sectors: Sequence[int], shares: Sequence[Figure], rates: Sequence[Figure]
) -> Iterator[Sequence[Figure]]:
    """The possible weights of the base year."""
    if item.at_base:
        yield shares
        return
    yield shares
    yield [
        share.with_value(share.value / (1 + rate.value / 100) ** _YEARS)
        for share, rate in zip(shares, rates, strict=True)
    ]
    moved = [item.moves.get(sector) for sector in sectors]
    if any(moved):
        yield [
            share.with_value(share.value - move.direction * move.quantity.amount) if move else share
            for share, move in zip(shares, moved, strict=True)
        ]


def _compound(bases: Sequence[Figure], rates: Sequence[Figure]) -> Interval:
    """The mean rate over the term: the faster sectors weigh more from year to year."""
    size = sum((base.value for base in bases), Decimal(0))
    grown = sum(
        (base.value * (1 + rate.value / 100) ** _YEARS for base, rate in zip(bases, rates, strict=True)), Decimal(0)
    )
    return Interval.point(((grown / size) ** (Decimal(1) / _YEARS) - 1) * 100)


def _shown(interval: Interval) -> str:
    ends = [end.quantize(Decimal("0.1")) for end in (interval.low, interval.high) if end is not None]
    return " - ".join(print_number(end) for end in dict.fromkeys(ends)) + "%"
