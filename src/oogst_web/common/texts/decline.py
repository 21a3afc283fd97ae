"""Texts for who is compared with and rather is not asked."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "decline.title": Words(
        "Wil je liever niet meedoen?", "Would you rather not take part?", "Wilt u liever niet meedoen?"
    ),
    "decline.what": Words(
        "Dan sturen we je hierover geen mail meer. Niemand krijgt te zien dat jij nee zei.",
        "Then we send you no more mail about this. Nobody gets to see that you said no.",
        "Dan sturen we u hierover geen mail meer. Niemand krijgt te zien dat u nee zei.",
    ),
    "decline.no": Words("Nee, liever niet", "No, rather not"),
    "decline.done": Words(
        "Goed, je krijgt geen mail meer", "Fine, you get no more mail", "Goed, u krijgt geen mail meer"
    ),
    "decline.changed": Words(
        "Bedenk je je? De link in je mail blijft werken tot de laatste dag.",
        "Do you change your mind? The link in your mail works until the last day.",
        "Bedenkt u zich? De link in uw mail blijft werken tot de laatste dag.",
    ),
}
