"""Which fields of each kind of part can be changed on a screen, and on which."""

from __future__ import annotations

from oogst_web.common.fields import Field
from oogst_web.programmes.fields import PART_FIELDS
from oogst_web.questionnaires.items import KINDS

FIELDS: dict[str, tuple[Field, ...]] = {
    **PART_FIELDS,
    # Questions and scores lie within their instrument; its own screen keeps them.
    "item": (
        Field("text", is_local=True, is_needed=True, has_hint=True),
        Field("hint", is_local=True, has_hint=True),
        Field("kind", "choice", choices=KINDS, is_needed=True, default="scale"),
        Field("answers", "choice"),
        Field("options", "lines"),
        Field("key", "choice"),
        Field("reversed", "yes_no"),
        Field("show_if", has_hint=True),
        Field("sensitive", "yes_no"),
    ),
    "scale": (
        Field("title", is_local=True, is_needed=True),
        Field("scoring", "choice", choices=("mean", "sum", "correct"), is_needed=True),
        Field("minimum_answered", "percent"),
        Field("pass_mark", "number"),
    ),
}

# Kind → the page on which it is changed.
PAGES: dict[str, str] = {
    "programme": "story",
    "core_value": "values",
    "competency": "values",
    "behaviour": "values",
    "goal": "goals",
    "activity": "activities",
    "indicator": "goals",
    "plan_line": "plan",
    "plan": "plan",
    "moment": "plan",
    "group": "plan",
    "assignment": "plan",
    "breakdown": "plan",
    "question": "plan",
    "source": "plan",
    "instrument": "instruments",
    "budget": "money",
    "series": "series",
}
