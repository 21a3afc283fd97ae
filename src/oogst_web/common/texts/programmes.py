"""The list of programmes."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "programmes.title": Words("[Programmes]", "[Programmes]"),
    "programmes.archived": Words("Opgeborgen [programmes]", "Archived [programmes]"),
    "programmes.new": Words("Nieuw [programme]", "New [programme]"),
    "programmes.name": Words("Naam", "Name"),
    "programmes.state": Words("Fase", "Phase"),
    "programmes.chain": Words("Keten", "Chain"),
    "programmes.levels": Words("{count} van {of} niveaus compleet", "{count} of {of} levels complete"),
    "programmes.changed": Words("Gewijzigd", "Changed"),
    "programmes.empty": Words(
        "Nog geen [programmes]. Begin met een voorbeeld, of leeg.",
        "No [programmes] yet. Begin with an example, or blank.",
    ),
    "programmes.none": Words(
        "Er is nog geen [programme] waar je bij hoort.",
        "There is no [programme] yet that you belong to.",
        "Er is nog geen [programme] waar u bij hoort.",
    ),
    "programmes.show_archived": Words("Toon opgeborgen [programmes]", "Show archived [programmes]"),
    "programmes.show_current": Words("Toon lopende [programmes]", "Show current [programmes]"),
}
