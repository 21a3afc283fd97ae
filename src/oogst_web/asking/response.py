"""How many people answered while a wave runs: never so exactly that it tells of somebody."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from oogst.types.design import Design
from oogst.types.text import said
from oogst_web.answers.queries import count_sent
from oogst_web.common.words import Voice
from oogst_web.waves.models import Invitation, Ticket, Wave, WaveState

FEWEST_INVITED = 10
STEP = 5


@dataclass(frozen=True)
class Row:
    """A group: how many are asked, and at least how many answered; None where that is not shown."""

    title: str
    invited: int
    answered: int | None


@dataclass(frozen=True)
class Response:
    """How it goes in a wave.

    ``answered`` goes up by five at a time and ``percent`` is rounded to five,
    so that no single answer can be seen coming in. An anonymous wave has the
    percentage only.
    """

    invited: int
    answered: int | None
    percent: int | None
    groups: tuple[Row, ...] = ()
    hides_groups: bool = False


def look_at(wave: Wave, design: Design, voice: Voice) -> Response:
    """Return how it goes in a wave that is open; a closed one tells its response by its release."""
    invited = Invitation.objects.filter(wave=wave).count()
    if wave.state != WaveState.OPEN or invited < FEWEST_INVITED:
        return Response(invited, None, None)
    if wave.is_anonymous:
        return Response(invited, None, _round(100 * count_sent(wave.id) / invited))
    done = set(Ticket.objects.filter(wave=wave, done=True).values_list("person", flat=True))
    percent = _round(100 * len(done) / invited)
    groups = _groups(wave, design, voice, done)
    shown = tuple(row for row in groups if row.invited >= FEWEST_INVITED)
    hidden = [row for row in groups if row.invited < FEWEST_INVITED]
    # One group that is left out could be worked out from the total.
    is_open = not hidden or (len(hidden) > 1 and sum(row.invited for row in hidden) >= FEWEST_INVITED)
    return Response(invited, _whole(len(done)), percent, shown if is_open else (), bool(hidden))


def _groups(wave: Wave, design: Design, voice: Voice, done: set[object]) -> list[Row]:
    titles = {group.id: said(group.title, voice.language) for group in design.groups}
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    for person, group in Invitation.objects.filter(wave=wave).values_list("person", "person__group"):
        asked[group] += 1
        answered[group] += person in done
    if len(asked) < 2:
        return []
    return [Row(titles.get(group, group), asked[group], _whole(answered[group])) for group in sorted(asked)]


def _round(percent: float) -> int:
    return min(STEP * round(percent / STEP), 100)


def _whole(count: int) -> int:
    return count - count % STEP
