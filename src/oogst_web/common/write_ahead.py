"""The write-ahead log of SQLite: it holds what was written in order of time, also what was taken away since."""

from __future__ import annotations

from django.db import connection

from oogst_web.settings.database import WAIT_SECONDS

# Whoever writes waits while it waits for a reader, and every round of tidying tries again.
PATIENCE_SECONDS = 1


def empty_log() -> None:
    """Bring what the log holds into the database itself and empty it; give up when somebody goes on reading in it."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout={1000 * PATIENCE_SECONDS}")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute(f"PRAGMA busy_timeout={1000 * WAIT_SECONDS}")
