"""Fields of the programme."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "programme.title": Words("Naam", "Name"),
    "programme.story": Words("Het verhaal", "The story"),
    "programme.story.hint": Words(
        "Waarom is dit nodig, en voor wie? Schrijf het zoals je het vertelt.",
        "Why is this needed, and for whom? Write it the way you would tell it.",
        "Waarom is dit nodig, en voor wie? Schrijf het zoals u het vertelt.",
    ),
    "programme.start": Words("Begin", "Start"),
    "programme.end": Words("Einde", "End"),
    "programme.highest_level": Words(
        "Tot welk niveau wil je het laten zien?",
        "Up to which level do you want to show it?",
        "Tot welk niveau wilt u het laten zien?",
    ),
    "programme.question": Words(
        "Welke vraag moet het rapport beantwoorden?", "Which question does the report have to answer?"
    ),
    "programme.question.hint": Words(
        "Eén vraag. Die staat boven het rapport. Meer vragen schrijf je op bij het meetplan.",
        "One question. It heads the report. Write more questions down with the measurement plan.",
        "Eén vraag. Die staat boven het rapport. Meer vragen schrijft u op bij het meetplan.",
    ),
    "programme.highest_level.hint": Words(
        "Hoger kost meer moeite. Vaak is niveau 4 genoeg.", "Higher takes more effort. Level 4 is often enough."
    ),
    "programme.highest_level.1": Words("1 – Reactie", "1 – Reaction"),
    "programme.highest_level.2": Words("2 – Leren", "2 – Learning"),
    "programme.highest_level.3": Words("3 – Gedrag", "3 – Behaviour"),
    "programme.highest_level.4": Words("4 – Resultaat", "4 – Results"),
    "programme.highest_level.5": Words("5 – Rendement", "5 – Return"),
    "programme.alignment.reason": Words("Waarom dit [programme]?", "Why this [programme]?"),
    "programme.alignment.reason.hint": Words(
        "Vul dit in, en ook wat er snel anders moet zijn. Dan is deze stap klaar.",
        "Fill this in, and also what has to be different soon. Then this step is done.",
    ),
    "programme.alignment.why_now": Words("Waarom nu?", "Why now?"),
    "programme.alignment.short_term": Words("Wat moet er snel anders zijn?", "What has to be different soon?"),
    "programme.alignment.short_term.hint": Words("Ook nodig voor deze stap.", "Needed for this step too."),
    "programme.alignment.long_term": Words("Wat moet er later anders zijn?", "What has to be different later?"),
    "programme.alignment.prevent": Words(
        "Wat wil je voorkomen?", "What do you want to prevent?", "Wat wilt u voorkomen?"
    ),
    "programme.alignment.conditions": Words("Wat is ervoor nodig?", "What does it take?"),
    "programme.alignment.involvement": Words("Wie doet wat?", "Who does what?"),
    "programme.alignment.five_years_unchanged": Words(
        "Wat als er in vijf jaar niets verandert?", "What if nothing changes in five years?"
    ),
    "programme.evaluator.name": Words("Wie onderzoekt het?", "Who evaluates it?"),
    "programme.evaluator.name.hint": Words(
        "De naam van een mens of een bureau. Die komt in het rapport.",
        "The name of a person or an agency. It will stand in the report.",
    ),
    "programme.evaluator.relation": Words(
        "Wat heeft de onderzoeker met het [programme] te maken?", "What has the evaluator to do with the [programme]?"
    ),
    "programme.evaluator.relation.hint": Words(
        "Bijvoorbeeld: werkt bij ons, maar gaf geen training.",
        "For example: works for us, but gave no training.",
    ),
    "programme.evaluator.paid_by": Words("Wie betaalt het onderzoek?", "Who pays for the evaluation?"),
}
