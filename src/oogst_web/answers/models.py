"""Answers: whose they are is not in this table."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar

from django.db import models

from oogst_web.waves.models import ROLES, Wave


def random_number() -> int:
    """Return a random number for a row, so that the order of rows is not the order of arrival."""
    return secrets.randbits(62) + 1


class Submission(models.Model):
    """The answers of one respondent in one wave.

    ``subject`` is what the key of :mod:`oogst_web.linking` makes of a person,
    or in an anonymous wave of a ticket that is nobody's: never a person, a
    mail address, a token or a time. In which language somebody answered is
    not kept, as it tells who that was when they alone speak it. ``answers``
    holds question → answer as a text, as the study folder has them.
    """

    id = models.BigAutoField(primary_key=True)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="submissions")
    subject = models.CharField(max_length=64)
    role = models.CharField(max_length=10, choices=ROLES)
    answers: Any = models.JSONField(default=dict)
    is_submitted = models.BooleanField(default=False)
    is_pilot = models.BooleanField(default=False)
    receipt = models.CharField(max_length=12)

    class Meta:
        """One per respondent, whatever road the answers came by."""

        constraints: ClassVar = [models.UniqueConstraint(fields=("wave", "subject"), name="submission_once")]
        indexes: ClassVar = [models.Index(fields=("wave", "is_submitted"), name="submission_of_wave")]

    def __str__(self) -> str:
        return str(self.id)
