"""Fields of a questionnaire."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "instrument.items": Words("Vragen", "Questions"),
    "instrument.scales": Words("Scores", "Scores"),
    "instrument.title": Words("Naam", "Name"),
    "instrument.kind": Words("Soort", "Kind"),
    "instrument.kind.survey": Words("vragenlijst", "questionnaire"),
    "instrument.kind.test": Words("toets", "test"),
    "instrument.kind.360": Words("360-feedback", "360 feedback"),
    "instrument.kind.observation": Words("kijken naar gedrag", "watching behaviour"),
    "instrument.kind.interview": Words("gesprek", "talk"),
    "instrument.kind.cards": Words("kaarten", "cards"),
    "instrument.kind.register": Words("gegevens die er al zijn", "data that is there already"),
    "instrument.level": Words("Niveau", "Level"),
    "instrument.level.1": Words("1 Reactie", "1 Reaction"),
    "instrument.level.2": Words("2 Leren", "2 Learning"),
    "instrument.level.3": Words("3 Gedrag", "3 Behaviour"),
    "instrument.level.4": Words("4 Organisatie", "4 Organisation"),
    "instrument.level.5": Words("5 Rendement", "5 Return"),
    "instrument.source": Words("Waar komen de vragen vandaan?", "Where do the questions come from?"),
    "instrument.licence": Words("Licentie van de vragen", "Licence of the questions"),
}
