"""References to documents: "Kế hoạch số 112/KH-UBND ngày 14 tháng 3 năm 2023 của UBND huyện về …" (VIETNAMESE.md 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import regex

from draftlint.document import BlockKind, Span
from draftlint.facts.dates.dates import DateMention
from draftlint.facts.references.reference_tail import Issuer, Title, read_tail
from draftlint.language.vi.document_numbers import NUMBER_AND_SYMBOL, DocumentNumber, NumberForm, read_number
from draftlint.language.vi.documents import lexicon
from draftlint.language.vi.markers import roman_value

if TYPE_CHECKING:
    from draftlint.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class DocumentReference:
    """One place where a document is named.

    `span` covers type and number ("Quyết định số 264/QĐ-TTg") and is the place to show; `whole` reaches to the end of
    date, issuer and title. `type` is a key of documents.yaml, empty where no type is written. For a plenum's paper
    ("Nghị quyết Trung ương 4 khóa XII") `plenum` is its number and `committee_terms` the terms named; `number` then
    carries no symbol. `own` marks the number in a draft's own letterhead. `shared` says that issuer or title stand only
    behind the next reference of a pair ("Quyết định 217-QĐ/TW và Quyết định 218-QĐ/TW của Bộ Chính trị").
    """

    index: int
    span: Span
    type: str
    type_span: Span | None
    number: DocumentNumber
    number_span: Span
    whole: Span
    date: DateMention | None = None
    issuer: Issuer | None = None
    title: Title | None = None
    shared: bool = False
    plenum: int | None = None
    committee_terms: tuple[int, ...] = ()
    terms_span: Span | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    start: int
    end: int
    type: str
    type_span: Span | None
    number: DocumentNumber
    number_span: Span
    plenum: int | None = None
    committee_terms: tuple[int, ...] = ()


_SHORT_TAIL = (
    r"(?=\s?(?:$|[;:)“\"”]|[.,](?!\d)|\n)|\s(?:của|về|ngày|và|theo|trong|được|đã|gắn|khóa|khoá|do|để|là|đến|"
    r"Thành|Tỉnh|Huyện|Quận|Trung|Bộ|Ban|Thủ|UBND|HĐND|Chính)\b)"
)
_LAW = regex.compile(r"(?<!\p{L})(Bộ luật|Luật|Pháp lệnh|Nghị quyết)\b[^,;:.\n“”\d]{0,90}$")
_PAIR = regex.compile(r"\s?,?\s?(?:và|,|&|;)\s")
_PLENUM = regex.compile(
    r"(?P<type>Nghị quyết|Kết luận|Quy định|NQ|KL)?\s?(?:số\s)?"
    r"(?:Hội nghị\s)?(?:lần thứ\s(?P<number>\d{1,2}|[IVX]{1,4})\s?,?\s?(?:của\s)?(?:(?:Ban Chấp hành"
    r"|BCH)\s)?Trung ương(?:\sĐảng)?"
    r"|(?:Trung ương|TW)\s(?:lần thứ\s)?(?P<number>\d{1,2}|[IVX]{1,4}))"
    r"(?:\s?,?\s?\(?\s?(?:khóa|khoá)\s(?P<terms>[IVX]{1,5}(?:\s?(?:,|và|-)\s?(?:(?:khóa|khoá)\s)?[IVX]{1,5}){0,4}))?",
    regex.IGNORECASE,
)


@cache
def _type_pattern() -> regex.Pattern[str]:
    names = "|".join(
        regex.escape(name).replace(r"\ ", r"\s") for name in sorted(lexicon().by_name, key=len, reverse=True)
    )
    shorts = "|".join(sorted(lexicon().short_types, key=len, reverse=True))
    return regex.compile(
        rf"(?<![\p{{L}}])(?:(?P<name>(?i:{names}))|(?P<short>{shorts}))"
        rf"(?:\s(?!số\b)(?:liên tịch|thẩm tra|thẩm định|kết luận|phối hợp|hành động|công tác|cá biệt|chuyên đề"
        rf"|Luật)){{0,2}}"
        rf"(?:\s?(?:\(|,)?\s?[Ss]ố\s?[:.]?)?\s?(?:văn bản\s)?$",
    )


@cache
def _short_pattern() -> regex.Pattern[str]:
    names = "|".join(
        regex.escape(name).replace(r"\ ", r"\s") for name in sorted(lexicon().by_name, key=len, reverse=True)
    )
    return regex.compile(
        rf"(?<![\p{{L}}])(?P<name>(?i:{names}))\s(?P<so>(?i:số)\s?:?\s?)?"
        rf"(?P<number>\d{{1,5}})(?![\d/%-]|\s?[-–/]\s?[\dA-ZĐ]){_SHORT_TAIL}"
    )


def document_references(facts: Facts) -> Sequence[DocumentReference]:
    """Every reference of the running text, in order."""
    out: list[DocumentReference] = []
    for block in facts.document.body():
        text = facts.text
        heads = _heads(text, block.span)
        for at, head in enumerate(heads):
            stop = heads[at + 1].start if at + 1 < len(heads) else block.span.end
            tail = read_tail(text, facts.dates, head.end, stop, block.span.end)
            out.append(
                DocumentReference(
                    index=len(out),
                    span=Span(head.start, head.end),
                    type=head.type,
                    type_span=head.type_span,
                    number=head.number,
                    number_span=head.number_span,
                    whole=Span(head.start, max(head.end, tail.end)),
                    date=tail.date,
                    issuer=tail.issuer,
                    title=tail.title,
                    plenum=head.plenum,
                    committee_terms=head.committee_terms or tail.committee_terms,
                    terms_span=tail.terms_span,
                    own=block.kind is BlockKind.LETTERHEAD,
                )
            )
    for at in range(len(out) - 2, -1, -1):
        out[at] = _with_shared(facts.text, out[at], out[at + 1])
    return out


def _with_shared(text: str, one: DocumentReference, following: DocumentReference) -> DocumentReference:
    """A reference that its "và" or comma ties to the next one has that one's title, and its issuer if it has none."""
    if one.title is not None or not _PAIR.fullmatch(text, one.whole.end, following.span.start):
        return one
    if following.type not in (one.type, ""):
        return one
    same_body = one.number.issuer == following.number.issuer and one.number.symbol
    issuer = one.issuer or (following.issuer if same_body else None)
    return replace(one, issuer=issuer, title=following.title, shared=True)


def _heads(text: str, block: Span) -> list[_Head]:
    heads = list(_numbered(text, block))
    taken = [Span(head.start, head.end) for head in heads]
    for extra in (*_plenums(text, block), *_short(text, block)):
        here = Span(extra.start, extra.end)
        if not any(here.overlaps(other) for other in taken):
            heads.append(extra)
            taken.append(here)
    return sorted(heads, key=lambda head: head.start)


def _numbered(text: str, block: Span) -> Iterator[_Head]:
    low = block.start
    for match in NUMBER_AND_SYMBOL.finditer(text, block.start, block.end):
        before = text[max(low, match.start() - 60) : match.start()]
        offset = match.start() - len(before)
        number = read_number(match)
        kind = _type_pattern().search(before)
        cued = kind is not None or regex.search(r"(?i:số)\s?:?\s?$", before) is not None
        known = number is not None and bool(number.kind or lexicon().organs_of_symbol(number.issuer))
        if number is None or not (cued or (known and number.kind and number.issuer)):
            continue
        low = match.end()
        number_span = Span(*match.span())
        if kind is None:
            so = regex.search(r"(?i:số)\s?:?\s?$", before)
            start = offset + so.start() if so else match.start()
            law = _law_before(text, block.start, start) if number.form is NumberForm.ASSEMBLY else None
            yield _Head(start, match.end(), law[0] if law else "", law[1] if law else None, number, number_span)
            continue
        name = kind["name"]
        key = lexicon().by_name[name.lower()].key if name else lexicon().short_types[kind["short"]]
        group = "name" if name else "short"
        type_span = Span(offset + kind.start(group), offset + kind.end(group))
        yield _Head(type_span.start, match.end(), key, type_span, number, number_span)


def _law_before(text: str, low: int, at: int) -> tuple[str, Span] | None:
    """ "Luật Đầu tư công số 39/2019/QH14": the type stands before the name."""
    match = _LAW.search(text[max(low, at - 110) : at])
    if match is None:
        return None
    start = max(low, at - 110) + match.start(1)
    return lexicon().by_name[match[1].lower()].key, Span(start, start + len(match[1]))


def _plenums(text: str, block: Span) -> Iterator[_Head]:
    for match in _PLENUM.finditer(text, block.start, block.end):
        word = match["type"]
        named = match.captures("number")[0]
        number = int(named) if named.isdigit() else roman_value(named)
        terms = tuple(
            value for item in regex.findall(r"[IVX]+", (match["terms"] or "").upper()) if (value := roman_value(item))
        )
        if number is None or not (word or terms):
            continue
        key = {"nq": "nghi-quyet", "kl": "ket-luan"}.get((word or "").lower()) or (
            lexicon().by_name[word.lower()].key if word else ""
        )
        start = match.start() + (len(match[0]) - len(match[0].lstrip()))
        type_span = Span(*match.span("type")) if word else None
        plain = DocumentNumber((str(number),), NumberForm.BARE)
        yield _Head(start, match.end(), key, type_span, plain, Span(start, match.end()), number, terms)


def _short(text: str, block: Span) -> Iterator[_Head]:
    """ "Chỉ thị 05", "Nghị quyết 18 của …": a type and a number without a symbol."""
    for match in _short_pattern().finditer(text, block.start, block.end):
        name, digits = match["name"], match["number"]
        if not match["so"] and (not name[0].isupper() or _is_year(digits) or (len(digits) < 2)):
            continue
        if match["so"] and not name[0].isupper() and len(digits) < 2:
            continue
        number = DocumentNumber((digits.lstrip("0") or "0",), NumberForm.BARE)
        key = lexicon().by_name[name.lower()].key
        type_span = Span(*match.span("name"))
        yield _Head(match.start(), match.end("number"), key, type_span, number, Span(*match.span("number")))


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.startswith(("19", "20"))
