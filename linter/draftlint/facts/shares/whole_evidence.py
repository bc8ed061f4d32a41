"""How surely a whole is that of a part with its percentage: by its place, by its name, by the rows they stand in."""

from __future__ import annotations

from decimal import Decimal

import regex

from draftlint.facts.meaning.aspects import Aspect
from draftlint.facts.meaning.statements import Statement
from draftlint.facts.shares.part_shares import PartShare
from draftlint.facts.shares.share_fit import share_of_both_judged, share_slips
from draftlint.facts.shares.whole_ties import Tie
from draftlint.language.patterns import WordPattern
from draftlint.relations.judgement import Band
from draftlint.relations.slips import Slip

_TELLING = Decimal("0.02")
"""The grain of a percentage that is fine enough to tell: its last step as a share of it."""
_TELLING_OF_HEAD = Decimal("0.05")
_REACHES = regex.compile(r"\s?[,(]\s?đạt(?:\s(?:trên|khoảng|gần|hơn|tỷ lệ))?\s", regex.IGNORECASE)
_AMONG_THEM = regex.compile(r"(?<!\p{L})trong (?:đó|số đó|số này)(?!\p{L})", regex.IGNORECASE)
_NAME = 2
"""Content words that make a name of a whole."""
_LEAVES_ROW = WordPattern(r"(?<!\p{L})<shares.leaves_row>(?!\p{L})|[;:.]")
_TOLD = regex.compile(r"(?<!\p{L})(?:chiếm|(?:tỷ|tỉ) (?:lệ|trọng))(?!\p{L})", regex.IGNORECASE)


def beside_the_rest(text: str, item: PartShare) -> Statement | None:
    """The count right before a part that is no whole but the rest of one: "388 tổ tốt; 12 tổ chưa tốt (3%)"."""
    whole, tie = item.wholes[0] if item.wholes else (None, Tie.NEAR)
    part, share = item.part, item.share.quantity
    if whole is None or tie is not Tie.NEAR or item.named.words or not share.amount:
        return None
    alike = part.quantity.noun.split(" ")[0] == whole.quantity.noun.split(" ")[0] != ""
    beside = part.index - whole.index == 1 and whole.sentence.span == part.sentence.span
    plain = part.aspect is whole.aspect and part.role is whole.role and whole.clause.depth == part.clause.depth
    parted = any(mark in text[whole.span.end : part.span.start] for mark in ",;")
    fine = share.grain <= _TELLING_OF_HEAD
    return whole if alike and beside and plain and parted and fine and share_of_both_judged(item, whole).fits else None


def next_in_row(text: str, item: PartShare, before: PartShare, whole: Statement) -> bool:
    """Whether a part with its percentage stands right behind one whose whole fits: "98 đồng chí nữ (21%), 74 …"."""
    one, two = before.part.quantity, item.part.quantity
    led = not two.noun and f" {one.noun} " in f" {item.part.left.of(text).lower()} "  # "số hồ sơ nộp qua mạng 168.524"
    alike = (one.noun == two.noun or led) and one.unit.dimension == two.unit.dimension
    next_to = 0 < item.part.index - before.share.index <= 2 and item.part.sentence.span == whole.sentence.span
    between = text[before.share.span.end : item.part.span.start]
    fits_in = two.value < whole.quantity.value and item.part.clause.depth == before.part.clause.depth
    return alike and next_to and fits_in and not item.named.words and not _LEAVES_ROW.search(between)


def told_alike(text: str, first: PartShare, second: PartShare, whole: Statement) -> bool:
    """Whether two counts of one noun with fine percentages follow each other: "… 612 hộ, tỷ lệ 4%; … 87 hộ, chiếm 6%".

    Both are told by a word for a share, and the whole of one is counted before them in the same paragraph.
    """
    one, two = first.part, second.part
    alike = one.quantity.noun == two.quantity.noun == whole.quantity.noun != ""
    next_to = 0 < two.index - first.share.index <= 2 and one.sentence.span == two.sentence.span
    before = whole.sentence.block.index == one.sentence.block.index and whole.index < one.index
    fine = all(item.share.quantity.grain <= _TELLING for item in (first, second))
    told = all(_TOLD.search(text, item.part.span.end, item.share.span.start) for item in (first, second))
    named = first.named.words or second.named.words
    return bool(alike and next_to and before and fine and told and not named)


def reaches_its_own(text: str, item: PartShare, whole: Statement, tie: Tie) -> bool:
    """Whether a later part of a list "đạt" so much: perhaps of what there is of its kind ("học sinh …, đạt 99,6%")."""
    part = item.part
    if tie not in (Tie.IN_WHICH, Tie.HANDLED) or part.index - whole.index <= 1 or item.named.words:
        return False
    listed = _AMONG_THEM.search(text, whole.span.end, part.span.start) is not None
    return listed and _REACHES.fullmatch(text, part.span.end, item.share.span.start) is not None


def evident(item: PartShare, whole: Statement, tie: Tie, band: Band) -> bool:
    """Whether a fit is evidence: the whole is tied, the fit exact, or the percentage has digits enough."""
    share = item.share.quantity
    limit = _TELLING_OF_HEAD if _heads_sentence(whole, item.part) else _TELLING
    return tie is not Tie.NEAR or band is Band.EXACT or share.grain <= limit


def _heads_sentence(whole: Statement, part: Statement) -> bool:
    """Whether a sentence opens with the whole and goes on about the same thing: "tiếp nhận 240 đơn …; 84 đơn …"."""
    noun = whole.quantity.noun.split(" ")[0]
    beside = whole.sentence.span == part.sentence.span and whole.clause.depth == 0 and bool(noun)
    return beside and whole.clause.index == 0 and part.quantity.noun.split(" ")[0] == noun


def only_one_called(item: PartShare) -> bool:
    """Whether the name of the whole is said of one figure alone, of the same time and role as the part."""
    called = [whole for whole, tie in item.wholes if tie is Tie.NAMED]
    if len(item.named.words) < _NAME or len({whole.quantity.value for whole in called}) != 1:
        return False
    whole, part = called[0], item.part
    periods = not (whole.periods and part.periods) or bool(whole.periods & part.periods)
    return periods and whole.role is part.role and whole.names <= part.names | item.share.names


def suspected(item: PartShare, whole: Statement, tie: Tie) -> bool:
    """Whether a whole is near enough, and the percentage fine enough, for a slip to be no accident."""
    if tie is not Tie.NEAR:
        return True
    share, part = item.share.quantity, item.part.quantity
    alike = bool(part.noun) and part.noun.split(" ")[0] == whole.quantity.noun.split(" ")[0]
    near = whole.sentence.block.index == item.part.sentence.block.index and not item.named.words
    return near and (alike or _money_before(item, whole)) and share.grain <= _TELLING


def out_of_scale(item: PartShare, whole: Statement, tie: Tie) -> bool:
    """Whether a part exceeds a whole of the same thing, and a tenth or a thousandth of it is its percentage of it."""
    exceeds = item.part.quantity.value > whole.quantity.value and suspected(item, whole, tie)
    return exceeds and bool(share_slips(item, whole) & {Slip.SEPARATOR, Slip.SCALE})


def goes_on_from(text: str, item: PartShare, whole: Statement) -> bool:
    """Whether a part is told to be so much of the figure right before it: "Thu 8.726 tỷ. Nội địa 6.248 tỷ, chiếm …".

    Both stand outside of brackets and tell the same of the same time; the percentage is fine enough for a slip to tell.
    """
    part, share = item.part, item.share
    near = part.index - whole.index == 1 and part.sentence.block.index == whole.sentence.block.index
    alike = part.role is whole.role and whole.clause.depth == part.clause.depth == 0
    alike = alike and not (part.periods and whole.periods and not part.periods & whole.periods)
    told = share.aspect is Aspect.SHARE and not item.named.words and _TOLD.search(text, part.span.end, share.span.start)
    measured = part.quantity.unit.dimension != "count" or part.quantity.noun == whole.quantity.noun != ""
    return bool(near and alike and told and measured) and share.quantity.grain <= _TELLING


def _money_before(item: PartShare, whole: Statement) -> bool:
    """Whether an amount stands right before the part in its sentence: "vốn 865 triệu USD, thực hiện 520 triệu USD"."""
    part = item.part
    next_to = part.index - whole.index == 1 and whole.sentence.span == part.sentence.span
    money = part.quantity.unit.dimension in ("vnd", "usd", "eur")
    return next_to and money and part.quantity.unit_of_print == whole.quantity.unit_of_print
