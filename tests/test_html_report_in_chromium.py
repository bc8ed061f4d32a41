"""The HTML report in a real browser: jump, filter, review, export, print; nothing leaves the page, no draft runs."""

import base64
import itertools
import json
import time
from pathlib import Path

import pypdfium2
import pytest

from draftlint.baseline import ReviewState, read_sidecar
from draftlint.reporters.html import render
from tests import chromium
from tests.html_report_drafts import DRAFT, HOSTILE, long_draft, run_over


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("report")
    (path / "draft.html").write_text(render(run_over(DRAFT)), "utf-8")
    (path / "hostile.html").write_text(render(run_over(HOSTILE, DRAFT, unread=True)), "utf-8")
    (path / "long.html").write_text(render(run_over(long_draft())), "utf-8")
    return path


@pytest.fixture(scope="module")
def browser(folder):
    driver = chromium.start(folder / "profile", folder)
    yield driver
    driver.quit()


@pytest.fixture
def report(browser, folder):
    """Opens a report afresh, with nothing kept from before."""

    def open_it(name="draft", width=1440, height=1000):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        browser.get("about:blank")
        browser.get((folder / f"{name}.html").as_uri())
        browser.execute_script("localStorage.clear()")
        browser.refresh()
        return browser

    return open_it


def every(driver, selector):
    return driver.find_elements("css selector", selector)


def one(driver, selector):
    return driver.find_element("css selector", selector)


def card(driver, rule):
    return one(driver, f".card[data-rule={rule}]")


def wait_for(condition, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come")


def in_sight(driver, element):
    script = "const b = arguments[0].getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight"
    return driver.execute_script(script, element)


def test_a_sign_leads_to_its_card_and_the_card_to_every_place(report):
    driver = report(width=1300, height=500)
    sign = every(driver, ".sheet .sign")[-1]
    sign.click()
    target = sign.get_attribute("href").split("#")[1]
    assert "active" in one(driver, f"#{target}").get_attribute("class")
    places = every(driver, f"#{target} .quote a")
    assert len(places) == 3
    for place in places:
        place.click()
        there = one(driver, "#" + place.get_attribute("href").split("#")[1])
        assert in_sight(driver, there)
        assert driver.switch_to.active_element == there
    driver.back()


def test_keys_step_through_the_findings(report):
    driver = report()
    body = one(driver, "body")
    seen = []
    for key in "jjkjj":
        body.send_keys(key)
        seen.append(one(driver, ".card.active").get_attribute("data-number"))
    assert seen == ["1", "2", "1", "2", "3"]
    assert driver.switch_to.active_element == one(driver, ".card.active")
    body.send_keys("/")
    driver.switch_to.active_element.send_keys("jk")
    assert one(driver, "#search").get_attribute("value") == "jk"


def test_cards_float_beside_their_lines_without_covering_each_other(report):
    driver = report("long")
    boxes = driver.execute_script(
        "return [...document.querySelectorAll('.card')].map(c => [c.getBoundingClientRect().top,"
        " c.getBoundingClientRect().bottom, document.getElementById(c.id + 'p0').getBoundingClientRect().top])"
    )
    assert len(boxes) == 100
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(boxes))
    assert sum(abs(top - line) < 60 for top, _, line in boxes) > 80


def test_filters_and_search(report):
    driver = report()
    shown = lambda: {item.get_attribute("data-rule") for item in every(driver, ".card") if item.is_displayed()}  # noqa: E731
    assert shown() == {"FAK101", "FAW201", "FAI401"}
    one(driver, "[name=severity][value=error]").click()
    assert shown() == {"FAW201", "FAI401"}
    assert "off" in one(driver, ".sheet .hit.error").get_attribute("class")
    assert not every(driver, ".sheet .sign.error")[0].is_displayed()
    one(driver, "[name=severity][value=error]").click()
    one(driver, "#family option[value=FAI]").click()
    assert shown() == {"FAI401"}
    one(driver, "#family option[value='']").click()
    one(driver, "#search").send_keys("KHẨN")
    assert shown() == {"FAW201"}
    assert "1/4" in one(driver, "#shown").text


def test_review_is_kept_exported_read_by_the_next_run_and_imported(report, folder, browser):
    driver = report()
    first = card(driver, "FAK101")
    first.click()
    first.find_element("css selector", "[data-set=dismissed]").click()
    one(driver, "#export").click()
    assert "chưa ghi lý do" in one(driver, "#said").text
    reason = 'Đã hỏi: "số 1215" là đúng # 7\\8'
    driver.switch_to.active_element.send_keys(reason)
    second = card(driver, "FAW201")
    second.click()
    second.find_element("css selector", "[data-set=confirmed]").click()
    driver.refresh()
    assert card(driver, "FAK101").get_attribute("data-state") == "dismissed"
    assert reason in card(driver, "FAK101").find_element("css selector", ".state-line").text
    one(driver, "#export").click()
    sidecar = folder / "du_thao_1.txt.review.yaml"
    wait_for(sidecar.exists)
    wait_for(lambda: sidecar.read_text("utf-8"))
    reviews = read_sidecar(folder / "du_thao_1.txt")
    prints = {rule: card(driver, rule).get_attribute("data-fingerprint") for rule in ("FAK101", "FAW201")}
    assert reviews[prints["FAK101"]].state is ReviewState.DISMISSED
    assert reviews[prints["FAK101"]].reason == reason
    assert reviews[prints["FAW201"]].state is ReviewState.CONFIRMED
    driver.execute_script("localStorage.clear()")
    driver.refresh()
    assert card(driver, "FAK101").get_attribute("data-state") == "new"
    one(driver, "#import").send_keys(str(sidecar))
    wait_for(lambda: card(driver, "FAK101").get_attribute("data-state") == "dismissed")
    assert "Đã nhập 2 ý kiến" in one(driver, "#said").text
    one(driver, "#import").send_keys(str(folder / "draft.html"))
    wait_for(lambda: "không phải tệp ý kiến" in one(driver, "#said").text)


def test_prints_on_a4_with_the_states(report, folder):
    driver = report()
    target = card(driver, "FAW201")
    target.click()
    target.find_element("css selector", "[data-set=confirmed]").click()
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    pdf = pypdfium2.PdfDocument(base64.b64decode(printed["data"]))
    width, height = pdf[0].get_size()
    assert (round(width), round(height)) in {(595, 842), (596, 842), (595, 843)}
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Đúng, cần sửa" in text
    assert "318 + 907 = 1225 ≠ 1215" in text
    assert "Xuất ý kiến" not in text


def test_no_request_leaves_and_no_script_of_a_draft_runs(report):
    driver = report("hostile")
    driver.get_log("performance")
    driver.refresh()
    one(driver, "body").send_keys("jjk")
    asked = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    urls = {item["params"]["request"]["url"] for item in asked if item["method"] == "Network.requestWillBeSent"}
    assert {url.split(":", 1)[0] for url in urls} == {"file"}
    assert driver.execute_script("return window.hacked") is None
    assert not every(driver, ".sheet img, .sheet script, .sheet svg, .sheet link")
    assert not [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]


def test_an_injected_script_is_refused_by_the_policy(report):
    driver = report()
    driver.execute_script(
        "const s = document.createElement('script'); s.textContent = 'window.hacked = 9'; document.body.append(s);"
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hacked=8\">');"
    )
    time.sleep(0.2)
    assert driver.execute_script("return window.hacked") is None


def test_readable_without_script(folder, browser):
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get((folder / "draft.html").as_uri())
        text = one(browser, "body").text
        assert "318 + 907 = 1225 ≠ 1215" in text
        assert "bằng tổng các phần" in text
        assert not [item for item in every(browser, "button") if item.is_displayed()]
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_no_violation(report, scheme, width):
    axe = pytest.importorskip("axe_core_python", reason="pip install axe-core-python")
    driver = report("hostile", width=width)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    card(driver, "FAK101").find_element("css selector", ".message").click()
    driver.execute_script("document.querySelectorAll('details').forEach(d => { d.open = true })")
    driver.execute_script(Path(axe.__file__).with_name("axe.min.js").read_text("utf-8"))
    found = driver.execute_async_script("axe.run().then(r => arguments[arguments.length - 1](r.violations))")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert [(item["id"], [node["html"][:200] for node in item["nodes"]]) for item in found] == []


@pytest.mark.parametrize("width", [1440, 720, 390, 320])
def test_nothing_scrolls_sideways(report, width):
    """Half the width is what 200 % zoom leaves of a screen."""
    driver = report(width=width)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


def test_sixty_pages_with_a_hundred_findings_open_in_two_seconds(report):
    driver = report("long")
    assert len(every(driver, ".card")) == 100
    took = driver.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
    assert 0 < took < 2000
