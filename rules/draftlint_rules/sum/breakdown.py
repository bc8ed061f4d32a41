"""SUM101: parts that do not make their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.api import (
    Breakdown,
    Check,
    Cue,
    Doubt,
    Facts,
    Fit,
    Kind,
    Misfit,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Span,
    Text,
    Verdict,
    Weight,
    falls_short,
    in_one_list,
    is_beside,
    sums,
    weight_of,
)

_CONFIDENCE = {Severity.ERROR: 0.9, Severity.WARNING: 0.7, Severity.INFO: 0.4}
_SEVERITY = {Weight.CERTAIN: Severity.ERROR, Weight.LIKELY: Severity.WARNING, Weight.FAINT: Severity.INFO}
_DOUBTS = {
    Doubt.OVERLAP: Text("các nhóm có thể chồng lên nhau", "the groups may overlap"),
    Doubt.NOT_ONE_SUM: Text("không chắc các số cùng một phép cộng", "not clearly one sum"),
}
_PART = Text("một phần của tổng", "a part of the total")


class BreakdownMismatch(Rule):
    """Các phần cộng lại không bằng tổng.

    “Có 96 dự án, gồm 41 dự án đường, 33 dự án cầu và 18 dự án khác” cộng được 92: hoặc tổng sai, hoặc một phần
    sai, hoặc sót một phần. Với “trong đó”, chỉ báo khi các phần vượt tổng hoặc chỉ lệch đúng một lỗi gõ, vì
    “trong đó” có thể chỉ nêu một số phần.

    Cách sửa: cộng lại các phần; đối chiếu tổng với nguồn số liệu; bổ sung phần còn thiếu.

    Nguồn: số học trên chữ số đã in; mỗi số làm tròn lệch tối đa nửa đơn vị của chữ số cuối.

    ---

    Parts that do not make their total.

    A total with parts that add up to something else: the total is wrong, a part is wrong, or one is missing. After
    "trong đó" (of which) only parts that exceed the total, or miss it by a single slip of the pen, are reported, since
    "trong đó" may name only some of the parts.

    To mend: add the parts up again, compare the total with its source, name the missing part.

    Source: arithmetic on the printed digits; each rounded figure is off by half a unit of its last place at the most.
    """

    code = "SUM101"
    name = "breakdown-mismatch"
    kind = Kind.SUM
    severity = Severity.ERROR
    title = Text("Các phần không bằng tổng", "Parts do not make the total")
    messages = {
        "mismatch": Text(
            "Các phần cộng lại không bằng tổng {total}: {sum}.", "The parts do not make the total {total}: {sum}."
        ),
        "shortfall": Text(
            "Các phần “trong đó” chưa đủ tổng {total}: {sum}. Nếu đã nêu đủ các phần, đề nghị kiểm tra lại.",
            "The parts fall short of the total {total}: {sum}. If they are meant to be all, please check.",
        ),
        "exceeds": Text(
            "Các phần “trong đó” cộng lại vượt tổng {total}: {sum}.", "The parts exceed the total {total}: {sum}."
        ),
    }
    flagged = (
        # what is left closes a list
        "Giao đất cho ⟦!74 dự án⟧, đến nay xây xong ⟦51 dự án⟧, ⟦13 dự án⟧ còn lại lùi sang năm sau.",
        "Đầu tư ⟦!412,6 tỷ đồng⟧ (năm 2022: ⟦118,2⟧; năm 2023: ⟦146,9⟧; năm 2024: ⟦157,5⟧).",
        "Tuyển ⟦!2.400 thanh niên⟧, trong đó quân đội ⟦1.980⟧, công an ⟦520⟧; đại học 612 (25,5%), đảng viên 58 "
        "(2,4%).",
        "Giảm 187 đơn vị so với trước (⟦!286 đơn vị⟧, gồm ⟦22 phường⟧, ⟦13 thị trấn⟧ và ⟦261 xã⟧).",
        "Có ⟦!1.126 cán bộ⟧, công chức, người lao động chịu tác động: bố trí ⟦712 người⟧, nghỉ hưu ⟦238 người⟧, "
        "thôi việc ⟦276 người⟧.",
        "Có ⟦!24.815 hộ⟧ đạt danh hiệu, phân ra cấp Trung ương ⟦805⟧, cấp tỉnh ⟦1.240⟧, cấp huyện ⟦5.890⟧, "
        "cấp xã ⟦17.600⟧.",
        "Có ⟦!31/38 trường⟧ đạt, gồm: mầm non ⟦24/18 trường⟧, tiểu học ⟦9/12 trường⟧, trung học ⟦6/8 trường⟧.",
        "Trong số ⟦!412 trường⟧, mầm non ⟦128⟧, tiểu học ⟦139⟧, trung học cơ sở ⟦212⟧, trung học phổ thông ⟦23⟧.",
        "Chia thành ⟦!11 đơn vị⟧ hành chính cấp huyện (⟦02 thành phố⟧, ⟦01 thị xã⟧ và ⟦09 huyện⟧).",
        "Gieo trồng ⟦!12.640 ha⟧, đạt 102% kế hoạch, tính cả ba vụ: xuân ⟦5.480 ha⟧, mùa ⟦5.060 ha⟧, đông ⟦5.060 ha⟧.",
        "Kế hoạch vốn theo dự án: đường tỉnh kế hoạch ⟦186 tỷ đồng⟧, giải ngân 158,1 tỷ đồng; hồ đập kế hoạch "
        "⟦120 tỷ đồng⟧, giải ngân 110,4 tỷ đồng. Cộng chung kế hoạch ⟦!316 tỷ đồng⟧, giải ngân 268,5 tỷ đồng.",
        "Văn phòng có ⟦!380 biên chế⟧, trong đó ⟦21 người⟧ làm nghiệp vụ, ⟦17 người⟧ phục vụ.",
        "Hòa giải ⟦!164 vụ⟧, đã hòa giải thành ⟦139 vụ⟧, không thành ⟦52 vụ⟧.",
        "Nhận ⟦!873 đơn⟧ của công dân. Đã trả lời ⟦795 đơn⟧, còn ⟦87 đơn⟧ đang xem xét.",
        "Có ⟦!64 dự án⟧, gồm ⟦14 dự án⟧ giao thông, ⟦9 dự án⟧ thủy lợi và ⟦31 dự án⟧ khác.",
        "Thành lập ⟦!12 chi bộ⟧ (⟦7 chi bộ⟧ nông thôn, ⟦4 chi bộ⟧ cơ quan).",
        "Vốn huy động gồm vốn huyện ⟦12,5 tỷ đồng⟧; vốn tỉnh ⟦8,25 tỷ đồng⟧; dân góp ⟦3,1 tỷ đồng⟧, "
        "tổng cộng ⟦!24,85 tỷ đồng⟧.",
        "Đã kiểm tra ⟦!318 cơ sở⟧, trong đó ⟦307 cơ sở⟧ đạt yêu cầu, còn lại ⟦21 cơ sở⟧ bị nhắc nhở.",
        "Có ⟦!64 dự án⟧[endnoteRef:3] được duyệt, chủ yếu ở phía nam… [3: Gồm ⟦14 dự án⟧ giao thông, ⟦9 dự án⟧ thủy "
        "lợi, ⟦31 dự án⟧ khác.]",
        "Mở 18 lớp cho ⟦!1.240 lượt người⟧, trong đó 12 lớp cho cán bộ (⟦840 lượt người⟧), 06 lớp cho hội viên "
        "(⟦410 lượt người⟧).",
        "Toàn tỉnh có ⟦!85 xã⟧, phường (gồm ⟦62 xã⟧ và ⟦24 phường⟧).",
        "Xây dựng ⟦!215 căn nhà⟧ (trong đó xây mới ⟦165 căn⟧, sửa chữa ⟦40 căn⟧).",
        "Vốn là ⟦!4.430 tỷ 600 triệu đồng⟧, trong đó: vốn tỉnh ⟦2.601 tỷ đồng⟧, vốn huyện ⟦1.140 tỷ 500 triệu đồng⟧, "
        "vốn khác ⟦690 tỷ 100 triệu đồng⟧.",
        "Thành lập ⟦!40 tổ⟧ tuyên truyền; trong đó ⟦01 tổ⟧ trực thuộc Ban Chỉ đạo và ⟦03 tổ⟧ trực thuộc Hội Nông dân.",
        "Điều trị nội trú ⟦!17.590 lượt⟧, trong đó tuyến tỉnh ⟦410 lượt⟧, tuyến huyện ⟦690 lượt⟧.",
        "Luân chuyển ⟦!18 đồng chí⟧ (về các xã ⟦6⟧; giữa các phòng ⟦62⟧; về tỉnh ⟦6⟧).",
        "Xử lý kỷ luật ⟦!36 trường hợp⟧: khiển trách ⟦20⟧, cảnh cáo ⟦10⟧, khai trừ ⟦5⟧.",
        "Kiểm tra 154 chi bộ và ⟦!312 đảng viên⟧ (trong đó huyện kiểm tra 24 chi bộ và ⟦30 đảng viên⟧; xã kiểm tra "
        "130 chi bộ và ⟦228 đảng viên⟧).",
        "Rà soát ⟦!1.420 hộ⟧ ven sông, đã di dời ⟦1.278 hộ⟧, còn lại ⟦124 hộ⟧ chưa di dời.",
        "Có ⟦!131 đảng viên⟧[endnoteRef:4] bị kỷ luật. [4: Khiển trách ⟦84 đồng chí⟧, cảnh cáo ⟦30 đồng chí⟧, "
        "khai trừ ⟦27 đồng chí⟧. Vi phạm chủ yếu về đất đai 24 đồng chí.]",
        "Thụ lý ⟦!586 đơn⟧, giải quyết xong ⟦571 đơn⟧, chuyển kỳ sau ⟦51 đơn⟧.",
        "Đàn vật nuôi có ⟦!52.380 con⟧, tăng 9% so với năm 2020 (48.100 con)[endnoteRef:2]. [2: Trâu ⟦14.620 con⟧, bò "
        "⟦8.145 con⟧, lợn ⟦39.615 con⟧.]",
        "Có ⟦!342 phòng học⟧, kiên cố ⟦271 phòng⟧[endnoteRef:5]. [5: Số còn lại là bán kiên cố ⟦43 phòng⟧, phòng tạm "
        "⟦18 phòng⟧.]",
        "Hỗ trợ xóa ⟦!1.460 nhà⟧ tạm, dột nát: đã hoàn thành ⟦1.185 nhà⟧, đang làm ⟦226 nhà⟧, chưa khởi công ⟦69 nhà⟧.",
        "Tổng vốn: ⟦!640.000 triệu đồng⟧, trong đó:\n"
        "- Vốn tỉnh: ⟦410.000 triệu đồng⟧\n- Vốn huyện: ⟦220.000 triệu đồng⟧\n",
        "Chi thường xuyên ⟦!8.640 tỷ đồng⟧, chi đầu tư 3.215 tỷ đồng. Chi thường xuyên bao gồm: giáo dục "
        "⟦4.126 tỷ đồng⟧; y tế ⟦1.918 tỷ đồng⟧; lĩnh vực khác ⟦2.586 tỷ đồng⟧.",
        "Kết quả như sau:\n- Tổng số hồ sơ: ⟦!318⟧\n- Đúng hạn: ⟦209⟧\n- Quá hạn: ⟦28⟧\n",
        "4. Kinh phí: ⟦!7.215.300.000đ⟧\nTrong đó:\na) Ngân sách huyện: ⟦5.015.200.000đ⟧\nb) Ngân sách xã: "
        "⟦2.300.100.000đ⟧\n",
        "Thu hút ⟦!640 triệu USD⟧, gồm cấp mới ⟦482,5 triệu USD⟧, điều chỉnh tăng vốn ⟦127,5 triệu USD⟧, mua cổ phần "
        "⟦20 triệu USD⟧.",
        "Xây mới ⟦!54 chợ⟧ tại các huyện, thị xã, cụ thể: Tân Lập (⟦12⟧), thị xã Phú Mỹ (⟦08⟧), Gò Sao (⟦25⟧).",
        # however parts overlap, none of them exceeds their total
        "Trồng mới ⟦!2.140 ha⟧ quế, trong đó ⟦1.270 ha⟧ do hợp tác xã chăm sóc, ⟦3.950 ha⟧ đã được thu mua.",
        # the list divides what grew, not what it is compared with
        "Vốn đầu tư ⟦!4.880 tỷ đồng⟧, tăng 8,1% so với 4.497 tỷ đồng năm 2023: khu vực nhà nước ⟦1.930 tỷ đồng⟧, ngoài "
        "nhà nước ⟦2.220 tỷ đồng⟧, đầu tư nước ngoài ⟦710 tỷ đồng⟧.",
        # the lines of an annex
        "Xây mới 03 chợ với tổng vốn ⟦!62 tỷ đồng⟧ (Phụ lục 1).\nPHỤ LỤC 1\nDANH MỤC CHỢ XÂY MỚI\n1. Chợ Bến Đình: "
        "⟦21 tỷ đồng⟧.\n2. Chợ Phú Mỹ: ⟦17 tỷ đồng⟧.\n3. Chợ Gò Sao: ⟦14 tỷ đồng⟧.",
    )
    quiet = (
        "Đã giải quyết 184 đơn, trong đó đúng hạn 171 đơn; đang giải quyết 31 đơn.",
        "Có 8 chỉ tiêu vượt (thu, chi, giảm nghèo), 5 chỉ tiêu đạt, 2 chỉ tiêu không đạt.",
        "Đang giải quyết 7.457 hồ sơ.\nKết quả điểm thi: Toán 7,31, Tiếng Anh 5,18.",
        "Trường có 9 tổ, gồm 5 tổ chuyên môn, 2 tổ phục vụ và các tổ tự quản.",
        "Có 14 xã thuộc diện nhập, trong đó 06 xã nhập thành 02 xã và 08 xã nhập thành 04 xã; 05 xã giữ nguyên.",
        "Trong số 30 hộ nghèo, 16 hộ thiếu vốn, 14 hộ thiếu đất, 11 hộ thiếu lao động (một hộ có thể thiếu nhiều thứ).",
        "Thu bằng 115% dự toán (hai mức dự toán là 220 tỷ đồng và 230 tỷ đồng), trong đó nội địa 165 tỷ đồng, xuất "
        "nhập khẩu 88 tỷ đồng.",
        # behind the semicolon a clause of its own, of one more group or of some of those before
        "Xử lý 74 hộ kinh doanh[endnoteRef:2]. [2: Nhắc nhở 43, phạt tiền 20; có 09 hộ bị đình chỉ.]",
        "Kết luận 14 đảng viên vi phạm, trong đó 11 đảng viên phải kỷ luật; đã thi hành kỷ luật 36 đảng viên.",
        "Đợt một chi 8,2 tỷ đồng, mỗi hộ 20 triệu đồng; đợt hai hỗ trợ 140 hộ, tổng 9,5 tỷ đồng.",
        # those at the sea are among the 64
        "Tỉnh có 82 đơn vị cấp xã, trong đó có 64 xã và 27 xã, thị trấn nằm dọc bờ biển.",
        # the level of each year
        "Cuối năm 2024 còn 212 hộ nghèo (Phụ lục 1).\nPHỤ LỤC 1\nSỐ HỘ NGHÈO QUA CÁC NĂM\n- Năm 2022: 402 hộ.\n"
        "- Năm 2023: 305 hộ.\n- Năm 2024: 212 hộ.",
        # a part of the part before, led by "có" alone
        "Trồng mới 2.410 ha rừng, trong đó rừng sản xuất 2.015 ha, có 870 ha theo hướng gỗ lớn.",
        # places in rankings
        "Chỉ số đứng thứ 5/11 địa phương trong vùng và 27/63 tỉnh, thành phố (năm trước: 9/11 và 36/63).",
        "Có 46 tập thể, 118 cá nhân được khen, trong đó huyện khen 7 tập thể, 19 cá nhân.",
        "Cây chè có 2.400 ha, trong đó diện tích cho thu hoạch 2.150 ha; diện tích được cấp chứng nhận 640 ha.",
        "Đường Bờ Nam bố trí 6,5 tỷ đồng, giải ngân 6,1 tỷ đồng, nhà văn hóa bố trí 2,4 tỷ đồng, giải ngân 2,4 tỷ.",
        "Vườn cây 1.460 ha, trong đó cam 520 ha, bưởi 310 ha; diện tích cho quả 1.105 ha.",
        "Tổng mức 240 tỷ đồng, trong đó xây lắp 118 tỷ đồng; tiến độ đạt 71%, giải ngân 163,5 tỷ đồng.",
        "Có 38 tiêu chí đạt, trong đó 27 tiêu chí đạt điểm tối đa; 05 tiêu chí chưa đạt.",
        "Rừng trồng 6.240 ha (năm 2024 trồng 280 ha, cải tạo 36 ha).",
        "Đã giảm 06 phòng (từ 22 xuống còn 16).",
        "Thu nhập bình quân 54 triệu đồng (năm 2023 là 49,5 triệu đồng; kế hoạch 52 triệu đồng).",
        "Có 91 xã đạt chuẩn, tăng 33 xã so với đầu kỳ; trong đó 29 xã nâng cao và 9 xã kiểu mẫu.",
        "Tiêm 96.400 liều, trong đó 41.200 mũi 1, 30.900 mũi 2, số còn lại là mũi nhắc lại.",
        "Vốn từng năm: năm 2026: 41 tỷ đồng; năm 2027: 52 tỷ đồng; năm 2028: 60 tỷ đồng.",
        "Thu ngân sách 4.215 tỷ đồng, trong đó thu nội địa 3.980 tỷ đồng.",
        "Có 64 dự án, trong đó 14 dự án giao thông, 9 dự án thủy lợi.",
        "Trồng mới 640 ha rừng, trong đó rừng sản xuất chiếm 515 ha, có 210 ha trồng gỗ lớn.",
        "Nâng số sản phẩm từ 4 lên 23, bao gồm 19 sản phẩm 3 sao và 04 sản phẩm 4 sao.",
        "Xếp thứ 8/14 tỉnh trong vùng và 31/63 cả nước, lần lượt tăng 02 và 05 bậc (năm trước: 10/14 và 36/63).",
        "Toàn huyện có 96 trường, nổi bật là 12 trường chuẩn mức 2, 8 trường chuẩn mức 1…",
        "Thu hút 120 dự án, trong đó 90 dự án trong nước, 30 dự án nước ngoài; nâng tổng số lên 410 dự án.",
        "Có 215 trạm, trong đó giữ nguyên 135 trạm, di dời 10 trạm, nâng cấp 14 trạm và xây mới 80 trạm.",
        "Dạy nghề cho 540 người, trong đó nữ 312 người, người dân tộc thiểu số 205 người, hộ nghèo 96 người.",
        "Sản lượng đạt 61.200 tấn, tăng 1.200 tấn so với năm trước.",
        "Xảy ra 14 vụ, làm bị thương 08 người, so với năm trước giảm 05 vụ, 03 người chết, 04 người bị thương.",
        "Đàn trâu có 2.150 con; đàn dê 8.420 con, trong đó dê lai 5.130 con; đàn ngựa 3.640 con.",
        "Toàn xã có 4.180 hộ, trong đó hộ nghèo 212 hộ, hộ cận nghèo 187 hộ.",
        "Tiếp nhận 214 đơn, trong đó 163 đơn thuộc thẩm quyền, đã giải quyết 151 đơn.",
        "Số xã chưa đạt là 04 xã còn lại, đạt lần lượt 17, 15 và 13 tiêu chí.",
        "Toàn huyện còn nợ 16 thôn. Số thôn còn lại: 04 thôn đạt 9 chỉ tiêu; 03 thôn đạt 8 chỉ tiêu. Tổng số chỉ tiêu "
        "của 23 thôn là 186.",
        "Tiêm 84.200 liều, trong đó 31.600 mũi 1, 30.400 mũi 2, số còn lại là mũi bổ sung.",
        "Cai nghiện cho 96 lượt người[endnoteRef:2]. [2: Trong 96 lượt người có 61 lượt bắt buộc, 35 lượt tự nguyện.]",
        "Đầu năm có 8.424 hộ nghèo trên 185.600 hộ; cuối năm còn 6.412 hộ, chiếm 3,44% tổng số 186.350 hộ.",
        "Bố trí 37 trạm gồm: Bến Đình (12), Phú Mỹ (08), Tân Lập",
    )
    holding = (
        "Giao đất cho ⟦64 dự án⟧, đến nay xây xong ⟦51 dự án⟧, ⟦13 dự án⟧ còn lại lùi sang năm sau.",
        "Làm đoạn 1 dài 14,2 km (vốn ⟦42 tỷ đồng⟧), đoạn 2 dài 18,9 km (vốn ⟦61 tỷ đồng⟧); tổng vốn ⟦103 tỷ đồng⟧.",
        "Huyện tiếp 118 lượt, ⟦146 người⟧; ban tiếp 412 lượt, ⟦468 người⟧; xã tiếp 636 lượt, ⟦702 người⟧. Tổng "
        "cộng 1.166 lượt với ⟦1.316 người⟧.",
        "Có ⟦982 trường⟧ đạt chuẩn (mầm non ⟦306/402 trường⟧, tiểu học ⟦358/428 trường⟧, trung học ⟦318/416 trường⟧).",
        "Xử phạt ⟦43 vụ⟧. Chia theo lĩnh vực có đất đai 26, xây dựng 08, môi trường 09; chia theo thẩm quyền, cấp xã "
        "quyết định ⟦24 vụ⟧, cấp huyện ⟦08 vụ⟧, cấp tỉnh ⟦11 vụ⟧.",
        # what is left is named, but not counted: the parts stay below the total
        "Gieo trồng ⟦9.460 ha⟧ cây ngắn ngày, trong đó đậu ⟦4.120 ha⟧, mè ⟦2.215 ha⟧, bắp ⟦1.340 ha⟧, còn lại là rau.",
        # all kinds of school, the last one behind a word that is often numbered
        "Có ⟦27/38 trường⟧ đạt chuẩn (mầm non ⟦10/14⟧, tiểu học ⟦9/12⟧, trường nhiều cấp ⟦8/12⟧).",
        # of those of this year, not of those that they are compared with
        "Có ⟦96 dự án⟧, giảm so với năm trước (110 dự án). Trong đó, dự án giao thông ⟦41 dự án⟧, dự án thủy lợi "
        "⟦55 dự án⟧.",
        # one column of the table in an annex
        "Bố trí ⟦158,5 tỷ đồng⟧ cho các dự án cầu (chi tiết tại Biểu số 2).\nBIỂU SỐ 2\nDANH MỤC DỰ ÁN CẦU\nTT\tTên dự "
        "án\tTổng mức (tỷ đồng)\tVốn bố trí (tỷ đồng)\n1\tCầu Bến Đình\t98\t⟦84,5⟧\n2\tCầu Phú Mỹ\t90\t⟦74⟧",
        # year by year, without a reference
        "Cả nhiệm kỳ kết nạp được ⟦187 đảng viên⟧ mới.\nPHỤ LỤC\nKẾT QUẢ KẾT NẠP ĐẢNG VIÊN MỚI\n- Năm 2022: "
        "⟦61 đảng viên⟧.\n- Năm 2023: ⟦58 đảng viên⟧.\n- Năm 2024: ⟦68 đảng viên⟧.",
        # grades are no parts
        "Sản phẩm đặc trưng từ con số 5 nâng lên ⟦31⟧, bao gồm ⟦24 sản phẩm⟧ 3 sao và ⟦07 sản phẩm⟧ 4 sao.",
        # behind the semicolon is counted anew
        "Có ⟦19 chỉ tiêu⟧ hoàn thành, gồm ⟦13⟧ vượt và ⟦06⟧ đạt; 05 chỉ tiêu không đạt.",
        "Có ⟦24.815 hộ⟧ đạt danh hiệu, phân ra cấp Trung ương ⟦85⟧, cấp tỉnh ⟦1.240⟧, cấp huyện ⟦5.890⟧, "
        "cấp xã ⟦17.600⟧.",
        "Xây mới ⟦45 chợ⟧ tại các huyện, thị xã, cụ thể: Tân Lập (⟦12⟧), thị xã Phú Mỹ (⟦08⟧), Gò Sao (⟦25⟧).",
        "Có bốn khu với diện tích ⟦764 ha⟧[1] và 46 trạm.\nGHI CHÚ\n[1] Các khu hoạt động ⟦564 ha⟧, cho thuê 400 ha; "
        "khu Bến Nam (⟦200 ha⟧) đang giải phóng mặt bằng.\n",
        "Cho kéo dài ⟦25 dự án⟧ (vốn ⟦186,4 tỷ đồng⟧), trong đó ⟦16 dự án⟧ cầu ⟦131,9 tỷ đồng⟧, ⟦09 dự án⟧ đường "
        "⟦54,5 tỷ đồng⟧.",
        "Tổng vốn ⟦186,4 tỷ đồng⟧, giải ngân ⟦171,5 tỷ đồng⟧, trong đó: vốn tỉnh ⟦98,6 tỷ đồng⟧, giải ngân "
        "⟦96,6 tỷ đồng⟧; vốn huyện ⟦87,8 tỷ đồng⟧, giải ngân ⟦74,9 tỷ đồng⟧.",
        "Có ⟦64 trường⟧[1] và 46 trạm y tế.\nGHI CHÚ\n[1] Mầm non ⟦22 trường⟧, tiểu học ⟦24 trường⟧, trung học cơ sở "
        "⟦18 trường⟧.\n",
        "Bê tông hóa ⟦94,2/120,4 km⟧ đường, trong đó đường xã ⟦40,1/52,3 km⟧, đường thôn ⟦54,1/68,1 km⟧.",
        "Tổ chức ⟦412 cuộc⟧ với ⟦960 lượt người⟧ (trong đó cấp huyện ⟦112 cuộc⟧, ⟦260 lượt người⟧; "
        "cấp xã ⟦300 cuộc⟧, ⟦700 lượt người⟧).",
        "Ban hành ⟦101 văn bản⟧ (⟦96 văn bản⟧ của huyện ủy: 41 kế hoạch, 55 công văn; ⟦5 văn bản⟧ của các ban).",
        "Tiếp nhận ⟦486.300 hồ sơ⟧, giải quyết đúng hạn ⟦484.112 hồ sơ⟧, đạt 99,55%, trễ hạn ⟦2.188 hồ sơ⟧.",
        "Kế hoạch vốn là ⟦428 tỷ đồng⟧, đã giải ngân ⟦312 tỷ đồng⟧, trong đó:\n- Vốn tỉnh ⟦228 tỷ đồng⟧, giải ngân "
        "⟦170 tỷ đồng⟧;\n- Vốn huyện ⟦200 tỷ đồng⟧, giải ngân ⟦142 tỷ đồng⟧.\n",
        "Có ⟦18 chỉ tiêu⟧ hoàn thành, gồm ⟦11⟧ vượt và ⟦07⟧ đạt; 06 chỉ tiêu không đạt.",
        "Có ⟦240 hộ⟧ đạt danh hiệu, phân ra cấp Trung ương ⟦14⟧, cấp tỉnh ⟦26⟧, cấp huyện ⟦80⟧, cấp xã ⟦120⟧.",
        "Đã đánh giá ⟦312/340 đảng viên⟧, số còn lại ⟦28 đồng chí⟧ được miễn.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge every list of parts; one with several readings is judged by the one that fits."""
        fits, unfit = facts.additions
        failing = [set(_spans(misfit.breakdown)) for misfit in unfit]
        for together in in_one_list(fits):
            spans = list(dict.fromkeys(span for fit in together for span in fit.spans))
            if set(spans) in failing:  # of fractions the one number fits, the other does not
                continue
            yield self.holds(spans, "; ".join(fit.judgement.computation for fit in together))
        for misfit in unfit:
            beside = [fit for fit in fits if is_beside(misfit.breakdown, fit)]
            yield from self._judge_unfit(facts, misfit, beside)

    def _judge_unfit(self, facts: Facts, misfit: Misfit, beside: Sequence[Fit]) -> Iterator[Result]:
        breakdown, addition = misfit.breakdown, misfit.addition
        claims_all = breakdown.claims_all or bool(beside)
        weight = weight_of(misfit, claims_all=claims_all)
        if weight is not None:
            yield from self._failure(facts, misfit, _SEVERITY[weight], beside)
            return
        if breakdown.cue is Cue.APPOSED:
            return
        doubt = misfit.doubt(claims_all=claims_all or breakdown.apart)
        if doubt is None and (addition.above or claims_all):
            doubt = Doubt.OVERLAP if addition.above else Doubt.NOT_ONE_SUM
        if doubt in _DOUBTS:
            yield self.unclear(_spans(breakdown), _DOUBTS[doubt], addition.judgement.computation)
        elif doubt is None and falls_short(facts.text, misfit):
            yield from self._shortfall(facts, misfit)
        else:  # some of the parts, as the words say
            yield self._within(misfit)

    def _within(self, misfit: Misfit) -> Check:
        """Parts of which the words do not say that they are all, and that do not exceed the total."""
        within = sums.sum_within(misfit.addition.parts, misfit.addition.whole)
        return self.holds(_spans(misfit.breakdown), within.computation, kind=Kind.RANGE)

    def _shortfall(self, facts: Facts, misfit: Misfit) -> Iterator[Result]:
        """ "trong đó" may leave parts out; where one digit is all that is missing, it is worth a look."""
        total, computation = misfit.breakdown.total, misfit.addition.judgement.computation
        yield from self.fails(
            "shortfall",
            total.span,
            [Place(part.span, _PART) for part in misfit.breakdown.parts],
            computation=computation,
            severity=Severity.INFO,
            confidence=0.4,
            values={"total": total.span.of(facts.text), "sum": computation},
        )

    def _failure(self, facts: Facts, misfit: Misfit, severity: Severity, beside: Sequence[Fit]) -> Iterator[Result]:
        breakdown, judgement = misfit.breakdown, misfit.addition.judgement
        shown = [*(fit.judgement.computation for fit in beside), judgement.computation]
        spans = [*_spans(breakdown), *(span for fit in beside for span in fit.spans)]
        yield Check(self.code, self.kind, Verdict.FAILS, tuple(dict.fromkeys(spans)), "; ".join(shown))
        yield self.finding(
            "exceeds" if misfit.addition.above and breakdown.cue is Cue.IN_WHICH else "mismatch",
            breakdown.total.span,
            [Place(part.span, _PART) for part in breakdown.parts],
            computation=judgement.computation,
            severity=severity,
            confidence=_CONFIDENCE[severity],
            repairs=[Repair.of(item) for item in misfit.repairs],
            values={"total": breakdown.total.span.of(facts.text), "sum": judgement.computation},
        )


def _spans(breakdown: Breakdown) -> list[Span]:
    return [item.span for item in breakdown.statements]
