"""Privacy page."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "privacy.1": Words("Privacy", "Privacy"),
    "privacy.2": Words(
        "Van wie hier werkt, bewaart Oogst de naam en het mailadres. En wat iemand heeft gewijzigd.",
        "Of who works here, Oogst keeps the name and the mail address. And what somebody changed.",
    ),
    "privacy.3": Words(
        "Van wie meedoet, staan hier naam en groep, geen antwoorden. Alleen wie dat nodig heeft, ziet ze.",
        "Of who takes part, it holds name and group, no answers. Only those who need to see them do.",
    ),
    "privacy.4": Words(
        "Er gaat niets naar een ander bedrijf. Niemand volgt wat je hier doet.",
        "Nothing goes to another company. Nobody follows what you do here.",
        "Er gaat niets naar een ander bedrijf. Niemand volgt wat u hier doet.",
    ),
    "privacy.5": Words(
        "Elke keer dat iets wordt gewijzigd, staat in een logboek. Daar staat wie, wat en wanneer. Niet wat er stond.",
        "Every change stands in a log. It says who, what and when. Not what was written.",
    ),
    "privacy.6": Words(
        "Wil je iets zien of weg laten halen? Vraag het aan wie Oogst bij jullie beheert.",
        "Do you want to see or erase something? Ask who manages Oogst where you work.",
        "Wilt u iets zien of weg laten halen? Vraag het aan wie Oogst bij u beheert.",
    ),
}
