"""The examples of every built-in rule, run strictly."""

import pytest

from draftlint.registry import load_packs
from draftlint.testing import example_problems

RULES = [rule for pack in load_packs() for rule in pack.rules]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples(rule):
    assert list(example_problems(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_is_complete(rule):
    assert "\n    ---\n" in (rule.__doc__ or ""), "the docstring is the rule's page, vi --- en"
    for text in (rule.title, *rule.messages.values(), *(option.text for option in rule.options.values())):
        assert text.vi.strip()
        assert text.en.strip()
