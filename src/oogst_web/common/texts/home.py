"""The home page."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "home.title": Words("Vandaag", "Today"),
    "home.hello_nothing": Words(
        "Hallo {name}. Er wacht niets op je.",
        "Hello {name}. Nothing waits for you.",
        "Hallo {name}. Er wacht niets op u.",
    ),
    "home.hello": Words(
        "Hallo {name}. {count} {count:ding wacht|dingen wachten} op je.",
        "Hello {name}. {count} {count:thing waits|things wait} for you.",
        "Hallo {name}. {count} {count:ding wacht|dingen wachten} op u.",
    ),
    "home.tasks": Words("Wat nu?", "What now?"),
    "home.open": Words("Ook nog te doen", "Still to do"),
    "home.hidden": Words("En nog {count}.", "And {count} more."),
    "home.programmes": Words("Mijn [programmes]", "My [programmes]"),
    "home.all_programmes": Words("Alle [programmes]", "All [programmes]"),
    "home.to_approve": Words("Wat wacht op jouw akkoord?", "What waits for your approval?", "Wat wacht op uw akkoord?"),
    "home.approve": Words("Bekijk het meetplan en stel het vast", "Look at the measurement plan and approve it"),
    "home.no_plans": Words(
        "Er wacht geen meetplan op je akkoord.",
        "No measurement plan waits for your approval.",
        "Er wacht geen meetplan op uw akkoord.",
    ),
    "home.quality": Words("Is het plan goed genoeg?", "Is the plan good enough?"),
    "home.plans_fine": Words(
        "Elk doel is compleet, en elke meting een dag en een verantwoordelijke.",
        "Every goal is complete, and every measurement a day and an owner.",
    ),
    "home.money_title": Words("Klopt het geld?", "Is the money right?"),
    "home.money": Words(
        "{count} {count:post heeft|posten hebben} nog geen bedrag of geen bron",
        "{count} {count:item has|items have} no amount or no source yet",
    ),
    "home.money_fine": Words("Elke post heeft een bedrag en een bron.", "Every item has an amount and a source."),
    "home.series_title": Words("Zijn de cijfers er?", "Are the figures there?"),
    "home.series": Words("Vul de cijfers in van “{name}”", "Fill in the figures of “{name}”"),
    "home.series_fine": Words("Elke KPI-reeks heeft cijfers.", "Every KPI series has figures."),
    "home.people_title": Words("Wie doen er mee?", "Who takes part?"),
    "home.people": Words("{count} {count:mens doet|mensen doen} mee", "{count} {count:person takes|people take} part"),
    "home.no_people": Words("Zet de mensen erin", "Put the people in"),
    "home.unreachable": Words(
        "{count} {count:mens heeft|mensen hebben} nog geen mailadres en geen telefoon",
        "{count} {count:person has|people have} no mail address and no phone yet",
    ),
    "home.people_fine": Words("Iedereen is te bereiken.", "Everybody can be reached."),
    "home.asked": Words("Wat wordt er van jou gevraagd?", "What is asked of you?", "Wat wordt er van u gevraagd?"),
    "home.nothing_asked": Words(
        "Er wordt nu niets van je gevraagd.", "Nothing is asked of you now.", "Er wordt nu niets van u gevraagd."
    ),
    "home.see_to": Words("Zorg voor de meting “{name}” ({day})", "See to the measurement “{name}” ({day})"),
    "home.is_asked": Words(
        "Je mening wordt gevraagd over “{name}” ({day})",
        "You will be asked about “{name}” ({day})",
        "Uw mening wordt gevraagd over “{name}” ({day})",
    ),
    "home.workshops": Words("Sessies die nu open zijn", "Sessions that are open now"),
    "home.workshop": Words("Ga naar de ontwerpsessie", "Go to the design workshop"),
    "home.days": Words("Wat komt eraan?", "What comes next?"),
    "home.no_days": Words("Er staat nog niets op een dag.", "Nothing has a day yet."),
    "home.leads": Words("Nieuwe leider nodig", "A new lead is needed"),
    "home.without_lead": Words("Kies een nieuwe leider", "Choose a new lead"),
    "home.safety": Words("Wie logt in zonder tweede stap?", "Who signs in without a second step?"),
    "home.safety_fine": Words(
        "Alle collega's loggen in met een tweede stap.", "All colleagues sign in with a second step."
    ),
    "home.invited": Words("Wie is uitgenodigd?", "Who was invited?"),
    "home.until": Words("tot {day}", "until {day}"),
    "home.nobody_invited": Words("Er wacht geen uitnodiging.", "No invitation is waiting."),
    "home.house": Words("De organisatie", "The organisation"),
    "home.units": Words(
        "{count} {count:afdeling of team|afdelingen en teams}",
        "{count} {count:department or team|departments and teams}",
    ),
    "home.theme": Words("Eigen huisstijl", "Own house style"),
    "home.no_theme": Words("De stijl van Oogst", "Oogst's own style"),
    "home.log": Words("Logboek: wie deed wat?", "Log: who did what?"),
    "home.results": Words("Uitkomsten van {day}", "Outcomes of {day}"),
}
