"""Fields of one question."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "item.text": Words("De vraag", "The question"),
    "item.text.hint": Words("Eén idee, hooguit 12 woorden.", "One idea, 12 words at most."),
    "item.hint": Words("Uitleg", "Explanation"),
    "item.hint.hint": Words(
        "Hooguit één zin, onder de vraag. Bijvoorbeeld: Denk aan de laatste vier weken.",
        "One sentence at most, under the question. For example: Think of the last four weeks.",
    ),
    "item.kind": Words("Soort vraag", "Kind of question"),
    "item.kind.scale": Words("schaal van laag naar hoog", "scale from low to high"),
    "item.kind.choice": Words("één keuze", "one choice"),
    "item.kind.choices": Words("meer keuzes", "several choices"),
    "item.kind.order": Words("op volgorde zetten", "put in order"),
    "item.kind.number": Words("getal", "number"),
    "item.kind.test": Words("toetsvraag met één goed antwoord", "test question with one right answer"),
    "item.kind.text": Words("korte tekst", "short text"),
    "item.answers": Words("Antwoorden", "Answers"),
    "item.options": Words("Antwoorden, op elke regel één", "Answers, one per line"),
    "item.key": Words("Het goede antwoord", "The right answer"),
    "item.reversed": Words(
        "Omgekeerd: een hoog antwoord betekent een lage score", "Reversed: a high answer means a low score"
    ),
    "item.show_if": Words("Laat deze vraag alleen zien als", "Show this question only if"),
    "item.show_if.hint": Words(
        "Deze voorwaarde past niet in keuzelijsten. Maak het veld leeg en bewaar: dan kies je opnieuw. "
        "Of schrijf hem zelf, met de korte naam van een vraag die eerder komt. "
        "Bijvoorbeeld: v1 >= 3 and not answered(v2), of bij meer keuzes: v3 has 2.",
        "This condition does not fit in pick lists. Empty the field and save: then you choose again. "
        "Or write it yourself, with the short name of a question that comes before. "
        "For example: v1 >= 3 and not answered(v2), or with several choices: v3 has 2.",
        "Deze voorwaarde past niet in keuzelijsten. Maak het veld leeg en bewaar: dan kiest u opnieuw. "
        "Of schrijf hem zelf, met de korte naam van een vraag die eerder komt. "
        "Bijvoorbeeld: v1 >= 3 and not answered(v2), of bij meer keuzes: v3 has 2.",
    ),
    "item.show_if.unreadable": Words(
        "Schrijf het zoals in het voorbeeld: v1 = 2. Je kunt and, or, not, has en answered( ) gebruiken.",
        "Write it as in the example: v1 = 2. You can use and, or, not, has and answered( ).",
        "Schrijf het zoals in het voorbeeld: v1 = 2. U kunt and, or, not, has en answered( ) gebruiken.",
    ),
    "item.show_if.look": Words("Kijk naar de regel met een fout.", "Look at the line with a mistake."),
    "item.show_if.too_much": Words(
        "Dit is te lang, of er staan twee soorten aanhalingstekens in een antwoord. Haal een regel weg.",
        "This is too long, or an answer holds two kinds of quotation marks. Take a line away.",
    ),
    "item.show_if.wrong.question": Words(
        "Deze vraag komt niet eerder. Kies een andere vraag.", "This question does not come before. Choose another one."
    ),
    "item.show_if.wrong.act": Words(
        "Dit past niet bij deze vraag. Kies iets anders bij ‘Wat geldt’.",
        "This does not fit this question. Choose something else at ‘What holds’.",
    ),
    "item.show_if.wrong.answer": Words(
        "Kies of typ een antwoord van deze vraag.", "Choose or type an answer of this question."
    ),
    "item.show_if.word": Words("Wanneer?", "When?"),
    "item.show_if.and": Words("als alle regels kloppen (en)", "if all lines hold (and)"),
    "item.show_if.or": Words("als een van de regels klopt (of)", "if one of the lines holds (or)"),
    "item.show_if.and.told": Words("en", "and"),
    "item.show_if.or.told": Words("of", "or"),
    "item.show_if.question": Words("Vraag", "Question"),
    "item.show_if.no_line": Words("Haal deze regel weg", "Take this line away"),
    "item.show_if.act": Words("Wat geldt", "What holds"),
    "item.show_if.answer": Words("Antwoord", "Answer"),
    "item.show_if.typed": Words("Typ een getal of tekst", "Type a number or text"),
    "item.show_if.is": Words("is", "is"),
    "item.show_if.is_not": Words("is niet", "is not"),
    "item.show_if.at_least": Words("is minstens", "is at least"),
    "item.show_if.at_most": Words("is hoogstens", "is at most"),
    "item.show_if.more": Words("is meer dan", "is more than"),
    "item.show_if.less": Words("is minder dan", "is less than"),
    "item.show_if.has": Words("bevat", "contains"),
    "item.show_if.has_not": Words("bevat niet", "does not contain"),
    "item.show_if.answered": Words("is beantwoord", "is answered"),
    "item.show_if.unanswered": Words("is niet beantwoord", "is not answered"),
    "item.sensitive": Words(
        "Gevoelig, zoals gezondheid: pas te zien vanaf tien antwoorden",
        "Sensitive, such as health: shown from ten answers only",
    ),
}
