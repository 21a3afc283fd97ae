"""The worker is killed while it makes a release: the release is complete or absent, and after a restart complete, once.

``OOGST_RELEASE_KILLS`` sets at how many statements: a few in ``dev.py test``, 50 at night.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import numpy as np
import pytest
from django.db import connection

from tests.web.disasters.machines import ROOT, environment_of

KILLS = int(os.environ.get("OOGST_RELEASE_KILLS", "3"))
PARTS = ("told", "picture", "snapshot", "entry", "place")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="the processes make a database file of their own"),
]


def run(folder, act, moment=0):
    command = [sys.executable, "-m", "tests.web.disasters.releasing", act, str(moment)]
    environment = environment_of(folder)
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def worked(folder):
    done = run(folder, "work")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def parts_of(folder):
    """Return how much there is of a release, and whether it says that it is done."""
    with closing(sqlite3.connect(folder / "oogst.sqlite3")) as handle:
        assert handle.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        counts = {part: handle.execute(f"SELECT COUNT(*) FROM results_{part}").fetchone()[0] for part in PARTS}
        return counts | {"done": handle.execute("SELECT state = 'done' FROM results_release").fetchone()[0]}


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """An installation in which a release was asked for, and one in which it was made without a kill."""
    folder = tmp_path_factory.mktemp("asked")
    done = run(folder, "prepare")
    assert done.returncode == 0, done.stderr
    made = folder.with_name("made")
    shutil.copytree(folder, made)
    return folder, worked(made), parts_of(made)


def killed(folder, asked, act, moment):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(asked, folder)
    assert run(folder, act, moment).returncode == -signal.SIGKILL
    return parts_of(folder)


def test_wherever_it_is_killed_a_release_is_complete_or_absent_and_then_complete(asked, tmp_path):
    before, whole, parts = asked
    assert whole["broken"] == [None, None]
    for moment in np.linspace(whole["statements"] // 4, whole["statements"], KILLS, dtype=int):
        found = killed(tmp_path / "killed", before, "work", moment)
        assert found in (parts, dict.fromkeys(parts, 0)), moment
        again = worked(tmp_path / "killed")
        assert {**again, "statements": 0} == {**whole, "statements": 0}, moment
        assert parts_of(tmp_path / "killed") == parts, moment
    print(f"killed at {KILLS} of {whole['statements']} statements")


def test_a_release_that_is_not_kept_as_one_whole_is_found(asked, tmp_path):
    before, whole, parts = asked
    # The statements just before the end are those that keep it.
    moments = range(whole["statements"] - 8, whole["statements"] - 24, -4)
    found = [killed(tmp_path / "killed", before, "work in pieces", moment) for moment in moments]
    assert any(one not in (parts, dict.fromkeys(parts, 0)) for one in found)
