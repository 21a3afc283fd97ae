"""What is kept of results, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

OUT = Treatment(Whose.NOBODY, Kept.PROGRAMME)
INSIDE = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)
LINKED = Treatment(Whose.PARTICIPANT, Kept.RETENTION, OnExport.NOT_GIVEN, OnErase.EMPTIED)
ANSWERED = Treatment(Whose.PARTICIPANT, Kept.RETENTION, OnExport.NOT_GIVEN, OnErase.DESTROYED)

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
)
