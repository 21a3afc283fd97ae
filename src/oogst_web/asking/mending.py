"""Mail that did not arrive, or of which nobody knows: somebody looks, and mends it by choice.

By name only where the name tells nothing about answers: a reminder that was
refused would tell that its reader had not answered. Those are counted.
"""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import QuerySet

from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Person
from oogst_web.waves.models import Letter, LetterState, Wave, WaveState

TO_MEND = (LetterState.REFUSED, LetterState.UNSURE, LetterState.RETURNED)
# The first ballot may have arrived: what is sent now counts as a possible double.
MAY_BE_DOUBLE = "again"


class AddressError(Exception):
    """What was typed is no mail address."""


@dataclass(frozen=True)
class Post:
    """What became of the letters of a wave: numbers, and the invitations that somebody has to look at."""

    steps: dict[int, Counter[str]]
    to_mend: tuple[Letter, ...]
    nameless: int

    @property
    def waiting(self) -> int:
        """How many have to go out yet, of the invitations; of reminders that would tell who did not answer."""
        invitations = self.steps.get(0, Counter())
        return invitations[LetterState.WAITING] + invitations[LetterState.SENDING]

    @property
    def sent(self) -> int:
        """To how many the invitation went out."""
        return self.steps.get(0, Counter())[LetterState.SENT]


def look_at_post(wave: Wave) -> Post:
    """Return what became of the letters of a wave."""
    steps: dict[int, Counter[str]] = {}
    for step, state in Letter.objects.filter(invitation__wave=wave).values_list("step", "state"):
        steps.setdefault(step, Counter())[state] += 1
    named = tuple(_named(wave).order_by("invitation__person__name", "invitation__person__code", "step"))
    total = sum(counts[state] for counts in steps.values() for state in TO_MEND)
    return Post(steps, named, total - len(named))


def letter_to_mend(wave: Wave, letter: uuid.UUID | None) -> Letter | None:
    """Return a letter that somebody may look at by name."""
    return _named(wave).filter(pk=letter).first() if letter is not None else None


@transaction.atomic
def send_again(letter: Letter, address: str, *, by: Actor) -> None:
    """Put a letter in the post once more, by choice; with another address that becomes the person's.

    Raises
    ------
    AddressError
        When the address is none.
    """
    try:
        validate_email(address)
    except ValidationError as error:
        raise AddressError from error
    person = Person.objects.select_for_update().get(pk=letter.invitation.person_id)
    if person.email != address:
        person.email, person.changed_at = address, clock.now()
        person.save(update_fields=["email", "changed_at"])
    may_have_arrived = letter.state != LetterState.REFUSED
    again = Letter.objects.filter(pk=letter.pk, invitation__wave__state=WaveState.OPEN, state__in=TO_MEND)
    _put_back(again, MAY_BE_DOUBLE if may_have_arrived else "")
    _log("letters.sent_again", letter.invitation.wave, by)


@transaction.atomic
def mark_as_arrived(letter: Letter, *, by: Actor) -> None:
    """Note that somebody did get a letter."""
    Letter.objects.filter(pk=letter.pk, state__in=TO_MEND).update(state=LetterState.SENT, reason="")
    _log("letters.arrived", letter.invitation.wave, by)


@transaction.atomic
def send_reminders_again(wave: Wave, *, by: Actor) -> None:
    """Put the reminders that did not arrive in the post once more; whose they are is not told."""
    nameless = Letter.objects.filter(invitation__wave=wave, state__in=TO_MEND, invitation__wave__state=WaveState.OPEN)
    _put_back(nameless.exclude(pk__in=_named(wave).values("pk")))
    _log("letters.sent_again", wave, by)


def _put_back(letters: QuerySet[Letter], reason: str = "") -> None:
    letters.update(state=LetterState.WAITING, reason=reason, message="")


def _named(wave: Wave) -> QuerySet[Letter]:
    found = Letter.objects.filter(invitation__wave=wave, state__in=TO_MEND).select_related("invitation__person")
    return found if wave.is_anonymous else found.filter(step=0)


def _log(act: str, wave: Wave, by: Actor) -> None:
    record(act, kind="wave", target=wave.id, by=by.user.id, organisation=by.organisation.id)
