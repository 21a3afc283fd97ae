"""What is done after a measurement."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "decision.title": Words("Wat deden we met de uitkomsten?", "What did we do with the outcomes?"),
    "decision.owed": Words(
        "Na {count} {count:meting|metingen} is nog niets besloten",
        "After {count} {count:wave|waves} nothing was decided yet",
    ),
    "decision.none": Words("Er is nog geen meting gesloten", "No wave was closed yet"),
    "decision.none_what": Words(
        "Na elke meting besluit je of het [programme] doorgaat, verandert of stopt. Wie antwoordde, hoort dat van je.",
        "After every wave you decide whether the [programme] goes on, changes or stops. Who answered hears it from you.",
        "Na elke meting besluit u of het [programme] doorgaat, verandert of stopt. Wie antwoordde, hoort dat van u.",
    ),
    "decision.new": Words("Besluit", "Decide"),
    "decision.edit": Words("Wijzig", "Change"),
    "decision.still_owed": Words("Nog te besluiten", "Still to be decided"),
    "decision.ask": Words("Gaat het [programme] door, verandert het of stopt het?", "Does it go on, change or stop?"),
    "decision.choice": Words("Besluit", "Decision"),
    "decision.choice.keep": Words("Houden: zo doorgaan", "Keep: go on like this"),
    "decision.choice.change": Words("Veranderen", "Change"),
    "decision.choice.stop": Words("Stoppen", "Stop"),
    "decision.reason": Words("Waarom?", "Why?"),
    "decision.reason.hint": Words("Welke uitkomst gaf de doorslag?", "Which outcome was decisive?"),
    "decision.message": Words(
        "Wat zeg je tegen wie antwoordde?", "What do you tell those who answered?", "Wat zegt u tegen wie antwoordde?"
    ),
    "decision.message.hint": Words(
        "Dit lezen zij op hun eigen pagina. Je kunt het daarna ook mailen.",
        "They read this on their own page. You can mail it afterwards too.",
        "Dit lezen zij op hun eigen pagina. U kunt het daarna ook mailen.",
    ),
    "decision.decided_on": Words("Besloten op", "Decided on"),
    "decision.keep": Words("Bewaar het besluit", "Keep the decision"),
    "decision.kept": Words(
        "Het besluit is bewaard. Wie antwoordde, kan het lezen.", "The decision is kept. Who answered can read it."
    ),
    "decision.ahead": Words("Deze dag is nog niet geweest.", "This day has not been yet."),
    "decision.not_closed": Words("Deze meting loopt nog.", "This wave is still going on."),
    "decision.by": Words("door", "by"),
    "decision.told": Words("Tegen wie antwoordde", "To those who answered"),
    "decision.copy": Words("Kopieer de tekst voor een mail", "Copy the text for a mail"),
    "decision.mail": Words(
        "Je vulde een vragenlijst in: {title}. Dit doen we met de uitkomsten. {message}",
        "You filled in a questionnaire: {title}. This is what we do with the outcomes. {message}",
        "U vulde een vragenlijst in: {title}. Dit doen we met de uitkomsten. {message}",
    ),
    "decision.respondent": Words("Wat doen we met de uitkomsten?", "What do we do with the outcomes?"),
    "decision.home": Words("Wat deden we ermee?", "What did we do with it?"),
    "decision.home_line": Words(
        "Besluit na een meting: houden, veranderen of stoppen", "Decide after a wave: keep, change or stop"
    ),
}
