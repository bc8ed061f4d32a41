"""Finds the rules: the built-in ones and those of other distributions, all through one entry-point group."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from types import ModuleType

from draftlint.errors import UsageError
from draftlint.measured import FILE, measured_in
from draftlint.rule import Rule

ENTRY_POINT_GROUP = "draftlint.rules"


@dataclass(frozen=True, slots=True)
class Pack:
    """A distribution of rules."""

    name: str
    version: str
    rules: tuple[type[Rule], ...]


def load_packs() -> Sequence[Pack]:
    """Every installed pack, the rules of each in the order of their codes.

    Raises UsageError for a pack that cannot be imported, for a wrong file of measured figures, and for two rules with
    one code or one name.
    """
    packs = []
    for point in sorted(metadata.entry_points(group=ENTRY_POINT_GROUP), key=lambda item: item.name):
        try:
            module = point.load()
        except Exception as error:
            raise UsageError(
                f"Không nạp được gói quy tắc “{point.name}” / cannot load the rule pack: {error}.",
                hint=f"Gỡ hoặc cập nhật gói {point.value} / uninstall or update it.",
            ) from error
        version = point.dist.version if point.dist else "0"
        rules = tuple(sorted(_rules_in(module), key=lambda rule: rule.code))
        _take_measured(module, rules)
        packs.append(Pack(point.name, version, rules))
    _refuse_doubles([rule for pack in packs for rule in pack.rules])
    return packs


def _rules_in(package: ModuleType) -> Iterator[type[Rule]]:
    modules = [package]
    for info in pkgutil.walk_packages(getattr(package, "__path__", ()), package.__name__ + "."):
        modules.append(importlib.import_module(info.name))
    for module in modules:
        for value in vars(module).values():
            if not (inspect.isclass(value) and issubclass(value, Rule)) or inspect.isabstract(value):
                continue
            if value.__module__ == module.__name__:  # not what a module only imports
                yield value


def _take_measured(package: ModuleType, rules: Sequence[type[Rule]]) -> None:
    if not hasattr(package, "__path__"):  # a single module has no files beside it
        return
    by_code = {rule.code: rule for rule in rules}
    for code, measured in measured_in(package.__name__).items():
        if code not in by_code:
            raise UsageError(
                f"{package.__name__}/{FILE}: không có quy tắc “{code}” / no such rule.",
                hint="Xoá mục đó hoặc đo lại / remove the entry or measure again.",
            )
        by_code[code].measured = measured


def _refuse_doubles(rules: Sequence[type[Rule]]) -> None:
    seen: dict[str, type[Rule]] = {}
    for rule in rules:
        for word in (rule.code, rule.name):
            if word in seen:
                raise UsageError(
                    f"Hai quy tắc cùng mang “{word}” / two rules share it: {seen[word].__module__}, {rule.__module__}.",
                    hint="Gỡ một trong hai gói / uninstall one of the packs.",
                )
            seen[word] = rule
