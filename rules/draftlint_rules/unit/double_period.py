"""UNI103: a unit that repeats or contradicts the words before it."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Result, Rule, Severity, Text, WordPattern

_YEARLY = WordPattern(r"(?<!\p{L})<units.each_year>(?!\p{L})[^,;]{0,40}$")
_PEOPLE = WordPattern(r"(?<!\p{L})số (?P<noun><units.of_people>)(?!\p{L})[^,;]{0,60}$")


class DoublePeriod(Rule):
    """Đơn vị lặp hoặc trái với lời dẫn.

    “Hằng năm tăng 4,2%/năm” nói hai lần “năm”; “số người có việc làm là 24.000 lượt” đếm người nhưng ghi đơn vị
    là lượt.

    Cách sửa: bỏ phần lặp; dùng đúng đơn vị của đối tượng được đếm.

    Nguồn: lượt đếm số lần, một người có thể có nhiều lượt.

    ---

    A unit that repeats or contradicts the words before it.

    "Hằng năm tăng 4,2%/năm" says the year twice; "số người có việc làm là 24.000 lượt" counts people but writes turns.

    To mend: drop the repetition; write the unit of what is counted.

    Source: "lượt" counts occasions, and one person may have several.
    """

    code = "UNI103"
    name = "unit-against-words"
    kind = Kind.UNIT
    severity = Severity.INFO
    title = Text("Đơn vị lặp hoặc trái lời dẫn", "Unit repeats or contradicts the words")
    messages = {
        "yearly": Text("“{words}” và “{text}” nói hai lần theo năm.", "“{words}” and “{text}” say the year twice."),
        "turns": Text(
            "Lời dẫn đếm “{words}” nhưng đơn vị ghi là “{text}”.", "The words count “{words}” but the unit is “{text}”."
        ),
    }
    flagged = (
        "Sản lượng hằng năm tăng ⟦4,2%/năm⟧.",
        "Số người có việc làm tăng thêm là ⟦24.000 lượt⟧.",
    )
    quiet = (
        "Sản lượng tăng bình quân 4,2%/năm.",
        "Sản lượng hằng năm tăng 4,2%.",
        "Khám bệnh cho 24.000 lượt người.",
        "Số lượt khám là 24.000 lượt.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare the unit of each figure with the words that lead to it."""
        for statement in facts.statements:
            before, quantity = statement.left.of(facts.text), statement.quantity
            shown = statement.span.of(facts.text)
            if quantity.per.endswith("năm") and (match := _YEARLY.search(before)):
                words, message = match[0].split(" tăng")[0].strip(), "yearly"
            elif quantity.noun == "lượt" and (match := _PEOPLE.search(before)):
                words, message = f"số {match['noun']}", "turns"
            else:
                continue
            yield from self.fails(message, statement.span, computation=shown, values={"words": words, "text": shown})
