"""Approving the plan."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "approve.title": Words("Vaststellen", "Approve"),
    "approve.what": Words(
        "Vanaf dan staat bij elke wijziging waarom die nodig was. Dat komt in het rapport.",
        "From then on every change says why it was needed. That will stand in the report.",
    ),
    "approve.note": Words(
        "Met wie is dit afgesproken, en waar staat dat?", "With whom was this agreed, and where is that written down?"
    ),
    "approve.note.hint": Words(
        "De opdrachtgever stelt het plan vast. Doe je dat zelf, schrijf dan op waarop dat rust.",
        "The commissioner approves the plan. If you do so yourself, write down what that rests on.",
        "De opdrachtgever stelt het plan vast. Doet u dat zelf, schrijf dan op waarop dat rust.",
    ),
    "approve.lacking": Words(
        "{count} {count:doel wordt|doelen worden} niet gemeten:", "{count} {count:goal is|goals are} not measured:"
    ),
    "approve.reason": Words("Waarom meten we dat niet?", "Why do we not measure that?"),
    "approve.reason.hint": Words(
        "Dit komt bij elk van deze doelen te staan.", "This will stand with each of these goals."
    ),
    "approve.do": Words("Stel het plan vast", "Approve the plan"),
    "approve.done": Words("Het plan is vastgesteld.", "The plan is approved."),
    "approve.empty": Words("Maak eerst het meetplan.", "Make the measurement plan first."),
    "approve.reason_needed": Words(
        "Schrijf op waarom deze doelen niet worden gemeten. Of geef ze een meting.",
        "Write down why these goals are not measured. Or give them a measurement.",
    ),
    "approve.note_needed": Words("Schrijf op met wie dit is afgesproken.", "Write down with whom this was agreed."),
    "approve.changes": Words("Wijzigingen na het vaststellen", "Changes after the approval"),
    "approve.who": Words(
        "De opdrachtgever of de programmaleider stelt het plan vast.", "The commissioner or the lead approves the plan."
    ),
    "approve.problems": Words("In het ontwerp klopt nog iets niet:", "Something in the design is not right yet:"),
}
