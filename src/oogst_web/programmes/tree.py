"""From values to behaviour: the tree of a design, and the goal that behaviour becomes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from oogst.planning.advice import find_unseen
from oogst.types.design import Behaviour, Competency, CoreValue, Design, Goal

BEHAVIOUR_LEVEL = 3


@dataclass(frozen=True)
class Leaf:
    """Behaviour, the goals made from it, and the word in it that nobody can see."""

    behaviour: Behaviour
    goals: tuple[Goal, ...]
    unseen: str


@dataclass(frozen=True)
class Branch:
    """A competency with its behaviour; without a competency the behaviour that has none."""

    competency: Competency | None
    leaves: tuple[Leaf, ...]

    @property
    def is_bare(self) -> bool:
        """Whether there is no behaviour yet."""
        return not self.leaves


@dataclass(frozen=True)
class Stem:
    """A value with its competencies; without a value those that have none."""

    value: CoreValue | None
    branches: tuple[Branch, ...]

    @property
    def is_bare(self) -> bool:
        """Whether there is no competency yet."""
        return not self.branches


def grow_tree(design: Design) -> tuple[Stem, ...]:
    """Return the values with everything below them; what hangs nowhere comes last, under nothing."""
    values = {value.id for value in design.values}
    stems = [Stem(value, _branches(design, value.id)) for value in design.values]
    lost = [_branch(design, one) for one in design.competencies if one.value not in values]
    known = {one.id for one in design.competencies}
    homeless = _leaves(design, [one for one in design.behaviours if one.competency not in known])
    loose = (*lost, *([Branch(None, homeless)] if homeless else ()))
    return (*stems, *([Stem(None, loose)] if loose else ()))


def count_leaves(tree: Iterable[Stem]) -> tuple[int, int]:
    """Return how many behaviours have a goal, and how many there are."""
    leaves = [leaf for stem in tree for branch in stem.branches for leaf in branch.leaves]
    return sum(bool(leaf.goals) for leaf in leaves), len(leaves)


def goal_values(design: Design, behaviour: Behaviour, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a goal of level 3 that is made from behaviour; ``data`` holds its texts in all languages.

    It hangs under the only goal above it where there is just one.
    """
    competency = next((one for one in design.competencies if one.id == behaviour.competency), None)
    above = [one.id for one in design.goals if one.level == BEHAVIOUR_LEVEL + 1]
    return {
        "level": BEHAVIOUR_LEVEL,
        "text": data.get("text"),
        "parent": above[0] if len(above) == 1 else None,
        "value": competency.value if competency else None,
        "from_behaviour": behaviour.id,
        "actor": data.get("actor"),
        "behaviour": data.get("text"),
        "situation": data.get("situation"),
    }


def _branches(design: Design, value: str) -> tuple[Branch, ...]:
    return tuple(_branch(design, one) for one in design.competencies if one.value == value)


def _branch(design: Design, competency: Competency) -> Branch:
    return Branch(competency, _leaves(design, [one for one in design.behaviours if one.competency == competency.id]))


def _leaves(design: Design, found: list[Behaviour]) -> tuple[Leaf, ...]:
    return tuple(
        Leaf(one, tuple(goal for goal in design.goals if goal.from_behaviour == one.id), find_unseen(one.text))
        for one in found
    )
