"""How a family declares the facts that it offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

Found = TypeVar("Found")


class Fact(Generic[Found]):
    """One kind of facts of a document: computed when a rule first asks for it, then kept."""

    def __init__(self, extract: Callable[[Facts], Found]) -> None:
        self.extract = extract

    def __set_name__(self, family: type, name: str) -> None:
        self.name = name

    def __get__(self, facts: Any, family: type | None = None) -> Found:
        found = self.extract(facts)
        vars(facts)[self.name] = found  # stands before this descriptor from now on
        return found
