"""Fields of a goal."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "goal.more": Words("Meer over dit doel", "More about this goal"),
    "goal.elsewhere": Words("Voor een doel over gedrag (niveau 3)", "For a goal about behaviour (level 3)"),
    "goal.text": Words("Doel", "Goal"),
    "goal.text.hint": Words(
        "Eén zin. Op niveau 3: gedrag dat een collega kan zien.",
        "One sentence. On level 3: behaviour that a colleague can see.",
    ),
    "goal.parent": Words("Helpt bij welk doel?", "Helps with which goal?"),
    "goal.kind": Words("Soort", "Kind"),
    "goal.kind.result": Words("resultaat: iets moet beter", "result: something has to get better"),
    "goal.kind.learning": Words("leren: we willen iets ontdekken", "learning: we want to find something out"),
    "goal.kind.maintain": Words("behouden: het is goed en moet zo blijven", "maintain: it is good and has to stay so"),
    "goal.chain.if": Words("Als …", "If …"),
    "goal.chain.then": Words("dan …", "then …"),
    "goal.chain.because": Words("omdat …", "because …"),
    "goal.value": Words("Waarde", "Value"),
    "goal.from_behaviour": Words("Van welk gedrag is dit een doel?", "Of which behaviour is this a goal?"),
    "goal.from_behaviour.hint": Words("Gedrag uit de boom van waarden.", "Behaviour from the tree of values."),
    "goal.actor": Words("Wie doet het?", "Who does it?"),
    "goal.behaviour": Words("Wat doet die?", "What does that person do?"),
    "goal.situation": Words("In welke situatie?", "In which situation?"),
    "goal.owner": Words("Wie is verantwoordelijk?", "Who is responsible?"),
    "goal.not_measured_because": Words("Waarom meten we dit niet?", "Why do we not measure this?"),
    "goal.not_measured_because.hint": Words(
        "Alleen als je dit doel bewust niet meet. Het komt in het rapport.",
        "Only if you choose not to measure this goal. It will stand in the report.",
        "Alleen als u dit doel bewust niet meet. Het komt in het rapport.",
    ),
}
