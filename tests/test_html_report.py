"""The HTML report without a browser: it stands alone, escapes everything, says all in two languages."""

import string
from importlib import resources

import pytest
import regex
from lxml import html

from draftlint.baseline import Review, ReviewState
from draftlint.document import Language
from draftlint.reporters.html import messages, render
from draftlint.reporters.html.messages import KINDS, LABELS, SCRIPT_LABELS, Labels
from draftlint.rule import Kind, Severity, SuppressedBy
from tests.html_report_drafts import DRAFT, HOSTILE, run_over

PACKAGE = resources.files("draftlint.reporters.html")


def page(*texts, **options):
    return html.fromstring(render(run_over(*texts, **options)))


@pytest.mark.parametrize("label", [*LABELS, *KINDS])
def test_every_label_is_in_both_languages_with_the_same_placeholders(label):
    text = LABELS.get(label) or KINDS[label]
    fields = [{name for _, name, _, _ in string.Formatter().parse(words) if name} for words in (text.vi, text.en)]
    assert text.vi.strip()
    assert text.en.strip()
    assert fields[0] == fields[1]


def test_every_label_that_is_used_exists():
    assert set(KINDS) == set(Kind)
    templates = "".join(item.read_text("utf-8") for item in PACKAGE.joinpath("templates").iterdir())
    modules = "".join(item.read_text("utf-8") for item in PACKAGE.iterdir() if item.name.endswith(".py"))
    used = set(regex.findall(r'\bt\("(\w+)"[,)]', templates)) | set(regex.findall(r'\blabels\("(\w+)"[,)]', modules))
    assert used <= set(LABELS)
    script = PACKAGE.joinpath("assets", "report.js").read_text("utf-8")
    in_script = set(regex.findall(r'labels\.(\w+)|fill\("(\w+)"', script))
    assert {name for pair in in_script for name in pair if name} <= set(SCRIPT_LABELS) <= set(LABELS)
    made = {severity.value for severity in Severity} | {f"by_{by.value}" for by in SuppressedBy}
    made |= {f"state_{state.value}" for state in ReviewState} | {"state_new", "state_suppressed"}
    unused = set(LABELS) - used - made - set(SCRIPT_LABELS)
    assert unused <= {"holds", "fails", "unclear", "checked_numbers", "understood_numbers", "other_numbers"}


def test_numbers_print_the_way_of_the_language():
    assert [Labels(language).number(12345) for language in Language] == ["12.345", "12,345"]
    assert [Labels(language).share(5, 7) for language in Language] == ["71,4%", "71.4%"]


def test_the_draft_is_there_with_its_headings_lists_notes_and_tables():
    tree = page(DRAFT)
    sheet = tree.find_class("sheet")[0]
    headings = [(node.tag, node.text_content()) for node in sheet.xpath(".//h3|.//h4|.//h5")]
    assert headings[0] == ("h3", "I. KẾT QUẢ")
    assert headings[1] == ("h4", "1. Về tổ chức")
    assert [len(row.xpath("./td|./th")) for row in sheet.xpath(".//tr")] == [3, 3, 3]
    assert len(sheet.xpath(".//div[@role='list']/div[@role='listitem']")) == 2
    [mark] = sheet.xpath(".//sup/a")
    assert sheet.xpath(f".//*[@id='{mark.get('href')[1:]}']")
    [back] = sheet.find_class("note-label")
    assert sheet.xpath(f".//*[@id='{back.find('a').get('href')[1:]}']")


def test_places_are_marked_and_linked_both_ways():
    tree = page(DRAFT)
    marked = [node.text for node in tree.xpath("//*[contains(@class, 'sheet')]//mark[contains(@class, 'hit')]")]
    assert marked == ["1215", "318", "907", "2,1%", "khẩn", "2,4%", "9", "4", "3"]
    verified = [node.text for node in tree.xpath("//*[contains(@class, 'sheet')]//*[@class='verified']")]
    assert verified == ["30", "10", "20", "40", "25", "15"]
    ids = set(tree.xpath("//@id"))
    assert len(ids) == len(tree.xpath("//@id"))
    assert {link[1:] for link in tree.xpath("//a/@href")} <= ids
    for card in tree.find_class("card"):
        assert all(link.startswith("#") for link in card.xpath(".//a/@href"))
        assert tree.xpath(f"//a[contains(@class, 'sign')][@href='#{card.get('id')}']")


def test_a_card_says_everything():
    card = next(card for card in page(DRAFT).find_class("card") if card.get("data-rule") == "FAK101")
    text = " ".join(card.text_content().split())
    for words in ("Các phần cộng lại là 1225, không phải 1215.", "318 + 907 = 1225 ≠ 1215", "1225 – bằng tổng các phần",
                  "một phần của tổng", "Các phần cộng lại không bằng tổng.", "Mọi chỗ có con số 1215"):  # fmt: skip
        assert words in text
    assert [quote.text_content() for quote in card.xpath(".//*[@class='quote']//mark")][:3] == ["1215", "318", "907"]


def test_coverage_names_what_was_not_looked_at():
    text = " ".join(page(DRAFT, unread=True).text_content().split())
    assert "Đã đối chiếu 6 quan hệ giữa các số liệu: 2 khớp, 3 mâu thuẫn, 1 chưa kết luận được." in text
    assert "liệt kê còn mở" in text
    assert "Tệp có mật khẩu." in text


def test_nothing_compared_is_not_called_right():
    text = page("Không có số nào ở đây.").text_content()
    assert "báo cáo này không có nghĩa là dự thảo đã đúng" in text


def test_several_drafts_have_an_index_and_their_own_places():
    tree = page(DRAFT, DRAFT)
    assert len(tree.xpath("//section[@class='index']//li")) == 2
    assert len(set(tree.xpath("//@id"))) == len(tree.xpath("//@id"))


def test_answers_of_the_sidecar_are_shown():
    run = run_over(DRAFT)
    finding = run.read[0].findings[0]
    run.read[0].__dict__["reviews"] = {finding.fingerprint: Review(ReviewState.DISMISSED, "đã hỏi <đơn vị>")}
    tree = html.fromstring(render(run))
    [card] = tree.xpath(f"//*[@data-fingerprint='{finding.fingerprint}']")
    assert "Bỏ qua – đã hỏi <đơn vị>" in " ".join(card.text_content().split())


def test_it_stands_alone_and_nothing_of_a_draft_is_markup():
    text = render(run_over(HOSTILE, DRAFT))
    tree = html.fromstring(text)
    assert not tree.xpath("//*[@src]|//link|//img|//iframe|//object|//form|//base|//*[@style]|//sheet//svg")
    assert not [name for node in tree.iter() if isinstance(node.tag, str) for name in node.attrib if name[:2] == "on"]
    assert len(tree.xpath("//script[not(@type)]")) == 1
    assert not regex.search(r"@import|url\(|fetch\(|XMLHttp|innerHTML|eval\(", text)
    assert "{{ 7*7 }}" in text
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_findings_over_each_other_and_at_one_point():
    run = run_over("Có 9 gồm 4 và 3 khẩn khẩn.")
    assert html.fromstring(render(run)).find_class("card")


def test_english_has_no_vietnamese_label():
    tree = page("Plain 9 words.", language=Language.EN)
    words = " ".join(tree.text_content().split())
    for text in LABELS.values():
        plain = text.vi.split("{")[0].strip()
        assert len(plain) < 6 or plain == text.en.split("{")[0].strip() or plain not in words


def test_every_label_is_filled():
    assert messages.LABELS["report_title"].vi
    text = render(run_over(DRAFT, HOSTILE.replace("{{ 7*7 }}", ""), unread=True))
    body = html.fromstring(text)
    for script in body.xpath("//script|//style"):
        script.drop_tree()
    assert not regex.search(r"\{\w+\}", body.text_content())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ỦY BAN NHÂN DÂN XÃ AN BÌNH\n\nBÁO CÁO\nVề công tác cải cách hành chính năm 2031\n\nI. KẾT QUẢ\n",
         "BÁO CÁO Về công tác cải cách hành chính năm 2031"),
        ("DỰ THẢO NGHỊ QUYẾT\nVỀ CHĂN NUÔI:\nCăn cứ kết quả.\n", "DỰ THẢO NGHỊ QUYẾT VỀ CHĂN NUÔI"),
        ("PHẦN THỨ NHẤT\nXã có 9 thôn.\n", "du_thao_1.txt"),
    ],
)  # fmt: skip
def test_the_title_is_what_the_draft_calls_itself(text, title):
    assert page(text).xpath("//h1")[0].text_content() == title
