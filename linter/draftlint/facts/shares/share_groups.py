"""Percentages that share one whole: "Công nghiệp 48% - Dịch vụ 37% - Nông nghiệp 15%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.roles import Role
from draftlint.facts.meaning.rows import in_a_row
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.meaning.traits import overlapping
from draftlint.facts.numbers.quantity import Form
from draftlint.facts.shares.named_wholes import named_whole
from draftlint.facts.shares.part_shares import share_runs
from draftlint.language.patterns import WordPattern
from draftlint.language.vi.subjects import content_words

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


_FEWEST = 3
PARAGRAPH_SO_FAR = 400
"""Code points before a share in which its sector may have been named."""


@dataclass(frozen=True, slots=True)
class ShareGroup:
    """Shares of one whole, in text order.

    `declared` says that the text calls them a structure of the whole ("cơ cấu", three sectors with their shares, an
    enumeration with dashes); without it only an exact fit is evidence. `product_taxes` says that the whole is a gross
    product, of which taxes on products may be a further, unnamed part.
    """

    shares: tuple[Statement, ...]
    declared: bool
    product_taxes: bool


_STRUCTURE = regex.compile(r"(?<!\p{L})cơ cấu(?!\p{L})", regex.IGNORECASE)
_GROSS_PRODUCT = regex.compile(r"(?<!\p{L})(?:GRDP|GDP|tổng sản phẩm)(?!\p{L})", regex.IGNORECASE)
# "…; còn lại là thuế sản phẩm": a part is named without its share.
_REST_NAMED = regex.compile(r"[^\d,;.()]{0,30}[,;]\s?(?:phần )?còn lại[^\d.;]{0,60}(?:[.;]|$)", regex.IGNORECASE)
_LOWEST = regex.compile(r"(?<!\p{L})dưới\s\d", regex.IGNORECASE)
_STEP = regex.compile(r"(?<!\p{L})từ\s\d{1,4}(?:\s\p{L}+)?\s?(?:đến|[-–])\s?(?:dưới\s)?\d", regex.IGNORECASE)
_HIGHEST = regex.compile(r"(?<!\p{L})(?:trên\s\d|từ\s\d{1,4}(?:\s\p{L}+)?\strở lên)", regex.IGNORECASE)
_DASH = regex.compile(r"[\s,;]*[-–][\s\p{L},]*")
_IN_TURN = regex.compile(r"(?<!\p{L})(?:lần lượt|tương ứng)(?:\s(?:là|đạt|chiếm|bằng))?\s?:?\s?$", regex.IGNORECASE)
_IN_WHICH = regex.compile(r"(?<!\p{L})(?:trong đó|gồm)(?:\scó)?\s?:?\s?$", regex.IGNORECASE)
_AND_PERCENT = regex.compile(r"(?:\s\p{L}+){1,8}\s?,?\svà\s")
_HEAD = regex.compile(r"\s\p{Ll}+\s\p{Ll}+")
_BARE_ROW = regex.compile(r"\s?[,;]?\s?(?:và\s)?")
_NEXT_SHARE = regex.compile(r"\s?,?\s(?:và\s)?[^\d,;.():]{1,60}(?:,[^\d,;.():]{1,30})?")
_AND = regex.compile(r"\s?,?\svà(?!\p{L})")
_WEIGHT = regex.compile(r"(?<!\p{L})tỷ trọng(?!\p{L})", regex.IGNORECASE)
_WEIGHS = WordPattern(r"(?<!\p{L})tỷ trọng(?:\s<shares.behind_weighs>)*\s?$")
_FROM = regex.compile(r"(?<!\p{L})từ\s?(?:mức\s)?$", regex.IGNORECASE)
_COMPARED = regex.compile(r"(?<!\p{L})so với(?:\s(?:mức|con số|tỷ lệ|tỷ trọng))?\s?$", regex.IGNORECASE)
_MAKES_UP = regex.compile(r"(?<!\p{L})(?:chiếm|bằng)(?:\s\p{L}+){0,2}\s$", regex.IGNORECASE)
# Each sector's words, folded; a share belongs to the sector whose words it names.
_SECTORS = ({"công", "nghiệp"}, {"dịch", "vụ"}, {"nông", "nghiệp"})


def share_groups(facts: Facts) -> Sequence[ShareGroup]:
    """Every group of shares that the text shows."""
    percents = [item for item in facts.statements if item.quantity.percent and item.quantity.form is not Form.FRACTION]
    out = [group for _, inside in groupby(percents, key=_sentence) for group in _of_sentence(facts, list(inside))]
    known = {frozenset(share.index for share in group.shares) for group in out}
    for group in (*_of_rows(facts), *_of_sectors(facts, percents)):
        if frozenset(share.index for share in group.shares) not in known:
            out.append(group)
    return out


def _sentence(statement: Statement) -> tuple[int, int]:
    return statement.sentence.span.start, statement.sentence.span.end


def _of_sentence(facts: Facts, inside: Sequence[Statement]) -> Iterator[ShareGroup]:
    """Runs at one bracket depth; what stands in the brackets behind each share is a group of its own."""
    words = _sentence_with_lead(facts, inside[0])
    structure = _STRUCTURE.search(words) is not None
    for run in _runs(facts.text, inside):
        dashed = in_a_row(facts.text, run, _DASH)
        plain = all(item.quantity.form is Form.SINGLE for item in run)
        whole = structure or _by_steps(facts.text, run) or (plain and _called_once(facts.text, run))
        told = dashed and plain and run[0].sentence.block.cell is None
        whole = whole and not _of_several(facts.text, run)
        if len(run) >= (2 if structure else 3) and (whole or told):
            lacking = _GROSS_PRODUCT.search(words) or _REST_NAMED.match(facts.text, run[-1].span.end)
            yield ShareGroup(tuple(run), True, lacking is not None)
        elif len(run) >= 2 and plain and _called_shares(facts.text, run):
            yield ShareGroup(tuple(run), False, False)


def _of_several(text: str, run: Sequence[Statement]) -> bool:
    """Whether shares are of wholes with different names: "chiếm 39% tổng chi, … chiếm 12% chi thường xuyên"."""
    named = [named_whole(text, item, item) for item in run if _MAKES_UP.search(item.left.of(text))]
    return len({item.phrase for item in named if item.words}) > 1


def _called_shares(text: str, run: Sequence[Statement]) -> bool:
    """Whether a word, their brackets or the list before them tells that percentages are shares."""
    said = any(item.aspect is Aspect.SHARE for item in run) or _in_brackets(run) or _in_turn(text, run)
    return said or _of_one_measure(text, run)


def _of_one_measure(text: str, run: Sequence[Statement]) -> bool:
    """Whether two percentages divide one thing: "1.200 ha, trong đó 70% diện tích lúa và 30% diện tích màu"."""
    led = _IN_WHICH.search(text, run[0].sentence.span.start, run[0].span.start)
    if len(run) != 2 or led is None or not _AND_PERCENT.fullmatch(text, run[0].span.end, run[1].span.start):
        return False
    heads = [_HEAD.match(text, item.span.end, item.sentence.span.end) for item in run]
    return None not in heads and len({match[0] for match in heads if match}) == 1


def _by_steps(text: str, run: Sequence[Statement]) -> bool:
    """Whether the parts are all steps of one scale: "dưới 30 tuổi 46%, từ 30 đến 45 tuổi 42%, trên 45 tuổi 12%"."""
    said = [item.left.of(text) for item in run]
    inner = said[1:-1]
    return bool(inner) and all((_LOWEST.search(said[0]), _HIGHEST.search(said[-1]), *map(_STEP.search, inner)))


def _called_once(text: str, run: Sequence[Statement]) -> bool:
    """Whether one word calls a whole row shares: "tỷ trọng nông nghiệp 22%, …", "trồng trọt chiếm 51%, … và cá 4%"."""
    close = in_a_row(text, run, _NEXT_SHARE)
    if len(run) < _FEWEST or run[0].aspect is not Aspect.SHARE or not close or overlapping(text, run):
        return False
    weight = _WEIGHT.search(text, run[0].left.start, run[0].span.start) is not None
    return weight or _AND.match(text, run[-2].span.end, run[-1].span.start) is not None


def _in_turn(text: str, run: Sequence[Statement]) -> bool:
    """Whether a bare row gives the percentages of what was listed before: "tỷ lệ lần lượt là 15%, 78% và 7%"."""
    led = _IN_TURN.search(text, run[0].sentence.span.start, run[0].span.start)
    return len(run) >= 3 and led is not None and in_a_row(text, run, _BARE_ROW)


def _in_brackets(run: Sequence[Statement]) -> bool:
    """Whether each percentage stands alone in the bracket behind a figure: "12/61 (19,7%), 44/61 (72,1%), …"."""
    return len(run) >= 3 and len({item.clause.parent for item in run if item.clause.depth}) == len(run)


def _sentence_with_lead(facts: Facts, statement: Statement) -> str:
    block = statement.sentence.block
    if block.cell is not None:  # the row says of what
        return statement.left.of(facts.text)
    lead = facts.document.block_text(block)[:60] if block.span.start < statement.sentence.span.start else ""
    own = facts.text[statement.sentence.span.start : statement.sentence.span.end]
    return f"{lead} {own}" if statement.sentence.span.start - block.span.start < 200 else own


def _runs(text: str, inside: Sequence[Statement]) -> Iterator[list[Statement]]:
    usable = [item for item in inside if is_part(text, item)]
    came_from = [item for item in usable if _FROM.search(item.left.of(text))]
    if len(came_from) >= 2:  # "từ 40% xuống 31%; … từ 33% lên 38%": the structure before
        yield came_from
    usable = [item for item in usable if item not in came_from]
    before = [item for item in usable if item.role is Role.EARLIER]
    if len(before) < len(usable):  # "so với năm 2020 (46% - 23% - 31%)"
        yield from [before] if len(before) >= 2 else []
        usable = [item for item in usable if item not in before]
    outer = [item for item in usable if item.clause.depth == 0]
    brackets = [item for item in usable if item.clause.depth > 0]
    yield from _same_kind(text, outer)
    by_bracket = [list(group) for _, group in groupby(brackets, key=lambda item: item.clause.parent)]
    for group in by_bracket:
        if len(group) >= 2:
            yield group
    singles = [group[0] for group in by_bracket if len(group) == 1]
    if len(singles) >= 2 and (len(singles) == len(outer) or (len(singles) >= 3 and not outer)):
        yield singles


def is_part(text: str, item: Statement) -> bool:
    """Whether a percentage states a share, not what it grew by or what it is compared with."""
    stated = item.aspect in (Aspect.LEVEL, Aspect.SHARE) and not item.quantity.per
    return stated and not _COMPARED.search(item.left.of(text))


def _same_kind(text: str, items: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Neighbours without a semicolon between them that turns to something else.

    A structure may be listed with semicolons; where stretches between them have several shares each ("Nghị quyết 18% -
    41% - 41%; thực hiện …"), each stretch is a structure of its own.
    """
    stretches: list[list[Statement]] = []
    for item in items:
        if stretches and ";" not in text[stretches[-1][-1].span.end : item.span.start]:
            stretches[-1].append(item)
        else:
            stretches.append([item])
    if len(stretches) > 1 and all(len(stretch) >= _FEWEST for stretch in stretches):
        yield from stretches
        return
    run: list[Statement] = []
    for stretch in stretches:
        first = stretch[0]
        turned = bool(run) and (run[-1].role is Role.STATED_TARGET) != (first.role is Role.STATED_TARGET)
        turned = turned or (bool(run) and _STRUCTURE.search(text, run[-1].span.end, first.span.start) is not None)
        if turned or (run and not _STRUCTURE.search(text, first.sentence.span.start, first.span.start)):
            yield run
            run = []
        run.extend(stretch)
    if run:
        yield run


def _of_rows(facts: Facts) -> Iterator[ShareGroup]:
    """The percentages that stand beside the parts of one whole: "giỏi 80 em (32%), khá 120 em, chiếm 48%, …"."""
    for run in share_runs(facts):
        if len(run) >= 3:
            yield ShareGroup(tuple(item.share for item in run), False, False)


def _of_sectors(facts: Facts, percents: Sequence[Statement]) -> Iterator[ShareGroup]:
    """The three sectors, each with its share in a sentence or item of its own, under one heading.

    Where not all sectors are named, the shares of one paragraph still are evidence if they make 100 % exactly.
    """
    shares = [item for item in percents if item.aspect is Aspect.SHARE]
    for _, group in groupby(shares, key=lambda item: (item.sentence.block.section, item.role)):
        under = list(group)
        found: dict[int, Statement] = {}
        for item in under:
            sector = sector_of(facts, item)
            if sector is not None:
                found.setdefault(sector, item)
        if len(found) == len(_SECTORS):
            ordered = tuple(sorted(found.values(), key=lambda item: item.span))
            words = " ".join(facts.text[item.sentence.span.start : item.sentence.span.end] for item in ordered)
            yield ShareGroup(ordered, True, _GROSS_PRODUCT.search(words) is not None)
        for _, inside in groupby(under, key=lambda item: item.sentence.block.index):
            paragraph = tuple(inside)
            if len(paragraph) >= _FEWEST:
                alike = all(_WEIGHS.search(facts.text, item.left.start, item.span.start) for item in paragraph)
                yield ShareGroup(paragraph, alike, False)


def sector_of(facts: Facts, statement: Statement) -> int | None:
    """The sector a share belongs to, by its own clause, what it goes on from, or its paragraph so far."""
    start = max(statement.sentence.block.span.start, statement.span.start - PARAGRAPH_SO_FAR)
    before = facts.text[start : statement.span.start]
    for words in (statement.core, statement.core | statement.context, content_words(before)):
        named = [index for index, sector in enumerate(_SECTORS) if sector <= words]
        if len(named) == 1:
            return named[0]
    return None
