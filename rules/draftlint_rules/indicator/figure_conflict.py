"""FIG101: one indicator stated with two values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from draftlint.api import (
    Agreement,
    Certainty,
    Facts,
    Kind,
    Pair,
    Place,
    Result,
    Role,
    Rule,
    Severity,
    Statement,
    Text,
    agree_on_one,
    agreement,
    conflict,
    copied_from,
    joined,
    lie_side_by_side,
    lies_within,
    one_role,
    siblings,
    told_apart,
    unrivalled,
)


class FigureConflict(Rule):
    """Một chỉ tiêu được nêu với hai giá trị khác nhau.

    Cùng một chỉ tiêu, cùng phạm vi, cùng thời kỳ mà trang trước ghi 9,4%/năm, trang sau ghi 8,6%/năm thì ít nhất một
    chỗ sai. Người đọc sẽ trích số ở chỗ mình gặp trước.

    Cách sửa: chọn số đúng theo nguồn, sửa các chỗ còn lại; nếu là hai chỉ tiêu khác nhau thì viết rõ khác ở điểm nào.

    Nguồn: hai giá trị được so sau khi làm tròn về số ít chữ số thập phân hơn.

    ---

    One indicator stated with two values.

    If one indicator of one scope and period is 9,4 % a year here and 8,6 % there, at least one place is wrong.

    To mend: keep the value of the source everywhere; if two indicators are meant, say how they differ.

    Source: values are compared after rounding to the coarser print.
    """

    code = "FIG101"
    name = "figure-conflict"
    kind = Kind.SAME_FIGURE
    severity = Severity.WARNING
    title = Text("Một chỉ tiêu, hai giá trị", "One indicator, two values")
    messages = {
        "conflict": Text(
            "Cùng một chỉ tiêu nhưng chỗ này ghi {one}, chỗ kia ghi {two}.",
            "One indicator, but {one} here and {two} there.",
        ),
        "copied": Text(
            "Cùng một chỉ tiêu nhưng chỗ này ghi {one}, chỗ kia ghi {two}; {copied} đúng bằng số đứng ngay bên cạnh, "
            "có thể do chép nhầm.",
            "One indicator, but {one} here and {two} there; {copied} is also the figure right beside it, perhaps "
            "copied by mistake.",
        ),
        "loose": Text(
            "Cùng một mục tiêu nhưng nêu hai mức: {one} và {two}.", "One target stated in two ways: {one} and {two}."
        ),
    }
    flagged = (
        # those of an ethnic minority, and what is told with a place
        "A. MỤC TIÊU\n- Thu nhập của người DTTS đạt ⟦!62 triệu đồng⟧.\nB. NHIỆM VỤ\n"
        "Nâng thu nhập đầu người của đồng bào dân tộc thiểu số lên ⟦67 triệu đồng⟧.",
        "A. KẾT QUẢ\nHuyện có ⟦!237 dự án⟧ còn hiệu lực.\nB. ĐÁNH GIÁ CHUNG\nHuyện trở thành nơi thu hút đầu tư lớn "
        "với ⟦273 dự án⟧ còn hiệu lực.",
        # a name that goes on over a comma behind the verb
        "A. MỤC TIÊU\n- Tỷ lệ lao động có bằng cấp, chứng chỉ đạt ⟦!40%⟧.\nB. NHIỆM VỤ\n"
        "Nâng tỷ lệ lao động có bằng cấp, chứng chỉ lên ⟦38%⟧.",
        # so many for so many people, and one digit
        "A. KẾT QUẢ\nTỷ lệ dược sĩ đạt ⟦!3/10.000 dân⟧.\nB. ĐÁNH GIÁ CHUNG\nTỷ lệ dược sĩ ⟦2/10.000 dân⟧.",
        # told three times, two of which agree
        "A. MỤC TIÊU\nDuy trì ⟦!100%⟧ hộ được dùng điện an toàn.\nB. NHIỆM VỤ\n1. Về điện\n"
        "Duy trì 100% hộ được dùng điện an toàn.\n2. Về nước\nDuy trì ⟦97%⟧ hộ được dùng điện an toàn.",
        # schemes told by the same words
        "I. KẾT QUẢ THỰC HIỆN ⟦!05 Đề án⟧ CỦA THỊ XÃ\nĐã triển khai đồng bộ.\nII. KẾT QUẢ CHUNG\n"
        "Kết quả thực hiện ⟦15 đề án⟧ của thị xã.",
        # what a programme sets itself so many of, in digits and in words
        "A. MỤC TIÊU\nĐại hội xác định ⟦!04 khâu⟧ đột phá.\nB. NHIỆM VỤ\nThực hiện tốt ⟦ba khâu⟧ đột phá đã đề ra.",
        # limits of a target are no roundings of each other
        "A. MỤC TIÊU\n- Tỷ lệ hộ nghèo còn dưới ⟦!2%⟧ vào cuối kỳ.\nB. NHIỆM VỤ\n"
        "Giữ tỷ lệ hộ nghèo dưới ⟦2,5%⟧ vào cuối kỳ.",
        # how a rate came out, in an annex
        "A. KẾT QUẢ\nGiá trị sản xuất tăng bình quân ⟦!9,7%/năm⟧.\nPHỤ LỤC 1\nKẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n"
        "1. Tốc độ tăng giá trị sản xuất: Nghị quyết 9%/năm; thực hiện ⟦7,9%/năm⟧.",
        # data behind the programme
        "A. KẾT QUẢ\nToàn Đảng bộ có ⟦!6.482 đảng viên⟧.\nB. NHIỆM VỤ\nTăng cường phát triển Đảng.\n"
        "Số liệu lấy đến ngày 31/3/2025: toàn Đảng bộ có ⟦6.842 đảng viên⟧.",
        # an annex says it again, after the target
        "A. KẾT QUẢ\nTỷ lệ che phủ rừng đạt ⟦!41,6%⟧.\nPHỤ LỤC 1\nKẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n"
        "1. Tỷ lệ che phủ rừng: Nghị quyết 40%; thực hiện ⟦46,1%⟧.",
        # a cell of a table of targets, and a task
        "A. MỤC TIÊU\nTT\tNội dung\tMục tiêu năm 2030\n1\tTỷ lệ che phủ rừng (%)\t⟦!58⟧\n2\tTỷ lệ hộ nghèo (%)\t1\n"
        "B. NHIỆM VỤ\nNâng tỷ lệ che phủ rừng lên ⟦52%⟧.",
        # a cell of results, its unit above the table
        "A. KẾT QUẢ\nĐVT: tỷ đồng\nChỉ tiêu\tNăm 2024\tNăm 2025\nThu ngân sách nhà nước\t380\t⟦!412⟧\n"
        "Chi ngân sách xã\t96\t98\nB. ĐÁNH GIÁ CHUNG\nNăm 2025, thu ngân sách nhà nước đạt ⟦421 tỷ đồng⟧.",
        # the target told again among the tasks of a field
        "A. MỤC TIÊU\n- Thu nhập bình quân đầu người đạt ⟦!92 triệu đồng⟧.\nB. NHIỆM VỤ\n"
        "- Thứ nhất, về kinh tế: đưa thu nhập của người dân lên ⟦95 triệu đồng⟧.",
        # two lower bounds of one target
        "A. MỤC TIÊU\n- Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên ⟦!98%⟧.\nB. NHIỆM VỤ\n"
        "Phấn đấu tỷ lệ hồ sơ giải quyết đúng hạn đạt trên ⟦95%⟧.",
        # what the figure goes on from is said in full there
        "A. KẾT QUẢ\nĐầu kỳ có 610 hộ nghèo; đến nay còn ⟦!274 hộ⟧.\nB. ĐÁNH GIÁ CHUNG\n"
        "Toàn xã chỉ còn ⟦247 hộ nghèo⟧.",
        # the heading says of what
        "I. THU NGÂN SÁCH\nTổng thu 5 năm đạt ⟦!16.480 tỷ đồng⟧.\nII. ĐÁNH GIÁ CHUNG\n"
        "Thu ngân sách đạt ⟦16.840 tỷ đồng⟧.",
        # a long figure with one other digit, said with other words
        "Tiếp nhận ⟦!148.260 hồ sơ⟧ thủ tục hành chính.\nB. ĐÁNH GIÁ CHUNG\n"
        "Giải quyết thủ tục hành chính cho ⟦149.260 hồ sơ⟧.",
        # abbreviated here, written out there
        "A. KẾT QUẢ\nTỷ lệ người dân tham gia BHYT đạt ⟦!93,7%⟧.\nB. ĐÁNH GIÁ CHUNG\n"
        "Độ bao phủ bảo hiểm y tế đạt ⟦97,3%⟧.",
        # words more, and two digits changed places
        "A. KẾT QUẢ\nĐã xây dựng, sửa chữa ⟦!486 căn nhà⟧ Đại đoàn kết.\nB. ĐÁNH GIÁ CHUNG\n"
        "Cả nhiệm kỳ sửa chữa ⟦468 căn nhà⟧ Đại đoàn kết.",
        # far apart, in the very same words
        "A. KẾT QUẢ\nTỷ lệ rác thải sinh hoạt được thu gom đạt ⟦!91,5%⟧.\nB. ĐÁNH GIÁ CHUNG\n"
        "Tỷ lệ rác thải sinh hoạt được thu gom đạt ⟦9,15%⟧.",
        # copied from the figure beside it
        "Giá trị sản xuất công nghiệp tăng ⟦!11,6%/năm⟧.\nToàn ngành chuyển biến rõ nét.\n"
        "Giá trị sản xuất tăng 9,8%/năm, giá trị sản xuất công nghiệp tăng ⟦9,8%/năm⟧.",
        "A. KẾT QUẢ\nTỷ lệ hộ sử dụng nước sạch đạt ⟦!91,2%⟧.\nB. ĐÁNH GIÁ CHUNG\n"
        "Đến nay, tỷ lệ hộ sử dụng nước sạch đạt ⟦92,1%⟧.",
        "Sản lượng nuôi trồng thủy sản tăng bình quân ⟦!9,4%/năm⟧.\n"
        "Nhìn chung, sản lượng nuôi trồng thuỷ sản tăng bình quân ⟦8,6%/năm⟧.",
        "B. MỤC TIÊU\n- Tỷ lệ lao động qua đào tạo đạt ⟦!75 - 80%⟧.\n"
        "C. NHIỆM VỤ\nNâng tỷ lệ lao động qua đào tạo đạt ⟦78%⟧.",
        "Năm 2025 kết nạp mới ⟦!412 đảng viên⟧.\nTổng kết năm 2025, đã kết nạp mới ⟦421 đảng viên⟧.",
    )
    quiet = (
        # so much used of one thing, so much of another
        "A. NHIỆM VỤ\nChi 563 tỷ đồng, bằng 88% số thu.\nB. GIẢI PHÁP\nSử dụng 70% số tăng thu để cải cách tiền lương.",
        # at the start of the year, and at its end
        "A. KẾT QUẢ\nĐầu năm có 218 hộ nghèo, cuối năm còn 171 hộ.\nB. ĐÁNH GIÁ CHUNG\nChỉ còn 171 hộ nghèo.",
        # all of them, and a part of those of one kind
        "A. KẾT QUẢ\nToàn tỉnh có 118 trường tiểu học.\nB. CƠ SỞ VẬT CHẤT\nVề trường công lập đạt chuẩn: tiểu học "
        "97/116 trường.",
        # the target told against the result, and that of the next term
        "A. KẾT QUẢ\nTỷ lệ hộ dùng nước sạch mới đạt 81%, trong khi Nghị quyết là 85%.\n"
        "B. MỤC TIÊU\nTỷ lệ hộ dùng nước sạch đạt 88%.",
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo cuối năm 2020 còn 2,9%; mục tiêu đến năm 2020 còn 3%.\n"
        "B. MỤC TIÊU\nTỷ lệ hộ nghèo còn 1,6%.",
        # what was before, with more of it in a bracket
        "A. MỤC TIÊU\nTỷ lệ hộ nghèo còn 3%.\nB. NHIỆM VỤ\n"
        "Tỷ lệ hộ nghèo giảm từ 5,4% (2.153 hộ, theo rà soát đầu năm) xuống còn 3%.",
        # all schools, and the public ones among them
        "Có 210 trường tiểu học.\nB. ĐẠT CHUẨN\nCó 438/561 trường công lập đạt chuẩn. Cụ thể: trường tiểu học 171/208 "
        "trường.",
        # the target of the term that ends, and that of the next
        "A. KẾT QUẢ\nĐộ che phủ rừng đạt 57,6%, vượt 0,1 điểm so với chỉ tiêu 57,5%.\n"
        "B. MỤC TIÊU\nĐộ che phủ rừng 58,5%.",
        # of one fund, and of the other
        "Quỹ hỗ trợ cho vay 286 dự án; nợ quá hạn 346 triệu đồng.\n"
        "Ngân hàng cho 42.150 hộ vay; nợ quá hạn 2,6 tỷ đồng.",
        # without those of the other place
        "Hồ sơ đất đai giải quyết đúng hạn đạt 94,6%.\nB. CẢI CÁCH\nNhận 2.150 hồ sơ (không tính hồ sơ đất đai), giải "
        "quyết đúng hạn 2.129 hồ sơ, đạt 99%.",
        # the target that a result is measured by, and the next one
        "A. KẾT QUẢ\nTỷ lệ hộ dùng nước sạch đạt 84,5% và cao hơn chỉ tiêu 83%.\nB. MỤC TIÊU\n"
        "Tỷ lệ hộ dùng nước sạch đạt 88%.",
        "A. KẾT QUẢ\nThư viện số phục vụ 21,6% bạn đọc, thấp hơn dự kiến 28%.\nB. HỘ NGHÈO\n"
        "Hộ nghèo chiếm 19,8%; dự kiến hết năm 2025 còn 13,4%.",
        "Giá trị sản xuất tăng bình quân 10,4%/năm.\n1. Nông, lâm nghiệp: Giá trị sản xuất tăng bình quân 4,1%/năm.",
        "1. Công nghiệp - xây dựng: Giá trị sản xuất ước 18.642 tỷ đồng.\n"
        "2. Nông nghiệp, nông thôn: Giá trị sản xuất ước 2.318 tỷ đồng.",
        # the columns of a row, and rows of like names
        "A. KẾT QUẢ\nChỉ tiêu\tĐVT\tNăm 2020\tNghị quyết\tKết quả năm 2025\nTỷ lệ che phủ rừng\t%\t51,2\t54\t52,1\n"
        "- Tỷ lệ che phủ rừng vùng cao\t%\t61,2\t63\t62,1",
        # what each crop yields
        "Diện tích ngô 1.785 ha, sản lượng 7.854 tấn.\nCam có 532 ha, sản lượng 6.100 tấn.",
        # the breakthroughs of the term before, and part of those of the next
        "A. KẾT QUẢ\nĐã thực hiện 03 khâu đột phá.\nB. MỤC TIÊU\nXác định 04 khâu đột phá.\nC. NHIỆM VỤ\n"
        "Tập trung 02 khâu đột phá về hạ tầng.",
        # fractions of all villages, each of another thing
        "A. KẾT QUẢ\nCó 186/204 thôn có nhà văn hóa.\nB. ĐÁNH GIÁ CHUNG\n168/204 thôn đạt danh hiệu văn hóa.",
        # the first year of the period
        "A. MỤC TIÊU\nGiai đoạn 2026 - 2030 giải quyết việc làm cho 6.000 lao động.\nB. KINH PHÍ\n"
        "3. Riêng năm 2026: Bố trí đủ vốn. Giải quyết việc làm cho 1.150 lao động.",
        # shares of other wholes
        "Số đảng viên bị kỷ luật chiếm 1,2% tổng số đảng viên.\nB. HẠN CHẾ\n"
        "Qua kiểm tra dấu hiệu có 12 đảng viên bị kỷ luật, bằng 31% tổng số đảng viên bị kỷ luật.",
        # what is so, and what is not
        "A. KẾT QUẢ\nCó 38/46 trường học đạt chuẩn quốc gia.\nB. HẠN CHẾ\nCòn 8 trường học chưa đạt chuẩn quốc gia.",
        # what was added, and how many there are
        "Có thêm 02 xã về đích nông thôn mới.\nB. HẠN CHẾ\nMới có 06/13 xã về đích nông thôn mới.",
        # shares of other counts
        "Kết nạp 418 đảng viên, trong đó có 201 nữ (48,1%).\nB. CẤP ỦY\nBầu bổ sung, trong đó nữ 06 đồng chí (15,4%).",
        # items of two breakdowns
        "Có 1.902 giáo viên: giáo viên mầm non 702 người, tiểu học 640 người, THCS 560 người.\nB. TRÌNH ĐỘ\n"
        "Đạt chuẩn 1.810 người, gồm mầm non 688 người, tiểu học 606 người, THCS 516 người.",
        # the year before, and the budget of the next under its heading
        "1. Thực hiện năm 2024\nThu ngân sách đạt 1.912,6 tỷ đồng.\n2. Dự toán năm 2025\n"
        "Thu ngân sách: 2.046.300 triệu đồng.",
        # the whole, and so much a head
        "GRDP tăng 8,2%.\nB. THU NHẬP\nGRDP bình quân đầu người đạt 74 triệu đồng, tăng 9,4%.",
        # three values: a series of something that is not said
        "Tỷ lệ khách lưu trú đạt 70,5%.\nTỷ lệ khách lưu trú đạt 72,8%.\nTỷ lệ khách lưu trú đạt 66,9%.",
        # a part of it, in a note on the other place
        "Thu hút 31 dự án, vốn đăng ký 1.860 tỷ đồng[footnoteRef:1].\n"
        "[1: 22 dự án trong nước, vốn đăng ký 1.470 tỷ đồng.]",
        # other years, said by what they are compared with or not
        "Đến năm 2020, tỷ lệ cấp nước đạt 82%.\nĐến năm 2030, tỷ lệ cấp nước đạt 96%.",
        # the whole and its part
        "Sản lượng thủy sản đạt 9.415 tấn.\nTrong đó, sản lượng thủy sản đạt 7.206 tấn là của các hợp tác xã.",
        # other places
        "Dự án khu dân cư xã Tân Phong có diện tích 18,4 ha.\nDự án khu dân cư xã Mỹ Lộc có diện tích 18 ha.",
        # items of one list that only begin alike
        "Mức phạt:\n- Các khu vực còn lại: 0,65%.\n- Các khu vực còn lại: 0,6%.",
        # acts of two bodies, each told in its own note
        "Kiểm tra nhiều nơi[footnoteRef:1]; giám sát nhiều nơi[footnoteRef:2].\n"
        "[1: Cấp ủy cơ sở 246 tổ chức.]\n[2: Cấp ủy cơ sở 157 tổ chức.]",
        "Tỷ lệ hộ sử dụng nước sạch năm 2023 đạt 90,1%.\nTỷ lệ hộ sử dụng nước sạch năm 2024 đạt 91,2%.",
        "Tỷ lệ hộ nông thôn sử dụng nước sạch đạt 90,1%.\nTỷ lệ hộ đô thị sử dụng nước sạch đạt 97,5%.",
        "A. KẾT QUẢ\nTỷ lệ hộ nghèo còn 2,1%.\nB. MỤC TIÊU\nTỷ lệ hộ nghèo còn 1,0%.",
        "Tỷ lệ hộ nghèo giảm từ 4,2% xuống còn 2,1%.\nĐến nay, tỷ lệ hộ nghèo còn 2,1%.",
        "Đầu nhiệm kỳ, tỷ lệ hộ sử dụng nước sạch là 90,1%.\nTỷ lệ hộ sử dụng nước sạch là 91,2%.",
        "Vốn doanh nghiệp đạt 4.906 tỷ đồng.\nSố doanh nghiệp có vốn trên 100 tỷ đồng còn ít.",
        "Nâng cấp chợ với kinh phí 12 tỷ đồng.\nXây cầu với kinh phí 31 tỷ đồng.",
        "Thu ngân sách đạt 310,25 tỷ đồng.\nTổng thu ngân sách đạt 310,3 tỷ đồng.",
        "Tạo việc làm cho 2.400 lao động mỗi năm.\nTrong 5 năm đã tạo việc làm cho 12.180 lao động.",
        "Kết nạp mới 412 đảng viên.\nXử lý kỷ luật 21 đảng viên.",
        "Tỷ lệ phủ sóng 5G đạt trên 92%.\nTỷ lệ phủ sóng 5G đạt 92,4%.",
    )
    holding = (
        # so much more than planned, and so much of the plan
        "Thu ngân sách vượt ⟦14,3%⟧ dự toán tỉnh giao.\nB. CHI TIẾT\nThu ngân sách bằng ⟦114,3%⟧ dự toán tỉnh giao.",
        # yearly moves, with what moves between
        "A. MỤC TIÊU\n- Tỷ lệ hộ nghèo giảm bình quân ⟦0,6 điểm %/năm⟧.\nB. NHIỆM VỤ\n"
        "Giảm hộ nghèo mỗi năm ⟦0,6 điểm phần trăm⟧.",
        # the share behind a mean, and several acts in a row
        "A. MỤC TIÊU\n- Trường công lập đạt chuẩn trên ⟦86%⟧.\nB. NHIỆM VỤ\nBố trí vốn để đến năm 2030 "
        "trên ⟦86%⟧ trường công lập đạt chuẩn.",
        "A. MỤC TIÊU\n- Rác thải sinh hoạt được thu gom, xử lý ⟦96%⟧.\nB. NHIỆM VỤ\n"
        "Nâng tỷ lệ thu gom rác thải lên ⟦96%⟧.",
        # what is left of them
        "Đã di dời 23/29 cơ sở gây ô nhiễm, còn ⟦06 cơ sở⟧ chưa di dời.\nB. NHIỆM VỤ\n"
        "Di dời ⟦06 cơ sở⟧ gây ô nhiễm còn lại trước năm 2027.",
        # a row of a table of targets, its unit in a column of its own, and a task
        "A. MỤC TIÊU\nSTT\tChỉ tiêu\tĐơn vị tính\tMục tiêu năm 2030\n1\tTỷ lệ che phủ rừng\t%\t⟦58⟧\n"
        "2\tThu nhập bình quân đầu người\ttriệu đồng\t96\nB. NHIỆM VỤ\nNâng tỷ lệ che phủ rừng lên ⟦58%⟧.",
        # a part below its whole
        "A. KẾT QUẢ\nNội dung\tĐVT\tKết quả năm 2025\nTổng giá trị sản xuất\tTỷ đồng\t8.420\n"
        "- Công nghiệp\t\t⟦3.914⟧\nB. ĐÁNH GIÁ CHUNG\nGiá trị sản xuất công nghiệp đạt ⟦3.914 tỷ đồng⟧.",
        # in digits and in words
        "A. MỤC TIÊU\n- Tỷ lệ bao phủ bảo hiểm y tế đạt ⟦96%⟧.\nB. NHIỆM VỤ\n"
        "Mở rộng bao phủ bảo hiểm y tế đạt ⟦chín mươi sáu phần trăm⟧.",
        "A. MỤC TIÊU\nĐại hội xác định ⟦12 nhóm⟧ chỉ tiêu chủ yếu.\nB. NHIỆM VỤ\n"
        "Thực hiện thắng lợi ⟦12 nhóm⟧ chỉ tiêu đã đề ra.",
        # said just twice, with half of the words
        "Xóa nhà tạm, nhà dột nát ⟦317 căn⟧.\nB. ĐÁNH GIÁ CHUNG\nCông tác xóa nhà tạm về đích với ⟦317 căn nhà⟧.",
        # so much a year, and every year so much
        "A. MỤC TIÊU\nKết nạp bình quân ⟦2.150 đảng viên/năm⟧.\nB. NHIỆM VỤ\nMỗi năm kết nạp ⟦2.150 đảng viên⟧.",
        "Tỷ lệ lao động có bằng cấp đạt ⟦27,4%⟧.\nChỉ tiêu đạt thấp: tỷ lệ lao động có bằng cấp (⟦27,4%/35%⟧).",
        # word order, and what was counted
        "Kết nạp ⟦627 đảng viên⟧ mới.\nĐến nay có ⟦627 đảng viên⟧ mới được kết nạp.",
        # another scale, rounded with a hedge
        "Kinh phí khen thưởng cấp xã là ⟦2.075 triệu đồng⟧.\nĐã chi khen thưởng cấp xã ⟦2,075 tỷ đồng⟧.",
        "Tổng giá trị sản xuất đạt ⟦9.386,4 tỷ đồng⟧.\nQuy mô giá trị sản xuất gần ⟦9.400 tỷ đồng⟧.",
        # cut off instead of rounded
        "Tỷ lệ trường đạt chuẩn quốc gia đạt ⟦84,78%⟧.\nTrường đạt chuẩn quốc gia ⟦84,7%⟧.",
        # many digits need few words
        "Giải quyết đúng hạn trong tổng số ⟦148.260 hồ sơ⟧.\nThủ tục hành chính: tiếp nhận ⟦148.260 hồ sơ⟧.",
        # a part of so many, and the part alone
        "Có ⟦11/14 xã⟧ đạt chuẩn nông thôn mới.\nSố xã về đích NTM là ⟦11 xã⟧.",
        "Tỷ lệ hộ sử dụng nước sạch đạt ⟦91,2%⟧.\nĐến nay, tỷ lệ hộ sử dụng nước sạch đạt ⟦91,2%⟧.\n"
        "Tổng kết: tỷ lệ hộ sử dụng nước sạch là ⟦91,2%⟧.",
        "Thu ngân sách đạt ⟦310,25 tỷ đồng⟧.\nTổng thu ngân sách đạt ⟦310,3 tỷ đồng⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Join what agrees into one check an indicator; tell what does not."""
        agreeing: list[Pair] = []
        differing: list[tuple[Pair, Agreement]] = []
        for pair in facts.indicator_pairs:
            found = agreement(pair.first.quantity, pair.second.quantity)
            if found is Agreement.EQUAL:
                if agree_on_one(pair):
                    agreeing.append(pair)
            elif one_role(pair) and not (pair.apart or siblings(facts, pair) or told_apart(facts, pair)):
                differing.append((pair, found))
        groups = joined(agreeing)
        for group in groups:
            yield self.holds([item.span for item in group], " = ".join(item.quantity.printed for item in group))
        yield from self._conflicts(facts, unrivalled(differing, agreeing), groups)

    def _conflicts(
        self, facts: Facts, differing: Iterable[tuple[Pair, Agreement]], groups: Sequence[Sequence[Statement]]
    ) -> Iterator[Result]:
        """One finding for each pair of values, not for each pair of places."""
        home = {item.index: number for number, group in enumerate(groups) for item in group}
        told: set[tuple[object, object]] = set()
        for pair, found in differing:
            key = (home.get(pair.first.index, pair.first.span), home.get(pair.second.index, pair.second.span))
            targets = pair.first.role is Role.TARGET
            loose = lies_within(pair, found)
            if loose and not targets:
                if pair.same and not lie_side_by_side(pair):
                    yield self.holds(
                        [pair.first.span, pair.second.span],
                        f"{pair.first.quantity.printed} ∋ {pair.second.quantity.printed}",
                    )
                continue
            certainty = conflict(facts.text, pair, loose=loose)
            if key in told or certainty is None:
                continue
            told.add(key)
            copied = None if loose else copied_from(facts, pair)
            yield from self.fails(
                "loose" if loose else "copied" if copied else "conflict",
                pair.first.span,
                [Place(pair.second.span, Text("giá trị ở chỗ kia", "the value in the other place"))],
                computation=f"{pair.first.quantity.printed} ≠ {pair.second.quantity.printed}",
                severity=None if certainty is Certainty.SURE else Severity.INFO,
                confidence=0.8 if certainty is Certainty.SURE else 0.5,
                values={
                    "one": pair.first.span.of(facts.text),
                    "two": pair.second.span.of(facts.text),
                    "copied": copied.span.of(facts.text) if copied else "",
                },
            )
