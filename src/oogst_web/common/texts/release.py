"""How far a release is, and why one failed."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "release.waiting": Words("De resultaten worden zo gemaakt.", "The results will be made in a moment."),
    "release.snapshot": Words("We zetten de antwoorden op een rij.", "The answers are put in order."),
    "release.numbers": Words(
        "We rekenen, en kijken na of niemand herkenbaar is.", "We calculate, and check that nobody can be recognised."
    ),
    "release.words": Words("We schrijven het verslag.", "The report is written."),
    "release.pictures": Words("We tekenen de grafieken.", "The charts are drawn."),
    "release.done": Words("De resultaten zijn klaar.", "The results are ready."),
    "release.failed": Words("Het maken van de resultaten is niet gelukt.", "The results could not be made."),
    "release.key_gone": Words(
        "De sleutel tussen mensen en antwoorden is vernietigd. Nieuwe resultaten kunnen niet meer worden gemaakt; de eerdere blijven.",
        "The key between people and answers was destroyed. New results can no longer be made; the earlier ones stay.",
    ),
    "release.ledger_torn": Words(
        "Na het terugzetten van een reservekopie is niet meer zeker wat eerder is gepubliceerd. Met nieuwe resultaten erbij kan iemand herkenbaar worden. Geef dit door aan wie Oogst beheert; de eerdere resultaten blijven.",
        "After a back-up was put back it is no longer certain what was published before. With new results beside it somebody could be recognised. Tell who runs Oogst; the earlier results stay.",
    ),
    "release.unexpected": Words(
        "Er ging iets mis in Oogst zelf ({kind}). Geef dit door aan wie Oogst beheert; de eerdere resultaten blijven.",
        "Something went wrong in Oogst itself ({kind}). Tell who runs Oogst; the earlier results stay.",
    ),
}
