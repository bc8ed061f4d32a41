"""The page of a rule, made from its one source: docstring, title, messages, options and examples."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from draftlint.document import Language
from draftlint.measured import Share
from draftlint.registry import Pack
from draftlint.rule import Option, Rule, Text

_LINE = regex.compile(r"^[ \t]*-{3,}[ \t]*$", regex.MULTILINE)
_MARK = regex.compile(r"⟦(?:\d+:)?!?([^⟦⟧]*)⟧")

_LABELS = {
    "family": Text(vi="Họ", en="Family"),
    "kind": Text(vi="Loại quan hệ", en="Kind"),
    "severity": Text(vi="Mức độ", en="Severity"),
    "on": Text(vi="Bật sẵn", en="On by default"),
    "yes": Text(vi="có", en="yes"),
    "no": Text(vi="không", en="no"),
    "messages": Text(vi="Lời báo", en="Messages"),
    "options": Text(vi="Tuỳ chọn", en="Options"),
    "default": Text(vi="mặc định", en="default"),
    "flagged": Text(vi="Báo", en="Flagged"),
    "quiet": Text(vi="Không báo", en="Quiet"),
    "holding": Text(vi="Đối chiếu thấy khớp", en="Holds"),
    "measured": Text(vi="Độ tin cậy đo được", en="Measured"),
}

_NOT_MEASURED = Text(vi="chưa đo", en="not measured yet")
_FIGURES = (
    ("found", Text(vi="phát hiện đúng {good}/{of}{percent}", en="{good} of {of} findings right{percent}")),
    ("noted", Text(vi="lưu ý đúng {good}/{of}{percent}", en="{good} of {of} notes right{percent}")),
    (
        "planted",
        Text(vi="lỗi cài thử bắt được {good}/{of}{percent}", en="{good} of {of} planted errors caught{percent}"),
    ),
    (
        "told",
        Text(vi="báo đúng chỗ cài lỗi {good}/{of}{percent}", en="{good} of {of} told at the planted place{percent}"),
    ),
    (
        "failures",
        Text(
            vi="sai lệch loại này (mọi quy tắc) phát hiện {good}/{of}{percent}",
            en="{good} of {of} annotated failures of this kind found by any rule{percent}",
        ),
    ),
)
_FEW = 10
"""Below so many cases a percentage would say more than is known."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule says of itself: `text` is what, why, how to mend and the source, in both languages."""

    code: str
    name: str
    title: Text
    text: Text


def page(rule: type[Rule]) -> Page:
    """The page of a rule; a docstring without the line `---` stands for both languages."""
    parts = _LINE.split(inspect.cleandoc(rule.__doc__ or ""), maxsplit=1)
    vietnamese = parts[0].strip()
    english = parts[1].strip() if len(parts) > 1 else vietnamese
    return Page(rule.code, rule.name, rule.title, Text(vi=vietnamese, en=english))


def measured(rule: type[Rule]) -> Text:
    """How well the rule did when it was measured, with the number of cases, as the end of a sentence."""
    said = []
    for name, text in _FIGURES:
        share: Share | None = getattr(rule.measured, name)
        if share is not None:
            said.append(Text(*(_filled(template, share) for template in (text.vi, text.en))))
    if not said:
        said = [_NOT_MEASURED]
    return Text("; ".join(text.vi for text in said) + ".", "; ".join(text.en for text in said) + ".")


def _filled(template: str, share: Share) -> str:
    rounded = (
        100 if share.good == share.of else min(99, round(100 * share.good / share.of))
    )  # 100% is all, not nearly all
    percent = f" ({rounded}%)" if share.of >= _FEW else ""
    return template.format(good=share.good, of=share.of, percent=percent)


def find(word: str, rules: Iterable[type[Rule]]) -> type[Rule] | None:
    """The rule of a code or name, in small or capital letters."""
    wanted = word.casefold()
    return next((rule for rule in rules if wanted in (rule.code.casefold(), rule.name.casefold())), None)


def rule_markdown(rule: type[Rule], language: Language, *, level: int = 1) -> str:
    """The whole page of one rule as Markdown, in one language; `level` is that of its heading."""

    def say(label: str) -> str:
        return _LABELS[label].in_language(language)

    shown = page(rule)
    family = rule.code.rstrip("0123456789")
    lines = [
        f"{'#' * level} {rule.code} {rule.name}",
        "",
        f"**{shown.title.in_language(language)}**",
        "",
        f"{say('family')}: {family} · {say('kind')}: {rule.kind} · {say('severity')}: {rule.severity} · "
        f"{say('on')}: {say('yes' if rule.on_by_default else 'no')}",
        "",
        shown.text.in_language(language),
        "",
        f"{say('measured')}: {measured(rule).in_language(language)}",
        "",
        f"{say('messages')}:",
        "",
        *(f"- {message.in_language(language)}" for message in rule.messages.values()),
        "",
    ]
    if rule.options:
        lines += [f"{say('options')}:", ""]
        for name, option in rule.options.items():
            default = f"{say('default')} {_value(option)}"
            lines.append(f"- `{name}` ({default}): {option.text.in_language(language)}")
        lines.append("")
    for label, examples in (("flagged", rule.flagged), ("quiet", rule.quiet), ("holding", rule.holding)):
        lines += _examples(say(label), examples)
    return "\n".join(lines).rstrip() + "\n"


def catalogue_markdown(packs: Sequence[Pack], language: Language) -> str:
    """The pages of all rules in one text."""
    heading = Text(vi="Các quy tắc", en="The rules").in_language(language)
    rules = sorted((rule for pack in packs for rule in pack.rules), key=lambda rule: rule.code)
    index = [f"- [{rule.code} {rule.name}](#{_anchor(rule)}): {rule.title.in_language(language)}" for rule in rules]
    pages = [rule_markdown(rule, language, level=2) for rule in rules]
    return "\n".join([f"# {heading}", "", *index, "", *pages])


def _anchor(rule: type[Rule]) -> str:
    return f"{rule.code}-{rule.name}".casefold()


def _value(option: Option) -> str:
    value = option.default
    if isinstance(value, tuple):
        return f"`[{', '.join(value)}]`"
    return f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{value}`"


def _examples(label: str, examples: Sequence[str]) -> list[str]:
    if not examples:
        return []
    lines = [f"{label}:", ""]
    for example in examples:
        marked = _MARK.sub(r"[[\1]]", example)
        fence = "```" if "```" not in marked else "````"
        lines += [f"{fence}text", *marked.splitlines(), fence, ""]
    return lines
