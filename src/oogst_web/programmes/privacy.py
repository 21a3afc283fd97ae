"""What is kept of programmes, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

WRITTEN = Treatment(Whose.ORGANISATION, Kept.PROGRAMME)
KEY = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)
BY = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.EMPTIED)
PARTY = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.DESTROYED)
SEAT = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.DESTROYED)

LINES = (
    *about("Programme", KEY, id="identifier"),
    *about(
        "Programme",
        WRITTEN,
        organisation="whose programme it is",
        unit="of which part of the organisation",
        title="its name on the screens",
        state="where it is on its way",
        created_at="since when it exists",
        changed_at="when it was last changed",
        archived_at="when it was put away",
        copied_from="which programme it began as",
        started_without="why it started with something missing",
        tables="figures that came with a study folder, without people",
    ),
    *about(
        "Seat",
        SEAT,
        id="identifier",
        programme="on which programme somebody works",
        user="who works on it",
        role="in which role",
        since="from when",
        until="until which day",
    ),
    *about("Agreement", KEY, id="identifier"),
    *about(
        "Agreement",
        PARTY,
        programme="about which programme",
        party="with whom, for who may take data out",
        purpose="what the data are for",
        since="from which day",
        until="until which day",
        made_at="when it was recorded",
        ended_at="when it was ended before its day",
    ),
    *about("Agreement", BY, made_by="who recorded it"),
    *about("Part", KEY, id="identifier"),
    *about(
        "Part",
        WRITTEN,
        programme="of which design it is a part",
        kind="what kind of part",
        key="its key in the study folder",
        position="its place on the screen",
        data="what was written, such as a goal or a measurement",
        version="shows that somebody else changed it",
        changed_at="when it was last changed",
    ),
    *about("Part", BY, changed_by="who changed it last"),
    *about(
        "Revision",
        WRITTEN,
        number="order of the changes",
        programme="of which design",
        kind="what kind of part",
        key="which part",
        version="which version",
        position="its place on the screen then",
        data="how it was, so that it can be brought back",
        at="when it was changed",
        why="why a fixed plan was changed",
    ),
    *about("Revision", BY, by="who changed it"),
)
