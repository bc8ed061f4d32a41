"""NUM108."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import BreakKind, Facts, Kind, Note, Place, Result, Rule, Severity, Text, breaks


class NoteNumber(Rule):
    """Số chú thích bị trùng, nhảy quãng hoặc đảo thứ tự.

    Hai dấu gọi cùng một số thì một trong hai chỉ nhầm chú thích; số nhảy quãng là dấu vết của chú thích đã mất. Trong
    văn bản chuyển từ Word, số có thể là mã nội bộ nên nhảy quãng chỉ để tham khảo. Nguồn: quy ước chú thích của phần
    mềm soạn thảo.

    ---

    A note number is repeated, left out or out of order.

    Of two marks with one number one points at the wrong note; a gap is what a lost note leaves behind. In text
    converted from Word the numbers may be inner ids, so a gap is only worth a look. Source: how word processors
    number notes.
    """

    code = "NUM108"
    name = "note-number"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Số chú thích trùng hoặc nhảy quãng", "Note numbers repeated or missing")
    messages = {
        "repeat": Text("Chú thích {label} được gọi hai lần.", "Note {label} is called twice."),
        "gap": Text("Sau chú thích {before} là chú thích {label}.", "Note {before} is followed by note {label}."),
        "disorder": Text(
            "Chú thích {label} đứng sau chú thích {before}: sai thứ tự.",
            "Note {label} comes after note {before}: out of order.",
        ),
    }
    flagged = (
        "Đàn ⟦trâu⟧[endnoteRef:1] tăng. [1:  Trâu 400 con.] \nRừng ⟦!trồng⟧[endnoteRef:1] tăng.",
        "Đàn ⟦trâu⟧[endnoteRef:1] tăng. [1:  Trâu 400 con.] \nRừng ⟦!trồng⟧[endnoteRef:3] tăng. [3:  Rừng 700 ha.] ",
    )
    quiet = (
        "Đàn trâu[endnoteRef:1] tăng. [1:  Trâu 400 con.] \nRừng trồng[endnoteRef:2] tăng. [2:  Rừng 700 ha.] ",
        # inner ids that begin elsewhere
        "Đàn trâu[endnoteRef:7] tăng. [7:  Trâu 400 con.] \nRừng trồng[endnoteRef:8] tăng. [8:  Rừng 700 ha.] ",
    )
    holding = (
        "Đàn ⟦trâu⟧[endnoteRef:1] tăng. [1:  Trâu 400 con.] \nRừng ⟦trồng⟧[endnoteRef:2] tăng. [2:  Rừng 700 ha.] ",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for the notes as a series where their labels are numbers."""
        called = sorted((n for n in facts.document.notes if n.anchor is not None), key=lambda note: note.anchor or 0)
        if not called or not all(note.label.isdecimal() for note in called):
            return
        spans = [facts.notes.word_before(note.anchor or 0) for note in called]
        numbers = [int(note.label) for note in called]
        found = breaks(numbers, numbers[0])
        printed = f"{numbers[0]} … {numbers[-1]} ({len(numbers)})"
        repeated = [note for note in called if note.again] if facts.document.format == "text" else []
        if len(found) > max(2, len(called) // 10):
            yield self.unclear(spans, Text("Số chú thích là mã nội bộ.", "The numbers are inner ids."), printed)
            found = []
        elif not found and not repeated and len(called) > 1:
            yield self.holds(spans, printed)
        for item in found:
            before = called[item.at - 1]
            message = "gap" if item.kind is BreakKind.GAP else "disorder"
            yield from self.fails(
                message, spans[item.at], [Place(spans[item.at - 1], Text("chú thích liền trước", "the note before"))],
                computation=f"{before.label}, {called[item.at].label}", confidence=0.6,
                severity=Severity.INFO if message == "gap" else None,
                values={"before": before.label, "label": called[item.at].label},
            )  # fmt: skip
        for note in repeated:
            yield from self._repeated(facts, note)

    def _repeated(self, facts: Facts, note: Note) -> Iterator[Result]:
        first = Place(facts.notes.word_before(note.anchor or 0), Text("lần gọi trước", "called before"))
        for again in note.again:
            yield from self.fails(
                "repeat", facts.notes.word_before(again), [first], computation=f"{note.label}, {note.label}",
                values={"label": note.label}, confidence=0.9,
            )  # fmt: skip
