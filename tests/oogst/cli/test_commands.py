"""The command line: what people type, what they see, and how it ends."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from oogst.cli import oogst
from tests.factories.studies import EXAMPLES, NAMES
from tests.oogst.io.sample import write_files

SMALL = EXAMPLES / "projectassistenten"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(oogst, [str(argument) for argument in arguments])


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    study = tmp_path / "stuk"
    shutil.copytree(SMALL, study)
    answers = study / "answers-vragenlijst.csv"
    text = answers.read_text().replace("P02;later;", "P99;later;")
    answers.write_text(re.sub(r"P03;later;\d", "P03;later;7", text))
    return study


@pytest.fixture
def unfinished(tmp_path: Path) -> Path:
    """A study without mistakes whose plan has gaps and no budget."""
    return write_files(tmp_path / "onaf")


def test_help_teaches_the_three_steps():
    result = call("--help")
    assert result.exit_code == 0
    assert all(step in result.output for step in ("oogst new", "oogst check", "oogst evaluate"))


def test_checking_a_complete_study_says_so():
    result = call("check", SMALL)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "Gelezen: 26 mensen, 8 doelen, 2 metingen.",
        "Het plan is compleet: elk doel heeft een meting met datum en eigenaar, of een reden waarom die er niet is.",
    ]


def test_checking_names_every_problem_with_file_row_and_column(broken):
    result = call("check", broken)
    assert result.exit_code == 1
    assert "P99" in result.output
    assert result.output.count("answers-vragenlijst.csv, rij") >= 2
    assert "Er is niets gemaakt of gewijzigd." in result.output


def test_problems_are_told_in_english_too(broken):
    result = call("check", broken, "--language", "en")
    assert "answers-vragenlijst.csv, row" in result.output


@pytest.mark.slow
def test_evaluating_writes_the_asked_formats_and_nothing_else(tmp_path):
    result = call("evaluate", SMALL, "--out", tmp_path / "rapport")
    assert result.exit_code == 0
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [
        "projectassistenten.html",
        "projectassistenten.json",
    ]


@pytest.mark.slow
def test_an_existing_report_is_not_overwritten_unasked(tmp_path):
    (tmp_path / "rapport").mkdir()
    (tmp_path / "rapport" / "mijn-werk.txt").write_text("blijft")
    result = call("evaluate", SMALL, "--out", tmp_path / "rapport", "--format", "json")
    assert result.exit_code == 3
    assert [path.name for path in (tmp_path / "rapport").iterdir()] == ["mijn-werk.txt"]
    replaced = call("evaluate", SMALL, "--out", tmp_path / "rapport", "--format", "json", "--replace")
    assert replaced.exit_code == 0


def test_a_broken_study_leaves_no_output(broken, tmp_path):
    result = call("evaluate", broken, "--out", tmp_path / "rapport")
    assert result.exit_code == 1
    assert not (tmp_path / "rapport").exists()


def test_an_unknown_format_is_wrong_usage(tmp_path):
    result = call("evaluate", SMALL, "--out", tmp_path / "rapport", "--format", "docx")
    assert result.exit_code == 2
    assert "html, pdf, pptx, xlsx, json, all" in result.output


@pytest.mark.slow
def test_planning_tells_coverage_margin_time_and_money():
    result = call("plan", SMALL)
    assert result.exit_code == 0
    assert "7 van de 8 doelen hebben een maat." in result.output
    assert "1 doel heeft een reden waarom niet." in result.output
    assert "De richtlijn is 10%: €\u00a02.000." in result.output
    assert "Na een half jaar: 5 minuten per persoon, 26 mensen" in result.output
    assert "Na een half jaar: 45 minuten per persoon, 6 mensen" in result.output


@pytest.mark.slow
def test_planning_tells_which_breakdown_cannot_work():
    told = "uitsplitsen lukt niet. Voor twee groepen zijn minstens 10 antwoorden nodig."
    assert told in call("plan", EXAMPLES / "leiderschap", "--people", "12").output
    assert told not in call("plan", EXAMPLES / "leiderschap").output


@pytest.mark.slow
def test_a_new_study_can_be_checked_at_once(tmp_path):
    made = call("new", tmp_path / "studie", "--template", "kort")
    assert made.exit_code == 0
    assert call("check", tmp_path / "studie").exit_code == 0
    again = call("new", tmp_path / "studie", "--template", "kort")
    assert again.exit_code == 3


def test_checking_an_unfinished_plan_names_each_gap(unfinished):
    result = call("check", unfinished)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert "Het plan is nog niet af (9 punten). Een rapport heet dan concept." in lines
    assert sum(line.startswith("- ") for line in lines) == 9
    assert "- Niemand zorgt voor de meting van “Beter werk”." in lines


def test_checking_and_planning_tell_of_days_that_cannot_be_right(tmp_path):
    study = tmp_path / "dagen"
    shutil.copytree(SMALL, study)
    design = study / "design.toml"
    told = "is een meting achteraf, maar ligt vóór het einde."
    assert told not in call("check", study).output
    design.write_text(design.read_text().replace("\ndate = 2025-09-30", "\ndate = 2025-03-20"))
    assert all(told in call(command, study).output for command in ("check", "plan"))


def test_many_alike_problems_in_one_column_are_shown_five_times_and_counted(tmp_path):
    study = tmp_path / "stuk"
    shutil.copytree(SMALL, study)
    answers = study / "answers-vragenlijst.csv"
    answers.write_text(re.sub(r"(?m)^P(\d\d);", r"Q\1;", answers.read_text()))
    lines = call("check", study).stderr.splitlines()
    strange = [line for line in lines if line.startswith("Fout:") and "answers-vragenlijst.csv, rij" in line]
    more = [line for line in lines if line.startswith("… en nog ")]
    count = len(answers.read_text().splitlines()) - 1
    assert len(strange) == 5
    assert more == [f"… en nog {count - 5} keer hetzelfde in answers-vragenlijst.csv, kolom persoon."]
    assert lines[-1] == f"{count} fouten gevonden. Er is niets gemaakt of gewijzigd."


@pytest.mark.slow
def test_planning_an_unfinished_study_names_gaps_and_the_missing_budget(unfinished):
    result = call("plan", unfinished, "--people", 40)
    assert result.exit_code == 0
    assert "- Het is niet bekend wanneer “Beter werk” wordt gemeten." in result.output.splitlines()
    assert "Vooraf: 5 minuten per persoon, 40 mensen" in result.output
    assert result.output.splitlines()[-1] == "Er is geen budget ingevuld."


@pytest.mark.slow
def test_a_report_on_an_unfinished_plan_is_called_a_draft(unfinished, tmp_path):
    result = call("evaluate", unfinished, "--out", tmp_path / "rapport", "--format", "json")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == ["Het rapport heet concept: het plan mist nog 9 punten."]
    assert result.stdout.splitlines() == [str(tmp_path / "rapport" / "talent.json")]


@pytest.mark.slow
def test_the_demo_makes_a_report_of_every_example_in_every_format(tmp_path):
    result = call("demo", "--out", tmp_path / "demo")
    assert result.exit_code == 0
    made = {(path.parent.name, path.name) for path in (tmp_path / "demo").rglob("*") if path.is_file()}
    assert made == {(name, f"{name}.{kind}") for name in NAMES for kind in ("html", "pdf", "pptx", "xlsx", "json")}
    for name in NAMES:
        assert f"  {tmp_path / 'demo' / name / name}.html" in result.output.splitlines()
    assert result.output.splitlines()[-1].endswith(f"Alles staat in {tmp_path / 'demo'}.")


@pytest.mark.slow
def test_the_demo_leaves_what_is_there_and_says_how_to_replace_it(tmp_path):
    place = tmp_path / "demo" / NAMES[0]
    place.mkdir(parents=True)
    (place / "mijn-werk.txt").write_text("blijft")
    result = call("demo", "--out", tmp_path / "demo", "--language", "en")
    assert result.exit_code == 3
    assert result.stderr.endswith("Choose another place, or use --replace.\n")
    assert [path.name for path in (tmp_path / "demo").rglob("*.*")] == ["mijn-werk.txt"]
