"""How the command line ends, and what it shows only to someone who looks."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from oogst.cli import main
from tests.factories.studies import EXAMPLES
from tests.oogst.io.sample import OTHERS, write_files

SMALL = EXAMPLES / "projectassistenten"
ESCAPE = "\x1b["


class Terminal(io.StringIO):
    """A stream that someone looks at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


class Impatient(Terminal):
    """A terminal on which Ctrl-C is pressed when the first line comes."""

    pressed = False

    def write(self, text: str, /) -> int:
        """Write, and interrupt the first time."""
        if not self.pressed:
            self.pressed = True
            raise KeyboardInterrupt
        return super().write(text)


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A study with one column that Oogst does not know."""
    return write_files(tmp_path / "vreemd", cards=OTHERS["cards.csv"].replace("why", "kleur"))


def end_of(*arguments: object) -> int | str | None:
    """Run the command line as the installed command does and return how it ends."""
    with pytest.raises(SystemExit) as left:
        main(*map(str, arguments))
    return left.value.code


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *arguments: object) -> str:
    """Return what is told beside the result when errors go to this stream."""
    monkeypatch.setattr(sys, "stderr", stream)
    end_of(*arguments)
    return stream.getvalue()


def test_a_command_that_went_well_ends_with_zero(capsys):
    assert end_of("check", SMALL) == 0
    assert capsys.readouterr().err == ""


def test_problems_in_the_study_end_with_one(tmp_path, capsys):
    assert end_of("check", write_files(tmp_path / "stuk", people="person\n;\n")) == 1
    assert capsys.readouterr().err.endswith("Er is niets gemaakt of gewijzigd.\n")


@pytest.mark.parametrize("arguments", [("oogsten",), ("check",), ("check", "bestaat-niet"), ("check", "--vlug")])
def test_wrong_usage_ends_with_two_and_points_to_help(capsys, arguments):
    assert end_of(*arguments) == 2
    assert "--help" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chek", "x"), "de opdracht “chek” bestaat niet. Bedoel je: check?"),
        (("check",), "STUDY ontbreekt."),
        (("check", "bestaat-niet"), "STUDY: deze map of dit bestand bestaat niet."),
        (("check", "--vlug"), "de optie --vlug bestaat niet."),
        (("evaluate", SMALL), "--out ontbreekt."),
        (("evaluate", SMALL, "--out"), "achter --out hoort een waarde."),
        (("evaluate", SMALL, "--out", "x", "--format", "docx"), "--format: kies uit: html"),
        (("plan", SMALL, "--people", "nul"), "--people: geef een heel getal vanaf 1."),
        (("check", SMALL, "--language", "fr"), "--language: kies uit nl, en."),
        (("check", SMALL, "nog", "iets"), "er staat iets te veel achter de opdracht."),
    ],
)
def test_wrong_usage_is_told_in_dutch_alone(capsys, arguments, said):
    end_of(*arguments)
    told = capsys.readouterr().err
    assert f"Fout: {said}" in told
    assert not any(word in told for word in ("Usage", "Try ", "Error", "Missing", "Invalid", "No such"))


def test_wrong_usage_is_told_in_english_when_asked(capsys, monkeypatch):
    monkeypatch.setenv("OOGST_LANGUAGE", "en")
    end_of("check", SMALL, "nog")
    assert "Error: Got unexpected extra argument (nog)" in capsys.readouterr().err


def test_what_is_there_already_ends_with_three(tmp_path, capsys):
    assert end_of("new", tmp_path) == 3
    assert capsys.readouterr().err == f"{tmp_path.name} bestaat al. Kies een andere naam.\n"
    assert end_of("evaluate", SMALL, "--format", "json", "--out", tmp_path) == 3
    assert "bestaat al. Kies een andere plek, of vervang met --replace.\n" in capsys.readouterr().err


def test_an_interrupted_command_ends_with_130_and_leaves_nothing(monkeypatch, tmp_path):
    screen = Impatient()
    monkeypatch.setattr(sys, "stderr", screen)
    assert end_of("evaluate", SMALL, "--out", tmp_path / "rapport") == 130
    assert screen.getvalue().splitlines()[-1] == "Gestopt. Er is niets half gemaakt."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_progress_is_told_on_a_terminal_only(monkeypatch, tmp_path):
    words = ("evaluate", SMALL, "--format", "json", "--out")
    on_terminal = shown(monkeypatch, Terminal(), *words, tmp_path / "een")
    assert click.unstyle(on_terminal).splitlines() == ["De studie lezen …", "Rekenen …", "Tekenen en schrijven …"]
    assert shown(monkeypatch, io.StringIO(), *words, tmp_path / "twee") == ""


def test_colours_are_for_a_terminal_only(monkeypatch, strange):
    in_file = shown(monkeypatch, io.StringIO(), "check", strange)
    on_terminal = shown(monkeypatch, Terminal(), "check", strange)
    assert in_file.startswith("Let op: cards.csv, rij 1, kolom kleur: ")
    assert ESCAPE not in in_file
    assert click.unstyle(on_terminal) == in_file
    assert on_terminal.startswith(click.style("Let op:", fg="yellow", bold=True))


def test_errors_are_red_and_warnings_yellow(monkeypatch, tmp_path):
    study = write_files(tmp_path / "stuk", people="person;group\np1;anders\n")
    assert shown(monkeypatch, Terminal(), "check", study).startswith(click.style("Fout:", fg="red", bold=True))


@pytest.mark.slow
@pytest.mark.parametrize(("language", "first"), [("", "rekent eerlijk uit"), ("en_GB.UTF-8", "works out, honestly")])
def test_the_environment_chooses_the_language_of_help(language, first):
    environment = {**os.environ, "OOGST_LANGUAGE": language}
    command = [sys.executable, "-m", "oogst", "--help"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert first in done.stdout


@pytest.mark.parametrize(("language", "words"), [("nl", "kan Oogst niets schrijven"), ("en", "cannot write anything")])
def test_a_place_that_cannot_be_written_in_is_told_without_a_traceback(tmp_path, capsys, language, words):
    (tmp_path / "bestand").write_text("geen map")
    assert end_of("new", tmp_path / "bestand" / "studie", "--template", "kort", "--language", language) == 1
    told = capsys.readouterr().err
    assert "bestand" in told
    assert words in told
