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
        "Bijvoorbeeld: v1 = 2, of: v1 >= 3 and not answered(v2), of bij meer keuzes: v3 has 2. "
        "Gebruik de korte naam van een vraag die eerder komt.",
        "For example: v1 = 2, or: v1 >= 3 and not answered(v2), or with several choices: v3 has 2. "
        "Use the short name of a question that comes before.",
    ),
    "item.show_if.unreadable": Words(
        "Schrijf het zoals in het voorbeeld: v1 = 2. Je kunt and, or, not, has en answered( ) gebruiken.",
        "Write it as in the example: v1 = 2. You can use and, or, not, has and answered( ).",
        "Schrijf het zoals in het voorbeeld: v1 = 2. U kunt and, or, not, has en answered( ) gebruiken.",
    ),
    "item.sensitive": Words(
        "Gevoelig, zoals gezondheid: pas te zien vanaf tien antwoorden",
        "Sensitive, such as health: shown from ten answers only",
    ),
}
