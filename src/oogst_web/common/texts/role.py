"""Names of roles."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "role.participant": Words("[participant]", "[participant]"),
    "role.manager": Words("[manager]", "[manager]"),
    "role.hr_adviser": Words("HR-adviseur", "HR adviser"),
    "role.coach": Words("[coach]", "[coach]"),
    "role.trainer": Words("[trainer]", "[trainer]"),
    "role.lead": Words("programmaleider", "programme lead"),
    "role.commissioner": Words("opdrachtgever", "commissioner"),
    "role.evaluator": Words("evaluator", "evaluator"),
    "role.controller": Words("controller", "controller"),
    "role.support": Words("ondersteuning", "support"),
    "role.administrator": Words("beheerder", "administrator"),
}
