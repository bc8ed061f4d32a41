"""Characters of symbol fonts, which stand at private places, as the signs that a reader sees."""

from __future__ import annotations

_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xAE: "→", 0xAC: "←", 0xAD: "↑", 0xAF: "↓", 0xDE: "⇒", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ",
    0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xE5: "∑",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢",
    0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x28: "☎", 0x2A: "✉", 0x46: "☞",
    0x4A: "☺", 0xAB: "★", 0xB2: "✧",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0xA3: "☐", 0x97: "●", 0x98: "●", 0xA2: "■"}
_UNKNOWN = "▪"


def symbol(code: int, font: str) -> str:
    """The sign that `font` shows for a character code, always one character; other fonts show the character itself."""
    private = 0xF000 <= code <= 0xF0FF
    place = code - 0xF000 if private else code
    face = font.lower().replace(" ", "")
    if face.startswith("wingdings2"):
        table = _WINGDINGS_2
    elif face.startswith(("wingdings", "webdings")):
        table = _WINGDINGS
    elif face == "symbol" or private:
        table = _SYMBOL
    else:
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else _UNKNOWN
    if place in table:
        return table[place]
    if face == "symbol" and 0x20 <= place < 0x40:  # digits and stops stand where they stand elsewhere
        return chr(place)
    return _WINGDINGS.get(place, _UNKNOWN) if private or table is not _SYMBOL else chr(place)
