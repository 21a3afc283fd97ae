"""``release WAVE``: make the release of a closed wave here and now, again when it failed."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from oogst_web.common.words import Voice
from oogst_web.results.domain import StillOpenError, ask_for
from oogst_web.results.models import Release, ReleaseState
from oogst_web.results.queries import reasons_of
from oogst_web.results.tasks import release_programme
from oogst_web.waves.models import Wave


class Command(BaseCommand):
    """What the worker does, in this process."""

    help = "Make the release of a wave that was closed."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask which wave."""
        parser.add_argument("wave", type=uuid.UUID)

    def handle(self, *_: Any, **options: Any) -> None:
        """Make it and say what came of it."""
        wave = Wave.objects.filter(pk=options["wave"]).first()
        if wave is None:
            raise CommandError("there is no such wave")
        try:
            release = ask_for(wave)
        except StillOpenError as error:
            raise CommandError("the wave is not closed yet") from error
        release_programme.func(str(release.programme_id))
        made = Release.objects.get(pk=release.pk)
        if made.state != ReleaseState.DONE:
            raise CommandError("\n".join(reasons_of(made, Voice("en"))) or f"the release is {made.state}")
        self.stdout.write(f"release {made.number}: {made.fingerprint}")
