"""The commands that show things: `rules`, `explain`, `text`, `facts`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from draftlint.catalogue import catalogue_markdown, find, rule_markdown
from draftlint.cli.facts_table import fact_rows, facts_csv, facts_json, facts_table
from draftlint.cli.language import language_of
from draftlint.cli.output import print_exact, say, say_error, width
from draftlint.config import Config, unknown_selector
from draftlint.document import Language
from draftlint.facts import Facts
from draftlint.readers import ReadOptions, Revisions, read_path
from draftlint.registry import load_packs
from draftlint.reporters.excerpt import wrapped
from draftlint.reporters.wording import SEVERITIES, visible
from draftlint.rule import Rule

_lang = click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ / language.")
_revisions = click.option("--revisions", type=click.Choice([item.value for item in Revisions]), default="final")
_file = click.argument("file", type=click.Path(path_type=Path))


@click.command()
@click.option("--format", "format_name", type=click.Choice(["table", "json", "markdown"]), default="table")
@_lang
def rules(format_name: str, lang: str | None) -> None:
    """Liệt kê các quy tắc. / List the rules."""
    language = language_of(lang, Config())
    packs = load_packs()
    if format_name == "markdown":
        print_exact(catalogue_markdown(packs, language))
        return
    known = sorted((rule for pack in packs for rule in pack.rules), key=lambda rule: rule.code)
    if format_name == "json":
        print_exact(json.dumps([_rule_value(rule, language) for rule in known], ensure_ascii=False, indent=1) + "\n")
        return
    column = max((len(rule.name) for rule in known), default=0)
    severities = max(len(text.in_language(language)) for text in SEVERITIES.values())
    for rule in known:
        severity = SEVERITIES[rule.severity].in_language(language)
        state = " " if rule.on_by_default else "○"
        title = rule.title.in_language(language)
        say(f"{rule.code} {state} {rule.name:<{column}}  {severity:<{severities}}  {title}")
    if not all(rule.on_by_default for rule in known):
        say("○ " + ("off by default: switch it on with --select" if language is Language.EN else _OFF))


_OFF = "tắt sẵn: bật bằng --select hoặc mục families trong .draftlint.yaml"


def _rule_value(rule: type[Rule], language: Language) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "kind": rule.kind.value,
        "severity": rule.severity.value,
        "on_by_default": rule.on_by_default,
        "title": rule.title.in_language(language),
        "options": {name: option.default for name, option in rule.options.items()},
    }


@click.command()
@click.argument("rule")
@_lang
def explain(rule: str, lang: str | None) -> None:
    """Giải thích một quy tắc theo mã hoặc tên. / Explain a rule by its code or name."""
    known = [item for pack in load_packs() for item in pack.rules]
    found = find(rule, known)
    if found is None:
        error = unknown_selector(rule, known, "explain") or unknown_selector(rule + "?", known, "explain")
        assert error is not None
        raise error
    for line in rule_markdown(found, language_of(lang, Config())).splitlines():
        for span in wrapped(line, width()):
            say(span.of(line))


@click.command()
@_file
@_revisions
def text(file: Path, revisions: str) -> None:
    """In phần chữ đã đọc, đánh số dòng như trong báo cáo. / Print what was read, with line numbers."""
    document = read_path(file, ReadOptions(Revisions(revisions)))
    for number, line in enumerate(document.source_lines(), 1):
        say(f"{number:5}  {visible(line)}".rstrip())
    for notice in document.notices:
        say_error(f"{notice.vi} / {notice.en}")


@click.command()
@_file
@click.option("--format", "format_name", type=click.Choice(["table", "csv", "json"]), default="table")
@click.option("--topic", multiple=True, help="Chỉ loại dữ kiện này / only these topics.")
@_revisions
@_lang
def facts(file: Path, format_name: str, topic: tuple[str, ...], revisions: str, lang: str | None) -> None:
    """Liệt kê dữ kiện trích được từ một bản thảo. / List the facts of a draft."""
    document = read_path(file, ReadOptions(Revisions(revisions)))
    rows = fact_rows(Facts(document), language_of(lang, Config()), topic)
    if format_name == "json":
        print_exact(facts_json(rows))
    elif format_name == "csv":
        print_exact(facts_csv(rows))
    else:
        say(facts_table(rows, width()), end="")
