"""Fields of a source that the plan rests on."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "source.kind": Words("Van wie komt dit?", "Who does this come from?"),
    "source.kind.research": Words("onderzoek", "research"),
    "source.kind.professionals": Words("vakmensen", "professionals"),
    "source.kind.people": Words("de mensen om wie het gaat", "the people concerned"),
    "source.kind.organisation": Words("cijfers van de organisatie", "figures of the organisation"),
    "source.says": Words("Wat zegt de bron?", "What does the source say?"),
    "source.says.hint": Words("Eén zin, zonder namen van mensen.", "One sentence, without names of people."),
    "source.origin": Words("Waar komt het vandaan?", "Where does it come from?"),
    "source.origin.hint": Words(
        "Bijvoorbeeld: gesprek met twaalf begeleiders.", "For example: talk with twelve supervisors."
    ),
    "source.reference": Words("Link of vindplaats", "Link or reference"),
    "source.reference.hint": Words("Zo kan een ander het nalezen.", "So that somebody else can look it up."),
    "source.context": Words("In welke situatie geldt het?", "In which situation does it hold?"),
    "source.context.hint": Words("Schrijf ook op wat hier anders is.", "Write down what is different here, too."),
    "source.weight": Words("Hoe sterk is de bron?", "How strong is the source?"),
    "source.weight.hint": Words(
        "Sterk: goed onderzocht of door veel mensen gezien, en het past hier. Zwak: één geval of een andere situatie.",
        "Strong: well studied or seen by many people, and it fits here. Weak: one case or another situation.",
    ),
    "source.weight.strong": Words("sterk", "strong"),
    "source.weight.some": Words("redelijk", "some"),
    "source.weight.weak": Words("zwak", "weak"),
}
