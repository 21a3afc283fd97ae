"""The people table: who takes part, who is compared with, who was invited."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from oogst.io.columns import Fault, Outcomes, fold
from oogst.io.context import by_fold
from oogst.io.place import Place, Problems
from oogst.io.table import Table
from oogst.types.design import Design
from oogst.types.people import PeopleSet
from oogst.types.study import People

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_UNKNOWN = {"group": "group_unknown", "anonymous_at": "reference_unknown"}
_ABSENT = ("group", "invited", "joined", "left", "left_reason", "anonymous_at")
_FULL_NAME = re.compile(r"[^\W\d_][^\d_]{0,60}[, ][^\W\d_]{2,40}")


def read_people(table: Table, design: Design) -> People:
    """Return the people of a table, in order of their code."""
    columns = {column.name: table.values(column.name) for column in table.spec.columns if column.name not in _UNKNOWN}
    columns["group"] = _read_names(table, "group", (group.id for group in design.groups))
    columns["anonymous_at"] = _read_names(table, "anonymous_at", (moment.id for moment in design.moments))
    chosen: dict[str, int] = {}
    for row, person in enumerate(columns["person"]):
        if person is None:
            continue
        earlier = chosen.setdefault(person, row)
        if earlier != row and not table.is_repeat(row, earlier):
            table.fail(row, "person", "person_twice", person=person, first=table.grid.numbers[earlier])
    _warn_of_names(chosen, lambda person: table.place(chosen[person], "person"), table.problems)
    rows = [chosen[person] for person in sorted(chosen)]
    columns.update({name: table.judged(name, _attribute) for name in table.others})
    return _people(columns, rows, tuple(table.others), design)


def _attribute(texts: set[str]) -> Outcomes:
    return {text: text or None for text in texts}


def derived_people(first: Mapping[str, Place], design: Design, problems: Problems) -> People:
    """Return the people that other tables name, when there is no people table.

    Parameters
    ----------
    first
        Where each code stands first.
    design
        The design.
    problems
        Where problems are added.
    """
    _warn_of_names(first, first.__getitem__, problems)
    columns: dict[str, list[Any]] = {"person": sorted(first)}
    columns |= {name: [None] * len(first) for name in _ABSENT}
    return _people(columns, range(len(first)), (), design)


def _people(columns: dict[str, list[Any]], rows: Iterable[int], attributes: tuple[str, ...], design: Design) -> People:
    rows = list(rows)
    group = tuple(columns["group"][row] for row in rows)
    compared = {part.id for part in design.groups if part.role == "comparison"}
    comparison = PeopleSet.from_mask(name in compared for name in group)
    return People(
        ids=tuple(columns["person"][row] for row in rows),
        group=group,
        invited=PeopleSet.from_mask(columns["invited"][row] is not False for row in rows),
        programme=PeopleSet((1 << len(rows)) - 1) - comparison,
        comparison=comparison,
        attributes={name: tuple(columns[name][row] for row in rows) for name in attributes},
        joined=_filled(columns["joined"], rows),
        left=_filled(columns["left"], rows),
        left_reasons=_filled(columns["left_reason"], rows),
        anonymous_at=_filled(columns["anonymous_at"], rows),
    )


def _filled(column: list[Any], rows: list[int]) -> dict[int, Any]:
    return {position: column[row] for position, row in enumerate(rows) if column[row] is not None}


def _read_names(table: Table, column: str, names: Iterable[str]) -> list[str | None]:
    """Return the group or moment that each row names; an unknown one is a problem."""
    known = by_fold(names)
    listed = ", ".join(sorted(set(known.values()))) or "–"

    def judge(texts: set[str]) -> Outcomes:
        found = {text: known.get(text) or known.get(fold(text)) for text in texts if text}
        faults = {text: Fault(_UNKNOWN[column], {"value": text, "known": listed}) for text in texts}
        return {text: (found[text] or faults[text]) if text else None for text in texts}

    return table.judged(column, judge)


def _warn_of_names(people: Iterable[str], place_of: Callable[[str], Place], problems: Problems) -> None:
    """Warn once of e-mail addresses and once of names, without repeating one."""
    suspects = [person for person in people if "@" in person or " " in person]
    for key, form in (("person_email", _EMAIL), ("person_name", _FULL_NAME)):
        found = [person for person in suspects if form.fullmatch(person)]
        if found:
            problems.warn(key, place_of(found[0]), count=len(found))
