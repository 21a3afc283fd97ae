"""Mistakes that people make who fill in tables: told once, in words that help."""

from __future__ import annotations

from pathlib import Path

import pytest

from oogst.io.cells import NumberStyle, both_readings, number_of, number_style
from tests.oogst.io.sample import ANSWERS, DESIGN, PEOPLE, SERIES, found, problems_of


def test_a_number_with_two_meanings_is_shown_both_ways(tmp_path: Path) -> None:
    costs = "cost;amount\nzaal;30.000\n"
    (problem,) = problems_of(tmp_path, costs=costs)
    assert problem.text("nl").endswith("Schrijf 30000 of 30.0.")
    assert problem.text("en").endswith("Write 30000 or 30.0.")


@pytest.mark.parametrize("text", ["30.000", "1,250", "5,837", "-12.345"])
def test_both_ways_in_which_it_may_be_written_are_read_as_they_stand(text: str) -> None:
    whole, fraction = both_readings(text)
    assert NumberStyle.UNCLEAR not in (number_style([whole]), number_style([fraction]))
    assert number_of(fraction, number_style([fraction])) == number_of(whole) / 1000


def test_nothing_lies_between_the_answers_of_a_scale_with_all_its_labels(tmp_path: Path) -> None:
    answers = ANSWERS.replace("p1;voor;3", "p1;voor;2,5").replace("p2;voor;9;4", "p2;voor;9;4,0")
    assert problems_of(tmp_path, answers=answers) == []
    labels = 'labels = { 1 = "oneens", 2 = "b", 3 = "c", 4 = "d", 5 = "helemaal eens" }'
    old = 'labels = { 1 = "oneens", 5 = { nl = "helemaal eens", en = "agree" } }'
    problems = problems_of(tmp_path, answers=answers, design=DESIGN.replace(old, labels))
    assert found(problems) == [("answer_not_option", "answers.csv", 2, "q1")]
    assert problems[0].text("nl").endswith("Kies uit: 1, 2, 3, 4, 5.")


@pytest.mark.parametrize("row", ["p2,na,2,3,1,werk,x", '"p2,na,2,3,1,werk,x"', "p2\tna\t2\t3\t1\twerk\tx"])
def test_a_row_with_another_separator_is_told_as_that_and_nothing_else(tmp_path: Path, row: str) -> None:
    problems = problems_of(tmp_path, answers=ANSWERS + row + "\n")
    assert found(problems) == [("row_separator", "answers.csv", 5, None)]
    assert problems[0].text("nl").endswith("Gebruik overal ;.")


def test_a_short_row_is_no_row_with_another_separator(tmp_path: Path) -> None:
    assert problems_of(tmp_path, verzuim="a;b\nja, nee, misschien\n") == []


@pytest.mark.parametrize(
    ("answers", "row"),
    [
        ("Vragenlijst 2026;;;\n" + ANSWERS, 2),
        ("Vragenlijst;;;\nvan mei;;;\n\n" + ANSWERS, 4),
        ("person;moment;Vragen;;;;\n;;q1;q2;uren;keuze;open\n" + ANSWERS.partition("\n")[2], 2),
    ],
    ids=["title", "title of two rows", "merged cells"],
)
def test_column_names_below_a_title_or_merged_cells_are_told_once(tmp_path: Path, answers: str, row: int) -> None:
    assert found(problems_of(tmp_path, answers=answers)) == [("header_lower", "answers.csv", row, None)]


def test_people_that_cannot_be_read_do_not_lack_a_team_as_well(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, people="Deelnemers;;;;;;\n" + PEOPLE)
    assert found(problems) == [("header_lower", "people.csv", 2, None)]


def test_rows_that_contradict_each_other_are_told_with_the_columns_of_the_file(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, series=SERIES + "fouten;2026-02;7;41;\n")
    assert "reeks + periode is gelijk" in problem.text("nl")


@pytest.mark.parametrize(
    ("stem", "content", "file"),
    [("antwoord", ANSWERS, "antwoord.csv"), ("Blad1", ANSWERS, "Blad1.csv")],
    ids=["named almost so", "built so"],
)
def test_a_misnamed_table_is_told_with_what_it_leaves_empty(tmp_path: Path, stem: str, content: str, file: str) -> None:
    warnings = problems_of(tmp_path, answers=None, ratings=None, **{stem: content})
    assert found(warnings) == [("table_slip", file, None, None), ("data_missing", "answers", None, None)]
    assert warnings[0].text("nl").endswith("Bedoel je answers.csv?")
    assert "voor 1 indicator zijn er geen gegevens; de eerste is “" in warnings[1].text("nl")
    assert "I3" not in warnings[1].text("nl"), "people know titles and no codes"


def test_a_missing_table_is_told_with_the_indicators_that_need_it(tmp_path: Path) -> None:
    impact = 'definition = "x"\nmeasure = "impact"\n'
    design = DESIGN + f'\n[[indicators]]\nid = "I9"\ngoal = "G3"\ntitle = "x"\n{impact}'
    assert problems_of(tmp_path, design=design, answers=None, ratings=None, series=None, impact=None) == []
    warnings = problems_of(tmp_path, design=design, answers=None, ratings=None, impact=None)
    assert [(part.file, part.values["count"], part.values["title"]) for part in warnings] == [
        ("answers", "1", "zich uitspreken"),
        ("impact", "1", "x"),
    ]


def test_ratings_by_others_are_data_too(tmp_path: Path) -> None:
    assert "problem.data_missing" in [part.key for part in problems_of(tmp_path, answers=None, ratings=None)]
    assert problems_of(tmp_path, answers=None) == []


def test_a_table_that_looks_like_one_that_is_there_is_left_alone(tmp_path: Path) -> None:
    assert problems_of(tmp_path, aanwezig="person;moment;uren\np1;voor;3\n") == []
