"""A study folder that somebody uploads: read by a process with limits, every problem listed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from oogst.types.problem import Problem
from oogst_web.people.pasted import LONGEST
from oogst_web.programmes.parts import split_design

Kind = Literal["zip", "xlsx"]
MOST_BYTES = 10 * 1024 * 1024
MOST_SECONDS = 15
MOST_KEY = 64
_CHILD = Path(__file__).with_name("_child.py")
# What the library only warns of: here a code that tells who it is about is not let in.
_REFUSED = ("problem.person_email", "problem.person_name")


@dataclass(frozen=True)
class Fault:
    """Why a file was not read, as a text key of our own."""

    key: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class Read:
    """What was in a file; with errors or faults nothing is made of it.

    ``people`` is None when the study has no table of people.
    """

    values: dict[str, Any]
    people: list[dict[str, Any]] | None
    tables: dict[str, Any]
    problems: tuple[Problem, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop it."""
        return tuple(one for one in self.problems if one.severity == "error" or one.key in _REFUSED)

    @property
    def is_good(self) -> bool:
        """Whether a programme can be made of it."""
        return not (self.errors or self.faults)


def read_upload(content: bytes, kind: Kind) -> Read:
    """Return what an uploaded zip or workbook holds.

    Notes
    -----
    The reading process gets 512 MB, 10 seconds of processor and 15 of wall
    time, and writes no file; its death is a fault of the upload.
    """
    if len(content) > MOST_BYTES:
        return _failed("study.large")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"studie.{kind}"
        path.write_bytes(content)
        answer = _ask(path)
    if answer is None:
        return _failed("study.limits")
    problems = tuple(Problem(**one) for one in answer["problems"])
    if "values" not in answer:
        return Read({}, None, {}, problems)
    return Read(answer["values"], answer["people"], answer["tables"], problems, _find_faults(answer))


def _ask(path: Path) -> dict[str, Any] | None:
    command = [sys.executable, "-I", "-B", str(_CHILD), str(path)]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603 -- our own script on a path that we made
    try:
        told, _ = started.communicate(timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired:
        # A workbook is read by a process of that process: the whole group ends.
        os.killpg(started.pid, signal.SIGKILL)
        started.communicate()
        return None
    answer: dict[str, Any] | None = json.loads(told) if started.returncode == 0 else None
    return answer


def _failed(key: str) -> Read:
    return Read({}, None, {}, (), (Fault(key, {}),))


def _find_faults(answer: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Find what the library allows and the database does not."""
    keys = [part.key for part in split_design(answer["values"])]
    people = answer["people"] or ()
    reasons = [one["left_reason"] for one in people]
    faults = [
        Fault("study.long_key", {"value": f"{key[:40]}…", "most": MOST_KEY}) for key in keys if len(key) > MOST_KEY
    ]
    most = LONGEST["left_reason"]
    faults += [
        Fault("study.long_key", {"value": f"{text[:40]}…", "most": most}) for text in reasons if len(text) > most
    ]
    if answer["placeholders"]:
        faults.append(Fault("study.placeholders", {}))
    if "\\u0000" in json.dumps([answer["values"], answer["people"], answer["tables"]]):
        faults.append(Fault("study.signs", {}))
    return tuple(faults)
