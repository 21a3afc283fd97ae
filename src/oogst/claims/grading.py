"""Grades: what a finding's design and numbers have earned."""

from __future__ import annotations

from collections.abc import Mapping

from oogst.types.claim import Claim, ClaimGrade, TargetCheck, Verdict
from oogst.types.design import Direction
from oogst.types.estimate import Interval
from oogst.types.numbers import DesignGrade, Kind
from oogst.types.released import Released, ReleasedFinding

ALPHA = 0.05
EFFECTS = frozenset({Kind.CHANGE, Kind.COMPARISON, Kind.RETROSPECTIVE, Kind.SERIES})
MOMENTS = frozenset({Kind.SHARE, Kind.MEAN, Kind.NPS, Kind.IMPACT, Kind.DISTRIBUTION})
UNCLAIMED = frozenset({Kind.RESPONSE, Kind.RELIABILITY})
GRADES = {
    DesignGrade.A: ClaimGrade.ATTRIBUTED,
    DesignGrade.B: ClaimGrade.COMPARED,
    DesignGrade.C: ClaimGrade.CHANGED,
    DesignGrade.D: ClaimGrade.REPORTED,
    DesignGrade.E: ClaimGrade.ESTIMATED,
    DesignGrade.TOLD: ClaimGrade.TOLD,
}


def grade_claims(released: Released) -> tuple[Claim, ...]:
    """Grade every released finding that something may be said about.

    An effect earns its grade only as the primary finding of its goal, with a
    Holm-adjusted p under 0.05 over the primary effects of the programme and
    an interval that leaves out zero. Any other effect is shown with its
    numbers and without a claim.
    """
    adjusted = adjust_primary(released)
    return tuple(_grade(finding, adjusted) for finding in released if finding.about.kind not in UNCLAIMED)


def adjust_primary(released: Released) -> dict[str, float]:
    """Return the Holm-adjusted p per primary effect of the programme.

    Notes
    -----
    Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
    """
    tested = {
        finding.key: finding.numbers.p
        for finding in released
        if finding.about.primary and finding.about.kind in EFFECTS and finding.numbers.p is not None
    }
    ordered = sorted(tested, key=lambda key: (tested[key], key))
    adjusted: dict[str, float] = {}
    highest = 0.0
    for place, key in enumerate(ordered):
        highest = max(highest, min(1.0, tested[key] * (len(ordered) - place)))
        adjusted[key] = highest
    return adjusted


def _grade(finding: ReleasedFinding, adjusted: Mapping[str, float]) -> Claim:
    if finding.withheld_because:
        return Claim(finding.key, Verdict.HIDDEN, None)
    if not finding.numbers.is_estimable:
        return Claim(finding.key, Verdict.NOT_CALCULATED, None)
    if finding.about.kind in EFFECTS:
        return _grade_effect(finding, adjusted)
    target = check_target(finding)
    return Claim(finding.key, _verdict_on_level(target), GRADES[finding.about.design], target)


def _grade_effect(finding: ReleasedFinding, adjusted: Mapping[str, float]) -> Claim:
    p = adjusted.get(finding.key)
    target = check_target(finding)
    estimate, interval = finding.numbers.estimate, finding.numbers.interval
    is_clear = p is not None and p < ALPHA and interval is not None and 0 not in interval
    if not is_clear or not estimate:
        return Claim(finding.key, Verdict.UNCLEAR, None, target, p, len(adjusted))
    is_up = estimate > 0
    verdict = Verdict.IMPROVED if is_up is (finding.about.direction is Direction.UP) else Verdict.WORSENED
    return Claim(finding.key, verdict, GRADES[finding.about.design], target, p, len(adjusted))


def check_target(finding: ReleasedFinding) -> TargetCheck | None:
    """Tell where the whole interval lies with respect to the target, None without one.

    "Above" always means on the good side of the target. Of a moment the
    interval is the worst case: what the silent might still undo is not
    reached. Where that has no ends, it lies around every target.
    """
    target = finding.about.target
    interval = _interval_for_target(finding)
    if target is not None and interval is None and finding.about.kind in MOMENTS:
        return TargetCheck.AROUND
    if target is None or interval is None:
        return None
    is_up = finding.about.direction is Direction.UP
    worst, best = (interval.lower, interval.upper) if is_up else (-interval.upper, -interval.lower)
    goal = target.value if is_up else -target.value
    if worst >= goal:
        return TargetCheck.ABOVE
    return TargetCheck.BELOW if best < goal else TargetCheck.AROUND


def _interval_for_target(finding: ReleasedFinding) -> Interval | None:
    numbers, target = finding.numbers, finding.about.target
    if finding.about.kind in MOMENTS:
        return numbers.bounds
    if finding.about.kind in EFFECTS and target is not None and target.kind == "value":
        lower, upper = numbers.details.get("after.lower"), numbers.details.get("after.upper")
        if isinstance(lower, float) and isinstance(upper, float):
            return Interval(lower, upper)
        return None
    return numbers.interval


def _verdict_on_level(target: TargetCheck | None) -> Verdict:
    verdicts = {
        None: Verdict.DESCRIBED,
        TargetCheck.ABOVE: Verdict.REACHED,
        TargetCheck.AROUND: Verdict.AROUND,
        TargetCheck.BELOW: Verdict.BELOW,
    }
    return verdicts[target]
