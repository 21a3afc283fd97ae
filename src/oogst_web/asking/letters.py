"""Writing to people: whom a step is for, when it may go out, and putting it in the post.

A letter is *sending* before the mail server hears of it, and *sent* or
*refused* after it answered. Whoever finds a letter that is still *sending*
cannot know: it becomes *unsure* and a person looks at it. Nothing is sent
twice by itself.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from oogst_web.asking.response import in_fives
from oogst_web.asking.wording import Links, Written, require_no_links, write
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.waves.models import Invitation, Letter, LetterState, Mailing, Ticket, Wave, WaveState

MOST_REMINDERS = 2
MOST_A_DAY = 5
"""Mails to the same people of a programme, over all its waves."""
BETWEEN = dt.timedelta(days=4)
QUIET_FROM, QUIET_UNTIL = 20, 8


class TooSoonError(Exception):
    """The step before went out less than four days ago."""


class TooManyError(Exception):
    """So many mails went out in this programme today that people would be buried in them."""


@dataclass(frozen=True)
class Own:
    """Somebody's own words in a mail: to participants, and to who is compared with."""

    text: str = ""
    comparison_text: str = ""

    def for_role(self, role: str) -> str:
        """Return the words for a role."""
        return self.comparison_text if role == "comparison" else self.text


@dataclass(frozen=True)
class Batch:
    """What would go out: to how many, how many cannot be reached by mail, and what it says to each role.

    ``count`` of a reminder is an upper bound: the exact number would tell who
    answered since somebody last looked.
    """

    step: int
    count: int
    without_address: int
    mails: dict[str, Written]


def to_write(wave: Wave, step: int) -> QuerySet[Invitation]:
    """Return whom a step of a wave is for and did not get it yet.

    A reminder goes to who got the invitation and did not answer. In an
    anonymous wave nobody knows who answered, so there it goes to all.
    """
    found = Invitation.objects.filter(wave=wave, declined=False).exclude(person__email="")
    found = found.exclude(letters__step=step)
    if step:
        found = found.filter(Exists(Letter.objects.filter(invitation=OuterRef("pk"), step=0, state=LetterState.SENT)))
        if not wave.is_anonymous:
            found = found.filter(~Exists(_done(wave)))
    return found


def next_step(wave: Wave) -> int | None:
    """Return which step comes next: 0 for the invitation, also of who was added later; None after the last reminder."""
    posted = set(Mailing.objects.filter(wave=wave).values_list("step", flat=True))
    if 0 not in posted or to_write(wave, 0).exists():
        return 0
    return next((step for step in range(1, MOST_REMINDERS + 1) if step not in posted), None)


def may_go_from(wave: Wave, step: int) -> dt.datetime | None:
    """Return from when a reminder may go out: four days after the last mail. None for the invitation."""
    if not step:
        return None
    last = Mailing.objects.filter(wave=wave).order_by("-last_at").first()
    return last.last_at + BETWEEN if last is not None else None


def preview(wave: Wave, step: int, own: Own) -> Batch:
    """Return what a step would send, with a place where each link comes.

    Raises
    ------
    oogst_web.asking.wording.LinkError
        When a link of somebody else would stand in it.
    """
    asked = Invitation.objects.filter(wave=wave)
    without = asked.filter(person__email="").count()
    roles = sorted(set(asked.values_list("role", flat=True)), reverse=True)
    mails = {role: _example(wave, step, role, own.for_role(role)) for role in roles}
    return Batch(step, _at_most(wave, step), without, mails)


@transaction.atomic
def put_in_post(wave: Wave, step: int, own: Own, *, by: Actor) -> bool:
    """Write down the letters of a step, for the worker to send; tell whether any was new. Asked twice it is once.

    Raises
    ------
    TooSoonError
        When the step before went out less than four days ago.
    TooManyError
        When the programme had its mails for today.
    oogst_web.asking.wording.LinkError
        When a link of somebody else stands in the own words.
    """
    require_no_links([own.text, own.comparison_text])
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    if wave.state != WaveState.OPEN or step != next_step(wave):
        return False
    first = may_go_from(wave, step)
    if first is not None and clock.now() < first:
        raise TooSoonError
    if is_full(wave):
        raise TooManyError
    letters = [Letter(invitation=one, step=step) for one in to_write(wave, step)]
    Letter.objects.bulk_create(letters, batch_size=500)
    # Who is added later gets the same words as the others.
    texts = {"text": own.text, "comparison_text": own.comparison_text}
    Mailing.objects.get_or_create(wave=wave, step=step, defaults=texts)
    act = f"letters.{'reminded' if step else 'invited'}"
    record(act, kind="wave", target=wave.id, by=by.user.id, organisation=by.organisation.id)
    return bool(letters)


def is_full(wave: Wave) -> bool:
    """Tell whether the programme of a wave had its mails for today."""
    day = clock.now() - dt.timedelta(days=1)
    return Mailing.objects.filter(wave__programme=wave.programme_id, last_at__gt=day).count() >= MOST_A_DAY


def own_words(wave: Wave, step: int) -> Own | None:
    """Return the words of a step that went out before; they stay as they are."""
    found = Mailing.objects.filter(wave=wave, step=step).first()
    return Own(found.text, found.comparison_text) if found is not None else None


def is_answered(letter: Letter, wave: Wave) -> bool:
    """Tell whether somebody answered since a reminder was put in the post; of nobody where it is anonymous."""
    if not letter.step or wave.is_anonymous:
        return False
    return Ticket.objects.filter(wave=wave, person=letter.invitation.person_id, done=True).exists()


def is_quiet(organisation_zone: str, at: dt.datetime) -> bool:
    """Tell whether people are left alone at a moment: in the evening, at night and on Sundays.

    Examples
    --------
    >>> at = dt.datetime(2026, 11, 30, 21, 30, tzinfo=dt.UTC)
    >>> is_quiet("Europe/Amsterdam", at), is_quiet("America/Curacao", at)
    (True, False)
    """
    local = at.astimezone(ZoneInfo(organisation_zone))
    return not QUIET_UNTIL <= local.hour < QUIET_FROM or local.isoweekday() == 7


def quiet_until(organisation_zone: str, at: dt.datetime) -> dt.datetime:
    """Return the first moment, at or after one, at which people may get mail.

    Examples
    --------
    >>> saturday_evening = dt.datetime(2026, 11, 28, 21, 0, tzinfo=dt.UTC)
    >>> quiet_until("Europe/Amsterdam", saturday_evening).isoformat()
    '2026-11-30T08:00:00+01:00'
    """
    local = at.astimezone(ZoneInfo(organisation_zone))
    if not is_quiet(organisation_zone, at):
        return local
    days = 1 if local.hour >= QUIET_FROM else 0
    tomorrow = local + dt.timedelta(days=days)
    morning = tomorrow.replace(hour=QUIET_UNTIL, minute=0, second=0, microsecond=0)
    return morning + dt.timedelta(days=1) if morning.isoweekday() == 7 else morning


def _done(wave: Wave) -> QuerySet[Ticket]:
    return Ticket.objects.filter(wave=wave, person=OuterRef("person"), done=True)


def _at_most(wave: Wave, step: int) -> int:
    if not step:
        return to_write(wave, 0).count()
    reached = Letter.objects.filter(invitation__wave=wave, step=0, state=LetterState.SENT).count()
    if wave.is_anonymous:
        return reached
    done = Ticket.objects.filter(wave=wave, done=True, person__isnull=False).values("person").distinct().count()
    return max(reached - in_fives(done), 0)


def _example(wave: Wave, step: int, role: str, own: str) -> Written:
    place = f"{settings.OOGST_BASE_URL}/v/"
    answer = "" if step and wave.is_anonymous else f"{place}…"
    return write(wave, step, role, own, Links(answer, f"{place}nee/…" if role == "comparison" else ""))
