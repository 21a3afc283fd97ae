"""Which fields of each kind of part can be changed on a screen."""

from __future__ import annotations

from oogst_web.accounts.roles import Right
from oogst_web.common.fields import Field

LEVELS = ("1", "2", "3", "4", "5")
ACTIVITY_KINDS = ("session", "practice", "coaching", "intervision")

FIELDS: dict[str, tuple[Field, ...]] = {
    "programme": (
        Field("title", is_local=True, is_needed=True),
        Field("story", "text", is_local=True, has_hint=True),
        Field("start", "day"),
        Field("end", "day"),
        Field("highest_level", "choice", choices=LEVELS, has_hint=True),
        Field("values", "lines", has_hint=True),
        Field("alignment.reason", "text", is_local=True),
        Field("alignment.why_now", "text", is_local=True),
        Field("alignment.short_term", "text", is_local=True),
        Field("alignment.long_term", "text", is_local=True),
        Field("alignment.prevent", "text", is_local=True),
        Field("alignment.conditions", "text", is_local=True),
        Field("alignment.involvement", "text", is_local=True),
        Field("alignment.five_years_unchanged", "text", is_local=True),
    ),
    "goal": (
        Field("text", is_local=True, is_needed=True, has_hint=True),
        Field("parent", "choice"),
        Field("kind", "choice", choices=("result", "learning", "maintain")),
        Field("chain.if", is_local=True),
        Field("chain.then", is_local=True),
        Field("chain.because", is_local=True),
        Field("value", "choice"),
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
        Field("direction", "choice", choices=("up", "down")),
        Field("baseline", "number"),
        Field("target", "number"),
        Field("target_date", "day"),
        Field("instrument", "choice"),
        Field("scale", "choice"),
        Field("item", "choice"),
        Field("moment", "choice"),
    ),
}

RIGHTS: dict[str, Right] = {
    "programme": Right.EDIT_DESIGN,
    "goal": Right.EDIT_DESIGN,
    "activity": Right.EDIT_DESIGN,
    "indicator": Right.EDIT_DESIGN,
}

# Kind → the page on which it is changed.
PAGES: dict[str, str] = {"activity": "activities", "programme": "story", "goal": "goals", "indicator": "goals"}

# Field → the kind of part whose keys it names.
NAMED: dict[str, str] = {
    "parent": "goal",
    "goal": "goal",
    "goals": "goal",
    "indicator": "indicator",
    "instrument": "instrument",
    "moment": "moment",
}
