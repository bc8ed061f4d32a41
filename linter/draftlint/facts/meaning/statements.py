"""What each figure is about: its subject, aspect, role and period, taken from the clause it stands in.

A figure says something of a subject ("tỷ lệ hộ sử dụng điện"), under an aspect (the level itself, its growth, its share
of a whole, how far a plan is fulfilled). The subject comes from the words before the figure, or behind it ("83% hộ dân
…"), from the figure before where the clause only goes on ("…, tăng bình quân 12%"), and from the heading above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from draftlint.document import Span
from draftlint.facts.meaning.aspects import Aspect, aspect_of, names_growth, says_yearly
from draftlint.facts.meaning.earlier_again import tells_earlier
from draftlint.facts.meaning.extent import (
    acted_on,
    is_transparent,
    left_start,
    named_behind,
    stretches,
    words_behind,
)
from draftlint.facts.meaning.figure_periods import periods_of, year_holds_from
from draftlint.facts.meaning.figure_roles import role_of
from draftlint.facts.meaning.roles import Role, block_roles
from draftlint.facts.meaning.setting import anchored_words, heading_words
from draftlint.facts.meaning.statements_of_rows import of_cell, of_row
from draftlint.facts.meaning.table_figures import table_figures
from draftlint.facts.meaning.target_rows import rows_by_figure
from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.prose.clauses import Clause, clauses
from draftlint.facts.prose.frame import Frame
from draftlint.facts.prose.sentences import Sentence
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.subjects import content_words, less_is_better, only_acts, proper_names

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


_LONGEST_LABEL = 60
"""Code points of a label before a colon."""
_HUNG_ON = 3
"""Words behind a length or an area that name it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure with what it is about.

    `core` are the content words of its own clause, `context` those of what it inherits: the figure before, the words
    before a colon, the heading. `direction` is +1 or -1 for growth and change. `owner` is the index of the statement in
    whose bracket this one stands. `left` and `right` are the stretches of text the subject was read from,
    `names` the proper names in its sentence up to the end of its clause; `lower_is_better` says that a smaller figure
    is an improvement: poverty falls, coverage rises.
    """

    index: int
    quantity: Quantity
    sentence: Sentence
    clause: Clause
    left: Span
    right: Span
    core: frozenset[str]
    context: frozenset[str]
    inherited: frozenset[str]
    aspect: Aspect
    direction: int
    role: Role
    periods: frozenset[str]
    yearly: bool
    owner: int | None
    names: frozenset[str]
    lower_is_better: bool

    @property
    def span(self) -> Span:
        """The figure's own place."""
        return self.quantity.span


_YEARLY_BEHIND = regex.compile(r"\s?(?:mỗi|hằng|hàng|một|trong) năm(?!\p{L})(?!\s\d)", regex.IGNORECASE)
_GOES_ON = WordPattern(r"[^;.()\d]{0,40}?\s<indicators.comes_down_to>\s")
_AND = regex.compile(r"(?:\s?\([^()]{0,60}\))?,?\s?(?:và\s)?")
_EACH = regex.compile(r"(?<!\p{L})(?:tương ứng|lần lượt)(?!\p{L})", regex.IGNORECASE)


def statements(facts: Facts) -> Sequence[Statement]:
    """A statement for every quantity that stands in a sentence, in text order."""
    roles = block_roles(facts.document)
    out: list[Statement] = []
    quantities = list(facts.quantities)
    at = 0
    for sentence in facts.sentences:
        inside: list[Quantity] = []
        while at < len(quantities) and quantities[at].span.start < sentence.span.end:
            if quantities[at].span.start >= sentence.span.start:
                inside.append(quantities[at])
            at += 1
        for part, figures in stretches(sentence, inside):
            out.extend(_of_sentence(facts, part, figures, roles[sentence.block.index], len(out)))
    rows = rows_by_figure(facts.target_rows)
    cells = table_figures(facts, roles)
    told = [of_row(facts.text, item, rows[item.span]) if item.span in rows else item for item in out]
    return [
        of_cell(before, cells[item.span], item.role if item.span in rows else None) if item.span in cells else item
        for before, item in zip(out, told, strict=True)
    ]


def _of_sentence(
    facts: Facts, sentence: Sentence, quantities: Sequence[Quantity], role: Role, first: int
) -> Iterator[Statement]:
    parts = clauses(facts.text, sentence)
    heading = anchored_words(facts, sentence) or heading_words(facts, sentence)
    since = year_holds_from(facts, sentence)
    done: list[Statement] = []
    for position, printed in enumerate(quantities):
        quantity = _counting_on(facts.text, done[-1].quantity, printed) if done else printed
        clause = next((part for part in parts if part.span.start <= quantity.span.start < part.span.end), parts[-1])
        spoken = [item for item in quantities[:position] if not is_transparent(facts.text, item)]
        before = spoken[-1].span.end if spoken else sentence.span.start
        after = quantities[position + 1].span.start if position + 1 < len(quantities) else sentence.span.end
        left = Span(left_start(facts.text, parts, clause, quantity, before), quantity.span.start)
        right = words_behind(facts.text, quantity, parts, clause, after)
        frame = Frame(sentence, clause, left, right, since)
        statement = _statement(facts.text, frame, quantity, first + len(done), role)
        statement = _inherit(facts.text, statement, done, parts, heading)
        if done and tells_earlier(facts.text, done[-1], statement):
            statement = replace(statement, role=Role.EARLIER)
        beside = next((item for item in reversed(done) if item.clause.depth <= statement.clause.depth), None)
        if beside is not None and _moves_alike(facts.text, beside, statement):
            statement = replace(statement, aspect=beside.aspect, direction=beside.direction)
        elif done and _goes_on_growing(facts.text, done[-1], statement):
            statement = replace(statement, aspect=done[-1].aspect, direction=done[-1].direction)
        done.append(statement)
    yield from done


def _moves_alike(text: str, before: Statement, statement: Statement) -> bool:
    """Whether a figure goes on with a change told for several at once: "tăng tương ứng 1,5% và 2,2%"."""
    moved = before.aspect in (Aspect.GROWTH, Aspect.CHANGE) and statement.aspect is Aspect.LEVEL
    if (
        not moved
        or before.quantity.measure != statement.quantity.measure
        or _AND.fullmatch(text, before.span.end, statement.span.start) is None
    ):
        return False
    return _EACH.search(text, before.left.start, before.span.start) is not None


def _goes_on_growing(text: str, before: Statement, statement: Statement) -> bool:
    """Whether a figure says how the rate before came out: "Tốc độ tăng …: Nghị quyết 9%/năm; thực hiện 9,6%/năm"."""
    rates = before.quantity.percent and statement.quantity.percent
    grows = before.aspect is Aspect.GROWTH and statement.aspect is Aspect.LEVEL and rates
    beside = grows and before.clause.depth == statement.clause.depth and statement.clause.opener == ";"
    alike = beside and before.quantity.per == statement.quantity.per and before.core == statement.core
    return alike and not content_words(statement.left.of(text))


def _counting_on(text: str, before: Quantity, quantity: Quantity) -> Quantity:
    """A figure that counts what the one before counted: "từ 214 thôn xuống còn 128"."""
    if quantity.noun or not before.noun or quantity.unit.dimension != "count" or quantity.per:
        return quantity
    if _GOES_ON.fullmatch(text, before.span.end, quantity.span.start) is None:
        return quantity
    return replace(quantity, noun=before.noun)


def _statement(text: str, frame: Frame, quantity: Quantity, index: int, role: Role) -> Statement:
    sentence, clause, left, right = frame.sentence, frame.clause, frame.left, frame.right
    before, after = left.of(text), text[quantity.span.end : quantity.span.end + 60]
    aspect, direction = aspect_of(quantity, before, after)
    core = content_words(before)
    if quantity.noun:
        core |= content_words(f"{quantity.noun} {right.of(text)}", keep=quantity.noun)
    elif quantity.unit.dimension in ("length", "area") and not quantity.per:  # "38,6 km đường biên"
        core |= content_words(" ".join(right.of(text).split()[:_HUNG_ON]))
    elif named_behind(text, quantity) and only_acts(core) and aspect is not Aspect.SHARE:
        core = content_words(right.of(text)) or core
    return Statement(
        index=index,
        quantity=quantity,
        sentence=sentence,
        clause=clause,
        left=left,
        right=right,
        core=frozenset(core),
        context=frozenset(),
        inherited=frozenset(),
        aspect=aspect,
        direction=direction,
        role=role_of(text, frame, quantity, role),
        periods=periods_of(text, frame, quantity),
        yearly=quantity.per.endswith("năm") or (says_yearly(before) or _YEARLY_BEHIND.match(after) is not None),
        owner=None,
        names=frozenset(proper_names(text[sentence.span.start : clause.span.end])),
        lower_is_better=less_is_better(f"{before} {right.of(text)}"),
    )


def _inherit(
    text: str, statement: Statement, done: Sequence[Statement], parts: Sequence[Clause], heading: frozenset[str]
) -> Statement:
    """Give a statement the subject of what its clause goes on from."""
    done = [item for item in done if not item.quantity.unit.tells_time]
    owner = _hangs_on(statement, done)
    source = owner or (done[-1] if done else None)
    own = statement.core - content_words(statement.quantity.noun, keep=statement.quantity.noun)
    core, context = set(statement.core), _labels_before(text, statement, parts)
    planned = statement.aspect in (Aspect.FULFILMENT, Aspect.EXCESS)
    goes_on = not own or planned or (statement.aspect is Aspect.GROWTH and len(own) < 2)
    if source is not None and goes_on:
        led = None if owner is not None else _lead_of_segment(text, parts, statement, source)
        if led is not None:  # "…; giảm nghèo bền vững, phấn đấu mỗi năm giảm 0,5 điểm %"
            core |= led
        elif statement.clause.opener in (",", "(", ")", "") or source.clause.index == statement.clause.index:
            context |= source.core | source.inherited
            if planned or (not own and not statement.quantity.noun):
                core |= source.core
        elif statement.clause.opener == ";" and not own:  # "…; đến cuối năm còn 1.094 hộ"
            context |= source.core | source.inherited
    elif not own and not statement.quantity.noun:
        statement, named = _after_clauses(text, statement, parts)
        core |= named
    if not core:  # "1. Tỷ lệ che phủ rừng: Nghị quyết 51%; thực hiện 51,4%"
        core = set(context)
    elif statement.clause.depth and owner is None and not own:  # "hoạt động hòa giải (09 phiên)"
        core |= _before_bracket(text, parts, statement.clause)
    if core and only_acts(core) and statement.clause.opener == "," and not statement.quantity.noun:
        core |= acted_on(text, parts, statement.clause, [item.span for item in done])
    if not core and statement.sentence.block.note is not None:
        core = set(heading)  # "[Năm 2024: 28.102 tấn]" is about what the note hangs on
    return replace(
        statement,
        core=frozenset(core),
        context=frozenset(context | heading) - core,
        inherited=frozenset(context) - core,
        owner=owner.index if owner is not None else None,
        lower_is_better=statement.lower_is_better or (source is not None and not own and source.lower_is_better),
    )


def _hangs_on(statement: Statement, done: Sequence[Statement]) -> Statement | None:
    """The figure outside the bracket that a figure inside it is told of."""
    outside = [item for item in done if item.clause.depth < statement.clause.depth]
    return outside[-1] if outside else None


def _labels_before(text: str, statement: Statement, parts: Sequence[Clause]) -> set[str]:
    """The words before colons: "Công nghiệp: tổng giá trị …", and of clauses without a figure."""
    labels: set[str] = set()
    for part in parts[: statement.clause.index]:
        if parts[part.index + 1].opener == ":" and part.depth <= statement.clause.depth:
            labels |= content_words(_label(text, parts, part))
    return labels


def _after_clauses(text: str, statement: Statement, parts: Sequence[Clause]) -> tuple[Statement, set[str]]:
    """The words of the clause before, for a figure that names nothing; a rate a year of a growth grows as well."""
    lead = [part for part in parts[: statement.clause.index] if part.depth <= statement.clause.depth]
    if not lead:
        return statement, set()
    words = lead[-1].span.of(text)
    rate = statement.quantity.percent and statement.yearly and statement.aspect is Aspect.LEVEL
    if rate and names_growth(words):
        statement = replace(statement, aspect=Aspect.GROWTH, direction=1)
    return statement, content_words(words)


def _before_bracket(text: str, parts: Sequence[Clause], clause: Clause) -> set[str]:
    """The words that a bracket hangs on, where nothing before it is counted."""
    outside = [part for part in parts[: clause.index] if part.depth < clause.depth]
    return content_words(outside[-1].span.of(text)) if outside else set()


def _label(text: str, parts: Sequence[Clause], last: Clause) -> str:
    """The words before a colon; a label at the head of a sentence goes on over commas and dashes."""
    first = last
    while (
        first.index and first.opener in (",", "-", "–") and len(text[first.span.start : last.span.end]) < _LONGEST_LABEL
    ):
        first = parts[first.index - 1]
    whole = first.index == 0 and not any(char.isdigit() for char in text[first.span.start : last.span.end])
    return text[(first if whole else last).span.start : last.span.end]


def _lead_of_segment(text: str, parts: Sequence[Clause], statement: Statement, source: Statement) -> set[str] | None:
    """The words said since the semicolon before a figure, where the figure before stands on its other side."""
    depth = statement.clause.depth
    opened = [part.index for part in parts[: statement.clause.index + 1] if part.opener == ";" and part.depth <= depth]
    if not opened or source.clause.index >= opened[-1]:
        return None
    between = parts[opened[-1] : statement.clause.index]
    words = [found for part in between if (found := content_words(part.span.of(text)))]
    return words[-1] if words else None
