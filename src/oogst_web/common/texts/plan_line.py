"""Fields of a line of the measurement plan."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "plan_line.indicator": Words("Wat wordt gemeten?", "What is measured?"),
    "plan_line.who": Words("Bij wie?", "Of whom?"),
    "plan_line.who.hint": Words(
        "Wie vult iets in, of over wie gaan de cijfers?", "Who fills something in, or whom are the figures about?"
    ),
    "plan_line.who.people": Words("alle [participants]", "all [participants]"),
    "plan_line.who.figures": Words("cijfers van de organisatie", "figures of the organisation"),
    "plan_line.moment": Words("Wanneer?", "When?"),
    "plan_line.date": Words("Andere dag", "Another day"),
    "plan_line.date.hint": Words(
        "Leeg: de dag van het moment. Die schuift dan mee.", "Empty: the day of the moment. It then moves along."
    ),
    "plan_line.instrument": Words("Waarmee?", "With what?"),
    "plan_line.instrument.hint": Words("Leeg: dezelfde als bij de indicator.", "Empty: the same as the indicator's."),
    "plan_line.owner": Words("Wie zorgt ervoor?", "Who sees to it?"),
    "plan_line.owner.hint": Words("Een rol, zoals [trainer] of HR.", "A role, such as [trainer] or HR."),
    "plan_line.minutes": Words("Minuten per mens", "Minutes per person"),
    "plan_line.minutes.hint": Words("Leeg: geschat uit de vragen.", "Empty: estimated from the questions."),
    "plan_line.sources": Words("Op welke bronnen rust dit?", "Which sources does this rest on?"),
    "plan_line.people": Words("Aantal mensen", "Number of people"),
    "plan_line.people.hint": Words("Leeg: iedereen die meedoet.", "Empty: everybody who takes part."),
}
