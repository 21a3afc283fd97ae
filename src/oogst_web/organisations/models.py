"""Organisations, strictly apart from each other, with their units and who has which role."""

from __future__ import annotations

import json
import zlib
from typing import ClassVar

from django.conf import settings
from django.db import models

from oogst_web.accounts.roles import ROLES
from oogst_web.common.clock import now
from oogst_web.common.ids import new_id

ROLE_CHOICES = [(key, key) for key in ROLES]


class Organisation(models.Model):
    """One organisation: its house style, its words and its privacy settings."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=120)
    formal = models.BooleanField(default=False)
    words = models.JSONField(default=dict, blank=True)
    theme = models.JSONField(default=dict, blank=True)
    logo = models.BinaryField(null=True, blank=True)
    logo_type = models.CharField(max_length=20, blank=True)
    threshold = models.PositiveSmallIntegerField(default=5)
    time_zone = models.CharField(max_length=60, default="Europe/Amsterdam")
    created_at = models.DateTimeField(default=now)

    class Meta:
        """The threshold may be raised, never lowered."""

        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(threshold__gte=5), name="organisation_threshold_at_least_5")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def look_mark(self) -> str:
        """A mark that changes with theme and logo; in their addresses, so that no browser shows the old ones."""
        theme = json.dumps(self.theme, sort_keys=True).encode()
        return f"{zlib.crc32(bytes(self.logo or b''), zlib.crc32(theme)):08x}"


class Unit(models.Model):
    """A part of an organisation, perhaps within another."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="units")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    name = models.CharField(max_length=120)

    class Meta:
        """Names are unique within the organisation."""

        ordering = ("name",)
        constraints: ClassVar = [models.UniqueConstraint(fields=("organisation", "name"), name="unit_name_once")]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """An account in an organisation, with one role; somebody can have several."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.SET_NULL, null=True, blank=True)
    role = models.CharField(max_length=20, choices=ROLE_CHOICES)
    since = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """A role once per person and organisation."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=("organisation", "user", "role"), name="membership_role_once")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"


class Invitation(models.Model):
    """A colleague who was asked to join; the link is known to the mail only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=20, choices=ROLE_CHOICES)
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    invited_at = models.DateTimeField(default=now)
    until = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-invited_at",)

    def __str__(self) -> str:
        return str(self.id)
