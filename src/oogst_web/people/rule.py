"""The one rule of who counts at a measurement, and in which group: the library's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Protocol


class Stay(Protocol):
    """Somebody's first and last day, when these are not those of the programme."""

    @property
    def joined(self) -> dt.date | None:
        """First day, when somebody joined later."""

    @property
    def left(self) -> dt.date | None:
        """First day on which somebody is no longer in."""


class Change(Protocol):
    """A move to another group."""

    @property
    def day(self) -> dt.date:
        """First day in the new group."""

    @property
    def before(self) -> str:
        """The group until then."""


def counts_on(person: Stay, day: dt.date | None) -> bool:
    """Tell whether somebody is in on a day: the day of joining counts, the day of leaving does not.

    Without a day everybody counts, as in the library.
    """
    if day is None:
        return True
    return (person.joined is None or person.joined <= day) and (person.left is None or person.left > day)


def group_for_study(current: str, moves: Iterable[Change], joined: dt.date | None, first: dt.date | None) -> str:
    """Return the group in which somebody counts: where they were at the first measurement they could be in.

    Who moves later stays with the group of that day, else a group would look
    better because people change places. Without a first measurement it is
    the present group.

    Parameters
    ----------
    current
        The present group.
    moves
        Every move, in order of day.
    joined
        Day of joining late.
    first
        Day of the first measurement.
    """
    if first is None:
        return current
    start = max(first, joined) if joined is not None else first
    return next((move.before for move in moves if move.day > start), current)
