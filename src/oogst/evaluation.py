"""From a study to a report: findings, release, claims, sections; nothing is drawn or written here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from importlib.metadata import version

from oogst.analyses import find
from oogst.analyses._bench import DEFAULT_SEED, Bench
from oogst.claims.goals import decide_goals
from oogst.claims.grading import grade_claims
from oogst.language.message import Language, say
from oogst.planning.coverage import Coverage, check_coverage
from oogst.privacy import EvaluationLedger, Ledger, ReleasePlan, release
from oogst.sections import Story, build_sections
from oogst.types.claim import Claim, GoalOutcome
from oogst.types.design import said
from oogst.types.released import Released
from oogst.types.report import Colophon, InputTable, Report
from oogst.types.study import Study


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What an evaluation may show and say, without words."""

    released: Released
    claims: tuple[Claim, ...]
    outcomes: tuple[GoalOutcome, ...]
    coverage: Coverage


def conclude(study: Study, *, seed: int = DEFAULT_SEED, ledger: Ledger | None = None) -> Conclusion:
    """Run every analysis, release what may be released, and grade what may be said.

    Parameters
    ----------
    study
        A study as :func:`oogst.io.study_folder.read_study` returns it.
    seed
        Seed of everything that is drawn; same study and seed, same result.
    ledger
        What was published before on the same people; empty by default.
    """
    design = study.design
    plan = ReleasePlan(design.privacy.threshold, design.privacy.promise, design.programme.id)
    findings = find(Bench(study, seed))
    released = release(findings, plan, EvaluationLedger() if ledger is None else ledger)
    claims = grade_claims(released)
    return Conclusion(released, claims, decide_goals(design, released, claims), check_coverage(design))


def evaluate(
    study: Study, language: Language = "nl", *, seed: int = DEFAULT_SEED, ledger: Ledger | None = None
) -> Report:
    """Evaluate a study and return its report, ready for every output format."""
    return tell(study, conclude(study, seed=seed, ledger=ledger), language, seed=seed)


def tell(study: Study, conclusion: Conclusion, language: Language, *, seed: int = DEFAULT_SEED) -> Report:
    """Put a conclusion into a report in one language."""
    design, programme = study.design, study.design.programme
    tables = tuple(InputTable(source.table, source.file, source.rows) for source in study.sources.values())
    story = Story(
        design=design,
        language=language,
        released=conclusion.released,
        claims={claim.finding: claim for claim in conclusion.claims},
        outcomes=conclusion.outcomes,
        coverage=conclusion.coverage,
        people=study.people.headcount(study.people.programme),
        tables=tables,
    )
    evaluator = programme.evaluator.name if programme.evaluator else None
    report = Report(
        id=programme.id,
        title=said(programme.title, language),
        subtitle=say("section.report.subtitle", language),
        language=language,
        sections=build_sections(story),
        released=conclusion.released,
        colophon=Colophon(version("oogst"), seed, study.fingerprint, _last_day(study), evaluator),
        draft_because=tuple(gap.text(design, language) for gap in conclusion.coverage.gaps),
        sources=tables,
    )
    return (
        report
        if programme.organisation is None
        else replace(report, subtitle=f"{report.subtitle} · {programme.organisation}")
    )


def _last_day(study: Study) -> dt.date | None:
    """Return the date of the data: the library reads no clock."""
    days = [moment.date for moment in study.design.moments if moment.date is not None]
    days += [data.periods[-1] for data in study.series.values() if data.periods]
    return max(days, default=None)
