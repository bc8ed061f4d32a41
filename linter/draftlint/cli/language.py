"""The language of what a person reads."""

from __future__ import annotations

import os

from draftlint.config import Config
from draftlint.document import Language


def language_of(asked: str | None, config: Config) -> Language:
    """As asked on the command line, else as configured, else English where the locale is English, else Vietnamese."""
    if asked:
        return Language(asked)
    if config.language is not None:
        return config.language
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := os.environ.get(name):
            return Language.EN if locale.casefold().startswith("en") else Language.VI
    return Language.VI
