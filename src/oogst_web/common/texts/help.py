"""Help."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "help.1": Words("Hulp", "Help"),
    "help.2": Words(
        "Begin bij een [programme]. Schrijf op waarom het er komt, en wat er beter moet worden.",
        "Begin with a [programme]. Write down why it comes, and what has to get better.",
    ),
    "help.3": Words(
        "Werk dan van boven naar beneden: organisatie, gedrag, leren, reactie.",
        "Then work from top to bottom: organisation, behaviour, learning, reaction.",
    ),
    "help.4": Words(
        "Kies bij elk doel hoe je het meet. Dan maakt Oogst het meetplan.",
        "Choose for each goal how you measure it. Then Oogst makes the measurement plan.",
        "Kies bij elk doel hoe u het meet. Dan maakt Oogst het meetplan.",
    ),
    "help.5": Words(
        "Alles wordt bewaard terwijl je werkt. Wat je weghaalt, kun je terugzetten.",
        "Everything is saved while you work. What you remove, you can bring back.",
        "Alles wordt bewaard terwijl u werkt. Wat u weghaalt, kunt u terugzetten.",
    ),
    "help.6": Words(
        "Kom je er niet uit? Vraag de beheerder van je organisatie.",
        "Are you stuck? Ask the administrator of your organisation.",
        "Komt u er niet uit? Vraag de beheerder van uw organisatie.",
    ),
}
