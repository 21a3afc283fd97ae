"""The people of a programme: participants and comparison group, apart from any answer."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from oogst_web.common.clock import now
from oogst_web.common.ids import new_id
from oogst_web.programmes.models import Programme


class Person(models.Model):
    """Somebody of a programme. ``code`` is what stands in the study folder, never the name."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="people")
    code = models.CharField(max_length=200)
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    group = models.CharField(max_length=64, blank=True)
    invited = models.BooleanField(default=True)
    attributes: Any = models.JSONField(default=dict, blank=True)
    joined = models.DateField(null=True, blank=True)
    left = models.DateField(null=True, blank=True)
    left_reason = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField(default=now)

    class Meta:
        """By name; a code once per programme."""

        ordering = ("name", "code")
        verbose_name_plural = "people"
        indexes: ClassVar = [models.Index(fields=("email",), name="person_email")]
        constraints: ClassVar = [models.UniqueConstraint(fields=("programme", "code"), name="person_code_once")]

    def __str__(self) -> str:
        return str(self.id)


class Move(models.Model):
    """Somebody went to another group; ``day`` is the first day in the new one."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="moves")
    day = models.DateField()
    before = models.CharField(max_length=64, blank=True)
    after = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=200)
    at = models.DateTimeField(default=now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)

    class Meta:
        """In order of time."""

        ordering = ("day", "at")

    def __str__(self) -> str:
        return str(self.id)


class Draft(models.Model):
    """Rows that somebody pasted or uploaded, judged and not yet taken over; gone after an hour."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="drafts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    rows: Any = models.JSONField(default=list)
    left_out: Any = models.JSONField(default=list)
    sheet: Any = models.JSONField(default=dict)
    ignored: Any = models.JSONField(default=list)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)


class Intake(models.Model):
    """Rows that were taken over in one go: who was added, and how others were before; undone within a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="intakes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    until = models.DateTimeField()
    added: Any = models.JSONField(default=list)
    before: Any = models.JSONField(default=dict)

    class Meta:
        """Newest first."""

        ordering = ("-at",)

    def __str__(self) -> str:
        return str(self.id)
