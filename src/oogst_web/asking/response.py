"""How many people answered while a wave runs: never so exactly that it tells of somebody.

People are counted in cells that do not overlap, each with at least ten who
are asked, and each number goes up by five at a time. Everything that is shown,
the total too, is worked out from those numbers alone: so there is nothing to
gain from taking one from another, or from looking twice.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import msgspec

from oogst.planning.precision import foresee_precision
from oogst.types.design import Design
from oogst.types.text import said
from oogst_web.answers.queries import count_sent
from oogst_web.common.words import Voice
from oogst_web.waves.models import Invitation, Ticket, TicketKind, Wave, WaveState

FEWEST_INVITED = 10
STEP = 5


@dataclass(frozen=True)
class Row:
    """A group: how many are asked, and at least how many answered. Without a title it is several groups together."""

    title: str
    invited: int
    answered: int


@dataclass(frozen=True)
class Response:
    """How it goes in a wave.

    ``answered`` goes up by five at a time; an anonymous wave has only
    ``percent``, rounded to five. Both are None where fewer than ten are asked.
    ``unnamed`` came in without somebody's own link.
    """

    invited: int
    answered: int | None = None
    percent: int | None = None
    groups: tuple[Row, ...] = ()
    hides_groups: bool = False
    unnamed: int = 0
    replacements: int = 0

    @property
    def share(self) -> float:
        """Share of who is asked that answered at least; 0 where nothing may be told."""
        if self.answered is None:
            return (self.percent or 0) / 100
        return min(self.answered / self.invited, 1.0)


def look_at(wave: Wave, design: Design, voice: Voice) -> Response:
    """Return how it goes in a wave that is open; a closed one tells its response by its release."""
    asked = Invitation.objects.filter(wave=wave).values_list("person", "group")
    invited = len(asked)
    if wave.state != WaveState.OPEN or invited < FEWEST_INVITED:
        return Response(invited)
    if wave.is_anonymous:
        percent = _round(100 * in_fives(count_sent(wave.id)) / invited)
        links = Ticket.objects.filter(wave=wave, kind=TicketKind.GENERAL).count()
        return Response(invited, percent=percent, replacements=links)
    done = set(Ticket.objects.filter(wave=wave, done=True, person__isnull=False).values_list("person", flat=True))
    cells = _cells(Counter(group for _, group in asked))
    counts = Counter(cells[group] for person, group in asked if person in done)
    sizes = Counter(cells[group] for _, group in asked)
    titles = {group.id: said(group.title, voice.language) for group in design.groups}
    rows = tuple(
        Row(titles.get(cell, cell) if cell is not None else "", size, in_fives(counts[cell]))
        for cell, size in sorted(sizes.items(), key=lambda one: (one[0] is None, one[0] or ""))
    )
    unnamed = in_fives(max(count_sent(wave.id) - len(done), 0))
    total = sum(row.answered for row in rows) + unnamed
    merged = any(cell is None for cell in sizes)
    return Response(invited, total, None, rows if len(rows) > 1 else (), merged, unnamed)


def foresee(wave: Wave, design: Design, response: Response, voice: Voice) -> tuple[str, ...]:
    """Return what the answers of this moment will be able to tell, in the words of the plan."""
    if not response.share:
        return ()
    ours = tuple(one for one in design.indicators if one.instrument == wave.instrument)
    lines = tuple(msgspec.structs.replace(line, people=None) for line in design.plan.lines)
    plan = msgspec.structs.replace(design.plan, lines=lines, expected_response=response.share)
    people = Invitation.objects.filter(wave=wave, role="programme").count()
    return foresee_precision(msgspec.structs.replace(design, indicators=ours, plan=plan), people, voice.language)


def in_fives(count: int) -> int:
    """Return a number that goes up by five at a time.

    Examples
    --------
    >>> [in_fives(count) for count in (4, 5, 9, 10)]
    [0, 5, 5, 10]
    """
    return count - count % STEP


def _cells(sizes: Counter[str]) -> dict[str, str | None]:
    """Return group → the cell in which it is counted: small groups together, and one more when they are still too few.

    None is the cell of several groups together.
    """
    small = {group for group, size in sizes.items() if size < FEWEST_INVITED}
    large = sorted((group for group in sizes if group not in small), key=lambda group: (sizes[group], group))
    while small and sum(sizes[group] for group in small) < FEWEST_INVITED and large:
        small.add(large.pop(0))
    return {group: None if group in small else group for group in sizes}


def _round(percent: float) -> int:
    return min(STEP * round(percent / STEP), 100)
