"""What a plan will be able to say, in words."""

from oogst.language.message import Message

MESSAGES = {
    "plan.too_few": Message(
        "{title}: naar verwachting {answers} {answers:antwoord|antwoorden}. Dat is te weinig om iets te tonen.",
        "{title}: about {answers} {answers:answer|answers} expected. That is too few to show anything.",
    ),
    "plan.too_few_pairs": Message(
        "{title}: naar verwachting {answers} van de {asked} mensen met beide metingen. Dat is te weinig om iets te "
        "tonen. Vraag meer mensen, of zorg voor meer respons.",
        "{title}: about {answers} of {asked} people with both measurements expected. That is too few to show "
        "anything. Ask more people, or raise the response.",
    ),
    "plan.target_seen": Message(
        "Je streeft naar {target}: dat is groot genoeg.", "You aim for {target}: that is large enough."
    ),
    "plan.target_unseen": Message(
        "Je streeft naar {target}: dat is kleiner, dus waarschijnlijk zie je het niet.",
        "You aim for {target}: that is smaller, so you will probably not see it.",
    ),
    "plan.assumptions": Message(
        "Dit neemt Oogst aan. Per keer antwoordt {response}, en dus {both} twee keer. Antwoorden "
        "liggen een kwart van de schaal uit elkaar. Twee metingen van iemand lijken op elkaar (samenhang {correlation}). "
        "Zijn je antwoorden straks anders, dan is de marge anders.",
        "This is what Oogst assumes. {response} answer each time, and so {both} twice. Answers lie a "
        "quarter of the scale apart. Two measurements of a person are alike (correlation {correlation}). "
        "If your answers turn out differently, so does the margin.",
    ),
    "plan.share": Message(
        "{title}: naar verwachting {answers} {answers:antwoord|antwoorden}. Zegt de helft ja, dan loopt de marge van {low} tot {high}.",
        "{title}: about {answers} {answers:answer|answers} expected. If half say yes, the margin runs from {low} to {high}.",
    ),
    "plan.mean": Message(
        "{title}: naar verwachting {answers} {answers:antwoord|antwoorden}. De marge is dan ongeveer {size} punt naar boven en beneden.",
        "{title}: about {answers} {answers:answer|answers} expected. The margin is then about {size} points up and down.",
    ),
    "plan.answers": Message(
        "{title}: naar verwachting {answers} {answers:antwoord|antwoorden}.",
        "{title}: about {answers} {answers:answer|answers} expected.",
    ),
    "plan.change": Message(
        "{title}: naar verwachting {answers} {answers:mens|mensen} met beide metingen. Een verschil vanaf ongeveer {size} punt is dan "
        "te zien (kans 80%).",
        "{title}: about {answers} {answers:person|people} with both measurements expected. The smallest difference that can then be "
        "seen is about {size} points (80% chance).",
    ),
    "plan.change_sd": Message(
        "{title}: naar verwachting {answers} {answers:mens|mensen} met beide metingen. Een verschil vanaf {size} standaardafwijking is "
        "dan te zien (kans 80%).",
        "{title}: about {answers} {answers:person|people} with both measurements expected. The smallest difference that can then be "
        "seen is {size} standard deviations (80% chance).",
    ),
    "plan.difference": Message(
        "{title}: naar verwachting {answers} {answers:mens|mensen} per groep, als beide groepen even groot zijn. Een verschil tussen de groepen vanaf ongeveer {size} "
        "punt is dan te zien (kans 80%).",
        "{title}: about {answers} {answers:person|people} per group expected, when both groups are as large. The smallest difference between the groups that can then "
        "be seen is about {size} points (80% chance).",
    ),
    "plan.difference_sd": Message(
        "{title}: naar verwachting {answers} {answers:mens|mensen} per groep, als beide groepen even groot zijn. Een verschil tussen de groepen vanaf {size} "
        "standaardafwijking is dan te zien (kans 80%).",
        "{title}: about {answers} {answers:person|people} per group expected, when both groups are as large. The smallest difference between the groups that can then "
        "be seen is {size} standard deviations (80% chance).",
    ),
    "plan.series": Message(
        "{title}: voor een lijn zijn minstens 8 periodes voor en 8 na de start nodig.",
        "{title}: a line needs at least 8 periods before and 8 after the start.",
    ),
    "plan.small": Message(
        "{title}: {small} van de {count} groepen {small:krijgt|krijgen} waarschijnlijk minder dan {threshold} antwoorden. Die laten we niet apart zien.",
        "{title}: {small} of the {count} groups will probably have fewer than {threshold} answers. We will not show {small:it|them} apart.",
    ),
    "plan.small_all": Message(
        "{title}: uitsplitsen lukt niet. Voor twee groepen zijn minstens {needed} antwoorden nodig.",
        "{title}: a breakdown will not work. Two groups take at least {needed} answers.",
    ),
    "plan.small_most": Message(
        "{title}: er zijn {count} groepen. Met de verwachte antwoorden is er plaats voor {room}.",
        "{title}: there are {count} groups. The expected answers have room for {room}.",
    ),
    "plan.room": Message(
        "{title}: dit lukt met hoogstens {room} groepen van minstens {threshold} antwoorden.",
        "{title}: this works with at most {room} groups of at least {threshold} answers.",
    ),
}
