"""Writing to people: at most one mail per person, wave and step, whatever breaks in between.

A letter is *sending* before the mail server hears of it, and *sent* or
*refused* after it answered. Whoever finds a letter that is still *sending*
cannot know: it becomes *unsure* and a person looks at it. Nothing is sent
twice by itself.
"""

from __future__ import annotations

import datetime as dt
import smtplib
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from oogst_web.asking.tickets import issue, issue_many
from oogst_web.audit.domain import record
from oogst_web.common import clock, mail
from oogst_web.common.templatetags.words import day
from oogst_web.common.turns import turn
from oogst_web.common.words import Voice, speak
from oogst_web.organisations.actor import Actor
from oogst_web.questionnaires.items import estimate_minutes, items_of, shown_text
from oogst_web.questionnaires.queries import published_content
from oogst_web.waves.models import Invitation, Letter, LetterState, Ticket, TicketKind, Wave, WaveState
from oogst_web.waves.queries import grounds_of

MOST_REMINDERS = 2
DAYS_BETWEEN = 4
QUIET_FROM, QUIET_UNTIL = 20, 8
_FIRST_REMINDER = 1


@dataclass(frozen=True)
class Batch:
    """What would go out: to how many, how many cannot be reached by mail, and what it says."""

    step: int
    count: int
    without_address: int
    subject: str
    body: str


def to_write(wave: Wave, step: int) -> QuerySet[Invitation]:
    """Return whom a step of a wave is for and did not get it yet.

    A reminder goes to who got the invitation and did not answer. In an
    anonymous wave nobody knows who answered, so there it goes to all.
    """
    found = Invitation.objects.filter(wave=wave, declined=False).exclude(person__email="")
    found = found.exclude(letters__step=step)
    if step:
        found = found.filter(letters__step=0, letters__state=LetterState.SENT)
        if not wave.is_anonymous:
            done = Ticket.objects.filter(wave=wave, person=OuterRef("person"), done=True)
            found = found.filter(~Exists(done))
    return found


def preview(wave: Wave, step: int, voice: Voice) -> Batch:
    """Return what a step would send, with a place where each link comes."""
    without = Invitation.objects.filter(wave=wave, declined=False, person__email="").count()
    subject, body = _written(wave, step, voice, f"{settings.OOGST_BASE_URL}/v/…")
    return Batch(step, to_write(wave, step).count(), without, subject, body)


@transaction.atomic
def put_in_post(wave: Wave, step: int, *, by: Actor) -> int:
    """Write down the letters of a step; the worker sends them. Asked twice it is once."""
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    if wave.state != WaveState.OPEN:
        return 0
    letters = [Letter(invitation=one, step=step) for one in to_write(wave, step)]
    Letter.objects.bulk_create(letters, batch_size=500)
    if letters:
        record(
            f"letters.{'reminded' if step else 'invited'}",
            kind="wave",
            target=wave.id,
            by=by.user.id,
            organisation=by.organisation.id,
        )
    return len(letters)


def next_step(wave: Wave) -> int | None:
    """Return which step comes next: 0 for the invitation; None after the last reminder."""
    steps = set(Letter.objects.filter(invitation__wave=wave).values_list("step", flat=True))
    left = [step for step in range(MOST_REMINDERS + 1) if step not in steps]
    return left[0] if left else None


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


def send_waiting() -> int:
    """Send what waits, wave by wave, outside quiet hours; return how many mails went out."""
    sent = 0
    for wave in _waves_with_post():
        if not is_quiet(wave.programme.organisation.time_zone, clock.now()):
            sent += send_of(wave)
    return sent


def send_of(wave: Wave) -> int:
    """Send the letters of one wave that wait; return how many the mail server took."""
    # Two workers do not write to the same people.
    with turn(f"letters-{wave.id}") as is_mine:
        if not is_mine:
            return 0
        _doubt_what_was_under_way(wave)
        waiting = Letter.objects.filter(invitation__wave=wave, state=LetterState.WAITING)
        return sum(_send(letter, wave) for letter in waiting.select_related("invitation__person").order_by("?"))


def _waves_with_post() -> Iterable[Wave]:
    waiting = Letter.objects.filter(invitation__wave=OuterRef("pk"), state=LetterState.WAITING)
    return Wave.objects.filter(Exists(waiting), state=WaveState.OPEN).select_related("programme__organisation")


def _doubt_what_was_under_way(wave: Wave) -> None:
    under_way = Letter.objects.filter(invitation__wave=wave, state=LetterState.SENDING)
    under_way.update(state=LetterState.UNSURE)


def _send(letter: Letter, wave: Wave) -> bool:
    person, organisation = letter.invitation.person, wave.programme.organisation
    voice = Voice("nl", organisation.formal, (organisation.words or {}).get("nl", {}))
    with transaction.atomic():
        taken = Letter.objects.filter(pk=letter.pk, state=LetterState.WAITING).update(state=LetterState.SENDING)
        link = _link(letter, wave) if taken else ""
    if not taken:
        return False
    subject, body = _written(wave, letter.step, voice, link)
    state, reason = LetterState.SENT, ""
    try:
        mail.send_or_raise(person.email, subject, body, organisation=organisation.id)
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
        state, reason = LetterState.REFUSED, _code_of(error)
    except ConnectionRefusedError:
        state = LetterState.WAITING  # nothing was said to the mail server yet
    except OSError:
        state = LetterState.UNSURE
    Letter.objects.filter(pk=letter.pk).update(state=state, reason=reason)
    return state == LetterState.SENT


def _link(letter: Letter, wave: Wave) -> str:
    """Return the link of a letter: to a ticket of the person, in an anonymous wave to one that is nobody's.

    A reminder in an anonymous wave holds none: with a second ticket somebody could answer twice.
    """
    if wave.is_anonymous:
        if letter.step >= _FIRST_REMINDER:
            return ""
        token = issue(wave, TicketKind.PERSONAL, letter.invitation.role)
    else:
        token = issue_many(wave, TicketKind.PERSONAL, [(letter.invitation.role, letter.invitation.person)])[0]
    return f"{settings.OOGST_BASE_URL}/v/{token}/"


def _written(wave: Wave, step: int, voice: Voice, link: str) -> tuple[str, str]:
    facts = _facts(wave, voice)
    subject = speak("letter.subject_again" if step else "letter.subject", voice, title=facts["title"])
    lines = [speak("letter.hello", voice), ""]
    lines.append(speak("letter.again" if step else "letter.ask", voice, **facts))
    lines += ["", link or speak("letter.first_mail", voice), ""]
    lines += [
        speak("letter.until", voice, **facts),
        speak("letter.free", voice),
        speak("letter.questions", voice, **facts),
    ]
    return subject, "\n".join(lines)


def _facts(wave: Wave, voice: Voice) -> dict[str, object]:
    content = published_content(wave.published_id)["instrument"]
    items = items_of(content)
    return {
        "title": shown_text(content.get("title"), voice.language),
        "count": len(items),
        "minutes": estimate_minutes(items),
        "day": day(wave.closes_on, voice),
        "contact": grounds_of(wave.programme).contact,
    }


def _code_of(error: smtplib.SMTPException) -> str:
    """Return the number that the mail server gave, without the address."""
    if isinstance(error, smtplib.SMTPResponseException):
        return str(error.smtp_code)
    codes = {str(answer[0]) for answer in getattr(error, "recipients", {}).values()}
    return ", ".join(sorted(codes))[:200]
