"""What is done after a measurement: kept, changed or stopped, and told to those who answered."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.models import Programme
from oogst_web.results.models import Choice, Decision
from oogst_web.waves.models import Wave, WaveState

LONGEST = 2_000


class UndecidedError(ValueError):
    """The decision cannot be kept; ``errors`` holds a text key per field."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("undecided")
        self.errors = errors


@dataclass(frozen=True)
class Decided:
    """What somebody decided, as it was typed."""

    choice: str
    reason: str
    message: str
    day: dt.date | None = None


@transaction.atomic
def decide(wave: Wave, decided: Decided, *, by: Actor) -> Decision:
    """Keep what is done after a wave; an earlier decision on it gives way.

    Raises
    ------
    UndecidedError
        When the choice, the reason or the message is lacking, the day lies ahead, or the wave is not closed.
    """
    values = {name: " ".join(getattr(decided, name).split())[:LONGEST] for name in ("reason", "message")}
    day = decided.day or clock.today()
    errors = {name: "field.needed" for name, text in values.items() if not text}
    if decided.choice not in Choice.values:
        errors["choice"] = "field.needed"
    if day > clock.today():
        errors["decided_on"] = "decision.ahead"
    if wave.state != WaveState.CLOSED:
        errors["choice"] = "decision.not_closed"
    if errors:
        raise UndecidedError(errors)
    values |= {"choice": decided.choice}
    kept, _ = Decision.objects.update_or_create(
        wave=wave, defaults={**values, "decided_on": day, "decided_by": by.user}
    )
    record("wave.decided", kind="wave", target=wave.id, by=by.user.id, organisation=by.organisation.id)
    return kept


def decision_on(wave: uuid.UUID) -> Decision | None:
    """Return what was decided after a wave."""
    return Decision.objects.filter(wave=wave).select_related("decided_by").first()


def closed_waves(programme: Programme) -> list[Wave]:
    """Return the closed waves of a programme with what was decided, the last closed first."""
    found = Wave.objects.filter(programme=programme, state=WaveState.CLOSED)
    return list(found.select_related("published", "decision__decided_by").order_by("-closed_at", "id"))


def owed_in(programmes: Iterable[Programme]) -> list[Wave]:
    """Return the closed waves of programmes after which nothing was decided yet, the oldest first."""
    found = Wave.objects.filter(programme__in=list(programmes), state=WaveState.CLOSED, decision=None)
    return list(found.select_related("programme").order_by("closed_at", "id"))
