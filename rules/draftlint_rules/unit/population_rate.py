"""UNI101: a rate per so many people that is printed as a percentage."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import (
    Aspect,
    Facts,
    Form,
    Kind,
    Repair,
    Result,
    Rule,
    Severity,
    Statement,
    Text,
    any_of,
)

_PER_POPULATION = any_of("indicators.per_population")
_PEOPLE_BASES = any_of("indicators.people_bases")


class PopulationRate(Rule):
    """Tỷ lệ tính trên vạn dân lại ghi bằng phần trăm.

    Số bác sĩ, số giường bệnh được tính trên 10.000 dân (vạn dân). “Số bác sĩ đạt 7,2%” không có nghĩa: 7,2 là số bác sĩ
    trên một vạn dân, không phải phần trăm.

    Cách sửa: thay dấu % bằng đơn vị đúng, chẳng hạn “7,2 bác sĩ/vạn dân”.

    Nguồn: cách tính chỉ tiêu y tế trong thống kê (trên 10.000 dân).

    ---

    A rate per so many people that is printed as a percentage.

    Doctors and hospital beds are counted per 10,000 people. "Số bác sĩ đạt 7,2%" means nothing.

    To mend: write the unit, "7,2 bác sĩ/vạn dân".

    Source: health statistics count per 10,000 people.
    """

    code = "UNI101"
    name = "rate-as-percentage"
    kind = Kind.UNIT
    severity = Severity.ERROR
    title = Text("Tỷ lệ trên dân số ghi bằng %", "Population rate printed as a percentage")
    messages = {
        "percent": Text(
            "{text}: chỉ tiêu này tính trên vạn dân (hoặc một số dân), không tính bằng phần trăm.",
            "{text}: this is counted per 10,000 people (or per so many people), not in per cent.",
        ),
    }
    flagged = (
        "Số bác sĩ đạt ⟦7,2%⟧.",
        "Số bác sĩ đạt ⟦9,1%/vạn dân⟧.",
        "Số giường bệnh trên vạn dân đạt ⟦31,4%⟧ (Nghị quyết ⟦2:30%⟧).",
    )
    quiet = (
        "Tỷ lệ trạm y tế có bác sĩ đạt 100%.",
        "Số bác sĩ tăng 7,2% so với năm trước.",
        "Có 100% trạm y tế có bác sĩ làm việc thường xuyên.",
        "Công suất sử dụng giường bệnh đạt 92%.",
        "Tỷ lệ bác sĩ có trình độ sau đại học đạt 31%.",
        "Số bác sĩ đạt 9,5/10.000 dân.",
    )
    holding = ("Tỷ lệ bác sĩ đạt ⟦9,5/10.000 dân⟧.", "Số giường bệnh là ⟦27 giường/vạn dân⟧.")

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge the figures of indicators that are counted per so many people."""
        owners: set[int] = set()
        for statement in facts.statements:
            per_people = statement.quantity.per.endswith("dân")
            if per_people and not statement.quantity.percent:
                yield self.holds([statement.span], statement.span.of(facts.text))
            elif statement.quantity.percent and (
                per_people or _per_people(facts, statement) or statement.owner in owners
            ):
                owners.add(statement.index)
                number = statement.quantity.digits.of(facts.text)
                yield from self.fails(
                    "percent",
                    statement.span,
                    computation=statement.span.of(facts.text),
                    repairs=[
                        Repair(f"{number}/vạn dân", Text("đơn vị của chỉ tiêu này", "the unit of this indicator"))
                    ],
                    values={"text": statement.span.of(facts.text)},
                )


def _per_people(facts: Facts, statement: Statement) -> bool:
    """Whether the subject is a number of doctors, beds, … and the percentage its level."""
    if statement.aspect is not Aspect.LEVEL or statement.quantity.form is not Form.SINGLE:
        return False
    left = statement.left.of(facts.text)
    counted = _PER_POPULATION.search(left)
    if counted is None:
        return False
    said = _PEOPLE_BASES.search(left) is not None
    opening = left[: counted.start()].lower().split()
    bare = bool(opening) and opening[-1] == "số"
    return said or (bare and not left[counted.end() :].strip(" :").startswith(("có", "trong")))
