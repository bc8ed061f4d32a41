"""The types, symbols and issuers of documents, read from documents.yaml and indexed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import regex

from draftlint.language.data import load, wrong_entry

_FILE = "documents"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document: a stable key, its name in lower case, and its symbols."""

    key: str
    name: str
    symbols: frozenset[str]
    same: str = ""


@dataclass(frozen=True, slots=True)
class IssuerKind:
    """A kind of issuing body. `system` says how its papers are numbered; `rank` is the place word of its own area."""

    organ: str
    system: str
    rank: str
    symbols: regex.Pattern[str]
    names: Sequence[str]


@dataclass(frozen=True)
class DocumentLexicon:
    """All that documents.yaml says."""

    types: Sequence[DocumentType]
    short_types: Mapping[str, str]
    symbol_slips: Mapping[str, str]
    issuers: Sequence[IssuerKind]
    assembly_terms: Mapping[int, tuple[date, date]]
    by_name: Mapping[str, DocumentType]
    names: Mapping[str, str]

    def symbols_of(self, key: str) -> frozenset[str]:
        """Every symbol that a type may carry, under all its names."""
        return frozenset().union(*(item.symbols for item in self.types if item.key == key))

    def types_of_symbol(self, symbol: str) -> frozenset[str]:
        """The types whose papers carry `symbol`."""
        return frozenset(item.key for item in self.types if symbol in item.symbols)

    def organs_of_symbol(self, symbol: str) -> frozenset[str]:
        """The kinds of issuer that sign with `symbol` ("TU", "UBND"); empty for an unknown one."""
        return frozenset(item.organ for item in self.issuers if item.symbols.fullmatch(symbol))

    def system_of(self, symbol: str) -> str:
        """`party`, `state`, `assembly`, or empty where the issuer's symbol is unknown."""
        systems = {item.system for item in self.issuers if item.symbols.fullmatch(symbol)}
        return systems.pop() if len(systems) == 1 else ""


@cache
def lexicon() -> DocumentLexicon:
    """The lexicon, read once. Raises DataError naming file and line for a wrong entry."""
    data = load("vi", _FILE)
    types = [_type(entry, index) for index, entry in enumerate(data["types"])]
    return DocumentLexicon(
        types=types,
        short_types=_known(data["short_types"], {item.key for item in types}),
        symbol_slips=dict(data["symbol_slips"]),
        issuers=[_issuer(entry, index) for index, entry in enumerate(data["issuers"])],
        assembly_terms={int(key): _window(key, value) for key, value in data["assembly_terms"].items()},
        by_name={item.name: item for item in types},
        names={item.key: item.name for item in reversed(types)},
    )


def _type(entry: Any, index: int) -> DocumentType:
    if not isinstance(entry, dict) or not {"key", "name", "symbols"} <= set(entry) <= {
        "key",
        "name",
        "symbols",
        "same",
    }:
        raise wrong_entry("vi", _FILE, ["types", index], "loại văn bản cần key, name, symbols / a type needs these")
    return DocumentType(entry["key"], entry["name"], frozenset(entry["symbols"]), entry.get("same", ""))


def _issuer(entry: Any, index: int) -> IssuerKind:
    try:
        symbols = regex.compile("|".join(entry["symbols"]))
        for name in entry["names"]:
            regex.compile(name)
        return IssuerKind(entry["organ"], entry["system"], entry.get("rank", ""), symbols, tuple(entry["names"]))
    except (KeyError, TypeError, regex.error) as error:
        raise wrong_entry("vi", _FILE, ["issuers", index], f"cơ quan ban hành: {error} / wrong issuer") from error


def _known(entries: Mapping[str, str], keys: set[str]) -> Mapping[str, str]:
    for short, key in entries.items():
        if key not in keys:
            raise wrong_entry("vi", _FILE, ["short_types", short], f"không có loại “{key}” / no such type")
    return dict(entries)


def _window(key: int, value: Any) -> tuple[date, date]:
    if not (isinstance(value, list) and len(value) == 2 and all(isinstance(day, date) for day in value)):
        raise wrong_entry("vi", _FILE, ["assembly_terms", key], "cần hai ngày / two dates are needed")
    return value[0], value[1]
