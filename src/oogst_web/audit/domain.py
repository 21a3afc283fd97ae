"""Writing the log, and finding out whether somebody changed it."""

from __future__ import annotations

import uuid

from django.db import connection, transaction

from oogst_web.audit.models import Entry
from oogst_web.common import clock

_TURN = 20_260_101


@transaction.atomic
def record(act: str, *, kind: str, target: object, by: uuid.UUID | None, organisation: uuid.UUID | None = None) -> None:
    """Add one line to the log."""
    _take_turn()
    last = Entry.objects.order_by("-number").first()
    entry = Entry(at=clock.now(), organisation=organisation, actor=by, act=act, kind=kind, target=str(target))
    entry.seal = entry.seal_after(last.seal if last else "")
    entry.save()


def _take_turn() -> None:
    # A lock on the last line would not do: who waited for it would not see the line that came after.
    # On SQLite one transaction writes at a time.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])


def find_broken() -> int | None:
    """Return the number of the first line that does not fit the one before; None when all do."""
    previous = ""
    for entry in Entry.objects.iterator():
        if entry.seal != entry.seal_after(previous):
            return entry.number
        previous = entry.seal
    return None
