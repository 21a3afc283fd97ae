"""The main menu."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "menu.home": Words("Vandaag", "Today"),
    "menu.programmes": Words("[Programmes]", "[Programmes]"),
    "menu.outcomes": Words("Uitkomsten", "Outcomes"),
    "menu.library": Words("Bibliotheek", "Library"),
    "menu.organisation": Words("Organisatie", "Organisation"),
    "menu.colleagues": Words("Collega's", "Colleagues"),
    "menu.without_lead": Words("Zonder leider", "Without a lead"),
    "menu.settings": Words("Instellingen", "Settings"),
    "menu.log": Words("Logboek", "Log"),
    "menu.export": Words("Alles ophalen", "Get everything"),
    "menu.me": Words("Ik", "Me"),
    "menu.mine": Words("Mijn plek", "My place"),
    "menu.account": Words("Mijn account", "My account"),
}
