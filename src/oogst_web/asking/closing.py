"""Closing a wave: from here on nothing comes in, and what was anonymous can no longer be tied to a ticket."""

from __future__ import annotations

import math

from django.db import transaction
from django.db.models import Sum

from oogst.types.design import Promise
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.linking.subjects import forget_tickets
from oogst_web.organisations.actor import Actor
from oogst_web.waves.models import Ticket, Wave, WaveState


def close_wave(wave: Wave, *, by: Actor | None = None) -> bool:
    """Close a wave; return whether it was open. Without an actor its day had come."""
    with transaction.atomic():
        # Who is saving an answer holds this row: it is kept first, or it is refused.
        wave = Wave.objects.select_for_update().get(pk=wave.pk)
        if wave.state != WaveState.OPEN:
            return False
        wave.state, wave.closed_at = WaveState.CLOSED, clock.now()
        wave.possible_doubles = _count_doubles(wave)
        wave.save(update_fields=["state", "closed_at", "possible_doubles"])
        if wave.is_anonymous:
            Ticket.objects.filter(wave=wave).delete()
        organisation = wave.programme.organisation_id
        record("wave.closed", kind="wave", target=wave.id, by=by.user.id if by else None, organisation=organisation)
    if wave.is_anonymous:
        forget_tickets(wave)
    return True


def _count_doubles(wave: Wave) -> int:
    """Return how many answers of an anonymous wave may be doubles; rounded up, so that one more tells nothing."""
    uses = Ticket.objects.filter(wave=wave).aggregate(sum=Sum("uses"))["sum"] or 0
    return 5 * math.ceil(uses / 5)


def close_what_is_due() -> int:
    """Close every wave whose last day has passed; return how many.

    A secret that a process left behind when it ended just after closing goes as well.
    """
    for wave in Wave.objects.filter(state=WaveState.CLOSED, promise=Promise.ANONYMOUS):
        forget_tickets(wave)
    due = Wave.objects.filter(state=WaveState.OPEN, closes_on__lt=clock.today())
    return sum(close_wave(wave) for wave in due)
