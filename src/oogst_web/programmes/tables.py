"""Rows that belong to a design but are no part of it: costs, benefits and the values of KPI series.

They stand in ``Programme.tables``, table → rows, each with the columns of
:mod:`oogst.types.tables`, so that the study folder is written from them as
they are. A row is known by the columns that the library knows it by.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db import transaction

from oogst.io.cells import day_of
from oogst.io.columns import Fault, interpret
from oogst.io.delimited import Grid, read_grid
from oogst.io.place import Problems
from oogst.io.table import Table, knows, match_header, read_table
from oogst.io.unknown_columns import ROW_KEYS
from oogst.types.problem import Problem
from oogst.types.tables import BENEFITS, COSTS, SERIES, TableSpec
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.models import Programme

Row = dict[str, Any]


class RowSpot(NamedTuple):
    """Where a row stands: in which programme and table, under which key."""

    programme: Programme
    table: str
    key: str


SPECS: dict[str, TableSpec] = {"costs": COSTS, "benefits": BENEFITS, "series": SERIES}
MOST_ROWS = 20_000
_AMOUNTS = ("low", "amount", "high")
_PASTED = "plakken"


class RowError(Exception):
    """A row cannot be kept; column → why, and ``row`` holds what could be read."""

    def __init__(self, faults: dict[str, Fault]) -> None:
        super().__init__("a row with faults")
        self.faults = faults


class RowConflictError(Exception):
    """Somebody else changed the row in the meantime; holds theirs, None when it was taken away."""

    def __init__(self, theirs: Row | None) -> None:
        super().__init__("changed in the meantime")
        self.theirs = theirs


class PasteError(Exception):
    """What was pasted cannot be kept: a problem per row."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("pasted rows with problems")
        self.problems = problems


def rows_of(programme: Programme, table: str) -> list[Row]:
    """Return the rows of a table, as they were entered."""
    return _filled((programme.tables or {}).get(table, ()))


def key_of(table: str, row: Mapping[str, Any]) -> str:
    """Return what a row is known by, as a mark that an address can hold."""
    return _mark([str(row.get(name) or "") for name in ROW_KEYS[table]])


def stamp(row: Mapping[str, Any]) -> str:
    """Return a short mark of how a row is, to notice that somebody changed it."""
    return _mark(row)


def _mark(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def read_row(table: str, typed: Mapping[str, str]) -> Row:
    """Return a row from what was typed, read as the study folder reads its cells.

    Raises
    ------
    RowError
        When a column cannot be read, is needed and empty, or amounts stand in the wrong order.
    """
    row: Row = {}
    faults: dict[str, Fault] = {}
    for column in SPECS[table].columns:
        text = str(typed.get(column.name, "")).strip()
        outcome = interpret(column, {text})[text]
        if isinstance(outcome, Fault):
            faults[column.name] = outcome
        elif outcome is not None:
            row[column.name] = _plain(outcome)
    amounts = [row[name] for name in _AMOUNTS if name in row]
    if table != "series" and amounts != sorted(amounts):
        faults.setdefault("amount", Fault("amounts_disordered"))
    if faults:
        raise RowError(faults)
    return row


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


@transaction.atomic
def add_row(programme: Programme, table: str, row: Row, *, by: Actor) -> None:
    """Add a row.

    Raises
    ------
    RowError
        When there is one of that name already.
    """
    tables = _held(programme)
    rows = tables.setdefault(table, [])
    _require_free(table, row, rows)
    rows.append(row)
    _keep(programme, tables, f"{table}.row_added", by)


@transaction.atomic
def change_row(spot: RowSpot, row: Row, *, by: Actor, seen: str) -> None:
    """Put a row in the place of the one with this key; columns that no screen shows stay.

    Parameters
    ----------
    seen
        The :func:`stamp` of the row as it stood on the screen.

    Raises
    ------
    RowConflictError
        When somebody changed it or took it away in the meantime.
    RowError
        When another row has that name already.
    """
    programme, table, key = spot
    tables = _held(programme)
    rows = tables.get(table, [])
    place = _place(table, key, rows)
    if place is None or stamp(rows[place]) != seen:
        raise RowConflictError(None if place is None else rows[place])
    known = {column.name for column in SPECS[table].columns}
    unknown = {name: value for name, value in rows[place].items() if name not in known}
    _require_free(table, row, rows[:place] + rows[place + 1 :])
    if rows[place] == {**row, **unknown}:
        return
    rows[place] = {**row, **unknown}
    _keep(programme, tables, f"{table}.row_changed", by)


@transaction.atomic
def remove_row(spot: RowSpot, *, by: Actor) -> Row | None:
    """Take a row away and return it, so that it can be put back; None when it was gone."""
    programme, table, key = spot
    tables = _held(programme)
    rows = tables.get(table, [])
    place = _place(table, key, rows)
    if place is None:
        return None
    gone: Row = rows.pop(place)
    _keep(programme, tables, f"{table}.row_removed", by)
    return gone


@transaction.atomic
def paste_series(programme: Programme, series: str, text: str, *, by: Actor) -> int:
    """Add the pasted periods and values of one KPI series; return how many.

    The first row may name the columns; without names they are period, value,
    people and remark. A period that stands there already gets its new value.

    Raises
    ------
    PasteError
        When any row cannot be read: then nothing is kept.
    """
    found = read_pasted(series, text)
    tables = _held(programme)
    before = tables.get("series", [])
    tables["series"] = _merge_series(before, found)
    if tables["series"] != before:
        _keep(programme, tables, "series.pasted", by)
    return len(found)


@transaction.atomic
def deliver_series(programme: Programme, series: str, rows: list[Row], *, by: Actor) -> None:
    """Keep figures that a system delivers; a period that stands there already gets its new value.

    Parameters
    ----------
    rows
        Period, value and what else is known; each period once.

    Raises
    ------
    RowError
        When the table would grow too large: then nothing is kept.
    """
    tables = _held(programme)
    before = tables.get("series", [])
    merged = _merge_series(before, [{"series": series, **row} for row in rows])
    if merged == before:
        return
    if len(merged) > MOST_ROWS:
        raise RowError({"period": Fault("table_full")})
    tables["series"] = merged
    _keep(programme, tables, "series.delivered", by)


def _merge_series(before: list[Row], found: list[Row]) -> list[Row]:
    kept = {key_of("series", row): row for row in (*before, *found)}
    return sorted(kept.values(), key=lambda row: (row["series"], row["period"]))


def read_pasted(series: str, text: str) -> list[Row]:
    """Return the rows of a pasted table of one series.

    Raises
    ------
    PasteError
        With a problem for every row that cannot be read.
    """
    spec = dataclasses.replace(SERIES, columns=tuple(one for one in SERIES.columns if one.name != "series"))
    problems, names = Problems(), knows(spec)
    # Without column names it is the periods that tell what separates the cells.
    grid = read_grid(text.encode(), _PASTED, lambda cell: names(cell) or day_of(cell) is not None, problems)
    if grid is not None and "period" not in match_header(spec, grid.header)[0]:
        grid = _named(spec, grid)
    table = read_table(spec, grid, problems) if grid is not None else None
    rows = _rows(table) if table is not None else []
    if problems.errors or not rows:
        raise PasteError(problems.errors or list(problems.warnings))
    return [{"series": series, **row} for row in rows]


def _named(spec: TableSpec, grid: Grid) -> Grid:
    """Return a grid whose first row is no header with the usual column names above it."""
    columns = tuple([name, *column] for name, column in zip(grid.header, grid.columns, strict=True))
    names = [column.name for column in spec.columns]
    header = tuple(names[place] if place < len(names) else "" for place in range(len(columns)))
    return dataclasses.replace(grid, header=header, columns=columns, numbers=[grid.top, *grid.numbers])


def _rows(table: Table) -> list[Row]:
    columns = {column.name: table.values(column.name) for column in table.spec.columns}
    first: dict[Any, int] = {}
    for row in table.good_rows():
        period = columns["period"][row]
        earlier = first.setdefault(period, row)
        if earlier != row and not table.is_repeat(row, earlier):
            table.fail(row, "period", "row_conflict", first=table.grid.numbers[earlier], columns="period")
    return [
        {name: _plain(values[row]) for name, values in columns.items() if values[row] is not None}
        for row in first.values()
    ]


def _held(programme: Programme) -> dict[str, list[Row]]:
    """Return the tables as they are now; the programme stays locked until the end of the transaction."""
    tables = Programme.objects.select_for_update().get(pk=programme.pk).tables or {}
    return {name: _filled(rows) for name, rows in tables.items()}


def _filled(rows: Iterable[Row]) -> list[Row]:
    """Return rows without what was an empty cell in the file that they came from."""
    return [{name: value for name, value in row.items() if value is not None} for row in rows]


def _place(table: str, key: str, rows: list[Row]) -> int | None:
    return next((place for place, row in enumerate(rows) if key_of(table, row) == key), None)


def _require_free(table: str, row: Row, others: list[Row]) -> None:
    if len(others) >= MOST_ROWS:
        raise RowError({ROW_KEYS[table][0]: Fault("table_full")})
    if _place(table, key_of(table, row), others) is not None:
        raise RowError({ROW_KEYS[table][-1 if table == "series" else 0]: Fault("row_there")})


def _keep(programme: Programme, tables: dict[str, list[Row]], act: str, by: Actor) -> None:
    programme.tables, programme.changed_at = tables, clock.now()
    programme.save(update_fields=["tables", "changed_at"])
    record(act, kind="programme", target=programme.id, by=by.user.id, organisation=by.organisation.id)
