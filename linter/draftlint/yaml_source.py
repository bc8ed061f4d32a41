"""YAML that people write, with the line of every entry."""

from __future__ import annotations

from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from draftlint.errors import UsageError


class YamlSource:
    """A parsed YAML text. Raises UsageError, naming file and line, where it is not valid YAML."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        yaml = YAML(typ="rt", pure=True)
        try:
            self.root: Any = yaml.load(text)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            raise self._not_yaml(mark.line + 1 if mark else 1, str(error.problem or error.context)) from error
        except (YAMLError, ValueError, RecursionError) as error:
            raise self._not_yaml(1, type(error).__name__) from error

    def _not_yaml(self, line: int, problem: str) -> UsageError:
        return self.wrong(line, f"không phải YAML hợp lệ / not valid YAML ({problem})", hint="Sửa dòng đó / mend it.")

    def wrong(self, line: int, problem: str, *, hint: str = "") -> UsageError:
        """The error for a wrong entry."""
        return UsageError(f"{self.name}:{line}: {problem}.", hint=hint)


def line_of(node: Any, step: str | int | None = None) -> int:
    """The line (from 1) of a mapping or list, or of the entry `step` in it; 1 where it is not known."""
    marks = getattr(node, "lc", None)
    if marks is None:
        return 1
    if step is not None and marks.data and step in marks.data:
        return int(marks.data[step][0]) + 1
    return int(marks.line) + 1


def dump(value: object, *, heading: str = "") -> str:
    """Plain values as YAML, in block style with letters as they are; `heading` becomes a comment on top."""
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.width = 120
    out = StringIO()
    yaml.dump(value, out)
    return "".join(f"# {line}\n" for line in heading.splitlines()) + out.getvalue()
