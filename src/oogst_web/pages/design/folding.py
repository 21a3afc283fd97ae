"""Which fields of a card stand in view, and which fold away: it depends on the level of a goal and on how is measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

BEHAVIOUR_LEVEL = "3"
USUAL_MEASURE = "mean"
_ASKED = ("instrument", "scale", "item")
_OF_BEHAVIOUR = ("actor", "behaviour", "situation")
# Way of measuring → the fields in view, and those that belong to it but can wait.
_MEASURES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "mean": ((*_ASKED, "target"), ("moment",)),
    "share": ((*_ASKED, "at_least", "target"), ("at_most", "moment")),
    "nps": (("instrument", "item", "target"), ("moment",)),
    "change": ((*_ASKED, "target_change"), ("target", "from_moment", "to_moment", "at_least", "at_most")),
    "retrospective": ((*_ASKED, "then_moment", "target_change"), ("target",)),
    "series": (("series", "target", "target_change"), ()),
    "impact": (("target",), ()),
    "roi": ((), ()),
}
_ALWAYS = ("primary", "unit", "direction", "baseline", "target_date")


class Folding(NamedTuple):
    """The names of the fields in view, in order, and of those that fold away as belonging to it.

    What is in neither belongs to another level or another way of measuring.
    """

    first: tuple[str, ...]
    more: tuple[str, ...]


def fold(kind: str, data: Mapping[str, Any]) -> Folding | None:
    """Return how the fields of a part with these values fold; None when all stand in view."""
    return _FOLDINGS[kind](data) if kind in _FOLDINGS else None


def _goal(data: Mapping[str, Any]) -> Folding:
    is_behaviour = str(data.get("level")) == BEHAVIOUR_LEVEL
    own = ("from_behaviour",) if is_behaviour else ()
    more = ("kind", "chain.if", "chain.then", "chain.because", "value", *own, "owner", "not_measured_because")
    return Folding(("text", "parent", *(_OF_BEHAVIOUR if is_behaviour else ())), more)


def _indicator(data: Mapping[str, Any]) -> Folding:
    first, more = _MEASURES.get(str(data.get("measure") or USUAL_MEASURE), _MEASURES[USUAL_MEASURE])
    return Folding(("title", "definition", "measure", *first), (*_ALWAYS, *more))


_FOLDINGS: dict[str, Callable[[Mapping[str, Any]], Folding]] = {"goal": _goal, "indicator": _indicator}
# Fields that change which others belong on the card.
SHAPING = frozenset({("indicator", "measure"), ("item", "show_if")})
