"""Texts of one activity."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "activity.title": Words("Naam", "Name"),
    "activity.kind": Words("Soort", "Kind"),
    "activity.kind.session": Words("bijeenkomst", "session"),
    "activity.kind.practice": Words("oefening in het werk", "practice at work"),
    "activity.kind.coaching": Words("coaching", "coaching"),
    "activity.kind.intervision": Words("intervisie", "peer consultation"),
    "activity.kind.meeting": Words("overleg", "meeting"),
    "activity.goals": Words("Bij welke doelen helpt dit?", "Which goals does this help with?"),
    "activity.hours": Words("Uren per [participant]", "Hours per [participant]"),
    "activity.hours.hint": Words(
        "Tel alles mee: ook voorbereiden en oefenen.", "Count everything: preparing and practising too."
    ),
    "activity.date": Words("Dag", "Day"),
    "activity.less_suited_for": Words("Voor wie past dit minder goed?", "Who is this less suited for?"),
    "activity.less_suited_for.hint": Words(
        "Bijvoorbeeld: wie in ploegen werkt. Schrijf op wat dan wel kan.",
        "For example: people who work shifts. Write down what is possible then.",
    ),
}
