"""Zips from anyone."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from oogst.errors import StudyError
from oogst.io.study_folder import read_study
from tests.oogst.io.sample import FILES, found, load

GOOD = {name: content.encode() for name, content in FILES.items()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def keys(folder: Path, content: bytes) -> list[str]:
    path = folder / "studie.zip"
    path.write_bytes(content)
    try:
        return [problem.key.removeprefix("problem.") for problem in read_study(path).warnings]
    except StudyError as error:
        return [key for key, *_ in found(list(error.problems))]


def test_a_zip_is_the_same_study_as_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(GOOD))
    loaded = read_study(tmp_path / "a.zip")
    assert loaded.warnings == ()
    assert loaded.study.fingerprint == load(tmp_path).study.fingerprint


def test_one_folder_around_the_files_and_what_a_mac_adds_do_not_matter(tmp_path: Path) -> None:
    files = {f"studie/{name}": content for name, content in GOOD.items()}
    assert keys(tmp_path, zipped({**files, "__MACOSX/studie/._design.toml": b"x", "studie/.DS_Store": b"x"})) == []


@pytest.mark.parametrize(
    "name", ["../design.toml", "/design.toml", "a/../../design.toml", "..\\design.toml", "C:design.toml", "DESIGN.toml"]
)
def test_names_that_trick_are_refused(tmp_path: Path, name: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for file, content in {**GOOD, "vervang": b"x"}.items():
            info = zipfile.ZipInfo("x")
            info.filename = name if file == "vervang" else file
            archive.writestr(info, content)
    assert set(keys(tmp_path, stream.getvalue())) == {"zip_path"}


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    assert keys(tmp_path, zipped(GOOD | {f"{number}.csv": b"" for number in range(200)})) == ["zip_many"]


def test_a_bomb_is_refused_unopened(tmp_path: Path) -> None:
    assert keys(tmp_path, zipped(GOOD | {"bom.csv": bytes(5_000_000)})) == ["zip_ratio"]


def test_a_declared_size_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(GOOD))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 150_000_000)
    assert keys(tmp_path, bytes(content)) == ["zip_large", "zip_ratio"]


def test_an_entry_larger_than_it_declares_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(GOOD))
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    assert keys(tmp_path, bytes(content)) == ["zip_broken"]


def test_a_password_is_told(tmp_path: Path) -> None:
    content = bytearray(zipped(GOOD))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    assert keys(tmp_path, bytes(content)) == ["zip_locked"]


@pytest.mark.parametrize("content", [b"", b"PK", b"niets", zipped(GOOD)[:-30], zipped(GOOD)[20:]])
def test_a_damaged_zip_is_told(tmp_path: Path, content: bytes) -> None:
    assert keys(tmp_path, content) in (["zip_broken"], ["design_missing"])


def test_a_zip_without_a_design_is_told(tmp_path: Path) -> None:
    assert keys(tmp_path, zipped({"people.csv": b"person\n"})) == ["design_missing"]
