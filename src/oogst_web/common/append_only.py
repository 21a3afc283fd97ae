"""Tables that are added to and never changed: the database itself refuses, whatever the program asks."""

from __future__ import annotations

from typing import Any

from django.db.migrations.operations import RunPython

# A name may be forgotten: the one column that may become empty.
_SQLITE = (
    (
        "CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} WHEN {is_change} "
        "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    ),
    ("CREATE TRIGGER {table}_keeps BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"),
)
_POSTGRESQL = (
    (
        "CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'restrict_violation'; END $$"
    ),
    (
        "CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} FOR EACH ROW WHEN ({is_change}) "
        "EXECUTE FUNCTION {table}_refuse()"
    ),
    "CREATE TRIGGER {table}_keeps BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
)
_UNDO_SQLITE = ("DROP TRIGGER IF EXISTS {table}_stays", "DROP TRIGGER IF EXISTS {table}_keeps")
_UNDO_POSTGRESQL = (
    "DROP TRIGGER IF EXISTS {table}_stays ON {table}",
    "DROP TRIGGER IF EXISTS {table}_keeps ON {table}",
    "DROP FUNCTION IF EXISTS {table}_refuse()",
)


def append_only(table: str, columns: tuple[str, ...], *, may_be_forgotten: str = "") -> RunPython:
    """Return the migration that makes a table append-only.

    Parameters
    ----------
    columns
        All columns of the table.
    may_be_forgotten
        The column that may become empty, with which a person disappears.

    Notes
    -----
    SQLite loses triggers when a later migration of the table builds it anew:
    such a migration needs this operation again, and a test says so.
    """

    def undo(_: Any, editor: Any) -> None:
        for statement in undoing(editor.connection.vendor, table):
            editor.execute(statement)

    def make(apps: Any, editor: Any) -> None:
        undo(apps, editor)
        for statement in statements(editor.connection.vendor, table, columns, may_be_forgotten):
            editor.execute(statement)

    return RunPython(make, undo)


def statements(vendor: str, table: str, columns: tuple[str, ...], may_be_forgotten: str) -> list[str]:
    """Return what makes a table append-only in a database."""
    distinct = "IS NOT" if vendor == "sqlite" else "IS DISTINCT FROM"
    changed = [f'NEW."{one}" {distinct} OLD."{one}"' for one in columns if one != may_be_forgotten]
    if may_be_forgotten:
        forgotten = f'NEW."{may_be_forgotten}"'
        changed.append(f'({forgotten} IS NOT NULL AND {forgotten} {distinct} OLD."{may_be_forgotten}")')
    wanted = _SQLITE if vendor == "sqlite" else _POSTGRESQL
    return [one.format(table=table, is_change=" OR ".join(changed)) for one in wanted]


def undoing(vendor: str, table: str) -> list[str]:
    """Return what makes a table an ordinary one again."""
    return [one.format(table=table) for one in (_UNDO_SQLITE if vendor == "sqlite" else _UNDO_POSTGRESQL)]


def fixed_columns(table: str, columns: tuple[str, ...], *, once: str) -> RunPython:
    """Return the migration after which some columns stay as they are from a condition on.

    Parameters
    ----------
    once
        The condition on the row as it was, with ``OLD.`` before its columns.
    """
    changed = {
        vendor: " OR ".join(
            f'NEW."{one}" {"IS NOT" if vendor == "sqlite" else "IS DISTINCT FROM"} OLD."{one}"' for one in columns
        )
        for vendor in ("sqlite", "postgresql")
    }

    def undo(_: Any, editor: Any) -> None:
        for statement in _UNDO_SQLITE[0:1] if editor.connection.vendor == "sqlite" else _UNDO_POSTGRESQL[0::2]:
            editor.execute(statement.format(table=table))

    def make(apps: Any, editor: Any) -> None:
        undo(apps, editor)
        is_change = f"({once}) AND ({changed[editor.connection.vendor]})"
        found = _SQLITE[0:1] if editor.connection.vendor == "sqlite" else _POSTGRESQL[0:2]
        for statement in found:
            editor.execute(statement.format(table=table, is_change=is_change))

    return RunPython(make, undo)
