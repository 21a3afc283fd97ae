"""The log of who did what and when: added to, never changed, each line sealed to the one before."""

from __future__ import annotations

import hashlib
import json

from django.db import models


class Entry(models.Model):
    """One act: actor, act, object and result; no values, no answers, no names.

    ``actor`` and ``target`` are identifiers. ``seal`` is the hash of the line
    and of the seal before it, so that a changed or missing line shows.
    """

    number = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    organisation = models.UUIDField(null=True)
    actor = models.UUIDField(null=True)
    act = models.CharField(max_length=60)
    kind = models.CharField(max_length=40)
    target = models.CharField(max_length=80)
    seal = models.CharField(max_length=64)

    class Meta:
        """In order of writing."""

        ordering = ("number",)
        indexes = (models.Index(fields=("organisation", "number")),)

    def __str__(self) -> str:
        return f"{self.number} {self.act} {self.kind} {self.target}"

    def seal_after(self, previous: str) -> str:
        """Return the seal of this line after the one before it."""
        content = [self.at.isoformat(), str(self.organisation), str(self.actor), self.act, self.kind, self.target]
        return hashlib.sha256(json.dumps([previous, *content]).encode()).hexdigest()
