"""Files that mean harm: told clearly, nothing made, and this process goes on."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from oogst_web.xlsforms import reading
from oogst_web.xlsforms.reading import MOST_BYTES, read_upload
from tests.web.xlsforms.samples import HEAD, YES_NO, workbook

GOOD = workbook(survey=[HEAD, ["select_one jn", "q1", "Wat?"]], choices=YES_NO)


def changed(content=GOOD, **parts):
    """Return a workbook with parts replaced or added; ``{"a__b": …}`` is the part a/b."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        held = {name: source.read(name) for name in source.namelist()}
        for name, change in parts.items():
            place = name.replace("__", "/").replace("_dot_", ".")
            held[place] = change(held.get(place, b"")) if callable(change) else change
        for name, part in held.items():
            target.writestr(name, part)
    return made.getvalue()


SHEET = "xl__worksheets__sheet1_dot_xml"


def far_cell(sheet):
    return sheet.replace(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    )


def laughs(sheet):
    lines = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{lines}]>'.encode() + sheet.partition(b"?>")[2]


def bomb():
    return changed(xl__media__groot_dot_bin=b"\0" * 60_000_000)


def many_rows(count):
    return workbook(survey=[HEAD, *(["text", f"q{number}", "Wat?"] for number in range(count))])


def own(*rows):
    header = ["part", "name", "field", "value"]
    return workbook(survey=[HEAD, ["text", "q1", "Wat?"]], oogst=[header, *rows])


REFUSED = {
    "no zip": lambda: b"geen zip",
    "empty": lambda: b"",
    "half a zip": lambda: GOOD[:1500],
    "too large": lambda: b"x" * (MOST_BYTES + 1),
    "a zip without a workbook": lambda: changed(xl__workbook_dot_xml=b"<x/>"),
    "zip bomb": bomb,
    "XML bomb": lambda: changed(**{SHEET: laughs}),
    "outside entity": lambda: changed(
        **{SHEET: lambda sheet: b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + sheet}
    ),
    "a cell in the last corner": lambda: changed(**{SHEET: far_cell}),
    "macros": lambda: changed(xl__vbaProject_dot_bin=b"macro"),
    "macro type": lambda: changed(
        **{"[Content_Types]_dot_xml": lambda part: part.replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")}
    ),
    "a path out of the archive": lambda: changed(**{"..__..__weg": b"x"}),
    "100,000 rows": lambda: many_rows(100_000),
    "300 columns": lambda: workbook(survey=[[*HEAD, *(f"k{number}" for number in range(300))], ["text", "q1", "Wat?"]]),
    "a long cell": lambda: workbook(survey=[HEAD, ["text", "q1", "W" * 20_000]]),
    "groups 40 deep": lambda: workbook(
        survey=[
            HEAD,
            *(["begin group", f"g{number}"] for number in range(40)),
            ["text", "q1", "Wat?"],
            *(["end group"] for _ in range(40)),
        ]
    ),
    "own sheet without sense": lambda: own(["instrument", "-", "kind", "{"]),
    "own sheet that is deep": lambda: own(["question", "q1", "options", "[" * 4000 + "]" * 4000]),
    "own sheet with a wrong kind of level": lambda: own(["instrument", "-", "level", '"hoog"']),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_words_and_nothing_comes_in(name):
    read = read_upload(REFUSED[name](), "formulier.xlsx")
    assert read.form is None
    assert [fault.key for fault in read.faults] or [problem.text("nl") for problem in read.problems]
    assert "Traceback" not in str(read)


LET_IN = {
    "own sheet of another": lambda: workbook(survey=[HEAD, ["text", "q1", "Wat?"]], oogst=[["x"], [1]]),
    "own sheet that names other things": lambda: own(
        ["question", "q1", "id", '"../weg"'],
        ["question", "q1", "kind", '"banaan"'],
        ["question", "q1", "show_if", "[1]"],
        ["answer_list", "jn", "scale", "5"],
        ["score", "s", "score", '{"id": "s", "items": ["weg"]}'],
        ["instrument", "-", "id", '"a b"'],
        ["instrument", "-", "items", "[]"],
    ),
    "a formula that would run": lambda: workbook(
        survey=[HEAD, ["text", "q1", ("=cmd|' /C calc'!A0", "Wat?")], ["text", "q2", '=HYPERLINK("http://x")']]
    ),
    "a dimension that is not true": lambda: changed(
        **{SHEET: lambda sheet: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', sheet)}
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LET_IN)
def test_what_only_looks_dangerous_comes_in_as_plain_text(name):
    read = read_upload(LET_IN[name](), "formulier.xlsx")
    assert read.form is not None, (read.faults, [problem.text("en") for problem in read.problems])
    first = read.form.items[0]
    assert (first["id"], first["text"]) == ("q1", "Wat?")


@pytest.mark.slow
@pytest.mark.parametrize(
    "greedy", ["x = [0] * 10**9", "while True: pass", "import os; os.abort()", "open('/etc/passwd')"]
)
def test_a_reader_that_takes_too_much_is_ended(greedy, monkeypatch, tmp_path):
    child = tmp_path / "child.py"
    source = Path(reading.__file__).with_name("_child.py").read_text(encoding="utf-8")
    after = "    limit()\n    import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\n"
    child.write_text(source.replace("    limit()\n", f"{after}    {greedy}\n"), encoding="utf-8")
    monkeypatch.setattr(reading, "_CHILD", child)
    assert [problem.key for problem in read_upload(GOOD, "formulier.xlsx").problems] == ["problem.workbook_limits"]


@pytest.mark.slow
def test_a_reader_that_waits_too_long_is_ended(monkeypatch, tmp_path):
    child = tmp_path / "child.py"
    child.write_text("import signal\nsignal.pause()\n", encoding="utf-8")
    monkeypatch.setattr(reading, "_CHILD", child)
    monkeypatch.setattr(reading, "MOST_SECONDS", 0.5)
    assert [problem.key for problem in read_upload(GOOD, "formulier.xlsx").problems] == ["problem.workbook_limits"]


@pytest.mark.slow
def test_after_all_that_a_good_form_still_comes_in():
    assert read_upload(GOOD, "formulier.xlsx").form is not None
