"""Writing in company: what many phones save at one moment is committed together.

A commit on the embedded database waits for the disk a few times, and writers
wait for each other. So one process, the scribe, writes for all processes of
the web server: the deeds of one moment one after the other in a single
transaction, and each asker is told only after that transaction was committed.
As durable as alone, many times faster. PostgreSQL does the same by itself, so
there each request commits its own.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import OperationalError, connection, transaction

from oogst_web.common import scribe
from oogst_web.common.sqlite_fair.base import WaitedTooLongError

Kept = TypeVar("Kept")
_BUSY = 5  # SQLITE_BUSY; the other bits tell more
_DEEDS: dict[str, Callable[..., Any]] = {}
_SINGLE: set[str] = set()


def deed(work: Callable[..., Kept]) -> Callable[..., Kept]:
    """Register something that writes, so that the scribe can do it.

    It takes and gives plain values (texts, numbers, and lists and mappings of
    those), and done twice it is the same as done once.
    """
    _DEEDS[_name_of(work)] = work
    return work


def one_statement(work: Callable[..., Kept]) -> Callable[..., Kept]:
    """Register a deed that on PostgreSQL is a single statement: that is a transaction by itself, at a third of the asking."""
    _SINGLE.add(_name_of(work))
    return deed(work)


def write(work: Callable[..., Kept], *values: Any) -> Kept:
    """Do a deed, and return what it gave after it was committed.

    The deed may be done twice, when somebody else's of the same moment fails
    or the scribe ends: then nothing of the first time was kept, or it was
    kept already.

    Within a transaction of the caller the deed is part of that transaction.

    Raises
    ------
    OperationalError
        When the database cannot keep anything now; the same may be asked again.
    Exception
        Whatever the deed raised; then nothing of it was kept.
    """
    if connection.in_atomic_block:
        return work(*values)
    if connection.vendor == "sqlite":
        answer = scribe.ask(_name_of(work), values)
        if answer == scribe.HELD:
            raise OperationalError("somebody else holds the database")
        if isinstance(answer, list):
            kept: Kept = answer[0]
            return kept
    if connection.vendor == "postgresql" and _name_of(work) in _SINGLE:
        return work(*values)
    with transaction.atomic():
        return work(*values)


@dataclass
class Job:
    """One deed that was asked for, what came of it, and whether that is on the disk."""

    name: str
    values: Sequence[Any]
    kept: Any = None
    is_kept: bool = False

    def attempt(self) -> None:
        """Do the deed."""
        self.kept = _deed_called(self.name)(*self.values)


def commit_together(jobs: Sequence[Job]) -> bool:
    """Do the deeds in one transaction; when one fails all is undone, and done again with each its own fate.

    Returns
    -------
    bool
        False when somebody held the database all the while that a writer waits: then nobody else can write either.
    """
    try:
        with transaction.atomic():
            for job in jobs:
                job.attempt()
    except OperationalError as error:
        # The disk is full: each asker tries alone, and hears it.
        connection.close()
        return not _is_held(error)
    except Exception:  # noqa: BLE001 -- nothing was kept: once more, so that what fails undoes only itself
        _commit_apart(jobs)
    else:
        _keep(jobs)
    return True


def _is_held(error: OperationalError) -> bool:
    code = getattr(error.__cause__, "sqlite_errorcode", 0)
    return isinstance(error, WaitedTooLongError) or code & 0xFF == _BUSY


def _commit_apart(jobs: Sequence[Job]) -> None:
    """Do the deed of each apart within the transaction, which costs a third more."""
    try:
        with transaction.atomic():
            done = [job for job in jobs if _goes_well(job)]
            _require_whole()
    except Exception:  # noqa: BLE001 -- nothing was kept, so nobody is told that it was
        # A connection that lost its file or its disk is not tried again.
        connection.close()
    else:
        _keep(done)


def _goes_well(job: Job) -> bool:
    try:
        with transaction.atomic():
            job.attempt()
    except Exception:  # noqa: BLE001 -- whoever asked does it again, and hears what is wrong
        return False
    return True


def _keep(jobs: Sequence[Job]) -> None:
    for job in jobs:
        job.is_kept = True


def _require_whole() -> None:
    """On a full disk the database itself undoes all of a transaction, also what went well: then nothing is kept."""
    if connection.needs_rollback:
        raise OperationalError("what was written together was undone")


def _name_of(work: Callable[..., Any]) -> str:
    return f"{work.__module__}:{work.__name__}"


def _deed_called(name: str) -> Callable[..., Any]:
    if name not in _DEEDS:
        module = name.partition(":")[0]
        if module.startswith("oogst_web."):
            importlib.import_module(module)
    return _DEEDS[name]
