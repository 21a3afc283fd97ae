"""What became of each goal, and of the chain between the levels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from oogst.types.claim import Claim, GoalOutcome, GoalStatus, TargetCheck, Verdict
from oogst.types.design import Design, Goal, GoalKind
from oogst.types.released import Released

_STATUS = {
    Verdict.REACHED: GoalStatus.SUPPORTED,
    Verdict.AROUND: GoalStatus.PARTLY,
    Verdict.BELOW: GoalStatus.NOT_OBSERVED,
    Verdict.DESCRIBED: GoalStatus.PARTLY,
    Verdict.WORSENED: GoalStatus.CONTRADICTED,
    Verdict.UNCLEAR: GoalStatus.NOT_OBSERVED,
    Verdict.NOT_CALCULATED: GoalStatus.NOT_CALCULATED,
    Verdict.HIDDEN: GoalStatus.HIDDEN,
}


def decide_goals(design: Design, released: Released, claims: Iterable[Claim]) -> tuple[GoalOutcome, ...]:
    """Give every goal its status, from high level to low.

    The claim on the goal's primary finding decides. A goal to maintain
    something is partly supported as long as nothing clearly worsened:
    no clear difference does not prove that all stayed equal.
    """
    by_finding = {claim.finding: claim for claim in claims}
    goals = sorted(design.goals, key=lambda goal: -goal.level)
    return tuple(_decide(goal, released, by_finding) for goal in goals)


def _decide(goal: Goal, released: Released, claims: Mapping[str, Claim]) -> GoalOutcome:
    deciding = [
        claims[finding.key]
        for finding in released
        if finding.about.goal == goal.id and finding.about.primary and finding.key in claims
    ]
    if not deciding:
        return GoalOutcome(goal.id, GoalStatus.NOT_MEASURED, None)
    return GoalOutcome(goal.id, status_of(deciding[0], goal.kind), deciding[0])


def status_of(claim: Claim, kind: GoalKind = GoalKind.RESULT) -> GoalStatus:
    """Translate a claim into the status of its goal."""
    if claim.verdict is Verdict.IMPROVED:
        is_reached = claim.target in (None, TargetCheck.ABOVE)
        return GoalStatus.SUPPORTED if is_reached else GoalStatus.PARTLY
    if kind is GoalKind.MAINTAIN and claim.verdict is Verdict.UNCLEAR:
        return GoalStatus.PARTLY
    return _STATUS[claim.verdict]


def find_broken_links(design: Design, outcomes: Iterable[GoalOutcome]) -> tuple[tuple[str, str], ...]:
    """Return pairs (goal, parent) where the parent was reached and the goal below it was not.

    Levels are a chain of conditions (S3-56): such a pair asks for another
    explanation of the higher result.
    """
    status = {outcome.goal: outcome.status for outcome in outcomes}
    failed = (GoalStatus.NOT_OBSERVED, GoalStatus.CONTRADICTED)
    return tuple(
        (goal.id, goal.parent)
        for goal in design.goals
        if goal.parent and status.get(goal.parent) is GoalStatus.SUPPORTED and status.get(goal.id) in failed
    )
