"""Every text is there in both languages and says the same things."""

import importlib
import pkgutil
import string

import pytest

import draftlint
from draftlint.api import Rule, Text
from draftlint.registry import load_packs


def texts(value, depth=0):
    """Every Text in a module's value, through mappings, sequences and the attributes of rules."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict) and depth < 4:
        for item in value.values():
            yield from texts(item, depth + 1)
    elif isinstance(value, list | tuple) and depth < 4:
        for item in value:
            yield from texts(item, depth + 1)


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def modules():
    for info in pkgutil.walk_packages(draftlint.__path__, "draftlint."):
        yield info.name


@pytest.mark.parametrize("name", list(modules()))
def test_texts_of_the_program(name):
    for value in vars(importlib.import_module(name)).values():
        for text in texts(value):
            assert text.vi.strip(), text
            assert text.en.strip(), text
            assert placeholders(text.vi) == placeholders(text.en), text


@pytest.mark.parametrize("rule", [rule for pack in load_packs() for rule in pack.rules], ids=lambda rule: rule.code)
def test_texts_of_the_rules(rule: type[Rule]):
    vietnamese, line, english = (rule.__doc__ or "").partition("\n    ---\n")
    assert line
    assert vietnamese.strip()
    assert english.strip()
    for text in (rule.title, *rule.messages.values(), *(option.text for option in rule.options.values())):
        assert text.vi.strip(), text
        assert text.en.strip(), text
