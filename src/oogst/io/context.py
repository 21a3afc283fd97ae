"""What reading a table needs to know: the design, the people, and the names that exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from oogst.io.columns import fold
from oogst.io.place import Problems, closest
from oogst.io.table import Table
from oogst.types.design import Design
from oogst.types.study import People

_SHOWN = 12


def by_fold(names: Iterable[str]) -> dict[str, str]:
    """Return names by themselves and by their folded form, where that is one name.

    Examples
    --------
    >>> by_fold(["Voor"])["voor"]
    'Voor'
    """
    listed = list(names)
    folded: dict[str, str] = {}
    for name in listed:
        folded[fold(name)] = "" if fold(name) in folded else name
    return {key: name for key, name in folded.items() if name} | {name: name for name in listed}


@dataclass(frozen=True)
class Context:
    """The design, the people and where problems go."""

    design: Design
    people: People
    problems: Problems

    @cached_property
    def names(self) -> Mapping[str, Mapping[str, str]]:
        """Known names per column of a table that refers to the design."""
        parts: dict[str, tuple[Any, ...]] = {
            "moment": self.design.moments,
            "goal": self.design.goals,
            "indicator": self.design.indicators,
            "instrument": self.design.instruments,
            "series": self.design.series,
        }
        known = {column: by_fold(part.id for part in listed) for column, listed in parts.items()}
        known["item"] = by_fold({item.id for part in self.design.instruments for item in part.items})
        return known

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Position per code of a person."""
        return {person: position for position, person in enumerate(self.people.ids)}

    def persons(self, table: Table) -> list[int | None]:
        """Return the position of the person of each row; an unknown code is a problem."""
        found: list[int | None] = [None] * len(table)
        codes = table.values("person")
        for row in table.kept:
            code = codes[row]
            if code is None:
                continue
            found[row] = self.positions.get(code)
            if found[row] is None:
                table.fail(row, "person", "person_unknown", value=code)
        return found

    def references(self, table: Table, column: str) -> list[str | None]:
        """Return a column that names parts of the design; an unknown name is a problem."""
        known = self.names[column]
        outcomes = {name: known.get(name) or known.get(fold(name)) for name in set(table.texts(column)) if name}
        values: list[str | None] = [None] * len(table)
        for row, name in enumerate(table.values(column)):
            if name is None:
                continue
            values[row] = outcomes[name]
            if values[row] is None:
                guess = closest(name, known.values())
                listed = guess or ", ".join(sorted(set(known.values()))[:_SHOWN]) or "–"
                table.fail(row, column, "reference_unknown", value=name, column=column, known=listed)
        return values
