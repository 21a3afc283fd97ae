"""What happens in a workshop: one verb each, one transaction, one line in the log."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import transaction

from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.common.ids import new_code
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.domain import Spot, save_part
from oogst_web.programmes.models import Part, Programme
from oogst_web.workshops.models import Contribution, ContributionState, Guest, Session
from oogst_web.workshops.queries import digest_of, open_sessions, session_of

NAME_LENGTH = 40
TEXT_LENGTH = 300
MOST_GUESTS = 150
MOST_CONTRIBUTIONS = 100


class FullError(Exception):
    """There is no room for one more."""


class ClosedError(Exception):
    """The session is closed, or the guest is not in it."""


@transaction.atomic
def open_session(programme: Programme, *, by: Actor) -> Session:
    """Open a session, or return the one that is open already."""
    Programme.objects.select_for_update().get(pk=programme.pk)
    current = session_of(programme)
    if current is not None:
        return current
    for forgotten in Session.objects.filter(programme=programme, closed_at=None):
        close_session(forgotten, by=by)
    code = new_code()
    while Session.objects.filter(code=code).exists():
        code = new_code()
    session = Session.objects.create(programme=programme, code=code, opened_by=by.user)
    _log("workshop.opened", session, by)
    return session


def close_forgotten(sessions: Iterable[Session]) -> int:
    """Close sessions that nobody closed, and return how many."""
    found = list(sessions)
    for session in found:
        close_session(session, by=None)
    return len(found)


@transaction.atomic
def close_session(session: Session, *, by: Actor | None) -> None:
    """Close a session: nobody gets in any more, and the names and tokens of the guests are gone."""
    session.closed_at = clock.now()
    session.save(update_fields=["closed_at"])
    session.guests.all().delete()
    _log("workshop.closed", session, by)


@transaction.atomic
def ask_in(session: Session, name: str) -> str:
    """Let somebody ask to come in and return the token for that phone.

    Raises
    ------
    FullError
        When too many asked already.
    """
    if session.guests.count() >= MOST_GUESTS:
        raise FullError
    token = secrets.token_urlsafe(16)
    Guest.objects.create(session=session, name=" ".join(name.split())[:NAME_LENGTH], digest=digest_of(token))
    _log("workshop.asked_in", session, None)
    return token


@transaction.atomic
def admit(guest: Guest, *, by: Actor) -> None:
    """Let a guest in; who is in already stays in."""
    if not Guest.objects.filter(pk=guest.pk, admitted_at=None).update(admitted_at=clock.now()):
        return
    _log("workshop.admitted", guest.session, by)


@transaction.atomic
def send_away(guest: Guest, *, by: Actor) -> None:
    """Do not let somebody in, or no longer; what was written stays."""
    session = guest.session
    guest.delete()
    _log("workshop.sent_away", session, by)


@transaction.atomic
def leave(guest: Guest) -> None:
    """Let a guest go; what was written stays, without the name."""
    session = guest.session
    guest.delete()
    _log("workshop.left", session, None)


@transaction.atomic
def contribute(guest: Guest, text: str, *, level: int, about: str = "") -> Contribution:
    """Keep a goal that a guest proposes, or what a guest says about a goal.

    Raises
    ------
    ClosedError
        When the session is closed or the guest is not admitted.
    FullError
        When the guest wrote very much already.
    """
    # Looked at again inside the transaction: the host may just have closed it.
    if not Guest.objects.filter(pk=guest.pk, session__in=open_sessions()).exclude(admitted_at=None).exists():
        raise ClosedError
    if guest.contributions.count() >= MOST_CONTRIBUTIONS:
        raise FullError
    made = Contribution.objects.create(
        session=guest.session, guest=guest, level=level, about=about, text=" ".join(text.split())[:TEXT_LENGTH]
    )
    _log("workshop.contributed", guest.session, None)
    return made


class Wording(NamedTuple):
    """What a goal becomes: where, the changed fields, the version that was on the screen, and why."""

    spot: Spot
    changes: dict[str, Any]
    seen: int | None
    why: str


@transaction.atomic
def merge(contribution: Contribution, wording: Wording, *, by: Actor) -> Part:
    """Take a contribution over into a goal, new or existing, as the host words it.

    Raises
    ------
    ConflictError, LockedError
        As in :func:`oogst_web.programmes.domain.save_part`.
    """
    spot, changes, seen, why = wording
    part = save_part(spot, changes, by=by, seen=seen, why=why)
    contribution.state, contribution.merged_into = ContributionState.MERGED, spot.key
    contribution.save(update_fields=["state", "merged_into"])
    _log("workshop.merged", contribution.session, by)
    return part


@transaction.atomic
def put_aside(contribution: Contribution, *, by: Actor, back: bool = False) -> None:
    """Put a contribution aside, or take it up again."""
    contribution.state = ContributionState.NEW if back else ContributionState.ASIDE
    contribution.save(update_fields=["state"])
    _log("workshop.taken_up" if back else "workshop.put_aside", contribution.session, by)


def _log(act: str, session: Session, by: Actor | None) -> None:
    organisation = session.programme.organisation_id
    record(act, kind="workshop", target=session.id, by=by.user.id if by else None, organisation=organisation)
