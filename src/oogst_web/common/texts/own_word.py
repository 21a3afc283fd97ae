"""Own words of an organisation."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "own_word.title": Words("Eigen woorden", "Own words"),
    "own_word.what": Words(
        "Gebruik je een ander woord? Typ het hier. Laat leeg wat goed is.",
        "Do you use another word? Type it here. Leave empty what is fine.",
        "Gebruikt u een ander woord? Typ het hier. Laat leeg wat goed is.",
    ),
    "own_word.participant": Words("Deelnemer", "Participant"),
    "own_word.participants": Words("Deelnemers", "Participants"),
    "own_word.manager": Words("Leidinggevende", "Manager"),
    "own_word.managers": Words("Leidinggevenden", "Managers"),
    "own_word.programme": Words("Programma", "Programme"),
    "own_word.programmes": Words("Programma's", "Programmes"),
    "own_word.coach": Words("Coach", "Coach"),
    "own_word.trainer": Words("Trainer", "Trainer"),
}
