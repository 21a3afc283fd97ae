"""What a report says about a return: its source, its margin, and what it does not rest on."""

from __future__ import annotations

import dataclasses
from functools import cache

import msgspec
import pytest

from oogst.charts.waterfall import Waterfall
from oogst.evaluation import conclude, tell
from oogst.types.claim import GoalStatus
from oogst.types.design import Direction
from oogst.types.report import Bullets, Evidence, Figure, Heading, Paragraph, Report, Section
from oogst.types.study import Study
from tests.factories.studies import example

pytestmark = pytest.mark.slow


@cache
def told(name: str, language: str = "nl") -> Report:
    return tell_study(example(name), language)


def tell_study(study: Study, language: str = "nl") -> Report:
    return tell(study, conclude(study), language)  # type: ignore[arg-type]  # -- nl or en


def section(report: Report, key: str) -> Section:
    return next(part for part in report.sections if part.key == key)


def texts(part: Section) -> str:
    found: list[str] = []
    for block in part.blocks:
        match block:
            case Paragraph(sentences=sentences) | Bullets(items=sentences):
                found += [sentence.text for sentence in sentences]
            case Heading(text=text):
                found.append(text)
            case Evidence(may=may, may_not=may_not):
                found += [sentence.text for sentence in (*may, *may_not)]
            case _:
                pass
    return " ".join(found)


def evidence(report: Report, finding: str) -> tuple[str, str]:
    """What one may and may not say about a finding."""
    blocks = (block for part in report.sections for block in part.blocks)
    found = next(block for block in blocks if isinstance(block, Evidence) and block.finding == finding)
    return " ".join(part.text for part in found.may), " ".join(part.text for part in found.may_not)


def refused(study: Study) -> Study:
    """The study with its figure on level 4 asked to go the other way."""
    turned = tuple(
        msgspec.structs.replace(part, direction=Direction.UP, target=None) if part.id == "verzuim" else part
        for part in study.design.indicators
    )
    return dataclasses.replace(study, design=msgspec.structs.replace(study.design, indicators=turned))


@pytest.fixture(scope="module")
def without_return() -> Report:
    return tell_study(refused(example("leiderschap")))


def test_the_number_and_the_limits_say_that_no_effect_was_measured():
    report = told("projectassistenten")
    assert "De baten rusten niet op een effect dat op niveau 4 is gemeten" in texts(section(report, "money"))
    may, may_not = evidence(report, "roi:programme")
    assert may == "Dit bedrag rust op een schatting van deelnemers."
    assert may_not.startswith("Dat het gemeten is. Het is wat mensen denken. Dat de baten zijn gemeten op niveau 4.")


def test_a_return_from_a_comparison_and_managers_names_both_and_no_participants():
    may, may_not = evidence(told("leiderschap"), "roi:programme")
    assert may == "Dit bedrag rust op een vergelijking en een schatting van leidinggevenden."
    assert "Een deel van de baten rust niet op een effect" in texts(section(told("leiderschap"), "money"))
    assert may_not.startswith("Dat het hele bedrag gemeten is. Een deel is wat mensen denken. Dat alle baten")


def test_the_margin_of_a_return_names_its_level():
    assert "(marge van 90%)" in texts(section(told("leiderschap"), "money"))
    assert "(90% margin)" in texts(section(told("leiderschap", "en"), "money"))
    assert "(marge van 90%)" in texts(section(told("projectassistenten"), "not_seen"))


def test_the_waterfall_names_the_level_of_its_margin():
    figures = [block for block in section(told("leiderschap"), "money").blocks if isinstance(block, Figure)]
    (caption,) = (figure.caption for figure in figures if isinstance(figure.chart, Waterfall))
    assert "marge van netto (90%)" in caption


def test_the_waterfall_shows_what_was_taken_off_for_other_causes():
    figures = [block for block in section(told("leiderschap"), "money").blocks if isinstance(block, Figure)]
    (chart,) = (figure.chart for figure in figures if isinstance(figure.chart, Waterfall))
    assert [step.amount for step in chart.steps] == pytest.approx([260_000, -74_400, -174_400])


def test_a_return_that_was_refused_says_why_and_is_not_among_what_was_not_seen(without_return):
    reason = "Het rendement is niet berekend, want het cijfer waar de baten op rusten, ging tegen het doel in"
    assert reason in texts(section(without_return, "money"))
    assert "rendement" not in texts(section(without_return, "not_seen")).casefold()
    assert reason in texts(section(without_return, "unknown"))


def test_a_return_that_was_refused_has_the_status_not_calculated(without_return):
    outcomes = {part.goal: part.status for part in conclude(refused(example("leiderschap"))).outcomes}
    goal = next(goal.id for goal in example("leiderschap").design.goals if goal.level == 5)
    assert outcomes[goal] is GoalStatus.NOT_CALCULATED
    summary = str(section(without_return, "summary").blocks)
    assert "· Niet berekend" in summary


def test_nobody_is_said_to_estimate_where_the_return_was_refused(without_return):
    said = " ".join(texts(part) for part in without_return.sections)
    assert "schatting van mensen" not in said


def test_verified_impact_is_not_told_as_what_participants_say_themselves():
    may, _ = evidence(told("projectassistenten"), "impact:i_impact")
    assert may == "Bij deze deelnemers is dit nagegaan, op één moment."
    assert "established for these participants" in evidence(told("projectassistenten", "en"), "impact:i_impact")[0]
    level = texts(section(told("projectassistenten"), "level_3"))
    assert "Van 16 van de 26 (62%) deelnemers is bekend hoe het ging." in level
