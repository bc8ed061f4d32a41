"""Makes small docx files for tests, part by part."""

import io
import zipfile

from draftlint.readers import ReadOptions, read_bytes
from draftlint.readers.options import Revisions

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def part(tag, inside):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {_SPACES}>{inside}</w:{tag}>'


def relationships(targets):
    items = "".join(
        f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"/>' for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{RELS}">{items}</Relationships>'


def docx(body, parts=None, *, main="word/document.xml", extra=None):
    """The bytes of a docx. `parts` maps names such as "numbering" to what stands inside their root element."""
    roots = {"header": "hdr", "footer": "ftr"}
    targets = {}
    files = {}
    for key, inside in (parts or {}).items():
        kind = key.rstrip("0123456789")
        targets[f"r_{key}"] = (kind, f"{key}.xml")
        files[f"word/{key}.xml"] = part(roots.get(kind, kind), inside)
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships({"rId1": ("officeDocument", main)}),
        main: part("document", f"<w:body>{body}</w:body>"),
        main.replace("word/", "word/_rels/") + ".rels": relationships(targets),
        **files,
        **(extra or {}),
    }
    return packed(files)


def packed(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def unpacked(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def p(*inside, style="", properties=""):
    """A paragraph; plain strings become runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    shape = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{shape}{''.join(item if item.startswith('<') else r(item) for item in inside)}</w:p>"


def r(text, properties=""):
    """A run of text."""
    shape = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shape}<w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(number, level=0):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(number, text, fmt="decimal", start=1, more=""):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def table(*rows):
    """A table of rows of `tc` strings; plain strings become cells."""
    cells = ["".join(c if c.startswith("<") else tc(c) for c in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def tc(*paragraphs, properties=""):
    inside = "".join(item if item.startswith("<") else p(item) for item in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def read(body, parts=None, revisions=Revisions.FINAL, **more):
    return read_bytes(docx(body, parts, **more), "thử.docx", ReadOptions(revisions))


def texts(document, kind=None):
    return [document.block_text(block) for block in document.blocks if kind in (None, block.kind)]


def at(document, word):
    return document.native_at(document.source.index(word))


def labels(document):
    return [b.marker.of(document.text) if b.marker else None for b in document.blocks]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "%1.", "upperRoman")
    + level(1, "%2.", more='<w:suff w:val="space"/>')
    + level(2, "%2.%3.")
    + level(3, "%4)", "lowerLetter")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)
