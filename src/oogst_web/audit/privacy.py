"""What is kept in the log, and why: identifiers only."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

LOGGED = Treatment(Whose.COLLEAGUE, Kept.LOG, OnExport.GIVEN, OnErase.STAYS)

LINES = about(
    "Entry",
    LOGGED,
    number="order of the lines",
    at="when it happened",
    organisation="in which organisation",
    actor="identifier of who did it",
    act="what was done",
    kind="to what kind of thing",
    target="identifier of the thing; never its content",
    seal="shows a changed or missing line",
)
