"""What is kept of the keys between people and answers, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnExport, Treatment, Whose, about

KEY = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)

LINES = about(
    "Key",
    KEY,
    id="under which name the secret lies outside the database",
    programme="of which programme",
    made_at="when it was made",
    destroy_on="when it is destroyed",
    destroyed_at="when it was",
)
