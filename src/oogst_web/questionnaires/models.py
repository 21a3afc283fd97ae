"""Questionnaires as they were published: what people were really asked."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from oogst_web.common.clock import now
from oogst_web.common.ids import new_id
from oogst_web.programmes.models import Programme


class Published(models.Model):
    """One version of an instrument with its answer scales: added, never changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="published")
    key = models.CharField(max_length=64)
    version = models.PositiveIntegerField()
    data: Any = models.JSONField()
    at = models.DateTimeField(default=now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)

    class Meta:
        """The last version first; a version once."""

        ordering = ("key", "-version")
        verbose_name_plural = "published"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "key", "version"), name="published_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.version}"
