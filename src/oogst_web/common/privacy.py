"""What the outbox keeps, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

SENT = Treatment(Whose.COLLEAGUE, Kept.OUTBOX, OnExport.NOT_GIVEN, OnErase.DESTROYED)

LINES = about(
    "Mail",
    SENT,
    id="identifier",
    organisation="in whose outbox it stands",
    to="where it would have gone",
    subject="what it is about",
    body="what it says",
    at="when it was made",
)
