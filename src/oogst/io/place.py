"""Where something stands in an input, and the list of everything wrong there."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

from oogst.types.problem import Problem

_LONGEST = 60
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class Place(NamedTuple):
    """A file as the user knows it, a spreadsheet row and a column or dotted key."""

    file: str
    row: int | None = None
    column: str | None = None


def quoted(value: object) -> str:
    r"""Return a value as a message may show it: one line, not too long.

    Examples
    --------
    >>> quoted("één\nregel"), quoted(3.5)
    ('één regel', '3.5')
    """
    text = _UNPRINTABLE.sub(" ", str(value)[: _LONGEST + 1])
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


class Problems:
    """Everything found wrong so far, in reading order."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def _add(self, severity: Literal["error", "warning"], key: str, place: Place, values: dict[str, Any]) -> None:
        shown = {name: quoted(value) if isinstance(value, str) else value for name, value in values.items()}
        self.found.append(Problem(f"problem.{key}", *place, values=shown, severity=severity))

    def error(self, key: str, place: Place, **values: Any) -> None:
        """Add something that stops an evaluation; ``key`` without its ``problem.``."""
        self._add("error", key, place, values)

    def warn(self, key: str, place: Place, **values: Any) -> None:
        """Add something to look at that does not stop an evaluation."""
        self._add("warning", key, place, values)

    @property
    def errors(self) -> list[Problem]:
        """Those that stop an evaluation."""
        return [problem for problem in self.found if problem.severity == "error"]

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Those that do not."""
        return tuple(problem for problem in self.found if problem.severity == "warning")


def closest(word: str, known: Any) -> str | None:
    """Return the known word that this one is probably a slip of, if any.

    Examples
    --------
    >>> closest("titel", ["title", "text"]), closest("kleur", ["title"])
    ('title', None)
    """
    from difflib import get_close_matches

    by_fold = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.75)
    return by_fold[found[0]] if found else None
