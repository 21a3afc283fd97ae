"""SQLite on which writing transactions queue on a file lock: in order of arrival, without polling.

SQLite's own busy handler sleeps and tries again, so that under load a writer
may wait a second while others go before. Its own lock stays the safety net.
"""

from __future__ import annotations

import os
import time
from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base

try:
    import fcntl
except ImportError:  # Windows: SQLite's own waiting
    fcntl = None  # type: ignore[assignment]  # -- no such module there


class WaitedTooLongError(OperationalError):
    """Those who went before held the database for longer than a writer waits; nothing was begun."""


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's SQLite connection with a fair queue before each writing transaction."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._queue: int | None = None
        self._has_turn = False

    def _take_turn(self) -> None:
        if fcntl is None or self._has_turn or self.is_in_memory_db():
            return
        if self._queue is None:
            file = f"{self.settings_dict['NAME']}.write-lock"
            self._queue = os.open(file, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        came = time.monotonic()
        fcntl.flock(self._queue, fcntl.LOCK_EX)
        self._has_turn = True
        if time.monotonic() - came > self.settings_dict["OPTIONS"]["timeout"]:
            # Each of them would wait as long once more, one after the other.
            self._end_turn()
            raise WaitedTooLongError("the writers before this one held the database for too long")

    def _end_turn(self) -> None:
        if self._has_turn and self._queue is not None:
            fcntl.flock(self._queue, fcntl.LOCK_UN)
            self._has_turn = False

    def _start_transaction_under_autocommit(self) -> None:
        self._take_turn()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # -- Django's own, not in its stubs
        except BaseException:
            self._end_turn()
            raise

    def _commit(self) -> Any:
        try:
            return super()._commit()  # type: ignore[misc]  # -- Django's own, not in its stubs
        finally:
            self._end_turn()

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]  # -- Django's own, not in its stubs
        finally:
            self._end_turn()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]  # -- Django's own, not in its stubs
        finally:
            self._end_turn()
            if self._queue is not None:
                os.close(self._queue)
                self._queue = None
