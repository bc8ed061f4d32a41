"""Units that the clauses of a paper form, and the counts of its last clause."""

import pytest

from draftlint.facts import Facts
from draftlint.readers import read_text

CLAUSES = (
    "Điều 1. Sắp xếp như sau:\n1. Sắp xếp xã A và xã B thành phường mới có tên gọi là phường Gò Sao.\n"
    "2. Nhập xã C và xã D thành xã Tân Lập.\n3. Đổi tên xã E thành **xã Phú Mỹ**.\n"
)


@pytest.mark.parametrize(
    ("closing", "counts"),
    [
        (
            "4. Sau khi sắp xếp, tỉnh có 3 đơn vị hành chính cấp xã, gồm 1 phường và 2 xã.",
            [("3 đơn vị", 3), ("1 phường", 1), ("2 xã", 2)],
        ),
        (
            "4. Sau khi sắp xếp, tỉnh có 6 đơn vị, gồm 1 phường và 5 xã; trong đó có 1 phường, 2 xã hình thành sau sắp "
            "xếp và 3 xã không thực hiện sắp xếp.",
            [("1 phường", 1), ("2 xã", 2)],
        ),
        ("4. Sau khi sắp xếp, tỉnh có 6 đơn vị, gồm 1 phường và 5 xã (3 xã giữ nguyên).", []),
        ("4. Kinh phí thực hiện 3 tỷ đồng.", []),
    ],
)
def test_the_last_clause_counts_the_units_of_those_before(closing, counts):
    facts = Facts(read_text(CLAUSES + closing, "draft.txt"))
    found = [(item.stated.span.of(facts.text), len(item.clauses)) for item in facts.formed_units]
    assert found == counts
