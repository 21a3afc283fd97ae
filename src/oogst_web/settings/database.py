"""Which database: the embedded one, or PostgreSQL when ``DATABASE_URL`` says so."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

# Before this version a checkpoint could lose a committed transaction in WAL mode.
SAFE_WAL = (3, 51, 3)
WAIT_SECONDS = 20


def newest_sqlite() -> ModuleType:
    """Return the newest SQLite there is: Python's own, which is as old as the system, or the one that pysqlite3 brings."""
    found = importlib.import_module("sqlite3")
    try:
        brought = importlib.import_module("pysqlite3")
    except ImportError:  # no build of it for this system
        return found
    return max(found, brought, key=lambda one: one.sqlite_version_info)


def use(library: ModuleType) -> ModuleType:
    """Let the whole process use one SQLite, Django too: two of them on one file undo each other's locks."""
    sys.modules |= {"sqlite3": library, "sqlite3.dbapi2": library.dbapi2}
    return library


# Here, because Django reads its settings before it loads a database.
SQLITE = use(newest_sqlite())


def journal_mode() -> str:
    """Return the journal that this SQLite library keeps safely."""
    return "WAL" if SQLITE.sqlite_version_info >= SAFE_WAL else "DELETE"


def read_database(url: str, data: Path) -> dict[str, Any]:
    """Return Django's settings of the database.

    Raises
    ------
    ValueError
        When the address is of another database than PostgreSQL.
    """
    if not url:
        return sqlite(data / "oogst.sqlite3")
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError("DATABASE_URL has to start with postgresql://")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
            # Who waits longer than this for somebody else's lock is asked to try again, as on SQLite.
            "options": f"-c lock_timeout={WAIT_SECONDS}s",
        },
    }


def sqlite(file: Path) -> dict[str, Any]:
    """Return the settings of the embedded database: every commit on the disk, writers in a queue."""
    pragmas = (
        f"journal_mode={journal_mode()}",
        # A plain journal commits by taking its file away; FULL does not wait until the folder knows that.
        "synchronous=EXTRA",
        f"busy_timeout={1000 * WAIT_SECONDS}",
        "foreign_keys=ON",
        "cache_size=-4000",
        "temp_store=MEMORY",
        "secure_delete=ON",
    )
    return {
        "ENGINE": "oogst_web.common.sqlite_fair",
        "NAME": str(file),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": WAIT_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": "".join(f"PRAGMA {pragma};" for pragma in pragmas),
        },
        "TEST": {"NAME": str(file.with_name("test.sqlite3"))},
    }
