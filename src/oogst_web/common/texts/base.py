"""What stands on every page."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "base.skip": Words("Naar de inhoud", "Skip to content"),
    "base.local": Words(
        "Dit is een proefomgeving op deze computer, met verzonnen gegevens en zonder tweede stap bij het inloggen. Zet hier geen echte mensen in.",
        "This is a try-out on this computer, with made-up data and without a second step at sign-in. Put no real people in it.",
    ),
    "base.menu": Words("Menu", "Menu"),
    "base.main_menu": Words("Hoofdmenu", "Main menu"),
    "base.beside": Words("Pagina's hiernaast", "Pages beside this one"),
    "base.programme_menu": Words("Menu van dit [programme]", "Menu of this [programme]"),
    "base.search": Words("Zoeken", "Search"),
    "base.help": Words("Hulp", "Help"),
    "base.accessibility": Words("Toegankelijkheid", "Accessibility"),
    "base.privacy": Words("Privacy", "Privacy"),
    "base.sign_out": Words("Uitloggen", "Sign out"),
}
