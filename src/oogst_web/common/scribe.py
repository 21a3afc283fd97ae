"""The scribe: one process that writes for all processes of the web server on this machine.

Each process of the server starts one. The first to take the lock beside the
database listens there; the others wait, and take over when it ends. A scribe
ends with the process that started it. Who cannot reach one, or gets no answer,
does the deed itself: deeds may be done twice.
"""

from __future__ import annotations

import contextlib
import os
import select
import selectors
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import msgspec

try:
    import fcntl
except ImportError:  # Windows: each request commits its own
    fcntl = None  # type: ignore[assignment]  # -- no such module there

LONGEST_PLACE = 100
"""Of the name of a socket: systems take no more than 104 bytes."""
PATIENCE = 30.0
"""Seconds that somebody waits for an answer before doing the deed itself."""
TOO_LATE = 10.0
"""Seconds after which a deed is not begun any more: whoever asked for it may give up soon."""
HELD = "held"
"""The answer when nobody can write now: somebody outside holds the database, or kept the scribe from it too long."""
_BETWEEN_STARTS = 5.0
_LENGTH = struct.Struct("!I")
_LINES = threading.local()


class _Asked(msgspec.Struct, array_like=True):
    """What somebody asks: when, by the clock of the machine, which deed, with which values."""

    at: float
    name: str
    values: list[Any]


class _Own:
    """The scribe that this process started."""

    place = ""
    process: subprocess.Popen[bytes] | None = None
    started = 0.0
    lock = threading.Lock()


def start(database: str) -> None:
    """Start a scribe for this process, for a database in a file."""
    place = place_of(database)
    if fcntl is None or len(place.encode()) > LONGEST_PLACE:
        return
    with _Own.lock:
        is_there = _Own.process is not None and _Own.process.poll() is None
        if is_there or time.monotonic() - _Own.started < _BETWEEN_STARTS:
            return
        _Own.place, _Own.started = place, time.monotonic()
        # Its end of this pipe tells it that this process is gone, however it went.
        command = [sys.executable, "-m", "oogst_web.common.scribe", database]
        _Own.process = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 -- our own words


def place_of(database: str) -> str:
    """Return where the scribe of a database listens."""
    return f"{database}.scribe"


def ask(name: str, values: Sequence[Any]) -> list[Any] | str | None:
    """Let the scribe do a deed; return what it gave, after the commit, ``HELD``, or None when it has to be done otherwise."""
    if not _Own.place:
        return None
    line = getattr(_LINES, "line", None) or _connect()
    if line is None:
        return None
    try:
        line.sendall(_packed(_Asked(time.monotonic(), name, list(values))))
        answer: list[Any] | str | None = _receive(line, Any)
    except OSError:
        _hang_up()
        return None
    return answer


def _connect() -> socket.socket | None:
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(PATIENCE)
    try:
        line.connect(_Own.place)
    except OSError:
        line.close()
        start(_Own.place.removesuffix(place_of("")))
        return None
    _LINES.line = line
    return line


def _hang_up() -> None:
    _LINES.line.close()
    del _LINES.line


def _packed(content: Any) -> bytes:
    packed = msgspec.msgpack.encode(content)
    return _LENGTH.pack(len(packed)) + packed


def _receive(line: socket.socket, kind: Any) -> Any:
    (length,) = _LENGTH.unpack(_exactly(line, _LENGTH.size))
    return msgspec.msgpack.decode(_exactly(line, length), type=kind)


def _exactly(line: socket.socket, count: int) -> bytes:
    content = line.recv(count)
    while len(content) < count:
        more = line.recv(count - len(content))
        if not more:
            raise ConnectionResetError
        content += more
    return content


class Scribe:
    """Hears what is asked, does all of one moment together, and tells each asker.

    Parameters
    ----------
    listener
        Where askers come.
    until
        Something that can be read when it is time to end.
    """

    def __init__(self, listener: socket.socket, until: IO[bytes] | socket.socket) -> None:
        self._listener, self._until = listener, until
        self._askers = selectors.DefaultSelector()
        self._askers.register(listener, selectors.EVENT_READ)
        self._askers.register(until, selectors.EVENT_READ)

    def run(self) -> None:
        """Go on until it is time to end."""
        is_over = False
        while not is_over:
            ready = [key.fileobj for key, _ in self._askers.select()]
            if self._listener in ready:
                self._welcome()
            self._serve([one for one in ready if one not in (self._listener, self._until)])
            is_over = self._until in ready
        for asker in [key.fileobj for key in self._askers.get_map().values()]:
            if isinstance(asker, socket.socket) and asker not in (self._listener, self._until):
                self._part_from(asker)
        self._askers.close()

    def _welcome(self) -> None:
        asker, _ = self._listener.accept()
        asker.settimeout(TOO_LATE)
        self._askers.register(asker, selectors.EVENT_READ)

    def _serve(self, askers: Sequence[Any]) -> None:
        from oogst_web.common.commits import Job, commit_together

        asked = [(asker, self._hear(asker)) for asker in askers]
        jobs = {asker: Job(told.name, told.values) for asker, told in asked if told}
        late = [asker for asker, told in asked if told and time.monotonic() - told.at >= TOO_LATE]
        in_time = [job for asker, job in jobs.items() if asker not in late]
        is_free = commit_together(in_time) if in_time else True
        for asker, job in jobs.items():
            # Alone they would wait as long once more, one after the other.
            refused = None if is_free and asker not in late else HELD
            self._tell(asker, [job.kept] if job.is_kept else refused)

    def _hear(self, asker: socket.socket) -> _Asked | None:
        try:
            asked: _Asked = _receive(asker, _Asked)
        except (OSError, msgspec.DecodeError):
            self._part_from(asker)
            return None
        return asked

    def _tell(self, asker: socket.socket, answer: Any) -> None:
        try:
            asker.sendall(_packed(answer))
        except OSError:
            self._part_from(asker)

    def _part_from(self, asker: socket.socket) -> None:
        self._askers.unregister(asker)
        asker.close()


def main(database: str) -> None:
    """Wait for the lock of a database, and be its scribe until the process that started this one is gone."""
    # Somebody who stops the server with the keyboard stops that; this one ends when it is gone.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    place = place_of(database)
    with _locked(f"{place}-lock") as is_mine:
        if not is_mine:
            return
        import django

        django.setup()
        with _listening(place) as listener:
            Scribe(listener, sys.stdin.buffer).run()


@contextlib.contextmanager
def _locked(file: str) -> Any:
    """Give whether this is the one that writes; wait for it as long as the process that started this one is there."""
    handle = os.open(file, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        yield _take(handle)
    finally:
        os.close(handle)


def _take(handle: int) -> bool:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if select.select([sys.stdin], [], [], 1.0)[0]:
                return False
        else:
            return True


@contextlib.contextmanager
def _listening(place: str) -> Any:
    Path(place).unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener:
        before = os.umask(0o077)
        try:
            listener.bind(place)
        finally:
            os.umask(before)
        listener.listen(128)
        yield listener


if __name__ == "__main__":
    main(sys.argv[1])
