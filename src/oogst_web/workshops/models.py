"""A design workshop: the session, the guests who are in it, and what they write."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from oogst_web.common.clock import now
from oogst_web.common.ids import new_code, new_id
from oogst_web.programmes.models import Programme


class Session(models.Model):
    """One workshop on the design of a programme; guests come in with the code while it is open."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="workshops")
    code = models.CharField(max_length=6, unique=True, default=new_code)
    opened_at = models.DateTimeField(default=now)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Newest first; a programme has one open session at most."""

        ordering = ("-opened_at",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("programme",), condition=models.Q(closed_at=None), name="workshop_open_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)


class Guest(models.Model):
    """Somebody on a phone: a first name and the hash of a token. Both go when the session closes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="guests")
    name = models.CharField(max_length=40)
    digest = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField(default=now)
    admitted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """In order of coming."""

        ordering = ("asked_at", "id")

    def __str__(self) -> str:
        return str(self.id)


class ContributionState(models.TextChoices):
    """What the host did with a contribution."""

    NEW = "new"
    MERGED = "merged"
    ASIDE = "aside"


class Contribution(models.Model):
    """A goal that somebody proposes, or what somebody says about a goal; ``about`` is that goal's key."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="contributions")
    guest = models.ForeignKey(Guest, on_delete=models.SET_NULL, null=True, related_name="contributions")
    level = models.PositiveSmallIntegerField()
    about = models.CharField(max_length=64, blank=True)
    text = models.CharField(max_length=300)
    at = models.DateTimeField(default=now)
    state = models.CharField(max_length=10, choices=ContributionState.choices, default=ContributionState.NEW)
    merged_into = models.CharField(max_length=64, blank=True)

    class Meta:
        """From the highest level down, in order of writing."""

        ordering = ("-level", "at", "id")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(level__gte=1) & models.Q(level__lte=5), name="contribution_level_1_to_5"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
