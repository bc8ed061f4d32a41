"""The command: prints a table, and JSON where asked."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from draftlint.errors import DraftlintError
from draftlint.readers import read_path
from draftlint.report import DocumentReport
from draftlint.rule import Check, Kind
from tests.measure.annotated import holding_relations
from tests.planted.changes import Kind as Change
from tests.planted.outcomes import Outcome, Result
from tests.planted.run import installed_rules, plant_errors
from tests.planted.tables import details, summary, table

ARITHMETIC = frozenset({
    Kind.SUM, Kind.SHARE_SUM, Kind.RATIO, Kind.FRACTION_OF, Kind.GROWTH, Kind.AVERAGE, Kind.SAME_FIGURE, Kind.ALL_OF,
    Kind.COUNT_LIST, Kind.RANK,
})  # fmt: skip
"""Kinds of relation that a changed figure breaks; an order ("part ≤ whole") often stands all the same."""


def main() -> int:
    """Run over the given files and directories."""
    options = _options()
    kinds = [Change(name) for name in options.kinds.split(",")] if options.kinds else list(Change)
    codes = [name for name in options.rules.split(",") if name]
    running = tuple(name for name in options.run.split(",") if name)
    rules = [rule for rule in installed_rules() if rule.code.startswith(running or "")]
    outcomes: list[Outcome] = []
    records: list[dict[str, object]] = []
    paths = [file for path in options.paths for file in (_drafts(path) if path.is_dir() else [path])]
    for path in paths:
        began = time.monotonic()
        try:
            document = read_path(path)
        except DraftlintError as error:
            print(error, file=sys.stderr)
            continue
        here = plant_errors(
            document,
            rules,
            kinds=kinds,
            codes=codes,
            seed=options.seed,
            sample=options.sample,
            slips=options.slips,
            relations=_annotated(path, options.annotated) if options.annotated else None,
        )
        outcomes += here
        records += details(here, path.name)
        print(f"{path.name}: {len(here)} planted, {time.monotonic() - began:.1f} s", file=sys.stderr)
    print(table(outcomes))
    for record in records:
        if options.show and record["result"] == Result.MISSED.value:
            print(
                f"{record['path']}:{record['line']} {record['rule']} {record['kind']} {record['old']} → {record['new']}"
            )
            print(f"    {record['context']}\n    {record['computation']}")
        if options.show and record["elsewhere"]:
            print(
                f"{record['path']}:{record['line']} {record['old']} → {record['new']} elsewhere: {record['elsewhere']}"
            )
    if options.json:
        value = {"seed": options.seed, **summary(outcomes, len(paths)), "plants": records}
        options.json.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def _drafts(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".docx"))


def _annotated(draft: Path, gold: Path) -> Callable[[DocumentReport], Sequence[Check]]:
    return lambda report: holding_relations(draft, gold, report, ARITHMETIC)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.planted", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, help="drafts, or directories of .txt and .docx files")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sample", type=int, default=60, help="at most so many planted errors a draft (default 60)")
    parser.add_argument("--kinds", default="", help=f"some of {','.join(change.value for change in Change)}")
    parser.add_argument("--rules", default="", help="plant only in relations of these, e.g. SUM,RAT101")
    parser.add_argument("--run", default="", help="run only these rules, e.g. SUM,RAT101 (default: all)")
    parser.add_argument("--annotated", type=Path, help="folder of annotations: plant in the relations that hold there")
    parser.add_argument("--slips", action="store_true", help="plant what rules without a relation look for")
    parser.add_argument("--json", type=Path, help="write all figures and every planted error there")
    parser.add_argument("--show", action="store_true", help="print what was missed, and new findings elsewhere")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
