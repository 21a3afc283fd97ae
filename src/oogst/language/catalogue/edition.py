"""What a report tells of its own making: sentences that were rewritten."""

from __future__ import annotations

from oogst.language.message import Message

MESSAGES = {
    "edition.title": Message("Over dit rapport", "About this report"),
    "edition.edited": Message(
        "{count} {count:zin is|zinnen zijn} anders gezegd dan Oogst voorstelde.",
        "{count} {count:sentence was|sentences were} put differently from what Oogst proposed.",
    ),
    "edition.warned": Message(
        "Deze zinnen zeggen misschien meer dan de gegevens dragen. Wie het rapport maakte, schreef op waarom ze blijven.",
        "These sentences may say more than the data carry. Who made the report wrote down why they stay.",
    ),
    "edition.kept": Message(
        "Er staat: “{text}” Het voorstel was: “{proposed}” Reden: {reason}",
        "It says: “{text}” The proposal was: “{proposed}” Reason: {reason}",
    ),
}
