"""Looking at open answers."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "quote.title": Words("Is hieraan iemand te herkennen?", "Can somebody be recognised by this?"),
    "quote.home": Words("Open antwoorden", "Open answers"),
    "quote.home_line": Words(
        "Kijk na of aan {count} {count:open antwoord|open antwoorden} iemand te herkennen is",
        "Look whether somebody can be recognised by {count} {count:open answer|open answers}",
    ),
    "quote.left": Words("Nog {waiting} van de {total} antwoorden", "{waiting} of {total} answers left"),
    "quote.none": Words("Er zijn nog geen open antwoorden om na te kijken", "There are no open answers to look at yet"),
    "quote.none_what": Words(
        "Als een meting met een open vraag sluit, staan de antwoorden hier. Alleen jij leest ze zoals ze zijn geschreven. Antwoorden op naam staan hier nooit.",
        "When a wave with an open question closes, its answers stand here. Only you read them as they were written. Answers by name never stand here.",
        "Als een meting met een open vraag sluit, staan de antwoorden hier. Alleen u leest ze zoals ze zijn geschreven. Antwoorden op naam staan hier nooit.",
    ),
    "quote.done": Words("Alle open antwoorden zijn nagekeken", "All open answers were looked at"),
    "quote.approved": Words("{count} {count:mag|mogen} in de resultaten.", "{count} may go into the results."),
    "quote.who": Words(
        "Je ziet één antwoord tegelijk, zonder naam of groep, in een volgorde die niets zegt. Niemand anders leest het zoals het hier staat.",
        "You see one answer at a time, without name or group, in an order that tells nothing. Nobody else reads it as it stands here.",
        "U ziet één antwoord tegelijk, zonder naam of groep, in een volgorde die niets zegt. Niemand anders leest het zoals het hier staat.",
    ),
    "quote.flagged": Words("Let op de gemarkeerde woorden:", "Mind the marked words:"),
    "quote.why.name": Words("staat in de lijst met mensen", "is in the list of people"),
    "quote.why.capital": Words("misschien een naam of plaats", "perhaps a name or a place"),
    "quote.why.number": Words("getal of dag", "number or day"),
    "quote.why.rare": Words("niemand anders gebruikt dit woord", "nobody else uses this word"),
    "quote.text": Words("Zo mogen anderen het lezen", "How others may read it"),
    "quote.text.hint": Words(
        "Vervang wat iemand verraadt door woorden tussen [haken], zoals [een collega]. Verander verder niets.",
        "Replace what gives somebody away by words in [brackets], such as [a colleague]. Change nothing else.",
    ),
    "quote.not_bracketed": Words(
        "Je veranderde woorden zonder [haken]. Zet wat je vervangt tussen haken, of zet de tekst terug.",
        "You changed words without [brackets]. Put what you replace in brackets, or put the text back.",
        "U veranderde woorden zonder [haken]. Zet wat u vervangt tussen haken, of zet de tekst terug.",
    ),
    "quote.goal": Words("Over welk doel gaat het?", "Which goal is it about?"),
    "quote.direction": Words("Wat zegt het?", "What does it say?"),
    "quote.direction.supports": Words("Het doel is gezien", "The goal was seen"),
    "quote.direction.contradicts": Words("Het doel is niet gezien", "The goal was not seen"),
    "quote.direction.helps": Words("Dit hielp", "This helped"),
    "quote.direction.hinders": Words("Dit hield tegen", "This hindered"),
    "quote.untraceable": Words("Niemand is hieraan te herkennen", "Nobody can be recognised by this"),
    "quote.untraceable_needed": Words(
        "Vink dit aan, of houd het antwoord achter.", "Tick this, or keep the answer back."
    ),
    "quote.approve": Words("Mag in de resultaten", "May go into the results"),
    "quote.keep_back": Words("Houd achter", "Keep back"),
    "quote.decided": Words("Wat je besloot", "What you decided", "Wat u besloot"),
    "quote.decided_what": Words(
        "Je kunt steeds opnieuw kiezen. Staat een antwoord al in de resultaten, dan geldt je keuze vanaf de volgende uitgave. Wat al is uitgegeven, verandert niet.",
        "You can always choose again. If an answer is in the results already, your choice holds from the next release. What was released does not change.",
        "U kunt steeds opnieuw kiezen. Staat een antwoord al in de resultaten, dan geldt uw keuze vanaf de volgende uitgave. Wat al is uitgegeven, verandert niet.",
    ),
    "quote.is_approved": Words("mag in de resultaten", "may go into the results"),
    "quote.is_kept_back": Words("achtergehouden", "kept back"),
    "quote.is_out": Words("staat in de laatste uitgave", "is in the last release"),
    "quote.again": Words("Kies opnieuw", "Choose again"),
    "quote.again_title": Words("Wat besluit je nu?", "What do you decide now?", "Wat besluit u nu?"),
    "quote.again_out": Words(
        "Dit antwoord staat in de laatste uitgave. Wat je nu kiest, geldt vanaf de volgende uitgave.",
        "This answer is in the last release. What you choose now holds from the next release.",
        "Dit antwoord staat in de laatste uitgave. Wat u nu kiest, geldt vanaf de volgende uitgave.",
    ),
    "quote.again_back": Words("Laat het zo", "Leave it so"),
    "quote.take_up": Words("Verwerk dit in de resultaten", "Take this into the results"),
    "quote.take_up_what": Words(
        "De resultaten worden opnieuw gemaakt, met wat je besloot. Van iedere persoon komt er ten hoogste één citaat in.",
        "The results are made once more, with what you decided. Of each person at most one quote goes in.",
        "De resultaten worden opnieuw gemaakt, met wat u besloot. Van iedere persoon komt er ten hoogste één citaat in.",
    ),
    "quote.nothing_new": Words("Er is niets nieuws om op te nemen.", "There is nothing new to take up."),
    "quote.taken_up": Words("De resultaten worden opnieuw gemaakt.", "The results are made once more."),
    "quote.promise": Words(
        "Wat je zelf schrijft, leest de evaluator zonder je naam. Een zin kan in het verslag komen, zonder dat iemand jou herkent.",
        "What you write yourself is read by the evaluator without your name. A sentence may go into the report, without anybody recognising you.",
        "Wat u zelf schrijft, leest de evaluator zonder uw naam. Een zin kan in het verslag komen, zonder dat iemand u herkent.",
    ),
}
