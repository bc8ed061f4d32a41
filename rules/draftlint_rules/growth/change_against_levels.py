"""GRO101: a stated rise or fall that does not fit the levels beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftlint.api import (
    Change,
    Facts,
    Figure,
    Judgement,
    Kind,
    Measure,
    Place,
    Repair,
    Result,
    Rule,
    Severity,
    Statement,
    Text,
    change_figures,
    change_fit,
    growth,
)

_BASE = Text("mức trước đó", "what it was before")
_LEVEL = Text("mức sau", "what it became")
_AMOUNT = Text("số tăng, giảm", "the amount of the change")


class ChangeAgainstLevels(Rule):
    """Mức tăng, giảm không khớp với hai giá trị đứng cạnh.

    “Tăng từ 41% lên 46%, tăng 7%”, “đạt 3.450 tỷ đồng, gấp 1,8 lần năm 2020 (2.300 tỷ đồng)”, “giảm từ 2,4% xuống
    2,9%”: giá trị đầu, giá trị cuối và mức thay đổi phải khớp nhau, kể cả chiều tăng hay giảm. Với chỉ tiêu tính bằng
    phần trăm, mức tăng có thể là điểm phần trăm; “tăng n lần” được hiểu là gấp n lần, cách hiểu n + 1 cũng được
    chấp nhận.

    Cách sửa: tính lại mức thay đổi từ hai giá trị, hoặc đối chiếu hai giá trị với nguồn số liệu.

    Nguồn: số học trên chữ số đã in; dung sai nửa đơn vị của chữ số cuối.

    ---

    A stated rise or fall that does not fit the levels beside it.

    The value before, the value after and the change must fit, the direction included. The change of a percentage may
    be given in points; "tăng n lần" is read as n times, n + 1 times is accepted.

    To mend: compute the change again from the two values, or compare the values with their source.

    Source: arithmetic on the printed digits, half a unit of the last place.
    """

    code = "GRO101"
    name = "change-mismatch"
    kind = Kind.GROWTH
    severity = Severity.ERROR
    title = Text("Mức tăng, giảm không khớp hai giá trị", "Change does not fit its two levels")
    messages = {
        "mismatch": Text(
            "{stated} không khớp với hai giá trị đã nêu: {sum}.", "{stated} does not fit the two levels: {sum}."
        ),
        "direction": Text(
            "Chiều tăng, giảm không khớp với hai giá trị: {sum}.", "The direction does not fit the two levels: {sum}."
        ),
    }
    flagged = (
        "Xảy ra 11 vụ, 7 người chết, ⟦8 người⟧ bị thương; so với cùng kỳ giảm 4 vụ (26,7%), 2 người chết (22,2%), "
        "⟦5 người⟧ bị thương (⟦!48,5%⟧).",
        # which way it went
        "Tỷ lệ lao động nông nghiệp giảm còn ⟦!26,4%⟧, trong khi đầu nhiệm kỳ là ⟦24,8%⟧.",
        "Xảy ra ⟦164 vụ⟧, giảm ⟦36 vụ⟧ so với nhiệm kỳ trước, tương ứng giảm ⟦!81%⟧.",
        "Số vụ năm 2021 là ⟦45 vụ⟧, năm 2022 là 41 vụ, năm 2023 còn ⟦36 vụ⟧; năm cuối giảm ⟦!2%⟧ so với năm đầu.",
        "Năm 2022 có ⟦18 xã⟧, 2023 có 21 xã, 2024 có ⟦25 xã⟧ đạt chuẩn; như vậy hai năm tăng ⟦!9 xã⟧.",
        "Đàn gia súc có 8.450 con (trâu ⟦240⟧, bò 310, lợn 7.900), riêng đàn trâu giảm ⟦20 con⟧, tức là ⟦!8,9%⟧.",
        "Doanh thu năm 2023 đạt ⟦800 tỷ đồng⟧, tăng 14,3% so với năm 2022 (700 tỷ đồng); dự kiến năm 2024 đạt "
        "⟦920 tỷ đồng⟧, tăng khoảng ⟦!18%⟧.",
        "Sản lượng đạt ⟦412 tấn⟧, bằng 103% kế hoạch 400 tấn và tăng ⟦!8,4%⟧ so với năm 2022 (⟦384 tấn⟧).",
        "Phí chợ thu ⟦520 triệu đồng⟧, nhích thêm ⟦!6%⟧ từ nền ⟦500 triệu đồng⟧.",
        "Nhận 900 đơn (khiếu nại 650, tố cáo ⟦250⟧), song đơn tố cáo lại tăng ⟦!6%⟧ (từ ⟦240 đơn⟧).",
        "Công nghiệp từ 400 tỷ lên 644 tỷ đồng, dịch vụ từ ⟦200 tỷ⟧ lên ⟦293,9 tỷ đồng⟧, tăng hằng năm lần lượt "
        "là 10,0% và ⟦!9,0%⟧.",
        "Số lớp từ 84 (năm 2021) tăng lên ⟦96⟧ (năm 2022), rồi ⟦90⟧ (năm 2023); nhịp thay đổi hằng năm theo đó "
        "là tăng 14,3% và giảm ⟦!8,3%⟧.",
        "Có 52 trường, trong đó ⟦31 trường⟧ đạt chuẩn, tỷ lệ 59,6%, tăng ⟦!09 trường⟧ và 17,6 điểm % so với lúc "
        "bắt đầu nhiệm kỳ (⟦21/50 trường⟧, 42%).",
        "Ghi nhận ⟦430 ca⟧ mắc, 03 ca tử vong; so với năm 2022 (⟦512 ca⟧, 05 ca tử vong) số mắc giảm ⟦!18%⟧ và "
        "bớt 02 ca tử vong.",
        "Cấp phép cho ⟦310 hộ⟧ mới, vốn 64 tỷ đồng; so với năm 2022 giảm ⟦!5%⟧ về số hộ (⟦320⟧) nhưng tăng 6,7% "
        "về vốn (60 tỷ đồng).",
        "Số hộ khá là 240, trong đó ⟦46 hộ⟧ giàu; năm 2018 hai con số này là 200 và ⟦40⟧, tức tăng 20% và ⟦!25%⟧.",
        "Tỷ lệ lao động qua đào tạo tăng từ ⟦41%⟧ lên ⟦46%⟧, tăng ⟦!7%⟧.",
        "Tỷ lệ hộ nghèo giảm từ ⟦2,4%⟧ xuống ⟦!2,9%⟧.",
        "Doanh thu đạt ⟦3.450 tỷ đồng⟧, gấp ⟦!1,8 lần⟧ năm 2020 (⟦2.300 tỷ đồng⟧).",
        "Số hộ tham gia là ⟦430 hộ⟧, tăng ⟦!120 hộ⟧ so với năm trước (⟦330 hộ⟧).",
        "Thu ngân sách đạt ⟦2.576 tỷ đồng⟧, tăng ⟦!21%⟧ so với năm 2022 (⟦2.300 tỷ đồng⟧).",
        "Toàn ngành có ⟦14.500 em⟧, tăng ⟦1.250 em⟧ (⟦!12,4%⟧) so với năm học trước.",
        "Diện tích rau an toàn tăng từ ⟦820 ha⟧ năm 2020 lên ⟦1.310 ha⟧ năm 2025, bình quân tăng ⟦!19,8%/năm⟧.",
        "Có ⟦27 mô hình⟧ của 19 hợp tác xã, tăng ⟦!12 mô hình⟧ so với năm 2019 (năm 2019 có ⟦11 mô hình⟧).",
        "Đầu nhiệm kỳ có ⟦940 hộ cận nghèo⟧, nay còn ⟦310 hộ⟧, giảm ⟦!360 hộ⟧.",
        "Số học sinh là ⟦18.240 em⟧, so với ⟦15.200 em⟧ của năm 2019 thì tăng ⟦!30%⟧.",
        "Cháy xảy ra ⟦18 vụ⟧, làm chết 2 người; so với nhiệm kỳ trước (⟦27 vụ⟧, 05 người chết) giảm ⟦!19 vụ⟧.",
        "A. KẾT QUẢ\nThu nhập bình quân đầu người năm 2024 ước ⟦61,2 triệu đồng⟧.\nB. MỤC TIÊU ĐẾN NĂM 2029\nThu nhập "
        "bình quân đầu người đạt ⟦92 triệu đồng⟧, gấp ⟦!1,9 lần⟧ năm 2024.",
        "Cơ cấu kinh tế: nông nghiệp ⟦38%⟧, công nghiệp 27%, dịch vụ 35%; so với năm 2019 (⟦46%⟧ - 23% - 31%) thì nông "
        "nghiệp giảm ⟦!6 điểm %⟧.",
        "Năm 2021 thu ⟦310 tỷ đồng⟧; năm 2022 thu ⟦341 tỷ đồng⟧ (tăng ⟦!12%⟧).",
        "Doanh thu năm 2021 đạt 310 tỷ đồng, năm 2022 đạt ⟦341 tỷ đồng⟧, năm 2023 đạt ⟦375,1 tỷ đồng⟧, tăng lần lượt "
        "10% và ⟦!12%⟧.",
        "Mở 220 lớp và ⟦6.480 lượt học viên⟧, tăng tương ứng 10% và ⟦!12%⟧ so với năm trước (200 lớp, ⟦6.000 học "
        "viên⟧).",
        "Vốn đăng ký đạt ⟦480 triệu USD⟧, trong đó cấp mới 300 triệu USD, tăng vốn 180 triệu USD; gấp ⟦!2,4 lần⟧ năm "
        "2020 (⟦240 triệu USD⟧).",
        "Doanh thu đạt ⟦640 tỷ đồng⟧, tăng ⟦!7,6%⟧, năm 2022 là ⟦600 tỷ đồng⟧.",
        "Doanh thu đạt ⟦640 tỷ đồng⟧, tăng ⟦!7,6%⟧ (⟦600 tỷ đồng⟧ năm 2022).",
        "Tỷ lệ hài lòng đạt ⟦88,4%⟧, tăng từ mức ⟦84,1%⟧ (+⟦!3,4 điểm %⟧).",
        "Trước sắp xếp có ⟦96 thôn⟧, sau sắp xếp giảm ⟦!52 thôn⟧, còn ⟦71 thôn⟧.",
        "Vườn cam hiện có ⟦240 ha⟧, trồng thêm ⟦!60 ha⟧, nâng diện tích lên ⟦360 ha⟧.",
        "Thu phí ⟦18,6 tỷ đồng⟧, đạt 112% dự toán tỉnh giao (16,6 tỷ đồng), 103,3% dự toán huyện (18 tỷ đồng), so với "
        "cùng kỳ (⟦17,1 tỷ đồng⟧) tăng ⟦!4,9%⟧.",
        "Mở rộng vùng cam thêm ⟦!60 ha⟧ để đạt ⟦360 ha⟧ (hiện nay ⟦240 ha⟧).",
        "Doanh thu năm 2025 là ⟦1.200 tỷ đồng⟧, so với mức ⟦800 tỷ đồng⟧ của năm 2020 thì bình quân mỗi năm tăng "
        "⟦!14,8%⟧.",
        "Tỷ lệ hộ nghèo giảm từ ⟦8,92%⟧ xuống còn ⟦2,62%⟧, bình quân mỗi năm giảm ⟦!1,16 điểm %⟧.",
    )
    quiet = (
        "Sau hai năm, hộ nghèo đầu kỳ 10,4%, cuối kỳ 6,3%, giảm 4,1 điểm phần trăm, bình quân mỗi năm giảm 2,05 "
        "điểm phần trăm.",
        "Huyện đã giảm 07 đầu mối (từ 52 còn 45), giảm 86 biên chế.",
        "Tỷ lệ hộ nghèo năm 2025 giảm còn 2,1%, năm 2026 còn 1,5%.",
        # the parts have bases of their own
        "Có 320 cơ sở, gồm 120 cơ sở mộc, 200 cơ sở may. So với năm trước (332 cơ sở), giảm 12 cơ sở: mộc giảm 05, may "
        "giảm 07.",
        "Giá trị sản xuất từ 16.500 tỷ đồng năm 2020 lên 28.300 tỷ đồng năm 2025, bình quân tăng 11,4%/năm, mức cao; "
        "tuy năm 2021 chỉ tăng 2,7%.",
        "Thu nhập đạt 60 triệu đồng, bằng 1,2 lần năm 2020 (50 triệu đồng) nhưng mới bằng 80% mức bình quân của "
        "tỉnh (75 triệu đồng).",
        "Cây hằng năm 9.000 ha, bằng 97,8% cùng kỳ; trong đó lúa 5.200 ha (bằng 98,4% cùng kỳ).",
        "Tỷ lệ hộ nghèo còn 3,9%, giảm 1,2 điểm % so với năm 2023 (5,1%); tỷ lệ hộ nghèo vùng cao còn 11,7%, giảm "
        "4,3 điểm %, còn hộ cận nghèo chỉ giảm 0,3%.",
        "Có 430 ca mắc, 03 ca tử vong; so với năm 2022 (512 ca, 05 ca tử vong) giảm rõ, nhất là mùa mưa giảm 61%.",
        "Doanh thu đạt 412 tỷ đồng, tăng 7,3% so với năm 2022 (384 tỷ đồng), nhanh hơn mức tăng 5,1% của năm trước.",
        "Có 6.130 học viên, giảm 4,5% so với năm trước (6.420 học viên) khi học phí tăng bình quân 12%.",
        "Lợn 7.900 con, tăng 5,3% so với 7.500 con hồi năm 2020 mặc dù riêng đàn dê giảm 20 con, tức là 8,7%.",
        "Năm 2022 thu 640 tỷ đồng; 6 tháng đầu năm 2023 ước 330 tỷ đồng, tăng 6% so với cùng kỳ.",
        "Bình quân mỗi năm 900 hộ đăng ký; năm 2022 có 540 hộ đạt, bằng 60% bình quân số hộ đăng ký và hơn năm "
        "2018 (500 hộ).",
        "Sửa 86 km đường, kém 4,4% so với kế hoạch 90 km và giảm 2,3% so với 88 km của năm 2022.",
        "Tỷ lệ hộ nghèo giảm từ 24,6% năm 2021 xuống 15,4% năm 2025, bình quân mỗi năm giảm 2,3 điểm % (kế hoạch 2 "
        "điểm %/năm); ở các xã vùng cao giảm 4,2 điểm %/năm.",
        "Đàn vật nuôi có 64.300 con, tăng 6,4% so với 60.430 con hồi năm 2020, riêng đàn trâu giảm 1.350 con, tức là "
        "10,8%.",
        "Doanh thu ngành gỗ từ 235 tỷ lên 433 tỷ đồng, ngành may từ 231 tỷ lên 281 tỷ đồng, nhịp tăng hằng năm lần "
        "lượt là 13,0% và 4,0%.",
        "Tổng thu ước 41.860 tỷ đồng, tăng 7,3% so với năm 2023 (39.012 tỷ đồng), nhanh hơn mức tăng 6,84% của năm "
        "trước.",
        "Số hộ đạt danh hiệu là 6.824 hộ, bằng 60,7% bình quân số hộ đăng ký và hơn năm 2018 (5.987 hộ) 14,0%.",
        "Tỷ lệ hộ nghèo giảm từ 6,1% xuống còn 2,62%, bình quân mỗi năm giảm 1,16 điểm %.",
        "Huyện có 62 trường, giảm 8 trường, còn 2 trường chưa có nhà vệ sinh.",
        "Đầu năm có 120 hội viên, kết nạp mới 30 hội viên, đưa tổng số lên 145 hội viên.",
        "Có thêm 03 thôn đạt chuẩn, nâng số thôn đạt chuẩn từ 41 thôn lên 44 thôn, bằng 62% trong tổng số 71 thôn.",
        "Doanh thu 6 tháng 412 tỷ đồng, tăng 3% so với cùng kỳ (400 tỷ đồng), bằng 51,5% kế hoạch cả năm 800 tỷ đồng.",
        "Tỷ lệ hộ nghèo còn 3,2%, giảm 1,3% so với năm 2023 (4,5%), vượt kế hoạch (giảm 1,1%).",
        "Số trường giảm từ 62 xuống còn 54 trường, trong đó 46 trường đạt chuẩn, tăng 05 trường so với đầu nhiệm kỳ.",
        "Sản lượng 940 tấn, tăng 4,4% so với năm 2022 (900 tấn); trong đó: cá 610 tấn, tăng 2,1%; tôm 330 tấn, "
        "tăng 9,2%.",
        "Số hộ đạt chuẩn: năm 2016 có 15.870 hộ, năm 2018 có 18.940 hộ, năm 2020 có 21.900 hộ, bằng 84% tổng số "
        "hộ; so với năm 2016 tăng 6.030 hộ.",
        "Giá trị sản xuất đạt 950 tỷ đồng, tăng 9% so với cùng kỳ; trong đó nông nghiệp 320 tỷ đồng, tăng 3%; dịch vụ "
        "630 tỷ đồng, tăng 12%.",
        "Đàn trâu có 2.450 con, giảm 2% (50 con) so với năm trước; đàn lợn 31.200 con, tăng 5%.",
        "Doanh thu năm 2021 đạt 310 tỷ đồng, năm 2022 đạt 341 tỷ đồng, tốc độ tăng lần lượt là 8% và 10%.",
        "Tỷ lệ hộ nghèo vùng cao còn 12,6%, giảm 3 điểm % so với năm 2022 (15,6%), cao gấp 4 lần mức chung của tỉnh.",
        "Nợ đọng đầu kỳ 8,4 tỷ đồng, đến nay còn 2,1 tỷ đồng (xã Đông 1,5 tỷ đồng, xã Tây 0,6 tỷ đồng), giảm 6,3 tỷ "
        "đồng, tương ứng 75%.",
        "Năm 2021 kết nạp 210 hội viên, năm 2022: 245, nửa đầu năm 2023 thêm 96 hội viên.",
        "Đầu kỳ có 150 đơn vị, nay còn 60 đơn vị, bằng 40% so với đầu kỳ.",
        "Tỷ lệ đô thị hóa tăng từ 41% lên 46%, tăng 5 điểm %.",
        "Thu ngân sách đạt 2.576 tỷ đồng, tăng 12% so với kế hoạch (2.480 tỷ đồng).",
        "Thu nhập tăng từ 41 triệu đồng lên 60 triệu đồng, tỷ lệ hộ nghèo giảm 3%.",
        "Xếp hạng chuyển đổi số tăng từ hạng 12 lên hạng 8.",
        "Thu ngân sách đạt 2.576 tỷ đồng, tăng 12%; chi thường xuyên (1.900 tỷ đồng) tăng 4%.",
        "Tỷ lệ thu gom rác đạt từ 90% trở lên, còn 10% do dân tự xử lý.",
        "Kết nạp 412 đảng viên, nâng tổng số đảng viên từ 4.010 lên 4.390 đảng viên.",
        "Thời gian giải quyết hồ sơ giảm từ 15 ngày xuống còn 10 ngày, giảm trên 30%.",
        "Có 16/21 xã đạt chuẩn, chiếm 76,2%, vượt kế hoạch (15 xã), tăng 08 trạm y tế so với đầu nhiệm kỳ (13 trạm).",
        "Tổng thu 5 năm đạt 1.486 tỷ đồng, tăng bình quân 10,3%/năm (năm 2020 thu 219,4 tỷ đồng).",
        "Giảm từ 13 phòng xuống 10 phòng, biên chế giảm 62 người (10% trong tổng số 620 biên chế).",
        "A. KẾT QUẢ\nThu nhập của hộ trồng chè năm 2024 đạt 61,2 triệu đồng.\nB. MỤC TIÊU ĐẾN NĂM 2029\nThu nhập bình "
        "quân đầu người đạt 92 triệu đồng, gấp 1,9 lần năm 2024.",
        "Đầu kỳ có 2.978 hộ nghèo trên 23.640 hộ, nay còn 1.094 hộ trong tổng số 24.310 hộ, giảm 1.884 hộ.",
    )
    holding = (
        "Dư nợ đạt ⟦1.040 tỷ đồng⟧; so với năm 2020 (⟦650 tỷ đồng⟧), dư nợ tăng 390 tỷ đồng, bằng ⟦160%⟧.",
        "Số vụ giảm còn ⟦31 vụ⟧, trong khi cùng kỳ năm trước là ⟦45 vụ⟧.",
        "Xảy ra ⟦164 vụ⟧, giảm ⟦36 vụ⟧ so với nhiệm kỳ trước, tương ứng giảm ⟦18%⟧.",
        "Đầu năm có ⟦218 hộ nghèo⟧, cuối năm còn ⟦171 hộ⟧, giảm ⟦47 hộ⟧.",
        # not the target in the bracket between
        "Kết nạp ⟦106 đảng viên⟧, bằng 106% chỉ tiêu Huyện ủy giao (100 đồng chí), nhiều hơn ⟦8 đồng chí⟧ so với năm "
        "2023 (⟦98 đồng chí⟧).",
        "Toàn huyện có ⟦320 cơ sở⟧. So với năm trước (⟦332 cơ sở⟧), giảm ⟦12 cơ sở⟧ do sáp nhập.",
        "Xảy ra 11 vụ, ⟦7 người⟧ chết, 8 người bị thương; so với cùng kỳ giảm 4 vụ, ⟦2 người⟧ chết (⟦22,2%⟧), 5 "
        "người bị thương (38,5%).",
        # against the first year, or another one that is named
        "Số vụ năm 2021 là ⟦45 vụ⟧, năm 2022 là 41 vụ, năm 2023 còn ⟦36 vụ⟧; năm cuối giảm ⟦20%⟧ so với năm đầu.",
        "Số hộ năm 2021 là ⟦500 hộ⟧, năm 2022 là 440 hộ, năm 2023 còn ⟦410 hộ⟧, giảm ⟦18%⟧ so với năm 2021.",
        "Năm 2021 thu ⟦40 tấn⟧, năm 2022 thu 44 tấn, năm 2023 thu ⟦50 tấn⟧, tăng ⟦25%⟧ so với đầu kỳ.",
        "Năm 2022 có ⟦18 xã⟧, 2023 có 21 xã, 2024 có ⟦25 xã⟧ đạt chuẩn; như vậy hai năm tăng ⟦7 xã⟧.",
        "Tổng thu 620 tỷ đồng, trong đó dịch vụ 330 tỷ đồng, sự nghiệp ⟦290 tỷ đồng⟧; sự nghiệp tăng ⟦16%⟧ (từ "
        "⟦250 tỷ đồng⟧).",
        "Năm 2024 bán được ⟦2.436 tỷ đồng⟧, tăng 13,2% so với năm 2023 (2.152 tỷ đồng); dự kiến năm 2025 đạt ⟦2.740 tỷ "
        "đồng⟧, tăng khoảng ⟦12,5%⟧.",
        "Tiêu thụ ⟦52.340 tấn⟧, bằng 100,7% kế hoạch 52.000 tấn và tăng ⟦12,4%⟧ so với năm 2023 (⟦46.566 tấn⟧).",
        "Thuế thu ⟦2.021 tỷ đồng⟧, nhích thêm ⟦2,90%⟧ từ nền ⟦1.964 tỷ đồng⟧.",
        "Ghi nhận ⟦4.386 ca⟧, 03 ca nặng; so với năm 2022 (⟦9.742 ca⟧, 07 ca nặng) số mắc giảm ⟦55,0%⟧.",
        "Có ⟦43 trường⟧ đạt chuẩn, tăng ⟦08 trường⟧ và 15,8 điểm phần trăm so với đầu nhiệm kỳ (⟦35/64 trường⟧).",
        "Trước sắp xếp có ⟦96 thôn⟧, sau sắp xếp giảm ⟦25⟧, còn ⟦71 thôn⟧.",
        "Giảm ⟦14 phòng⟧ (từ ⟦52⟧ xuống ⟦38 phòng⟧).",
        "Doanh thu năm 2025 là ⟦1.200 tỷ đồng⟧, so với mức ⟦800 tỷ đồng⟧ của năm 2020 thì bình quân mỗi năm tăng "
        "⟦8,4%⟧.",
        "Báo cáo nhiệm kỳ 2020 - 2025\nA. KẾT QUẢ\nThu ngân sách trên địa bàn năm 2025 đạt ⟦20.000 triệu đồng⟧.\n"
        "B. MỤC TIÊU ĐẾN NĂM 2030\nThu ngân sách trên địa bàn tăng bình quân ⟦10%/năm⟧, đến năm 2030 đạt khoảng "
        "⟦32,2 tỷ đồng⟧.",
        "Tỷ lệ hộ nghèo giảm từ ⟦8,42%⟧ xuống còn ⟦2,62%⟧, bình quân mỗi năm giảm ⟦1,16 điểm %⟧.",
        "Doanh nghiệp từ chỗ có ⟦06 doanh nghiệp⟧ năm 2020, nay là ⟦17 doanh nghiệp⟧, thêm ⟦11 doanh nghiệp⟧.",
        "Mở ⟦1.284 hội nghị⟧ với 118.560 lượt cử tri. Bình quân một hội nghị có 92 lượt. So với nhiệm kỳ trước, số hội "
        "nghị tăng ⟦25,9%⟧ (nhiệm kỳ trước ⟦1.020 hội nghị⟧).",
        "Đầu nhiệm kỳ, cả ba xã còn ⟦520 hộ nghèo⟧; đến cuối năm 2025 ước còn ⟦160 hộ⟧, giảm ⟦360 hộ⟧.",
        "Đầu nhiệm kỳ có ⟦3.840 hội viên⟧; trong nhiệm kỳ phát triển mới 980, giảm 620; hiện có ⟦4.200 hội viên⟧, tăng "
        "⟦360 hội viên⟧ so với đầu nhiệm kỳ.",
        "Giai đoạn 2021 - 2023 ban hành 280 văn bản, từ năm 2024 đến nay 212 văn bản; riêng năm 2024 (⟦117 văn bản⟧) "
        "tăng ⟦12,5%⟧ so với năm 2023 (⟦104 văn bản⟧).",
        "Toàn xã có ⟦1.020 học sinh⟧, gồm tiểu học 600 học sinh, THCS 420 học sinh, tăng ⟦2%⟧ so với năm trước "
        "(⟦1.000⟧).",
        "Sản lượng năm 2021 là ⟦400 tấn⟧, năm 2022 là 440 tấn, năm 2023 là ⟦484 tấn⟧, tăng bình quân ⟦10%/năm⟧.",
        "Có 38 lớp, ⟦520 học viên⟧; năm trước 20 lớp, ⟦260 học viên⟧. Như vậy số lớp tăng 90%, số học viên gấp "
        "⟦2 lần⟧.",
        "Gạch nung đạt ⟦412 triệu viên⟧, giảm ⟦3,5%⟧ so cùng kỳ ⟦427 triệu viên⟧.",
        "Đã dựng ⟦340 mô hình⟧, gồm 200 mô hình cấp xã và 140 mô hình cấp thôn. Con số này gấp ⟦1,7 lần⟧ nhiệm kỳ 2015 "
        "- 2020 (⟦200 mô hình⟧).",
        "Thành lập ⟦29 tổ hợp tác⟧ mới; nâng tổng số lên ⟦112 tổ hợp tác⟧ (đầu nhiệm kỳ ⟦83 tổ hợp tác⟧).",
        "Tỷ lệ dự học đạt ⟦98,3%⟧, hơn nhiệm kỳ trước ⟦2,1 điểm %⟧ (⟦96,2%⟧).",
        "Nợ đọng đầu kỳ ⟦8,4 tỷ đồng⟧, đến nay còn ⟦2,1 tỷ đồng⟧ (xã Đông 1,5 tỷ đồng, xã Tây 0,6 tỷ đồng), giảm 6,3 "
        "tỷ đồng, tương ứng ⟦75%⟧.",
        "Thu nhập tăng từ ⟦54 triệu đồng/năm⟧ lên ⟦83 triệu đồng/năm⟧, tăng ⟦29 triệu đồng⟧.",
        "Tỷ lệ lao động qua đào tạo tăng từ ⟦41%⟧ lên ⟦46%⟧, tăng ⟦5%⟧.",
        "Tỷ lệ lao động qua đào tạo tăng từ ⟦41%⟧ lên ⟦46%⟧, tăng ⟦12,2%⟧.",
        "Doanh thu đạt ⟦3.450 tỷ đồng⟧, tăng ⟦1,5 lần⟧ so với năm 2020 (⟦2.300 tỷ đồng⟧).",
        "Số trường tăng từ ⟦41⟧ lên ⟦46 trường⟧.",
        "Diện tích rau an toàn tăng từ ⟦820 ha⟧ năm 2020 lên ⟦1.310 ha⟧ năm 2025, bình quân tăng ⟦9,8%/năm⟧.",
        "Toàn ngành có ⟦14.500 em⟧, tăng ⟦1.250 em⟧ (⟦9,4%⟧) so với năm học trước.",
        "Tỷ lệ hộ nghèo giảm từ ⟦4,72%⟧ năm 2021 xuống còn ⟦1,15%⟧ năm 2025, bình quân mỗi năm giảm ⟦0,89%⟧.",
        "Kết nạp ⟦412 đảng viên⟧, nâng tổng số đảng viên từ ⟦4.010⟧ lên ⟦4.422 đảng viên⟧.",
        "Số trường đạt chuẩn tăng ⟦12 trường⟧ so với năm 2020 (từ ⟦28 trường⟧ lên ⟦40 trường⟧).",
        "Có ⟦16/21 xã⟧ đạt chuẩn, chiếm 76,2%, tăng ⟦07 xã⟧ so với đầu nhiệm kỳ (khi đó mới có ⟦9 xã⟧).",
        "Tỷ lệ tập hợp thanh niên đạt ⟦71,4%⟧, cao hơn đầu nhiệm kỳ ⟦5,2 điểm %⟧ (⟦66,2%⟧).",
        "Doanh thu ⟦640 tỷ đồng⟧ (năm 2019 là ⟦400 tỷ đồng⟧), gấp ⟦1,6 lần⟧.",
        "Cơ cấu kinh tế: nông nghiệp ⟦38%⟧, công nghiệp 27%, dịch vụ 35%; so với năm 2019 (⟦46%⟧ - 23% - 31%) thì nông "
        "nghiệp giảm ⟦8 điểm %⟧.",
        "A. KẾT QUẢ\nThu nhập bình quân đầu người năm 2024 ước ⟦61,2 triệu đồng⟧.\nB. MỤC TIÊU ĐẾN NĂM 2029\nThu nhập "
        "bình quân đầu người đạt ⟦92 triệu đồng⟧, gấp ⟦1,5 lần⟧ năm 2024.",
        "Có ⟦46 câu lạc bộ⟧, nhiều hơn nhiệm kỳ trước ⟦08 câu lạc bộ⟧ (⟦38 câu lạc bộ⟧).",
        "Xử lý ⟦94 trường hợp⟧. So với nhiệm kỳ trước (⟦108 trường hợp⟧), số bị xử lý giảm ⟦14 trường hợp⟧.",
    )

    def check(self, facts: Facts) -> Iterator[Result]:
        """Judge the direction, then the stated change."""
        for found in facts.changes:
            change = change_fit.likeliest(found)
            spans = [item.span for item in change.statements]
            if change.distant and not change.sure and not change_fit.fits(change):
                yield self.unclear(spans, Text("có thể khác phạm vi hoặc thời điểm", "perhaps another scope or time"))
                continue
            other, level = change_figures(change)
            relation = change.measure is Measure.RATIO  # "bằng 34% so với đầu kỳ" tells no direction
            if change.base is not None and not relation and not change_fit.moved(other, level, change.direction):
                yield from self._wrong_way(change, growth.moved(other, level, change.direction))
                continue
            if change.stated is None:
                yield self.holds(spans, growth.moved(other, level, change.direction).computation)
                continue
            yield from self._judge(facts, change, (other, level, change_fit.stated_figure(change, level)))

    def _judge(self, facts: Facts, change: Change, figures: Sequence[Figure]) -> Iterator[Result]:
        change = change_fit.over_its_years(change)
        spans = [item.span for item in change.statements]
        assert change.stated is not None
        if change.measure is Measure.YEARLY and not change.steps:
            yield self.unclear(spans, Text("không nêu số năm", "the number of years is not stated"))
            return
        try:
            judgement = change_fit.judged(change, figures)
        except (ZeroDivisionError, ValueError):
            yield self.unclear(spans, Text("không tính được tỷ lệ", "no rate can be computed"))
            return
        if judgement.fits:
            yield self.holds(spans, judgement.computation)
            return
        if change.measure is Measure.ADDED:
            yield self.unclear(spans, Text("có thể có cả số giảm", "some may have left"), judgement.computation)
            return
        yield from self.fails(
            "mismatch",
            change.stated.span,
            _places(change, but=change.stated),
            computation=judgement.computation,
            severity=None if change.sure else Severity.WARNING,
            confidence=0.9 if change.sure else 0.6,
            repairs=[Repair.of(found) for found in change_fit.repairs(change, figures)],
            values={"stated": change.stated.span.of(facts.text), "sum": judgement.computation},
        )

    def _wrong_way(self, change: Change, judgement: Judgement) -> Iterator[Result]:
        yield from self.fails(
            "direction",
            change.level.span,
            _places(change, but=change.level, without=change.stated),
            computation=judgement.computation,
            values={"sum": judgement.computation},
        )


def _places(change: Change, *, but: Statement, without: Statement | None = None) -> list[Place]:
    """All places but one, with what each is."""
    says: list[tuple[Statement | None, Text]] = [
        (change.base, _BASE), (change.amount, _AMOUNT), (change.level, _LEVEL),
        (change.stated, Text("mức thay đổi đã nêu", "the stated change")),
    ]  # fmt: skip
    return [Place(item.span, text) for item, text in says if item and item is not but and item is not without]
