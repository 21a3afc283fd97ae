"""Texts of the page on which a programme is managed."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "manage.title": Words("{title} beheren", "Manage {title}"),
    "manage.archived": Words(
        "Dit [programme] is opgeborgen. Iedereen kan het nog lezen. Niemand kan iets veranderen.",
        "This [programme] is archived. Everybody can still read it. Nobody can change anything.",
    ),
    "manage.people": Words("Wie werkt mee?", "Who works on it?"),
    "manage.name": Words("Naam", "Name"),
    "manage.role": Words("Rol", "Role"),
    "manage.until": Words("Tot en met", "Up to and including"),
    "manage.until_of": Words("{name} doet mee tot en met", "{name} takes part up to and including"),
    "manage.until_hint": Words(
        "Laat leeg als er geen einddatum is.",
        "Leave empty if there is no end date.",
    ),
    "manage.keep_day": Words("Bewaar dag", "Save day"),
    "manage.end": Words("Stop nu", "End now"),
    "manage.counts_not": Words("kan er niet meer bij", "has no access any more"),
    "manage.add": Words("Laat een collega meewerken", "Let a colleague work on it"),
    "manage.colleague": Words("Collega en rol", "Colleague and role"),
    "manage.add_button": Words("Voeg toe", "Add"),
    "manage.no_colleagues": Words(
        "Alle collega's met een passende rol werken al mee.",
        "All colleagues with a fitting role already work on it.",
    ),
    "manage.choose_colleague": Words("Kies een collega.", "Choose a colleague."),
    "manage.last_lead": Words(
        "Er moet altijd een programmaleider blijven. Draag het [programme] eerst over.",
        "There always has to be a programme lead. Hand the [programme] over first.",
    ),
    "manage.hand_over": Words("Draag over", "Hand over"),
    "manage.hand_over_what": Words(
        "Een andere programmaleider neemt het over. Daarna ben je geen leider meer.",
        "Another programme lead takes over. After that you lead it no longer.",
        "Een andere programmaleider neemt het over. Daarna bent u geen leider meer.",
    ),
    "manage.new_lead": Words("Wie wordt de nieuwe leider?", "Who becomes the new lead?"),
    "manage.choose_lead": Words("Kies wie de nieuwe leider wordt.", "Choose who becomes the new lead."),
    "manage.no_leads": Words(
        "Er is geen andere programmaleider in de organisatie. Nodig eerst een collega uit.",
        "There is no other programme lead in the organisation. Invite a colleague first.",
    ),
    "manage.hand_over_title": Words("{title} gaat naar {name}", "{title} goes to {name}"),
    "manage.hand_over_sure": Words(
        "{name} wordt leider van dit [programme]. Je bent het zelf dan niet meer. Terugdraaien kan alleen {name}.",
        "{name} becomes the lead of this [programme]. You no longer are. Only {name} can undo this.",
        "{name} wordt leider van dit [programme]. U bent het zelf dan niet meer. Terugdraaien kan alleen {name}.",
    ),
    "manage.hand_over_to": Words("Geef het aan {name}", "Give it to {name}"),
    "manage.handed_over": Words("{name} leidt nu {title}.", "{name} now leads {title}."),
    "manage.phase": Words("Fase", "Phase"),
    "manage.start": Words("Start het [programme]", "Start the [programme]"),
    "manage.resume": Words("Ga toch verder", "Continue after all"),
    "manage.start_ready": Words(
        "Elk doel heeft een meting, of een reden waarom niet. Het [programme] kan beginnen.",
        "Every goal has a measurement, or a reason why not. The [programme] can begin.",
    ),
    "manage.lacking": Words(
        "{count} {count:doel heeft|doelen hebben} nog geen meting. Zonder meting kun je er later niets over zeggen.",
        "{count} {count:goal has|goals have} no measurement yet. Without one you can say nothing about it later.",
        "{count} {count:doel heeft|doelen hebben} nog geen meting. Zonder meting kunt u er later niets over zeggen.",
    ),
    "manage.to_goals": Words("Ga naar de doelen", "Go to the goals"),
    "manage.why": Words("Waarom begint het toch al?", "Why does it begin all the same?"),
    "manage.why_hint": Words(
        "Deze reden blijft staan, zodat iedereen hem kan lezen.", "This reason stays, so that everybody can read it."
    ),
    "manage.why_needed": Words(
        "Schrijf op waarom het toch begint. Of kies eerst een meting bij elk doel.",
        "Write down why it begins all the same. Or choose a measurement for each goal first.",
    ),
    "manage.started_without": Words(
        "Begonnen terwijl niet elk doel een meting had. De reden:",
        "Begun while not every goal had a measurement. The reason:",
    ),
    "manage.close": Words("Rond af", "Close"),
    "manage.stop": Words("Stop eerder", "Stop early"),
    "manage.close_what": Words(
        "Afronden doe je als alles klaar is. Stop eerder als het niet doorgaat.",
        "Close it when everything is done. Stop early if it does not go on.",
        "Afronden doet u als alles klaar is. Stop eerder als het niet doorgaat.",
    ),
    "manage.copy": Words("Kopie voor een volgende groep", "Copy for a next group"),
    "manage.copy_what": Words(
        "De kopie heeft dezelfde doelen, activiteiten en metingen. Mensen, dagen en afspraken gaan niet mee.",
        "The copy has the same goals, activities and measurements. People, days and agreements do not come along.",
    ),
    "manage.copy_name": Words("Naam van de kopie", "Name of the copy"),
    "manage.copy_button": Words("Maak kopie", "Make copy"),
    "manage.copied": Words("De kopie staat klaar. Kies nu de dagen.", "The copy is ready. Choose the days now."),
    "manage.next_group": Words("{title} – volgende groep", "{title} – next group"),
    "manage.archive": Words("Opbergen", "Archive"),
    "manage.archive_what": Words(
        "Een opgeborgen [programme] kun je lezen, maar niet veranderen. Je kunt het altijd terughalen.",
        "An archived [programme] can be read but not changed. You can always bring it back.",
        "Een opgeborgen [programme] kunt u lezen, maar niet veranderen. U kunt het altijd terughalen.",
    ),
    "manage.archive_button": Words("Berg op", "Archive"),
    "manage.bring_back": Words("Haal terug", "Bring back"),
    "manage.history": Words("Geschiedenis van het ontwerp", "History of the design"),
}
