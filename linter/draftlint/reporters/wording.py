"""Words that several reports share, in both languages, and how each language writes numbers."""

from __future__ import annotations

from collections.abc import Mapping

from draftlint.document import Language
from draftlint.rule import Severity, SuppressedBy, Text, Verdict

SEVERITIES: Mapping[Severity, Text] = {
    Severity.ERROR: Text(vi="Sai", en="Error"),
    Severity.WARNING: Text(vi="Cần xem lại", en="Warning"),
    Severity.INFO: Text(vi="Lưu ý", en="Note"),
}

VERDICTS: Mapping[Verdict, Text] = {
    Verdict.HOLDS: Text(vi="khớp", en="holds"),
    Verdict.FAILS: Text(vi="không khớp", en="fails"),
    Verdict.UNCLEAR: Text(vi="chưa rõ", en="unclear"),
}

STATUSES: Mapping[str, Text] = {
    "read": Text(vi="đã đọc", en="read"),
    "partial": Text(vi="đọc chưa hết", en="partly read"),
    "unread": Text(vi="không đọc được", en="not read"),
}

SUPPRESSORS: Mapping[SuppressedBy, Text] = {
    SuppressedBy.INLINE: Text(vi="ghi chú trong bản thảo", en="comment in the draft"),
    SuppressedBy.SIDECAR: Text(vi="người rà soát", en="reviewer"),
    SuppressedBy.BASELINE: Text(vi="danh sách đã ghi nhận", en="baseline"),
}


def number(value: int, language: Language) -> str:
    """A count with its thousands grouped: 1.234 in Vietnamese, 1,234 in English."""
    return f"{value:,}" if language is Language.EN else f"{value:,}".replace(",", ".")


def percent(part: int, whole: int, language: Language) -> str:
    """A share with one decimal, rounded, but 100 % and 0 % only where they are exact; an em dash of nothing."""
    if not whole:
        return "—"
    tenths = (2000 * part + whole) // (2 * whole)
    if 0 < part < whole:
        tenths = min(max(tenths, 1), 999)
    shown = f"{tenths / 10:.1f}%"
    return shown if language is Language.EN else shown.replace(".", ",")


def visible(text: str) -> str:
    """The text with every character that could steer a terminal or turn the direction of writing made visible.

    One character for one, so that offsets stay true.
    """
    return text.translate(_UNSEEN)


_UNSEEN: Mapping[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\u2421",
    **dict.fromkeys(
        (*range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"
    ),
    **dict.fromkeys((0x2028, 0x2029), " "),
    0x09: " ",
    0x0A: " ",
    0x0D: " ",
}
