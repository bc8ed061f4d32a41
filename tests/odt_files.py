"""Makes small odt files for tests."""

from draftlint.readers import ReadOptions, read_bytes
from draftlint.readers.options import Revisions
from tests.docx_files import packed

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)


def odt(body, automatic="", styles="", pages="", extra=None):
    """The bytes of an odt: what stands in the text, the automatic styles, the common styles, the page styles."""
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    common = (
        f"<office:document-styles {_SPACES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "styles.xml": common,
            **(extra or {}),
        }
    )


def read_odt(body, automatic="", styles="", pages="", revisions=Revisions.FINAL):
    return read_bytes(odt(body, automatic, styles, pages), "thử.odt", ReadOptions(revisions))


def p(inside, style="", tag="p", more=""):
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:{tag}{named} {more}>{inside}</text:{tag}>"


def h(inside, level, style="", more=""):
    return p(inside, style, "h", f'text:outline-level="{level}" {more}')


def items(*contents, more=""):
    return (
        f"<text:list {more}>"
        + "".join(f"<text:list-item>{item}</text:list-item>" for item in contents)
        + "</text:list>"
    )


def number_level(level, form="1", suffix=".", more=""):
    tag = "text:list-level-style-number"
    return f'<{tag} text:level="{level}" style:num-format="{form}" style:num-suffix="{suffix}" {more}/>'
