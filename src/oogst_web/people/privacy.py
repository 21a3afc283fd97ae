"""What is kept of the people of a programme, and why; no answers."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

PERSONAL = Treatment(Whose.PARTICIPANT, Kept.PROGRAMME, OnExport.GIVEN, OnErase.DESTROYED)
KEY = Treatment(Whose.PARTICIPANT, Kept.PROGRAMME, OnExport.NOT_GIVEN, OnErase.DESTROYED)
BY = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.EMPTIED)
PASSING = Treatment(Whose.PARTICIPANT, Kept.HOUR, OnExport.NOT_GIVEN, OnErase.DESTROYED)
UNDOABLE = Treatment(Whose.PARTICIPANT, Kept.DAY, OnExport.NOT_GIVEN, OnErase.DESTROYED)

LINES = (
    *about("Person", KEY, id="identifier"),
    *about(
        "Person",
        PERSONAL,
        programme="in which programme somebody is",
        code="stands for the person in the study folder",
        name="so that the lead knows who it is",
        email="where a questionnaire is sent",
        phone="where a questionnaire is sent by message",
        group="participant or comparison, and in which group",
        invited="whether somebody was asked to take part",
        attributes="what results may be broken down by",
        joined="counts in the denominator from this day",
        left="no longer counts from this day",
        left_reason="why somebody left, so that the reader sees it in the report",
        changed_at="when it was last changed",
    ),
    *about("Move", KEY, id="identifier"),
    *about(
        "Move",
        PERSONAL,
        person="who moved",
        day="first day in the new group",
        before="from which group",
        after="to which group",
        reason="why, so that it can be told in the report",
        at="when it was written down",
    ),
    *about("Move", BY, by="who wrote it down"),
    *about(
        "Draft",
        PASSING,
        id="identifier",
        programme="for which programme",
        user="whose preview it is",
        rows="rows that were pasted, until they are taken over",
        left_out="names of columns that were left out",
        sheet="the same rows as they were pasted, without the columns that were left out",
        ignored="names of columns that are not wanted",
        until="when they are thrown away",
    ),
    *about(
        "Intake",
        UNDOABLE,
        id="identifier",
        programme="in which programme",
        by="who took the rows over",
        at="when",
        until="until when it can be undone",
        added="identifiers of who was added",
        before="how people were before, to undo it",
    ),
)
