"""The growth of an economy with that of its sectors, and the shares that weigh them."""

from draftlint.facts import Facts
from draftlint.readers import read_text

INDUSTRY, SERVICES, FARMING = 0, 1, 2
SHARES = "Cơ cấu kinh tế: nông nghiệp chiếm 20%, công nghiệp chiếm 45%, dịch vụ chiếm 35%."


def read(text):
    facts = Facts(read_text(text, "mẫu.txt"))

    def shown(found):
        return {sector: item.span.of(facts.text) for sector, item in found.items()}

    return [
        (item.whole.span.of(facts.text), shown(item.sectors), shown(item.shares), shown(item.moves), item.at_base)
        for item in facts.sector_growths
    ]


def test_a_whole_with_its_sectors_and_their_shares():
    grown = "trong đó nông nghiệp tăng 4%/năm, công nghiệp tăng 12%/năm, dịch vụ tăng 10%/năm"
    [(whole, sectors, shares, moves, at_base)] = read(f"Tăng trưởng kinh tế bình quân 9%/năm, {grown}.\n{SHARES}")
    assert whole == "9%/năm"
    assert sectors == {INDUSTRY: "12%/năm", SERVICES: "10%/năm", FARMING: "4%/năm"}
    assert shares == {INDUSTRY: "45%", SERVICES: "35%", FARMING: "20%"}
    assert not moves
    assert not at_base


def test_how_far_the_shares_moved():
    told = "nông nghiệp chiếm 20%, giảm 5% so với đầu nhiệm kỳ; công nghiệp chiếm 45%, tăng 5% so với đầu nhiệm kỳ"
    text = f"Tổng giá trị sản xuất tăng 9%/năm.\nCơ cấu kinh tế: {told}; dịch vụ chiếm 35%.\nNông nghiệp tăng 4%/năm. "
    [(_, sectors, _, moves, _)] = read(text + "Công nghiệp tăng 12%/năm.")
    assert sectors == {INDUSTRY: "12%/năm", FARMING: "4%/năm"}
    assert moves == {INDUSTRY: "5%", FARMING: "5%"}


def test_a_target_is_weighed_by_what_is_reached_now():
    goal = "Tăng trưởng kinh tế bình quân 10%/năm, trong đó nông nghiệp tăng 3%/năm, công nghiệp tăng 13%/năm"
    [found] = read(f"I. KẾT QUẢ\n{SHARES}\nII. MỤC TIÊU\nPhấn đấu:\n- {goal}.")
    assert found[2] == {INDUSTRY: "45%", SERVICES: "35%", FARMING: "20%"}
    assert found[4]


def test_the_text_ties_the_sectors_to_their_whole():
    tied, loose = (
        Facts(read_text(f"Tăng trưởng kinh tế 9%/năm{joint} nông nghiệp tăng 4%/năm, công nghiệp tăng 12%/năm."))
        for joint in (", trong đó", "; riêng")
    )
    assert [item.tied for item in tied.sector_growths] == [True]
    assert [item.tied for item in loose.sector_growths] == [False]


def test_one_sector_or_another_whole_is_none():
    assert not read("Tăng trưởng kinh tế bình quân 9%/năm, trong đó nông nghiệp tăng 4%/năm.")
    assert not read("Tổng mức bán lẻ tăng 9%/năm, trong đó nông nghiệp tăng 4%/năm, công nghiệp tăng 12%/năm.")
