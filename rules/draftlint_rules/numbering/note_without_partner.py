"""NUM107."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, Note, Result, Rule, Severity, Text


class NoteWithoutPartner(Rule):
    """Dấu gọi chú thích không có nội dung, hoặc chú thích không có dấu gọi trong bài.

    Thường do xóa câu mà quên xóa chú thích (hoặc ngược lại), hay do ghép hai bản. Từ chỗ đó trở đi chú thích có thể
    bị lệch. Bổ sung nội dung, đặt lại dấu gọi hoặc xóa phần thừa. Nguồn: quy ước chú thích của phần mềm soạn thảo.

    ---

    A note mark has no text, or a note is called nowhere.

    Usually a sentence was deleted and its note was not (or the other way round), or two versions were merged. From
    there on notes may be out of step. Add the text, put the mark back or delete what is left over. Source: how word
    processors pair notes.
    """

    code = "NUM107"
    name = "note-without-partner"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Chú thích thiếu nội dung hoặc thiếu dấu gọi", "Note without text or without mark")
    messages = {
        "no-text": Text("Dấu gọi chú thích {label} không có nội dung.", "Note {label} is called but has no text."),
        "no-mark": Text("Chú thích {label} không được gọi ở đâu trong bài.", "Note {label} is called nowhere."),
        "many": Text(
            "Có {marks} dấu gọi nhưng {texts} chú thích: chú thích có thể bị lệch từ chỗ thiếu.",
            "There are {marks} marks but {texts} notes: from the missing one on they may be out of step.",
        ),
    }
    flagged = (
        "Đàn trâu tăng[endnoteRef:1]. [1:  Trâu 400 con.] \nRừng trồng ⟦tăng⟧[endnoteRef:2] khá nhanh.",
        "Đàn trâu tăng[endnoteRef:1]. [1:  Trâu 400 con.] \nRừng trồng tăng khá. [2:  ⟦Rừng trồng 700 ha.⟧] ",
    )
    quiet = (
        "Đàn trâu tăng[endnoteRef:1]. [1:  Trâu 400 con.] \nRừng tăng[endnoteRef:2]. [2:  Rừng trồng 700 ha.] ",
        # a bracket of the author's own
        "Đàn trâu tăng[endnoteRef:1]. [1:  Trâu 400 con.] \nTheo thống kê [2031: số ước] thì đạt.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """One finding for each lonely mark or note; one for all where they are the last of many."""
        notes = facts.document.notes
        lonely = [note for note in notes if (note.anchor is None) != (not note.blocks)]
        if len(lonely) > 1 and list(notes[-len(lonely) :]) == lonely:
            marks, texts = sum(n.anchor is not None for n in notes), sum(bool(n.blocks) for n in notes)
            yield from self._one(facts, lonely[0], "many", {"marks": marks, "texts": texts})
            return
        for note in lonely:
            yield from self._one(facts, note, "no-mark" if note.blocks else "no-text", {"label": note.label})

    def _one(self, facts: Facts, note: Note, message: str, values: dict[str, object]) -> Iterator[Result]:
        span = facts.notes.head(note) if note.anchor is None else facts.notes.word_before(note.anchor)
        computation = f"{note.label}: {'—' if note.anchor is None else '✓'} / {'✓' if note.blocks else '—'}"
        yield from self.fails(message, span, computation=computation, values=values, confidence=0.9)
