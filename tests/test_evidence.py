"""A figure that nothing confirms, in a contradiction whose other figures fit elsewhere, is named."""

from draftlint.engine import check_document
from draftlint.evidence import settle
from draftlint.readers import read_text
from draftlint.rule import Check, Kind, Verdict
from tests.planted.run import installed_rules


def findings(text, rule):
    return [finding for finding in check_document(read_text(text), installed_rules()).findings if finding.rule == rule]


def test_the_unconfirmed_figure_is_named_in_message_and_data():
    text = (
        "Đã kết nạp 412 đảng viên, gồm 205 đảng viên nữ và 207 đảng viên nam.\n"
        "Đã kết nạp 412 đảng viên; tổng kết: đã kết nạp 421 đảng viên.\n"
    )
    [finding] = findings(text, "FIG101")[:1]
    assert finding.data["likely_wrong"] == "421 đảng viên"
    assert "“421 đảng viên” có thể sai" in finding.message.vi
    assert "“421 đảng viên” may be the wrong one" in finding.message.en


def test_nothing_is_named_where_only_an_order_confirms():
    report = check_document(read_text("Có 46/58 thôn đạt chuẩn, đạt 89,3%.\n"), installed_rules())
    [finding] = [finding for finding in report.findings if finding.rule == "RAT101"]
    assert [check.kind for check in report.checks if check.verdict is Verdict.HOLDS] == [Kind.RANGE]
    assert "likely_wrong" not in finding.data
    assert "có thể sai:" not in finding.message.vi


def test_figures_that_all_fit_other_sums_contradict_nothing():
    text = "Có 62 trường, gồm 40 trường công lập và 22 trường tư thục.\n"
    whole = check_document(read_text(text), installed_rules())
    given = whole.facts.quantities
    failing = Check("SUM101", Kind.SUM, Verdict.FAILS, (given[0].span, given[1].span))
    other = Check("SUM102", Kind.SUM, Verdict.HOLDS, (given[0].span, given[1].span, given[2].span))
    _, settled = settle(whole.facts, [], [failing, other])
    assert [check.verdict for check in settled] == [Verdict.UNCLEAR, Verdict.HOLDS]
    assert settled[0].reason is not None


def test_a_figure_that_nothing_else_confirms_stays_accused():
    text = "Có 62 trường, gồm 40 trường công lập và 21 trường tư thục.\n"
    [finding] = findings(text, "SUM101")
    assert finding.kind is Kind.SUM


def test_a_coarse_relation_does_not_excuse_the_last_digit_of_a_sum():
    text = (
        "Cơ cấu kinh tế: nông nghiệp 37,5%, công nghiệp 33,2%, dịch vụ 29,6%. So với năm 2020 (36,5% - 35,2% - 28,3%) "
        "tỷ trọng nông nghiệp tăng 1 điểm %, công nghiệp giảm 2 điểm %, dịch vụ tăng 1 điểm %.\n"
    )
    [finding] = findings(text, "SHR101")
    assert finding.computation == "37,5% + 33,2% + 29,6% = 100,3% ≠ 100%"


def test_a_fine_relation_excuses_what_is_far_off():
    text = "Có 62 trường, gồm 40 trường công lập và 22 trường tư thục.\n"
    whole = check_document(read_text(text), installed_rules())
    given = [quantity.span for quantity in whole.facts.quantities]
    failing = Check("SUM101", Kind.SUM, Verdict.FAILS, (given[0], given[1]), "40 = 40 ≠ 62")
    other = Check("SUM102", Kind.SUM, Verdict.HOLDS, tuple(given), "40 + 22 = 62")
    _, settled = settle(whole.facts, [], [failing, other])
    assert [check.verdict for check in settled] == [Verdict.UNCLEAR, Verdict.HOLDS]
