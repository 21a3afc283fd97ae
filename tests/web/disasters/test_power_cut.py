"""The power is cut while people answer: the database is intact, and what they were told is kept is there, once.

Everything that the server does to the files of its database is noted (``recorder.c``) and played back to many moments.
``OOGST_CUTS`` sets how many: small in ``dev.py test``, 1,500 at night.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence

import numpy as np
import pytest
from django.db import connection

from oogst_web.settings.database import journal_mode
from tests.web.disasters.crowd import Crowd, problems
from tests.web.disasters.machines import ROOT, WebServer, environment_of, prepare
from tests.web.disasters.power import Disk, Note, hear, read_notes
from tests.web.disasters.tables import rows_in_file

CUTS = int(os.environ.get("OOGST_CUTS", "200"))
WRITERS = 8
# In the plain journal a commit is the removal of a name, and only EXTRA waits for that.
CARELESS = ["OFF", "NORMAL", *(["FULL"] if journal_mode() == "DELETE" else [])]
TARGET = "tests.web.disasters.recorded:application"
DATABASE = "oogst.sqlite3"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its own journal"),
]


@pytest.fixture(scope="module")
def recorder(tmp_path_factory):
    """The library that notes what a process does to a database."""
    if not shutil.which("gcc"):
        pytest.skip("no gcc on this machine: power cuts are not tested")
    library = tmp_path_factory.mktemp("recorder") / "recorder.so"
    source = ROOT / "tests/web/disasters/recorder.c"
    subprocess.run(["gcc", "-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


def record(folder, recorder, **careless):
    """Let people answer; return what the disk held before, and all that was done and told since."""
    world = prepare(environment_of(folder), 60)
    with contextlib.closing(sqlite3.connect(folder / DATABASE)) as handle:
        # Where there is a journal of later writes, everything that was written stands in the file itself.
        handle.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = {DATABASE: (folder / DATABASE).read_bytes()}
    noted = {"OOGST_TEST_DATABASE": str(folder / DATABASE), "OOGST_TEST_RECORD": str(folder / "record")}
    server = WebServer(environment_of(folder, **noted, LD_PRELOAD=str(recorder), **careless), TARGET)
    server.start()
    try:
        with Crowd(server.port, world, writers=WRITERS) as crowd:
            # As many as cuts, so that most of them differ.
            crowd.wait_for(CUTS)
    finally:
        server.kill()
    return before, read_notes(folder / "record")


def moments(notes: list[Note], chance: np.random.Generator) -> set[int]:
    """Return after how many notes the power is cut: some right after somebody was told, others anywhere."""
    told = [number for number, note in enumerate(notes, start=1) if note.act == "A"]
    anywhere = range(1, len(notes) + 1)
    return {*_some(told, CUTS // 4, chance), *_some(anywhere, CUTS - CUTS // 4, chance)}


def _some(numbers: Sequence[int], most: int, chance: np.random.Generator) -> list[int]:
    found: list[int] = chance.choice(numbers, min(len(numbers), most), replace=False).tolist()
    return found


def cut_everywhere(folder, before, notes) -> list[str]:
    """Cut the power at many moments and return what was wrong afterwards, by moment."""
    chance, disk, told, found = np.random.default_rng(1), Disk(before), {}, []
    chosen = moments(notes, chance)
    for number, note in enumerate(notes, start=1):
        if note.act in "QA":
            hear(told, note)
        else:
            disk.follow(note)
        if number in chosen:
            found += [f"{number}: {one}" for one in wrong_after(folder, disk.cut(chance), told)]
    print(f"{len(chosen)} cuts in {len(notes)} notes, {sum(note.act == 'A' for note in notes)} acknowledged")
    return found


def wrong_after(folder, files, told) -> list[str]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        return problems(told, rows_in_file(folder / DATABASE))
    except (sqlite3.DatabaseError, AssertionError) as error:
        return [f"broken: {error}"]


def test_wherever_the_power_is_cut_nothing_is_lost_and_nothing_broken(tmp_path, recorder):
    before, notes = record(tmp_path, recorder)
    assert cut_everywhere(tmp_path / "after", before, notes) == []


@pytest.mark.parametrize("synchronous", CARELESS)
def test_a_database_that_does_not_wait_for_the_disk_is_found(tmp_path, recorder, synchronous):
    careless = {
        "DJANGO_SETTINGS_MODULE": "tests.web.disasters.careless_settings",
        "OOGST_TEST_SYNCHRONOUS": synchronous,
    }
    before, notes = record(tmp_path, recorder, **careless)
    assert cut_everywhere(tmp_path / "after", before, notes)
