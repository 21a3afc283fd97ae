"""Output appears whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from oogst.errors import OutputExistsError, OutputUnwritableError
from oogst.io.output import Output


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_comes_in_place(tmp_path: Path) -> None:
    with Output(tmp_path / "a.txt") as draft:
        draft.write_text("klaar")
        assert not (tmp_path / "a.txt").exists()
    assert (tmp_path / "a.txt").read_text() == "klaar"
    assert names(tmp_path) == ["a.txt"]


def test_a_folder_comes_in_place_with_the_folders_above_it(tmp_path: Path) -> None:
    with Output(tmp_path / "x" / "y" / "rapport") as draft:
        (draft / "in").mkdir(parents=True)
        (draft / "in" / "a.txt").write_text("klaar")
    assert (tmp_path / "x" / "y" / "rapport" / "in" / "a.txt").read_text() == "klaar"
    assert names(tmp_path / "x" / "y") == ["rapport"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_exception_or_ctrl_c_leaves_nothing_behind(tmp_path: Path, error: type[BaseException]) -> None:
    def write() -> None:
        with Output(tmp_path / "nieuw" / "rapport") as draft:
            draft.mkdir()
            (draft / "half.txt").write_text("half")
            raise error

    with pytest.raises(error):
        write()
    assert names(tmp_path) == []


def test_what_is_there_already_stays_unless_it_may_go(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("oud")
    with pytest.raises(OutputExistsError, match=r"a\.txt exists already"), Output(target):
        pass
    assert target.read_text() == "oud"
    with Output(target, replace=True) as draft:
        draft.write_text("nieuw")
        assert target.read_text() == "oud"
    assert target.read_text() == "nieuw"
    assert names(tmp_path) == ["a.txt"]


def test_a_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.mkdir()
    (target / "oud.txt").write_text("oud")
    with Output(target, replace=True) as draft:
        draft.mkdir()
        (draft / "nieuw.txt").write_text("nieuw")
    assert names(target) == ["nieuw.txt"]
    assert names(tmp_path) == ["old"]


def test_a_failure_while_replacing_keeps_the_old_output(tmp_path: Path) -> None:
    target = tmp_path / "rapport"
    target.mkdir()
    (target / "oud.txt").write_text("oud")
    with pytest.raises(FileNotFoundError), Output(target, replace=True):
        pass  # nothing was written, so there is nothing to put in place
    assert names(target) == ["oud.txt"]
    assert names(tmp_path) == ["rapport"]


def test_what_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"

    def write() -> None:
        with Output(target) as draft:
            draft.write_text("van mij")
            target.write_text("van een ander")

    with pytest.raises(OutputExistsError):
        write()
    assert target.read_text() == "van een ander"
    assert names(tmp_path) == ["a.txt"]


SLOW = """
import pathlib, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # started in the background, it would not listen
from oogst.io.output import Output
with Output(pathlib.Path(sys.argv[1])) as draft:
    draft.mkdir()
    (draft / "half.txt").write_text("half")
    print("bezig", flush=True)
    time.sleep(60)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of a terminal")
def test_a_real_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SLOW, str(tmp_path / "rapport")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"bezig\n"
        assert len(names(tmp_path)) == 1
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
    assert names(tmp_path) == []


def test_folders_made_on_the_way_go_again_when_the_next_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> str:
        raise PermissionError

    monkeypatch.setattr("oogst.io.output.tempfile.mkdtemp", refuse)
    with pytest.raises(OutputUnwritableError), Output(tmp_path / "a" / "b" / "c.txt"):
        pass
    assert names(tmp_path) == []


def test_the_old_output_returns_when_the_new_one_cannot_be_placed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.txt"
    target.write_text("oud")
    rename, calls = Path.rename, []

    def stumble(self: Path, other: Path) -> Path:
        calls.append(self.name)
        if len(calls) == 2:
            raise PermissionError
        return rename(self, other)

    def write() -> None:
        with Output(target, replace=True) as draft:
            draft.write_text("nieuw")
            monkeypatch.setattr(Path, "rename", stumble)

    with pytest.raises(PermissionError):
        write()
    monkeypatch.undo()
    assert target.read_text() == "oud"
    assert names(tmp_path) == ["a.txt"]
