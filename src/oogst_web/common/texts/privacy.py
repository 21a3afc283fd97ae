"""Privacy page."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "privacy.1": Words("Privacy", "Privacy"),
    "privacy.2": Words(
        "Oogst bewaart van collega's een naam, een mailadres en wat ze in het programma wijzigden.",
        "Oogst keeps of colleagues a name, a mail address and what they changed in the programme.",
    ),
    "privacy.3": Words(
        "Van deelnemers staan hier namen en groepen, geen antwoorden. Alleen wie dat nodig heeft, ziet ze.",
        "Of participants it holds names and groups, no answers. Only those who need to see them do.",
    ),
    "privacy.4": Words(
        "Er gaat niets naar andere bedrijven: geen lettertypen, geen meetpixels, geen wolk.",
        "Nothing goes to other companies: no fonts, no tracking, no cloud.",
    ),
    "privacy.5": Words(
        "Elke wijziging staat in een logboek: wie, wat en wanneer. Niet de inhoud.",
        "Every change stands in a log: who, what and when. Not the content.",
    ),
    "privacy.6": Words(
        "Wil je iets inzien of weg laten halen? Vraag de beheerder van je organisatie.",
        "Do you want to see or erase something? Ask the administrator of your organisation.",
        "Wilt u iets inzien of weg laten halen? Vraag de beheerder van uw organisatie.",
    ),
}
