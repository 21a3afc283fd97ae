"""``destroy_keys``: cut what ties people to answers, on the day that they were told."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from oogst_web.results.domain import destroy_due_keys


class Command(BaseCommand):
    """For a timer; any number of times."""

    help = "Destroy the keys whose day has come, with all that ties people to their answers."

    def handle(self, *_: Any, **__: Any) -> None:
        """Say how many were destroyed."""
        self.stdout.write(f"{destroy_due_keys()} destroyed")
