"""``demo``: database, cache table and demo organisation, each only when it is not there yet."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from oogst_web.common.checks import describe_regime
from oogst_web.demo.build import PASSWORD, build, is_built, logins


class Command(BaseCommand):
    """Prepares a try-out on one's own computer."""

    help = "Make the database and the demo organisation when they are not there yet."

    def handle(self, *_: Any, **__: Any) -> None:
        """Prepare what is missing and print the logins."""
        if not settings.OOGST_IS_LOCAL:
            raise CommandError("The demo is for one's own computer; this profile is not local.")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable")
        if not is_built():
            build()
        self.stdout.write(describe_regime())
        self.stdout.write(f"\nDemo logins, all with the password {PASSWORD}")
        for role, email in logins():
            self.stdout.write(f"  {role:14} {email}")
