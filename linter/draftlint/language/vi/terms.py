"""The years of national congresses and Assemblies, from terms.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from draftlint.language.data import load, wrong_entry


@cache
def national_terms(organisation: str) -> Mapping[int, tuple[int, int]]:
    """Ordinal -> first and last year, of the `party` or the `assembly`; empty for any other organisation."""
    data = load("vi", "terms").get(organisation, {})
    for ordinal, years in data.items():
        if not (isinstance(years, list) and len(years) == 2 and years[0] < years[1]):
            raise wrong_entry(
                "vi", "terms", [organisation, ordinal], "cần hai năm tăng dần / two rising years are needed"
            )
    return {int(ordinal): (years[0], years[1]) for ordinal, years in data.items()}
