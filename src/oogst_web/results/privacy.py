"""What is kept of results, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

OUT = Treatment(Whose.NOBODY, Kept.PROGRAMME)
INSIDE = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)
LINKED = Treatment(Whose.PARTICIPANT, Kept.RETENTION, OnExport.NOT_GIVEN, OnErase.EMPTIED)
ANSWERED = Treatment(Whose.PARTICIPANT, Kept.RETENTION, OnExport.NOT_GIVEN, OnErase.DESTROYED)
DECIDED = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.NOT_GIVEN, OnErase.EMPTIED)
REVIEWED = Treatment(Whose.COLLEAGUE, Kept.RETENTION, OnExport.NOT_GIVEN, OnErase.EMPTIED)

LINES = (
    *about("Place", INSIDE, id="identifier", programme="of which programme", ordinal="the number in the ledger"),
    *about("Place", LINKED, code="whose number it is, by the code of the snapshots, as long as the key is there"),
    *about(
        "Entry",
        INSIDE,
        id="identifier",
        programme="of which programme",
        number="the how manieth number that was published",
        finding="what it is about",
        variables="which answers it is made of",
        people="over which numbers of people, so that nothing can be subtracted later",
        claims="which sums it gives away",
        spread="whether a margin went out with it",
        digest="the hash of the entry",
        seal="the hash that ties it to the one before",
    ),
    *about(
        "Release",
        OUT,
        id="identifier",
        programme="of which programme",
        wave="after which wave",
        number="the how manieth release",
        state="where it is on its way",
        step="what is being done",
        reason="why it did not succeed",
        fingerprint="of which study exactly",
        asked_at="since when it was to be made",
        made_at="when it was made",
    ),
    *about("Told", OUT, id="identifier", release="of which release", language="in which language", report="the report"),
    *about(
        "Picture",
        OUT,
        id="identifier",
        release="of which release",
        language="in which language",
        place="of which figure",
        is_narrow="for a phone",
        svg="the drawing",
    ),
    *about(
        "Snapshot",
        ANSWERED,
        release="of which release",
        content="the answers that the release was made of, by code, for the evaluator",
    ),
    *about(
        "Decision",
        OUT,
        wave="after which wave",
        choice="whether the programme is kept, changed or stopped",
        reason="why it was decided",
        message="what those who answered are told",
        decided_on="when it was decided",
    ),
    *about("Decision", DECIDED, decided_by="who decided"),
    *about("Quote", INSIDE, id="a number that was drawn"),
    *about(
        "Quote",
        ANSWERED,
        submission="in which answers it stands, so that it goes when they go",
        item="the answer to which question",
        state="whether it may be quoted",
        text="what may be read by others, without names",
        replaced="what was taken out, so that a replacement can be accounted for",
        goal="which goal it is about",
        direction="whether it speaks for or against the goal",
        reviewed_at="when somebody looked whether anybody can be recognised in it",
    ),
    *about("Quote", REVIEWED, reviewed_by="who looked"),
)
