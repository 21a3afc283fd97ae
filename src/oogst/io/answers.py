"""Answers, wide or long and in one file or several, gathered into blocks."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from oogst.io.answer_rule import AnswerRule, NotAnswer, answer_rule
from oogst.io.columns import Fault, fold
from oogst.io.context import Context
from oogst.io.place import Place, closest
from oogst.io.table import Table
from oogst.types.design import Instrument
from oogst.types.study import AnswerBlock

BlockKey = tuple[str, str]


class _Entry(NamedTuple):
    """One filled cell: where it stands, whose it is, and to what it is an answer."""

    row: int
    person: int
    moment: str
    instrument: str
    item: str
    text: str


@dataclass(slots=True)
class AnswerGathering:
    """Answers of all files so far.

    ``cells`` holds one outcome per person of the study for each item of a
    block, ``places`` where the person's first answer in that block stands.
    """

    context: Context
    cells: dict[BlockKey, dict[str, list[Any]]] = field(default_factory=dict)
    places: dict[BlockKey, list[Place | None]] = field(default_factory=dict)
    conflicts: set[tuple[Place, int]] = field(default_factory=set)

    def add(self, entry: _Entry, outcome: Any, place: Place) -> None:
        """Add one answer; a second and different answer to the same question is a problem."""
        key, empty = (entry.instrument, entry.moment), [None] * len(self.context.people)
        column = self.cells.setdefault(key, {}).setdefault(entry.item, list(empty))
        first = self.places.setdefault(key, list(empty))
        if first[entry.person] is None:
            first[entry.person] = place._replace(column=None)
        if column[entry.person] is None:
            column[entry.person] = outcome
        elif column[entry.person] != outcome:
            self._report_conflict(entry, place)

    def _report_conflict(self, entry: _Entry, place: Place) -> None:
        """Tell of two rows that differ once, not once per question."""
        row = (place._replace(column=None), entry.person)
        if row in self.conflicts:
            return
        self.conflicts.add(row)
        first = self.places[entry.instrument, entry.moment][entry.person] or place
        values = {"moment": entry.moment, "first_file": first.file, "first_row": first.row}
        self.context.problems.error("answers_conflict", place, person=self.context.people.ids[entry.person], **values)

    def blocks(self) -> dict[BlockKey, AnswerBlock]:
        """Return the blocks in the order of the design, answering people checked."""
        blocks = {}
        for instrument in self.context.design.instruments:
            for moment in self.context.design.moments:
                key = (instrument.id, moment.id)
                if key in self.cells:
                    blocks[key] = _block(key, instrument, self.cells[key], self.places[key])
                    self._check_people(key)
        return blocks

    def _check_people(self, key: BlockKey) -> None:
        for person, place in enumerate(self.places[key]):
            if place is not None:
                check_answering(self.context, person, key[1], place)


def check_answering(context: Context, person: int, moment: str, place: Place) -> None:
    """Report an answer of someone who was not invited, had left or was not there yet."""
    people, date = context.people, context.design.moment(moment).date
    place, code = place._replace(column="person"), people.ids[person]
    if person not in people.invited:
        context.problems.error("answer_not_invited", place, person=code)
    if date is None:
        return
    if person in people.left and people.left[person] < date:
        context.problems.warn("answer_after_leaving", place, person=code, date=str(people.left[person]))
    if person in people.joined and people.joined[person] > date:
        context.problems.warn("answer_before_joining", place, person=code, date=str(people.joined[person]))


def _block(
    key: BlockKey, instrument: Instrument, cells: Mapping[str, Sequence[Any]], places: Sequence[Place | None]
) -> AnswerBlock:
    people = [person for person, place in enumerate(places) if place is not None]
    values: dict[str, array[float]] = {}
    texts: dict[str, tuple[str | None, ...]] = {}
    not_answers: dict[str, dict[str, int]] = {}
    nothing = [None] * len(places)
    for item in instrument.items:
        column = cells.get(item.id, nothing)
        found = [column[person] for person in people]
        codes = [outcome.code for outcome in found if isinstance(outcome, NotAnswer)]
        if codes:
            not_answers[item.id] = {code: codes.count(code) for code in sorted(set(codes))}
        if item.kind == "text":
            texts[item.id] = tuple(outcome if isinstance(outcome, str) else None for outcome in found)
        else:
            values[item.id] = array("d", [part if isinstance(part, float) else float("nan") for part in found])
    return AnswerBlock(key[0], key[1], array("q", people), values, texts, not_answers)


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
    rows = _AnswerRows(table, gathering.context, instrument)
    if table.has("item") != table.has("value"):
        gathering.context.problems.error("answers_half_long", Place(table.grid.file, table.grid.top))
        return
    batches = [(None, rows.long_entries())] if table.has("item") else rows.wide_batches()
    for column, entries in batches:
        _judge(rows, gathering, column or "value", list(entries))


def _judge(rows: _AnswerRows, gathering: AnswerGathering, column: str, entries: list[_Entry]) -> None:
    """Read the distinct texts per item once, then add every answer."""
    texts: dict[tuple[str, str], set[str]] = {}
    for entry in entries:
        texts.setdefault((entry.instrument, entry.item), set()).add(entry.text)
    outcomes = {key: rows.rules[key].read(found) for key, found in texts.items()}
    for entry in entries:
        outcome = outcomes[entry.instrument, entry.item][entry.text]
        if isinstance(outcome, Fault):
            rows.table.fail(entry.row, column, outcome.key, **outcome.values)
        else:
            gathering.add(entry, outcome, rows.table.place(entry.row, column))


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
        self.persons = context.persons(table)
        self.moments = context.references(table, "moment")
        self.instruments = [given or instrument for given in context.references(table, "instrument")]
        self.holders = item_holders(context)
        self.rules = item_rules(context)

    def wide_batches(self) -> Iterator[tuple[str, Iterable[_Entry]]]:
        """Yield the filled cells of each column that is an item."""
        good = self.table.good_rows()
        for name in self.table.others:
            item = self.item_of(name)
            if item is None:
                self._report_column(name)
            else:
                texts = self.table.texts(name)
                yield name, self._entries((row, item, texts[row], name) for row in good if texts[row])

    def long_entries(self) -> Iterable[_Entry]:
        """Return the filled rows of a long file."""
        for name in self.table.others:
            self._report_column(name)
        items, texts = self.context.references(self.table, "item"), self.table.texts("value")
        cells = ((row, items[row], texts[row], "item") for row in self.table.good_rows())
        return self._entries((row, item, text, name) for row, item, text, name in cells if item and text)

    def item_of(self, name: str) -> str | None:
        """Return the item that a column holds, if any."""
        items = self.context.names["item"]
        return items.get(name) or items.get(fold(name))

    def _entries(self, cells: Iterable[tuple[int, str, str, str]]) -> Iterator[_Entry]:
        for row, item, text, name in cells:
            person, moment = self.persons[row], self.moments[row]
            instrument = self._instrument(row, item, name)
            if person is not None and moment is not None and instrument is not None:
                yield _Entry(row, person, moment, instrument, item, text)

    def _instrument(self, row: int, item: str, name: str) -> str | None:
        """Return the instrument that this answer belongs to; a doubt is a problem."""
        holders, given = self.holders[item], self.instruments[row]
        if given in holders:
            return given
        if given is None and len(holders) == 1:
            return holders[0]
        if given is None:
            self.table.fail(row, name, "item_in_several", item=item, instruments=", ".join(holders))
        else:
            self.table.fail(row, name, "item_not_in_instrument", item=item, instrument=given)
        return None

    def _report_column(self, name: str) -> None:
        guess = closest(name, self.context.names["item"].values())
        place = Place(self.table.grid.file, self.table.grid.top, name)
        if guess:
            self.context.problems.error("item_slip", place, name=name, guess=guess)
        else:
            self.context.problems.warn("item_unknown", place, name=name)
