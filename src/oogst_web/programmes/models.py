"""Programmes: who works on them, and the parts that their design is made of."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from oogst_web.common.clock import now
from oogst_web.common.ids import new_id
from oogst_web.organisations.models import ROLE_CHOICES, Organisation, Unit


class State(models.TextChoices):
    """Where a programme is on its way."""

    DRAFT = "draft"
    APPROVED = "approved"
    RUNNING = "running"
    CLOSED = "closed"
    STOPPED = "stopped"


class Programme(models.Model):
    """One programme of one organisation. Its design lies in its parts; see ``parts.py``."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="programmes")
    unit = models.ForeignKey(Unit, on_delete=models.SET_NULL, null=True, blank=True)
    title = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    created_at = models.DateTimeField(default=now)
    changed_at = models.DateTimeField(default=now)
    archived_at = models.DateTimeField(null=True, blank=True)
    copied_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="copies")
    started_without = models.TextField(blank=True)
    tables = models.JSONField(default=dict, blank=True)

    class Meta:
        """The last changed first."""

        ordering = ("-changed_at",)
        indexes: ClassVar = [models.Index(fields=("organisation", "-changed_at"))]

    def __str__(self) -> str:
        return self.title


class Seat(models.Model):
    """The role that an account has in one programme."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="seats")
    role = models.CharField(max_length=20, choices=ROLE_CHOICES)
    since = models.DateTimeField(default=now)
    until = models.DateField(null=True, blank=True)

    class Meta:
        """A role once per account and programme."""

        constraints: ClassVar = [models.UniqueConstraint(fields=("programme", "user", "role"), name="seat_once")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"


class Agreement(models.Model):
    """What was agreed with an evaluator who takes data out: with whom, what for, and until which day.

    It is never changed: another agreement takes its place, so that it can be
    seen later what held when.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="agreements")
    party = models.CharField(max_length=200)
    purpose = models.CharField(max_length=500)
    since = models.DateField()
    until = models.DateField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    made_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The last made first; it ends after it begins."""

        ordering = ("-made_at",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until__gte=models.F("since")), name="agreement_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)


class Part(models.Model):
    """One part of a design, such as a goal, an indicator, a moment or a line of the plan.

    ``data`` holds the part's fields as they stand in ``design.toml``, so that
    every field of the study folder is kept, also one that no screen shows.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=30)
    key = models.CharField(max_length=64)
    position = models.PositiveIntegerField(default=0)
    data: Any = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(default=now)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)

    class Meta:
        """In the order of the screen."""

        ordering = ("kind", "position", "key")
        constraints: ClassVar = [models.UniqueConstraint(fields=("programme", "kind", "key"), name="part_key_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Revision(models.Model):
    """How a part was at one time: added to, never changed. ``data`` is None where it was taken away."""

    number = models.BigAutoField(primary_key=True)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="revisions")
    kind = models.CharField(max_length=30)
    key = models.CharField(max_length=64)
    version = models.PositiveIntegerField()
    position = models.PositiveIntegerField(default=0)
    data: Any = models.JSONField(null=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    why = models.TextField(blank=True)

    class Meta:
        """Newest first; a version once."""

        ordering = ("-number",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "kind", "key", "version"), name="revision_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} {self.version}"
