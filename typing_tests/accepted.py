"""What mypy must accept from the public library: the road from a folder to a report, with its types."""

from pathlib import Path
from typing import assert_type

import oogst
from oogst.claims.grading import grade_claims
from oogst.stats.paired import PairedChange, paired_change
from oogst.types.claim import Claim
from oogst.types.estimate import Interval
from oogst.types.people import PeopleSet
from oogst.types.problem import Problem
from oogst.types.released import Released, ReleasedFinding


def evaluate_a_folder(folder: Path, out: Path) -> tuple[Path, ...]:
    loaded = oogst.read_study(folder)
    assert_type(loaded.warnings, tuple[Problem, ...])
    report = oogst.evaluate(loaded.study, "nl", seed=7)
    assert_type(report.released, Released)
    return oogst.write_report(report, out, ("html", "pdf"))


def look_at_what_was_released(study: oogst.Study) -> list[str]:
    conclusion = oogst.conclude(study)
    assert_type(conclusion.claims, tuple[Claim, ...])
    assert_type(grade_claims(conclusion.released), tuple[Claim, ...])
    return [finding.key for finding in conclusion.released if finding.numbers.is_estimable]


def use_an_estimate_after_asking(finding: ReleasedFinding) -> float:
    estimate = finding.numbers.estimate
    return estimate + 1 if estimate is not None else 0.0


def use_a_statistic(before: list[float], after: list[float]) -> Interval | None:
    result = paired_change(before, after)
    assert_type(result, PairedChange)
    return result.ci


def combine_people(team: PeopleSet, night: PeopleSet) -> int:
    return len((team & night) | (team - night))
