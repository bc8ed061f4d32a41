"""Makes the samples anew from samples/source/: `python samples/make_samples.py [--pdf]`.

The Word file comes out the same, byte for byte. The PDF is printed from a Word file by LibreOffice
(`apt-get install libreoffice-writer-nogui`), whose bytes differ from run to run; so it is committed, and made only
when asked for. The text samples are written by hand and are not made here.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from word_draft import word_bytes  # noqa: E402

WORD = "bao-cao-huyen-vinh-khe"
PDF = "nghi-quyet-thanh-pho-ngoc-ha"
TITLES = {
    WORD: "Báo cáo chính trị trình Đại hội đại biểu Đảng bộ huyện Vĩnh Khê",
    PDF: "Nghị quyết Đại hội đại biểu Đảng bộ thành phố Ngọc Hà",
}


def word(name: str, font: str = "Times New Roman") -> bytes:
    """The Word file of a source."""
    return word_bytes((HERE / "source" / f"{name}.draft").read_text(encoding="utf-8"), TITLES[name], font)


def print_pdf(name: str) -> None:
    """Print a source with LibreOffice into this folder, in a font that has all letters of Vietnamese."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.docx"
        path.write_bytes(word(name, "Noto Serif"))
        command = ["soffice", "--headless", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"]
        command += ["--convert-to", "pdf", "--outdir", str(HERE), str(path)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=300)


if __name__ == "__main__":
    (HERE / f"{WORD}.docx").write_bytes(word(WORD))
    if "--pdf" in sys.argv[1:]:
        print_pdf(PDF)
