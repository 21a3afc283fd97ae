"""Scores: questions that count together, and the words of answers."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "scale.page": Words("Welke vragen tellen samen?", "Which questions count together?"),
    "scale.what": Words(
        "Een score is één getal uit een paar vragen over hetzelfde. Zo'n getal is rustiger dan elke vraag apart.",
        "A score is one number from a few questions about the same thing. Such a number is steadier than each question by itself.",
    ),
    "scale.none": Words("Nog geen score. Elke vraag telt apart.", "No score yet. Each question counts by itself."),
    "scale.new": Words("Nieuwe score", "New score"),
    "scale.make": Words("Maak score", "Make score"),
    "scale.title": Words("Wat meet deze score?", "What does this score measure?"),
    "scale.scoring": Words("Hoe wordt het een getal?", "How does it become a number?"),
    "scale.scoring.mean": Words("gemiddelde", "mean"),
    "scale.scoring.sum": Words("som", "sum"),
    "scale.scoring.correct": Words("aantal goed (toets)", "number right (test)"),
    "scale.minimum_answered": Words(
        "Hoeveel vragen moet iemand beantwoorden? (in %)", "How many questions must somebody answer? (in %)"
    ),
    "scale.pass_mark": Words("Geslaagd vanaf (toets)", "Passed from (test)"),
    "scale.items": Words("Welke vragen?", "Which questions?"),
    "scale.items.needed": Words("Kies ten minste één vraag.", "Choose at least one question."),
    "scale.answers": Words("Woorden van de antwoorden", "Words of the answers"),
    "scale.no_answers": Words(
        "Deze lijst heeft geen vragen met een schaal.", "This list has no questions with a scale."
    ),
    "scale.answer": Words("Antwoord {code}", "Answer {code}"),
    "scale.picture": Words("Tekening naast de woorden", "Picture beside the words"),
    "scale.picture.hint": Words(
        "Staafjes voor hoe vaak, treden voor wat iemand kan, gezichtjes alleen voor gevoel (niveau 1). "
        "De woorden blijven erbij staan. Verander dit niet tussen twee metingen.",
        "Bars for how often, steps for what somebody can do, faces only for feeling (level 1). "
        "The words stay beside them. Do not change this between two measurements.",
    ),
    "scale.range": Words("{low} tot {high}", "{low} to {high}"),
    "scale.picture.with": Words(", met {picture}", ", with {picture}"),
    "scale.picture.none": Words("geen", "none"),
    "scale.picture.bars": Words("staafjes", "bars"),
    "scale.picture.faces": Words("gezichtjes", "faces"),
    "scale.picture.steps": Words("treden", "steps"),
    "scale.unknown": Words("Bied ook “Dat weet ik niet” aan", "Also offer “I don't know”"),
    "scale.others": Words(
        "Ook {count} andere {count:vragenlijst gebruikt|vragenlijsten gebruiken} deze woorden.",
        "{count} other {count:questionnaire uses|questionnaires use} these words too.",
    ),
    "scale.not_plain": Words(
        "Deze schaal heeft geen woorden bij elk getal. Je verandert haar in de studiemap.",
        "This scale does not have words for every number. You change it in the study folder.",
        "Deze schaal heeft geen woorden bij elk getal. U verandert haar in de studiemap.",
    ),
    "scale.conflict": Words(
        "Een collega heeft deze woorden net veranderd. Dit staat er nu. Typ de jouwe nog een keer als dat nodig is.",
        "A colleague has just changed these words. This is what stands there now. Type yours again if needed.",
        "Een collega heeft deze woorden net veranderd. Dit staat er nu. Typ de uwe nog een keer als dat nodig is.",
    ),
}
