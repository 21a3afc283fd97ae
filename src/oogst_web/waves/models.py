"""Waves: what is asked at one moment, who is asked, and the tickets with which people come in."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.timezone import localdate

from oogst.types.design import Promise
from oogst_web.common.clock import now
from oogst_web.common.ids import new_id
from oogst_web.people.models import Person
from oogst_web.programmes.models import Programme
from oogst_web.questionnaires.models import Published

PROMISES = [(promise.value, promise.value) for promise in Promise]
ROLES = [("programme", "programme"), ("comparison", "comparison")]


class LegalBasis(models.TextChoices):
    """On which ground the data may be used (AVG, article 6)."""

    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTEREST = "legitimate_interest"
    LEGAL_OBLIGATION = "legal_obligation"
    AGREEMENT = "agreement"
    CONSENT = "consent"


class WorksCouncil(models.TextChoices):
    """What the works council said."""

    AGREED = "agreed"
    NOT_NEEDED = "not_needed"


class Grounds(models.Model):
    """Why a programme may ask people: filled in before the first invitation goes out."""

    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, primary_key=True, related_name="grounds")
    purpose = models.TextField(blank=True)
    legal_basis = models.CharField(max_length=20, choices=LegalBasis.choices, blank=True)
    works_council = models.CharField(max_length=20, choices=WorksCouncil.choices, blank=True)
    works_council_on = models.DateField(null=True, blank=True)
    has_dpia = models.BooleanField(null=True)
    dpia_on = models.DateField(null=True, blank=True)
    retention_until = models.DateField(null=True, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    privacy_officer = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField(default=now)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)

    class Meta:
        """One per programme."""

        verbose_name_plural = "grounds"

    def __str__(self) -> str:
        return str(self.programme_id)


class WaveState(models.TextChoices):
    """Where a wave is on its way."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Wave(models.Model):
    """One questionnaire, in one version, asked at one moment under one promise.

    Once it is open its promise, word for word, its questionnaire and its moment
    stay as they are: the database itself refuses another.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="waves")
    moment = models.CharField(max_length=64)
    instrument = models.CharField(max_length=64)
    published = models.ForeignKey(Published, on_delete=models.PROTECT, related_name="waves")
    promise = models.CharField(max_length=13, choices=PROMISES)
    promised = models.JSONField(default=dict)
    """The words in which it was promised to who is asked, and the threshold in them; kept when the wave opens."""
    state = models.CharField(max_length=6, choices=WaveState.choices, default=WaveState.DRAFT)
    closes_on = models.DateField()
    results_on = models.DateField()
    erase_until = models.DateField(null=True, blank=True)
    possible_doubles = models.PositiveIntegerField(default=0)
    """Of a closed anonymous wave: at most so many answers came in by a link for everybody, in fives."""
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=now)

    class Meta:
        """The last made first; a questionnaire is asked once at a moment."""

        ordering = ("-created_at",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "moment", "instrument"), name="wave_once"),
            models.CheckConstraint(
                condition=~models.Q(promise=Promise.ANONYMOUS) | models.Q(erase_until=None),
                name="wave_anonymous_erases_nothing",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_anonymous(self) -> bool:
        """Whether nobody can ever see whose answers are whose."""
        return self.promise == Promise.ANONYMOUS

    @property
    def last_day(self) -> dt.date:
        """The last day on which people could answer: an earlier one than was planned when the wave was closed by hand."""
        if self.closed_at is None:
            return self.closes_on
        return min(self.closes_on, localdate(self.closed_at))


class Invitation(models.Model):
    """Somebody who is asked in a wave. It says nothing about whether they answered: their ticket may."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=10, choices=ROLES)
    group = models.CharField(max_length=64, blank=True)
    """The group in which somebody was asked: who moves later still counts there, so that no count tells of a move."""
    declined = models.BooleanField(default=False)

    class Meta:
        """Somebody once per wave."""

        constraints: ClassVar = [models.UniqueConstraint(fields=("wave", "person"), name="invitation_once")]

    def __str__(self) -> str:
        return str(self.id)


class TicketKind(models.TextChoices):
    """How somebody comes in."""

    PERSONAL = "personal"
    """A link in a mail, for one person."""
    PAPER = "paper"
    """A code on a letter, for one person."""
    GENERAL = "general"
    """One link or poster for everybody of a group."""
    TABLET = "tablet"
    """A tablet that goes from hand to hand."""
    TYPED = "typed"
    """Paper forms that an assistant types in."""
    PILOT = "pilot"
    """A try-out: its answers stay out of the data."""


class Ticket(models.Model):
    """What opens a questionnaire: only its hash is kept.

    In an anonymous wave no ticket leads to a person and no ticket remembers
    when it was used; there the database refuses both.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="tickets")
    promise = models.CharField(max_length=13, choices=PROMISES)
    digest = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=8, choices=TicketKind.choices)
    role = models.CharField(max_length=10, choices=ROLES)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="tickets")
    begun = models.BooleanField(default=False)
    done = models.BooleanField(default=False)
    uses = models.PositiveIntegerField(default=0)
    """By how many people an anonymous wave was begun with it, when it is a link for everybody: so many may be doubles."""

    class Meta:
        """In no order that tells anything."""

        ordering = ("digest",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(promise=Promise.ANONYMOUS) | models.Q(person=None, begun=False),
                name="ticket_anonymous_is_nobodys",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class LetterState(models.TextChoices):
    """What became of a mail; *sending* is set before the mail server hears of it."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNSURE = "unsure"
    """The programme stopped between asking the mail server and noting its answer: a person looks."""
    RETURNED = "returned"
    """The mail server took it, and later a report came that it did not arrive."""


class Mailing(models.Model):
    """One step of writing to a wave: own words around what always stands in a mail, and when it last went out.

    Letters have no time of their own: together with the order of tickets it
    could tell whose ballot is whose.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="mailings")
    step = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    comparison_text = models.TextField(blank=True)
    last_at = models.DateTimeField(default=now)

    class Meta:
        """Each step once; after the invitation at most two reminders."""

        ordering = ("step",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("wave", "step"), name="mailing_once"),
            models.CheckConstraint(condition=models.Q(step__lte=2), name="mailing_two_reminders"),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Letter(models.Model):
    """One mail of a wave to one person: the invitation is step 0, the reminders are 1 and 2."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="letters")
    step = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=LetterState.choices, default=LetterState.WAITING)
    reason = models.CharField(max_length=200, blank=True)
    message = models.CharField(max_length=40, blank=True)
    """Under which name the mail went out, so that a report about it can be recognised."""

    class Meta:
        """At most one mail per person, wave and step."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=("invitation", "step"), name="letter_once"),
            models.CheckConstraint(condition=models.Q(step__lte=2), name="letter_two_reminders"),
            models.UniqueConstraint(fields=("message",), condition=~models.Q(message=""), name="letter_message_once"),
        ]

    def __str__(self) -> str:
        return str(self.id)
