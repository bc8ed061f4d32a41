"""Plants errors in one draft."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from draftlint.document import Document
from draftlint.engine import check_document
from draftlint.registry import load_packs
from draftlint.report import DocumentReport
from draftlint.rule import Check, Rule
from tests.planted.changes import Kind
from tests.planted.outcomes import Outcome, outcome
from tests.planted.plants import Plant, plants
from tests.planted.slips import slips_in


def installed_rules() -> list[Rule]:
    """All rules that run by default."""
    return [rule() for pack in load_packs() for rule in pack.rules if rule.on_by_default]


def plant_errors(
    document: Document,
    rules: Sequence[Rule],
    *,
    kinds: Sequence[Kind] = tuple(Kind),
    codes: Sequence[str] = (),
    seed: int = 0,
    sample: int | None = None,
    slips: bool = False,
    relations: Callable[[DocumentReport], Sequence[Check]] | None = None,
) -> list[Outcome]:
    """Every planted error of a draft with what became of it; at most `sample`, the rules taking turns.

    All `rules` run; `codes` narrows the relations in which errors are planted. `relations` names other relations than
    those that the rules found; `slips` plants what some rules look for instead (see `slips_in`).
    """
    rng = random.Random(f"{seed}:{Path(document.path).name}")
    before = check_document(document, rules)
    if slips:
        chosen = list(slips_in(before, [rule for rule in rules if rule.code.startswith(tuple(codes) or "")]))
    else:
        chosen = list(plants(before, kinds, rng, codes, relations(before) if relations else None))
    if sample is not None and len(chosen) > sample:
        chosen = _in_turn(chosen, sample, rng)
    return [outcome(plant, before, rules) for plant in chosen]


def _in_turn(chosen: Sequence[Plant], sample: int, rng: random.Random) -> list[Plant]:
    """A sample in which a rule with few relations is as visible as one with many."""
    by_rule: dict[str, list[Plant]] = {}
    for plant in rng.sample(chosen, len(chosen)):
        by_rule.setdefault(plant.check.rule or plant.check.kind, []).append(plant)
    out: list[Plant] = []
    while len(out) < sample:
        for queue in by_rule.values():
            if queue and len(out) < sample:
                out.append(queue.pop())
    return out
