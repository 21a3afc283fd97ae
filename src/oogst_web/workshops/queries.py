"""Which workshop is open, who is in it, and what was written."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Collection, Iterable

from django.db.models import QuerySet

from oogst_web.common import clock
from oogst_web.programmes.models import Part, Programme
from oogst_web.workshops.models import Contribution, Guest, Session

# A session that nobody closed ends by itself.
LASTS = dt.timedelta(hours=12)


def open_sessions() -> QuerySet[Session]:
    """Return the sessions that are open now."""
    return Session.objects.filter(
        closed_at=None, opened_at__gt=clock.now() - LASTS, programme__archived_at=None
    ).select_related("programme__organisation")


def open_sessions_in(programmes: Iterable[Programme]) -> list[Session]:
    """Return the open sessions of some programmes."""
    return list(open_sessions().filter(programme__in=[one.pk for one in programmes]))


def forgotten_at(at: dt.datetime) -> QuerySet[Session]:
    """Return the sessions that nobody closed and whose time was over at a moment."""
    return Session.objects.filter(closed_at=None, opened_at__lte=at - LASTS)


def session_of(programme: Programme) -> Session | None:
    """Return the open session of a programme."""
    return open_sessions().filter(programme=programme).first()


def session_with(code: str) -> Session | None:
    """Return the open session with a code."""
    return open_sessions().filter(code=code).first()


def guests_of(session: Session) -> list[Guest]:
    """Return who asked to come in and who is in."""
    return list(session.guests.all())


def guest_in(programme: Programme, guest: uuid.UUID) -> Guest | None:
    """Return a guest of the open session of a programme."""
    return Guest.objects.filter(pk=guest, session__in=open_sessions().filter(programme=programme)).first()


def guest_with(token: str) -> Guest | None:
    """Return the guest whose token this is, as long as the session is open."""
    found = Guest.objects.filter(digest=digest_of(token), session__in=open_sessions())
    return found.select_related("session__programme__organisation").first()


def digest_of(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def contributions_to(programme: Programme) -> list[Contribution]:
    """Return everything that guests wrote for a programme, also in sessions before."""
    return list(Contribution.objects.filter(session__programme=programme).select_related("guest"))


def contribution_to(programme: Programme, contribution: uuid.UUID) -> Contribution | None:
    """Return one contribution to a programme."""
    return Contribution.objects.filter(session__programme=programme, pk=contribution).select_related("guest").first()


def contributions_by(guest: Guest) -> list[Contribution]:
    """Return what one guest wrote, newest first."""
    return list(guest.contributions.order_by("-at"))


def goals_of(programme: Programme) -> list[Part]:
    """Return the goals of a programme, from the highest level down."""
    goals = programme.parts.filter(kind="goal").order_by("position", "key")
    return sorted(goals, key=lambda part: -int(part.data.get("level", 0)))


def programmes_behind(ids: Collection[uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """Return of which programme these workshops are; whether somebody may see it is for the programmes to say."""
    return dict(Session.objects.filter(pk__in=ids).values_list("pk", "programme"))
