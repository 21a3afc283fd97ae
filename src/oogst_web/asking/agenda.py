"""What asks for somebody's attention in the waves of programmes: what is open, what is due, what lacks."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oogst_web.asking.letters import BETWEEN, MOST_REMINDERS
from oogst_web.common import clock
from oogst_web.programmes.models import Programme
from oogst_web.waves.models import Wave, WaveState
from oogst_web.waves.queries import grounds_of, missing_grounds

RUNS = "waves.due.runs"
SOON = dt.timedelta(days=3)


@dataclass(frozen=True)
class Due:
    """Something about a wave: the text key of what, the page where it is done, and until when."""

    programme: Programme
    wave: uuid.UUID | None
    text: str
    page: str
    day: dt.date | None = None
    count: int = 0

    @property
    def asks(self) -> bool:
        """Whether somebody has to do something."""
        return self.text != RUNS


def look_ahead(programmes: Iterable[Programme]) -> list[Due]:
    """Return what is due in the waves of programmes, in three queries however many there are."""
    found = Wave.objects.filter(programme__in=list(programmes)).exclude(state=WaveState.CLOSED)
    found = found.select_related("programme__grounds").prefetch_related("mailings").order_by("closes_on", "id")
    waves = list(found.defer("programme__tables"))
    lacking = {one.programme_id: missing_grounds(grounds_of(one.programme)) for one in waves}
    first = {one.programme_id: one for one in reversed(waves)}
    grounds = [
        Due(first[key].programme, None, "waves.due.grounds", "grounds", count=len(names))
        for key, names in lacking.items()
        if names
    ]
    return grounds + [due for wave in waves for due in _due(wave, is_ready=not lacking[wave.programme_id])]


def _due(wave: Wave, *, is_ready: bool) -> Iterator[Due]:
    if wave.state == WaveState.DRAFT:
        if is_ready:
            yield Due(wave.programme, wave.pk, "waves.due.open", "wave")
        return
    mailings = list(wave.mailings.all())
    if not mailings:
        yield Due(wave.programme, wave.pk, "waves.due.invite", "letters", wave.closes_on)
    elif len(mailings) <= MOST_REMINDERS and max(one.last_at for one in mailings) + BETWEEN <= clock.now():
        yield Due(wave.programme, wave.pk, "waves.due.remind", "letters", wave.closes_on)
    key = "waves.due.closes" if wave.closes_on <= clock.today() + SOON else RUNS
    yield Due(wave.programme, wave.pk, key, "wave", wave.closes_on)
