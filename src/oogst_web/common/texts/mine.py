"""The own page of somebody who takes part."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "mine.place": Words("Mijn plek", "My place"),
    "mine.hello": Words("Hallo {name}", "Hello {name}"),
    "mine.no_questions": Words(
        "Er zijn nu geen vragen voor je.", "There are no questions for you now.", "Er zijn nu geen vragen voor u."
    ),
    "mine.own": Words("Van mij", "Mine"),
    "mine.account": Words("Mijn naam, taal en wachtwoord", "My name, language and password"),
    "mine.privacy": Words("Wie ziet wat?", "Who sees what?"),
    "mine.title": Words("Waar doe je aan mee?", "What do you take part in?", "Waar doet u aan mee?"),
    "mine.none": Words(
        "Je doet nu nergens aan mee. Klopt dat niet? Vraag het aan wie je uitnodigde.",
        "You take part in nothing now. Is that wrong? Ask who invited you.",
        "U doet nu nergens aan mee. Klopt dat niet? Vraag het aan wie u uitnodigde.",
    ),
    "mine.left": Words("Je bent gestopt op {day}.", "You left on {day}.", "U bent gestopt op {day}."),
    "mine.leave": Words("Ik wil stoppen", "I want to leave"),
    "mine.sure": Words("Stoppen met {name}", "Leave {name}"),
    "mine.what": Words(
        "Je krijgt geen vragen meer. Wat je al hebt ingevuld, blijft meetellen. Je hoeft niet te zeggen waarom.",
        "You get no more questions. What you filled in stays. You need not say why.",
        "U krijgt geen vragen meer. Wat u al hebt ingevuld, blijft meetellen. U hoeft niet te zeggen waarom.",
    ),
    "mine.stop": Words("Stop met {name}", "Leave {name}"),
    "mine.reason": Words("zelf gestopt", "left on own request"),
    "mine.done": Words("Je bent gestopt met {name}.", "You have left {name}.", "U bent gestopt met {name}."),
}
