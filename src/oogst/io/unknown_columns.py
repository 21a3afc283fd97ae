"""Columns that Oogst does not know in a table that it does: kept as text, written back in the same row.

In a study they are an extra table with the name of the known one: first the
columns that tell its rows apart, then the unknown ones.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from oogst.io.table import Table
from oogst.types.study import ExtraTable

ROW_KEYS: Mapping[str, tuple[str, ...]] = {
    "impact": ("person", "goal"),
    "quotes": ("quote",),
    "cards": ("person", "factor"),
    "costs": ("cost",),
    "benefits": ("benefit", "person"),
    "ratings": ("person", "moment", "rater", "item"),
    "invitations": ("person", "moment"),
    "series": ("series", "period"),
}


def unknown_columns(
    table: Table, ids: Sequence[str], records: Iterable[tuple[int, Mapping[str, Any]]]
) -> ExtraTable | None:
    """Return the unknown columns of the rows that were read, in order of key; None when there are none."""
    keys, cells = ROW_KEYS[table.spec.name], [table.cells(name) for name in table.others]
    rows = []
    for row, record in records if cells else ():
        named = {**record, "person": None if record.get("person") is None else ids[record["person"]]}
        rows.append((*(_text(named[key]) for key in keys), *(column[row] for column in cells)))
    return ExtraTable(table.spec.name, (*keys, *table.others), tuple(sorted(rows))) if cells else None


def beside(extra: ExtraTable, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterable[tuple[str, ...]]:
    """Yield the unknown columns' names, then their cells for each row to be written."""
    width = len(ROW_KEYS[extra.name])
    names, places = extra.columns[width:], [header.index(name) for name in extra.columns[:width]]
    cells = {row[:width]: row[width:] for row in extra.rows}
    yield names
    for row in rows:
        yield cells.get(tuple(_text(row[place]) for place in places), ("",) * len(names))


def _text(key: str | dt.date | None) -> str:
    return "" if key is None else str(key)
