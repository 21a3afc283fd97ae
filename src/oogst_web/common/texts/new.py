"""Beginning a programme."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "new.title": Words("Begin een [programme]", "Begin a [programme]"),
    "new.name": Words("Hoe heet het [programme]?", "What is the [programme] called?"),
    "new.name_needed": Words("Geef het [programme] een naam.", "Give the [programme] a name."),
    "new.start": Words("Waar begin je mee?", "What do you begin with?", "Waar begint u mee?"),
    "new.first_day": Words("Wanneer begint het?", "When does it begin?"),
    "new.first_day.hint": Words(
        "De dagen van het voorbeeld schuiven mee. Weet je het nog niet? Dan vul je de dagen later in.",
        "The days of the example move along. Not known yet? Then you fill in the days later.",
        "De dagen van het voorbeeld schuiven mee. Weet u het nog niet? Dan vult u de dagen later in.",
    ),
    "new.make": Words("Maak [programme]", "Make [programme]"),
}
