"""Texts of the page that lists what is asked."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "waves.title": Words(
        "Wat je vraagt, en wie antwoordt", "What you ask, and who answers", "Wat u vraagt, en wie antwoordt"
    ),
    "waves.none": Words("Er is nog niets gevraagd", "Nothing was asked yet"),
    "waves.what": Words(
        "Een meting is één vragenlijst op één moment. Je kiest wat je de mensen belooft. Daarna nodig je ze uit.",
        "A wave is one questionnaire at one moment. You choose what you promise people. Then you invite them.",
        "Een meting is één vragenlijst op één moment. U kiest wat u de mensen belooft. Daarna nodigt u ze uit.",
    ),
    "waves.grounds_lack": Words(
        "Voor je iemand uitnodigt: vul nog {count} {count:ding|dingen} in.",
        "Before you invite anybody: fill in {count} more {count:thing|things}.",
        "Voor u iemand uitnodigt: vul nog {count} {count:ding|dingen} in.",
    ),
    "waves.fill_grounds": Words("Vul dit in", "Fill this in"),
    "waves.see_grounds": Words(
        "Waarom je mag vragen: bekijk of wijzig",
        "Why you may ask: see or change",
        "Waarom u mag vragen: bekijk of wijzig",
    ),
    "waves.new": Words("Nieuwe meting", "New wave"),
}
