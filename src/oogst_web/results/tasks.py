"""What the background worker does for results; what was broken off halfway is simply done again."""

from __future__ import annotations

import logging
import uuid

from django.db import transaction
from django_tasks import task

from oogst_web.answers.domain import forget_order
from oogst_web.asking.closing import close_what_is_due
from oogst_web.common.turns import turn
from oogst_web.programmes.models import Programme
from oogst_web.results.domain import UNDER_WAY, ask_again, ask_for, fail_unexpectedly, make
from oogst_web.results.models import Release
from oogst_web.waves.models import Wave, WaveState

_LOG = logging.getLogger(__name__)


@task()  # type: ignore[untyped-decorator]  # -- django-tasks has no types
def release_programme(programme: str) -> int:
    """Make the releases of a programme that wait, oldest first; return how many were made."""
    made = 0
    # Who finds somebody else at work leaves: that one looks again before it stops.
    while (waiting := _next(programme)) is not None:
        with turn(f"release-{programme}") as is_mine:
            if not is_mine:
                return made
            made += _try(waiting)
    if made:
        forget_order()
    return made


def release_after_closing(wave: Wave) -> Release:
    """Have a wave that was closed released by the worker."""
    release = ask_for(wave)
    name = str(release.programme_id)
    transaction.on_commit(lambda: release_programme.enqueue(name))
    return release


def release_again(programme: Programme) -> Release | None:
    """Have the last release made once more by the worker, with the quotes that were approved since."""
    release = ask_again(programme)
    if release is not None:
        name = str(programme.pk)
        transaction.on_commit(lambda: release_programme.enqueue(name))
    return release


def close_and_release_due() -> int:
    """Close the waves whose last day has passed and have every closed wave released; return how many were closed.

    Also what a worker left unfinished is taken up again.
    """
    closed = close_what_is_due()
    for wave in Wave.objects.filter(state=WaveState.CLOSED, releases=None):
        ask_for(wave)
    unfinished = Release.objects.filter(state__in=UNDER_WAY).values_list("programme", flat=True)
    for programme in unfinished.order_by().distinct():
        release_programme.enqueue(str(programme))
    return closed


def _next(programme: str) -> uuid.UUID | None:
    found = Release.objects.filter(programme=uuid.UUID(programme), state__in=UNDER_WAY).order_by("number")
    return found.values_list("pk", flat=True).first()


def _try(release: uuid.UUID) -> bool:
    found = Release.objects.get(pk=release)
    if found.state not in UNDER_WAY:
        return False
    try:
        return make(found)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the release may not stay half made
        _LOG.critical("%s: %s", release, type(error).__name__)
        fail_unexpectedly(found, error)
        return False
