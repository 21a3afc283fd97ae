"""The most that the evidence allows to be said, without words yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ClaimGrade(StrEnum):
    """How far a claim goes, from a story to an effect; earned, never chosen."""

    TOLD = "told"
    ESTIMATED = "estimated"
    REPORTED = "reported"
    CHANGED = "changed"
    COMPARED = "compared"
    ATTRIBUTED = "attributed"

    @property
    def rank(self) -> int:
        """Place on the scale, 0 for a story."""
        return list(ClaimGrade).index(self)


class Verdict(StrEnum):
    """What the numbers say, apart from how strong the design is."""

    IMPROVED = "improved"
    WORSENED = "worsened"
    UNCLEAR = "unclear"
    REACHED = "reached"
    AROUND = "around"
    BELOW = "below"
    DESCRIBED = "described"
    NOT_CALCULATED = "not_calculated"
    HIDDEN = "hidden"


class GoalStatus(StrEnum):
    """What became of a goal (``reporting.yaml``, finding statuses)."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    NOT_OBSERVED = "not_observed"
    CONTRADICTED = "contradicted"
    HIDDEN = "hidden"
    NOT_MEASURED = "not_measured"
    NOT_CALCULATED = "not_calculated"


class TargetCheck(StrEnum):
    """Where the whole interval lies with respect to the target."""

    ABOVE = "above"
    AROUND = "around"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Claim:
    """What may be said about one finding.

    ``grade`` is None when nothing may be claimed (no clear difference, or
    hidden). ``p_adjusted`` is the Holm-adjusted p over the primary findings
    of the programme, ``tests`` how many those were.
    """

    finding: str
    verdict: Verdict
    grade: ClaimGrade | None
    target: TargetCheck | None = None
    p_adjusted: float | None = None
    tests: int = 0


@dataclass(frozen=True, slots=True)
class GoalOutcome:
    """The status of a goal and the claim that decided it."""

    goal: str
    status: GoalStatus
    claim: Claim | None
