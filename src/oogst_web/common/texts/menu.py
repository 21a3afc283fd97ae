"""The main menu."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "menu.home": Words("Vandaag", "Today"),
    "menu.programmes": Words("Programma's", "Programmes"),
    "menu.library": Words("Bibliotheek", "Library"),
    "menu.colleagues": Words("Collega's", "Colleagues"),
    "menu.organisation": Words("Organisatie", "Organisation"),
    "menu.mine": Words("Meedoen", "Taking part"),
    "menu.account": Words("Mijn account", "My account", "Mijn account"),
}
