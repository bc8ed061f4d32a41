"""Word documents: fields, links, breaks, hidden text, pages."""

from tests.docx_files import at, p, r, read, table, texts


def field(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_fields_show_their_result_also_across_paragraphs_and_inside_one_another():
    instruction = "<w:r><w:instrText> IF 1 = </w:instrText></w:r>"
    body = (
        p("Xem ", field("begin"), instruction, field("begin"), instruction, field("separate"), r("giấu"), field("end"))
        + p(field("separate"), "mục 3", field("end"), " trên.")
        + p('<w:fldSimple w:instr="PAGE">' + r("12") + "</w:fldSimple>", field("begin"), " còn")
    )
    assert texts(read(body)) == ["Xem", "mục 3 trên.", "12 còn"]


def test_form_fields_show_their_choice():
    box = '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>'
    choice = (
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Quý I"/>'
        '<w:listEntry w:val="Quý II"/></w:ddList></w:ffData></w:fldChar>'
    )
    assert texts(read(p(f"<w:r>{box}</w:r>", field("end"), f"<w:r>{choice}</w:r>", field("end")))) == ["☒Quý II"]


def test_links_content_controls_and_smart_tags_are_read_through():
    body = (
        p("<w:hyperlink>" + r("liên kết") + "</w:hyperlink>", "<w:smartTag>" + r(" thẻ") + "</w:smartTag>")
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{p('khung')}</w:sdtContent></w:sdt>"
        + p("<w:sdt><w:sdtContent>" + r("trong dòng") + "</w:sdtContent></w:sdt>")
        + f"<w:sdt><w:sdtContent>{table(['ô'])}</w:sdtContent></w:sdt>"
    )
    assert texts(read(body)) == ["liên kết thẻ", "khung", "trong dòng", "ô"]


SHOWN = '<w:vanish w:val="0"/>'


def test_hidden_text_is_left_out_and_said_so():
    styles = (
        '<w:style w:type="character" w:styleId="An"><w:name w:val="Ẩn"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="AnDoan"><w:name w:val="Ẩn đoạn"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = p("hiện ", r("ẩn 1", "<w:vanish/>"), r("ẩn 2", '<w:rStyle w:val="An"/>'), r("lại", SHOWN)) + p(
        "ẩn 3",
        r("thấy", '<w:vanish w:val="false"/>'),
        style="AnDoan",
        properties='<w:rPr><w:vanish w:val="0"/></w:rPr>',
    )
    document = read(body, {"styles": styles})
    assert texts(document) == ["hiện lại", "thấy"]
    [notice] = document.notices
    assert notice.code == "hidden-text"
    assert "3" in notice.vi


def test_breaks_tabs_and_hyphens():
    body = (
        p(
            "<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2025</w:t><w:tab/><w:t>nghi</w:t><w:softHyphen/><w:t>ệp</w:t></w:r>"
        )
        + p("<w:r><w:t>TÊN</w:t><w:br/><w:t>dài</w:t></w:r>")
        + p("<w:r><w:t>Gồm:</w:t><w:br/><w:t>- một;</w:t><w:br/><w:t>- hai</w:t></w:r>")
        + p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> xong</w:t></w:r>')
        + p("10", r("3", '<w:vertAlign w:val="superscript"/>'))
    )
    document = read(body)
    assert texts(document) == ["2020-2025 nghiệp", "TÊN dài", "Gồm:", "- một;", "- hai", "✓ xong", "10³"]
    start = document.source.index("nghi")
    where = next(span for span, _ in document.native if span.start <= start < span.end)
    assert (start - where.start, at(document, "nghi").run, at(document, "nghi").offset) == (10, 1, 0)


def test_equations_keep_numbers_apart():
    part = (
        "<m:oMath><m:f><m:num><m:r><m:t>46</m:t></m:r></m:num><m:den><m:r><m:t>58</m:t></m:r></m:den></m:f></m:oMath>"
    )
    assert texts(read(p("Đạt ", part))) == ["Đạt 46/58"]


def test_pages_follow_the_marks_of_the_layout():
    page = "<w:r><w:lastRenderedPageBreak/></w:r>"
    forced = '<w:r><w:br w:type="page"/></w:r>'
    body = p("một") + p("hai", page, "ba") + p(forced) + p(page, "bốn")
    document = read(body)
    assert [document.native_at(document.source.index(word)).page for word in ("một", "hai", "ba", "bốn")] == [
        1,
        1,
        2,
        3,
    ]
    assert document.locate(document.blocks[-1].span).place == "trang 3"
    assert read(p("một", forced, "hai")).native_at(0).page is None
