"""Accessibility statement."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "accessibility.1": Words("Toegankelijkheid", "Accessibility"),
    "accessibility.2": Words(
        "Iedereen moet Oogst kunnen gebruiken: met toetsenbord, schermlezer, vergroting of een oude telefoon.",
        "Everybody has to be able to use Oogst: with a keyboard, a screen reader, enlarged or on an old phone.",
    ),
    "accessibility.3": Words(
        "We streven naar WCAG 2.2, niveau AA. Bij elke wijziging controleren we alle pagina's met axe en met echte browsers.",
        "We aim for WCAG 2.2, level AA. With every change we check all pages with axe and in real browsers.",
    ),
    "accessibility.4": Words(
        "Met echte schermlezers en met mensen is nog niet genoeg getest.",
        "It has not yet been tested enough with real screen readers and with people.",
    ),
    "accessibility.5": Words(
        "Werkt er iets niet voor jou? Zeg het tegen de beheerder van je organisatie.",
        "Does something not work for you? Tell the administrator of your organisation.",
        "Werkt er iets niet voor u? Zeg het tegen de beheerder van uw organisatie.",
    ),
    "accessibility.6": Words("Deze verklaring is van november 2026.", "This statement is of November 2026."),
}
