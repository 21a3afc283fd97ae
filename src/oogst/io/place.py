"""Where something stands in an input, and the list of everything wrong there."""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal, NamedTuple

from oogst.types.problem import Problem

_LONGEST_PLACE = 200
_MOST_ALIKE = 1_000


class Place(NamedTuple):
    """A file as the user knows it, a spreadsheet row and a column or dotted key."""

    file: str
    row: int | None = None
    column: str | None = None


def quoted(value: object, longest: int = 60) -> str:
    r"""Return a value as a message may show it: one line, not too long.

    Examples
    --------
    >>> quoted("één\nregel"), quoted(3.5)
    ('één regel', '3.5')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and value.bit_length() > 200:
        return "…"
    text = "".join(sign if sign.isprintable() else " " for sign in str(value)[: longest + 1])
    return text if len(text) <= longest else text[:longest] + "…"


class Problems:
    """Everything found wrong so far, in reading order."""

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self._alike: Counter[tuple[Any, ...]] = Counter()

    def _add(self, severity: Literal["error", "warning"], key: str, place: Place, values: dict[str, Any]) -> None:
        shown = {name: quoted(value) for name, value in values.items()}
        alike = (severity, key, place.file, place.column, shown.get("value"))
        self._alike[alike] += 1
        if self._alike[alike] > _MOST_ALIKE:
            return
        file, column = (part and quoted(part, _LONGEST_PLACE) for part in (place.file, place.column))
        self.found.append(Problem(f"problem.{key}", file or "?", place.row, column, shown, severity))

    def error(self, key: str, place: Place, **values: Any) -> None:
        """Add something that stops an evaluation; ``key`` without its ``problem.``."""
        self._add("error", key, place, values)

    def warn(self, key: str, place: Place, **values: Any) -> None:
        """Add something to look at that does not stop an evaluation."""
        self._add("warning", key, place, values)

    def finish(self) -> list[Problem]:
        """Return all problems; where one cell value was wrong thousands of times, the rest as a number."""
        for (severity, _, file, column, _), count in self._alike.items():
            if count > _MOST_ALIKE:
                values = {"count": str(count - _MOST_ALIKE)}
                self.found.append(Problem("problem.more", file, None, column, values, severity))
        self._alike.clear()
        return self.found

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
