"""Answers, wide or long and in one file or several, gathered into blocks.

A file gives pieces: rows of one instrument and moment, in order of person,
with what each different cell of a column means. One piece without doubles is
a block as it stands; several are merged answer by answer.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from oogst.io.answer_rule import AnswerRule, NotAnswer, answer_rule
from oogst.io.columns import Fault, Outcomes
from oogst.io.context import Context
from oogst.io.place import Place
from oogst.io.table import Table, judge_cells
from oogst.types.design import Instrument, Item
from oogst.types.measures import TEXT_KINDS
from oogst.types.people import PeopleSet
from oogst.types.study import AnswerBlock

BlockKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class AnswerColumn:
    """The cells of one item in a file, and what each different cell means."""

    name: str
    cells: Sequence[str]
    outcomes: Outcomes


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows of one file for one block, in order of person; every row answers something."""

    table: Table
    rows: Sequence[int]
    people: Sequence[int]
    columns: Mapping[str, AnswerColumn]

    @property
    def has_doubles(self) -> bool:
        """Whether someone has two rows."""
        return any(map(int.__eq__, self.people, self.people[1:]))


def picked(cells: Sequence[Any], rows: Sequence[int]) -> Sequence[Any]:
    """Return some cells of a column, fast for many."""
    if len(rows) == len(cells) and rows == range(len(cells)):
        return cells
    if len(rows) > 1:
        found: tuple[Any, ...] = itemgetter(*rows)(cells)
        return found
    return [cells[row] for row in rows]


@dataclass(slots=True)
class AnswerGathering:
    """The pieces of all answer files so far, by instrument and moment."""

    context: Context
    pieces: dict[BlockKey, list[Piece]] = field(default_factory=dict)

    def add(self, key: BlockKey, piece: Piece) -> None:
        """Add the rows of a file that belong to one block."""
        if piece.rows:
            self.pieces.setdefault(key, []).append(piece)

    def blocks(self) -> dict[BlockKey, AnswerBlock]:
        """Return the blocks in the order of the design, answering people checked."""
        blocks = {}
        for instrument in self.context.design.instruments:
            for moment in self.context.design.moments:
                pieces = self.pieces.pop((instrument.id, moment.id), [])
                for piece in pieces:
                    check_answering(self.context, piece, moment.id)
                if len(pieces) == 1 and not pieces[0].has_doubles:
                    blocks[instrument.id, moment.id] = _block(instrument, moment.id, pieces[0])
                elif pieces:
                    blocks[instrument.id, moment.id] = _Merger(self.context, instrument, moment.id).merge(pieces)
        return blocks


def check_answering(context: Context, piece: Piece, moment: str) -> None:
    """Report answers of people who were not invited, stand for another moment, had left or were not there yet."""
    people, date = context.people, context.design.moment(moment).date
    if not PeopleSet.of(piece.people) <= people.invited:
        for row, person in zip(piece.rows, piece.people, strict=True):
            if person not in people.invited:
                piece.table.fail(row, "person", "answer_not_invited", person=people.ids[person])
    for row, person in zip(piece.rows, piece.people, strict=True) if people.anonymous_at else ():
        if people.anonymous_at.get(person, moment) != moment:
            values = {"person": people.ids[person], "moment": people.anonymous_at[person]}
            piece.table.fail(row, "person", "answer_of_placeholder", **values)
    if date is None or not (people.left or people.joined):
        return
    for row, person in zip(piece.rows, piece.people, strict=True):
        place, code = piece.table.place(row, "person"), people.ids[person]
        if people.left.get(person, date) < date:
            context.problems.warn("answer_after_leaving", place, person=code, date=str(people.left[person]))
        if people.joined.get(person, date) > date:
            context.problems.warn("answer_before_joining", place, person=code, date=str(people.joined[person]))


def _block(instrument: Instrument, moment: str, piece: Piece) -> AnswerBlock:
    values: dict[str, array[float]] = {}
    texts: dict[str, tuple[str | None, ...]] = {}
    not_answers: dict[str, dict[str, int]] = {}
    nothing = AnswerColumn("", [""] * len(piece.table), {"": None})
    for item in instrument.items:
        column = piece.columns.get(item.id, nothing)
        cells = picked(column.cells, piece.rows)
        codes = {cell: out.code for cell, out in column.outcomes.items() if isinstance(out, NotAnswer)}
        if codes:
            _count_codes(not_answers, item, [codes[cell] for cell in cells if cell in codes])
        if item.kind in TEXT_KINDS:
            texts[item.id] = tuple(_text(column.outcomes[cell]) for cell in cells)
        else:
            numbers = {cell: _number(outcome) for cell, outcome in column.outcomes.items()}
            values[item.id] = array("d", map(numbers.__getitem__, cells))
    return AnswerBlock(instrument.id, moment, array("q", piece.people), values, texts, not_answers)


def _count_codes(not_answers: dict[str, dict[str, int]], item: Item, codes: Iterable[str]) -> None:
    counts = Counter(codes)
    if counts:
        not_answers[item.id] = {code: counts[code] for code in sorted(counts)}


def _number(outcome: Any) -> float:
    return outcome if isinstance(outcome, float) else math.nan


def _text(outcome: Any) -> str | None:
    return outcome if isinstance(outcome, str) else None


class _Merger:
    """Puts the answers of several pieces, or of double rows, in one block."""

    def __init__(self, context: Context, instrument: Instrument, moment: str) -> None:
        self.context = context
        self.instrument = instrument
        self.moment = moment
        self.answers: dict[str, dict[int, Any]] = {item.id: {} for item in instrument.items}
        self.first: dict[int, Place] = {}

    def merge(self, pieces: Iterable[Piece]) -> AnswerBlock:
        """Return the block; two different answers to one question are a problem, told once per row."""
        for piece in pieces:
            for row, person in zip(piece.rows, piece.people, strict=True):
                self._add(piece, row, person)
        return self._block()

    def _add(self, piece: Piece, row: int, person: int) -> None:
        conflicts = []
        for item, column in piece.columns.items():
            outcome = column.outcomes[column.cells[row]]
            if outcome is not None and self.answers[item].setdefault(person, outcome) != outcome:
                conflicts.append(column.name)
        first = self.first.setdefault(person, piece.table.place(row))
        if conflicts:
            values = {"moment": self.moment, "first_file": first.file, "first_row": first.row}
            code = self.context.people.ids[person]
            piece.table.fail(row, conflicts[0], "answers_conflict", person=code, **values)

    def _block(self) -> AnswerBlock:
        people = sorted(self.first)
        values: dict[str, array[float]] = {}
        texts: dict[str, tuple[str | None, ...]] = {}
        not_answers: dict[str, dict[str, int]] = {}
        for item in self.instrument.items:
            found = [self.answers[item.id].get(person) for person in people]
            _count_codes(not_answers, item, [out.code for out in found if isinstance(out, NotAnswer)])
            if item.kind in TEXT_KINDS:
                texts[item.id] = tuple(map(_text, found))
            else:
                values[item.id] = array("d", map(_number, found))
        return AnswerBlock(self.instrument.id, self.moment, array("q", people), values, texts, not_answers)


def gather_answers(table: Table, gathering: AnswerGathering, instrument: str | None) -> None:
    """Add the answers of one file.

    Parameters
    ----------
    table
        The answers, wide or long.
    gathering
        Where they are added.
    instrument
        The instrument that the name of the file tells, if it does.
    """
    if table.has("item") != table.has("value"):
        gathering.context.problems.error("answers_half_long", Place(table.grid.file, table.grid.top))
        return
    rows = _AnswerRows(table, gathering.context, instrument)
    for key, piece in rows.long_pieces() if table.has("item") else rows.wide_pieces():
        gathering.add(key, piece)


def item_holders(context: Context) -> dict[str, list[str]]:
    """Return the instruments that hold each item."""
    holders: dict[str, list[str]] = {}
    for instrument in context.design.instruments:
        for item in instrument.items:
            holders.setdefault(item.id, []).append(instrument.id)
    return holders


def item_rules(context: Context) -> dict[tuple[str, str], AnswerRule]:
    """Return how answers are read, by instrument and item."""
    design = context.design
    return {(part.id, item.id): answer_rule(item, design) for part in design.instruments for item in part.items}


class _AnswerRows:
    """Person, moment and instrument of each row of one answer file."""

    def __init__(self, table: Table, context: Context, instrument: str | None) -> None:
        self.table = table
        self.context = context
        self.persons: list[Any] = context.persons(table)
        self.moments: list[Any] = context.references(table, "moment")
        self.instruments = context.references(table, "instrument")
        if instrument is not None:
            self.instruments = [given or instrument for given in self.instruments]
        self.holders = item_holders(context)
        self.rules = item_rules(context)
        self.good = table.good_rows()

    def wide_pieces(self) -> Iterator[tuple[BlockKey, Piece]]:
        """Yield a piece per instrument and moment of a wide file."""
        columns = {name: item for name in self.table.others if (item := self._item_of(name)) is not None}
        for given, rows in _grouped(self.good, self.instruments):
            by_instrument: dict[str, dict[str, AnswerColumn]] = {}
            for name, item in columns.items():
                instrument = self._instrument(name, item, given, rows)
                if instrument is not None:
                    read = self._column(name, (instrument, item), rows)
                    by_instrument.setdefault(instrument, {})[item] = read
            for moment, chosen in _grouped(rows, self.moments):
                for instrument, read_columns in by_instrument.items():
                    yield (instrument, moment), self._piece(chosen, read_columns)

    def long_pieces(self) -> Iterator[tuple[BlockKey, Piece]]:
        """Yield a piece per instrument, moment and item of a long file."""
        for name in self.table.others:
            self._report_column(name)
        items = self.context.references(self.table, "item")
        for row, cell in enumerate(self.table.cells("value")):
            if items[row] is None and cell.strip() and row not in self.table.broken:
                self.table.fail(row, "item", "cell_empty")
        rows = [row for row in self.good if row not in self.table.broken and items[row] is not None]
        for given, given_rows in _grouped(rows, self.instruments):
            for item, item_rows in _grouped(given_rows, items):
                instrument = self._instrument("item", item, given, item_rows)
                if instrument is None:
                    continue
                read = self._column("value", (instrument, item), item_rows)
                for moment, chosen in _grouped(item_rows, self.moments):
                    yield (instrument, moment), self._piece(chosen, {item: read})

    def _item_of(self, name: str) -> str | None:
        item = self.context.item_named(name)
        if item is None:
            self._report_column(name)
        return item

    def _column(self, name: str, key: tuple[str, str], rows: Sequence[int]) -> AnswerColumn:
        """Judge the cells of one item; what cannot be read is a problem and counts as empty."""
        cells = self.table.cells(name)
        outcomes = judge_cells(picked(cells, rows), self.rules[key].read)
        if any(isinstance(outcome, Fault) for outcome in outcomes.values()):
            for row in rows:
                self.table.report(row, name, outcomes[cells[row]])
        return AnswerColumn(
            name, cells, {cell: None if isinstance(out, Fault) else out for cell, out in outcomes.items()}
        )

    def _instrument(self, name: str, item: str, given: str | None, rows: Sequence[int]) -> str | None:
        """Return the instrument that answers to an item belong to; a doubt is a problem of each row."""
        holders = self.holders[item]
        if given in holders:
            return given
        if given is None and len(holders) == 1:
            return holders[0]
        key = "item_in_several" if given is None else "item_not_in_instrument"
        values = {"item": item, "instrument": given, "instruments": ", ".join(holders)}
        cells = self.table.cells("value" if name == "item" else name)
        for row in rows:
            if cells[row].strip():
                self.table.fail(row, name, key, **values)
        return None

    def _piece(self, rows: Sequence[int], columns: Mapping[str, AnswerColumn]) -> Piece:
        """Return rows in order of person, without empty ones and repeats."""
        rows = sorted(_answering(rows, columns), key=self.persons.__getitem__)
        people = picked(self.persons, rows)
        if any(map(int.__eq__, people, people[1:])):
            rows = self._without_repeats(rows)
            people = picked(self.persons, rows)
        return Piece(self.table, rows, people, columns)

    def _without_repeats(self, rows: Sequence[int]) -> list[int]:
        kept: list[int] = []
        for row in rows:
            earlier = [other for other in kept[-3:] if self.persons[other] == self.persons[row]]
            if not any(self.table.is_repeat(row, other) for other in earlier):
                kept.append(row)
        return kept

    def _report_column(self, name: str) -> None:
        report_column(self.context, Place(self.table.grid.file, self.table.grid.top, name))


def report_column(context: Context, place: Place) -> None:
    """Report a column that is no item: a likely slip is an error, another column is only told."""
    guess = context.item_like(place.column or "")
    if guess:
        context.problems.error("item_slip", place, name=place.column, guess=guess)
    else:
        context.problems.warn("item_unknown", place, name=place.column)


def _grouped(rows: Sequence[int], labels: Sequence[Any]) -> Iterator[tuple[Any, Sequence[int]]]:
    """Yield each label with its rows, in order of first appearance."""
    found = dict.fromkeys(picked(labels, rows))
    for label in found:
        yield label, rows if len(found) == 1 else [row for row in rows if labels[row] == label]


def _answering(rows: Sequence[int], columns: Mapping[str, AnswerColumn]) -> Sequence[int]:
    """Return the rows with an outcome in any of the columns."""
    silent = rows
    for column in columns.values():
        empty = {cell for cell, outcome in column.outcomes.items() if outcome is None}
        silent = [row for row in silent if column.cells[row] in empty] if empty else []
        if not silent:
            return rows
    left_out = set(silent)
    return [row for row in rows if row not in left_out]
