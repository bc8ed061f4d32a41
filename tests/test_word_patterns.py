"""Patterns written as templates with lists of words of the language data."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Mapping

import pytest
import regex

import draftlint
import draftlint_rules
from draftlint.language.data import DataError, load
from draftlint.language.patterns import WordPattern, any_of, word_set

_SET = regex.compile(r"word_set\(\"([a-z_.+]+)\"\)")


def _modules():
    for package in (draftlint, draftlint_rules):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def _in(value) -> Iterator[WordPattern]:
    if isinstance(value, WordPattern):
        yield value
    elif isinstance(value, Mapping):
        yield from _in(tuple(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _in(item)


def test_every_pattern_of_the_packages_can_be_made():
    patterns = [(module, found) for module in _modules() for value in vars(module).values() for found in _in(value)]
    assert len(patterns) > 150
    for module, pattern in patterns:
        try:
            assert pattern.compiled
        except (DataError, regex.error) as error:
            pytest.fail(f"{module.__name__}: {pattern!r}: {error}")


def test_every_set_of_the_packages_can_be_made():
    named = [found[1] for module in _modules() for found in _SET.finditer(inspect.getsource(module))]
    assert len(named) > 10
    assert all(word_set(words) for words in named)


def test_a_list_stands_as_one_group_the_longest_first():
    words = load("vi", "bounds")["at_least"]
    pattern = WordPattern(r"<bounds.at_least>(?P<rest>\s\d)")
    longest = max(words, key=len)
    assert pattern.pattern.startswith("(?:" + longest.replace(" ", r"\s"))
    assert pattern.search(f"đạt {longest.upper()} 5")["rest"] == " 5"


def test_words_of_several_lists_are_one_group():
    pattern = WordPattern(r"^<bounds.at_least+at_most>$")
    words = [*load("vi", "bounds")["at_least"], *load("vi", "bounds")["at_most"]]
    assert all(pattern.match(word) for word in words)
    across = WordPattern(r"^<bounds.at_least+changes.rises+falls>$")
    assert all(across.match(word) for word in (*load("vi", "bounds")["at_least"], *load("vi", "changes")["falls"]))


def test_groups_and_looks_around_are_no_lists():
    pattern = WordPattern(r"(?<!\p{L})(?<=\s)(?P<year>\d{4})")
    assert pattern.pattern == pattern.template


def test_capitals_count_where_the_flags_say_so():
    assert WordPattern("năm").search("NĂM")
    assert not WordPattern("năm", flags=0).search("NĂM")


def test_any_of_finds_whole_words_only():
    word = load("vi", "bounds")["at_least"][0]
    pattern = any_of("bounds.at_least")
    assert pattern.search(f"({word})")
    assert not pattern.fullmatch(f"{word}x")


@pytest.mark.parametrize("words", ["bounds.no_such_list", "no_such_file.at_least"])
def test_a_missing_list_is_named(words):
    file, key = words.split(".")
    with pytest.raises(DataError) as caught:
        any_of(words).search("x")
    assert f"{file}.yaml" in str(caught.value)
    assert key in str(caught.value)


def test_it_offers_what_a_compiled_pattern_does():
    pattern = WordPattern(r"\d+")
    text = "12 và 345"
    assert pattern.search(text, 2)[0] == "345"
    assert pattern.search(text, 2, 7)[0] == "3"
    assert pattern.match(text, 1)[0] == "2"
    assert pattern.match(text, 2) is None
    assert pattern.fullmatch(text, 0, 2)[0] == "12"
    assert [match[0] for match in pattern.finditer(text)] == pattern.findall(text) == ["12", "345"]
    assert pattern.sub("n", text) == "n và n"
    assert pattern.sub(lambda match: match[0][::-1], text, 1) == "21 và 345"
