"""Figures of lines and tables: the row names the subject, the word before the figure or the column says its role."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from draftlint.facts.meaning.aspects import Aspect, aspect_of, says_yearly
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.table_figures import TableFigure
from draftlint.facts.meaning.target_row import TargetRow
from draftlint.language.vi.subjects import LOWER_IS_BETTER, content_words, proper_names

if TYPE_CHECKING:
    from draftlint.facts.meaning.statements import Statement


def of_cell(statement: Statement, figure: TableFigure, role: Role | None) -> Statement:
    """A figure of a table of indicators: the row names its subject, the column its role and time."""
    quantity, named = statement.quantity, content_words(figure.subject)
    aspect, direction = aspect_of(quantity, f"{figure.subject} ", "")
    return replace(
        statement,
        left=figure.name,
        core=frozenset(named | content_words(quantity.noun, keep=quantity.noun)),
        context=statement.context - named,
        aspect=Aspect.SHARE if figure.structure else aspect,
        direction=direction,
        role=role or figure.role or statement.role,
        periods=frozenset({figure.period} if figure.period else statement.periods),
        yearly=statement.yearly or says_yearly(figure.subject),
        names=frozenset(proper_names(figure.subject)),
        lower_is_better=LOWER_IS_BETTER.search(figure.subject) is not None,
    )


def of_row(text: str, statement: Statement, row: TargetRow) -> Statement:
    """A figure of a line or table of targets: the row names its subject, the column its role."""
    quantity, name = statement.quantity, row.name.of(text)
    named = content_words(name)
    first = quantity in (row.targets[0], row.results[0])
    aspect, direction = statement.aspect, statement.direction
    if aspect is Aspect.LEVEL and first:
        aspect, direction = aspect_of(quantity, f"{name} ", "")
    own = content_words(quantity.noun, keep=quantity.noun) if first else statement.core
    return replace(
        statement,
        core=frozenset(named | own if first else own),
        context=statement.context | named if not first else statement.context,
        aspect=aspect,
        direction=direction,
        role=row.role_of(quantity),
        yearly=statement.yearly or says_yearly(name),
        lower_is_better=LOWER_IS_BETTER.search(name) is not None,
    )
