"""Tables with one record per row: impact, quotes, cards, costs, benefits, ratings, invitations."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any, TypeVar

from oogst.io.answer_rule import AnswerRule
from oogst.io.answers import item_rules
from oogst.io.columns import Fault
from oogst.io.context import Context
from oogst.io.table import Table
from oogst.io.unknown_columns import ROW_KEYS, unknown_columns
from oogst.types.study import Benefit, Card, Cost, Impact, Quote, Ratings, SeriesData

R = TypeVar("R")
_REFERENCES = ("moment", "goal", "indicator", "series", "item")


def _records(table: Table, context: Context) -> list[tuple[int, dict[str, Any]]]:
    """Return row and typed values of each readable row that is no second of its key."""
    columns: dict[str, list[Any]] = {}
    for column in table.spec.columns:
        name = column.name
        if name == "person":
            columns[name] = context.persons(table)
        elif name in _REFERENCES:
            columns[name] = context.references(table, name)
        else:
            columns[name] = table.values(name)
    first: dict[tuple[Any, ...], int] = {}
    found = []
    for row in table.good_rows():
        record = {name: values[row] for name, values in columns.items()}
        key = tuple(record[name] for name in ROW_KEYS[table.spec.name])
        earlier = first.setdefault(key, row)
        if earlier == row:
            found.append((row, record))
        elif not table.is_repeat(row, earlier):
            keys = [table.place(row, name).column or name for name in ROW_KEYS[table.spec.name] if table.has(name)]
            names = " + ".join(keys)
            table.fail(row, None, "row_conflict", first=table.grid.numbers[earlier], columns=names)
    table.unknown = unknown_columns(table, context.people.ids, found)
    return found


def _of(kind: Callable[..., R]) -> Callable[[Table, Context], tuple[R, ...]]:
    def read(table: Table, context: Context) -> tuple[R, ...]:
        return tuple(kind(**record) for _, record in _records(table, context))

    return read


read_impact = _of(Impact)
read_cards = _of(Card)


def read_quotes(table: Table, context: Context) -> tuple[Quote, ...]:
    """Return the quotes; several codes stand in one cell with ``;`` between them."""
    quotes = []
    for _, record in _records(table, context):
        codes = record.pop("code") or ""
        parts = tuple(code.strip() for code in codes.split(";") if code.strip())
        quotes.append(Quote(**record, codes=parts))
    return tuple(quotes)


def _ranged(table: Table, context: Context) -> list[dict[str, Any]]:
    """Return records whose lowest amount is not above the amount, nor that above the highest."""
    found = []
    for row, record in _records(table, context):
        amounts = [record[name] for name in ("low", "amount", "high") if record[name] is not None]
        if amounts != sorted(amounts):
            table.fail(row, "amount", "amounts_disordered")
        found.append(record)
    return found


def read_costs(table: Table, context: Context) -> tuple[Cost, ...]:
    """Return the costs."""
    return tuple(Cost(**record) for record in _ranged(table, context))


def read_benefits(table: Table, context: Context) -> tuple[Benefit, ...]:
    """Return the benefits."""
    return tuple(Benefit(**record) for record in _ranged(table, context))


def read_invitations(table: Table, context: Context) -> dict[str, dict[int, str]]:
    """Return what became of each invitation: moment → person → outcome."""
    found: dict[str, dict[int, str]] = {}
    for row, record in _records(table, context):
        if record["person"] not in context.people.invited:
            code = context.people.ids[record["person"]]
            table.fail(row, "person", "invitation_not_invited", person=code)
        stands_at = context.people.anonymous_at.get(record["person"], record["moment"])
        if stands_at != record["moment"]:
            values = {"person": context.people.ids[record["person"]], "moment": stands_at}
            table.fail(row, "moment", "answer_of_placeholder", **values)
        found.setdefault(record["moment"], {})[record["person"]] = record["disposition"]
    return found


def read_series(table: Table, context: Context) -> dict[str, SeriesData]:
    """Return the KPI series, each in order of period."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for _, record in _records(table, context):
        rows.setdefault(record["series"], []).append(record)
    return {name: _series(name, sorted(rows[name], key=lambda part: part["period"])) for name in sorted(rows)}


def _series(name: str, records: list[dict[str, Any]]) -> SeriesData:
    return SeriesData(
        series=name,
        periods=tuple(record["period"] for record in records),
        values=tuple(record["value"] for record in records),
        people=tuple(record["people"] for record in records),
        notes={index: record["note"] for index, record in enumerate(records) if record["note"] is not None},
    )


def read_ratings(table: Table, context: Context) -> Ratings:
    """Return the ratings by others, in order of person, moment, item and rater."""
    rows = [record | {"row": row} for row, record in _records(table, context)]
    records = _inside_scales(rows, table, context)
    table.unknown = unknown_columns(table, context.people.ids, ((record["row"], record) for record in records))
    order = {moment.id: place for place, moment in enumerate(context.design.moments)}
    records.sort(key=lambda part: (part["person"], order[part["moment"]], part["item"], part["rater"]))
    columns = {
        name: [record[name] for record in records] for name in ("person", "moment", "rater", "rater_group", "item")
    }
    return Ratings(
        person=array("q", columns["person"]),
        moment=tuple(columns["moment"]),
        rater=tuple(columns["rater"]),
        rater_group=tuple(columns["rater_group"]),
        item=tuple(columns["item"]),
        value=array("d", [record["value"] for record in records]),
    )


def _inside_scales(records: list[dict[str, Any]], table: Table, context: Context) -> list[dict[str, Any]]:
    """Keep the ratings that are answers; one outside its scale is a problem."""
    rules: dict[str, AnswerRule] = {item: rule for (_, item), rule in item_rules(context).items()}
    texts: dict[str, set[str]] = {}
    for record in records:
        texts.setdefault(record["item"], set()).add(record["value"])
    outcomes = {item: rules[item].read(found) for item, found in texts.items()}
    kept = []
    for record in records:
        outcome = outcomes[record["item"]][record["value"]]
        if isinstance(outcome, Fault):
            table.fail(record["row"], "value", outcome.key, **outcome.values)
        elif isinstance(outcome, float):
            kept.append(record | {"value": outcome})
    return kept
