"""What the database holds, read without the application."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

from tests.web.disasters.crowd import Row

_ROWS = "SELECT subject, answers, is_submitted FROM answers_submission"


def rows_in_file(file: Path) -> list[Row]:
    """Return the answers in a file of SQLite, which has to be intact."""
    with closing(sqlite3.connect(file)) as handle:
        told = [text for (text,) in handle.execute("PRAGMA integrity_check")]
        assert told == ["ok"], told
        return _read(handle.execute(_ROWS))


def rows_in_cluster(address: str) -> list[Row]:
    """Return the answers in PostgreSQL."""
    with closing(psycopg.connect(address)) as handle:
        return _read(handle.execute(_ROWS))


def _read(rows: Iterable[tuple[Any, ...]]) -> list[Row]:
    return [Row(subject, json.loads(a) if isinstance(a, str) else a, bool(sent)) for subject, a, sent in rows]
