"""Which files of a folder are drafts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pathspec import GitIgnoreSpec

_NEVER = frozenset({"node_modules", "__pycache__"})
_LEFTOVERS = ("~$", "._", ".~lock.")
"""How the names of files begin that Word, macOS and LibreOffice leave beside a draft."""

Excluded = Callable[[Path], bool]


class Patterns:
    """Lines in the notation of `.gitignore`, about paths below `base`."""

    def __init__(self, base: Path, lines: Sequence[str]) -> None:
        self.base = base
        self._spec = GitIgnoreSpec.from_lines(lines)

    def match(self, path: Path, *, folder: bool = False) -> bool | None:
        """True for a path that is named, False for one that is taken back (`!`), None for one not spoken of."""
        if not path.is_relative_to(self.base):
            return None
        name = path.relative_to(self.base).as_posix() + ("/" if folder else "")
        return self._spec.check_file(name).include


class _Ignores:
    """The `.gitignore` files that bear on a folder, outermost first."""

    def __init__(self, specs: Sequence[Patterns] = ()) -> None:
        self._specs = specs

    def inside(self, folder: Path) -> _Ignores:
        """With the `.gitignore` of `folder` added, where there is one."""
        patterns = _gitignore(folder)
        return _Ignores((*self._specs, patterns)) if patterns is not None else self

    def match(self, path: Path, *, folder: bool = False) -> bool:
        """Whether git would ignore it: the innermost file that says anything decides."""
        for patterns in reversed(self._specs):
            include = patterns.match(path, folder=folder)
            if include is not None:
                return include
        return False


def _gitignore(folder: Path) -> Patterns | None:
    try:
        lines = (folder / ".gitignore").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return Patterns(folder, lines)


def _ignores_above(folder: Path) -> _Ignores:
    """The `.gitignore` files between the root of the repository and `folder`, which itself is left out."""
    above = list(folder.parents)
    root = next((index for index, parent in enumerate((folder, *above)) if (parent / ".git").exists()), None)
    ignores = _Ignores()
    for parent in reversed(above[: root or 0]):
        ignores = ignores.inside(parent)
    return _Ignores() if ignores.match(folder, folder=True) else ignores


def drafts_in(folder: Path, suffixes: Sequence[str], excluded: Excluded = lambda path: False) -> Iterator[Path]:
    """The files below `folder` whose names end in one of `suffixes` (in small letters), in the order of their names.

    Left out are what `.gitignore` files name (the folder itself is always walked), hidden folders, what editors leave
    beside a draft, links to folders, and what `excluded` says, which is asked for folders too.
    """
    start = Path(os.path.abspath(folder))
    yield from _walk(folder, start, _ignores_above(start), tuple(suffixes), excluded)


def _walk(shown: Path, folder: Path, above: _Ignores, suffixes: tuple[str, ...], excluded: Excluded) -> Iterator[Path]:
    ignores = above.inside(folder)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield shown  # reading it will say why it cannot be had
        return
    for entry in entries:
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            hidden = entry.name.startswith(".") or entry.name in _NEVER
            if not hidden and not ignores.match(path, folder=True) and not excluded(path):
                yield from _walk(shown / entry.name, path, ignores, suffixes, excluded)
        elif _is_draft(entry, suffixes) and not ignores.match(path) and not excluded(path):
            yield shown / entry.name


def _is_draft(entry: os.DirEntry[str], suffixes: tuple[str, ...]) -> bool:
    name = entry.name
    return name.lower().endswith(suffixes) and not name.startswith(_LEFTOVERS) and entry.is_file()
