"""What reading a table needs to know: the design, the people, and the names that exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from oogst.io.columns import Fault, Outcomes, fold, interpret
from oogst.io.place import Problems, closest
from oogst.io.table import Table
from oogst.types.design import Design
from oogst.types.study import People
from oogst.types.tables import Column, TableSpec

_SHOWN = 12
_GUESSED = 20


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
        if not table.has("person"):
            return [None] * len(table)
        return table.judged("person", self.judge("person", table.spec))

    def _judge_persons(self, column: Column, texts: set[str]) -> Outcomes:
        outcomes = interpret(column, texts)
        for text, code in outcomes.items():
            if isinstance(code, str):
                outcomes[text] = self.positions.get(code, Fault("person_unknown", {"value": code}))
        return outcomes

    def references(self, table: Table, name: str) -> list[str | None]:
        """Return a column that names parts of the design; an unknown name is a problem."""
        if not table.has(name):
            return [None] * len(table)
        return table.judged(name, self.judge(name, table.spec))

    def judge(self, name: str, spec: TableSpec) -> Callable[[set[str]], Outcomes]:
        """Return what judges the texts of a column that names people or parts of the design."""
        judge = self._judge_persons if name == "person" else self._judge_names
        return partial(judge, spec.column(name))

    def item_named(self, name: str) -> str | None:
        """Return the item that a column is called after, if any."""
        items = self.names["item"]
        return items.get(name) or items.get(fold(name))

    def item_like(self, name: str) -> str | None:
        """Return the item that a column's name is probably a slip of, if any."""
        return closest(name, self.names["item"].values())

    def _judge_names(self, column: Column, texts: set[str]) -> Outcomes:
        known = self.names[column.name]
        outcomes = interpret(column, texts)
        strange = []
        for text, name in outcomes.items():
            if isinstance(name, str):
                outcomes[text] = known.get(name) or known.get(fold(name))
                strange += [] if outcomes[text] else [text]
        listed = ", ".join(sorted(set(known.values()))[:_SHOWN]) or "–"
        # Guessing what was meant takes long, and nobody reads a thousand guesses.
        guesses = {text: closest(text, known.values()) for text in strange[:_GUESSED]}
        for text in strange:
            values = {"value": text, "known": guesses.get(text) or listed}
            outcomes[text] = Fault("reference_unknown", values)
        return outcomes
