"""What is kept of API keys, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

OWN = Treatment(Whose.COLLEAGUE, Kept.API_KEY, OnExport.GIVEN, OnErase.DESTROYED)
SECRET = Treatment(Whose.COLLEAGUE, Kept.API_KEY, OnExport.NOT_GIVEN, OnErase.DESTROYED)

LINES = (
    *about(
        "ApiKey",
        OWN,
        id="identifier in the log",
        user="whose rights it has",
        organisation="in which organisation it works",
        name="what its maker calls it",
        scopes="what it is for",
        made_at="since when it works: it ends with the role its maker had then",
        until="the last day on which it works",
        used_on="whether it is still used; a day, no moment",
    ),
    *about("ApiKey", SECRET, digest="the hash that a key is recognised by"),
)
