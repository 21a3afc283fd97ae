"""Answers that hold several options: of several choices and of an order."""

from __future__ import annotations

from pathlib import Path

import pytest

import oogst
from oogst.io import table_set
from oogst.io.study_folder import read_study
from oogst.io.study_writer import Kind, write_study
from oogst.types.study import Study
from tests.oogst.io.sample import DESIGN, found, load, problems_of

CODES = '{ baas = "Mijn baas", team = { nl = "Mijn team", en = "My team" }, 3 = "Niemand" }'
OPEN = '{ id = "open", text = "Waarom?", kind = "text" },'
DESIGN_WITH_CODES = DESIGN.replace(
    OPEN,
    f"""{OPEN}
    {{ id = "hulp", text = "Wie hielp?", hint = "Denk aan vorige week.", kind = "choices", options = {CODES} }},
    {{ id = "rang", text = "Wat eerst?", kind = "order", options = {{ tijd = "Tijd", geld = "Geld", rust = "Rust" }} }},
""",
)
ANSWERS = """\
person;moment;q1;hulp;rang
p1;voor;3;"team; baas";"rust;tijd;geld"
p2;voor;4;3;
p1;na;4;"my team;Mijn team";"Geld; rust; TIJD"
p2;na;2;;
"""


def study(folder: Path, answers: str = ANSWERS) -> Study:
    return load(folder, design=DESIGN_WITH_CODES, answers=answers).study


def test_chosen_codes_stand_in_the_order_of_the_options_and_an_order_as_it_was_put(tmp_path: Path) -> None:
    answers = study(tmp_path).answers
    block, later = answers[("enquete", "voor")], answers[("enquete", "na")]
    assert block.texts["hulp"] == ("baas;team", "3")
    assert block.texts["rang"] == ("rust;tijd;geld", None)
    assert (later.texts["hulp"], later.texts["rang"]) == (("team", None), ("geld;rust;tijd", None))
    assert not {"hulp", "rang"} & set(block.values)


@pytest.mark.parametrize(
    ("cell", "column", "key"),
    [
        ('"baas;buurman"', "hulp", "answer_not_option"),
        ('" ; "', "hulp", "answer_not_option"),
        ('"tijd;geld"', "rang", "answer_not_order"),
        ('"tijd;geld;rust;tijd"', "rang", "answer_not_order"),
        ('"tijd;geld;rust;hond"', "rang", "answer_not_option"),
    ],
)
def test_codes_that_are_no_such_answer_are_told_with_row_and_column(
    tmp_path: Path, cell: str, column: str, key: str
) -> None:
    answers = f"person;moment;q1;{column}\np1;voor;3;\np2;voor;4;{cell}\n"
    problems = [one for one in problems_of(tmp_path, design=DESIGN_WITH_CODES, answers=answers) if one.row]
    assert found(problems) == [(key, "answers.csv", 3, column)]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["folder", "zip", "xlsx"])
def test_codes_hints_and_pictures_read_back_from_every_form(tmp_path: Path, kind: Kind) -> None:
    design = DESIGN_WITH_CODES.replace("maximum = 5", 'maximum = 5\npicture = "faces"')
    before = load(tmp_path, design=design, answers=ANSWERS).study
    path = tmp_path / f"opnieuw{ {'folder': '', 'zip': '.zip', 'xlsx': '.xlsx'}[kind] }"
    write_study(before, path, kind)
    after = read_study(path).study
    assert (after.design, after.answers) == (before.design, before.answers)
    assert after.design.answer_scales[0].picture == "faces"
    assert after.design.instruments[0].items[5].hint == "Denk aan vorige week."


@pytest.mark.slow
def test_the_fast_road_reads_the_same_codes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = "person,moment,q1,hulp,rang\np1,voor,3,team;baas,rust;tijd;geld\np2,voor,4,3,\n"
    thorough = study(tmp_path, plain)
    assert thorough.answers[("enquete", "voor")].texts["rang"] == ("rust;tijd;geld", None)
    monkeypatch.setattr(table_set, "LARGE", 0)
    fast = study(tmp_path, plain)
    assert type(fast.answers["enquete", "voor"].people).__module__ == "numpy"
    assert fast.answers == thorough.answers


def test_an_indicator_does_not_count_with_codes(tmp_path: Path) -> None:
    design = DESIGN_WITH_CODES.replace('scale = "uit"\n', 'item = "hulp"\n')
    assert found(problems_of(tmp_path, design=design, answers=ANSWERS)) == [
        ("indicator_kind", "design.toml", 55, "indicators[1].item")
    ]


@pytest.mark.slow
def test_codes_are_kept_and_not_reported(tmp_path: Path) -> None:
    """They have no number, so no finding rests on them."""
    report = oogst.evaluate(study(tmp_path), "nl")
    assert "hulp" not in repr(report)
