"""CNT106."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, FormedUnits, Kind, Place, Repair, Result, Rule, Severity, Text


class CountOfFormedUnits(Rule):
    """Số đơn vị hành chính nêu ở khoản cuối không khớp với số khoản lập ra chúng.

    Các khoản từ 1 đến 39 mỗi khoản lập một phường hoặc một xã, khoản 40 viết “sau khi sắp xếp, tỉnh có 38 đơn vị hành
    chính cấp xã”: thêm bớt một khoản mà không sửa con số. Đếm lại các khoản theo từng loại đơn vị. Chỉ xét khi mọi
    khoản trước khoản cuối đều lập một đơn vị. Nguồn: phép đếm.

    ---

    The number of administrative units that the last clause gives is not that of the clauses that form them.

    Each clause forms one unit and the last one counts them; a clause was added or taken out and the number stayed.
    Count the clauses of each kind again. Only where every clause before the last forms a unit. Source: counting.
    """

    code = "CNT106"
    name = "count-of-formed-units"
    kind = Kind.COUNT_LIST
    severity = Severity.WARNING
    title = Text("Số đơn vị nêu ra không khớp các khoản", "Units counted against the clauses that form them")
    messages = {
        "count": Text(
            "Nêu “{stated}” nhưng các khoản trên lập {found}.", "“{stated}” are stated, but the clauses form {found}."
        ),
    }
    flagged = (
        "Điều 1. Sắp xếp như sau:\n⟦1. Sắp xếp⟧ xã A và xã B thành phường mới có tên gọi là phường Gò Sao.\n"
        "⟦2. Nhập xã⟧ C và xã D thành phường mới có tên gọi là phường Tân Lập.\n3. Sắp xếp xã E và xã G thành xã mới "
        "có tên gọi là xã Phú Mỹ.\n"
        "4. Sau khi sắp xếp, tỉnh có 3 đơn vị hành chính cấp xã, gồm ⟦!3 phường⟧ và 1 xã.",
    )
    quiet = (
        # some stay as they are
        "Điều 1. Sắp xếp như sau:\n1. Sắp xếp xã A và xã B thành phường Gò Sao.\n2. Nhập xã C và xã D thành phường Tân "
        "Lập.\n3. Sắp xếp xã E và xã G thành xã Phú Mỹ.\n4. Sau khi sắp xếp, tỉnh có 5 đơn vị, gồm 2 phường và 3 xã; "
        "trong đó có 2 phường, 1 xã hình thành sau sắp xếp và 2 xã không thực hiện sắp xếp.",
        # a clause that forms nothing
        "Điều 1. Sắp xếp như sau:\n1. Sắp xếp xã A và xã B thành phường Gò Sao.\n2. Nhập xã C và xã D thành phường Tân "
        "Lập.\n3. Điều chỉnh địa giới của xã E.\n4. Sau khi sắp xếp, tỉnh có 9 đơn vị, gồm 5 phường và 4 xã.",
    )
    holding = (
        "Điều 1. Sắp xếp như sau:\n⟦1. Sắp xếp⟧ xã A và xã B thành phường Gò Sao.\n⟦2. Nhập xã⟧ C và xã D thành phường "
        "Tân Lập.\n3. Đổi tên xã E thành xã Phú Mỹ.\n4. Sau khi sắp xếp, tỉnh có 2 phường và 5 xã; trong đó có "
        "⟦2 phường⟧, 1 xã hình thành sau sắp xếp và 4 xã không sắp xếp.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each count that the last clause gives."""
        for item in facts.formed_units:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: FormedUnits) -> Iterator[Result]:
        count, found = int(item.stated.quantity.value), len(item.clauses)
        spans = (item.stated.span, *item.clauses)
        if item.fits:
            yield self.holds(spans, f"{count} = {found}")
            return
        digits = item.stated.quantity.digits.of(facts.text)
        yield from self.fails(
            "count",
            item.stated.span,
            [Place(clause, Text("một khoản", "a clause")) for clause in item.clauses],
            computation=f"{count} ≠ {found}",
            confidence=0.85,
            values={"stated": item.stated.span.of(facts.text), "found": found},
            repairs=[Repair(str(found).zfill(len(digits)), Text("số khoản đếm được", "clauses counted"))],
        )
