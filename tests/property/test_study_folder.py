"""Whatever happens to the files of a study: a study comes out, or a list of what is wrong."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.errors import StudyError
from oogst.io.study_folder import Loaded, read_study
from tests.oogst.io.sample import FILES

Files = dict[str, bytes]
NASTY = [
    "",
    " ",
    "-1",
    "0",
    "99",
    "1.200",
    "3,5",
    "1e999",
    "nan",
    "inf",
    "ja",
    "n.v.t.",
    "31-02-2026",
    "2026-13-01",
    "00000",
    "=1+1",
    "'=1",
    "@x",
    "p1",
    "naam@voorbeeld.nl",
    "Jan de Vries",
    "x" * 300,
    "é\u0301€",
    '"',
    '""',
    "{",
    "}",
    "[",
    "]]",
    "#",
    "\\",
    "\x00",
    "\x1b",
    "\ufeff",
    "\ud7ff\uffff",
    "99999999999999999999999",
    "1979-05-27T07:32:00",
    "true",
    "[1, 2]",
    '{ nl = "a" }',
    '"tekst"',
]


def _lines(content: bytes) -> list[bytes]:
    return content.split(b"\n")


@st.composite
def _bytes_changed(draw: st.DrawFn, content: bytes) -> bytes:
    start = draw(st.integers(0, len(content)))
    end = min(len(content), start + draw(st.integers(0, 12)))
    return content[:start] + draw(st.binary(max_size=6)) + content[end:]


@st.composite
def _text_put(draw: st.DrawFn, content: bytes) -> bytes:
    place = draw(st.integers(0, len(content)))
    return content[:place] + draw(st.sampled_from(NASTY)).encode("utf-8", "surrogatepass") + content[place:]


@st.composite
def _lines_changed(draw: st.DrawFn, content: bytes) -> bytes:
    lines = _lines(content)
    first, second = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    deed = draw(st.sampled_from(("drop", "repeat", "swap", "cut")))
    if deed == "drop":
        del lines[first]
    elif deed == "repeat":
        lines.insert(second, lines[first])
    elif deed == "swap":
        lines[first], lines[second] = lines[second], lines[first]
    else:
        lines = lines[: first + 1]
    return b"\n".join(lines)


@st.composite
def _value_changed(draw: st.DrawFn, content: bytes) -> bytes:
    """Change a cell, or the value behind an equals sign."""
    lines = _lines(content)
    place = draw(st.integers(0, len(lines) - 1))
    mark = b"=" if b" = " in lines[place] else b";"
    cells = lines[place].split(mark)
    cells[draw(st.integers(0, len(cells) - 1))] = draw(st.sampled_from(NASTY)).encode("utf-8", "surrogatepass")
    lines[place] = mark.join(cells)
    return b"\n".join(lines)


@st.composite
def _column_changed(draw: st.DrawFn, content: bytes) -> bytes:
    rows = [line.split(b";") for line in _lines(content)]
    place = draw(st.integers(0, max(map(len, rows)) - 1))
    deed = draw(st.sampled_from(("drop", "repeat", "blank")))
    for row in rows:
        if place < len(row):
            cell = row.pop(place)
            row[place:place] = {"drop": [], "repeat": [cell, cell], "blank": [b""]}[deed]
    return b"\n".join(b";".join(row) for row in rows)


@st.composite
def _coded_otherwise(draw: st.DrawFn, content: bytes) -> bytes:
    text = content.decode("utf-8", "replace")
    coding = draw(st.sampled_from(("utf-8-sig", "utf-16", "utf-16-be", "cp1252", "utf-32", "cp437")))
    text = text.replace(";", draw(st.sampled_from((";", ",", "\t", "|"))))
    return text.replace("\n", draw(st.sampled_from(("\n", "\r\n", "\r")))).encode(coding, "replace")


CHANGES: tuple[Callable[[bytes], st.SearchStrategy[bytes]], ...] = (
    _bytes_changed,
    _text_put,
    _lines_changed,
    _value_changed,
    _column_changed,
    _coded_otherwise,
    lambda content: st.just(content[: len(content) // 2]),
    lambda _: st.binary(max_size=40),
)


@st.composite
def mutated(draw: st.DrawFn) -> Files:
    """Return the sample with one to five changes."""
    files = {name: content.encode() for name, content in FILES.items()}
    for _ in range(draw(st.integers(1, 5))):
        name = draw(st.sampled_from(sorted(files)))
        if draw(st.integers(0, 30)) == 0:
            new = draw(st.sampled_from(("people.csv", "antwoorden-enquete.csv", "x.csv", "kpi.csv")))
            files[new] = files.pop(name)
        else:
            files[name] = draw(draw(st.sampled_from(CHANGES))(files[name]))
    return files


def check(path: Path) -> None:
    """Read, and require a study or problems that someone can mend."""
    try:
        loaded = read_study(path)
    except StudyError as error:
        problems = list(error.problems)
        assert any(problem.severity == "error" for problem in problems)
    else:
        assert isinstance(loaded, Loaded)
        problems = list(loaded.warnings)
        assert len(loaded.study.fingerprint) == 64
    for problem in problems:
        assert problem.file
        assert len(problem.text("nl")) > len(problem.place("nl")) + 10
        assert len(problem.text("en")) > len(problem.place("en")) + 10
        assert problem.text("nl").isprintable()


@pytest.mark.slow
@given(mutated())
def test_a_damaged_folder_gives_a_study_or_what_is_wrong_and_stays_as_it_was(files: Files) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "studie"
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        check(folder)
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == files
        assert [path.name for path in Path(place).iterdir()] == ["studie"]


@pytest.mark.slow
@given(mutated(), st.data())
def test_a_damaged_zip_gives_a_study_or_what_is_wrong(files: Files, data: st.DataObject) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "studie.zip"
        path.write_bytes(data.draw(st.one_of(st.just(stream.getvalue()), _bytes_changed(stream.getvalue()))))
        check(path)
