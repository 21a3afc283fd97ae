"""Texts of the page on which a contribution is taken over into a goal."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "merge.title": Words("Waar hoort deze bijdrage bij?", "Where does this contribution belong?"),
    "merge.into": Words("Voeg samen met een doel", "Merge with a goal"),
    "merge.which": Words("Welk doel?", "Which goal?"),
    "merge.choose": Words("Kies dit doel", "Choose this goal"),
    "merge.text": Words("Zo staat het doel er straks", "How the goal will read"),
    "merge.save": Words("Bewaar dit doel", "Save this goal"),
    "merge.new": Words("Maak er een nieuw doel van", "Make a new goal of it"),
    "merge.new_text": Words("Het nieuwe doel", "The new goal"),
    "merge.level": Words("Niveau", "Level"),
    "merge.make": Words("Maak dit doel", "Make this goal"),
    "merge.choose_goal": Words("Kies eerst een doel.", "Choose a goal first."),
    "merge.changed": Words(
        "Iemand anders wijzigde dit doel ook. Hun tekst staat hieronder. Pas de jouwe aan en bewaar opnieuw.",
        "Somebody else changed this goal too. Their text stands below. Adjust yours and save again.",
        "Iemand anders wijzigde dit doel ook. Hun tekst staat hieronder. Pas de uwe aan en bewaar opnieuw.",
    ),
    "merge.now": Words("Nu staat er:", "It now reads:"),
    "merge.back": Words("Terug naar de sessie", "Back to the session"),
}
