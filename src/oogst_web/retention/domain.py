"""The one table of what is kept for a time, and the act that takes it away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks_db.models import DBTaskResult

from oogst_web.api.models import ApiKey
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.common.cached import ExpiredRows
from oogst_web.common.erased import OldDays
from oogst_web.common.models import Mail
from oogst_web.common.write_ahead import empty_log
from oogst_web.organisations.models import Invitation
from oogst_web.people.models import Draft, Intake
from oogst_web.reports.queries import outputs_gone
from oogst_web.results.notes import OldNotes
from oogst_web.workshops.domain import close_forgotten
from oogst_web.workshops.queries import LASTS, forgotten_at

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
# As long as the link of an invitation works.
MAIL_KEPT = 14 * DAY
AFTER_INVITATION, AFTER_TASK = DAY, 7 * DAY
# Longer than the 35 days for which docs/how-to/install lets back-ups be kept.
NOTES_KEPT = 40 * DAY
Due = Callable[[dt.datetime], Any]


@dataclass(frozen=True)
class Term:
    """What is kept for a time.

    ``retention.<key>`` says what and why, ``retention.<key>.start`` from which
    event; ``due`` finds what has to go at a moment.
    """

    key: str
    lasts: dt.timedelta
    due: Due
    act: str = "destroy"

    @property
    def hours(self) -> int:
        """The term in hours."""
        return int(self.lasts / HOUR)

    @property
    def days(self) -> int:
        """The term in days; 0 when it is shorter."""
        return self.lasts // DAY


def _lost_devices(at: dt.datetime) -> QuerySet[Any]:
    # Where somebody is signed in: gone with the session itself.
    alive = Session.objects.filter(expire_date__gt=at).values("session_key")
    found: QuerySet[Any] = UserSession.objects.exclude(session_key__in=alive)
    return found


def _invitations(at: dt.datetime) -> QuerySet[Invitation]:
    day = at - AFTER_INVITATION
    return Invitation.objects.filter(Q(until__lte=day) | Q(accepted_at__lte=day))


TERMS = (
    Term("draft", HOUR, lambda at: Draft.objects.filter(until__lte=at)),
    Term("output", HOUR, outputs_gone),
    Term("intake", DAY, lambda at: Intake.objects.filter(until__lte=at)),
    Term("invitation", AFTER_INVITATION, _invitations),
    Term("workshop", LASTS, forgotten_at, "close"),
    Term("mail", MAIL_KEPT, lambda at: Mail.objects.filter(at__lte=at - MAIL_KEPT)),
    Term("session", DAY, lambda at: Session.objects.filter(expire_date__lte=at)),
    Term("device", DAY, _lost_devices),
    Term("api_key", DAY, lambda at: ApiKey.objects.filter(until__lt=clock.day_of(at - DAY))),
    Term("counter", HOUR, ExpiredRows),
    Term("erasure", NOTES_KEPT, lambda at: OldDays(clock.day_of(at - NOTES_KEPT))),
    Term("publication", NOTES_KEPT, lambda at: OldNotes(clock.day_of(at - NOTES_KEPT))),
    Term("task", AFTER_TASK, lambda at: DBTaskResult.objects.filter(finished_at__lte=at - AFTER_TASK)),
)
_ACTS: dict[str, Callable[[Any], int]] = {"destroy": lambda found: int(found.delete()[0]), "close": close_forgotten}


def count_due() -> dict[str, int]:
    """Return how much would go now, by term."""
    at = clock.now()
    return {term.key: term.due(at).count() for term in TERMS}


def tidy() -> dict[str, int]:
    """Take away what was kept long enough and return how much, by term; a second time finds nothing."""
    at = clock.now()
    numbers = {term.key: _carry_out(term, at) for term in TERMS}
    # Else what was taken away, by these terms or by somebody, still stands in the file beside the database.
    empty_log()
    return numbers


@transaction.atomic
def _carry_out(term: Term, at: dt.datetime) -> int:
    number = _ACTS[term.act](term.due(at))
    if number:
        record(f"retention.{term.act}", kind=term.key, target=number, by=None)
    return number
