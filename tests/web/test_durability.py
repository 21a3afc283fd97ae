"""What was said to be kept is kept: the journal of this library, one writer at a time, and a process that is killed."""

from __future__ import annotations

import fcntl
import itertools
import os
import re
import select
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.backends.sqlite3 import base, creation

from oogst_web.common import checks
from oogst_web.common.sqlite_fair import base as queued
from oogst_web.common.sqlite_fair.base import DatabaseWrapper, WaitedTooLongError
from oogst_web.settings import database
from oogst_web.settings.database import journal_mode, read_database, sqlite

ROOT = Path(__file__).resolve().parents[2]
SQLITE = connection.vendor == "sqlite"
only_sqlite = pytest.mark.skipif(not SQLITE, reason="about SQLite")
only_postgresql = pytest.mark.skipif(SQLITE, reason="about PostgreSQL")
# The tests need not wait for a disk that forgets nothing, except here.
REGIME = {"journal_mode": journal_mode().lower(), "synchronous": 3, "foreign_keys": 1, "secure_delete": 1}


def asked(handle, name):
    value = handle.execute(f"PRAGMA {name}").fetchone()[0]
    return value.lower() if isinstance(value, str) else value


def test_a_library_that_could_lose_a_commit_with_wal_keeps_the_plain_journal(monkeypatch):
    monkeypatch.setattr(database.SQLITE, "sqlite_version_info", (3, 51, 2))
    assert journal_mode() == "DELETE"
    monkeypatch.setattr(database.SQLITE, "sqlite_version_info", (3, 51, 3))
    assert journal_mode() == "WAL"


def test_the_newest_sqlite_is_used_and_where_none_was_brought_that_of_python(monkeypatch):
    own, older, newer = (SimpleNamespace(sqlite_version_info=(3, 40 + number, 1)) for number in (0, -1, 1))
    monkeypatch.setitem(sys.modules, "sqlite3", own)
    monkeypatch.setitem(sys.modules, "pysqlite3", newer)
    assert database.newest_sqlite() is newer
    monkeypatch.setitem(sys.modules, "pysqlite3", older)
    assert database.newest_sqlite() is own
    monkeypatch.setitem(sys.modules, "pysqlite3", None)
    assert database.newest_sqlite() is own


def test_a_whole_process_uses_one_sqlite():
    # Two of them in one process undo each other's locks on the file.
    assert base.Database is creation.sqlite3.dbapi2 is sqlite3.dbapi2 is database.SQLITE.dbapi2


@only_sqlite
@pytest.mark.django_db
def test_this_database_runs_in_the_safe_regime():
    with connection.cursor() as cursor:
        assert {name: asked(cursor, name) for name in REGIME} == REGIME


@only_sqlite
def test_a_file_made_with_our_settings_runs_in_the_safe_regime(tmp_path):
    options = sqlite(tmp_path / "a.sqlite3")["OPTIONS"]
    handle = sqlite3.connect(tmp_path / "a.sqlite3")
    handle.executescript(options["init_command"])
    assert {name: asked(handle, name) for name in REGIME} == REGIME
    assert options["transaction_mode"] == "IMMEDIATE"
    handle.close()


@only_sqlite
@pytest.mark.django_db
def test_the_check_at_the_start_finds_nothing_wrong_here():
    assert checks.check_durability(databases=["default"]) == []


@only_sqlite
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("pragma", "told"),
    [
        ("synchronous=NORMAL", "synchronous=1"),
        ("synchronous=FULL", "synchronous=2"),
        ("foreign_keys=OFF", "foreign_keys=0"),
        ("secure_delete=OFF", "secure_delete=0"),
    ],
)
def test_the_check_at_the_start_refuses_a_database_that_could_lose_something(pragma, told):
    name = pragma.partition("=")[0]
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        try:
            with pytest.raises(SystemCheckError, match=re.escape(told)):
                call_command("check", databases=["default"])
        finally:
            cursor.execute(f"PRAGMA {name}={REGIME[name]}")


@only_postgresql
@pytest.mark.django_db
def test_postgresql_that_does_not_wait_for_the_disk_is_refused():
    assert checks.check_durability(databases=["default"]) == []
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = off")
    assert [one.msg for one in checks.check_durability(databases=["default"])] == [
        "PostgreSQL runs with synchronous_commit=off: a commit may be lost"
    ]


def test_another_database_than_postgresql_is_refused(tmp_path):
    with pytest.raises(ValueError, match="postgresql://"):
        read_database("mysql://root@localhost/x", tmp_path)


def test_an_address_of_postgresql_becomes_settings(tmp_path):
    found = read_database("postgresql://" + "an%40na:ge%3Aheim" + "@db.voorbeeld:5433/oogst", tmp_path)
    assert (found["USER"], found["PASSWORD"], found["HOST"]) == ("an@na", "ge:heim", "db.voorbeeld")
    assert (found["PORT"], found["NAME"]) == ("5433", "oogst")


@pytest.fixture
def process(tmp_path):
    """Start processes with a database file of their own."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"OOGST_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
    environment["OOGST_SECRET_KEY"] = "only-for-the-tests"
    running = []

    def start(act):
        command = [sys.executable, "-m", "tests.web.durability", act]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        running.append(subprocess.Popen(command, cwd=ROOT, env=environment, **pipes))
        return running[-1]

    command = [sys.executable, "-m", "oogst_web", "migrate", "-v", "0"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    yield start
    for one in running:
        one.kill()
        one.communicate()


@only_sqlite
@pytest.mark.slow
def test_a_process_that_is_killed_loses_nothing_that_it_said_was_kept(process, tmp_path):
    writer = process("save")
    said = -1
    while said < 20:
        said = int(writer.stdout.readline())
    writer.send_signal(signal.SIGKILL)
    rest, _ = writer.communicate()
    said = max([said, *map(int, rest.split())])
    handle = sqlite3.connect(tmp_path / "oogst.sqlite3")
    kept = {name for (name,) in handle.execute("SELECT name FROM organisations_unit")}
    assert handle.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    handle.close()
    assert {f"eenheid {number}" for number in range(said + 1)} <= kept
    assert writer.returncode == -signal.SIGKILL


WAIT = 0.5  # seconds in which a process that does not wait would long have been ready


@only_sqlite
@pytest.mark.slow
def test_a_second_process_that_writes_waits_until_the_first_is_ready(process):
    first = process("hold")
    assert first.stdout.readline() == "inside\n"
    second = process("write")
    assert second.stdout.readline() == "asking\n"
    assert not select.select([second.stdout], [], [], WAIT)[0], "the second process wrote while the first was writing"
    first.stdin.write("\n")
    first.stdin.flush()
    ended = [float(one.stdout.readline().split()[1]) for one in (first, second)]
    assert ended[0] < ended[1]


@only_sqlite
@pytest.mark.slow
def test_a_process_that_writes_stands_in_the_queue_and_goes_on_when_it_is_its_turn(process, tmp_path):
    # Only the place in the queue is taken; the database itself would let anybody write.
    with (tmp_path / "oogst.sqlite3.write-lock").open("w") as queue:
        fcntl.flock(queue, fcntl.LOCK_EX)
        writer = process("write")
        assert writer.stdout.readline() == "asking\n"
        assert not select.select([writer.stdout], [], [], WAIT)[0], "the process wrote out of turn"
        fcntl.flock(queue, fcntl.LOCK_UN)
        assert writer.stdout.readline().startswith("done")


@only_sqlite
@pytest.mark.slow
def test_a_writer_outside_the_queue_is_still_kept_out_by_the_database_itself(process, tmp_path):
    first = process("hold")
    assert first.stdout.readline() == "inside\n"
    handle = sqlite3.connect(tmp_path / "oogst.sqlite3", timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        handle.execute("DELETE FROM organisations_unit")
    handle.close()


@only_sqlite
@pytest.mark.django_db
def test_who_stood_in_the_queue_for_longer_than_a_writer_waits_does_not_wait_once_more(tmp_path, monkeypatch):
    writer = DatabaseWrapper({**connection.settings_dict, "NAME": str(tmp_path / "other.sqlite3")})
    moments = itertools.chain([0, 21, 30], itertools.repeat(49))
    monkeypatch.setattr(queued.time, "monotonic", lambda: next(moments))
    with pytest.raises(WaitedTooLongError):
        begin(writer)
    with (tmp_path / "other.sqlite3.write-lock").open("w") as queue:
        fcntl.flock(queue, fcntl.LOCK_EX | fcntl.LOCK_NB)
    begin(writer)
    writer.rollback()
    writer.close()


def begin(writer):
    writer.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
