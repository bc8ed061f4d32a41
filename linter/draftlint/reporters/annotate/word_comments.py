"""The comments part of a Word file: the comments of people stay, new ones follow."""

from __future__ import annotations

import os
import posixpath
from datetime import UTC, datetime

from draftlint.readers.docx.names import attribute, elements, integer, name
from draftlint.readers.office.xml import Element, new_root, parse_whole, serialise
from draftlint.reporters.annotate.remarks import Remark

AUTHOR, INITIALS = "draftlint", "dl"

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION_TYPES = {  # by the namespace that the file writes: transitional and strict
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    ),
    "http://purl.oclc.org/ooxml/wordprocessingml/main": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    ),
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comments:
    """Collects new comments and hands out the marks for the text."""

    def __init__(self, parts: dict[str, bytes], main: str, part: str | None, body: Element) -> None:
        self._parts = parts
        self._main = main
        self._is_new = part is None or part not in parts
        self._part = part if part is not None and part in parts else self._free_name()
        self._namespace = str(body.tag)[1:].partition("}")[0]
        self._root = new_root(self._namespace, "comments") if self._is_new else parse_whole(parts[self._part])
        used = [
            integer(attribute(item, "id")) or 0
            for root in (self._root, body)
            for item in elements(root, "comment", "commentRangeStart", "commentReference")
        ]
        self._next = max(used, default=-1) + 1
        self._added = False

    def add(self, remark: Remark) -> int:
        """Add a comment; returns its number."""
        number, self._next = self._next, self._next + 1
        comment = self._element("comment", id=str(number), author=AUTHOR, date=_now(), initials=INITIALS)
        for line in remark.lines:
            text = self._element("t")
            text.text = "".join(char for char in line if char >= " " and not "\ud800" <= char <= "\udfff")
            text.set(_SPACE, "preserve")
            run = self._element("r")
            run.append(text)
            paragraph = self._element("p")
            paragraph.append(run)
            comment.append(paragraph)
        self._root.append(comment)
        self._added = True
        return number

    def begin(self, number: int) -> Element:
        """The mark of where a comment begins."""
        return self._element("commentRangeStart", id=str(number))

    def close(self, after: Element, number: int) -> Element:
        """Set the end of a comment and its reference behind an element; returns the last element set.

        Inside a tracked change the reference goes behind the change: it is no part of it.
        """
        end = self._element("commentRangeEnd", id=str(number))
        _insert_behind(after, end)
        reference = self._element("r")
        reference.append(self._element("commentReference", id=str(number)))
        change = end
        parent = change.getparent()
        while parent is not None and name(parent) in ("w:ins", "w:del", "w:moveTo", "w:moveFrom"):
            change, parent = parent, parent.getparent()
        _insert_behind(change, reference)
        return reference if change is end else end

    def parts(self) -> dict[str, bytes]:
        """The parts that changed; none where there is no new comment."""
        if not self._added:
            return {}
        changed = {self._part: serialise(self._root)}
        if self._is_new:
            changed |= self._registered()
        return changed

    def _registered(self) -> dict[str, bytes]:
        types = parse_whole(self._parts["[Content_Types].xml"])
        override = types.makeelement(_TYPES + "Override", {"PartName": "/" + self._part, "ContentType": _CONTENT_TYPE})
        types.append(override)
        folder, _, base = self._main.rpartition("/")
        rels = posixpath.join(folder, "_rels", base + ".rels")
        root = parse_whole(self._parts[rels]) if rels in self._parts else new_root(_RELATIONS, "Relationships")
        taken = {item.get("Id") for item in root}
        key = next(
            f"rIdDraftlint{number}" for number in range(1, len(taken) + 2) if f"rIdDraftlint{number}" not in taken
        )
        target = posixpath.relpath("/" + self._part, "/" + folder)
        kind = _RELATION_TYPES.get(self._namespace, next(iter(_RELATION_TYPES.values())))
        tag = "{" + _RELATIONS + "}Relationship"
        root.append(root.makeelement(tag, {"Id": key, "Type": kind, "Target": target}))
        return {"[Content_Types].xml": serialise(types), rels: serialise(root)}

    def _free_name(self) -> str:
        folder = self._main.rpartition("/")[0]
        number = 0
        while True:
            candidate = posixpath.join(folder, f"comments{number or ''}.xml")
            if candidate not in self._parts:
                return candidate
            number += 1

    def _element(self, local: str, **attributes: str) -> Element:
        space = "{" + self._namespace + "}"
        return self._root.makeelement(space + local, {space + key: value for key, value in attributes.items()})


def _insert_behind(element: Element, new: Element) -> None:
    """Insert as the next sibling; lxml moves the tail of an element along with it, so it is handed on."""
    new.tail, element.tail = element.tail, None
    element.addnext(new)


def _now() -> str:
    """The time as Word writes it; SOURCE_DATE_EPOCH makes the copy the same to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")
