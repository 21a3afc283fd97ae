"""``close_due``: close the waves whose day has passed and release what was closed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from oogst_web.results.tasks import close_and_release_due


class Command(BaseCommand):
    """For a timer; any number of times."""

    help = "Close waves whose last day has passed, and have every closed wave released."

    def handle(self, *_: Any, **__: Any) -> None:
        """Say how many were closed."""
        self.stdout.write(f"{close_and_release_due()} closed")
