"""Classes of a breakdown, and how they are merged until they may be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from oogst.types.people import PeopleSet

MOST_NAMED_PARTS = 3
MERGED_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """One class, perhaps merged: the label it gets, its parts, its people, and the class it may be merged into."""

    label: str
    parts: tuple[str, ...]
    people: PeopleSet
    parent: str | None = None


Table = tuple[Cell, ...]


def make_table(classes: Mapping[str, PeopleSet], parents: Mapping[str, str] | None = None) -> Table:
    """Return the classes that hold anybody, in their own order.

    ``parents`` maps a class to the class it may be merged into: a class
    itself, or the common name of the classes that point to it.
    """
    known = parents or {}
    return tuple(Cell(name, (name,), people, known.get(name)) for name, people in classes.items() if people)


def merge_table(table: Table, place: int | None, parents: Mapping[str, str]) -> Table:
    """Merge one cell with the smallest of its family, else with the smallest other cell.

    Parameters
    ----------
    table
        At least two cells.
    place
        The cell that may not stay as it is; the smallest one when None.
    parents
        As for ``make_table``: a family that has become one cell gets the name
        of its parent.

    Examples
    --------
    >>> parents = {"A": "North", "C": "North", "D": "North"}
    >>> sizes = {"A": range(2), "B": range(2, 5), "C": range(5, 9), "D": range(9, 14)}
    >>> cells = make_table({name: PeopleSet.of(people) for name, people in sizes.items()}, parents)
    >>> once = merge_table(cells, None, parents)
    >>> [cell.label for cell in once], [cell.label for cell in merge_table(once, 2, parents)]
    (['A + C', 'B', 'D'], ['North', 'B'])
    """
    by_size = sorted(table, key=lambda cell: len(cell.people))
    cell = by_size[0] if place is None else table[place]
    others = [other for other in by_size if other is not cell]
    kin = [other for other in others if _are_kin(cell, other)]
    partner = (kin or others)[0]
    pair = [one for one in table if one in (cell, partner)]
    merged = _join(pair, _family_of(cell, partner) if kin else None)
    if len(kin) == 1:
        merged = replace(merged, label=str(merged.parent), parent=parents.get(str(merged.parent)))
    return tuple(merged if one is pair[0] else one for one in table if one is not pair[1])


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


def _are_kin(cell: Cell, other: Cell) -> bool:
    return _family_of(cell, other) is not None


def _family_of(cell: Cell, other: Cell) -> str | None:
    if cell.parent is not None and cell.parent in (other.parent, other.label):
        return cell.parent
    return other.parent if other.parent == cell.label else None


def _join(pair: Sequence[Cell], parent: str | None) -> Cell:
    parts = tuple(part for cell in pair for part in cell.parts)
    return Cell(name_parts(parts), parts, pair[0].people | pair[1].people, parent)


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
        # An audit does not say where it hurts and takes its time: of a long table, several cells at once.
        for _ in range(1 if place is not None else max(1, len(table) // MERGED_AT_ONCE)):
            table = merge_table(table, place, parents)
    return Fit(None, tuple(reasons))


def _find_offence(table: Table, refuse: Callable[[Cell], str | None]) -> tuple[int | None, str | None]:
    # The smallest offender first: its merger often mends the others as well.
    for index in sorted(range(len(table)), key=lambda index: (len(table[index].people), index)):
        reason = refuse(table[index])
        if reason is not None:
            return index, reason
    return None, None
