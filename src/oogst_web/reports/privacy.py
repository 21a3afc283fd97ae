"""What is kept of reports, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

OUT = Treatment(Whose.NOBODY, Kept.PROGRAMME)
WRITTEN = Treatment(Whose.ORGANISATION, Kept.PROGRAMME)
BY = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.EMPTIED)
SECRET = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)
READS = Treatment(Whose.PARTICIPANT, Kept.PROGRAMME, OnExport.GIVEN, OnErase.DESTROYED)
FILE = Treatment(Whose.COLLEAGUE, Kept.HOUR, OnExport.NOT_GIVEN, OnErase.DESTROYED)

LINES = (
    *about(
        "Draft",
        OUT,
        id="identifier",
        programme="of which programme",
        release="made from which release",
        audience="for whom",
        language="in which language",
        order="which sections are shown, in which order",
        picked="which findings of a section that is not shown whole",
        made_at="when it was begun",
        changed_at="when it was last changed",
    ),
    *about(
        "Draft",
        WRITTEN,
        rewrites="sentences that are said otherwise, and why they stay",
        carried="sentences of an earlier report that did not come along, until the maker has seen them",
    ),
    *about("Draft", BY, made_by="who began it", changed_by="who changed it last: somebody else approves"),
    *about("Reader", SECRET, digest="hash of the link by which somebody reads along"),
    *about(
        "Reader",
        READS,
        id="identifier",
        draft="of which report",
        name="who was asked to read along, as the maker calls them",
        verdict="whether it is right, in their eyes",
        remark="what they add",
        asked_at="when they were asked",
        answered_at="when they answered",
    ),
    *about(
        "Version",
        OUT,
        id="identifier",
        programme="of which programme",
        draft="out of which draft",
        release="made from which release",
        audience="for whom",
        language="in which language",
        number="the how manieth",
        content="the report of the release as it was",
        checked="how many read along and what came of it, in numbers",
        digest="seal on content and edition",
        approved_at="when it was approved",
    ),
    *about("Version", WRITTEN, edition="sections, sentences, notes and house style as they were approved"),
    *about("Version", BY, approved_by="who approved it"),
    *about(
        "Output",
        FILE,
        id="identifier",
        user="who asked for it: nobody else can get it",
        draft="of which report",
        version="of which version; none is the draft itself",
        form="in which format",
        state="where it is on its way",
        name="what the file is called",
        content="the file",
        until="when it goes",
    ),
)
