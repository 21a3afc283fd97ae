"""What a home page is made of: a desk that knows its reader, and blocks with lines."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse

from oogst_web.accounts.roles import ROLES, Right
from oogst_web.asking.agenda import Due, look_ahead
from oogst_web.common.words import Voice, speak
from oogst_web.organisations.actor import Actor
from oogst_web.people.queries import Attendance, attendance_of
from oogst_web.programmes.models import Programme, State
from oogst_web.programmes.progress import Glance, glance_at
from oogst_web.programmes.queries import roles_in, visible_to

MOST_PROGRAMMES = 200
OVER = (State.CLOSED, State.STOPPED)


@dataclass(frozen=True)
class Line:
    """One line of a block: what it says, where it goes, and what it is about."""

    text: str
    url: str = ""
    about: str = ""


@dataclass(frozen=True)
class Block:
    """Part of a home page.

    Lines of a block that ``asks`` are things to do: the first few stand at the
    top of the page, the others here. A block without lines says ``fine``, or
    is left out. ``rows`` is a table of programmes instead.
    """

    heading: str
    lines: tuple[Line, ...] = ()
    asks: bool = False
    fine: str = ""
    more: Line | None = None
    rows: tuple[Glance, ...] | None = None


@dataclass(frozen=True)
class Desk:
    """Whoever is at work, with what several blocks need, each looked up once."""

    actor: Actor

    @property
    def voice(self) -> Voice:
        """How the reader is spoken to."""
        return self.actor.voice

    @cached_property
    def roles(self) -> dict[uuid.UUID, set[str]]:
        """Programme → the reader's roles in it."""
        return roles_in(self.actor)

    @cached_property
    def glances(self) -> list[Glance]:
        """The programmes of the reader that are not put away, the last changed first."""
        return glance_at(visible_to(self.actor).filter(archived_at=None).defer("tables")[:MOST_PROGRAMMES])

    @cached_property
    def attendance(self) -> dict[uuid.UUID, Attendance]:
        """Programme → its people, for the programmes whose people the reader may see."""
        return attendance_of(one.programme for one in self.glances if self.may(one.programme, Right.SEE_PEOPLE))

    @cached_property
    def due(self) -> list[Due]:
        """What is due in the waves that the reader carries out."""
        return look_ahead(one.programme for one in self.under_way(Right.RUN_WAVES))

    def may(self, programme: Programme, right: Right) -> bool:
        """Tell whether the reader has a right in a programme."""
        return any(right in ROLES[role].in_programme for role in self.roles.get(programme.pk, ()))

    def under_way(self, right: Right) -> Iterator[Glance]:
        """Yield the programmes that are not over in which the reader has a right."""
        for one in self.glances:
            if one.programme.state not in OVER and self.may(one.programme, right):
                yield one

    def line(self, programme: Programme, key: str, page: str, **values: Any) -> Line:
        """Return a line about a programme that goes to one of its pages."""
        return Line(speak(key, self.voice, **values), reverse(page, args=[programme.pk]), programme.title)
