"""The measurement plan."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "plan.expected_response": Words(
        "Hoeveel procent antwoordt, denk je?",
        "What percentage will answer, do you think?",
        "Hoeveel procent antwoordt, denkt u?",
    ),
    "plan.expected_response.hint": Words(
        "Van 1 tot 100. Vaak is het ongeveer 60.", "From 1 to 100. It is often about 60."
    ),
    "plan.agreed_by": Words("Vastgesteld door", "Approved by"),
    "plan.frozen_on": Words("Dag van vaststellen", "Day of approval"),
    "plan.title_none": Words("Maak het meetplan", "Make the measurement plan"),
    "plan.title_gaps": Words(
        "{count} {count:meting heeft|metingen hebben} nog geen dag of geen verantwoordelijke",
        "{count} {count:measurement has|measurements have} no day or no owner yet",
    ),
    "plan.title_missing": Words(
        "{count} {count:indicator staat|indicatoren staan} nog niet in het plan",
        "{count} {count:indicator is|indicators are} not in the plan yet",
    ),
    "plan.title_unmeasured": Words(
        "Voor {count} {count:doel|doelen} is er nog geen meting",
        "For {count} {count:goal|goals} there is no measurement yet",
    ),
    "plan.title_ready": Words(
        "Het meetplan is klaar om vast te stellen", "The measurement plan is ready to be approved"
    ),
    "plan.title_fixed": Words("Het meetplan is vastgesteld", "The measurement plan is approved"),
    "plan.what": Words(
        "Wat meten we, bij wie, wanneer, waarmee, en wie zorgt ervoor?",
        "What do we measure, of whom, when, with what, and who sees to it?",
    ),
    "plan.facts": Words(
        "{count} {count:meting|metingen} in het plan", "{count} {count:measurement|measurements} in the plan"
    ),
    "plan.make": Words("Maak het meetplan", "Make the measurement plan"),
    "plan.make_what": Words(
        "Elke indicator die over een doel beslist krijgt een regel. Daarna kun je alles wijzigen.",
        "Every indicator that decides about a goal gets a line. After that you can change everything.",
        "Elke indicator die over een doel beslist krijgt een regel. Daarna kunt u alles wijzigen.",
    ),
    "plan.made": Words("{count} {count:regel|regels} gemaakt.", "{count} {count:line|lines} made."),
    "plan.no_goals": Words(
        "Nog geen doelen met een indicator. Begin bij de doelen.",
        "No goals with an indicator yet. Begin with the goals.",
    ),
    "plan.to_goals": Words("Naar de doelen", "To the goals"),
    "plan.add_missing": Words("Zet ze in het plan", "Put them in the plan"),
    "plan.views": Words("Weergave", "View"),
    "plan.view.table": Words("Tabel", "Table"),
    "plan.view.calendar": Words("Kalender", "Calendar"),
    "plan.view.person": Words("Per persoon", "Per person"),
    "plan.ics": Words("Zet in je agenda (.ics)", "Put in your calendar (.ics)", "Zet in uw agenda (.ics)"),
    "plan.col.what": Words("Meting", "Measurement"),
    "plan.col.level": Words("Niveau", "Level"),
    "plan.col.with": Words("Waarmee", "With what"),
    "plan.col.who": Words("Bij wie", "Of whom"),
    "plan.col.when": Words("Wanneer", "When"),
    "plan.col.minutes": Words("Duur hele vragenlijst", "Time of whole questionnaire"),
    "plan.col.owner": Words("Wie zorgt ervoor", "Who sees to it"),
    "plan.col.target": Words("Streefwaarde", "Target"),
    "plan.col.change": Words("Wijzigen", "Change"),
    "plan.before": Words("voormeting", "measurement before"),
    "plan.minutes": Words("{count} min", "{count} min"),
    "plan.no_day": Words("nog geen dag", "no day yet"),
    "plan.no_owner": Words("nog niemand", "nobody yet"),
    "plan.no_day_title": Words("Zonder dag", "Without a day"),
    "plan.owners": Words("Wie zorgt waarvoor?", "Who sees to what?"),
    "plan.asked": Words("Wie wordt wat gevraagd?", "Who is asked what?"),
    "plan.crowded": Words(
        "Binnen een week wordt twee keer iets gevraagd aan {who}: {first} en {second}.",
        "Within a week {who} are asked twice: {first} and {second}.",
    ),
    "plan.say": Words("Wat kun je straks zeggen?", "What will you be able to say?", "Wat kunt u straks zeggen?"),
    "plan.people": Words("Hoeveel mensen doen mee?", "How many people take part?"),
    "plan.people_show": Words("Reken uit", "Work it out"),
    "plan.people_wrong": Words("Typ een heel getal. Bijvoorbeeld 26.", "Type a whole number. For example 26."),
    "plan.people_counted": Words(
        "Gerekend met {count} {count:mens|mensen} op de lijst.",
        "Worked out for {count} {count:person|people} on the list.",
    ),
    "plan.people_needed": Words(
        "Vul in hoeveel mensen meedoen. Dan zie je wat de cijfers straks waard zijn.",
        "Fill in how many people take part. Then you see what the figures will be worth.",
        "Vul in hoeveel mensen meedoen. Dan ziet u wat de cijfers straks waard zijn.",
    ),
    "plan.burden": Words("Wat vraagt dit van mensen?", "What does this ask of people?"),
    "plan.burden_each": Words(
        "Je vraagt per mens in totaal ongeveer {minutes} {count:minuut|minuten}.",
        "You ask about {minutes} {count:minute|minutes} per person in all.",
        "U vraagt per mens in totaal ongeveer {minutes} {count:minuut|minuten}.",
    ),
    "plan.burden_some": Words(
        "Aan {people} {people:mens|mensen} vraag je ook {minutes} {count:minuut|minuten}: {moment}.",
        "You also ask {people} {people:person|people} for {minutes} {count:minute|minutes}: {moment}.",
        "Aan {people} {people:mens|mensen} vraagt u ook {minutes} {count:minuut|minuten}: {moment}.",
    ),
    "plan.burden_moment": Words("Moment", "Moment"),
    "plan.burden_person": Words("Minuten per mens", "Minutes per person"),
    "plan.burden_people": Words("Mensen", "People"),
    "plan.burden_hours": Words("Uren samen", "Hours in all"),
    "plan.instead": Words(
        "De hele groep zie je wel. Of voeg kleine groepen samen.",
        "You do see the whole group. Or put small groups together.",
        "De hele groep ziet u wel. Of voeg kleine groepen samen.",
    ),
    "plan.setup": Words("Hoe is het opgezet?", "How is it set up?"),
    "plan.moments": Words("Meetmomenten", "Moments"),
    "plan.groups": Words("Groepen", "Groups"),
    "plan.assignment": Words("Hoe ontstaat de vergelijkingsgroep?", "How does the comparison group come about?"),
    "plan.assignment_none": Words(
        "Nog niet beschreven. Zonder vergelijking kun je later niet zeggen of het door het [programme] komt.",
        "Not described yet. Without a comparison you cannot say later whether it is due to the [programme].",
        "Nog niet beschreven. Zonder vergelijking kunt u later niet zeggen of het door het [programme] komt.",
    ),
    "plan.breakdowns": Words("Uitsplitsingen, de belangrijkste eerst", "Breakdowns, the most important first"),
    "plan.breakdowns_what": Words(
        "Hoogstens zes. Later toevoegen kan, maar telt minder.",
        "Six at most. Adding later is possible, but counts for less.",
    ),
    "plan.breakdowns_full": Words(
        "Er zijn al zes uitsplitsingen. Haal er eerst een weg.", "There are six breakdowns already. Remove one first."
    ),
    "plan.breakdown_there": Words(
        "Deze uitsplitsing is er al. Hoofdletters maken geen verschil. Kies een andere naam.",
        "This breakdown is there already. Capitals make no difference. Choose another name.",
    ),
    "plan.breakdown_twins": Words(
        "Deze uitsplitsingen lijken hetzelfde: {names}. Haal er een weg, en gebruik in de lijst met mensen één naam.",
        "These breakdowns seem the same: {names}. Remove one, and use one name in the list of people.",
    ),
    "plan.attribute": Words("Naam van het kenmerk, zoals team", "Name of the attribute, such as team"),
    "plan.questions": Words("Evaluatievragen", "Evaluation questions"),
    "plan.response": Words("Verwachte antwoorden", "Expected answers"),
    "plan.new.plan_line": Words("Nieuwe meting van", "New measurement of"),
    "plan.new.moment": Words("Nieuw moment", "New moment"),
    "plan.new.group": Words("Nieuwe groep", "New group"),
    "plan.new.breakdown": Words("Nieuwe uitsplitsing", "New breakdown"),
    "plan.new.question": Words("Nieuwe vraag", "New question"),
    "plan.new.series": Words("Nieuwe KPI-reeks", "New KPI series"),
    "plan.none": Words("Nog niets.", "Nothing yet."),
    "plan.name_needed": Words("Vul in hoe het heet.", "Fill in what it is called."),
}
