"""What every stored field is about: whose it is, what for, how long, and what happens when somebody asks or leaves.

Each part of the web application lists its fields in its own ``privacy.py``. A
field without a line fails the tests, so that nobody stores something about
people without having thought about it.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Whose(StrEnum):
    """Whose data it is."""

    NOBODY = "nobody"
    """Says nothing about a person: settings, keys, states."""
    COLLEAGUE = "colleague"
    """Somebody with an account, or who was asked to make one."""
    PARTICIPANT = "participant"
    """Somebody of a programme."""
    GUEST = "guest"
    """Somebody who joined a workshop without an account."""
    ORGANISATION = "organisation"
    """What an organisation wrote; people may be named in it."""


class Kept(StrEnum):
    """Until when it is kept."""

    HOUR = "an hour, and until the next round of ``tidy``"
    DAY = "a day, and until the next round of ``tidy``"
    OUTBOX = "fourteen days; with a mail server there is no outbox"
    WORKSHOP = "until the workshop closes, by itself after twelve hours"
    INVITATION = "until a day after the invitation was accepted or ran out"
    ACCOUNT = "as long as the account"
    API_KEY = "until its maker ends it, or until the day after its last one"
    WAVE = "until the wave closes where it is anonymous, else as long as the programme"
    RETENTION = "until the day that respondents were told"
    PROGRAMME = "as long as the programme"
    ORGANISATION = "as long as the organisation is here"
    LOG = "as long as the log: without it nobody can see who did what"


class OnExport(StrEnum):
    """What happens when the person or the organisation asks for everything."""

    GIVEN = "given"
    NOT_GIVEN = "not given: a secret, or of no meaning outside this database"


class OnErase(StrEnum):
    """What happens when the person is erased."""

    DESTROYED = "destroyed"
    EMPTIED = "emptied: the row stays without the person"
    STAYS = "stays: it says nothing about the person, or only by an identifier that no longer leads anywhere"


@dataclass(frozen=True)
class Treatment:
    """What holds for several fields together."""

    whose: Whose
    kept: Kept
    export: OnExport = OnExport.GIVEN
    erase: OnErase = OnErase.STAYS


@dataclass(frozen=True)
class Line:
    """One field of one model: what it is for, and its treatment."""

    model: str
    field: str
    purpose: str
    treatment: Treatment


def about(model: str, treatment: Treatment, **purposes: str) -> tuple[Line, ...]:
    """Return the lines of the fields of a model that are treated alike: field → purpose.

    Examples
    --------
    >>> [line.field for line in about("Unit", Treatment(Whose.ORGANISATION, Kept.ORGANISATION), name="its name")]
    ['name']
    """
    return tuple(Line(model, field, purpose, treatment) for field, purpose in purposes.items())


def lines_of(package: str) -> Iterator[Line]:
    """Yield the lines of one part of the web application; none when it has no ``privacy.py``."""
    if importlib.util.find_spec(f"{package}.privacy"):
        yield from importlib.import_module(f"{package}.privacy").LINES
