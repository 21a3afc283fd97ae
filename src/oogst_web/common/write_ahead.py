"""The write-ahead log of SQLite: it holds what was written in order of time, also what was taken away since."""

from __future__ import annotations

from django.db import connection


def empty_log() -> None:
    """Bring what the log holds into the database itself and empty it, as far as nobody is reading in it just then."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
