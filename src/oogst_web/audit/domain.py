"""Writing the log, and finding out whether somebody changed it."""

from __future__ import annotations

import uuid

from django.db import transaction

from oogst_web.audit.models import Entry
from oogst_web.common import clock


@transaction.atomic
def record(act: str, *, kind: str, target: object, by: uuid.UUID | None, organisation: uuid.UUID | None = None) -> None:
    """Add one line to the log."""
    last = Entry.objects.select_for_update().order_by("-number").first()
    entry = Entry(at=clock.now(), organisation=organisation, actor=by, act=act, kind=kind, target=str(target))
    entry.seal = entry.seal_after(last.seal if last else "")
    entry.save()


def find_broken() -> int | None:
    """Return the number of the first line that does not fit the one before; None when all do."""
    previous = ""
    for entry in Entry.objects.iterator():
        if entry.seal != entry.seal_after(previous):
            return entry.number
        previous = entry.seal
    return None
