"""The parts of a docx file and the relationships between them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from draftlint.readers.office.container import Container, DamagedPartError
from draftlint.readers.office.finishing import missing_part, unsafe
from draftlint.readers.office.xml import Element, UnsafeXmlError
from draftlint.readers.sniff import damaged

Notify = Callable[[str, str, str], None]
"""Takes the code of a notice and its words in Vietnamese and English."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where a relationship leads: `kind` is the last word of its type, `part` a name inside the container."""

    kind: str
    part: str


class WordPackage:
    """A docx file opened."""

    def __init__(self, data: bytes, path: str, notify: Notify) -> None:
        self.path = path
        self._notify = notify
        self._container = Container(data, path)
        self.main = self._main_part()
        self.damaged = False
        """Whether the XML of the main part breaks off."""

    def root(self, part: str) -> Element | None:
        """The parsed part, or None (with a notice) where it is missing, damaged or unsafe."""
        try:
            parsed = self._container.xml(part)
        except KeyError:
            self._notify("missing-part", f"Thiếu phần {part} trong tệp.", f"The part {part} is missing.")
            return None
        except DamagedPartError:
            self._notify("damaged-part", f"Phần {part} hỏng, không đọc được.", f"The part {part} is damaged.")
            return None
        except UnsafeXmlError as error:
            self._notify(
                "unsafe-part",
                f"Phần {part} bị từ chối vì không an toàn ({error}).",
                f"The part {part} is refused as unsafe ({error}).",
            )
            return None
        if parsed.damaged:
            self._notify(
                "damaged-part",
                f"Phần {part} có lỗi XML; chỉ đọc được đến chỗ lỗi ({parsed.damaged}).",
                f"The XML of {part} is broken; read up to the break ({parsed.damaged}).",
            )
        return parsed.root

    def main_root(self) -> Element:
        """The parsed main part. Raises UnreadableError where there is none to read."""
        try:
            parsed = self._container.xml(self.main)
        except DamagedPartError as error:
            raise damaged(self.path, self.main) from error
        except UnsafeXmlError as error:
            raise unsafe(self.path, self.main, str(error)) from error
        if parsed.damaged:
            self.damaged = True
            self._notify(
                "damaged-part",
                f"Nội dung có lỗi XML; chỉ đọc được đến chỗ lỗi ({parsed.damaged}).",
                f"The XML of the text is broken; read up to the break ({parsed.damaged}).",
            )
        return parsed.root

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """The internal relationships of a part by their id. Those that lead outside the file are left out."""
        folder, _, base = part.rpartition("/")
        rels = posixpath.join(folder, "_rels", base + ".rels")
        if rels not in self._container:
            return {}
        root = self.root(rels)
        out: dict[str, Relationship] = {}
        for item in [] if root is None else root:
            target = item.get("Target", "")
            if item.get("TargetMode", "").lower() == "external" or not target or ":" in target.split("/")[0]:
                continue
            kind = item.get("Type", "").rpartition("/")[2]
            resolved = self._resolve(folder, target)
            out[item.get("Id", "")] = Relationship(kind, resolved)
        return out

    def related(self, part: str, kind: str) -> str | None:
        """The first part that `part` names in a relationship of this kind."""
        for item in self.relationships(part).values():
            if item.kind == kind:
                return item.part
        return None

    def _resolve(self, folder: str, target: str) -> str:
        whole = posixpath.normpath(target if target.startswith("/") else posixpath.join("/", folder, target)).lstrip(
            "/"
        )
        return whole if whole in self._container else unquote(whole)

    def _main_part(self) -> str:
        found = self.related("", "officeDocument")
        if found is None or found not in self._container:
            found = "word/document.xml"
        if found in self._container:
            return self._container.real_name(found).replace("\\", "/").lstrip("/")
        raise missing_part(self.path, "word/document.xml")
