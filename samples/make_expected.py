"""Writes samples/expected/ from what the program says now: `python samples/make_expected.py`.

Read every line of the difference before committing it: each finding must be one that was planted, or be right.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from draftlint.cli import main

HERE = Path(__file__).resolve().parent


def reports() -> dict[str, dict[str, Any]]:
    """The JSON report of each sample, by file name."""
    outcome = CliRunner().invoke(main, ["check", "--format", "json", "--lang", "vi", str(HERE)], catch_exceptions=False)
    return {Path(document["path"]).name: document for document in json.loads(outcome.stdout)["documents"]}


def compact(document: dict[str, Any]) -> list[dict[str, Any]]:
    """What a person compares: rule, severity, place and words of each finding, and the words of the other places."""
    return [
        {
            "rule": finding["rule"],
            "severity": finding["severity"],
            "place": finding["location"]["place"],
            "text": finding["location"]["text"],
            "related": [place["text"] for place in finding["related"]],
        }
        for finding in document["findings"]
    ]


if __name__ == "__main__":
    for name, report in reports().items():
        lines = ",\n".join(" " + json.dumps(item, ensure_ascii=False) for item in compact(report))
        (HERE / "expected" / f"{name}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
