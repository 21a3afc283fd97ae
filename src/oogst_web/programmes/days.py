"""The days of a design that is used again: left out, or moved along to its own first day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from oogst_web.programmes.design import with_days

# Fields that name the first day of a period of figures: those are months.
_PERIODS = frozenset({"intervention", "phase_in_until"})
Move = Callable[[str, dt.date], str | None]


def begin_on(values: dict[str, Any], first: dt.date | None) -> dict[str, Any]:
    """Return plain design values that begin on a day, all other days as far from it as they were.

    Without a first day, or where the design has none, the days are left out.

    Examples
    --------
    >>> example = {"programme": {"start": "2026-03-10"}, "moments": [{"id": "m", "date": "2026-03-24"}]}
    >>> begin_on(example, dt.date(2027, 1, 4))
    {'programme': {'start': '2027-01-04'}, 'moments': [{'id': 'm', 'date': '2027-01-18'}]}
    >>> begin_on(example, None)
    {'programme': {}, 'moments': [{'id': 'm'}]}
    """
    if first is None:
        return without_days(values)
    about = values.get("programme", {})
    began = with_days(about.get("start"))
    moved = _moved(values, _later(first - began)) if isinstance(began, dt.date) else without_days(values)
    return {**moved, "programme": {**moved.get("programme", {}), "start": first.isoformat()}}


def without_days(values: dict[str, Any]) -> dict[str, Any]:
    """Return plain design values without days."""
    kept: dict[str, Any] = _moved(values, lambda _, __: None)
    return kept


def _later(by: dt.timedelta) -> Move:
    def move(name: str, day: dt.date) -> str:
        later = day + by
        return (later.replace(day=1) if name in _PERIODS and day.day == 1 else later).isoformat()

    return move


def _moved(value: Any, move: Move) -> Any:
    if isinstance(value, dict):
        parts = ((name, _one(name, part, move)) for name, part in value.items())
        return {name: part for name, part in parts if part is not None or value[name] is None}
    if isinstance(value, list):
        parts_ = [_one("", part, move) for part in value]
        return [part for part in parts_ if part is not None]
    return value


def _one(name: str, value: Any, move: Move) -> Any:
    day = with_days(value) if isinstance(value, str) else value
    return move(name, day) if isinstance(day, dt.date) else _moved(value, move)
