"""From values to behaviour."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "values.begin": Words("Wat vindt de organisatie belangrijk?", "What does the organisation hold dear?"),
    "values.some": Words(
        "{goals} van de {count} gedragingen {goals:is|zijn} een doel",
        "{goals} of the {count} behaviours {goals:is a goal|are goals}",
    ),
    "values.all": Words("Elk gedrag is een doel", "Every behaviour is a goal"),
    "values.none_yet": Words("Welk gedrag hoort bij deze waarden?", "Which behaviour belongs to these values?"),
    "values.what": Words(
        "Een waarde wordt pas echt als je ziet wat mensen doen. Ga van waarde naar competentie, en dan naar gedrag.",
        "A value becomes real when you see what people do. Go from value to competency, and then to behaviour.",
        "Een waarde wordt pas echt als u ziet wat mensen doen. Ga van waarde naar competentie, en dan naar gedrag.",
    ),
    "values.to_goals": Words("Naar de doelen", "To the goals"),
    "values.from_story": Words("Van waarden naar gedrag", "From values to behaviour"),
    "values.empty": Words("Nog geen waarden. Schrijf de eerste op.", "No values yet. Write down the first one."),
    "values.no_behaviour": Words("Nog geen gedrag.", "No behaviour yet."),
    "values.loose_value": Words("Nog bij geen waarde", "Not with a value yet"),
    "values.loose_competency": Words("Nog bij geen competentie", "Not with a competency yet"),
    "values.is_goal": Words("doel", "goal"),
    "values.no_goal": Words("nog geen doel", "no goal yet"),
    "values.make_goal": Words("Maak er een doel van", "Make it a goal"),
    "values.goal_of": Words("Dit doel komt van:", "This goal comes from:"),
    "values.new.core_value": Words("Nieuwe waarde", "New value"),
    "values.new.competency": Words("Wat kunnen mensen dan?", "What can people do then?"),
    "values.new.behaviour": Words(
        "Wat zie je iemand dan doen?", "What do you see somebody do then?", "Wat ziet u iemand dan doen?"
    ),
    "values.add.core_value": Words("Waarde toevoegen", "Add a value"),
    "values.add.competency": Words("Competentie toevoegen", "Add a competency"),
    "values.add.behaviour": Words("Gedrag toevoegen", "Add behaviour"),
    "values.add": Words("Voeg toe", "Add"),
}
