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
    "waves.due": Words("Metingen: ook nog te doen", "Waves: still to do"),
    "waves.open": Words("Metingen die lopen", "Waves that are open"),
    "waves.due.grounds": Words(
        "Vul {count} {count:ding|dingen} in voor je mensen vraagt",
        "Fill in {count} {count:thing|things} before you ask people",
        "Vul {count} {count:ding|dingen} in voor u mensen vraagt",
    ),
    "waves.due.open": Words("Open de meting", "Open the wave"),
    "waves.due.invite": Words("Nodig mensen uit (tot en met {day})", "Invite people (until {day})"),
    "waves.due.remind": Words("Stuur een herinnering (tot en met {day})", "Send a reminder (until {day})"),
    "waves.due.closes": Words("De meting sluit bijna: {day}", "The wave closes soon: {day}"),
    "waves.due.runs": Words("De meting loopt tot en met {day}", "The wave runs until {day}"),
}
