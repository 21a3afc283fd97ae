"""The outbox."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Mail(models.Model):
    """A message that would have been sent."""

    organisation = models.UUIDField(null=True, blank=True)
    to = models.TextField()
    subject = models.CharField(max_length=300)
    body = models.TextField()
    at = models.DateTimeField()

    class Meta:
        """Newest first."""

        ordering: ClassVar = ["-at"]

    def __str__(self) -> str:
        return str(self.pk)
