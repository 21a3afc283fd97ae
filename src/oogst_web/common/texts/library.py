"""The library of ready questionnaires."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "library.title": Words("Kies een vragenlijst die klaarstaat", "Choose a questionnaire that is ready"),
    "library.what": Words(
        "Alle vragen zijn er in het Nederlands en het Engels. Neem een lijst over in een [programme]. Daarna pas je de vragen aan.",
        "All questions are there in Dutch and English. Take a list over into a [programme]. After that you adapt the questions.",
        "Alle vragen zijn er in het Nederlands en het Engels. Neem een lijst over in een [programme]. Daarna past u de vragen aan.",
    ),
    "library.search": Words("Zoek in de vragen", "Search the questions"),
    "library.do_search": Words("Zoek", "Search"),
    "library.found": Words("{count} {count:lijst|lijsten} met “{words}”", "{count} {count:list|lists} with “{words}”"),
    "library.none": Words("Geen vragenlijst met deze woorden.", "No questionnaire with these words."),
    "library.all": Words("Laat alles zien", "Show all"),
    "library.no_level": Words("Bij elk niveau", "With any level"),
    "library.questions": Words("{count} {count:vraag|vragen}", "{count} {count:question|questions}"),
    "library.adopt": Words("Neem over", "Take over"),
    "library.adopt_into": Words(
        "In welk [programme] neem je deze lijst over?",
        "Into which [programme] do you take this list over?",
        "In welk [programme] neemt u deze lijst over?",
    ),
    "library.no_programmes": Words(
        "Je hebt nog geen [programme] waarin je vragen mag veranderen.",
        "You have no [programme] yet in which you may change questions.",
        "U hebt nog geen [programme] waarin u vragen mag veranderen.",
    ),
    "library.open_answer": Words("open antwoord", "open answer"),
    "library.back": Words("Terug naar de bibliotheek", "Back to the library"),
    "library.licence": Words("Bron en licentie:", "Source and licence:"),
}
