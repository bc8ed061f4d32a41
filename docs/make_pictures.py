"""Makes the pictures of the READMEs from a sample: `python -m docs.make_pictures [SAMPLE.docx]`, at the root.

Needs Debian's chromium and chromium-driver.
"""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests import chromium

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
SAMPLE = ROOT / "samples" / "bao-cao-huyen-vinh-khe.docx"
DAY = {"SOURCE_DATE_EPOCH": "1798761600"}


def main() -> None:
    """Check the sample, open its report, take the pictures."""
    sample = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        report = work / "report.html"
        draftlint("check", sample, "--format", "html", "--output", report)
        picture_report(report, work)


def draftlint(*arguments: object) -> None:
    """Run the command; findings are what it is for."""
    command = [sys.executable, "-m", "draftlint", *(str(item) for item in arguments)]
    done = subprocess.run(command, env=os.environ | DAY, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.returncode)


def picture_report(report: Path, work: Path) -> None:
    """The report as it opens, a finding beside its line, an answer, and a phone in the dark."""
    browser = chromium.start(work / "profile", work)
    try:
        screen(browser, 1280, 800)
        browser.get(report.as_uri())
        browser.execute_script("document.getElementById('reviewer').value = 'Tổ biên tập'")
        take(browser, "report-overview.png")
        # A finding that shows most: several places, a sum, what would fit.
        browser.execute_script(
            "window.shown = [...document.querySelectorAll('.card')].sort((a, b) =>"
            " b.querySelectorAll('.sum, .repairs li').length - a.querySelectorAll('.sum, .repairs li').length"
            " || a.querySelectorAll('.quote a').length - b.querySelectorAll('.quote a').length)[0];"
            "shown.querySelector('.message').click(); shown.scrollIntoView({block: 'center'});"
        )
        take(browser, "report-finding.png")
        browser.execute_script(
            "shown.querySelector('[data-set=dismissed]').click();"
            "const reason = shown.querySelector('.reason input');"
            "reason.value = 'Đã đối chiếu với đơn vị cung cấp số liệu';"
            "reason.dispatchEvent(new Event('input', {bubbles: true})); reason.blur();"
            "shown.scrollIntoView({block: 'center'});"
        )
        take(browser, "report-answer.png")
        screen(browser, 390, 780)
        dark = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", dark)
        browser.execute_script("localStorage.clear()")
        browser.refresh()
        browser.execute_script("document.querySelector('.card').scrollIntoView({block: 'center'})")
        take(browser, "report-phone.png")
    finally:
        browser.quit()


def screen(browser: object, width: int, height: int) -> None:
    """Set the size of the page."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)  # type: ignore[attr-defined]


def take(browser: object, name: str) -> None:
    """Save what the screen shows."""
    shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})  # type: ignore[attr-defined]
    (PICTURES / name).write_bytes(base64.b64decode(shot["data"]))


if __name__ == "__main__":
    main()
