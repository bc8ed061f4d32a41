"""Finds and reads `.draftlint.yaml`, strictly: what it does not know, it names with file and line."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from draftlint.config.model import Config, FailOn
from draftlint.config.selection import family_of, nearest, selectors_of
from draftlint.document import Language
from draftlint.errors import UsageError
from draftlint.readers import Patterns, Revisions
from draftlint.rule import Option, Rule, Severity
from draftlint.yaml_source import YamlSource, line_of

FILE_NAME = ".draftlint.yaml"

_E = TypeVar("_E", bound=StrEnum)


class Configs:
    """The configuration of each file: the nearest `.draftlint.yaml` above it, or one for all. Each is read once."""

    def __init__(self, rules: Sequence[type[Rule]], only: Path | None = None) -> None:
        self._rules = rules
        self._only = read_config(only, rules, Path.cwd()) if only is not None else None
        self._by_folder: dict[Path, Config] = {}

    def of(self, path: Path) -> Config:
        """The configuration that holds for a file or folder. Raises UsageError for a file that is wrong."""
        if self._only is not None:
            return self._only
        path = Path(os.path.abspath(path))
        return self._of_folder(path if path.is_dir() else path.parent)

    def _of_folder(self, folder: Path) -> Config:
        missing: list[Path] = []
        config = Config()
        for place in (folder, *folder.parents):
            if place in self._by_folder:
                config = self._by_folder[place]
                break
            missing.append(place)
            if (place / FILE_NAME).is_file():
                config = read_config(place / FILE_NAME, self._rules)
                break
        self._by_folder.update(dict.fromkeys(missing, config))
        return config


def read_config(path: Path, rules: Sequence[type[Rule]], base: Path | None = None) -> Config:
    """Read one configuration file. Raises UsageError with file, line and the nearest right word.

    Excluded paths are those below `base`, which is the folder of the file unless another is named.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "UTF-8"
        raise UsageError(
            f"{path}: không đọc được tệp cấu hình ({reason}) / the configuration cannot be read.",
            hint="Kiểm tra đường dẫn và lưu tệp ở dạng UTF-8 / check the path, save it as UTF-8.",
        ) from error
    return _Reader(YamlSource(text, str(path)), path.absolute(), rules, base).config()


class _Reader:
    """Reads the entries of one file, keeping the line of each at hand for errors."""

    def __init__(self, source: YamlSource, path: Path, rules: Sequence[type[Rule]], base: Path | None) -> None:
        self.source = source
        self.base = base or path.parent
        self.path = path
        self.rules = rules
        self.by_word = {word: rule for rule in rules for word in (rule.code, rule.name)}
        self.families = sorted({family_of(rule) for rule in rules})

    def config(self) -> Config:
        root = self.source.root
        if root is None:
            return Config(path=self.path)
        readers: Mapping[str, Callable[[Any, str], object]] = {
            "language": lambda node, key: self._word(node, key, Language),
            "select": self._selectors,
            "ignore": self._selectors,
            "families": self._families,
            "rules": self._rules,
            "exclude": self._patterns,
            "fail-on": lambda node, key: self._word(node, key, FailOn),
            "min-coverage": self._percent,
            "revisions": lambda node, key: self._word(node, key, Revisions),
            "baseline": self._file,
        }
        values: dict[str, Any] = {}
        for key in self._mapping(root, 1):
            if key not in readers:
                raise self._wrong(root, key, f"không có mục “{key}” / unknown key", nearest(str(key), list(readers)))
            values[key.replace("-", "_")] = readers[key](root, key)
        severities, options = values.pop("rules", ({}, {}))
        return Config(path=self.path, severities=severities, options=options, **values)

    def _wrong(self, node: Any, step: str | int | None, problem: str, hint: str = "") -> UsageError:
        return self.source.wrong(line_of(node, step), problem, hint=hint)

    def _mapping(self, node: Any, line: int) -> Mapping[Any, Any]:
        if not isinstance(node, Mapping):
            raise self.source.wrong(line, "cần các mục “tên: giá trị” / needs “name: value” entries")
        return node

    def _list(self, node: Any, key: str) -> Sequence[str]:
        value = node[key]
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise self._wrong(node, key, f"“{key}” phải là một danh sách chữ / must be a list of words")
        return items

    def _word(self, node: Any, key: str, kind: type[_E]) -> _E:
        value = node[key]
        words = [item.value for item in kind]
        if value not in words:
            hint = nearest(str(value), words)
            raise self._wrong(node, key, f"“{key}” không nhận “{value}” / bad value", hint)
        return kind(value)

    def _selectors(self, node: Any, key: str) -> tuple[str, ...]:
        known = selectors_of(self.rules)
        for index, word in enumerate(self._list(node, key)):
            if word not in known:
                line = line_of(node, key) if isinstance(node[key], str) else line_of(node[key], index)
                problem = f"“{key}”: không có quy tắc “{word}” / no such rule"
                raise self.source.wrong(line, problem, hint=nearest(word, known))
        return tuple(self._list(node, key))

    def _families(self, node: Any, key: str) -> Mapping[str, bool]:
        entries = self._mapping(node[key], line_of(node, key))
        out: dict[str, bool] = {}
        for family, state in entries.items():
            if family not in self.families:
                hint = nearest(str(family), self.families)
                raise self._wrong(entries, family, f"không có họ quy tắc “{family}” / no such family", hint)
            states = {True: True, False: False, "on": True, "off": False}
            if not isinstance(state, bool | str) or state not in states:
                raise self._wrong(entries, family, f"“{family}” nhận on hoặc off / takes on or off")
            out[family] = states[state]
        return out

    def _rules(self, node: Any, key: str) -> tuple[Mapping[str, Severity], Mapping[str, Mapping[str, object]]]:
        severities: dict[str, Severity] = {}
        options: dict[str, dict[str, object]] = {}
        entries = self._mapping(node[key], line_of(node, key))
        for word in entries:
            rule = self.by_word.get(word)
            if rule is None:
                hint = nearest(str(word), list(self.by_word))
                raise self._wrong(entries, word, f"không có quy tắc “{word}” / no such rule", hint)
            settings = self._mapping(entries[word], line_of(entries, word))
            for name in settings:
                if name == "severity":
                    severities[rule.code] = self._word(settings, name, Severity)
                elif name in rule.options:
                    value = self._option(settings, name, rule.options[name])
                    options.setdefault(rule.code, {})[name] = value
                else:
                    hint = nearest(str(name), ["severity", *rule.options])
                    problem = f"quy tắc {rule.code} không có tuỳ chọn “{name}” / no such option"
                    raise self._wrong(settings, name, problem, hint)
        return severities, options

    def _option(self, settings: Any, name: str, option: Option) -> object:
        value, default = settings[name], option.default
        if isinstance(default, tuple):
            return tuple(self._list(settings, name))
        if isinstance(default, bool):
            fits = isinstance(value, bool)
        elif isinstance(default, float):
            fits = isinstance(value, int | float) and not isinstance(value, bool)
        else:
            fits = isinstance(value, type(default)) and not isinstance(value, bool)
        if not fits:
            wanted = {bool: "true/false", int: "số nguyên / an integer", float: "số / a number", str: "chữ / text"}
            kind = wanted[type(default)]
            raise self._wrong(settings, name, f"“{name}” không nhận “{value}” / bad value", f"Cần / needs: {kind}.")
        return type(default)(value)

    def _patterns(self, node: Any, key: str) -> Patterns:
        lines = self._list(node, key)
        try:
            return Patterns(self.base, lines)
        except ValueError as error:
            raise self._wrong(node, key, f"“{key}”: mẫu đường dẫn sai / bad pattern ({error})") from error

    def _percent(self, node: Any, key: str) -> float:
        value = node[key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
            raise self._wrong(node, key, f"“{key}” phải là số từ 0 đến 100 / must be a number from 0 to 100")
        return float(value)

    def _file(self, node: Any, key: str) -> Path:
        value = node[key]
        if not isinstance(value, str) or not value:
            raise self._wrong(node, key, f"“{key}” phải là đường dẫn một tệp / must be the path of a file")
        return self.path.parent / value
