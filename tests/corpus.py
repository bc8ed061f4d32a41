"""Reads every file of a folder, each in a process of its own, and prints what became of it, how long it took and how
much memory it needed: `python -m tests.corpus FOLDER…`.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

from draftlint.errors import UnreadableError
from draftlint.readers import FORMATS, read_path

SUFFIXES = {suffix for item in FORMATS for suffix in item.suffixes}
SECONDS_PER_MEGABYTE = 10
CONVERTED = {".doc", ".dot", ".rtf"}
LEAST_SECONDS = 5
"""What a small file may take; LibreOffice has its own limit."""


def files(*folders):
    """The files that some reader takes, by path."""
    found = [path for folder in folders for path in Path(folder).rglob("*")]
    return sorted(path for path in found if path.is_file() and path.suffix.lower() in SUFFIXES)


def computed():
    """Seconds of computing by this thread and by ended children, which a busy machine does not make more."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.thread_time() + children.ru_utime + children.ru_stime


def outcome(path):
    """`read`, `partial` with its notices or `unread` with its reason; and the seconds of computing it took."""
    start = computed()
    try:
        document = read_path(path)
    except UnreadableError as error:
        if str(path) not in error.message or not error.hint:
            raise
        return f"unread: {error.code}", computed() - start
    seconds = computed() - start
    assert all(notice.vi and notice.en for notice in document.notices)
    for block in document.blocks:
        assert document.locate(block.span).text is not None
    told = sorted({notice.code for notice in document.notices})
    return f"partial: {', '.join(told)}" if told else "read", seconds


def allowed(path):
    """Seconds for a file of this size."""
    return max(LEAST_SECONDS, SECONDS_PER_MEGABYTE * path.stat().st_size / 2**20)


def _one(name):
    text, seconds = outcome(Path(name))
    own, child = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{seconds:.2f}\t{own}\t{child}\t{text}")


def main(folders):
    """Print a line for every file and one for every format."""
    by_format = defaultdict(list)
    for path in files(*folders):
        command = [sys.executable, "-m", "tests.corpus", "--one", str(path)]
        out = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        seconds, own, child, text = out.strip().split("\t") if out else ("0", "0", "0", "TRACEBACK")
        by_format[path.suffix.lower()].append((float(seconds), max(int(own), int(child)), text.split(":")[0]))
        print(f"{float(seconds):6.2f} s {max(int(own), int(child)):5} MB  {path.name}: {text}")
    for suffix, found in sorted(by_format.items()):
        kinds = [kind for _, _, kind in found]
        counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted(set(kinds)))
        slowest, most = max(item[0] for item in found), max(item[1] for item in found)
        print(f"{suffix}: {len(found)} files ({counts}); slowest {slowest:.2f} s; most memory {most} MB")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(sys.argv[2])
    else:
        main(sys.argv[1:])
