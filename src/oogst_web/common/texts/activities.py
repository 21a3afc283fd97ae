"""Texts of the page with the activities."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "activities.begin": Words("Wat gaan mensen doen om te leren?", "What will people do to learn?"),
    "activities.gaps": Words(
        "{count} {count:doel heeft|doelen hebben} nog geen activiteit",
        "{count} {count:goal has|goals have} no activity yet",
    ),
    "activities.complete": Words("Bij elk doel hoort een activiteit", "Every goal has an activity"),
    "activities.what": Words(
        "Schrijf op wat mensen doen: bijeenkomsten, oefeningen in het werk, coaching en intervisie.",
        "Write down what people do: sessions, practice at work, coaching and peer consultation.",
    ),
    "activities.list": Words("Activiteiten", "Activities"),
    "activities.empty": Words(
        "Nog geen activiteiten. Begin met wat mensen in hun werk gaan oefenen.",
        "No activities yet. Begin with what people will practise in their work.",
    ),
    "activities.hours": Words("{count} uur", "{count} hours"),
    "activities.helps": Words("Helpt bij:", "Helps with:"),
    "activities.no_goal": Words("Hoort nog bij geen enkel doel.", "Does not belong to any goal yet."),
    "activities.less_suited": Words("Minder geschikt voor:", "Less suited for:"),
    "activities.new": Words("Nieuwe activiteit", "New activity"),
    "activities.kind": Words("Soort", "Kind"),
    "activities.add": Words("Voeg toe", "Add"),
    "activities.coverage": Words("Welke activiteit helpt bij welk doel?", "Which activity helps with which goal?"),
    "activities.goal": Words("Doel", "Goal"),
    "activities.level": Words("niveau {count}", "level {count}"),
    "activities.yes": Words("ja", "yes"),
    "activities.no": Words("nee", "no"),
    "activities.below": Words("via een doel eronder", "through a goal below it"),
    "activities.without": Words(
        "Bij {count:dit doel|deze doelen} doen mensen nog niets:",
        "For {count:this goal|these goals} people do nothing yet:",
    ),
    "activities.loose": Words(
        "{count:Deze activiteit hoort|Deze activiteiten horen} nog bij geen doel:",
        "{count:This activity belongs|These activities belong} to no goal yet:",
    ),
    "activities.no_gaps": Words(
        "Elk doel heeft een activiteit, of een doel eronder met een activiteit.",
        "Every goal has an activity, or a goal below it with one.",
    ),
    "activities.no_goals": Words(
        "Er zijn nog geen doelen. Schrijf die eerst op.", "There are no goals yet. Write those down first."
    ),
    "activities.to_goals": Words("Ga naar de doelen", "Go to the goals"),
    "activities.mix": Words("Hoe leren mensen?", "How do people learn?"),
    "activities.way": Words("Manier", "Way"),
    "activities.way.work": Words("door het werk te doen", "by doing the work"),
    "activities.way.colleagues": Words("van anderen", "from others"),
    "activities.way.course": Words("in bijeenkomsten", "in sessions"),
    "activities.share": Words("Deel van de uren", "Share of the hours"),
    "activities.usual": Words("Vuistregel", "Rule of thumb"),
    "activities.percent": Words("{count}%", "{count}%"),
    "activities.no_mix": Words(
        "Vul bij de activiteiten de uren in. Dan zie je hier hoe mensen leren.",
        "Fill in the hours of the activities. Then you see here how people learn.",
        "Vul bij de activiteiten de uren in. Dan ziet u hier hoe mensen leren.",
    ),
    "activities.how_counted": Words("Hoe is dit geteld?", "How is this counted?"),
    "activities.how": Words(
        "We tellen de uren per [participant]. Oefenen in het werk telt als werk. Coaching en intervisie tellen als leren van anderen. Bijeenkomsten tellen als bijeenkomst.",
        "We count the hours per [participant]. Practice at work counts as work. Coaching and peer consultation count as learning from others. Sessions count as sessions.",
    ),
    "activities.rule": Words(
        "70-20-10 is een vuistregel, geen norm. Past een andere mix beter bij de doelen? Dan is dat goed.",
        "70-20-10 is a rule of thumb, not a norm. Does another mix fit the goals better? Then that is fine.",
    ),
    "activities.uncounted": Words(
        "Niet meegeteld, omdat er geen uren staan of de soort anders is:",
        "Not counted, because there are no hours or the kind is another one:",
    ),
}
