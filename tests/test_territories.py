"""Administrative units: what they are made of, what they have, what they make together."""

import pytest

from draftlint.facts import Facts
from draftlint.facts.sums.breakdown_fit import sort_out
from draftlint.readers import read_text


def facts_of(text):
    return Facts(read_text(text, "draft.txt"))


def sums_of(text):
    facts = facts_of(text)
    fits, unfit = sort_out(facts.breakdowns)
    return (
        [[span.of(facts.text) for span in fit.spans] for fit in fits],
        [[item.span.of(facts.text) for item in found.statements] for found in unfit],
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Huyện Phú Mỹ có 412,6 km2 và 9.130 nhân khẩu.", {"area": "412,6 km2", "people": "9.130 nhân khẩu"}),
        (
            "Sau khi thành lập, phường Gò Sao có diện tích tự nhiên là 9,4 km², quy mô dân số là 8.120 người.",
            {"area": "9,4 km²", "people": "8.120 người"},
        ),
        ("Xã Tân Lập còn lại 12,5 ha.", {"area": "12,5 ha"}),
        ("Xã Tân Lập có 12,5 ha lúa và 45 người nghèo.", None),
        ("Xã Tân Lập đã trồng 12,5 ha.", None),
    ],
)
def test_a_unit_has_an_area_and_people(text, told):
    facts = facts_of(text)
    found = [
        {measure: item.span.of(facts.text) for measure, item in holding.measures.items()}
        for holding in facts.territories.holdings
    ]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("made", "complete"),
    [
        ("Thành lập phường Gò Sao trên cơ sở toàn bộ 9,4 km2 và 8.120 nhân khẩu của xã Gò Sao.", True),
        ("Thành lập phường Gò Sao trên cơ sở toàn bộ thị trấn và 9,4 km2 của xã Tân Lập.", False),
        ("Mở rộng phường Gò Sao trên cơ sở điều chỉnh 9,4 km2 của xã Tân Lập.", False),
        ("Thành lập phường Gò Sao trên cơ sở 9,4 km2 của xã Tân Lập và toàn bộ diện tích của xã Bến Đình.", False),
    ],
)
def test_a_unit_is_made_of_all_that_is_said_or_of_more(made, complete):
    [founding] = facts_of(made).territories.foundings
    assert (founding.unit, founding.complete) == (("phường", "Gò Sao"), complete)


def test_units_joined_make_the_new_one():
    text = (
        "Thành lập xã Tân Lập trên cơ sở nhập toàn bộ diện tích tự nhiên là 4,41 km², quy mô dân số là 6.102 người của "
        "xã Gò Sao và toàn bộ diện tích tự nhiên là 5,12 km², quy mô dân số là 5.400 người của xã Bến Đình. Sau khi "
        "thành lập, xã Tân Lập có diện tích tự nhiên là 9,53 km² và quy mô dân số là 11.{} người."
    )
    area, people = ["9,53 km²", "4,41 km²", "5,12 km²"], ["11.502 người", "6.102 người", "5.400 người"]
    assert sums_of(text.format("502")) == ([area, people], [])
    fits, [unfit] = sums_of(text.format("520"))
    assert fits == [area]
    assert unfit == ["11.520 người", "6.102 người", "5.400 người"]


def test_named_units_make_the_figure_behind_their_names():
    text = (
        "Nội thị gồm 2 phường (Gò Sao, Bến Đình) với diện tích 21,5 km2.\n"
        "a) Phường Gò Sao có 9,4 km2.\nb) Phường Bến Đình có 12,1 km2.\n"
    )
    fits, _ = sums_of(text)
    assert ["21,5 km2", "9,4 km2", "12,1 km2"] in fits


def test_stretches_that_divide_a_whole_make_the_figures_of_the_sentence_before():
    text = (
        "Thị xã có 282,1 km2, dân số 164.810 người.\nKhu vực nội thị có 110,4 km2, dân số 96.700 nhân khẩu; khu vực "
        "ngoại thị có 171,7 km2, dân số 68.110 nhân khẩu.\n"
    )
    fits, _ = sums_of(text)
    assert ["282,1 km2", "110,4 km2", "171,7 km2"] in fits
    assert ["164.810 người", "96.700 nhân khẩu", "68.110 nhân khẩu"] in fits


def test_a_unit_is_part_of_the_one_that_lists_it():
    text = (
        "Thị xã Phú Mỹ có 282,1 km2.\nTỉnh Bến Đình có 1.651,8 km2, gồm: thị xã Phú Mỹ và các huyện: Gò Sao, Tân Lập."
    )
    facts = facts_of(text)
    [found] = [item for item in facts.parts_of_totals if item.sure]
    assert (found.part.span.of(facts.text), found.total.span.of(facts.text)) == ("282,1 km2", "1.651,8 km2")
