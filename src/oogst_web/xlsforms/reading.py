"""An XLSForm that somebody uploads: read by a process with limits; all that it loses is listed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oogst.io.archive import open_archive
from oogst.io.place import Place, Problems
from oogst.language.tongues import Tongue
from oogst.types.problem import Problem
from oogst_web.programmes.design import draw_values
from oogst_web.xlsforms.form import Change, Form, Told
from oogst_web.xlsforms.mapping import read_form

MOST_BYTES = 5 * 1024 * 1024
MOST_SECONDS = 15
MOST_QUESTIONS = 500
MOST_JSON = 1_000_000
_CHILD = Path(__file__).with_name("_child.py")
_ORDER = {"": 0, "settings": 1, "survey": 2, "choices": 3}
_ODD = re.compile(r"[^\w. -]")
# What pyxform says → our words for it.
_SAID = tuple(
    (re.compile(pattern, re.DOTALL), key)
    for pattern, key in (
        (r"You must have a sheet named 'survey'", "no_survey"),
        (
            r"sheet: '(?P<sheet>\w+)'\. One or more required column headers were not found: (?P<missing>[^.]*)",
            "no_header",
        ),
        (r"sheet: '(?P<sheet>\w+)'\. Headers that are different.*found: '(?P<name>[^']*)'", "double_column"),
        (r"Duplicate column header: (?P<name>.*)", "double_column"),
        (r"\[row : (?P<row>\d+)\].*List name not in (?:external )?choices sheet: (?P<name>\S+)", "no_list"),
        (r"There should be an? (?:external_)?choices sheet", "no_choices"),
        (r"\[row : (?P<row>\d+)\] Question or group with no name", "no_name"),
        (r"\[row : (?P<row>\d+)\] On the 'survey' sheet, the 'name' value is invalid. Names must begin", "bad_name"),
        (r"\[row : (?P<row>\d+)\] On the 'survey' sheet, the 'name' value '.*' is invalid.*unique", "double_name"),
        (r"\[row : (?P<row>\d+)\] On the 'choices' sheet.*Choice names must be unique", "double_code"),
        (r"Could not find the name '(?P<name>[^']*)'", "no_question"),
        (r"\[row : (?P<row>\d+)\] Question with no type", "no_type"),
        (r"\[row : (?P<row>\d+)\].*Unmatched 'end_", "no_begin"),
        (r"\[row : (?P<row>\d+)\].*Unmatched 'begin_", "no_end"),
    )
)


@dataclass(frozen=True)
class Fault:
    """Why a file was not read, as a text key."""

    key: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Read:
    """What was in a file; without a form, ``faults`` and ``problems`` say why."""

    form: Form | None
    changes: tuple[Change, ...] = ()
    faults: tuple[Fault, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_upload(content: bytes, file: str, plain: Tongue = "nl") -> Read:
    """Return the questionnaire in an uploaded workbook.

    Parameters
    ----------
    plain
        Language of texts that do not say theirs.

    Notes
    -----
    The reading process gets 512 MB, 10 seconds of processor and 15 of wall
    time, and opens no file or connection; its death is a fault of the upload.
    """
    if len(content) > MOST_BYTES:
        return _failed("large")
    problems = Problems()
    if not _is_archive(content, file, problems):
        return Read(None, problems=tuple(problems.errors))
    answer = _ask(content)
    if answer is None:
        problems.error("workbook_limits", Place(file))
        return Read(None, problems=tuple(problems.errors))
    if "problem" in answer:
        return _refused(answer, file, problems)
    if "form" in answer:
        return Read(None, faults=(_said(answer["form"]),))
    return _judge(answer, file, plain)


def _is_archive(content: bytes, file: str, problems: Problems) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (_ODD.sub("_", file) or "formulier.xlsx")
        path.write_bytes(content)
        archive = open_archive(path, problems)
        if archive is not None:
            archive.close()
        return archive is not None


def _ask(content: bytes) -> dict[str, Any] | None:
    command = [sys.executable, "-I", "-B", str(_CHILD)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=MOST_SECONDS, check=False)  # noqa: S603 -- our own script, no input in the command
    except subprocess.TimeoutExpired:
        return None
    answer: dict[str, Any] | None = json.loads(done.stdout) if done.returncode == 0 else None
    return answer


def _refused(answer: Mapping[str, Any], file: str, problems: Problems) -> Read:
    if answer["problem"] == "deep":
        return _failed("deep", **answer["values"])
    values = dict(answer["values"])
    sheet, row = values.pop("sheet", None), values.pop("row", None)
    problems.error(answer["problem"], Place(file if sheet is None else f"{file} → {sheet}", row), **values)
    return Read(None, problems=tuple(problems.errors))


def _said(text: str) -> Fault:
    for pattern, key in _SAID:
        found = pattern.search(text)
        if found:
            return Fault(f"xlsform.{key}", {name: value or "" for name, value in found.groupdict().items()})
    return Fault("xlsform.not_valid", {"text": text[:300]})


def _judge(answer: Mapping[str, Any], file: str, plain: Tongue) -> Read:
    told = Told()
    form = read_form(answer, Path(file).stem, plain, told)
    changes = tuple(sorted(told.changes, key=lambda one: (_ORDER.get(one.sheet, len(_ORDER)), one.row or 0)))
    if not form.items:
        return Read(None, changes, (Fault("xlsform.nothing", {}),))
    if len(form.items) > MOST_QUESTIONS:
        return _failed("many", count=len(form.items), most=MOST_QUESTIONS)
    values = {"instruments": [{**form.instrument, "id": form.key}], "answer_scales": form.scales}
    held = json.dumps(values)
    if len(held) > MOST_JSON or "\\u0000" in held:
        return _failed("many", count=len(form.items), most=MOST_QUESTIONS)
    about = ("instruments", "answer_scales")
    wrong = tuple(one for one in draw_values(values).problems if str(one.column or "").startswith(about))
    return Read(None if wrong else form, changes, (), wrong)


def _failed(key: str, **values: Any) -> Read:
    return Read(None, faults=(Fault(f"xlsform.{key}", values),))
