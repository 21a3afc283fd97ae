"""What participants read around the questions."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "ask.place": Words("Vraag {number} van {of}", "Question {number} of {of}"),
    "ask.next": Words("Volgende vraag", "Next question"),
    "ask.skip": Words("Sla over", "Skip"),
    "ask.back": Words("Vorige", "Previous"),
    "ask.begin": Words("Begin", "Begin"),
    "ask.again": Words("Begin opnieuw", "Begin again"),
    "ask.how_much": Words(
        "Het {count:is|zijn} {count} {count:vraag|vragen}. Dat duurt ongeveer {minutes} {minutes:minuut|minuten}.",
        "There {count:is|are} {count} {count:question|questions}. That takes about {minutes} {minutes:minute|minutes}.",
    ),
    "ask.stop": Words(
        "Je mag stoppen. Je mag een vraag overslaan.",
        "You may stop. You may skip a question.",
        "U mag stoppen. U mag een vraag overslaan.",
    ),
    "ask.choose": Words("Kies een antwoord. Of sla de vraag over.", "Choose an answer. Or skip the question."),
    "ask.choose_some": Words(
        "Kies een of meer antwoorden. Of sla de vraag over.", "Choose one or more answers. Or skip the question."
    ),
    "ask.put_in_order": Words(
        "Zet alles op volgorde. Of sla de vraag over.", "Put everything in order. Or skip the question."
    ),
    "ask.several": Words("Je mag er meer kiezen.", "You may choose more than one.", "U mag er meer kiezen."),
    "ask.first_on_top": Words(
        "Zet bovenaan wat bij jou op 1 komt.",
        "Put at the top what comes first for you.",
        "Zet bovenaan wat bij u op 1 komt.",
    ),
    "ask.speak": Words(
        "Je mag ook inspreken met je toetsenbord.",
        "You may also speak with your keyboard.",
        "U mag ook inspreken met uw toetsenbord.",
    ),
    "ask.read_aloud": Words("Lees voor", "Read aloud"),
    "ask.stop_reading": Words("Stop", "Stop"),
    "ask.or": Words("of", "or"),
    "ask.press": Words("Druk op", "Press"),
    "ask.up": Words("Omhoog", "Up"),
    "ask.down": Words("Omlaag", "Down"),
    "ask.at": Words("{label}, plaats {place} van {of}", "{label}, place {place} of {of}"),
    "ask.number": Words("Typ een getal. Bijvoorbeeld 12.", "Type a number. For example 12."),
    "ask.write": Words("Schrijf iets op. Of sla de vraag over.", "Write something. Or skip the question."),
    "ask.thanks": Words("Bedankt! Je bent klaar.", "Thank you! You are done.", "Bedankt! U bent klaar."),
    "ask.not_kept": Words("Dit is een voorbeeld. Er wordt niets bewaard.", "This is a preview. Nothing is kept."),
    "ask.nothing": Words("Er zijn nog geen vragen om te laten zien.", "There are no questions to show yet."),
    "ask.see_in": Words("Bekijk het ook in het", "See it in"),
}
