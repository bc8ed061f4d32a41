"""RAT104: fractions of one whole that do not fit together."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

import regex

from draftlint.api import (
    Aspect,
    Facts,
    Form,
    FractionParts,
    FractionRest,
    Kind,
    Place,
    Result,
    Role,
    Rule,
    Severity,
    Statement,
    Text,
    fill_up,
    is_fraction,
    one_subject,
    ratios,
    sums,
)

_REST = regex.compile(r"(?<!\p{L})(?:còn lại|số còn lại|còn)(?!\p{L})[^;.]{0,40}$", regex.IGNORECASE)
_HEAD = regex.compile(r"[^\s,]*")
_REACH = 40
"""Percentages with a word of the fraction that are looked at on either side of it, so that long drafts stay fast."""


NEAR = 20
"""Fractions before and behind a pair among which its whole is looked for."""


class FractionsOfWhole(Rule):
    """Các phân số của cùng một tổng không khớp nhau.

    “8/10 xã có bác sĩ thường trực, còn lại 3/10 xã tăng cường” cộng thành 11/10. Khi hai phân số cùng mẫu,
    cùng danh từ đếm bù nhau thì tổng các tử phải bằng mẫu; phân số và tỷ lệ phần trăm của cùng chỉ tiêu ở hai nơi
    phải bằng nhau (10/10 xã là 100% số xã).

    Cách sửa: đối chiếu từng tử số với nguồn.

    Nguồn: số học trên chữ số đã in.

    ---

    Fractions of one whole that do not fit together.

    Complementary fractions with one whole and one counted noun must fill it. A fraction and a percentage of one
    indicator in two places must be equal (10/10 communes are 100 %).

    To mend: compare each numerator with its source.

    Source: arithmetic on the printed digits.
    """

    code = "RAT104"
    name = "fractions-of-whole"
    kind = Kind.FRACTION_OF
    severity = Severity.ERROR
    title = Text("Các phân số của một tổng không khớp", "Fractions of one whole do not fit")
    messages = {
        "left": Text(
            "{rest} không phải phần còn lại của {fraction}: {sum}.", "{rest} is not what {fraction} leaves: {sum}."
        ),
        "parts": Text(
            "Các phân số thành phần không khớp với {fraction}: {sum}.",
            "The fractions of its parts do not fit {fraction}: {sum}.",
        ),
        "wholes": Text(
            "{fraction} và {other} cùng chia một tổng nhưng khác mẫu số.",
            "{fraction} and {other} divide one whole, but their denominators differ.",
        ),
        "rest": Text("Các phân số không lấp đầy tổng {whole}: {sum}.", "The fractions do not fill {whole}: {sum}."),
    }
    flagged = (
        "Có ⟦8/10 xã⟧ bố trí bác sĩ thường trực, còn lại ⟦!3/10 xã⟧ có bác sĩ tăng cường.",
        "Đo đạc bản đồ cho ⟦9/14 xã⟧, còn ⟦!06 xã⟧ đang thi công.",
        # further off, in the same words
        "Có ⟦112/138 bản⟧ có đường xe máy vào đến trung tâm.\nHạ tầng còn yếu, ⟦!36 bản⟧ chưa có đường xe máy.",
        "Có ⟦8/11 trạm⟧ bố trí bác sĩ thường xuyên, ⟦!02/11 trạm⟧ có bác sĩ tăng cường.",
        "Đã xóa ùn tắc ⟦!13/51 nút giao⟧, giảm ùn tắc ⟦2/15 nút giao⟧.",
        "Có ⟦!33/39 trường⟧ đạt chuẩn (mầm non ⟦12/15⟧, tiểu học ⟦10/13⟧, trung học cơ sở ⟦9/11⟧).",
    )
    quiet = (
        "Có 09/11 thôn đạt chuẩn (Nghị quyết 11/11 thôn); 02 thôn còn lại đạt 17 tiêu chí.",
        "Có 8/10 xã đạt chuẩn y tế, 6/10 xã đạt chuẩn văn hóa.",
        "Có 8/10 xã đạt chuẩn, còn lại 3/12 ấp chưa đạt.",
        "Đã xóa ùn tắc 13/15 nút giao, hoàn thành 2/9 nút giao thông minh.",
        "Có 8/10 xã đạt chuẩn, trong đó 3 xã nâng cao; còn 5 xã nợ tiêu chí môi trường.",
        "Có 31/39 trường đạt chuẩn (12/15 trường có thư viện, 10/13 trường có sân tập).",
        "Có 131/142 thôn được phủ sóng di động.\nVẫn còn 11 thôn chưa có nhà văn hóa.",
        # of another kind, of another place, of another year, before what is planned
        "Có 112/138 bản có đường xe máy.\nHạ tầng còn yếu, 36 bản chưa có đường xe máy mùa mưa.",
        "Có 112/138 bản có đường xe máy.\nRiêng vùng Nậm Pồ còn 9 bản chưa có đường xe máy.",
        "Năm 2020 có 91/138 bản có đường xe máy, nay 112/138 bản có đường xe máy.\nCòn 36 bản chưa có đường xe máy.",
        "Còn 36 bản chưa có đường xe máy.\nSang năm 112/138 bản có đường xe máy.",
        "Xếp thứ 3/9 huyện, còn lại đứng thứ 5/9 huyện.",
        "Có 8/10 xã bố trí bác sĩ thường trực.\nTỷ lệ xã có bác sĩ thường trực năm 2020 là 60%.",
    )
    holding = (
        "Đo đạc bản đồ cho ⟦9/14 xã⟧, còn ⟦05 xã⟧ đang thi công.",
        "Có ⟦131/142 thôn⟧ được phủ sóng di động.\nVẫn còn ⟦11 thôn⟧ chưa được phủ sóng di động.",
        "Có ⟦112/138 bản⟧, tổ dân phố có nhà sinh hoạt.\nSố bản chưa có nhà sinh hoạt còn ⟦26 bản⟧.",
        "Mô hình “tổ tự quản”: ⟦1.871/2.118 tổ⟧ được công nhận.\nCó ⟦247 tổ⟧ (11,7%) chưa được công nhận “tự quản”.",
        "Còn ⟦11 thôn⟧ chưa có đường ô tô (⟦131/142 thôn⟧ đã có).",
        "Có ⟦31/39 trường⟧ đạt chuẩn (mầm non ⟦12/15⟧, tiểu học ⟦10/13⟧, trung học cơ sở ⟦9/11⟧).",
        "Xếp loại: ⟦12/61 tổ chức⟧ xuất sắc (19,7%), ⟦44/61⟧ tốt (72,1%), ⟦05/61⟧ hoàn thành (8,2%).",
        "Có ⟦8/10 xã⟧ bố trí bác sĩ thường trực, ⟦2/10 xã⟧ có bác sĩ tăng cường.",
        "Toàn bộ ⟦10/10 xã⟧ có bác sĩ, trong đó ⟦7/10 xã⟧ có bác sĩ thường trực, ⟦3/10 xã⟧ có bác sĩ tăng cường.",
        "Có ⟦10/10 xã⟧ đạt chuẩn quốc gia về y tế.\nTỷ lệ xã đạt chuẩn quốc gia về y tế là ⟦100%⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge the fractions of each paragraph, then fractions against percentages elsewhere."""
        fractions = [item for item in facts.statements if is_fraction(facts.text, item)]
        for _, group in groupby(fractions, key=lambda item: item.sentence.block.index):
            yield from self._of_block(facts, list(group))
        yield from self._against_percentages(facts, fractions)
        for rest in facts.fraction_rests:
            yield from self._rest(facts, rest)
        for parts in facts.fraction_parts:
            yield from self._parts(facts, parts)
        for row in facts.fraction_rows:
            figures = [item.quantity.figure() for item in row.fractions]
            filled = ratios.fractions_fill(figures, row.fractions[0].quantity.other_figure())
            if filled.fits:
                yield self.holds([item.span for item in row.fractions], filled.computation)

    def _rest(self, facts: Facts, item: FractionRest) -> Iterator[Result]:
        """What is left of the whole, counted in words: it must fill the fraction up where the text says so."""
        quantity = item.fraction.quantity
        measure = quantity.unit_of_print
        whole, part = quantity.other_figure(), quantity.figure()
        judgement = sums.remainder(whole, [part], item.rest.quantity.figure(measure))
        if judgement.fits:
            yield self.holds(sorted((item.fraction.span, item.rest.span)), judgement.computation)
        elif item.said:
            yield from self.fails(
                "left",
                item.rest.span,
                [Place(item.fraction.span, Text("phân số", "the fraction"))],
                computation=judgement.computation,
                severity=Severity.INFO if item.apart else Severity.WARNING,
                confidence=0.5 if item.apart else 0.7,
                values={
                    "rest": item.rest.span.of(facts.text),
                    "fraction": item.fraction.span.of(facts.text),
                    "sum": judgement.computation,
                },
            )

    def _parts(self, facts: Facts, item: FractionParts) -> Iterator[Result]:
        """Numerators and denominators each add up; where only one of the two does, a figure of the other is wrong."""
        total = item.total.quantity
        above = sums.sum_of_parts([part.quantity.figure() for part in item.parts], total.figure())
        below = sums.sum_of_parts([part.quantity.other_figure() for part in item.parts], total.other_figure())
        computation = f"{above.computation}; {below.computation}"
        spans = [part.span for part in item.parts]
        if above.fits and below.fits:
            yield self.holds([item.total.span, *spans], computation)
        elif above.fits or below.fits:
            yield from self.fails(
                "parts",
                item.total.span,
                [Place(span, Text("phân số thành phần", "the fraction of a part")) for span in spans],
                computation=computation,
                confidence=0.85,
                values={"fraction": item.total.span.of(facts.text), "sum": computation},
            )

    def _of_block(self, facts: Facts, inside: Sequence[Statement]) -> Iterator[Result]:
        for at, (first, second) in enumerate(pairwise(inside)):
            if first.sentence.span != second.sentence.span or not _one_noun(first, second):
                continue
            near = inside[max(0, at - NEAR) : at + NEAR]
            if first.quantity.other == second.quantity.other:
                yield from self._pair(facts, near, first, second)
            else:
                yield from self._two_wholes(facts, first, second)

    def _pair(self, facts: Facts, near: Sequence[Statement], first: Statement, second: Statement) -> Iterator[Result]:
        whole = first.quantity.other_figure()
        figures = [first.quantity.figure(), second.quantity.figure()]
        judgement = ratios.fractions_fill(figures, whole)
        full = [item for item in near if _one_whole(item, first) and item.quantity.amount == item.quantity.other]
        if first in full or second in full:
            return
        if judgement.fits:
            spans = sorted(item.span for item in {item.index: item for item in (*full, first, second)}.values())
            yield self.holds(spans, judgement.computation)
            return
        said = _REST.search(facts.text[first.span.end : second.span.start]) is not None
        above = sum(figure.value for figure in figures) > whole.value
        if said or fill_up(facts.text, first, second):
            yield from self.fails(
                "rest",
                second.span,
                [Place(first.span, Text("phân số kia", "the other fraction"))],
                computation=judgement.computation,
                severity=None if said or above else Severity.INFO,
                values={"whole": whole.text, "sum": judgement.computation},
            )

    def _two_wholes(self, facts: Facts, first: Statement, second: Statement) -> Iterator[Result]:
        """Two shares of one whole that fill the whole of one of them: the other's was misprinted."""
        figures = [first.quantity.figure(), second.quantity.figure()]
        for item, other in ((first, second), (second, first)):
            judgement = ratios.fractions_fill(figures, item.quantity.other_figure())
            if judgement.fits and fill_up(facts.text, first, second):
                yield from self.fails(
                    "wholes",
                    other.span,
                    [Place(item.span, Text("phân số kia", "the other fraction"))],
                    computation=f"{judgement.computation}; {other.quantity.other_figure().text}",
                    severity=Severity.WARNING,
                    confidence=0.7,
                    values={"fraction": other.span.of(facts.text), "other": item.span.of(facts.text)},
                )

    def _against_percentages(self, facts: Facts, fractions: Sequence[Statement]) -> Iterator[Result]:
        """What agrees is told; a difference may have many causes."""
        by_word: dict[str, list[Statement]] = defaultdict(list)
        for share in facts.statements:
            if _is_level(share):
                for word in share.core:
                    by_word[word].append(share)
        for fraction in fractions:
            for share in _with_words_of(fraction, by_word):
                if share.sentence.span == fraction.sentence.span or not _comparable(fraction, share):
                    continue
                part, whole = fraction.quantity.figure(), fraction.quantity.other_figure()
                judgement = ratios.percentage(part, whole, share.quantity.figure())
                if judgement.fits:
                    yield self.holds(sorted((fraction.span, share.span)), judgement.computation)


def _with_words_of(fraction: Statement, by_word: Mapping[str, Sequence[Statement]]) -> Sequence[Statement]:
    """The percentages that share two words or more with the fraction, in text order."""
    shared: Counter[int] = Counter()
    found: dict[int, Statement] = {}
    for word in fraction.core:
        shares = by_word.get(word, ())
        at = bisect(shares, fraction.index, key=lambda item: item.index)
        for share in shares[max(0, at - _REACH) : at + _REACH]:
            shared[share.index] += 1
            found[share.index] = share
    return [found[index] for index in sorted(found) if shared[index] >= 2]


def _is_level(item: Statement) -> bool:
    quantity = item.quantity
    level = item.aspect in (Aspect.LEVEL, Aspect.SHARE) and quantity.form is Form.SINGLE
    return quantity.percent and level and item.role not in (Role.EARLIER, Role.STATED_TARGET)


def _one_whole(first: Statement, second: Statement) -> bool:
    return first.quantity.other == second.quantity.other and _one_noun(first, second)


def _one_noun(first: Statement, second: Statement) -> bool:
    nouns = [item.quantity.noun for item in (first, second) if item.quantity.noun]
    return len({_HEAD.match(noun)[0] for noun in nouns}) <= 1  # type: ignore[index]


def _comparable(fraction: Statement, share: Statement) -> bool:
    """Whether both speak of one indicator in one period; words that only one of them has make two of it."""
    if fraction.periods and share.periods and not fraction.periods & share.periods:
        return False
    roles = {fraction.role, share.role} - {Role.UNKNOWN}
    if len(roles) > 1:
        return False
    shared = fraction.core & share.core
    if one_subject(fraction, share):
        return len(shared) >= 2
    return len(shared) >= 3 and 2 * len(shared) > len(fraction.core | share.core)
