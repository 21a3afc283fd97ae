"""How groups came about."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "assignment.method": Words("Hoe is bepaald wie meedoet?", "How was it decided who takes part?"),
    "assignment.method.hint": Words(
        "Dit bepaalt wat het rapport later mag zeggen. Loten zegt het meest.",
        "This decides what the report may say later. A lottery says most.",
    ),
    "assignment.method.randomised": Words("door loting", "by lottery"),
    "assignment.method.waiting_list_lottery": Words(
        "loting wie eerst mag; de rest komt later", "lottery of who goes first; the others come later"
    ),
    "assignment.method.matched": Words("bij iedereen iemand gezocht die lijkt", "somebody alike found for everybody"),
    "assignment.method.existing": Words("groepen die er al waren", "groups that were there already"),
    "assignment.unit": Words("Wat is verdeeld?", "What was assigned?"),
    "assignment.unit.person": Words("mensen", "people"),
    "assignment.unit.team": Words("hele teams", "whole teams"),
    "assignment.unit.site": Words("hele locaties", "whole sites"),
    "assignment.unit_column": Words("Kenmerk van het team of de locatie", "Attribute with the team or site"),
    "assignment.unit_column.hint": Words("De naam van de kolom bij Mensen.", "The name of the column under People."),
    "assignment.date": Words("Wanneer is dat bepaald?", "When was that decided?"),
    "assignment.documented_in": Words("Waar staat dat?", "Where is that written down?"),
    "assignment.documented_in.hint": Words("Zoals het verslag van de loting.", "Such as the record of the lottery."),
}
