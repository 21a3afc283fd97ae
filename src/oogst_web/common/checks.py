"""Checks at start-up: a database that keeps what it says it keeps, and no local ease in production."""

from __future__ import annotations

from typing import Any

from django.core.checks import Error, Tags, register
from django.db import connection

from oogst_web.settings.database import journal_mode

SAFE_ON = {"on", "remote_apply", "local", "remote_write"}


@register(Tags.database)
def check_durability(databases: Any = None, **_: Any) -> list[Error]:
    """Refuse a database that could lose what was said to be kept."""
    if not databases:
        return []
    problems = _sqlite_problems() if connection.vendor == "sqlite" else _postgresql_problems()
    return [Error(problem, id="oogst.E001") for problem in problems]


def _ask(statement: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        row = cursor.fetchone()
    return str(row[0]).lower() if row else ""


def _sqlite_problems() -> list[str]:
    asked = {"journal_mode": journal_mode().lower(), "synchronous": "3", "foreign_keys": "1", "secure_delete": "1"}
    found = {name: _ask(f"PRAGMA {name}") for name in asked}
    return [
        f"SQLite runs with {name}={found[name]}, it has to be {value}"
        for name, value in asked.items()
        if found[name] != value and not (name == "journal_mode" and found[name] == "memory")
    ]


def _postgresql_problems() -> list[str]:
    asked = {"fsync": {"on"}, "full_page_writes": {"on"}, "synchronous_commit": SAFE_ON}
    found = {name: _ask(f"SHOW {name}") for name in asked}
    return [
        f"PostgreSQL runs with {name}={found[name]}: a commit may be lost"
        for name, values in asked.items()
        if found[name] not in values
    ]


def describe_regime() -> str:
    """Return one line on how the database keeps what is written."""
    if connection.vendor == "sqlite":
        return f"SQLite {_ask('SELECT sqlite_version()')}, journal {_ask('PRAGMA journal_mode')}, synchronous extra"
    return f"PostgreSQL {_ask('SHOW server_version')}, synchronous_commit {_ask('SHOW synchronous_commit')}"
