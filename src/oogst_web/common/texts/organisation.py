"""The page of the organisation's settings."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "organisation.title": Words("Stel je organisatie in", "Set up your organisation", "Stel uw organisatie in"),
    "organisation.about": Words("Naam, aanspreekvorm en woorden", "Name, form of address and words"),
    "organisation.name": Words("Naam van de organisatie", "Name of the organisation"),
    "organisation.threshold": Words("Kleinste groep in uitkomsten", "Smallest group in results"),
    "organisation.threshold.hint": Words(
        "Van een kleinere groep laat Oogst niets zien. 5 of meer.",
        "Of a smaller group Oogst shows nothing. 5 or more.",
    ),
    "organisation.threshold.lower": Words(
        "Kies 5 of meer. Bij minder mensen is te raden wie wat zei.",
        "Choose 5 or more. With fewer people one can guess who said what.",
    ),
    "organisation.threshold.higher": Words("Kies 100 of minder.", "Choose 100 or less."),
    "organisation.formal": Words("Hoe spreekt Oogst mensen aan?", "How does Oogst speak to people in Dutch?"),
    "organisation.formal.je": Words("Met ‘je’", "With ‘je’", "Met ‘je’"),
    "organisation.formal.u": Words("Met ‘u’", "With ‘u’"),
    "organisation.saved": Words("Bewaard.", "Saved."),
}
