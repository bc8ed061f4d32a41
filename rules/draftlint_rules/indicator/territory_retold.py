"""FIG105: area or people of one administrative unit, told twice and not alike."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import (
    Agreement,
    Facts,
    Kind,
    Place,
    Repair,
    Result,
    Retold,
    Rule,
    Severity,
    Text,
    agreement,
    slip_between,
)


class TerritoryRetold(Rule):
    """Diện tích hoặc dân số của một đơn vị hành chính nêu hai lần không khớp.

    “Thành lập phường A trên cơ sở toàn bộ 9,41 km2 và 5.273 nhân khẩu của xã B. Phường A có 9,41 km2 và 5.237 nhân
    khẩu”: đơn vị mới lập từ toàn bộ một đơn vị cũ thì có đúng diện tích và dân số ấy. Cũng so các lần nêu lại số liệu
    của cùng một đơn vị; khi đó chỉ báo nếu lệch đúng một lỗi gõ.

    Cách sửa: đối chiếu với biểu thống kê đất đai, dân số; sửa chỗ sai và các tổng có số đó.

    Nguồn: số học trên chữ số đã in.

    ---

    Area or people of one administrative unit, told twice and not alike.

    A unit that is made of the whole of another has its area and its people. Figures of one unit that are told again are
    compared as well, and reported where a single slip of the pen is between them.

    To mend: compare with the statistics; mend the wrong place and the totals that hold it.

    Source: arithmetic on the printed digits.
    """

    code = "FIG105"
    name = "territory-retold"
    kind = Kind.SAME_FIGURE
    severity = Severity.ERROR
    title = Text("Số liệu một đơn vị hành chính không khớp", "One administrative unit, two values")
    messages = {
        "differ": Text(
            "Cùng một đơn vị hành chính nhưng chỗ này ghi {one}, chỗ kia ghi {two}.",
            "One administrative unit, but {one} here and {two} there.",
        ),
    }
    flagged = (
        "a) Thành lập phường Bến Đình thuộc thị xã Phú Mỹ trên cơ sở toàn bộ 941,3 ha diện tích tự nhiên và "
        "⟦5.273 nhân khẩu⟧ của xã Bến Đình.\nPhường Bến Đình có 941,3 ha diện tích tự nhiên và ⟦!5.237 nhân khẩu⟧.",
        "Thành lập xã Tân Lập trên cơ sở toàn bộ ⟦12,4 km2⟧ diện tích tự nhiên, quy mô dân số 5.130 người của xã Gò "
        "Sao. Sau khi thành lập, xã Tân Lập có diện tích tự nhiên là ⟦!124 km2⟧, quy mô dân số là 5.130 người.",
        "Xã Gò Sao còn lại ⟦1.845,26 ha⟧ diện tích tự nhiên và 3.912 nhân khẩu.\nĐiều 2. Xã Gò Sao có "
        "⟦!1.854,26 ha⟧ diện tích tự nhiên và 3.912 nhân khẩu.",
    )
    quiet = (
        # other things go into it as well
        "Thành lập phường Bến Đình trên cơ sở toàn bộ thị trấn và 161,3 ha của xã Gò Sao.\n"
        "Phường Bến Đình có 202,6 ha diện tích tự nhiên.",
        "Điều chỉnh 12,5 ha của xã Gò Sao vào xã Tân Lập.\nXã Tân Lập có 320,4 ha diện tích tự nhiên.",
        # of other things in it
        "Xã Gò Sao có 320,4 ha lúa.\nXã Gò Sao có 230,4 ha ngô.",
        # before and after
        "Xã Gò Sao có 320,4 ha diện tích tự nhiên.\nSau khi điều chỉnh, xã Gò Sao còn 268,9 ha diện tích tự nhiên.",
    )
    holding = (
        "Thành lập phường Bến Đình trên cơ sở toàn bộ ⟦941,3 ha⟧ diện tích tự nhiên của xã Bến Đình.\n"
        "Phường Bến Đình có ⟦941,3 ha⟧ diện tích tự nhiên.",
        "Tỉnh có 3 huyện. Huyện Phú Mỹ có ⟦412,6 km2⟧ diện tích tự nhiên.\nNhư vậy, huyện Phú Mỹ có ⟦412,6 km2⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare each figure with what was told before."""
        for item in facts.retold:
            yield from self._judge(facts, item)

    def _judge(self, facts: Facts, item: Retold) -> Iterator[Result]:
        one, two = item.first, item.second
        shown = [figure.span.of(facts.text) for figure in (one, two)]
        if agreement(one.quantity, two.quantity) is not Agreement.DIFFERENT:
            yield self.holds([one.span, two.span], " = ".join(shown))
            return
        measure = max(one.quantity.unit_of_print, two.quantity.unit_of_print)
        slip = slip_between(two.quantity.figure(measure), one.quantity.figure(measure).value)
        if item.founded or slip is not None:
            yield from self.fails(
                "differ",
                two.span,
                [Place(one.span, Text("giá trị ở chỗ kia", "the value in the other place"))],
                computation=" ≠ ".join(shown),
                severity=None if item.founded else Severity.WARNING,
                confidence=0.9 if item.founded else 0.7,
                repairs=[Repair(shown[0], Text("giá trị ở chỗ kia", "the value in the other place"))],
                values={"one": shown[1], "two": shown[0]},
            )
