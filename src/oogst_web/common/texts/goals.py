"""The chain of goals."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "goals.begin": Words("Wat moet er in de organisatie beter?", "What has to get better in the organisation?"),
    "goals.gaps": Words(
        "{count} van de {of} doelen {count:is|zijn} compleet", "{count} of {of} goals {count:is|are} complete"
    ),
    "goals.complete": Words("De {count} doelen zijn compleet", "The {count} goals are complete"),
    "goals.measured": Words(
        "{count} van de {of} doelen {count:heeft|hebben} een maat.", "{count} of {of} goals {count:has|have} a measure."
    ),
    "goals.explained": Words(
        "{count} {count:doel heeft|doelen hebben} een reden waarom niet.",
        "{count} {count:goal has|goals have} a reason why not.",
    ),
    "goals.what": Words(
        "Begin bovenaan, bij wat de organisatie wil. Ga dan naar beneden: welk gedrag is daarvoor nodig, en wat leren mensen?",
        "Begin at the top, with what the organisation wants. Then go down: which behaviour does that take, and what do people learn?",
    ),
    "goals.fixed": Words(
        "Het plan staat vast. Bij elke wijziging schrijf je op waarom.",
        "The plan is fixed. With every change you write down why.",
        "Het plan staat vast. Bij elke wijziging schrijft u op waarom.",
    ),
    "goals.removed": Words("Weggehaald: {name}.", "Removed: {name}."),
    "goals.not_complete": Words("nog niet compleet", "not complete yet"),
    "goals.is_complete": Words("compleet", "complete"),
    "goals.chain": Words("Zo helpt dit:", "How this helps:"),
    "goals.helps": Words("Helpt bij:", "Helps with:"),
    "goals.measured_by": Words("Gemeten met:", "Measured by:"),
    "goals.not_measured": Words("Niet gemeten. De reden:", "Not measured. The reason:"),
    "goals.measuring": Words("Hoe meet je dit?", "How do you measure this?", "Hoe meet u dit?"),
    "goals.new_indicator": Words("Nieuwe indicator", "New indicator"),
    "goals.add": Words("Voeg toe", "Add"),
    "goals.for": Words("Bij welk doel hoort dit?", "Which goal does this belong to?"),
    "goals.ask.5": Words("Wat moet het opleveren in geld?", "What must it yield in money?"),
    "goals.ask.4": Words("Wat moet er in de organisatie beter?", "What has to get better in the organisation?"),
    "goals.ask.3": Words(
        "Wat zie je mensen dan anders doen?",
        "What do you then see people do differently?",
        "Wat ziet u mensen dan anders doen?",
    ),
    "goals.ask.2": Words("Wat leren mensen daarvoor?", "What do people learn for that?"),
    "goals.ask.1": Words("Wat moeten mensen ervan vinden?", "What should people think of it?"),
}
