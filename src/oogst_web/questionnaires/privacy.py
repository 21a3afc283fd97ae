"""What is kept of published questionnaires, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

WRITTEN = Treatment(Whose.ORGANISATION, Kept.PROGRAMME)
KEY = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)
BY = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.EMPTIED)

LINES = (
    *about("Published", KEY, id="identifier"),
    *about(
        "Published",
        WRITTEN,
        programme="of which programme",
        key="which instrument",
        version="which version",
        data="what people were really asked",
        at="when it was published",
    ),
    *about("Published", BY, by="who published it"),
)
