"""All programmes and their results beside each other."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "portfolio.title": Words("Wat weten we van elk [programme]?", "What do we know of each [programme]?"),
    "portfolio.what": Words(
        "Op volgorde van naam. [Programmes] meten verschillende dingen; vergelijk ze niet als cijfers op een lijst.",
        "In order of name. [Programmes] measure different things; do not compare them like marks on a list.",
    ),
    "portfolio.none": Words(
        "Er zijn nog geen [programmes] waarvan je de uitkomsten mag zien.",
        "There are no [programmes] yet of which you may see the outcomes.",
        "Er zijn nog geen [programmes] waarvan u de uitkomsten mag zien.",
    ),
    "portfolio.nothing": Words("Nog geen uitkomsten.", "No outcomes yet."),
    "portfolio.programme": Words("[Programme]", "[Programme]"),
    "portfolio.level": Words("Niveau", "Level"),
    "portfolio.goal": Words("Doel", "Goal"),
    "portfolio.seen": Words("Gezien?", "Seen?"),
    "portfolio.found": Words("Wat we zien", "What we see"),
    "portfolio.people": Words("Mensen", "People"),
    "portfolio.evidence": Words("Bewijs", "Evidence"),
    "portfolio.return": Words("Het rendement (ROI) is {value}%.", "The return (ROI) is {value}%."),
    "portfolio.table": Words("Doelen van {title}", "Goals of {title}"),
    "portfolio.open": Words("Bekijk de uitkomsten", "Look at the outcomes"),
}
