"""Writing in company: what many phones save at one moment is committed together.

A commit on the embedded database waits for the disk a few times, and writers
wait for each other. Here the requests of one moment are written one after the
other in a single transaction, and each is told that its work is kept only
after that transaction was committed: as durable as alone, many times faster.
PostgreSQL does the same by itself, so there each request commits its own.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from django.db import DatabaseError, OperationalError, connection, transaction

Kept = TypeVar("Kept")
MOST_TOGETHER = 256


class _Job:
    """One piece of work, what came of it, and who waits for it."""

    __slots__ = ("done", "error", "kept", "work")

    def __init__(self, work: Callable[[], Any]) -> None:
        self.work = work
        self.kept: Any = None
        self.error: BaseException | None = None
        self.done = threading.Event()

    def attempt(self) -> None:
        """Do the work within the transaction of all; what fails undoes only itself."""
        try:
            with transaction.atomic():
                self.kept = self.work()
        except Exception as error:  # noqa: BLE001 -- whoever asked for it is told
            self.error = error

    def wait(self) -> Any:
        """Return what the work gave, once it is on the disk."""
        self.done.wait()
        if self.error is not None:
            raise self.error
        return self.kept


class Company:
    """The writer of one process: a thread that commits what is waiting, all of it at once."""

    def __init__(self) -> None:
        self._waiting: deque[_Job] = deque()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def write(self, work: Callable[[], Kept]) -> Kept:
        """Do the work in the next transaction and return what it gave, after the commit."""
        job = _Job(work)
        with self._changed:
            self._waiting.append(job)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._go_on, name="writer", daemon=True)
                self._thread.start()
            self._changed.notify()
        kept: Kept = job.wait()
        return kept

    def _go_on(self) -> None:
        while True:
            with self._changed:
                while not self._waiting:
                    self._changed.wait()
                together = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_TOGETHER))]
            _commit(together)


def _commit(jobs: list[_Job]) -> None:
    try:
        with transaction.atomic():
            for job in jobs:
                job.kept = job.work()
    except Exception:  # noqa: BLE001 -- nothing was kept: once more, so that what fails undoes only itself
        _commit_apart(jobs)
    for job in jobs:
        job.done.set()


def _commit_apart(jobs: list[_Job]) -> None:
    """Do the work of each apart within the transaction, which costs a third more."""
    try:
        with transaction.atomic():
            for job in jobs:
                job.attempt()
            _require_whole()
    except Exception as error:  # noqa: BLE001 -- nothing was kept, so everybody is told
        for job in jobs:
            if job.error is None or isinstance(job.error, DatabaseError):
                job.error = error
        # A connection that lost its file or its disk is not tried again.
        connection.close()


def _require_whole() -> None:
    """On a full disk the database itself undoes all of a transaction, also what went well: then nothing is kept."""
    if connection.needs_rollback:
        raise OperationalError("what was written together was undone")


_OF_PROCESS: dict[int, Company] = {}


def write(work: Callable[[], Kept]) -> Kept:
    """Do work that writes, and return what it gave after it was committed.

    The work may be done twice, when somebody else's of the same moment fails:
    then nothing of the first time was kept.

    Within a transaction of the caller the work is part of that transaction.

    Raises
    ------
    Exception
        Whatever the work raised; then nothing of it was kept.
    """
    if connection.in_atomic_block:
        return work()
    if connection.vendor != "sqlite":
        with transaction.atomic():
            return work()
    company = _OF_PROCESS.get(os.getpid())
    if company is None:
        company = _OF_PROCESS.setdefault(os.getpid(), Company())
    return company.write(work)
