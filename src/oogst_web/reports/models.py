"""Reports that are being made, who reads along, the versions that were approved, and files on request."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from oogst.editions.audiences import Audience
from oogst_web.common.clock import now
from oogst_web.common.ids import new_id
from oogst_web.programmes.models import Programme
from oogst_web.results.models import LANGUAGES, Release

AUDIENCES = [(one.value, one.value) for one in Audience]


class Draft(models.Model):
    """A report in the making: which sections in which order, and which sentences are said otherwise.

    ``picked`` goes from a section that is not shown whole to the findings that
    are; ``rewrites`` from the place of a sentence to ``text`` and ``reason``.
    ``carried`` tells what came from an earlier report for the same readers and
    what did not, until its maker has seen that.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="report_drafts")
    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="report_drafts")
    audience = models.CharField(max_length=12, choices=AUDIENCES)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    order: Any = models.JSONField(default=list, blank=True)
    picked: Any = models.JSONField(default=dict, blank=True)
    rewrites: Any = models.JSONField(default=dict, blank=True)
    carried: Any = models.JSONField(default=dict, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=now)
    changed_at = models.DateTimeField(default=now)

    class Meta:
        """One per release, audience and language; the last made first."""

        ordering = ("-made_at", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("release", "audience", "language"), name="report_draft_once")
        ]

    def __str__(self) -> str:
        return str(self.id)


class Verdict(models.TextChoices):
    """What somebody who reads along says."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    MISSES = "misses"


class Reader(models.Model):
    """Somebody who is asked whether the participants' version is right, by a link of their own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="readers")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    verdict = models.CharField(max_length=9, choices=Verdict.choices, blank=True)
    remark = models.TextField(blank=True)
    asked_at = models.DateTimeField(default=now)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """In order of asking."""

        ordering = ("asked_at", "id")

    def __str__(self) -> str:
        return str(self.id)


class Version(models.Model):
    """An approved report: what it was made of, never changed; the same bytes come out of it every time.

    ``content`` is the packed report of the release, ``edition`` what was made
    of it and in which house style; ``digest`` seals both. ``checked`` tells how many were asked to read
    along and what they said.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="report_versions")
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="versions")
    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="report_versions")
    audience = models.CharField(max_length=12, choices=AUDIENCES)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    number = models.PositiveIntegerField()
    content = models.TextField()
    edition: Any = models.JSONField()
    checked: Any = models.JSONField()
    digest = models.CharField(max_length=64)
    approved_at = models.DateTimeField(default=now)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """Numbered per programme, audience and language; the last first."""

        ordering = ("-approved_at", "-number")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("programme", "audience", "language", "number"), name="report_version_number_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)


class OutputState(models.TextChoices):
    """Where a file is on its way."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"


class Output(models.Model):
    """A file of a report that somebody asked for: for that account only, and for an hour."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="report_outputs")
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="outputs")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, null=True, related_name="outputs")
    form = models.CharField(max_length=5)
    state = models.CharField(max_length=7, choices=OutputState.choices, default=OutputState.WAITING)
    name = models.CharField(max_length=80, blank=True)
    content = models.BinaryField(null=True)
    until = models.DateTimeField()

    class Meta:
        """The last to go first."""

        ordering = ("-until", "id")

    def __str__(self) -> str:
        return str(self.id)
