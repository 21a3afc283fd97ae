"""What was published about a programme and what was told with it: numbers without people."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from oogst_web.common.clock import now
from oogst_web.common.ids import new_id
from oogst_web.programmes.models import Programme
from oogst_web.waves.models import Wave

LANGUAGES = [("nl", "nl"), ("en", "en")]


class Place(models.Model):
    """The number that somebody's code in the snapshots has in the ledger: never given to somebody else.

    When the key of the programme is destroyed the code is emptied and the
    number stays.
    """

    id = models.BigAutoField(primary_key=True)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="places")
    ordinal = models.PositiveIntegerField()
    code = models.CharField(max_length=64, null=True)  # noqa: DJ001 -- forgotten codes are no code, and not the same

    class Meta:
        """A number once, a code once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "ordinal"), name="place_ordinal_once"),
            models.UniqueConstraint(fields=("programme", "code"), name="place_code_once"),
        ]

    def __str__(self) -> str:
        return str(self.ordinal)


class Entry(models.Model):
    """One published number in the ledger: added to, never changed, each sealed to the one before.

    ``people`` holds the numbers of people as bits, in hexadecimals; ``claims``
    the sums that the number gives away, as JSON in a text: a database that
    reads numbers itself would change some of them.
    """

    id = models.BigAutoField(primary_key=True)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="ledger")
    number = models.PositiveIntegerField()
    finding = models.CharField(max_length=250)
    variables: Any = models.JSONField()
    people = models.TextField()
    claims = models.TextField()
    spread = models.BooleanField()
    digest = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        """In order of publishing; the same number once."""

        ordering = ("number",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "number"), name="ledger_number_once"),
            models.UniqueConstraint(fields=("programme", "digest"), name="ledger_entry_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.finding}"


class ReleaseState(models.TextChoices):
    """Where a release is on its way."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"


class Release(models.Model):
    """What is published after one wave: all that is known of the programme by then."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="releases")
    wave = models.OneToOneField(Wave, on_delete=models.CASCADE, related_name="release")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=7, choices=ReleaseState.choices, default=ReleaseState.WAITING)
    step = models.CharField(max_length=10, blank=True)
    reason: Any = models.JSONField(default=list, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    asked_at = models.DateTimeField(default=now)
    made_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The last one first."""

        ordering = ("-number",)
        constraints: ClassVar = [models.UniqueConstraint(fields=("programme", "number"), name="release_number_once")]

    def __str__(self) -> str:
        return str(self.id)


class Told(models.Model):
    """The report of a release in one language, packed by ``packing``."""

    id = models.BigAutoField(primary_key=True)
    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="told")
    language = models.CharField(max_length=2, choices=LANGUAGES)
    report = models.TextField()

    class Meta:
        """Once per language."""

        constraints: ClassVar = [models.UniqueConstraint(fields=("release", "language"), name="told_once")]

    def __str__(self) -> str:
        return f"{self.release_id} {self.language}"


class Picture(models.Model):
    """The drawing of one figure of a report, for a page or for a phone."""

    id = models.BigAutoField(primary_key=True)
    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="pictures")
    language = models.CharField(max_length=2, choices=LANGUAGES)
    place = models.PositiveSmallIntegerField()
    is_narrow = models.BooleanField()
    svg = models.TextField()

    class Meta:
        """Once per figure and width."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=("release", "language", "place", "is_narrow"), name="picture_once")
        ]

    def __str__(self) -> str:
        return f"{self.release_id} {self.language} {self.place}"


class Snapshot(models.Model):
    """The study folder that a release was made of, as a zip: gone when the key of the programme is."""

    release = models.OneToOneField(Release, on_delete=models.CASCADE, primary_key=True, related_name="snapshot")
    content = models.BinaryField()

    def __str__(self) -> str:
        return str(self.release_id)
