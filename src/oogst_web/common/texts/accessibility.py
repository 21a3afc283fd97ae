"""Accessibility statement."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "accessibility.1": Words("Toegankelijkheid", "Accessibility"),
    "accessibility.2": Words(
        "Oogst is er voor iedereen. Ook als je alles met toetsen doet. Of als je hoort wat er staat. Of als je het groot wilt zien, of een oude telefoon hebt.",
        "Oogst is for everybody. Also when you do all with keys. Or when you hear what is written. Or when you want it large, or have an old phone.",
        "Oogst is er voor iedereen. Ook als u alles met toetsen doet. Of als u hoort wat er staat. Of als u het groot wilt zien, of een oude telefoon hebt.",
    ),
    "accessibility.3": Words(
        "We volgen de regels van WCAG 2.2, niveau AA. Als we iets wijzigen, kijken we alle pagina's na. Dat doen we met axe en in een echte browser.",
        "We follow the rules of WCAG 2.2, level AA. When we change something, we check all pages. We do so with axe and in a real browser.",
    ),
    "accessibility.4": Words(
        "Met mensen en met hulp die voorleest is nog niet genoeg getest.",
        "It has not yet been tested enough with people and with real screen readers.",
    ),
    "accessibility.5": Words(
        "Werkt er iets niet voor jou? Zeg het tegen wie Oogst bij jullie beheert.",
        "Does something not work for you? Tell who manages Oogst where you work.",
        "Werkt er iets niet voor u? Zeg het tegen wie Oogst bij u beheert.",
    ),
    "accessibility.6": Words("Dit is geschreven in november 2026.", "This was written in November 2026."),
}
