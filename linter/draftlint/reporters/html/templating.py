"""The one door to jinja2, with escaping always on."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

_PACKAGE = resources.files("draftlint.reporters.html")


class _Packaged(BaseLoader):
    """Templates from the package, wherever it is installed (a zip too)."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        try:
            return _PACKAGE.joinpath("templates", template).read_text("utf-8"), None, None
        except OSError as error:
            raise TemplateNotFound(template) from error


@cache
def _environment() -> Environment:
    return Environment(
        loader=_Packaged(), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template filled; every value is escaped, a missing one is an error."""
    return _environment().get_template(template).render(values)


@cache
def asset(*names: str) -> str:
    """The text of style or script files of the package, joined."""
    return "\n".join(_PACKAGE.joinpath("assets", name).read_text("utf-8").strip() for name in names)


def source_hash(text: str) -> str:
    """How a Content-Security-Policy names the one inline style or script that may run."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
