"""Texts for who answers a questionnaire on a phone: short sentences, ordinary words."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "respond.how_much": Words(
        "{count} {count:vraag|vragen}. Dat duurt ongeveer {minutes} {minutes:minuut|minuten}.",
        "{count} {count:question|questions}. That takes about {minutes} {minutes:minute|minutes}.",
    ),
    "respond.may_stop": Words(
        "Je mag stoppen. Je mag later verder gaan.",
        "You may stop. You may go on later.",
        "U mag stoppen. U mag later verder gaan.",
    ),
    "respond.who_sees": Words("Wie ziet dit?", "Who sees this?"),
    "respond.begin": Words("Begin", "Begin"),
    "respond.go_on": Words("Verder", "Go on"),
    "respond.contact": Words("Vragen? Bel of app met", "Questions? Call or text"),
    "respond.code_title": Words("Vul je code in", "Type your code", "Vul uw code in"),
    "respond.code": Words("Code", "Code"),
    "respond.code_hint": Words("Twee blokjes van 5 letters en cijfers", "Two blocks of 5 letters and digits"),
    "respond.code_length": Words("De code heeft 10 letters of cijfers.", "The code has 10 letters or digits."),
    "respond.unknown": Words("Deze pagina is er niet", "This page is not there"),
    "respond.unknown_what": Words(
        "Kijk of de link of de code klopt. Of open de link uit je mail nog een keer.",
        "See whether the link or the code is right. Or open the link in your mail once more.",
        "Kijk of de link of de code klopt. Of open de link uit uw mail nog een keer.",
    ),
    "respond.closed_title": Words("Deze vragen zijn gesloten", "These questions are closed"),
    "respond.closed": Words("Antwoorden kon tot en met", "Answering was possible until"),
    "respond.check_title": Words("Kijk je antwoorden na", "Look your answers over", "Kijk uw antwoorden na"),
    "respond.unanswered": Words(
        "{count} {count:vraag heeft|vragen hebben} nog geen antwoord. Dat mag.",
        "{count} {count:question has|questions have} no answer yet. That is fine.",
    ),
    "respond.no_answer": Words("Geen antwoord", "No answer"),
    "respond.change": Words("Wijzig", "Change"),
    "respond.send": Words("Verstuur", "Send"),
    "respond.done_title": Words("Bedankt! Je bent klaar.", "Thank you! You are done.", "Bedankt! U bent klaar."),
    "respond.hear": Words("Wat eruit komt hoor je op", "You will hear what comes out on", "Wat eruit komt hoort u op"),
    "respond.receipt": Words("Bewijs dat je meedeed:", "Proof that you took part:", "Bewijs dat u meedeed:"),
}
