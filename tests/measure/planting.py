"""How many errors planted for each rule, in its relations or as the slip it looks for, are reported at the place."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from draftlint.engine import check_document
from draftlint.readers import read_path
from draftlint.rule import Rule
from tests.planted.changes import Kind
from tests.planted.outcomes import Result, outcome
from tests.planted.plants import Plant, plants
from tests.planted.slips import slips_in

AT_PLACE, ELSEWHERE = "at_place", "elsewhere"


def caught_by_rule(path: Path, rules: Sequence[Rule], *, seed: int, each: int) -> dict[str, Counter[str]]:
    """By code of the rule whose relation was changed or whose slip was made, how many changes had which `Result`; at
    most `each` changes a rule, drawn with the seed. By code of the rule that told of a change, how often `at_place`
    and how often `elsewhere`, away from the relation that was changed.
    """
    rng = random.Random(f"{seed}:{path.name}")
    before = check_document(read_path(path), rules)
    by_rule: dict[str, list[Plant]] = {}
    for plant in chain(plants(before, tuple(Kind), rng), slips_in(before, rules)):
        by_rule.setdefault(plant.check.rule, []).append(plant)
    out: dict[str, Counter[str]] = {}
    for code, found in sorted(by_rule.items()):
        for plant in rng.sample(found, min(each, len(found))):
            became = outcome(plant, before, rules)
            out.setdefault(code, Counter())[became.result.value] += 1
            for told in became.by:
                out.setdefault(told, Counter())[AT_PLACE] += 1
            for finding in became.elsewhere:
                out.setdefault(finding.rule, Counter())[ELSEWHERE] += 1
    return out


def precision(counts: Counter[str]) -> dict[str, int]:
    """Of what a rule told on account of planted errors, what points at the changed place."""
    return {"right": counts[AT_PLACE], "of": counts[AT_PLACE] + counts[ELSEWHERE]}


def recall(counts: Counter[str]) -> dict[str, int]:
    """Caught out of those that are no longer right: a change that the relation tolerates is no error."""
    caught = counts[Result.CAUGHT.value]
    return {"caught": caught, "of": caught + counts[Result.MISSED.value]}
