"""A questionnaire in Dutch and another language side by side."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "translation.to_do": Words(
        "{done} van {of} teksten {done:is|zijn} er in het {language}",
        "{done} of {of} texts {done:is|are} there in {language}",
    ),
    "translation.to_check": Words(
        "Kijk of {count} {count:tekst|teksten} in het {language} nog {count:klopt|kloppen}",
        "See whether {count} {count:text|texts} in {language} {count:is|are} still right",
    ),
    "translation.is_old": Words(
        "Het Nederlands veranderde na deze vertaling. Klopt het {language} nog?",
        "The Dutch changed after this translation. Is the {language} still right?",
    ),
    "translation.done": Words("Alle teksten zijn er in het {language}", "All texts are there in {language}"),
    "translation.what": Words(
        "Mensen kunnen een taal kiezen als alle vragen en antwoorden er in die taal zijn.",
        "People can choose a language when all questions and answers are there in that language.",
    ),
    "translation.ready": Words("Nu is dat: {languages}.", "Now that is: {languages}."),
    "translation.beside": Words("Taal naast het Nederlands", "Language beside Dutch"),
    "translation.count": Words("{done} van {of}", "{done} of {of}"),
    "translation.choose": Words("Laat zien", "Show"),
    "translation.not_judged": Words(
        "Oogst kijkt het {language} niet na. Laat iemand meelezen die de taal goed kent.",
        "Oogst does not check {language}. Let somebody who knows the language well read along.",
    ),
    "translation.remove": Words("Haal het {language} weg", "Take {language} away"),
    "translation.gone": Words(
        "Het {language} is weg. In de geschiedenis kun je het terugzetten.",
        "{language} is gone. You can put it back in the history.",
        "Het {language} is weg. In de geschiedenis kunt u het terugzetten.",
    ),
    "translation.nl": Words("Nederlands", "Dutch"),
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
