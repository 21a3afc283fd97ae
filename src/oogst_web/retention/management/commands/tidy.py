"""``tidy``: take away what was kept long enough; every ten minutes, and as often as one likes."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from oogst_web.retention.domain import count_due, tidy
from oogst_web.retention.restoring import replay


class Command(BaseCommand):
    """For the timer of a server; on one's own computer the server calls it."""

    help = "Take away drafts, invitations, sessions and mail whose time has come. Prints numbers, no names."

    def add_arguments(self, parser: Any) -> None:
        """Ask whether only to look."""
        parser.add_argument("--look", action="store_true", help="say what would go, and change nothing")

    def handle(self, *_: Any, **options: Any) -> None:
        """Take it away, or only count it."""
        if not options["look"]:
            replay()
        numbers = count_due() if options["look"] else tidy()
        self.stdout.write(" ".join(f"{key}={number}" for key, number in numbers.items()))
