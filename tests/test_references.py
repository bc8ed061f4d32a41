"""Document references: spellings that are one, and what is none."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text

SPELLINGS = [
    # text, type, number, symbol, year in the symbol, date, issuer, title
    ("Kế hoạch số 112/KH-UBND ngày 14 tháng 3 năm 2023 của UBND huyện về giảm nghèo bền vững.",
     "ke-hoach", "112/KH-UBND", None, "ngày 14 tháng 3 năm 2023", "ubnd", "về giảm nghèo bền vững"),
    ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", "nghi-dinh", "30/2020/NĐ-CP", 2020, "ngày 05/3/2020",
     "chinh-phu", None),
    ("Nghị quyết số 54/2016/QH13", "nghi-quyet", "54/2016/QH13", 2016, None, None, None),
    ("Luật Đầu tư công số 39/2019/QH14", "luat", "39/2019/QH14", 2019, None, None, None),
    ("Chỉ thị 15-CT/TU, ngày 02/4/2021 của Ban Thường vụ Tỉnh ủy", "chi-thi", "15-CT/TU", None, "ngày 02/4/2021",
     "tinh-uy", None),
    ("Quyết định số 418QD/TU ngày 9/8/2019", "quyet-dinh", "418-QĐ/TU", None, "ngày 9/8/2019", None, None),
    ("Quy định số 1265- QĐ/TU ngày 01/6/2018", "quy-dinh", "1265-QĐ/TU", None, "ngày 01/6/2018", None, None),
    ("Chương trình số 33,34-CTr/HU ngày 10/9/2018", "chuong-trinh", "33,34-CTr/HU", None, "ngày 10/9/2018", None, None),
    ("Nghị định số 57/2002/NĐ / CP ngày 03/6/2002", "nghi-dinh", "57/2002/NĐ-CP", 2002, "ngày 03/6/2002", None, None),
    ("Tờ trình số: 45/TTr. SXD ngày 19/01/2016", "to-trinh", "45/TTr-SXD", None, "ngày 19/01/2016", None, None),
    ("Công văn 6120/UBND-KT ngày 19/12/2019", "cong-van", "6120/UBND-KT", None, "ngày 19/12/2019", None, None),
    ("Báo cáo thẩm tra số 48/BC-KTNS của HĐND tỉnh", "bao-cao", "48/BC-KTNS", None, None, "hdnd", None),
    ("quyết định số 177/2014/qđ-ubnd ngày 01/10/2014", "quyet-dinh", "177/2014/QĐ-UBND", 2014, "ngày 01/10/2014", None,
     None),
    ("NQ số 12-NQ/HU ngày 05/5/2022", "nghi-quyet", "12-NQ/HU", None, "ngày 05/5/2022", None, None),
    ("Chỉ thị 05 của Bộ Chính trị", "chi-thi", "05", None, None, "trung-uong", None),
    ("Quy định 1290 của Ban Thường vụ Thành ủy", "quy-dinh", "1290", None, None, "thanh-uy", None),
]  # fmt: skip


def references(text):
    facts = Facts(read_text(text))
    return facts, facts.references


@pytest.mark.parametrize("case", SPELLINGS, ids=lambda case: case[0])
def test_spellings(case):
    text, kind, number, year, date, organ, title = case
    facts, [found] = references(f"Thực hiện {text}")
    assert (found.type, found.number.text, found.number.year) == (kind, number, year)
    assert (found.date and found.date.span.of(facts.text)) == date
    assert (found.issuer and found.issuer.organ) == organ
    assert (found.title and found.title.span.of(facts.text)) == title


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện có 18/25 trường đạt chuẩn, 12/12 xã hoàn thành.",
        "Tổng thu đạt 120/115 tỷ đồng (Nghị quyết 11,5%).",
        "Kế hoạch 2020 đề ra 15 chỉ tiêu; kế hoạch 5 năm có 20 chỉ tiêu.",
        "Đường ĐT.741, quốc lộ 13, hẻm 12/3, khu công nghiệp VSIP-2A.",
        "Đề án gồm 05 nội dung, chương trình 12 tháng.",
        "Trạm 110kV, 5-7 tỷ đồng, giai đoạn 2021-2025, COVID-19.",
    ],
)
def test_what_is_no_reference(text):
    assert list(references(text)[1]) == []


def test_a_plenum_names_one_paper_for_each_committee():
    facts, [found] = references("Thực hiện Nghị quyết Trung ương 4 khóa XI, XII về xây dựng Đảng.")
    assert (found.plenum, found.committee_terms) == (4, (11, 12))
    assert [(item.single, item.committee_term) for item in facts.cited_documents] == [("4", 11), ("4", 12)]


def test_a_pair_shares_issuer_and_title():
    facts, [first, second] = references("Quyết định số 27-QĐ/TW và Quyết định 28-QĐ/TW của Bộ Chính trị về giám sát.")
    assert first.shared
    assert first.issuer == second.issuer
    assert first.title.span.of(facts.text) == "về giám sát"


def test_the_register_joins_short_forms_and_keeps_other_scopes_apart():
    facts, _ = references(
        "Kế hoạch số 62/KH-UBND ngày 03/02/2023 của UBND tỉnh; Kế hoạch số 62/KH-UBND ngày 09/5/2023 của UBND huyện. "
        "Quy định số 1290-QĐ/TU của Thành ủy; thực hiện Quy định 1290 của Ban Thường vụ Thành ủy. "
        "Kế hoạch 47/KH-UBND ngày 12/3/2022; Kế hoạch 47/KH-UBND ngày 20/4/2023."
    )
    assert [(item.label, len(item.references)) for item in facts.cited_documents] == [
        ("62/KH-UBND", 1), ("62/KH-UBND", 1), ("1290-QĐ/TU", 2), ("47/KH-UBND", 1), ("47/KH-UBND", 1),
    ]  # fmt: skip
