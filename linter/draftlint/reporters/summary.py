"""The end of the terminal report: what was found and how much of the drafts was looked at."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text as Styled

from draftlint.report import DocumentReport, RunReport
from draftlint.reporters.excerpt import wrapped
from draftlint.reporters.wording import SEVERITIES, number, percent, visible
from draftlint.rule import Severity, Text, Verdict

_TITLE = Text(vi="Tổng hợp", en="Summary")
_DOCUMENTS = Text(vi="Bản thảo", en="Drafts")
_FINDINGS = Text(vi="Phát hiện", en="Findings")
_RELATIONS = Text(vi="Quan hệ đã xét", en="Relations")
_NUMBERS = Text(vi="Con số", en="Numbers")
_OFF = Text(vi="Quy tắc tắt", en="Rules off")
_READ = Text(vi="{read} đã đọc", en="{read} read")
_PARTIAL = Text(vi="{partial} đọc chưa hết", en="{partial} partly read")
_UNREAD = Text(vi="{unread} không đọc được", en="{unread} not read")
_COUNTS = Text(
    vi="{error} sai · {warning} cần xem lại · {info} lưu ý", en="{error} errors · {warning} warnings · {info} notes"
)
_SUPPRESSED = Text(vi=" · {count} đã bỏ qua có lý do", en=" · {count} suppressed with a reason")
_VERDICTS = Text(
    vi="{all}: {holds} khớp · {fails} không khớp · {unclear} chưa rõ",
    en="{all}: {holds} hold · {fails} fail · {unclear} unclear",
)
_COVERED = Text(
    vi="{found} tìm thấy · {understood} hiểu được ({understood_share}) · {checked} đã đối chiếu ({checked_share})",
    en="{found} found · {understood} understood ({understood_share}) · {checked} checked ({checked_share})",
)
_NO_NUMBERS = Text(vi="không có con số nào để đối chiếu", en="none to check")
_NOT_COMPARED = Text(
    vi="Chưa có quan hệ nào được đối chiếu: không thể kết luận bản thảo không có lỗi.",
    en="No relation was evaluated: this says nothing about the drafts.",
)


def summary(run: RunReport, width: int) -> Iterator[Styled]:
    """The closing lines."""
    language, totals = run.language, run.totals

    def say(text: Text, **values: object) -> str:
        filled = {name: number(value, language) if isinstance(value, int) else value for name, value in values.items()}
        return text.in_language(language).format(**filled)

    if len(run.documents) > 1:
        yield from _table(run, width)
        yield Styled("")
    yield Styled(say(_TITLE), "bold underline")
    partial = sum(item.status == "partial" for item in run.documents)
    documents = [say(_READ, read=totals.documents - totals.unread - partial)]
    documents += [say(_PARTIAL, partial=partial)] if partial else []
    documents += [say(_UNREAD, unread=totals.unread)] if totals.unread else []
    counts = {severity.value: count for severity, count in totals.findings.items()}
    suppressed = say(_SUPPRESSED, count=totals.suppressed) if totals.suppressed else ""
    verdicts = {verdict.value: count for verdict, count in totals.checks.items()}
    found, understood, checked = totals.numbers.found, totals.numbers.understood, totals.numbers.checked
    covered = say(
        _COVERED,
        found=found,
        understood=understood,
        checked=checked,
        understood_share=percent(understood, found, language),
        checked_share=percent(checked, found, language),
    )
    rows = [
        (_DOCUMENTS, " · ".join(documents)),
        (_FINDINGS, say(_COUNTS, **counts) + suppressed),
        (_RELATIONS, say(_VERDICTS, all=sum(verdicts.values()), **verdicts)),
        (_NUMBERS, covered if found else say(_NO_NUMBERS)),
    ]
    off = _switched_off(run)
    if off:
        rows.append((_OFF, ", ".join(off)))
    column = max(cell_len(say(label)) for label, _ in rows) + 2
    for label, value in rows:
        head = say(label)
        for span in wrapped(value, max(width - column - 2, 20)):
            yield Styled(f"  {head}{' ' * (column - cell_len(head))}{span.of(value)}")
            head = ""
    if run.read and not totals.checks[Verdict.HOLDS] and not totals.checks[Verdict.FAILS]:
        said = say(_NOT_COMPARED)
        yield from (Styled(f"  {span.of(said)}", "yellow") for span in wrapped(said, width - 2))


def _switched_off(run: RunReport) -> list[str]:
    """The codes of the rules that ran on no draft; a whole family by its letters."""
    if not run.read:
        return []
    ran = {code for report in run.read for code in report.rules}
    by_family: dict[str, list[str]] = {}
    for code in sorted(run.rules):
        by_family.setdefault(code.rstrip("0123456789"), []).append(code)
    off: list[str] = []
    for family, codes in by_family.items():
        idle = [code for code in codes if code not in ran]
        off += [family] if idle == codes else idle
    return off


def _table(run: RunReport, width: int) -> Iterator[Styled]:
    """A line a draft: its findings by severity, and the share of its numbers that was checked."""
    language = run.language
    heads = [SEVERITIES[severity].in_language(language) for severity in Severity]
    heads.append(_NUMBERS.in_language(language))
    widths = [max(cell_len(head), 7) for head in heads]
    room = width - sum(widths) - 2 * len(widths)
    names = [visible(item.path) for item in run.documents]
    column = min(max(cell_len(name) for name in names), max(room, 20))
    cells = "".join(f"  {head:>{size}}" for head, size in zip(heads, widths, strict=True))
    yield Styled(" " * column + cells, "bold")
    for name, item in zip(names, run.documents, strict=True):
        short = name
        while cell_len(short) > column:
            short = "…" + short[2:]
        row = Styled(short + " " * (column - cell_len(short)))
        if isinstance(item, DocumentReport):
            counts = [sum(f.severity is severity for f in item.open_findings) for severity in Severity]
            shares = percent(item.numbers.checked, item.numbers.found, language)
            values = [*(number(count, language) if count else "·" for count in counts), shares]
            row.append("".join(f"  {value:>{size}}" for value, size in zip(values, widths, strict=True)))
        else:
            row.append("  " + _UNREAD.in_language(language).format(unread="").strip(), "magenta")
        yield row
