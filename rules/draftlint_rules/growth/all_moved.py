"""GRO104: several measures are said to fall together, and one of them rose."""

from __future__ import annotations

from collections.abc import Iterator

from draftlint.api import Facts, Kind, MovedTogether, Place, Result, Rule, Severity, Statement, Text


class AllMoved(Rule):
    """Nói giảm (tăng) cả mấy tiêu chí nhưng có tiêu chí đi ngược lại.

    “Tai nạn giao thông giảm cả 03 tiêu chí: giảm 11 vụ, giảm 06 người chết, tăng 09 người bị thương”: tiêu chí thứ ba
    tăng, nên câu kết luận sai, hoặc chữ “tăng” bị gõ nhầm.

    Cách sửa: đối chiếu từng tiêu chí với nguồn; nếu chỉ hai tiêu chí giảm thì viết “giảm 02/03 tiêu chí”.

    Nguồn: câu kết luận phải đúng với từng số liệu mà nó tóm lại.

    ---

    Several measures are said to fall (rise) together, and one of them went the other way.

    If accidents fall "by all three measures" and the number of the injured rises, the conclusion is wrong, or the word.

    To mend: compare each measure with its source; where only two fell, say so.

    Source: a conclusion must hold for each of the figures that it sums up.
    """

    code = "GRO104"
    name = "not-all-moved"
    kind = Kind.GROWTH
    severity = Severity.WARNING
    title = Text("Không phải tiêu chí nào cũng giảm", "Not all measures moved that way")
    messages = {
        "other": Text(
            "Câu nói “{claim}”, nhưng {move} đi ngược lại.",
            "The sentence says “{claim}”, but {move} goes the other way.",
        ),
    }
    flagged = (
        "Tai nạn giao thông ⟦giảm cả 03 tiêu chí⟧: giảm ⟦7 vụ⟧, giảm ⟦4 người⟧ chết, tăng ⟦!3 người⟧ bị thương.",
        "So với cùng kỳ giảm ⟦3 vụ⟧, giảm ⟦2 người⟧ chết, tăng ⟦!2 người⟧ bị thương, như vậy được kéo ⟦giảm cả 3 mặt⟧.",
        "Đàn vật nuôi ⟦tăng cả hai chỉ tiêu⟧, trong đó tăng ⟦120 con⟧ trâu và giảm ⟦!340 con⟧ bò.",
    )
    quiet = (
        "Phấn đấu giảm cả 03 tiêu chí về tai nạn giao thông.",
        "Tai nạn giao thông chưa giảm cả 03 tiêu chí: giảm 7 vụ, giảm 4 người chết, tăng 3 người bị thương.",
        "Tai nạn giao thông giảm cả 03 tiêu chí, trong khi cháy nổ tăng 2 vụ.",
        "Tai nạn giao thông giảm 02/03 tiêu chí: giảm 7 vụ, giảm 4 người chết, tăng 3 người bị thương.",
    )
    holding = (
        "Tai nạn giao thông ⟦giảm cả 03 tiêu chí⟧: giảm ⟦7 vụ⟧, giảm ⟦4 người⟧ chết, giảm ⟦3 người⟧ bị thương.",
        "Giảm ⟦3 vụ⟧, giảm ⟦2 người⟧ chết, giảm ⟦2 người⟧ bị thương, ⟦cả ba mặt đều giảm⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Compare the way of each move with the claim."""
        for found in facts.moved_together:
            other = [move for move in found.moves if move.direction != found.direction]
            if not other:
                spans = sorted((found.claim, *(move.span for move in found.moves)))
                yield self.holds(spans, ", ".join(_signed(move) for move in found.moves))
            for move in other[:1] if len(other) < len(found.moves) else ():
                yield from self._failure(facts, found, move)

    def _failure(self, facts: Facts, found: MovedTogether, move: Statement) -> Iterator[Result]:
        others = [
            Place(one.span, Text("số của tiêu chí khác", "another measure")) for one in found.moves if one is not move
        ]
        yield from self.fails(
            "other",
            move.span,
            [Place(found.claim, Text("câu kết luận", "the conclusion")), *others],
            computation=", ".join(_signed(one) for one in found.moves),
            confidence=0.8,
            values={"claim": found.claim.of(facts.text), "move": move.span.of(facts.text)},
        )


def _signed(move: Statement) -> str:
    return f"{'+' if move.direction > 0 else '−'}{move.quantity.printed}"
