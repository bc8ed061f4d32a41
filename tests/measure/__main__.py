"""The command."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ruamel.yaml import YAML

from draftlint.rule import Rule
from tests.measure.annotated import OF, compared
from tests.measure.planting import caught_by_rule, precision, recall
from tests.planted.run import installed_rules

HEADING = """\
# How the rules did when they were measured; `python -m tests.measure` writes this file. By rule:
# found: errors and warnings that were right, out of all, on annotated drafts, on right texts (where none can be right)
# and on issued papers read by eye;
# noted: infos that were right, out of all, on the annotated drafts and the right texts;
# planted: errors put into figures of relations that held and reported at the changed place, out of all; for rules
# without such a relation, slips put wherever a plain pattern finds room for one (tests/planted/slips.py).
# told: what the rule said on account of planted errors, at the changed place out of all; the rest is said elsewhere.
# failures: contradictions of the rule's kind on the annotated drafts that an error or warning of any rule points at.
# A change that leaves another possible date or document number is in no contradiction, and still counts as not caught.
# Three of the annotated drafts are real; the others and the right texts were written for measuring, and most were seen
# while the rules were built.
# A rule that found nothing there and had no relation to change has no entry.
"""


def main() -> None:
    """Plant, or print the file."""
    options = _options()
    if options.command == "plant":
        _plant(options)
    else:
        print(HEADING + _figures(options), end="")


def _measured_now(options: argparse.Namespace) -> list[Rule]:
    running = tuple(name for name in options.run.split(",") if name)
    return [rule for rule in installed_rules() if rule.code.startswith(running or "")]


def _plant(options: argparse.Namespace) -> None:
    rules = _measured_now(options)
    total: dict[str, Counter[str]] = {}
    began = time.monotonic()
    for path in options.drafts:
        for code, counts in caught_by_rule(path, rules, seed=options.seed, each=options.each).items():
            total.setdefault(code, Counter()).update(counts)
        options.json.write_text(json.dumps(total, indent=1, sort_keys=True), encoding="utf-8")
        print(f"{path.name}: {time.monotonic() - began:.0f} s", file=sys.stderr)


def _figures(options: argparse.Namespace) -> str:
    rules = _measured_now(options)
    kept = YAML(typ="safe", pure=True).load(options.keep.read_text("utf-8")) if options.keep else {}
    counted: dict[tuple[str, str], Counter[str]] = {}
    told: dict[str, Counter[str]] = {}
    annotated = [
        (_draft_of(path, options.drafts), gold)
        for gold in options.gold
        for path in sorted(gold.glob("*.relations.jsonl"))
    ]
    for draft, gold in (*annotated, *((draft, draft.parent) for draft in options.correct)):
        found = compared(draft, gold, rules)
        for code, by_key in found.by_rule.items():
            for key, counts in by_key.items():
                counted.setdefault((code, key), Counter()).update(counts)
        for kind, counts in found.by_kind.items():
            told.setdefault(kind, Counter()).update(counts)
    for code, counts in YAML(typ="safe", pure=True).load(options.read.read_text("utf-8")).items():
        counted.setdefault((code, "found"), Counter()).update(counts)
    planted: dict[str, Counter[str]] = {}
    for path in options.planted:
        for code, counts in json.loads(path.read_text("utf-8")).items():
            planted.setdefault(code, Counter()).update(counts)
    measured_now = {rule.code for rule in rules}
    lines = []
    for rule in sorted(installed_rules(), key=lambda item: item.code):
        if rule.code not in measured_now:
            lines += _entry(rule.code, kept.get(rule.code, {}))
            continue
        of_rule = planted.get(rule.code, Counter())
        figures = {
            "found": counted.get((rule.code, "found")),
            "noted": counted.get((rule.code, "noted")),
            "planted": recall(of_rule),
            "told": precision(of_rule),
            "failures": told.get(rule.kind.value),
        }
        lines += _entry(rule.code, {key: counts for key, counts in figures.items() if counts and counts[OF]})
    return "\n".join(lines) + "\n"


def _draft_of(annotations: Path, folders: Sequence[Path]) -> Path:
    """The draft of a file of annotations, in the first folder that has it."""
    name = f"{annotations.name.split('.')[0]}.txt"
    return next((folder / name for folder in folders if (folder / name).is_file()), folders[0] / name)


def _entry(code: str, figures: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The lines of one rule; none where there is nothing to tell."""
    shown = [
        f"  {key}: {{{', '.join(f'{name}: {count}' for name, count in counts.items())}}}"
        for key, counts in figures.items()
    ]
    return [f"{code}:", *shown] if shown else []


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.measure")
    commands = parser.add_subparsers(dest="command", required=True)
    plant = commands.add_parser("plant")
    plant.add_argument("drafts", nargs="+", type=Path)
    plant.add_argument("--json", type=Path, required=True, help="the counts, for `write --planted`")
    plant.add_argument("--seed", type=int, default=0)
    plant.add_argument(
        "--each", type=int, default=8, help="at most so many planted errors a rule and draft (default 8)"
    )
    write = commands.add_parser("write")
    write.add_argument("--gold", type=Path, nargs="+", required=True, help="folders of annotations")
    write.add_argument("--drafts", type=Path, nargs="+", required=True, help="folders of the annotated drafts")
    write.add_argument("--correct", type=Path, nargs="*", default=[], help="texts without any error")
    write.add_argument("--read", type=Path, default=Path(__file__).parent / "read_by_eye.yaml")
    write.add_argument("--planted", type=Path, nargs="*", default=[])
    write.add_argument("--keep", type=Path, help="an earlier file, for the rules that are not measured now")
    for command in (plant, write):
        command.add_argument("--run", default="", help="measure only these rules, e.g. SUM,RAT101 (default: all)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
