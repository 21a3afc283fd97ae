"""How long somebody stays signed in: a pause of half an hour ends it for staff, eight hours end it for all."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from oogst_web.common import clock

IDLE = dt.timedelta(minutes=30)
LONGEST = dt.timedelta(hours=8)
# Noted at most this often, so that reading pages does not write.
NOTED = dt.timedelta(minutes=1)
BEGAN, SEEN = "began", "seen"


def begin(session: SessionBase) -> None:
    """Note that somebody signed in now; closing the browser ends it too."""
    session.set_expiry(0)
    session[BEGAN] = session[SEEN] = clock.now().timestamp()


def has_ended(session: SessionBase, *, is_staff: bool) -> bool:
    """Tell whether the time of a session is over; one of which nothing is noted has ended as well."""
    at = clock.now().timestamp()
    is_old = at - _noted(session, BEGAN) >= LONGEST.total_seconds()
    return is_old or (is_staff and at - _noted(session, SEEN) >= IDLE.total_seconds())


def note_use(session: SessionBase) -> None:
    """Note that a session is used."""
    at = clock.now().timestamp()
    if at - _noted(session, SEEN) >= NOTED.total_seconds():
        session[SEEN] = at


def _noted(session: SessionBase, name: str) -> float:
    value: Any = session.get(name)
    return float(value) if isinstance(value, int | float) else 0.0
