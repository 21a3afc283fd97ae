"""Units of an organisation."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "unit.title": Words("Afdelingen en teams", "Departments and teams"),
    "unit.what": Words("Een team kan binnen een afdeling staan.", "A team can stand within a department."),
    "unit.name_of": Words("Naam van {name}", "Name of {name}"),
    "unit.rename": Words("Bewaar naam", "Save name"),
    "unit.new": Words("Naam van een nieuwe afdeling of een nieuw team", "Name of a new department or team"),
    "unit.parent": Words("Hoort bij", "Belongs to"),
    "unit.no_parent": Words("De hele organisatie", "The whole organisation"),
    "unit.add": Words("Voeg toe", "Add"),
    "unit.saved": Words("Bewaard.", "Saved."),
    "unit.twice": Words("Deze naam is er al. Kies een andere naam.", "This name is there already. Choose another."),
    "unit.has_children": Words(
        "Hier staan nog teams onder. Haal die eerst weg.", "There are still teams below it. Remove those first."
    ),
}
