"""Texts of the history of a design."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "history.title": Words("Wat er veranderde, en waarom", "What changed, and why"),
    "history.what": Words(
        "Het nieuwste staat bovenaan. Open een onderdeel om oude versies te zien.",
        "The newest stands at the top. Open a part to see old versions.",
    ),
    "history.empty": Words("Er is nog niets veranderd.", "Nothing has changed yet."),
    "history.when": Words("Wanneer en wie", "When and who"),
    "history.part": Words("Onderdeel", "Part"),
    "history.change": Words("Wat", "What"),
    "history.reason": Words("Waarom", "Why"),
    "history.made": Words("gemaakt", "made"),
    "history.changed": Words("gewijzigd", "changed"),
    "history.removed": Words("weggehaald", "removed"),
    "history.together": Words("{count} onderdelen tegelijk gemaakt", "{count} parts made at once"),
    "history.older": Words("Toon oudere", "Show older"),
    "history.part_title": Words(
        "{count} {count:versie|versies} van: {name}", "{count} {count:version|versions} of: {name}"
    ),
    "history.marked": Words("Wat verschilt, is gemarkeerd.", "What differs is marked."),
    "history.version": Words("Versie {count}", "Version {count}"),
    "history.field": Words("Wat", "What"),
    "history.before": Words("Eerst", "Before"),
    "history.after": Words("Daarna", "After"),
    "history.same": Words("Er veranderde geen tekst.", "No text changed."),
    "history.back": Words("Zet terug", "Bring back"),
    "history.version_back": Words("versie {count}", "version {count}"),
    "history.back_to": Words("Terug naar alle wijzigingen", "Back to all changes"),
    "history.yes": Words("ja", "yes"),
    "history.no": Words("nee", "no"),
}
