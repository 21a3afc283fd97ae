"""Until when the people and answers of a programme can be tied together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from oogst_web.common.clock import day_of
from oogst_web.linking.models import Key
from oogst_web.programmes.models import Programme


@dataclass(frozen=True)
class KeyDays:
    """When the key of a programme will be destroyed, and when it was."""

    destroy_on: dt.date
    destroyed_on: dt.date | None


def key_days(programme: Programme) -> KeyDays | None:
    """Return the days of a programme's key; None as long as it has none."""
    key = Key.objects.filter(programme=programme).first()
    if key is None:
        return None
    return KeyDays(key.destroy_on, day_of(key.destroyed_at) if key.destroyed_at else None)
