"""Opening a wave: who is asked, and the secret that keeps people and answers apart."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from oogst.types.design import Design
from oogst_web.answers.domain import forget_pilot
from oogst_web.asking.tickets import issue
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.linking.subjects import prepare
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Person
from oogst_web.people.rule import counts_on
from oogst_web.programmes.design import draw
from oogst_web.waves.models import Invitation, Ticket, TicketKind, Wave, WaveState
from oogst_web.waves.promised import put_into_words
from oogst_web.waves.queries import grounds_of, missing_grounds


class NotReadyError(Exception):
    """Something has to be filled in first; holds what."""

    def __init__(self, lacking: tuple[str, ...]) -> None:
        super().__init__(f"lacking: {', '.join(lacking)}")
        self.lacking = lacking


class NobodyError(Exception):
    """Nobody of the programme counts at this moment."""


@transaction.atomic
def open_wave(wave: Wave, *, by: Actor, forgets_pilot: bool = False) -> int:
    """Open a wave and note whom it asks; return how many people that are. No mail goes out yet.

    Parameters
    ----------
    forgets_pilot
        Throw away what was answered in a try-out. Kept or not, it is no data.

    Raises
    ------
    NotReadyError
        While a ground lacks on which people may be asked.
    NobodyError
        When nobody counts at the moment.
    """
    wave = Wave.objects.select_for_update(of=("self",)).select_related("programme__organisation").get(pk=wave.pk)
    if wave.state != WaveState.DRAFT:
        return Invitation.objects.filter(wave=wave).count()
    grounds = grounds_of(wave.programme)
    lacking = missing_grounds(grounds)
    if lacking or grounds.retention_until is None:
        raise NotReadyError(lacking)
    asked = invite_people(wave)
    if not asked:
        raise NobodyError
    prepare(wave, grounds.retention_until)
    if forgets_pilot:
        forget_pilot(wave.id)
    Ticket.objects.filter(wave=wave, kind=TicketKind.PILOT).delete()
    wave.promised = put_into_words(wave)
    wave.state, wave.opened_at = WaveState.OPEN, clock.now()
    wave.save(update_fields=["promised", "state", "opened_at"])
    record("wave.opened", kind="wave", target=wave.id, by=by.user.id, organisation=by.organisation.id)
    return asked


@transaction.atomic
def open_pilot(wave: Wave, *, by: Actor) -> str:
    """Let people try a wave out before it opens; return the token of the try-out.

    Raises
    ------
    NotReadyError
        Without a day on which keys are destroyed.
    """
    grounds = grounds_of(wave.programme)
    if grounds.retention_until is None:
        raise NotReadyError(("retention_until",))
    prepare(wave, grounds.retention_until)
    record("wave.tried", kind="wave", target=wave.id, by=by.user.id, organisation=by.organisation.id)
    return issue(wave, TicketKind.PILOT, "programme")


def invite_people(wave: Wave) -> int:
    """Note everybody who counts at the moment and is not asked yet; return how many were added."""
    design = draw(wave.programme).design
    known = set(Invitation.objects.filter(wave=wave).values_list("person", flat=True))
    compared = {group.id for group in design.groups if group.role == "comparison"}
    day = moment_day(design, wave.moment) or clock.today()
    rows = [
        Invitation(
            wave=wave,
            person=person,
            role="comparison" if person.group in compared else "programme",
            group=person.group,
        )
        for person in Person.objects.filter(programme=wave.programme, invited=True)
        if person.pk not in known and counts_on(person, day)
    ]
    Invitation.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def moment_day(design: Design, moment: str) -> dt.date | None:
    """Return the day of a moment of a design, None without one."""
    return next((one.date for one in design.moments if one.id == moment), None)
