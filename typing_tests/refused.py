"""What mypy must refuse: each ignored error below is unused, and so an error, once it is accepted."""

from pathlib import Path

import oogst
from oogst.claims.grading import grade_claims
from oogst.claims.wording import word_claim
from oogst.sections import Story
from oogst.types.claim import Claim
from oogst.types.finding import Finding
from oogst.types.people import PeopleSet
from oogst.types.released import ReleasedFinding


def findings_do_not_become_claims(findings: tuple[Finding, ...]) -> None:
    grade_claims(findings)  # type: ignore[arg-type]  # -- only what was released


def findings_do_not_become_words(claim: Claim, finding: Finding) -> None:
    word_claim(claim, finding, "nl")  # type: ignore[arg-type]  # -- only what was released


def findings_do_not_become_sections(story: Story, findings: tuple[Finding, ...]) -> None:
    Story(story.design, "nl", findings, {}, (), story.coverage, 26)  # type: ignore[arg-type]  # -- only what was released


def released_findings_have_no_people(finding: ReleasedFinding) -> PeopleSet:
    return finding.base  # type: ignore[attr-defined, no-any-return]  # -- people stay behind the guard


def an_estimate_may_be_absent(finding: ReleasedFinding) -> float:
    return finding.numbers.estimate + 1  # type: ignore[operator]  # -- refusing is a result


def a_released_number_does_not_change(finding: ReleasedFinding) -> None:
    finding.withheld_because = None  # type: ignore[misc]  # -- frozen


def a_study_does_not_change(study: oogst.Study) -> None:
    study.fingerprint = "other"  # type: ignore[misc]  # -- frozen


def there_are_two_languages(study: oogst.Study) -> None:
    oogst.evaluate(study, "de")  # type: ignore[arg-type]  # -- nl and en


def a_path_is_not_a_study(folder: Path) -> None:
    oogst.evaluate(folder)  # type: ignore[arg-type]  # -- read it first
