"""Beginning a programme."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "new.title": Words("Begin een [programme]", "Begin a [programme]"),
    "new.name": Words("Hoe heet het [programme]?", "What is the [programme] called?"),
    "new.name_needed": Words("Geef het [programme] een naam.", "Give the [programme] a name."),
    "new.start": Words("Waar begin je mee?", "What do you begin with?", "Waar begint u mee?"),
    "new.make": Words("Maak [programme]", "Make [programme]"),
}
