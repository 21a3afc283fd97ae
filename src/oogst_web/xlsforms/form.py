"""What a read XLSForm is: a questionnaire, and everything that is other than in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from oogst_web.questionnaires.items import Item, items_of


@dataclass(frozen=True)
class Form:
    """A questionnaire with its answer scales, as in design.toml; not yet in any programme."""

    key: str
    instrument: dict[str, Any]
    scales: list[dict[str, Any]]

    @property
    def items(self) -> list[Item]:
        """Its questions."""
        return items_of(self.instrument)


@dataclass(frozen=True)
class Change:
    """Something that is dropped, or other than in the file: where, and why as a text key."""

    key: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


class Told:
    """Everything that is dropped or changed, as it is found."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def at(self, key: str, sheet: str, row: int | None, column: str = "", **values: Any) -> None:
        """Note a change somewhere in the file."""
        self.changes.append(Change(f"xlsform.{key}", sheet, row, column, values))

    def tell(self, key: str, element: Mapping[str, Any] | None = None, column: str = "", **values: Any) -> None:
        """Note a change in the row of an element of the survey sheet."""
        row = element.get("oogst_row") if element else None
        self.at(key, "survey" if row else "", int(row) if row else None, column, **values)
