"""The growth of a whole economy with the growth of its sectors, and the shares that weigh them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.share_groups import sector_of
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class SectorGrowth:
    """The growth of a whole and of its sectors (by sector number).

    `tied` says that the text calls the sectors parts of this whole ("trong đó"). `shares` are the sectors' shares,
    those of the base year where `at_base` (for a target, what is reached now), else those at the end. `moves` are the
    points by which each share moved since the base year, as far as they are stated.
    """

    whole: Statement
    sectors: Mapping[int, Statement]
    shares: Mapping[int, Statement]
    moves: Mapping[int, Statement]
    at_base: bool
    tied: bool

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that take part, in text order."""
        moved = () if self.at_base else tuple(self.moves.values())
        found = {item.index: item for item in (self.whole, *self.sectors.values(), *self.shares.values(), *moved)}
        return tuple(found[index] for index in sorted(found))


_WHOLES = tuple(
    frozenset(content_words(phrase))
    for phrase in ("tăng trưởng kinh tế", "tổng sản phẩm", "tổng giá trị sản xuất", "giá trị tăng thêm")
)
_OTHER = regex.compile(r"(?<!\p{L})(?:bán lẻ|xuất khẩu|ngân sách|du lịch|nội bộ ngành)(?!\p{L})", regex.IGNORECASE)
_PRICES = regex.compile(r"theo giá (?:thực tế|hiện hành|so sánh)\s(?:đạt\s|là\s)?$", regex.IGNORECASE)
_TIE = regex.compile(r"(?<!\p{L})(?:trong đó|trong số đó)(?!\p{L})|\(", regex.IGNORECASE)
_AHEAD = 30
"""How many statements may stand between a whole and the last of its sectors."""


def sector_growths(facts: Facts) -> Sequence[SectorGrowth]:
    """Every whole with the growth of at least two of the three sectors, in text order."""
    grown = [item for item in facts.statements if _is_growth(facts.text, item)]
    structures = _structures(facts)
    out: list[SectorGrowth] = []
    for position, whole in enumerate(grown):
        if _is_whole(facts, whole):
            found = _with_sectors(facts, whole, grown[position + 1 :], structures)
            if found is not None:
                out.append(found)
    return out


def _is_growth(text: str, item: Statement) -> bool:
    """A growth rate of something, also where the words say no "tăng" ("theo giá thực tế 23,5%")."""
    if not item.quantity.percent or item.quantity.form is Form.FRACTION or item.role is Role.STATED_TARGET:
        return False
    prices = _PRICES.search(item.left.of(text)) is not None
    return (item.aspect is Aspect.GROWTH and item.direction >= 0) or (
        item.aspect is Aspect.LEVEL and (item.yearly or prices)
    )


def _is_whole(facts: Facts, item: Statement) -> bool:
    words = facts.text[item.sentence.span.start : item.span.start]
    if sector_of(facts, item) is not None or _OTHER.search(words):
        return False
    own = content_words(words)
    return any(phrase <= own for phrase in _WHOLES) and "đầu" not in own


def _with_sectors(
    facts: Facts, whole: Statement, behind: Sequence[Statement], structures: Sequence[Mapping[int, Statement]]
) -> SectorGrowth | None:
    sectors: dict[int, Statement] = {}
    for item in behind:
        if item.index - whole.index > _AHEAD or not _near(whole, item):
            break
        sector = _sector(facts, item, structures)
        if sector is None:
            if item.sentence.span != whole.sentence.span and _is_whole(facts, item):
                break
        elif item.role is whole.role and (item.yearly or item.sentence.span == whole.sentence.span):
            sectors.setdefault(sector, item)
    if len(sectors) < 2:
        return None
    first = min(sectors.values(), key=lambda item: item.span)
    between = facts.text[whole.span.end : first.span.start]
    shares, at_base = _weights(whole, structures)
    tied = _TIE.search(between) is not None and len(between) < 250
    return SectorGrowth(whole, sectors, shares, _moves(facts, shares), at_base, tied)


def _near(whole: Statement, item: Statement) -> bool:
    """Whether both stand under one heading, or under neighbours."""
    outer = whole.sentence.block.section[:-1]
    return item.sentence.block.section[: len(outer)] == outer


def _sector(facts: Facts, item: Statement, structures: Sequence[Mapping[int, Statement]]) -> int | None:
    """The sector of a growth rate: the one its words name, or that of the share behind it in its sentence."""
    for structure in structures:
        for sector, share in structure.items():
            if share.index == item.index + 1 and share.sentence.span == item.sentence.span:
                return sector
    return sector_of(facts, item)


def _weights(whole: Statement, structures: Sequence[Mapping[int, Statement]]) -> tuple[Mapping[int, Statement], bool]:
    """The shares that weigh the sectors: results, for a target the base year, for a result the last year."""
    results = [item for item in structures if all(share.role is not Role.TARGET for share in item.values())]
    if not results:
        return {}, False
    near = min(results, key=lambda item: abs(next(iter(item.values())).index - whole.index))
    return near, whole.role is Role.TARGET


def _structures(facts: Facts) -> Sequence[Mapping[int, Statement]]:
    """Share groups that name the sectors, each with its share; single figures only."""
    out: list[Mapping[int, Statement]] = []
    for group in facts.share_groups:
        found: dict[int, Statement] = {}
        for share in sorted(group.shares, key=lambda item: item.aspect is not Aspect.SHARE):
            sector = sector_of(facts, share)
            if sector is not None and share.quantity.form is Form.SINGLE and not share.yearly:
                found.setdefault(sector, share)
        rest = [share for share in group.shares if share not in found.values() and not share.yearly]
        missing = [sector for sector in range(3) if sector not in found]
        if len(found) == 2 and len(rest) == 1 and len(group.shares) == 3:
            found[missing[0]] = rest[0]
        if len(found) == 3 and len({item.index for item in found.values()}) == 3:
            out.append(found)
    return out


def _moves(facts: Facts, shares: Mapping[int, Statement]) -> Mapping[int, Statement]:
    """ "chiếm 47,3%, tăng 6,2% so với đầu nhiệm kỳ": by how much each share moved."""
    out: dict[int, Statement] = {}
    for sector, share in shares.items():
        behind = facts.statements[share.index + 1] if share.index + 1 < len(facts.statements) else None
        if behind is None or behind.sentence.span != share.sentence.span or behind.yearly:
            continue
        since = regex.match(
            r"(?i)\s?(?:so với|so)\s(?:đầu nhiệm kỳ|đầu kỳ|năm)", facts.text[behind.span.end : behind.span.end + 40]
        )
        if behind.direction and behind.quantity.percent and since:
            out[sector] = behind
    return out
