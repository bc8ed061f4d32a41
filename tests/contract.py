"""The JSON report as CONTRACT.md promises it, as a JSON schema."""

from draftlint.api import Kind

COUNT = {"type": "integer", "minimum": 0}
POSITION = {"type": "integer", "minimum": 1}
WORDS = {"type": "string", "minLength": 1}
KIND = {"enum": [kind.value for kind in Kind]}
VERDICTS = ["holds", "fails", "unclear"]


def record(required, **optional):
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


def listed(item):
    return {"type": "array", "items": item}


def located(**more):
    return record(
        {
            "line": POSITION,
            "column": POSITION,
            "end_line": POSITION,
            "end_column": POSITION,
            "text": {"type": "string"},
            "place": WORDS,
            **more,
        },
        page=POSITION,
        paragraph=POSITION,
        table=POSITION,
        row=POSITION,
        cell=POSITION,
        note={"type": "string"},
        path={"type": "string"},
    )


NUMBERS = record({"found": COUNT, "understood": COUNT, "checked": COUNT})
FINDING = record(
    {
        "rule": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
        "name": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "kind": KIND,
        "severity": {"enum": ["error", "warning", "info"]},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "message": WORDS,
        "location": located(),
        "related": listed(located(message=WORDS)),
        "computation": {"type": ["string", "null"]},
        "repairs": listed(record({"text": WORDS, "why": WORDS})),
        "fix": {
            "anyOf": [
                {"type": "null"},
                record(
                    {
                        "title": WORDS,
                        "applicability": {"enum": ["safe", "unsafe", "display"]},
                        "edits": listed(located(replacement={"type": "string"})),
                    }
                ),
            ]
        },
        "data": {"type": "object"},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{20}$"},
        "suppressed": {
            "anyOf": [
                {"type": "null"},
                record({"by": {"enum": ["inline", "sidecar", "baseline"]}, "reason": {"type": "string"}}),
            ]
        },
    }
)
CHECK = record(
    {
        "rule": WORDS,
        "kind": KIND,
        "verdict": {"enum": VERDICTS},
        "locations": listed(located()),
        "computation": {"type": "string"},
        "reason": {"type": ["string", "null"]},
    }
)
DOCUMENT = record(
    {
        "path": WORDS,
        "format": {"enum": ["text", "markdown", "docx", "odt", "pdf", "html", "xlsx", "doc", "rtf", "unknown"]},
        "sha256": {"type": "string", "pattern": "^([0-9a-f]{64})?$"},
        "status": {"enum": ["read", "partial", "unread"]},
        "notices": listed(record({"code": WORDS, "message": WORDS}, location=located())),
        "findings": listed(FINDING),
        "checks": listed(CHECK),
        "coverage": record(
            {
                "numbers": NUMBERS,
                "rules": {
                    "type": "object",
                    "additionalProperties": record(
                        {
                            "checked": COUNT,
                            **dict.fromkeys(VERDICTS, COUNT),
                            "skipped": {"type": "object", "additionalProperties": COUNT},
                        }
                    ),
                },
            }
        ),
    }
)
REPORT = record(
    {
        "schema": {"const": "draftlint/1"},
        "tool": record(
            {
                "name": {"const": "draftlint"},
                "version": WORDS,
                "packs": listed(record({"name": WORDS, "version": WORDS})),
            }
        ),
        "documents": listed(DOCUMENT),
        "summary": record(
            {
                "documents": COUNT,
                "unread": COUNT,
                "findings": record(dict.fromkeys(["error", "warning", "info"], COUNT)),
                "suppressed": COUNT,
                "checks": record(dict.fromkeys(VERDICTS, COUNT)),
                "numbers": NUMBERS,
            }
        ),
    }
)
