"""Keys with which systems come in: only a hash is kept, and each is for one person, organisation and purpose."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from oogst_web.common.clock import now
from oogst_web.common.ids import new_id
from oogst_web.organisations.models import Organisation


class ApiKey(models.Model):
    """A key: who made it, for which organisation, what for and until when; without it in plain text.

    It has no state: one that is ended is gone. ``used_on`` is a day and no
    moment, so that it tells whether a key is used and not how somebody works.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_keys")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="api_keys")
    name = models.CharField(max_length=120)
    scopes: Any = models.JSONField()
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=now)
    until = models.DateField()
    used_on = models.DateField(null=True, blank=True)

    class Meta:
        """The last made first."""

        ordering: ClassVar = ["-made_at"]

    def __str__(self) -> str:
        return str(self.id)
