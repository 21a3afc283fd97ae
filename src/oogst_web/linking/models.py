"""Which keys there are and when they are destroyed; the keys themselves are not in the database."""

from __future__ import annotations

from django.db import models

from oogst_web.common.clock import now
from oogst_web.common.ids import new_id
from oogst_web.programmes.models import Programme


class Key(models.Model):
    """The key with which the answers of a programme are tied to its people, until its day comes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, related_name="link_key")
    made_at = models.DateTimeField(default=now)
    destroy_on = models.DateField()
    destroyed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.id)
