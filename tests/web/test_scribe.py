"""The scribe writes for all processes: after the commit each asker hears it, and without a scribe all goes on."""

from __future__ import annotations

import contextlib
import select
import signal
import socket
import sqlite3
import stat
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.db import OperationalError, connection

from oogst_web.common import commits, scribe
from oogst_web.common.commits import deed, write
from oogst_web.common.scribe import Scribe, _packed, _receive, place_of
from oogst_web.organisations.models import Organisation
from tests.web.disasters.machines import environment_of
from tests.web.test_commits import half, make, others_see

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL commits per request"),
]
LOOKS, PAUSE = 400, 0.05  # at something that another process does


class Desk:
    """A scribe in a thread of this process, and where askers find it."""

    def __init__(self, folder):
        self.place = str(folder / "desk")
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(self.place)
        self.listener.listen(16)
        self.until, self.end = socket.socketpair()
        self.thread = threading.Thread(target=self._run)

    def _run(self):
        try:
            Scribe(self.listener, self.until).run()
        finally:
            connection.close()

    def stop(self):
        self.end.close()
        if self.thread.ident:
            self.thread.join(20)
        self.listener.close()
        self.until.close()


@pytest.fixture
def desk(tmp_path, monkeypatch):
    found = Desk(tmp_path)
    monkeypatch.setattr(scribe._Own, "place", found.place)
    monkeypatch.setattr(scribe, "start", lambda database: None)
    yield found
    found.stop()
    if getattr(scribe._LINES, "line", None):
        scribe._hang_up()


@pytest.fixture
def began():
    """Something that tells when the scribe goes to its desk."""
    return threading.Event()


@pytest.fixture
def done_by(monkeypatch, began):
    """Return the sizes of what was committed together."""
    sizes, together = [], commits.commit_together
    monkeypatch.setattr(
        commits, "commit_together", lambda jobs: (sizes.append(len(jobs)), began.set(), together(jobs))[-1]
    )
    return sizes


def hear(line):
    return _receive(line, object)


def line_to(desk):
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(20)
    line.connect(desk.place)
    return line


def say(line, work, *values, at=None):
    line.sendall(_packed([time.monotonic() if at is None else at, f"{work.__module__}:{work.__name__}", values]))


def test_a_deed_goes_by_the_scribe_and_is_committed_when_its_asker_hears(desk, done_by):
    desk.thread.start()
    assert write(make, "Bewaard") == "Bewaard"
    assert done_by == [1]
    assert others_see("Bewaard")


def test_what_many_ask_at_one_moment_is_one_commit_and_each_hears_its_own(desk, done_by):
    lines = [line_to(desk) for _ in range(5)]
    for number, line in enumerate(lines):
        say(line, make, f"Naam {number}")
    # They came in one by one; what is asked while it is welcomed is done with the next.
    desk.thread.start()
    assert [hear(line) for line in lines] == [[f"Naam {number}"] for number in range(5)]
    assert sum(done_by) == 5
    again = threading.Barrier(5)

    def ask(line, number):
        again.wait()
        say(line, make, f"Weer {number}")
        assert hear(line) == [f"Weer {number}"]

    threads = [threading.Thread(target=ask, args=(line, number)) for number, line in enumerate(lines)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert Organisation.objects.count() == 10
    for line in lines:
        line.close()


_WATCHED: list[socket.socket] = []


@deed
def has_the_first_heard():
    return bool(select.select(_WATCHED, [], [], 0)[0])


def test_nobody_hears_before_the_whole_company_is_committed(desk, done_by, began):
    first, second = line_to(desk), line_to(desk)
    _WATCHED[:] = [first]
    for line in (first, second):
        say(line, make, "Kennismaken")
    desk.thread.start()
    assert [hear(first), hear(second)] == [["Kennismaken"]] * 2
    # Both are known now: what they say while the scribe is busy is done together.
    held = connection
    with contextlib.closing(held.cursor()) as cursor:
        cursor.execute("BEGIN IMMEDIATE")
        third = line_to(desk)
        began.clear()
        say(third, make, "Bezig")
        assert began.wait(20)
        say(first, make, "Eerst")
        say(second, has_the_first_heard)
        cursor.execute("ROLLBACK")
    assert hear(first) == ["Eerst"]
    assert hear(second) == [False]
    assert hear(third) == ["Bezig"]
    assert done_by[-1] == 2
    assert others_see("Eerst")
    for line in (first, second, third):
        line.close()


def test_what_the_scribe_cannot_do_is_done_again_and_says_what_is_wrong(desk, done_by):
    desk.thread.start()
    with pytest.raises(ValueError, match="Half"):
        write(half, "Half")
    assert done_by == [1]
    assert not Organisation.objects.exists()
    assert write(make, "Daarna") == "Daarna"


def test_without_a_scribe_everybody_writes_alone(desk, done_by):
    desk.listener.close()
    assert write(make, "Alleen") == "Alleen"
    assert (done_by, others_see("Alleen")) == ([], True)


def test_a_scribe_that_ends_before_it_answers_leaves_nothing_undone(desk):
    answered = []

    def hang_up():
        asker, _ = desk.listener.accept()
        answered.append(hear(asker))
        asker.close()

    thread = threading.Thread(target=hang_up)
    thread.start()
    assert write(make, "Toch") == "Toch"
    thread.join(20)
    assert answered[0][2] == ["Toch"]
    assert others_see("Toch")


def test_what_was_asked_too_long_ago_is_not_begun(desk):
    desk.thread.start()
    with contextlib.closing(line_to(desk)) as line:
        say(line, make, "Te laat", at=time.monotonic() - scribe.TOO_LATE - 1)
        assert hear(line) == scribe.HELD
        say(line, make, "Op tijd")
        assert hear(line) == ["Op tijd"]
    assert not others_see("Te laat")


def test_when_somebody_holds_the_database_nobody_waits_once_more_alone(desk, done_by, monkeypatch):
    with contextlib.closing(
        sqlite3.connect(connection.settings_dict["NAME"], uri=True, isolation_level=None)
    ) as holder:
        holder.execute("BEGIN IMMEDIATE")
        monkeypatch.setitem(connection.settings_dict["OPTIONS"], "init_command", "PRAGMA busy_timeout=50;")
        desk.thread.start()
        with pytest.raises(OperationalError, match="somebody else holds"):
            write(make, "Vast")
        holder.execute("ROLLBACK")
    assert done_by == [1]
    assert write(make, "Weer vrij") == "Weer vrij"
    assert not others_see("Vast")


@pytest.mark.parametrize("nonsense", [struct.pack("!I", 3) + b"\xc1\xc1\xc1", b"\x00\x00", _packed("geen lijst")])
def test_who_talks_nonsense_is_shown_out_and_the_others_are_served(desk, nonsense):
    desk.thread.start()
    with contextlib.closing(line_to(desk)) as line:
        line.sendall(nonsense)
        line.shutdown(socket.SHUT_WR)
        assert line.recv(10) == b""
    assert write(make, "Gewoon") == "Gewoon"


@pytest.mark.parametrize("name", ["os:getpid", "oogst_web.answers.domain:take_away", "oogst_web.wsgi:no", "weg"])
def test_only_deeds_are_done(desk, name):
    desk.thread.start()
    with contextlib.closing(line_to(desk)) as line:
        line.sendall(_packed([time.monotonic(), name, []]))
        assert hear(line) is None


def test_a_place_with_too_long_a_name_has_no_scribe(monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("started"))
    scribe.start("/" + "x" * 200)
    assert scribe._Own.process is None


def waits(look):
    for _ in range(LOOKS):
        found = look()
        if found:
            return found
        threading.Event().wait(PAUSE)
    raise AssertionError("it did not happen")


def listens(place):
    """Return which process listens at a place; 0 when none does."""
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as line:
        try:
            line.connect(place)
        except OSError:
            return 0
        process, _, _ = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
        return process


@pytest.mark.slow
def test_one_listens_the_next_takes_over_and_each_ends_with_who_started_it(tmp_path):
    database = str(tmp_path / "oogst.sqlite3")
    command = [sys.executable, "-m", "oogst_web.common.scribe", database]
    started = []
    try:
        for _ in range(2):
            started.append(subprocess.Popen(command, stdin=subprocess.PIPE, env=environment_of(tmp_path)))
            if len(started) == 1:
                assert waits(lambda: listens(place_of(database))) == started[0].pid
        first, second = started
        assert Path(place_of(database)).stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) == 0
        assert second.poll() is None
        first.send_signal(signal.SIGKILL)
        first.wait(20)
        assert waits(lambda: listens(place_of(database))) == second.pid
        second.stdin.close()
        assert second.wait(20) == 0
        assert listens(place_of(database)) == 0
    finally:
        for one in started:
            one.kill()
            one.wait(20)
            if one.stdin:
                one.stdin.close()
