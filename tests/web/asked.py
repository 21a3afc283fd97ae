"""A wave as tests need one: grounds filled in, a questionnaire published, people invited."""

from __future__ import annotations

import datetime as dt

from oogst_web.asking.opening import open_wave
from oogst_web.asking.tickets import issue_many
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Person
from oogst_web.programmes.domain import Spot
from oogst_web.programmes.models import Part, Programme
from oogst_web.questionnaires.domain import publish
from oogst_web.questionnaires.models import Published
from oogst_web.waves.domain import WavePlan, create_wave, save_grounds
from oogst_web.waves.models import TicketKind, Wave, WaveState

GROUNDS = {
    "purpose": "Het leren op het werk beter maken.",
    "legal_basis": "legitimate_interest",
    "works_council": "not_needed",
    "has_dpia": False,
    "retention_until": dt.date(2099, 1, 1),
    "contact": "Fatma, 06 12 34 56 78",
    "privacy_officer": "fg@delinde.voorbeeld",
}


def fill_grounds(programme: Programme, by: Actor) -> None:
    """Fill in all that is needed before people are asked."""
    save_grounds(programme, GROUNDS, by=by)


def published_in(programme: Programme, instrument: str, by: Actor) -> Published:
    """Return a published version of a questionnaire."""
    known = Published.objects.filter(programme=programme, key=instrument).first()
    return known or publish(Spot(programme, "instrument", instrument), by=by, why="voor de meting")


def draft_wave(programme: Programme, by: Actor, *, promise: str = "vertrouwelijk", instrument: str = "reactie") -> Wave:
    """Return a wave that is not open yet, on the first moment of the design."""
    moment = Part.objects.filter(programme=programme, kind="moment").order_by("position")[0].key
    known = Wave.objects.filter(programme=programme, moment=moment, instrument=instrument).first()
    if known is not None:
        return known
    today = clock.today()
    published = published_in(programme, instrument, by)
    days = (today + dt.timedelta(days=14), today + dt.timedelta(days=30))
    return create_wave(programme, WavePlan(moment, published, promise, *days), by=by)


def opened_wave(programme: Programme, by: Actor, *, people: int = 6, promise: str = "vertrouwelijk") -> Wave:
    """Return an open wave in which this many people are asked."""
    wave = draft_wave(programme, by, promise=promise)
    if wave.state == WaveState.DRAFT:
        fill_grounds(programme, by)
        known = Person.objects.filter(programme=programme).count()
        Person.objects.bulk_create(
            Person(programme=programme, code=f"K{number:03}", name=f"Persoon {number}", email=f"p{number}@x.voorbeeld")
            for number in range(known, people)
        )
        open_wave(wave, by=by)
        wave.refresh_from_db()
    return wave


def tokens_of(wave: Wave, kind: TicketKind = TicketKind.PERSONAL) -> list[str]:
    """Return a new token for everybody who is asked."""
    invited = list(wave.invitations.select_related("person").order_by("person__code"))
    return issue_many(wave, kind, [(one.role, one.person) for one in invited])
