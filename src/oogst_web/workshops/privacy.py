"""What is kept of a workshop, and why: no accounts, and no names once it is closed."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

SETTING = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)
BY = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.EMPTIED)
PASSING = Treatment(Whose.GUEST, Kept.WORKSHOP, OnExport.NOT_GIVEN, OnErase.DESTROYED)
WRITTEN = Treatment(Whose.ORGANISATION, Kept.PROGRAMME)

LINES = (
    *about(
        "Session",
        SETTING,
        id="identifier",
        programme="of which programme",
        code="what guests type to come in",
        opened_at="when it began",
        closed_at="when it ended",
    ),
    *about("Session", BY, opened_by="who is the host"),
    *about(
        "Guest",
        PASSING,
        id="identifier",
        session="in which workshop",
        name="first name, so that the host knows who asks to come in",
        digest="hash of the token on the phone",
        asked_at="when somebody asked to come in",
        admitted_at="when the host let somebody in",
    ),
    *about("Contribution", PASSING, guest="who wrote it, as long as the workshop is open"),
    *about(
        "Contribution",
        WRITTEN,
        id="identifier",
        session="in which workshop",
        level="on which level of the chain",
        about="about which goal",
        text="what somebody proposes or says; the page asks to write no names",
        at="when it was written",
        state="what the host did with it",
        merged_into="in which goal it ended up",
    ),
)
