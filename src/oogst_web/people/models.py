"""The people of a programme: participants and comparison group, apart from any answer."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from oogst_web.common.ids import new_id
from oogst_web.programmes.models import Programme


class Person(models.Model):
    """Somebody of a programme. ``code`` is what stands in the study folder, never the name."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="people")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    group = models.CharField(max_length=64, blank=True)
    attributes: Any = models.JSONField(default=dict, blank=True)
    joined = models.DateField(null=True, blank=True)
    left = models.DateField(null=True, blank=True)
    left_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        """By name; a code once per programme."""

        ordering = ("name", "code")
        verbose_name_plural = "people"
        constraints: ClassVar = [models.UniqueConstraint(fields=("programme", "code"), name="person_code_once")]

    def __str__(self) -> str:
        return str(self.id)
