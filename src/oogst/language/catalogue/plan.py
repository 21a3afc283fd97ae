"""What a plan will be able to say, in words."""

from oogst.language.message import Message

MESSAGES = {
    "plan.too_few": Message(
        "{title}: naar verwachting {answers} antwoorden. Dat is te weinig om iets te tonen.",
        "{title}: about {answers} answers expected. That is too few to show anything.",
    ),
    "plan.share": Message(
        "{title}: naar verwachting {answers} antwoorden. Zegt de helft ja, dan loopt de marge van {low} tot {high}.",
        "{title}: about {answers} answers expected. If half say yes, the margin runs from {low} to {high}.",
    ),
    "plan.mean": Message(
        "{title}: naar verwachting {answers} antwoorden. De marge is dan ongeveer {size} punt naar boven en beneden.",
        "{title}: about {answers} answers expected. The margin is then about {size} points up and down.",
    ),
    "plan.answers": Message(
        "{title}: naar verwachting {answers} antwoorden.", "{title}: about {answers} answers expected."
    ),
    "plan.change": Message(
        "{title}: naar verwachting {answers} mensen met beide metingen. Een verschil vanaf ongeveer {size} punt is dan "
        "te zien (kans 80%).",
        "{title}: about {answers} people with both measurements expected. A difference from about {size} points up can "
        "then be seen (80% chance).",
    ),
    "plan.change_sd": Message(
        "{title}: naar verwachting {answers} mensen met beide metingen. Een verschil vanaf {size} standaardafwijking is "
        "dan te zien (kans 80%).",
        "{title}: about {answers} people with both measurements expected. A difference from {size} standard deviations "
        "up can then be seen (80% chance).",
    ),
    "plan.difference": Message(
        "{title}: naar verwachting {answers} mensen per groep. Een verschil tussen de groepen vanaf ongeveer {size} "
        "punt is dan te zien (kans 80%).",
        "{title}: about {answers} people per group expected. A difference between the groups from about {size} points "
        "up can then be seen (80% chance).",
    ),
    "plan.difference_sd": Message(
        "{title}: naar verwachting {answers} mensen per groep. Een verschil tussen de groepen vanaf {size} "
        "standaardafwijking is dan te zien (kans 80%).",
        "{title}: about {answers} people per group expected. A difference between the groups from {size} standard "
        "deviations up can then be seen (80% chance).",
    ),
    "plan.series": Message(
        "{title}: voor een lijn zijn minstens 8 periodes voor en 8 na de start nodig.",
        "{title}: a line needs at least 8 periods before and 8 after the start.",
    ),
}
