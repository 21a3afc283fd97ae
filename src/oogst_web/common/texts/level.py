"""Levels of the chain."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "level.5": Words("Rendement", "Return"),
    "level.4": Words("Resultaat voor de organisatie", "Results for the organisation"),
    "level.3": Words("Gedrag in het werk", "Behaviour at work"),
    "level.2": Words("Leren", "Learning"),
    "level.1": Words("Reactie", "Reaction"),
    "level.not_chosen": Words("niet gekozen", "not chosen"),
    "level.empty": Words("nog geen doel", "no goal yet"),
    "level.complete": Words("{count} {count:doel|doelen}, compleet", "{count} {count:goal|goals}, complete"),
    "level.gaps": Words(
        "{measured} van {count} {count:doel|doelen} compleet", "{measured} of {count} {count:goal|goals} complete"
    ),
}
