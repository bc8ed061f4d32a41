"""The grammar of document numbers and symbols (VIETNAMESE.md 3.1).

"112/KH-UBND", "30/2020/NĐ-CP", "51-KH/TU", "39/2012/QH13", and what becomes of them: "711QD/TU" (a lost stroke
and dash), "1374- QĐ/TU" (a line break), "57/2002/NĐ / CP" (a converter),
"30/TTr. SXD" (an old habit), "20,21-NQ/TW" (twins).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import regex

from draftlint.language.vi.documents import lexicon


class NumberForm(StrEnum):
    """The shape of a number: `party` 51-KH/TU, `state` 112/KH-UBND, `assembly` 39/2012/QH13, `bare` a number alone."""

    PARTY = "party"
    STATE = "state"
    ASSEMBLY = "assembly"
    BARE = "bare"


class SymbolSlip(StrEnum):
    """What a symbol lost or confused."""

    NO_STROKE = "no-stroke"
    NO_DASH = "no-dash"
    NO_TERM = "no-term"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A parsed number: `numbers` as printed, without their leading zeros ("05" -> "5").

    `kind` and `issuer` are the parts of the symbol with slips mended ("QD" -> "QĐ"); either may be empty. `year` and
    `term` (of the Assembly) stand inside the symbol.
    """

    numbers: tuple[str, ...]
    form: NumberForm
    kind: str = ""
    issuer: str = ""
    year: int | None = None
    term: int | None = None
    unit: str = ""
    slips: tuple[SymbolSlip, ...] = ()

    @property
    def symbol(self) -> str:
        """The symbol as it ought to be written, without number and year."""
        joint = "/" if self.form is NumberForm.PARTY else "-"
        tail = f"{self.issuer}{self.term or ''}" if self.form is NumberForm.ASSEMBLY else self.issuer
        return joint.join(part for part in (self.kind, tail, self.unit) if part)

    @property
    def text(self) -> str:
        """The whole number in its regular form."""
        number = ",".join(item.zfill(2) for item in self.numbers)
        if not self.symbol:
            return number
        middle = f"/{self.year}/" if self.year else "-" if self.form is NumberForm.PARTY else "/"
        return f"{number}{middle}{self.symbol}"


# A piece of a symbol: two capitals or more, small letters as in "TTr", "TTg", "QyĐ", a term number as in "QH15".
PIECE = (
    r"(?:(?:TTg|Ttg|CTr|TTr|QyĐ|QĐi|ThU|HUy)"
    r"|[A-ZĐƯ](?:[A-ZĐƯ&]|[a-z](?=[A-ZĐƯ]))*[A-ZĐƯ](?:[a-z](?!\p{L}))?\d{0,2}|[A-ZĐ](?=/|-))(?![\p{L}])"
)
_LOWER = r"(?:qđ|nq|nđ|ct|tt|kh|tb|bc)\s?-\s?(?:ubnd|ub|cp|ttg|hđnd|b\p{L}{1,5})(?!\p{L})"
_NUMBER = r"\d{1,5}[a-zđ]?"
_JOINT = r"\s?[-–/.]\s?"

NUMBER_AND_SYMBOL = regex.compile(
    rf"(?<![\d.,/\p{{L}}-])(?P<numbers>{_NUMBER}(?:\s?(?:,|&|và)\s?{_NUMBER}){{0,3}})"
    rf"(?:\s?/\s?(?P<year>(?:19|20)\d\d)\s?[/-]\s?|\s?(?P<joint>[-–/]{{1,2}})\s?"
    rf"|(?P<glued>\s?)(?=[A-ZĐ]{{2,4}}\s?/\s?[A-ZĐ]))"
    rf"(?P<symbol>{PIECE}(?:{_JOINT}{PIECE}){{0,4}}|{_LOWER})",
)
_ASSEMBLY = regex.compile(r"(?P<body>QH|UBTVQH)(?P<term>\d{0,2})")


def read_number(match: regex.Match[str]) -> DocumentNumber | None:
    """The number that a match of NUMBER_AND_SYMBOL stands for; None where it is something else (a fraction, a road)."""
    numbers = tuple(item.lstrip("0") or "0" for item in regex.findall(_NUMBER, match["numbers"]))
    raw = match["symbol"] if match["symbol"][0].isupper() else match["symbol"].upper().replace("TTG", "TTg")
    pieces = [part for part in regex.split(r"\s?[-–/.]\s?", raw) if part]
    joints = [part.strip() for part in regex.findall(r"\s?[-–/.]\s?", raw)]
    year = int(match["year"]) if match["year"] else None
    lexical = lexicon()
    slips: list[SymbolSlip] = []
    if match["glued"] is not None:
        slips.append(SymbolSlip.NO_DASH)
    mended = []
    for piece in pieces:
        better = lexical.symbol_slips.get(piece, piece)
        if better != piece and "Đ" in better:
            slips.append(SymbolSlip.NO_STROKE)
        mended.append(better)
    kind = mended.pop(0) if _is_kind(mended) else ""
    issuer = mended[0] if mended else ""
    unit = "-".join(mended[1:])
    assembly = _ASSEMBLY.fullmatch(issuer)
    if assembly:
        if not assembly["term"]:
            slips.append(SymbolSlip.NO_TERM)
        term = int(assembly["term"]) if assembly["term"] else None
        return DocumentNumber(numbers, NumberForm.ASSEMBLY, kind, assembly["body"], year, term, unit, tuple(slips))
    slash_inside = bool(joints) and joints[0] == "/"
    party = lexical.system_of(issuer) == "party" or (
        slash_inside and year is None and (match["joint"] or "") != "/" and bool(kind)
    )
    if party and match["glued"] is None and (year is not None or not slash_inside or "/" in (match["joint"] or "")):
        slips.append(SymbolSlip.MIXED)
    return DocumentNumber(
        numbers, NumberForm.PARTY if party else NumberForm.STATE, kind, issuer, year, None, unit, tuple(slips)
    )


def _is_kind(pieces: list[str]) -> bool:
    """Whether the first piece names a type of paper; a lone "CT" or "TT" of a letter's unit does not matter here."""
    return bool(pieces) and bool(lexicon().types_of_symbol(pieces[0])) and not (pieces[0] == "QH" or len(pieces) == 0)
