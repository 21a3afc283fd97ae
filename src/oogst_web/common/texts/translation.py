"""A questionnaire in two languages side by side."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "translation.to_do": Words(
        "{count} {count:tekst mist|teksten missen} nog een taal",
        "{count} {count:text still lacks|texts still lack} a language",
    ),
    "translation.to_check": Words(
        "Kijk of {count} {count:Engelse tekst nog klopt|Engelse teksten nog kloppen}",
        "See whether {count} English {count:text is|texts are} still right",
    ),
    "translation.is_old": Words(
        "Het Nederlands veranderde na deze vertaling. Klopt het Engels nog?",
        "The Dutch changed after this translation. Is the English still right?",
    ),
    "translation.done": Words(
        "Alle teksten zijn er in het Nederlands en het Engels", "All texts are there in Dutch and English"
    ),
    "translation.what": Words(
        "Is een tekst er maar in één taal? Dan zien mensen die.",
        "Is a text there in one language only? Then people see that one.",
    ),
    "translation.nl": Words("Nederlands", "Dutch"),
    "translation.en": Words("Engels", "English"),
    "translation.title": Words("Naam", "Name"),
    "translation.item": Words("Vraag {number}", "Question {number}"),
    "translation.hint": Words("Uitleg", "Explanation"),
    "translation.option": Words("Antwoord", "Answer"),
    "translation.scale": Words("Score", "Score"),
    "translation.answer": Words("Antwoord op de schaal", "Answer on the scale"),
    "translation.behind": Words(
        "Een collega heeft deze vragenlijst net veranderd. Jouw teksten staan hieronder. Bewaar je ze, dan gaan die voor.",
        "A colleague has just changed this questionnaire. Your texts are below. If you save them, they go first.",
        "Een collega heeft deze vragenlijst net veranderd. Uw teksten staan hieronder. Bewaart u ze, dan gaan die voor.",
    ),
}
