"""Work that only one process may do at a time, across all processes of an installation."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

try:
    import fcntl
except ImportError:  # Windows: one process, as the local profile runs there
    fcntl = None  # type: ignore[assignment]  # -- no such module there


@contextmanager
def turn(name: str) -> Iterator[bool]:
    """Give whether this is the only one at this work; who comes second does not wait."""
    manager = _postgresql_turn if connection.vendor == "postgresql" else _file_turn
    with manager(name) as is_mine:
        yield is_mine


@contextmanager
def _postgresql_turn(name: str) -> Iterator[bool]:
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
        is_mine = bool(cursor.fetchone()[0])
    try:
        yield is_mine
    finally:
        if is_mine:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [number])


@contextmanager
def _file_turn(name: str) -> Iterator[bool]:
    if fcntl is None:
        yield True
        return
    file = f"{connection.settings_dict['NAME']}.turn-{hashlib.sha256(name.encode()).hexdigest()[:16]}"
    handle = os.open(file, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)
