"""What is wrong with an input, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from oogst.language.message import Language, say


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a study, told so that someone can mend it.

    Parameters
    ----------
    key
        Message key in ``oogst.language.catalogue``; its text names what is
        wrong and what to do.
    file
        The file (and sheet) as the user knows it, never a full path.
    row, column
        Row as a spreadsheet counts it (the header is row 1) and column name;
        for ``design.toml`` the column is the dotted key.
    values
        What the message needs, such as the value found.
    severity
        ``error`` stops an evaluation, ``warning`` does not.
    """

    key: str
    file: str
    row: int | None = None
    column: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Literal["error", "warning"] = "error"

    def place(self, language: Language) -> str:
        """Return file, row and column in words."""
        row, column = ("line", "key") if self.file.endswith(".toml") else ("row", "column")
        parts = [self.file]
        if self.row is not None:
            parts.append(say(f"problem.{row}", language, row=self.row))
        if self.column is not None:
            parts.append(say(f"problem.{column}", language, column=self.column))
        return ", ".join(parts)

    def text(self, language: Language) -> str:
        """Return place, problem and remedy as one line."""
        return f"{self.place(language)}: {say(self.key, language, **self.values)}"
