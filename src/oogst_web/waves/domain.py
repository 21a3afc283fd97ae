"""Preparing to ask: the grounds of a programme, and waves that are not open yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.models import Programme
from oogst_web.questionnaires.models import Published
from oogst_web.waves.models import Grounds, Invitation, Wave, WaveState


class OpenError(Exception):
    """The wave is open or was closed: what was promised stays as it is."""


@dataclass(frozen=True)
class WavePlan:
    """What a wave is to be: what is asked, when, under which promise."""

    moment: str
    published: Published
    promise: str
    closes_on: dt.date
    results_on: dt.date
    erase_until: dt.date | None = None


@transaction.atomic
def save_grounds(programme: Programme, values: Mapping[str, Any], *, by: Actor) -> Grounds:
    """Keep why a programme may ask people."""
    grounds, _ = Grounds.objects.select_for_update().get_or_create(programme=programme)
    for name, value in values.items():
        setattr(grounds, name, value)
    grounds.changed_at, grounds.changed_by = clock.now(), by.user
    grounds.save()
    _log("grounds.changed", programme, by, str(programme.id))
    return grounds


@transaction.atomic
def create_wave(programme: Programme, plan: WavePlan, *, by: Actor) -> Wave:
    """Make a wave that nobody is asked in yet.

    Raises
    ------
    django.db.IntegrityError
        When this questionnaire is asked at this moment already.
    """
    wave = Wave.objects.create(
        programme=programme,
        moment=plan.moment,
        instrument=plan.published.key,
        published=plan.published,
        promise=plan.promise,
        closes_on=plan.closes_on,
        results_on=plan.results_on,
        erase_until=plan.erase_until,
    )
    _log("wave.created", programme, by, str(wave.id))
    return wave


@transaction.atomic
def remove_wave(wave: Wave, *, by: Actor) -> None:
    """Take a wave away that was never open.

    Raises
    ------
    OpenError
        When it was.
    """
    if Wave.objects.select_for_update().get(pk=wave.pk).state != WaveState.DRAFT:
        raise OpenError
    _log("wave.removed", wave.programme, by, str(wave.id))
    wave.delete()


def decline(invitation: Invitation) -> None:
    """Note that somebody rather gets no mail about a wave; in no log, so that nobody sees who."""
    Invitation.objects.filter(pk=invitation.pk, wave__state=WaveState.OPEN).update(declined=True)


def _log(act: str, programme: Programme, by: Actor, target: str) -> None:
    record(act, kind="wave", target=target, by=by.user.id, organisation=programme.organisation_id)
