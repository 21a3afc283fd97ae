"""Texts of the host's screen of a design workshop."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "workshop.title": Words("Bedenk de doelen samen", "Think up the goals together"),
    "workshop.what": Words(
        "Mensen doen mee op hun eigen telefoon, zonder account. Zij schrijven doelen op. Jij voegt ze samen.",
        "People take part on their own phones, without an account. They write down goals. You merge them.",
        "Mensen doen mee op hun eigen telefoon, zonder account. Zij schrijven doelen op. U voegt ze samen.",
    ),
    "workshop.open": Words("Open een sessie", "Open a session"),
    "workshop.new": Words(
        "{count} nieuwe {count:bijdrage|bijdragen}", "{count} new {count:contribution|contributions}"
    ),
    "workshop.nothing_new": Words("De sessie is open", "The session is open"),
    "workshop.how": Words("Zo doen mensen mee", "How people join in"),
    "workshop.go_to": Words("Ga naar {address} en typ deze code:", "Go to {address} and type this code:"),
    "workshop.code": Words("Code van de sessie", "Code of the session"),
    "workshop.qr": Words("QR-code naar de pagina om mee te doen", "QR code to the page to join in"),
    "workshop.until": Words(
        "De sessie blijft hooguit 12 uur open. Bij het sluiten wissen we de namen.",
        "The session stays open for at most 12 hours. On closing we erase the names.",
    ),
    "workshop.close": Words("Sluit de sessie", "Close the session"),
    "workshop.waiting": Words(
        "{count} {count:wacht|wachten} op je",
        "{count} {count:waits|wait} for you",
        "{count} {count:wacht|wachten} op u",
    ),
    "workshop.admit": Words("Laat binnen", "Let in"),
    "workshop.admit_all": Words("Laat iedereen binnen", "Let everybody in"),
    "workshop.away": Words("Niet binnen", "Not in"),
    "workshop.inside": Words("{count} {count:doet|doen} mee", "{count} {count:takes|take} part"),
    "workshop.who": Words("Wie doen er mee?", "Who takes part?"),
    "workshop.remove": Words("Haal eruit", "Remove"),
    "workshop.nobody": Words("Er doet nog niemand mee.", "Nobody takes part yet."),
    "workshop.written": Words("Wat mensen schreven", "What people wrote"),
    "workshop.empty": Words(
        "Nog niets nieuws. Wat mensen schrijven, komt hier vanzelf bij.",
        "Nothing new yet. What people write appears here by itself.",
    ),
    "workshop.about": Words("Over:", "About:"),
    "workshop.proposal": Words("nieuw doel", "new goal"),
    "workshop.merge": Words("Neem over", "Take over"),
    "workshop.aside": Words("Leg opzij", "Put aside"),
    "workshop.back": Words("Haal terug", "Take up again"),
    "workshop.done": Words("Al bekeken", "Already seen"),
    "workshop.state.merged": Words("overgenomen", "taken over"),
    "workshop.state.aside": Words("opzij gelegd", "put aside"),
    "workshop.no_merge": Words(
        "Wie het ontwerp mag wijzigen, neemt bijdragen over in de doelen.",
        "Whoever may change the design takes contributions over into the goals.",
    ),
}
