"""The one door to the language data: YAML files beside the grammar of each language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from draftlint.errors import UsageError


class DataError(UsageError):
    """A language data file holds a wrong entry; the message names file and line."""


@cache
def load(language: str, name: str) -> Any:
    """The contents of `language/<language>/<name>.yaml`. Raises DataError where it is not valid YAML."""
    try:
        return YAML(typ="safe", pure=True).load(_text(language, name))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise DataError(
            f"{language}/{name}.yaml, dòng {line}: {error.problem} / not valid YAML.",
            hint="Sửa dòng đó / mend that line.",
        ) from error


def wrong_entry(language: str, name: str, path: Sequence[str | int], problem: str) -> DataError:
    """The error for a wrong entry; `path` leads to it through keys and indices and gives the line."""
    node: Any = YAML(typ="rt", pure=True).load(_text(language, name))
    line = 1
    for step in path:
        marks = getattr(node, "lc", None)
        if marks is not None:
            position = marks.key(step) if isinstance(step, str) else marks.item(step)
            line = position[0] + 1 if position else line
        node = node[step]
    return DataError(
        f"{language}/{name}.yaml, dòng {line}: {problem}.", hint="Sửa mục đó trong tệp dữ liệu / mend that entry."
    )


def _text(language: str, name: str) -> str:
    return resources.files("draftlint.language").joinpath(language, f"{name}.yaml").read_text("utf-8")
