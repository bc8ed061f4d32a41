"""RNG103: fewer people than meetings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from draftlint.api import (
    Facts,
    Form,
    Kind,
    Place,
    Quantity,
    Result,
    Rule,
    Severity,
    Text,
    WordPattern,
    any_of,
)

_EVENTS = any_of("ranges.events")
_PEOPLE_THERE = any_of("ranges.people_there")
_JOINED = WordPattern(r"[^;.()]{0,70}?<ranges.joins_people>(?:\s<ranges.behind_join>)*\s?")
"""Matches " với sự tham gia của " between events and people."""


class PeopleBelowMeetings(Rule):
    """Số người ít hơn số cuộc.

    Mỗi cuộc họp, lớp tập huấn có ít nhất một người dự, nên “766 cuộc với 126 lượt người dự” không thể đúng: thường là
    thiếu một chữ số.

    Cách sửa: đối chiếu số cuộc và số lượt người với nguồn.

    Nguồn: mỗi cuộc có ít nhất một lượt người.

    ---

    Fewer people than meetings.

    Every meeting has someone in it, so "766 cuộc với 126 lượt người dự" cannot be right; often a digit is missing.

    To mend: compare both numbers with their source.

    Source: a meeting has at least one attendance.
    """

    code = "RNG103"
    name = "fewer-people-than-meetings"
    kind = Kind.RANGE
    severity = Severity.WARNING
    title = Text("Số người ít hơn số cuộc", "Fewer people than meetings")
    messages = {
        "fewer": Text(
            "{people} ít hơn {events}: mỗi cuộc phải có người dự.", "{people} for {events}: each has someone in it."
        ),
    }
    flagged = ("Tiếp dân ⟦766 cuộc⟧ với ⟦!126 lượt người⟧ dự.",)
    quiet = (
        "Tiếp dân 766 cuộc với 1.260 lượt người dự.",
        "Tổ chức 52 phiên tòa, phân công 30 người phục vụ.",
        "Mở 45 lớp tập huấn. Có 30 người tham gia ban tổ chức.",
    )
    holding = ("Mở ⟦45 lớp⟧ đào tạo nghề cho ⟦1.350 học viên⟧.",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge each number of events with the people it is joined to."""
        for events, people in pairwise(facts.quantities):
            if not (_counts(events, _EVENTS) and _counts(people, _PEOPLE_THERE)):
                continue
            if not _JOINED.fullmatch(facts.text, events.span.end, people.span.start):
                continue
            one, two = events.figure(), people.figure()
            if two.value * people.magnitude >= one.value * events.magnitude:
                yield self.holds([events.span, people.span], f"{two.text} ≥ {one.text}")
                continue
            yield from self.fails(
                "fewer",
                people.span,
                [Place(events.span, Text("số cuộc", "the number of events"))],
                computation=f"{two.text} < {one.text}",
                values={"people": people.span.of(facts.text), "events": events.span.of(facts.text)},
            )


def _counts(quantity: Quantity, things: WordPattern) -> bool:
    return quantity.form is Form.SINGLE and things.fullmatch(quantity.noun) is not None and not quantity.per
