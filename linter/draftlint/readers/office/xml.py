"""Parses the XML parts of office files: no entities, no network, bounded size. The office readers' one door to lxml."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))

Element = etree._Element


class UnsafeXmlError(Exception):
    """The part declares a document type, which may hold entities."""


class BrokenXmlError(Exception):
    """Nothing of the part can be parsed."""


@dataclass(frozen=True, slots=True)
class XmlPart:
    """A parsed part. `damaged` says where the XML breaks off or goes wrong; what stands before was kept."""

    root: Element
    damaged: str = ""


def parse_xml(data: bytes) -> XmlPart:
    """Parse one part. Raises UnsafeXmlError or BrokenXmlError."""
    if any(mark in data for mark in _DOCTYPE):
        raise UnsafeXmlError("DOCTYPE")
    data = data.lstrip(b" \t\r\n")
    damaged = ""
    try:
        root = etree.fromstring(data, _parser(recover=False))
    except etree.XMLSyntaxError as error:
        damaged = (error.msg or "XML")[:200]
        try:
            root = etree.fromstring(data, _parser(recover=True))
        except etree.XMLSyntaxError as again:
            raise BrokenXmlError(damaged) from again
    except ValueError as error:
        raise BrokenXmlError(str(error)[:200]) from error
    if root is None:
        raise BrokenXmlError(damaged)
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeXmlError("DOCTYPE")
    return XmlPart(root, damaged)


def parse_whole(data: bytes) -> Element:
    """Parse a part that is to be written again. Raises UnsafeXmlError, and ValueError where it is broken."""
    if any(mark in data for mark in _DOCTYPE):
        raise UnsafeXmlError("DOCTYPE")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data.lstrip(b" \t\r\n"), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError((error.msg or "XML")[:200]) from error


def new_root(namespace: str, local: str) -> Element:
    """The root of a new part. WordprocessingML gets its usual prefix; other namespaces are the default one."""
    prefix = "w" if "wordprocessingml" in namespace else None
    return etree.Element("{" + namespace + "}" + local, nsmap={prefix: namespace})  # type: ignore[dict-item]


def serialise(root: Element) -> bytes:
    """The bytes of a part, as Word writes them: UTF-8, declared, standing alone."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
    )
