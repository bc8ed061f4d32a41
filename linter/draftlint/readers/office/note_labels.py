"""Labels of notes, no two alike."""

from __future__ import annotations


class UniqueLabels:
    """Tells notes apart that show the same label (a footnote 1 and an endnote 1, a count anew in each section)."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def of(self, label: str) -> str:
        """The label itself the first time, then "1 (2)", "1 (3)", …"""
        seen = self._used[label] = self._used.get(label, 0) + 1
        return label if seen == 1 else f"{label} ({seen})"
