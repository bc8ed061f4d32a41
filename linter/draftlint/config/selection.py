"""Which rules run, with which settings."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from draftlint.config.model import Config
from draftlint.errors import UsageError
from draftlint.rule import Rule

ALL = "ALL"
"""The selector that stands for every rule."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Codes, names and families from the command line. `select`, where given, replaces that of the configuration."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def chosen_rules(rules: Iterable[type[Rule]], config: Config, choice: Choice) -> list[Rule]:
    """The rules that run under a configuration.

    A rule runs where the most telling word that selects it (its code or name; its family; ALL; being on by default) is
    more telling than any that ignores it; in a draw it does not run.
    """
    select: tuple[str, ...] | None = choice.select or config.select
    on = [family for family, state in config.families.items() if state and not choice.select]
    off = [family for family, state in config.families.items() if not state and not choice.select]
    ignore = (*config.ignore, *choice.ignore, *off)
    chosen = []
    for rule in rules:
        by_default = 1 if select is None and rule.on_by_default else 0
        wanted = max(by_default, _weight(rule, (*(select or ()), *on)))
        if wanted > _weight(rule, ignore):
            chosen.append(rule(config.options.get(rule.code), config.severities.get(rule.code)))
    return chosen


def family_of(rule: type[Rule]) -> str:
    """The letters of the code."""
    return rule.code.rstrip("0123456789")


def _weight(rule: type[Rule], selectors: Iterable[str]) -> int:
    """How telling the most telling selector of a rule is: 0 none, 2 ALL, 3 its family, 4 its code or name."""
    weights = {ALL: 2, family_of(rule): 3, rule.code: 4, rule.name: 4}
    return max((weights.get(selector, 0) for selector in selectors), default=0)


def selectors_of(rules: Iterable[type[Rule]]) -> list[str]:
    """Every word that selects a rule."""
    rules = list(rules)
    return [
        ALL,
        *sorted({family_of(rule) for rule in rules}),
        *(word for rule in rules for word in (rule.code, rule.name)),
    ]


def nearest(word: str, words: Sequence[str]) -> str:
    """A hint that names the right word nearest to a wrong one, or all of them where none is near."""
    by_small_letters = {known.casefold(): known for known in words}
    near = difflib.get_close_matches(word.casefold(), by_small_letters, 1, 0.5)
    if near:
        return f"Có phải “{by_small_letters[near[0]]}”? / did you mean “{by_small_letters[near[0]]}”?"
    shown = ", ".join(words[:40])
    return f"Dùng một trong / use one of: {shown}{', …' if len(words) > 40 else ''}."


def unknown_selector(word: str, rules: Iterable[type[Rule]], option: str) -> UsageError | None:
    """The error for a word of the command line that selects no rule; None where it does."""
    words = selectors_of(rules)
    if word in words:
        return None
    return UsageError(f"{option} {word}: không có quy tắc nào như vậy / no such rule.", hint=nearest(word, words))
