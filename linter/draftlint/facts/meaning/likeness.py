"""How alike the subjects of two statements are, rare words of the draft weighing more than common ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import TYPE_CHECKING

from draftlint.document import Block, Span
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.prose.sentences import Sentence
from draftlint.language.vi.subjects import content_words, is_generic, soft_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts

_FLOOR = 20
"""Statements that every draft is taken to have besides its own: in a short one no word is rare."""
_INHERITED, _AROUND, _UNSAID = 0.1, 0.35, 1.0
"""How much a word weighs that only one place says: the other inherits it, has it near by, or lacks it."""
_SOFT = 0.3
"""How much a word weighs that an act or a unit implies."""
_LENT = 0.8
"""How much a word tells that one place says and the other inherits."""
_DISTANT = 0.5
_LONGEST_TITLE = 160


def subject(statement: Statement) -> frozenset[str]:
    """The words of a subject; what many things have ("hộ", "tổng vốn") is filled up with what it inherits."""
    if is_generic(statement.core):
        return statement.core | statement.inherited
    return statement.core


class SubjectLikeness:
    """Compares subjects within one draft."""

    def __init__(self, facts: Facts, statements: Sequence[Statement]) -> None:
        self._facts = facts
        self._counts: Counter[str] = Counter(word for item in statements for word in item.core)
        self._total = len(statements)
        self._weights: dict[str, float] = {}
        self._settings: dict[Span, frozenset[str]] = {}
        self._titles: dict[int, frozenset[str]] = {}

    def weight(self, words: Iterable[str]) -> float:
        """The sum of what words weigh; a word in few statements weighs more."""
        return sum(self._weights.get(word) or self._weigh(word) for word in words)

    def _weigh(self, word: str) -> float:
        found = log((self._total + _FLOOR) / (self._counts[word] + 1))
        self._weights[word] = max(found, 0.1)
        return self._weights[word]

    def between(self, first: Statement, second: Statement) -> float:
        """From 0 for subjects without a common word to 1 for equal ones."""
        one, two = subject(first), subject(second)
        shared = self.weight(one & two)
        shared += _LENT * self.weight((one & second.inherited) | (two & first.inherited))
        if not shared:
            return _DISTANT * self._across(first, second)
        missing = self._missing(first.core - two, second) + self._missing(second.core - one, first)
        return shared / (shared + missing)

    def _across(self, first: Statement, second: Statement) -> float:
        """How much of both subjects is said around the other one, where they share no word themselves."""
        one, two = subject(first), subject(second)
        said = self.weight(one & self.setting(second.sentence)) + self.weight(two & self.setting(first.sentence))
        return said / (self.weight(one) + self.weight(two)) if said else 0.0

    def _missing(self, words: frozenset[str], other: Statement) -> float:
        """What words weigh that the other place does not say."""
        loss = 0.0
        for word in words:
            if word in other.context:
                share = _INHERITED
            elif word in soft_words():
                share = _SOFT
            else:
                share = _AROUND if word in self.setting(other.sentence) else _UNSAID
            loss += share * self.weight((word,))
        return loss

    def setting(self, sentence: Sentence) -> frozenset[str]:
        """The words around: the sentence itself, and the headings above."""
        found = self._settings.get(sentence.span)
        if found is None:
            found = frozenset(content_words(sentence.span.of(self._facts.text))) | self._above(sentence.block)
            self._settings[sentence.span] = found
        return found

    def _above(self, block: Block) -> frozenset[str]:
        words: frozenset[str] = frozenset()
        for index in block.section:
            if index not in self._titles:
                title = self._facts.document.block_text(self._facts.document.blocks[index])[:_LONGEST_TITLE]
                self._titles[index] = frozenset(content_words(title))
            words |= self._titles[index]
        return words
