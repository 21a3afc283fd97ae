"""Advice on one question, and what keeps a questionnaire from being published."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "check.no_text": Words("Schrijf de vraag.", "Write the question."),
    "check.no_answers": Words("Kies met welke woorden mensen antwoorden.", "Choose the words that people answer with."),
    "check.few_options": Words("Geef ten minste twee antwoorden.", "Give at least two answers."),
    "check.no_key": Words("Kies het goede antwoord.", "Choose the right answer."),
    "check.show_if_unreadable": Words(
        "De voorwaarde is niet te lezen vanaf teken {place}. Schrijf bijvoorbeeld: v1 = 2.",
        "The condition cannot be read from character {place}. Write for example: v1 = 2.",
    ),
    "check.show_if_unknown": Words(
        "De voorwaarde noemt {names}. Noem alleen vragen die eerder komen.",
        "The condition names {names}. Name only questions that come before.",
    ),
    "check.too_long": Words(
        "{count} woorden. Probeer het in 12 woorden of minder.", "{count} words. Try it in 12 words or fewer."
    ),
    "check.hard": Words("Dit leest moeilijk. Kies kortere woorden.", "This is hard to read. Choose shorter words."),
    "check.easier": Words(
        "“{word}” is een moeilijk woord. Misschien: {easier}.", "“{word}” is a hard word. Perhaps: {easier}."
    ),
    "check.two_ideas": Words(
        "Vraagt dit twee dingen tegelijk? Maak er dan twee vragen van.",
        "Does this ask two things at once? Then make two questions of it.",
    ),
    "check.negation": Words(
        "Er staat een ontkenning in. Vraag liever wat er wél is.",
        "There is a negation in it. Rather ask what there is.",
    ),
    "check.leading": Words(
        "Deze woorden sturen naar een antwoord. Vraag het neutraal.",
        "These words steer towards an answer. Ask it neutrally.",
    ),
    "check.no_unknown": Words(
        "Wie het niet weet, kan dat niet kiezen. Voeg “Dat weet ik niet” toe.",
        "Who does not know cannot choose that. Add “I don't know”.",
    ),
    "check.long_hint": Words("Houd de uitleg op één zin.", "Keep the explanation to one sentence."),
    "check.faces_elsewhere": Words(
        "Gezichtjes meten gevoel. Gebruik ze alleen bij “Wat vond je ervan?” (niveau 1). Kies hier woorden.",
        "Faces measure feeling. Use them only with “What did you think of it?” (level 1). Choose words here.",
        "Gezichtjes meten gevoel. Gebruik ze alleen bij “Wat vond u ervan?” (niveau 1). Kies hier woorden.",
    ),
    "check.other_picture": Words(
        "Eerder hadden deze antwoorden een andere tekening, of geen. Gebruik nu dezelfde. Anders kun je niet vergelijken.",
        "Before, these answers had another picture, or none. Use the same now. Otherwise you cannot compare.",
        "Eerder hadden deze antwoorden een andere tekening, of geen. Gebruik nu dezelfde. Anders kunt u niet vergelijken.",
    ),
    "check.other_answers": Words(
        "Eerder had deze vraag andere antwoorden. Gebruik nu dezelfde. Anders kun je niet vergelijken.",
        "Before, this question had other answers. Use the same now. Otherwise you cannot compare.",
        "Eerder had deze vraag andere antwoorden. Gebruik nu dezelfde. Anders kunt u niet vergelijken.",
    ),
}
