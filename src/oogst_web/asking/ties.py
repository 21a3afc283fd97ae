"""How many people who answered in a wave also answered before: in steps of five, as all that is told of response."""

from __future__ import annotations

from dataclasses import dataclass

from oogst_web.answers.queries import marks_in
from oogst_web.asking.response import FEWEST_INVITED, in_fives
from oogst_web.linking.queries import key_days
from oogst_web.waves.models import Wave, WaveState


@dataclass(frozen=True)
class Tie:
    """A wave with the same questions and, each at least, how many answered now and how many of them then too."""

    earlier: Wave
    answered: int
    tied: int


def ties_of(wave: Wave) -> list[Tie]:
    """Return to which earlier waves the answers of a closed one are tied, the last first.

    Nothing of an anonymous wave, of one with too few answers, or once the key
    is destroyed: then no answers can be tied.
    """
    days = key_days(wave.programme)
    if wave.is_anonymous or wave.state != WaveState.CLOSED or days is None or days.destroyed_on is not None:
        return []
    found = (_tie(wave, one) for one in _earlier(wave))
    return [one for one in found if one is not None]


def _earlier(wave: Wave) -> list[Wave]:
    same = Wave.objects.filter(programme=wave.programme_id, instrument=wave.instrument, state=WaveState.CLOSED)
    before = same.filter(opened_at__lt=wave.opened_at).exclude(moment=wave.moment).order_by("-opened_at")
    return [one for one in before if not one.is_anonymous]


def _tie(wave: Wave, earlier: Wave) -> Tie | None:
    now, then = _sent(wave), _sent(earlier)
    # Below this a count would tell of single people; the untied are never counted apart.
    if min(len(now), len(then)) < FEWEST_INVITED:
        return None
    return Tie(earlier, in_fives(len(now)), in_fives(len(now & then)))


def _sent(wave: Wave) -> set[str]:
    return {subject for subject, _, is_sent in marks_in(wave.id) if is_sent}
