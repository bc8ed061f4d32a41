"""Word comments: at both ends, everything else untouched, and LibreOffice finds them where they belong."""

import os
import shutil
import subprocess
import zipfile

import pytest
from lxml import etree

from draftlint.document import Language
from draftlint.engine import check_document
from draftlint.readers import read_bytes
from draftlint.reporters.annotate import annotated
from tests.docx_files import W, docx, p, r, unpacked
from tests.fake_pack import BreakdownMismatch, ShoutedWord

NS = {"w": W}
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def annotate(data):
    report = check_document(read_bytes(data, "du_thao.docx"), [BreakdownMismatch(), ShoutedWord()])
    return unpacked(annotated(data, report, Language.VI)[0]), report


def body_of(files):
    return etree.fromstring(files["word/document.xml"])


def commented(root):
    """The text inside each comment's range, by its number."""
    found, open_ones = {}, []
    for item in root.iter():
        tag = etree.QName(item).localname
        if tag == "commentRangeStart":
            open_ones.append(item.get(f"{{{W}}}id"))
            found[open_ones[-1]] = ""
        elif tag == "commentRangeEnd":
            open_ones.remove(item.get(f"{{{W}}}id"))
        elif tag in ("t", "delText"):
            for number in open_ones:
                found[number] += item.text or ""
    assert not open_ones
    return found


def comment_texts(files):
    root = etree.fromstring(files["word/comments.xml"])
    return {item.get(f"{{{W}}}id"): "\n".join("".join(par.itertext()) for par in item) for item in root}


def text_of(root):
    return "".join(root.itertext(f"{{{W}}}t"))


def test_both_ends_are_commented_and_each_names_the_other():
    data = docx(p("Toàn huyện có 1215 gồm 318 và 907 cơ sở."))
    files, _ = annotate(data)
    root = body_of(files)
    assert list(commented(root).values()) == ["1215", "318", "907"]
    texts = list(comment_texts(files).values())
    assert texts[0].startswith("Sai · FAK101: Các phần cộng lại là 1225, không phải 1215.")
    assert "Phép tính: 318 + 907 = 1225 ≠ 1215" in texts[0]
    assert "Sẽ khớp nếu ghi: 1225 (bằng tổng các phần)" in texts[0]
    assert "– “318” (" in texts[0]
    assert "– “1215” (" in texts[2]
    assert text_of(root) == text_of(body_of(unpacked(data)))
    references = [item.get(f"{{{W}}}id") for item in root.iter(f"{{{W}}}commentReference")]
    assert sorted(references) == sorted(comment_texts(files))
    assert b"/word/comments.xml" in files["[Content_Types].xml"]
    assert b'Target="comments.xml"' in files["word/_rels/document.xml.rels"]


def test_other_parts_are_the_same_to_the_byte():
    data = docx(p("Có 9 gồm 4 và 3."), {"styles": "", "header1": p("Đầu trang")}, extra={"word/media/a.bin": b"\0\1"})
    files, _ = annotate(data)
    before = unpacked(data)
    changed = {name for name in files if files[name] != before.get(name)}
    assert changed == {
        "word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels",
    }  # fmt: skip
    assert not set(before) - set(files)


def test_runs_keep_their_properties_and_numbers_over_several_runs_are_whole():
    bold = "<w:b/>"
    data = docx(p(r("Có 12", bold), r("15 gồm 31", "<w:i/>"), r("8 và 907 cơ sở")))
    root = body_of(annotate(data)[0])
    assert list(commented(root).values()) == ["1215", "318", "907"]
    bolds = ["".join(run.itertext(f"{{{W}}}t")) for run in root.xpath(".//w:r[w:rPr/w:b]", namespaces=NS)]
    assert bolds == ["Có ", "12"]
    italics = ["".join(run.itertext(f"{{{W}}}t")) for run in root.xpath(".//w:r[w:rPr/w:i]", namespaces=NS)]
    assert "".join(italics) == "15 gồm 31"


def test_comments_of_people_stay():
    own = '<w:comment w:id="4" w:author="Lan"><w:p><w:r><w:t>Xem lại câu này</w:t></w:r></w:p></w:comment>'
    marks = '<w:commentRangeStart w:id="4"/>{}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
    data = docx(p(marks.format(r("Có 9 gồm 4 và 3."))), {"comments": own})
    files, _ = annotate(data)
    texts = comment_texts(files)
    assert texts["4"] == "Xem lại câu này"
    assert sorted(texts) == ["4", "5", "6", "7"]
    assert commented(body_of(files))["4"] == "Có 9 gồm 4 và 3."
    assert files["[Content_Types].xml"] == unpacked(data)["[Content_Types].xml"]


def test_tables_and_tracked_changes():
    cell = f"<w:tbl><w:tr><w:tc>{p('Có 9 gồm 4 và 3.')}</w:tc></w:tr></w:tbl>"
    inserted = '<w:ins w:id="90" w:author="Lan">' + r("Có 8 gồm 1 và 2.") + "</w:ins>"
    deleted = '<w:del w:id="91" w:author="Lan"><w:r><w:delText>bỏ 77</w:delText></w:r></w:del>'
    root = body_of(annotate(docx(cell + p(deleted + inserted)))[0])
    assert list(commented(root).values()) == ["9", "4", "3", "8", "1", "2"]
    assert text_of(root.find(".//w:ins", NS)) == "Có 8 gồm 1 và 2."
    assert not root.findall(".//w:ins//w:commentReference", NS)
    assert [item.text for item in root.iter(f"{{{W}}}delText")] == ["bỏ 77"]


def test_a_field_is_not_opened():
    data = docx(p("Có 9 gồm 4 và ", FIELD.format(r("3")), "."))
    root = body_of(annotate(data)[0])
    inside = False
    for run in root.iter(f"{{{W}}}r"):
        for mark in run.iter(f"{{{W}}}fldChar"):
            inside = mark.get(f"{{{W}}}fldCharType") != "end"
        assert not inside or run.find("w:commentReference", NS) is None
    assert list(commented(root).values()) == ["9", "4", "3"]


def test_a_note_is_commented_where_the_text_calls_it():
    note = f'<w:footnote w:id="2">{p("Có 9 gồm 4 và 3.")}</w:footnote>'
    data = docx(p("Kết quả", '<w:r><w:footnoteReference w:id="2"/></w:r>', " tốt."), {"footnotes": note})
    files, report = annotate(data)
    assert report.findings
    assert files["word/footnotes.xml"] == unpacked(data)["word/footnotes.xml"]
    root = body_of(files)
    [reference] = root.iter(f"{{{W}}}footnoteReference")
    before = [etree.QName(item).localname for item in reference.getparent().itersiblings(preceding=True)]
    assert before[:3] == ["commentRangeStart"] * 3
    assert "chú thích 1" in next(iter(comment_texts(files).values()))


def test_the_copy_reads_the_same_and_nothing_is_added_without_findings():
    data = docx(p("Có 9 gồm 4 và 3. Còn khẩn trương 12 gồm 5 và 6."))
    report = check_document(read_bytes(data, "a.docx"), [BreakdownMismatch()])
    again = read_bytes(annotated(data, report, Language.EN)[0], "a.docx")
    assert again.text == report.document.text
    quiet = docx(p("Có 7 gồm 4 và 3."))
    assert set(annotate(quiet)[0]) == set(unpacked(quiet))


def test_the_command_writes_a_copy_and_never_the_draft(draftlint, tmp_path):
    draft = tmp_path / "du_thao.docx"
    draft.write_bytes(docx(p("Có 9 gồm 4 và 3.")))
    before = draft.read_bytes()
    result = draftlint("annotate", draft, "-o", tmp_path / "ra.docx")
    assert result.exit_code == 0, result.output
    assert zipfile.is_zipfile(tmp_path / "ra.docx")
    assert draftlint("annotate", draft, "-o", draft).exit_code == 2
    os.link(draft, tmp_path / "link.docx")
    assert draftlint("annotate", draft, "-o", tmp_path / "link.docx").exit_code == 2
    (tmp_path / "a.txt").write_text("Có 9 gồm 4 và 3.")
    assert draftlint("annotate", tmp_path / "a.txt", "-o", tmp_path / "b.txt").exit_code == 2
    assert not (tmp_path / "b.txt").exists()
    assert draft.read_bytes() == before


def test_comments_are_where_they_belong_after_a_round_trip_through_libreoffice(tmp_path):
    soffice = shutil.which("soffice")
    if soffice is None:
        reason = "soffice is not installed (Debian: apt install libreoffice-writer-nogui)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    table = f"<w:tbl><w:tr><w:tc>{p('Có 9 gồm 4 và 3.')}</w:tc></w:tr></w:tbl>"
    data = docx(p(r("Có 12", "<w:b/>"), r("15 gồm 318 và 907 cơ sở.")) + table + p("Hết."))
    report = check_document(read_bytes(data, "a.docx"), [BreakdownMismatch()])
    (tmp_path / "ra.docx").write_bytes(annotated(data, report, Language.VI)[0])
    out = tmp_path / "out"
    profile = (tmp_path / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run([*command, "--outdir", out, tmp_path / "ra.docx"], check=True, capture_output=True, timeout=120)
    files = unpacked((out / "ra.docx").read_bytes())
    found = commented(body_of(files))
    assert list(found.values()) == ["1215", "318", "907", "9", "4", "3"]
    texts = comment_texts(files)
    assert all("FAK101" in texts[number] for number in found)
    assert read_bytes((out / "ra.docx").read_bytes(), "b.docx").text == report.document.text


def test_a_remark_without_a_place_is_counted_and_an_automatic_number_takes_its_run():
    number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1 gồm 4 và 3."/></w:lvl>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    files, report = annotate(docx(f"<w:p>{number}{r('Về tổ chức')}</w:p>", {"numbering": numbering}))
    assert report.findings
    assert set(commented(body_of(files)).values()) == {"Về tổ chức"}
    formula = docx(p("<m:oMath><m:r><m:t>Có 9 gồm 4 và 3</m:t></m:r></m:oMath>"))
    report = check_document(read_bytes(formula, "a.docx"), [BreakdownMismatch()])
    assert len(report.findings) == 1
    assert annotated(formula, report, Language.VI)[1] == 3
