"""Reporters: one function from a `RunReport` to the text of the report, each in a module of its own.

A new reporter is a module with `render(run: RunReport) -> str` and one line in `MODULES`. Modules are imported when
their format is asked for, so that a run pays only for what it prints.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping

from draftlint.report import RunReport

Reporter = Callable[[RunReport], str]

MODULES: Mapping[str, str] = {
    "json": "json_report",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "csv": "csv_report",
    "html": "html",
}
"""Format name, as `--format` takes it, to the module here that renders it."""


def reporter(format_name: str) -> Reporter:
    """The reporter of a format. KeyError for a name that is not in `MODULES`."""
    module = importlib.import_module(f"{__name__}.{MODULES[format_name]}")
    render: Reporter = module.render
    return render
