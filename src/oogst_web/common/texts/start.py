"""Examples to begin from."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "start.talent": Words(
        "Kort talentprogramma, met doelen op vier niveaus", "Short talent [programme], with goals on four levels"
    ),
    "start.leiderschap": Words(
        "Leiderschapsprogramma: van waarden naar gedrag", "Leadership [programme]: from values to behaviour"
    ),
    "start.methode": Words(
        "Een methode invoeren, zoals coachen op de werkplek", "Bringing in a method, such as coaching at work"
    ),
    "start.blank": Words("Leeg, ik schrijf alles zelf", "Blank, I write everything myself"),
}
