"""What people may change of each kind of part, on a screen or through the API, and with which right."""

from __future__ import annotations

from oogst.types.design import SourceKind, Weight
from oogst_web.accounts.roles import Right
from oogst_web.common.fields import Field

SOURCE_KINDS = tuple(SourceKind)
LEVELS = ("1", "2", "3", "4", "5")
ACTIVITY_KINDS = ("session", "practice", "coaching", "intervision", "meeting")

PART_FIELDS: dict[str, tuple[Field, ...]] = {
    "programme": (
        Field("title", is_local=True, is_needed=True),
        Field("story", "text", is_local=True, has_hint=True),
        Field("question", is_local=True, has_hint=True),
        Field("start", "day"),
        Field("end", "day"),
        Field("highest_level", "choice", choices=LEVELS, has_hint=True, is_whole=True),
        Field("alignment.reason", "text", is_local=True, has_hint=True),
        Field("alignment.why_now", "text", is_local=True),
        Field("alignment.short_term", "text", is_local=True, has_hint=True),
        Field("alignment.long_term", "text", is_local=True),
        Field("alignment.prevent", "text", is_local=True),
        Field("alignment.conditions", "text", is_local=True),
        Field("alignment.involvement", "text", is_local=True),
        Field("alignment.five_years_unchanged", "text", is_local=True),
        Field("evaluator.name", has_hint=True, heads=True),
        Field("evaluator.relation", is_local=True, has_hint=True),
        Field("evaluator.paid_by", is_local=True),
    ),
    "core_value": (Field("text", is_local=True, is_needed=True, has_hint=True),),
    "competency": (
        Field("title", is_local=True, is_needed=True, has_hint=True),
        Field("value", "choice"),
    ),
    "behaviour": (
        Field("text", is_local=True, is_needed=True, has_hint=True),
        Field("actor", is_local=True),
        Field("situation", is_local=True),
        Field("competency", "choice"),
    ),
    "goal": (
        Field("text", is_local=True, is_needed=True, has_hint=True),
        Field("parent", "choice"),
        Field("kind", "choice", choices=("result", "learning", "maintain"), default="result"),
        Field("chain.if", is_local=True),
        Field("chain.then", is_local=True),
        Field("chain.because", is_local=True),
        Field("value", "choice"),
        Field("from_behaviour", "choice", has_hint=True),
        Field("actor", is_local=True),
        Field("behaviour", is_local=True),
        Field("situation", is_local=True),
        Field("owner"),
        Field("not_measured_because", "text", is_local=True, has_hint=True),
    ),
    "activity": (
        Field("title", is_local=True, is_needed=True),
        Field("kind", "choice", choices=ACTIVITY_KINDS),
        Field("goals", "several"),
        Field("hours", "number", has_hint=True),
        Field("date", "day"),
        Field("less_suited_for", "text", is_local=True, has_hint=True),
    ),
    "indicator": (
        Field("title", is_local=True, is_needed=True),
        Field("definition", "text", is_local=True, has_hint=True),
        Field(
            "measure", "choice", choices=("mean", "share", "nps", "change", "retrospective", "series", "impact", "roi")
        ),
        Field("primary", "yes_no"),
        Field("unit", is_local=True),
        Field("direction", "choice", choices=("up", "down"), default="up"),
        Field("baseline", "number"),
        Field("target", "number", has_hint=True),
        Field("target_change", "number", has_hint=True),
        Field("target_date", "day"),
        Field("instrument", "choice"),
        Field("scale", "choice"),
        Field("item", "choice"),
        Field("at_least", "number", has_hint=True),
        Field("at_most", "number", has_hint=True),
        Field("series", "choice"),
        Field("moment", "choice"),
        Field("from_moment", "choice", has_hint=True),
        Field("to_moment", "choice", has_hint=True),
        Field("then_moment", "choice", has_hint=True),
    ),
    "plan_line": (
        Field("indicator", "choice", is_needed=True),
        Field("who", is_local=True, is_needed=True, has_hint=True),
        Field("moment", "choice"),
        Field("date", "day", has_hint=True),
        Field("instrument", "choice", has_hint=True),
        Field("owner", has_hint=True),
        Field("minutes", "number", has_hint=True),
        Field("people", "number", is_whole=True, has_hint=True),
        Field("sources", "several"),
    ),
    "plan": (Field("expected_response", "percent", has_hint=True),),
    "moment": (
        Field("title", is_local=True, is_needed=True),
        Field("kind", "choice", choices=("before", "during", "after", "later"), is_needed=True),
        Field("date", "day"),
        Field("looks_back_to", "choice", has_hint=True),
    ),
    "group": (
        Field("title", is_local=True, is_needed=True),
        Field("role", "choice", choices=("programme", "comparison"), is_needed=True),
    ),
    "assignment": (
        Field(
            "method",
            "choice",
            choices=("randomised", "waiting_list_lottery", "matched", "existing"),
            is_needed=True,
            has_hint=True,
        ),
        Field("unit", "choice", choices=("person", "team", "site")),
        Field("unit_column", has_hint=True),
        Field("date", "day"),
        Field("documented_in", has_hint=True),
    ),
    "breakdown": (
        Field("title", is_local=True, is_needed=True),
        Field("expected", "text", is_local=True, has_hint=True),
    ),
    "question": (
        Field("text", is_local=True, is_needed=True),
        Field("goals", "several"),
        Field("sources", "several"),
    ),
    "source": (
        Field("kind", "choice", choices=SOURCE_KINDS, is_needed=True),
        Field("says", "text", is_local=True, is_needed=True, has_hint=True),
        Field("origin", is_local=True, has_hint=True),
        Field("reference", has_hint=True),
        Field("context", "text", is_local=True, has_hint=True),
        Field("weight", "choice", choices=tuple(Weight), has_hint=True),
    ),
    "budget": (
        Field("total", "money", is_needed=True),
        Field("evaluation", "money"),
        Field("total_includes_evaluation", "either", is_needed=True, has_hint=True, default="yes"),
    ),
    "series": (
        Field("title", is_local=True, is_needed=True),
        Field("unit", is_local=True),
        Field("direction", "choice", choices=("up", "down"), default="up"),
        Field("source", has_hint=True),
        Field("owner"),
        Field("intervention", "day", has_hint=True),
        Field("phase_in_until", "day", has_hint=True),
        Field("primary_effect", "choice", choices=("level", "trend"), has_hint=True),
        Field("control", "choice", has_hint=True),
    ),
    "instrument": (
        Field("title", is_local=True, is_needed=True),
        Field(
            "kind",
            "choice",
            choices=("survey", "test", "360", "observation", "interview", "cards", "register"),
            is_needed=True,
            default="survey",
        ),
        Field("level", "choice", choices=LEVELS, is_whole=True),
        Field("source"),
        Field("licence"),
    ),
}

RIGHTS: dict[str, Right] = {
    "programme": Right.EDIT_DESIGN,
    "core_value": Right.EDIT_DESIGN,
    "competency": Right.EDIT_DESIGN,
    "behaviour": Right.EDIT_DESIGN,
    "goal": Right.EDIT_DESIGN,
    "activity": Right.EDIT_DESIGN,
    "indicator": Right.EDIT_DESIGN,
    "plan_line": Right.EDIT_PLAN,
    "plan": Right.EDIT_PLAN,
    "moment": Right.EDIT_PLAN,
    "group": Right.EDIT_PLAN,
    "assignment": Right.EDIT_PLAN,
    "breakdown": Right.EDIT_PLAN,
    "question": Right.EDIT_PLAN,
    "source": Right.EDIT_PLAN,
    "instrument": Right.EDIT_INSTRUMENTS,
    "budget": Right.EDIT_MONEY,
    "series": Right.EDIT_SERIES,
}

# Kinds of parts that only who may see money sees.
MONEY = frozenset({"budget", "roi"})

# Field → the kind of part whose keys it names.
NAMED: dict[str, str] = {
    "parent": "goal",
    "value": "core_value",
    "competency": "competency",
    "from_behaviour": "behaviour",
    "sources": "source",
    "goal": "goal",
    "goals": "goal",
    "indicator": "indicator",
    "instrument": "instrument",
    "moment": "moment",
    "from_moment": "moment",
    "to_moment": "moment",
    "then_moment": "moment",
    "looks_back_to": "moment",
    "series": "series",
    "control": "series",
}
