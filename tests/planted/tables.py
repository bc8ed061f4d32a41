"""The figures of a run: a table for a person, a value for JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tests.planted.outcomes import Outcome, Result


def summary(outcomes: Sequence[Outcome], baselines: int) -> dict[str, object]:
    """All counts, by rule and by kind of change. `recall` leaves the tolerated changes out."""
    return {
        "documents": baselines,
        "total": _counts(outcomes),
        "by_kind": {kind: _counts(items) for kind, items in _grouped(outcomes, lambda item: item.plant.kind.value)},
        "by_rule": {
            rule: {
                **_counts(items),
                "by_kind": {kind: _counts(some) for kind, some in _grouped(items, lambda item: item.plant.kind.value)},
            }
            for rule, items in _grouped(outcomes, _relation_of)
        },
        "alarms_elsewhere": dict(Counter(finding.rule for item in outcomes for finding in item.elsewhere)),
    }


def table(outcomes: Sequence[Outcome]) -> str:
    """Tried, caught, tolerated and missed, a line a rule, and the kinds of change below."""
    names = ("tried", "caught", "at place", "loud", "tolerated", "missed", "aside", "recall")
    head = f"{'rule':<17}" + "".join(f"{name:>11}" for name in names)
    lines = [head]
    groups = [
        *_grouped(outcomes, _relation_of),
        *_grouped(outcomes, lambda item: item.plant.kind.value),
        ("all", outcomes),
    ]
    for group, items in groups:
        count = _counts(items)
        cells = [f"{count[name.replace(' ', '_')]:>11}" for name in names[:-1]]
        recall = f"{count['recall']:.2f}" if count["recall"] is not None else "–"
        lines.append(f"{group:<17}" + "".join(cells) + f"{recall:>11}")
    alarms = Counter(finding.rule for item in outcomes for finding in item.elsewhere)
    told = ", ".join(f"{rule} {count}" for rule, count in alarms.most_common()) or "none"
    lines.append(f"new findings away from the changed place: {told}")
    return "\n".join(lines)


def details(outcomes: Iterable[Outcome], path: str) -> list[dict[str, object]]:
    """One record a planted error."""
    return [
        {
            "path": path,
            "rule": _relation_of(item),
            "kind": item.plant.kind.value,
            "line": item.line,
            "old": item.plant.old.text,
            "new": item.plant.new,
            "result": item.result.value,
            "by": list(item.by),
            "computation": item.plant.check.computation,
            "context": item.context,
            "elsewhere": [f"{finding.rule}: {finding.message.en}" for finding in item.elsewhere],
        }
        for item in outcomes
    ]


def _relation_of(item: Outcome) -> str:
    return item.plant.check.rule or item.plant.check.kind.value


def _counts(outcomes: Sequence[Outcome]) -> dict[str, float | int | None]:
    results = Counter(item.result for item in outcomes)
    judged = results[Result.CAUGHT] + results[Result.MISSED]
    return {
        "tried": len(outcomes),
        "caught": results[Result.CAUGHT],
        "at_place": sum(item.first for item in outcomes),
        "loud": sum(item.loud for item in outcomes),
        "tolerated": results[Result.TOLERATED],
        "missed": results[Result.MISSED],
        "aside": sum(item.aside and item.result is Result.MISSED for item in outcomes),
        "recall": round(results[Result.CAUGHT] / judged, 4) if judged else None,
    }


def _grouped(outcomes: Sequence[Outcome], key) -> list[tuple[str, list[Outcome]]]:  # type: ignore[no-untyped-def]
    groups: dict[str, list[Outcome]] = {}
    for item in outcomes:
        groups.setdefault(key(item), []).append(item)
    return sorted(groups.items())
