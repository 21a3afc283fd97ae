"""Classes of a breakdown, and how they are merged until they may be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from oogst.types.people import PeopleSet

MOST_NAMED_PARTS = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """One class, perhaps merged: the label it gets, its parts and its people."""

    label: str
    parts: tuple[str, ...]
    people: PeopleSet


Table = tuple[Cell, ...]


def make_table(classes: Mapping[str, PeopleSet]) -> Table:
    """Return the classes that hold anybody, in their own order."""
    return tuple(Cell(name, (name,), people) for name, people in classes.items() if people)


def merge_table(table: Table, place: int | None, parents: Mapping[str, str]) -> Table:
    """Merge one cell with its family, else with the smallest other cell.

    Parameters
    ----------
    table
        At least two cells.
    place
        The cell that may not stay as it is; the smallest one when None.
    parents
        Class → class it may be merged into. The parent is a class itself or
        the common name of the classes that point to it.

    Examples
    --------
    >>> cells = make_table({"A": PeopleSet.of([0]), "B": PeopleSet.of([1, 2]), "C": PeopleSet.of([3, 4, 5])})
    >>> [cell.label for cell in merge_table(cells, None, {})]
    ['A + B', 'C']
    >>> [cell.label for cell in merge_table(cells, 0, {"A": "North", "C": "North"})]
    ['North', 'B']
    """
    by_size = sorted(range(len(table)), key=lambda index: (len(table[index].people), index))
    cell = table[by_size[0] if place is None else place]
    parent = parents.get(cell.label)
    family = [other for other in table if parent is not None and _belongs(other, parent, parents)]
    if len(family) > 1:
        return _replace(table, family, str(parent))
    partner = next(table[index] for index in by_size if table[index] is not cell)
    return _replace(table, [other for other in table if other in (cell, partner)], None)


def name_parts(parts: Sequence[str]) -> str:
    """Name a merged class by its parts; of many, the first ones and how many more.

    Examples
    --------
    >>> name_parts(["A", "B"]), name_parts(["A", "B", "C", "D", "E"])
    ('A + B', 'A + B + … (3)')
    """
    if len(parts) <= MOST_NAMED_PARTS:
        return " + ".join(parts)
    return f"{parts[0]} + {parts[1]} + … ({len(parts) - 2})"


def _belongs(cell: Cell, parent: str, parents: Mapping[str, str]) -> bool:
    return cell.label == parent or parents.get(cell.label) == parent


def _replace(table: Table, merged: Sequence[Cell], label: str | None) -> Table:
    parts = tuple(part for cell in merged for part in cell.parts)
    people = PeopleSet()
    for cell in merged:
        people = people | cell.people
    if label is None:
        label = name_parts(parts)
    first = replace(merged[0], label=label, parts=parts, people=people)
    return tuple(first if cell is merged[0] else cell for cell in table if cell not in merged[1:])


@dataclass(frozen=True, slots=True)
class Fit:
    """A table that may be shown, or no table, and the reasons met on the way."""

    table: Table | None
    reasons: tuple[str, ...]


def fit_table(
    table: Table,
    parents: Mapping[str, str],
    refuse: Callable[[Cell], str | None],
    audit: Callable[[Table], str | None],
) -> Fit:
    """Merge cells until each may be shown and the audits are silent.

    ``refuse`` gives the reason why a cell may not be shown by itself,
    ``audit`` why the table may not be shown next to all the rest.
    """
    reasons: list[str] = []
    while len(table) > 1:
        place, reason = _find_offence(table, refuse)
        reason = reason or audit(table)
        if reason is None:
            return Fit(table, tuple(reasons))
        reasons.append(reason)
        table = merge_table(table, place, parents)
    return Fit(None, tuple(reasons))


def _find_offence(table: Table, refuse: Callable[[Cell], str | None]) -> tuple[int | None, str | None]:
    # The smallest offender first: its merger often mends the others as well.
    for index in sorted(range(len(table)), key=lambda index: (len(table[index].people), index)):
        reason = refuse(table[index])
        if reason is not None:
            return index, reason
    return None, None
