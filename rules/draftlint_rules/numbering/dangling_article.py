"""NUM112."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from draftlint.api import Facts, HeadingNumber, Kind, Place, Result, Rule, Scheme, Severity, Span, Text

_OWN = (
    r"(?:Quy chế|Quy định|Quyết định|Nghị quyết|Nghị định|Thông tư|Luật|Kế hoạch|Đề án|Điều lệ|Hướng dẫn|Bản quy định)"
)
_ARTICLE = regex.compile(
    rf"(?<!\p{{L}})(?P<article>[Đđ]iều\s+(?P<number>\d{{1,3}}))\s+(?:của\s+)?(?:{_OWN}|văn bản)\s+này(?!\p{{L}})"
)
_CLAUSE = regex.compile(r"(?<!\p{L})(?P<clause>[Kk]hoản\s+(?P<number>\d{1,3}))\s+(?:của\s+)?[Đđ]iều\s+này(?!\p{L})")


class DanglingArticle(Rule):
    """Viện dẫn điều, khoản của chính văn bản này nhưng điều, khoản đó không có.

    "theo khoản 4 Điều này" mà điều chỉ có ba khoản: khoản đã bị bỏ hoặc đánh số lại. Sửa viện dẫn. Chỉ xét viện dẫn
    có chữ "này"; điều khoản của văn bản khác không xét. Nguồn: Nghị định 30/2020/NĐ-CP và Luật Ban hành văn bản quy
    phạm pháp luật (viện dẫn điều, khoản).

    ---

    A reference to an article or clause of this very paper that is not there.

    "under clause 4 of this article" where the article has three: the clause was taken out or renumbered. Mend the
    reference. Only references that say "this" are checked; those to other documents are left alone. Source: Decree
    30/2020/NĐ-CP and the Law on Promulgation of Legal Documents (references to articles).
    """

    code = "NUM112"
    name = "dangling-article"
    kind = Kind.NUMBERING
    severity = Severity.WARNING
    title = Text("Viện dẫn điều, khoản không có", "Reference to a missing article or clause")
    messages = {
        "article": Text(
            "Văn bản này không có {reference}; chỉ có đến {last}.", "There is no {reference}; the last is {last}."
        ),
        "clause": Text(
            "{article} không có {reference}; chỉ có đến khoản {last}.",
            "{article} has no {reference}; the last is {last}.",
        ),
    }
    flagged = (
        "Điều 1. Phạm vi\nX.\nĐiều 2. Đối tượng\nX.\n⟦Điều 3.⟧ Hiệu lực\nThay cho ⟦!Điều 5⟧ Quy chế này.",
        "Điều 1. Phạm vi\n1. Một việc.\n⟦2.⟧ Trừ trường hợp tại ⟦!khoản 4⟧ Điều này.\nĐiều 2. Hiệu lực",
    )
    quiet = (
        "Điều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 3. Hiệu lực\nTheo Điều 2 Quy chế này.",
        # another document
        "Điều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 3. Hiệu lực\nTheo Điều 25 Luật Đất đai và khoản 9 Điều 4 Luật Nhà ở.",
        # the clauses carry no numbers
        "Điều 1. Phạm vi\nMột việc, trừ khoản 2 Điều này.\nĐiều 2. Hiệu lực",
        # the regulation is attached, not in the text
        "Điều 1. Ban hành\nTheo Điều 15 Quy chế này.",
    )
    holding = ("Điều 1. Phạm vi\n⟦1.⟧ Một việc.\n2. Trừ trường hợp tại ⟦khoản 1⟧ Điều này.\nĐiều 2. Hiệu lực",)

    def check(self, facts: Facts) -> Iterator[Result]:
        """One check for each reference that says "this"."""
        articles = {
            label.order: label
            for label in facts.outline.labels
            if label.scheme is Scheme.ARTICLE and not facts.outline.series[label.series].quoted
        }
        places: dict[int, list[regex.Match[str]]] = {}
        for block in facts.document.body():
            if len(articles) >= 3:
                for match in _ARTICLE.finditer(facts.text, block.span.start, block.span.end):
                    places.setdefault(int(match["number"]), []).append(match)
            for match in _CLAUSE.finditer(facts.text, block.span.start, block.span.end):
                yield from self._clause(facts, match, articles)
        for number, matches in places.items():
            yield from self._article(number, matches, articles)

    def _article(
        self, number: int, matches: list[regex.Match[str]], articles: dict[int, HeadingNumber]
    ) -> Iterator[Result]:
        spans = [Span(*match.span("article")) for match in matches]
        reference = matches[0]["article"]
        if number in articles:
            yield self.holds((*spans, articles[number].span), reference)
            return
        last = articles[max(articles)]
        related = [Place(last.span, Text("điều cuối", "the last article"))]
        related += [Place(span, Text("cũng viện dẫn", "also referred to")) for span in spans[1:]]
        yield from self.fails(
            "article", spans[0], related, computation=f"{number} > {last.order}", confidence=0.7,
            values={"reference": reference, "last": last.label.strip(" .:")},
        )  # fmt: skip

    def _clause(self, facts: Facts, match: regex.Match[str], articles: dict[int, HeadingNumber]) -> Iterator[Result]:
        span, number = Span(*match.span("clause")), int(match["number"])
        above = [label for label in articles.values() if label.span.start < span.start]
        if not above:
            return
        article = max(above, key=lambda label: label.span.start)
        clauses = [
            label
            for series in facts.outline.children.get(article.index, [])
            if series.scheme is Scheme.DECIMAL and not series.quoted
            for label in facts.outline.of(series)
        ]
        numbers = {label.order: label for label in clauses}
        if number in numbers:
            yield self.holds((span, numbers[number].span), match["clause"])
        elif len(clauses) >= 2 and number > max(numbers):
            last = numbers[max(numbers)]
            yield from self.fails(
                "clause", span, [Place(last.span, Text("khoản cuối", "the last clause"))],
                computation=f"{number} > {last.order}", confidence=0.7,
                values={"article": article.label.strip(" .:"), "reference": match["clause"], "last": last.order},
            )  # fmt: skip
