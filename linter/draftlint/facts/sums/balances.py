"""A stock, what came in, what went out, and what is left: "đầu kỳ 26, thành lập mới 24, giải thể 9, nay còn 41"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Bound, Form
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.units import counts_into

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


class Flow(StrEnum):
    """What a figure is to a stock."""

    OPENING = "opening"
    IN = "inflow"
    OUT = "outflow"
    CLOSING = "closing_stock"


@dataclass(frozen=True, slots=True)
class Balance:
    """A stock before and after, and what was added and taken away between."""

    opening: Statement
    added: tuple[Statement, ...]
    taken: tuple[Statement, ...]
    closing: Statement


_RISING_FROM = regex.compile(r"(?<!\p{L})từ\s$", regex.IGNORECASE)
_COMPARED = regex.compile(r"\s(?:so với|so)(?!\p{L})", regex.IGNORECASE)
_RIGHT = 40
"""Code points behind a figure in which its verb may stand: "506 doanh nghiệp giải thể"."""
_LEFT = 90
_FEWEST_FLOWS = 2
_MOST = 12
_IN_OR_OUT = r"(?P<inflow><breakdowns.inflow>)|(?P<outflow><breakdowns.outflow>)"
_FLOWS = WordPattern(
    rf"(?<!\p{{L}})(?:(?P<opening><breakdowns.opening>)|{_IN_OR_OUT}"
    r"|(?P<closing_stock><breakdowns.closing_stock>))(?!\p{L})"
)
"""Matches the verbs and times that say what a figure is to a stock; the group is the name of the flow."""
_MOVES = WordPattern(rf"\s(?:{_IN_OR_OUT})(?!\p{{L}})")
"""Matches a verb right behind a figure by which things come or go."""


def balances(facts: Facts) -> Sequence[Balance]:
    """The balances of each paragraph."""
    counted = [item for item in facts.statements if _counts(facts.text, item)]
    groups = groupby(counted, key=lambda item: item.sentence.block.index)
    return [found for _, group in groups for found in _of_block(facts.text, list(group))]


def goes_up_and_down(text: str, parts: Sequence[Statement]) -> bool:
    """Whether figures are no parts of a total, but a stock with what was added and taken away."""
    said = {flow_of(text, part) for part in parts}
    return (Flow.OUT in said and bool(said & {Flow.OPENING, Flow.IN})) or said >= {Flow.IN, Flow.CLOSING}


def flow_of(text: str, statement: Statement) -> Flow | None:
    """What the words beside a figure say it is to a stock: those nearest before it, else those behind it."""
    start = max(statement.left.start, statement.span.start - _LEFT)
    before = list(_FLOWS.finditer(text, start, statement.span.start))
    if _RISING_FROM.search(text, start, statement.span.start):
        return Flow.OPENING
    found = before[-1] if before else None
    if found is None:
        limit = min(statement.right.end, statement.span.end + _RIGHT)
        found = _FLOWS.search(text, statement.span.end, limit)
    if found is None:
        return None
    flow = Flow(found.lastgroup or "")
    if flow is Flow.CLOSING and (moved := _MOVES.match(text, statement.span.end, statement.right.end)):
        return Flow(moved.lastgroup or "")  # "đến nay do 03 đồng chí nghỉ hưu"
    if flow is Flow.CLOSING and len(before) > 1 and before[-2].lastgroup == Flow.OPENING.value:
        return Flow.OPENING  # "đầu nhiệm kỳ còn 26 hợp tác xã"
    return flow


def _of_block(text: str, counted: Sequence[Statement]) -> Iterator[Balance]:
    """Walk along the figures of one noun; a balance is complete with its fourth kind of figure."""
    at = 0
    while at < len(counted):
        window = counted[at : at + _MOST]
        noun = next((item.quantity.noun for item in window if item.quantity.noun), "")
        same = [item for item in window if _kin(item.quantity.noun, noun)]
        found = _first_balance(text, same) if same and same[0] is window[0] else None
        if found is not None:
            yield found
            last = max(item.index for item in (found.opening, found.closing, *found.added, *found.taken))
            at = next((i for i, item in enumerate(counted) if item.index > last), len(counted))
        else:
            at += 1


def _first_balance(text: str, same: Sequence[Statement]) -> Balance | None:
    by_flow: dict[Flow, list[Statement]] = {flow: [] for flow in Flow}
    for item in same:
        flow = flow_of(text, item)
        if flow is None:
            continue
        if flow in (Flow.OPENING, Flow.CLOSING) and by_flow[flow]:
            return None
        by_flow[flow].append(item)
        flows = len(by_flow[Flow.IN]) + len(by_flow[Flow.OUT])
        ends = by_flow[Flow.OPENING] and by_flow[Flow.CLOSING]
        following = same[same.index(item) + 1 :]
        goes_on = following and flow_of(text, following[0]) in (Flow.IN, Flow.OUT)
        if ends and flows >= _FEWEST_FLOWS and by_flow[Flow.OUT] and not goes_on:
            [opening], [closing] = by_flow[Flow.OPENING], by_flow[Flow.CLOSING]
            return Balance(opening, tuple(by_flow[Flow.IN]), tuple(by_flow[Flow.OUT]), closing)
    return None


def _kin(one: str, other: str) -> bool:
    return not one or counts_into(one, other) or counts_into(other, one)


def _counts(text: str, statement: Statement) -> bool:
    """Whether a figure may be a stock or a flow; "tăng 3.500 so với đầu kỳ" is the balance told again."""
    quantity = statement.quantity
    exact = quantity.counted and quantity.form is Form.SINGLE and quantity.bound is Bound.EXACT
    return exact and not statement.yearly and not _COMPARED.match(text, statement.span.end)
