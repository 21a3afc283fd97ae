"""``check_log``: whether every line of the log still fits the one before."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from oogst_web.audit.domain import find_broken


class Command(BaseCommand):
    """For the nightly round of a server, and after a back-up was put back."""

    help = "Check that nobody changed or took away a line of the log."

    def handle(self, *_: Any, **__: Any) -> None:
        """Stop with an error at the first line that does not fit."""
        broken = find_broken()
        if broken is not None:
            raise CommandError(
                f"Line {broken} of the log does not fit the one before: it was changed, or one is missing."
            )
        self.stdout.write("Every line of the log fits the one before.")
