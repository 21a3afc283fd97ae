"""Texts of the page on which somebody joins a workshop with a code."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "join.title": Words("Doe mee", "Join in"),
    "join.what": Words(
        "Je hebt geen account nodig. Typ de code die op het scherm staat.",
        "You need no account. Type the code that is on the screen.",
        "U hebt geen account nodig. Typ de code die op het scherm staat.",
    ),
    "join.code": Words("Code", "Code"),
    "join.code_hint": Words("6 letters en cijfers", "6 letters and digits"),
    "join.name": Words("Je voornaam", "Your first name", "Uw voornaam"),
    "join.name_hint": Words(
        "Alleen de begeleider ziet je naam. Na de sessie is die weg.",
        "Only the host sees your name. It is gone after the session.",
        "Alleen de begeleider ziet uw naam. Na de sessie is die weg.",
    ),
    "join.button": Words("Doe mee", "Join in"),
    "join.unknown_code": Words(
        "Deze code kennen wij niet. Kijk goed naar de letters en typ ze nog een keer.",
        "We do not know this code. Look at the letters and type them again.",
    ),
    "join.too_often": Words(
        "Er is vaak een verkeerde code getypt. Wacht een minuut en typ hem dan weer.",
        "A wrong code was typed often. Wait a minute and type it again.",
    ),
    "join.name_needed": Words("Vul je voornaam in.", "Fill in your first name.", "Vul uw voornaam in."),
    "join.full": Words(
        "Er doen al heel veel mensen mee. Vraag het aan de begeleider.",
        "Very many people are in already. Ask the host.",
    ),
    "join.over": Words(
        "Je bent nu niet in een sessie. Misschien is de sessie gesloten. Bedankt voor het meedenken!",
        "You are not in a session now. Perhaps the session is closed. Thank you for thinking along!",
        "U bent nu niet in een sessie. Misschien is de sessie gesloten. Bedankt voor het meedenken!",
    ),
    "join.wait": Words("Wacht even, {name}", "Just a moment, {name}"),
    "join.wait_what": Words(
        "De begeleider laat je zo binnen. Deze pagina gaat dan vanzelf verder.",
        "The host will let you in. This page then goes on by itself.",
        "De begeleider laat u zo binnen. Deze pagina gaat dan vanzelf verder.",
    ),
    "join.look_again": Words("Kijk opnieuw", "Look again"),
    "join.leave": Words("Stop met meedoen", "Stop taking part"),
}
