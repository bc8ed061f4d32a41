"""How well the rules of a pack did when they were measured: the file `measured.yaml` beside its modules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib import resources

from draftlint.yaml_source import YamlSource, line_of

FILE = "measured.yaml"


@dataclass(frozen=True, slots=True)
class Share:
    """`good` cases out of `of`."""

    good: int
    of: int


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one rule; None where there was nothing to count.

    `found`: findings of severity error or warning that were right, out of all. `noted`: the same of infos.
    `planted`: errors put into relations that held, or slips put where there was none, which were reported at the
    changed place, out of all. `told`: what the rule said on account of such errors and at their place, out of all that
    it said on account of them. `failures`: contradictions of the rule's kind that people annotated and an error or
    warning of any rule points at, out of all.
    """

    found: Share | None = None
    noted: Share | None = None
    planted: Share | None = None
    told: Share | None = None
    failures: Share | None = None


_GOOD = {"found": "right", "noted": "right", "planted": "caught", "told": "right", "failures": "told"}


def measured_in(package: str) -> Mapping[str, Measured]:
    """The figures of a package by rule code; none where it has no such file.

    Raises UsageError, naming file and line, for a wrong entry.
    """
    if not resources.files(package).joinpath(FILE).is_file():
        return {}
    return parse(resources.files(package).joinpath(FILE).read_text("utf-8"), f"{package}/{FILE}")


def parse(text: str, name: str) -> Mapping[str, Measured]:
    """The figures in a text in YAML; `name` stands for the file in errors."""
    source = YamlSource(text, name)
    if source.root is None:
        return {}
    if not isinstance(source.root, Mapping):
        raise source.wrong(1, "phải là các mã quy tắc / not a mapping of rule codes", hint=_HINT)
    return {str(code): _measured(source, str(code), source.root[code]) for code in source.root}


_HINT = "Sửa mục đó hoặc đo lại / mend the entry or measure again."


def _measured(source: YamlSource, code: str, node: object) -> Measured:
    if not isinstance(node, Mapping):
        raise source.wrong(line_of(source.root, code), f"{code}: thiếu số liệu / no figures", hint=_HINT)
    shares = {}
    for key, value in node.items():
        if key not in {field.name for field in fields(Measured)}:
            raise source.wrong(line_of(node, key), f"{code}: không có mục “{key}” / no such entry", hint=_HINT)
        share = _share(value, _GOOD[key])
        if share is None:
            problem = f"{code}, {key}: cần {_GOOD[key]} ≤ of, số nguyên / whole numbers, {_GOOD[key]} ≤ of"
            raise source.wrong(line_of(node, key), problem, hint=_HINT)
        shares[key] = share
    return Measured(**shares)


def _share(node: object, good: str) -> Share | None:
    if not isinstance(node, Mapping) or set(node) != {good, "of"}:
        return None
    right, whole = node[good], node["of"]
    whole_numbers = all(isinstance(value, int) and not isinstance(value, bool) for value in (right, whole))
    return Share(right, whole) if whole_numbers and 0 <= right <= whole and whole else None
