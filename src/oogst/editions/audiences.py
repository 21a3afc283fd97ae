"""For whom a report is made, and which sections belong to whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# What was not seen and what is not known: in every edition that has them, wherever its maker puts them.
LOCKED = frozenset({"not_seen", "unknown", "participants_not_seen", "participants_unknown"})


class Audience(StrEnum):
    """Who reads."""

    MANAGEMENT = "management"
    MANAGERS = "managers"
    PARTICIPANTS = "participants"
    RESEARCH = "research"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What an edition for an audience holds.

    ``shown`` are the sections it starts with, in order; ``offered`` those that
    can be switched on. ``has_money`` tells whether its readers may see
    amounts; ``is_condensed`` that it has to fit on one page.
    """

    shown: tuple[str, ...]
    offered: tuple[str, ...] = ()
    is_brief: bool = True
    has_money: bool = True
    is_condensed: bool = False

    @property
    def sections(self) -> tuple[str, ...]:
        """Every section that the edition can hold."""
        return self.shown + self.offered


_LEVELS = ("level_4", "level_3", "level_2", "level_1")

ARRANGEMENTS: dict[Audience, Arrangement] = {
    Audience.MANAGEMENT: Arrangement(
        shown=("summary", "not_seen", "unknown"),
        offered=("chain", "money", "response", "impact_map", "helped", *_LEVELS),
        is_condensed=True,
    ),
    Audience.MANAGERS: Arrangement(
        shown=("summary", "helped", "not_seen", "unknown"),
        offered=("chain", "response", "impact_map", *_LEVELS),
        has_money=False,
    ),
    Audience.PARTICIPANTS: Arrangement(
        shown=("participants", "participants_not_seen", "participants_unknown"), has_money=False
    ),
    Audience.RESEARCH: Arrangement(
        shown=(
            *("summary", "chain", "response", *_LEVELS, "impact_map", "helped", "money"),
            *("not_seen", "unknown", "method"),
        ),
        is_brief=False,
    ),
}
