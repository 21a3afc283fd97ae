"""What is kept of a design workshop and its guests, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

WRITTEN = Treatment(Whose.ORGANISATION, Kept.PROGRAMME)
KEY = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)
BY = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.EMPTIED)
GUEST = Treatment(Whose.GUEST, Kept.WORKSHOP, OnExport.NOT_GIVEN, OnErase.DESTROYED)

LINES = (
    *about("Session", KEY, id="identifier", code="what guests type to come in, while it is open"),
    *about("Session", WRITTEN, programme="on which design", opened_at="when it began", closed_at="when it was over"),
    *about("Session", BY, opened_by="who hosts"),
    *about(
        "Guest",
        GUEST,
        id="identifier",
        session="in which workshop",
        name="the first name by which the host admits somebody",
        digest="hash of what the phone holds",
        asked_at="when somebody asked to come in",
        admitted_at="when the host let somebody in",
    ),
    *about("Contribution", GUEST, guest="who wrote it, until the workshop closes"),
    *about("Contribution", KEY, id="identifier"),
    *about(
        "Contribution",
        WRITTEN,
        session="in which workshop",
        level="on which level",
        about="to which goal it belongs",
        text="a goal that is proposed, or what is said about one",
        at="when it was written",
        state="what the host did with it",
        merged_into="the goal that it became part of",
    ),
)
