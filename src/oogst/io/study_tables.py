"""A study as tables of cells, ready to be written in any form."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from oogst.io.unknown_columns import ROW_KEYS, beside
from oogst.types.design import Instrument, Item
from oogst.types.measures import TEXT_KINDS
from oogst.types.study import AnswerBlock, ExtraTable, People, Ratings, Study
from oogst.types.tables import ANSWERS, PEOPLE, TABLES, TableSpec

Cell = str | float | int | bool | dt.date | None
PLACEHOLDER = "anonymous_at"
_PLAIN_RECORDS = ("impact", "cards", "costs", "benefits")
_SPECS = {spec.name: spec for spec in TABLES}


@dataclass(frozen=True, slots=True)
class Cells:
    """One table to write; ``spec`` is None for a table that Oogst does not know."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    spec: TableSpec | None = None


def study_tables(study: Study) -> tuple[Cells, ...]:
    """Return every table of a study that holds something."""
    tables = [
        _people(study.people),
        _answers(study),
        _invitations(study),
        _ratings(study),
        _series(study),
        _quotes(study),
    ]
    ids = study.people.ids
    tables += [_records(name, _fields(_SPECS[name], getattr(study, name), ids)) for name in _PLAIN_RECORDS]
    filled = [_with_unknown(table, study.extra.get(table.name)) for table in tables if table.rows]
    extra = [
        Cells(table.name, table.columns, table.rows) for name, table in study.extra.items() if name not in ROW_KEYS
    ]
    return (*filled, *extra)


def _with_unknown(table: Cells, extra: ExtraTable | None) -> Cells:
    """Return a known table with the columns beside it that Oogst does not know."""
    if extra is None or table.name not in ROW_KEYS:
        return table
    names, *cells = beside(extra, table.header, table.rows)
    rows = tuple((*row, *more) for row, more in zip(table.rows, cells, strict=True))
    return Cells(table.name, (*table.header, *names), rows, table.spec)


def _records(name: str, rows: Iterable[tuple[Cell, ...]]) -> Cells:
    spec = _SPECS[name]
    return Cells(name, tuple(column.name for column in spec.columns), tuple(rows), spec)


def _fields(spec: TableSpec, records: Iterable[Any], ids: tuple[str, ...]) -> Iterator[tuple[Cell, ...]]:
    """Yield the fields that the columns name; a position becomes the person's code."""
    for record in records:
        row = {column.name: getattr(record, column.name) for column in spec.columns}
        if row.get("person") is not None:
            row["person"] = ids[row["person"]]
        yield tuple(row.values())


def usual_columns(spec: TableSpec) -> tuple[str, ...]:
    """Return the columns that a table is written with; placeholders have a column only when there are any."""
    return tuple(column.name for column in spec.columns if column.name != PLACEHOLDER)


def _people(people: People) -> Cells:
    fixed = (*usual_columns(PEOPLE), *((PLACEHOLDER,) if people.anonymous_at else ()))
    rows = tuple(
        (
            code,
            people.group[place],
            place in people.invited,
            people.joined.get(place),
            people.left.get(place),
            people.left_reasons.get(place),
            *((people.anonymous_at.get(place),) if people.anonymous_at else ()),
            *(values[place] for values in people.attributes.values()),
        )
        for place, code in enumerate(people.ids)
    )
    return Cells("people", (*fixed, *people.attributes), rows, PEOPLE)


def _invitations(study: Study) -> Cells:
    ids, given = study.people.ids, study.dispositions
    rows = [(ids[person], moment, outcome) for moment in given for person, outcome in given[moment].items()]
    return _records("invitations", rows)


def _ratings(study: Study) -> Cells:
    found = study.ratings
    return _records("ratings", () if found is None else _rating_rows(found, study.people.ids))


def _rating_rows(ratings: Ratings, ids: tuple[str, ...]) -> Iterator[tuple[Cell, ...]]:
    for place, moment in enumerate(ratings.moment):
        person, value = ids[ratings.person[place]], float(ratings.value[place])
        yield person, moment, ratings.rater[place], ratings.rater_group[place], ratings.item[place], value


def _series(study: Study) -> Cells:
    rows = [
        (series.series, period, series.values[place], series.people[place], series.notes.get(place))
        for series in study.series.values()
        for place, period in enumerate(series.periods)
    ]
    return _records("series", rows)


def _quotes(study: Study) -> Cells:
    rows = []
    for quote in study.quotes:
        codes = "; ".join(quote.codes) or None
        row = {"code": codes, "person": None if quote.person is None else study.people.ids[quote.person]}
        rows.append(tuple(row.get(name) or getattr(quote, name, None) for name in _names("quotes")))
    return _records("quotes", rows)


def _names(table: str) -> tuple[str, ...]:
    return tuple(column.name for column in _SPECS[table].columns)


def _answers(study: Study) -> Cells:
    """Return the answers wide: a row per person, moment and instrument, a column per item."""
    instruments = [part for part in study.design.instruments if any(key[0] == part.id for key in study.answers)]
    items = tuple(dict.fromkeys(item.id for part in instruments for item in part.items))
    rows: list[tuple[Cell, ...]] = []
    for instrument in instruments:
        for key, block in study.answers.items():
            if key[0] == instrument.id:
                columns = _answer_columns(instrument, block)
                empty: list[Cell] = [None] * len(block.people)
                ids = [study.people.ids[block.people[place]] for place in range(len(block.people))]
                head = (ids, [key[1]] * len(ids), [key[0]] * len(ids))
                rows += zip(*head, *(columns.get(item, empty) for item in items), strict=True)
    return Cells("answers", ("person", "moment", "instrument", *items), tuple(rows), ANSWERS)


def _answer_columns(instrument: Instrument, block: AnswerBlock) -> dict[str, list[Cell]]:
    columns = {item.id: _answer_column(item, block) for item in instrument.items}
    _place_codes(columns, block.not_answers)
    return columns


def _answer_column(item: Item, block: AnswerBlock) -> list[Cell]:
    if item.kind in TEXT_KINDS:
        return list(block.texts.get(item.id, [None] * len(block.people)))
    column = block.values.get(item.id)
    if column is None:
        return [None] * len(block.people)
    values = [float(column[place]) for place in range(len(column))]
    if item.kind in ("choice", "test"):
        codes = tuple(item.options)
        return [None if math.isnan(value) else codes[int(value)] for value in values]
    return [None if math.isnan(value) else value for value in values]


def _place_codes(columns: dict[str, list[Cell]], not_answers: Mapping[str, Mapping[str, int]]) -> None:
    """Write the counted missing codes where no answer is.

    Who gave which code is not kept, but everyone in a block answered
    something: people without an answer get a code first.
    """
    left = {item: [code for code, count in codes.items() for _ in range(count)] for item, codes in not_answers.items()}
    silent = [
        place for place, row in enumerate(zip(*columns.values(), strict=True)) if all(cell is None for cell in row)
    ]
    for place in silent:
        item = max(left, key=lambda name: len(left[name]), default=None)
        if item is not None and left[item]:
            columns[item][place] = left[item].pop()
    for item, codes in left.items():
        empty = (place for place, cell in enumerate(columns[item]) if cell is None)
        for place, code in zip(empty, codes, strict=False):
            columns[item][place] = code
