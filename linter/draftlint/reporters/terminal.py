"""The report for a person at a terminal: by file, with quotes, sums and repairs, and what was covered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Styled

from draftlint.report import DocumentReport, RunReport, UnreadDocument
from draftlint.reporters.excerpt import Quote, quotes, wrapped
from draftlint.reporters.summary import summary
from draftlint.reporters.wording import SEVERITIES, STATUSES, SUPPRESSORS, number, visible
from draftlint.rule import Check, Finding, Severity, Text, Verdict

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}
_SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "i"}
_MOST_QUOTES = 6

_COMPUTATION = Text(vi="Phép tính: ", en="Sum: ")
_COMPARISON = Text(vi="Đối chiếu: ", en="Compared: ")
_REPAIR = Text(vi="Có thể là: ", en="Could be: ")
_FIX = Text(vi="Cách sửa: ", en="Fix: ")
_SUPPRESSED = Text(vi="đã bỏ qua ({by}: {reason})", en="suppressed ({by}: {reason})")
_MORE = Text(vi="và {count} chỗ nữa: {places}", en="and {count} more places: {places}")
_HOLDING = Text(vi="Quan hệ khớp", en="Relations that hold")
_UNCLEAR = Text(vi="Quan hệ chưa rõ", en="Unclear relations")
_NOTHING = Text(
    vi="Không thấy chỗ nào mâu thuẫn trong {count} quan hệ đã xét.", en="{count} relations, no contradiction."
)
_NOT_COMPARED = Text(vi="Chưa có quan hệ nào được đối chiếu.", en="No relation was evaluated.")


@dataclass(frozen=True, slots=True)
class View:
    """How the report is shown: `width` in terminal cells; `verbose` adds what holds; `quiet` is a line a finding."""

    width: int = 100
    colour: bool = False
    verbose: bool = False
    quiet: bool = False


def render(run: RunReport, view: View | None = None) -> str:
    """The report as text, with escape sequences only where the view has colour."""
    view = view or View()
    out = StringIO()
    console = Console(
        file=out,
        width=view.width,
        force_terminal=view.colour,
        color_system="standard" if view.colour else None,
        no_color=not view.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for line in _Report(run, view).lines():
        console.print(line, soft_wrap=True, end="\n")
    return out.getvalue()


class _Report:
    def __init__(self, run: RunReport, view: View) -> None:
        self.run = run
        self.view = view
        self.language = run.language

    def say(self, text: Text) -> str:
        return text.in_language(self.language)

    def lines(self) -> Iterator[Styled]:
        for item in self.run.documents:
            if self.view.quiet:
                yield from self._short(item)
            else:
                yield from self._document(item)
        if not self.view.quiet:
            yield from summary(self.run, self.view.width)

    # -- one line a finding --------------------------------------------------------------------------------------------

    def _short(self, item: DocumentReport | UnreadDocument) -> Iterator[Styled]:
        for notice in item.notices:
            yield Styled(f"{visible(item.path)}: {notice.code}: {visible(notice.in_language(self.language))}")
        if isinstance(item, UnreadDocument):
            return
        for finding in item.open_findings:
            where = item.document.locate(finding.span, self.language)
            head = f"{visible(item.path)}:{where.line}:{where.column}: "
            yield Styled.assemble(
                head, (finding.rule, STYLES[finding.severity]), f" {visible(self.say(finding.message))}"
            )

    # -- a document ----------------------------------------------------------------------------------------------------

    def _document(self, item: DocumentReport | UnreadDocument) -> Iterator[Styled]:
        status = "" if item.status == "read" else f"  ({self.say(STATUSES[item.status])})"
        yield Styled.assemble((visible(item.path), "bold underline"), (status, "bold magenta"))
        for notice in item.notices:
            told = notice.in_language(self.language).removeprefix(f"{item.path}: ")
            yield from self._wrapped(told, indent=2, lead="• ", style="magenta")
        if isinstance(item, UnreadDocument):
            yield Styled("")
            return
        shown = item.findings if self.view.verbose else item.open_findings
        for finding in shown:
            yield Styled("")
            yield from self._finding(item, finding)
        if not shown:
            count = sum(check.verdict is not Verdict.UNCLEAR for check in item.checks)
            said = _NOTHING.filled(count=number(count, self.language)) if count else _NOT_COMPARED
            yield Styled(f"  {self.say(said)}", "green" if count else "yellow")
        if self.view.verbose:
            yield from self._checks(item, Verdict.HOLDS, _HOLDING)
            yield from self._checks(item, Verdict.UNCLEAR, _UNCLEAR)
        yield Styled("")

    def _finding(self, report: DocumentReport, finding: Finding) -> Iterator[Styled]:
        document, style = report.document, STYLES[finding.severity]
        where = document.locate(finding.span, self.language)
        sign = f"  {_SIGNS[finding.severity]} {self.say(SEVERITIES[finding.severity])}"
        head = Styled.assemble((sign, style), (f"  {visible(where.place)}", "bold"))
        rule = Styled(f"  {finding.rule} {finding.name}", "dim")
        fits = head.cell_len + rule.cell_len <= self.view.width
        yield from [head + rule] if fits else [head, Styled("  ") + rule]
        if finding.suppressed is not None:
            by = self.say(SUPPRESSORS[finding.suppressed.by])
            said = self.say(_SUPPRESSED).format(by=by, reason=finding.suppressed.reason)
            yield from self._wrapped(said, indent=4, style="dim")
        yield from self._wrapped(self.say(finding.message), indent=4)
        yield from self._quotes(report, finding)
        if finding.computation:
            label = _COMPUTATION if set("+−×÷") & set(finding.computation) else _COMPARISON
            yield from self._wrapped(finding.computation, indent=4, lead=self.say(label), style="bold")
        for repair in finding.repairs:
            said = f"{repair.text} ({self.say(repair.why)})"
            yield from self._wrapped(said, indent=4, lead=self.say(_REPAIR), style="green")
        if finding.fix is not None:
            yield from self._wrapped(self.say(finding.fix.title), indent=4, lead=self.say(_FIX), style="green")

    def _quotes(self, report: DocumentReport, finding: Finding) -> Iterator[Styled]:
        document = report.document
        all_quotes = quotes(document, finding, self.view.width - 14)
        gutter = max(len(str(document.locate(quote.spans[0]).line)) for quote in all_quotes)
        for quote in all_quotes[:_MOST_QUOTES]:
            yield from self._quote(report, finding, quote, max(gutter, 4))
        rest = all_quotes[_MOST_QUOTES:]
        if rest:
            places = ", ".join(dict.fromkeys(document.locate(quote.spans[0], self.language).place for quote in rest))
            count = sum(len(quote.spans) for quote in rest)
            yield from self._wrapped(self.say(_MORE).format(count=count, places=places), indent=6, style="dim")

    def _quote(self, report: DocumentReport, finding: Finding, quote: Quote, gutter: int) -> Iterator[Styled]:
        where = report.document.locate(quote.spans[0], self.language)
        own = STYLES[finding.severity]
        if finding.span not in quote.spans:
            yield from self._wrapped(where.place, indent=4, lead="↳ ", style="bold")
        label = str(where.line)
        for line in quote.lines:
            head = f"  {label:>{gutter}} │ "
            label = ""
            text = Styled(line.text)
            below = ""
            for start, end, primary in line.marks:
                text.stylize(own if primary else "bold cyan", start, end)
                below += " " * (cell_len(line.text[:start]) - cell_len(below))
                below += ("^" if primary else "~") * max(cell_len(line.text[start:end]), 1)
            yield Styled.assemble((head, "dim"), text)
            if line.marks:
                yield Styled.assemble((f"  {'':>{gutter}} │ ", "dim"), (below, own if "^" in below else "cyan"))
        for place in finding.related:
            if place.span in quote.spans:
                said = f"{place.span.of(report.document.text)}: {self.say(place.says)}"
                yield from self._wrapped(said, indent=gutter + 5, lead="~ ", style="cyan")

    def _checks(self, report: DocumentReport, verdict: Verdict, title: Text) -> Iterator[Styled]:
        checks = [check for check in report.checks if check.verdict is verdict]
        if checks:
            yield Styled("")
            yield Styled(f"  {self.say(title)} ({len(checks)})", "bold")
        for check in sorted(checks, key=lambda item: (item.spans[:1], item.rule)):
            yield from self._wrapped(self._check_said(report, check), indent=4, lead=f"{check.rule}  ", style="dim")

    def _check_said(self, report: DocumentReport, check: Check) -> str:
        document = report.document
        place = document.locate(check.spans[0], self.language).place if check.spans else ""
        said = check.computation or " · ".join(span.of(document.text) for span in check.spans)
        reason = f" ({self.say(check.reason)})" if check.reason else ""
        return f"{place}: {said}{reason}"

    def _wrapped(self, text: str, *, indent: int, lead: str = "", style: str = "") -> Iterator[Styled]:
        """A text in lines, the following ones under the first; `lead` keeps the plain style."""
        width = max(self.view.width - indent - cell_len(lead), 20)
        shown = visible(text)
        for index, span in enumerate(wrapped(shown, width)):
            before = lead if index == 0 else " " * cell_len(lead)
            yield Styled.assemble(" " * indent, before, (span.of(shown), style))
