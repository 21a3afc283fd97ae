"""Placeholders: rows of people.csv that stand for somebody who was asked anonymously at one moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from oogst.io import large_answers
from oogst.io.study_folder import read_study
from oogst.io.study_writer import study_files, write_study
from tests.oogst.io.sample import OTHERS, found, load, problems_of

PEOPLE = """\
person;group;team;anoniem bij
p1;doet_mee;dag;
p2;doet_mee;;
x1;doet_mee;;na
x2;wacht;;NA
"""
ANSWERS = """\
person;moment;q1
p1;voor;3
p2;voor;4
x1;na;5
"""


def read(folder: Path, people: str = PEOPLE, answers: str = ANSWERS):
    return load(folder, **only(people, answers))


def only(people: str, answers: str = ANSWERS):
    """Return the sample's files with no other tables than these."""
    return dict.fromkeys(name.removesuffix(".csv") for name in OTHERS) | {"people": people, "answers": answers}


def test_a_placeholder_is_read_written_and_read_back(tmp_path: Path) -> None:
    study = read(tmp_path).study
    assert dict(study.people.anonymous_at) == {2: "na", 3: "na"}
    write_study(study, tmp_path / "again")
    again = read_study(tmp_path / "again").study
    assert again.people == study.people
    assert again.fingerprint == study.fingerprint


def test_who_stands_for_whom_is_part_of_the_fingerprint(tmp_path: Path) -> None:
    known = PEOPLE.replace("x2;wacht;;NA", "x2;wacht;;")
    assert read(tmp_path).study.fingerprint != read(tmp_path, people=known).study.fingerprint


def test_without_placeholders_there_is_no_such_column(tmp_path: Path) -> None:
    files = study_files(load(tmp_path).study)
    assert b"anonymous_at" not in files["people.csv"]


def test_an_unknown_moment_is_a_problem(tmp_path: Path) -> None:
    problems = found(problems_of(tmp_path, **only(PEOPLE.replace(";na\n", ";ooit\n"))))
    assert ("reference_unknown", "people.csv", 4, "anoniem bij") in problems


@pytest.mark.parametrize("fast", [False, True])
def test_answers_at_another_moment_are_a_problem_on_both_roads(tmp_path: Path, monkeypatch, fast) -> None:
    if fast:
        monkeypatch.setattr(large_answers, "LARGE", 1)
    problems = found(problems_of(tmp_path, **only(PEOPLE, ANSWERS + "x2;voor;2\n")))
    assert ("answer_of_placeholder", "answers.csv", 5, "person") in problems


def test_everybody_is_counted_once(tmp_path: Path) -> None:
    people = read(tmp_path).study.people
    assert people.headcount(people.programme) == 2
    alone = read(tmp_path, people=PEOPLE.replace("dag;\n", "dag;voor\n").replace("p2;doet_mee;;", "p2;doet_mee;;voor"))
    assert alone.study.people.headcount(alone.study.people.programme) == 2
    assert alone.study.people.headcount(alone.study.people.everyone) == 2
