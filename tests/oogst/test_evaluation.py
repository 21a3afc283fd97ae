"""From study to report on the four examples: the right numbers, and no word too much."""

from __future__ import annotations

import dataclasses
import re
from functools import cache

import msgspec
import pytest

from oogst.evaluation import Conclusion, conclude, tell
from oogst.language.readability import measure_dutch
from oogst.types.claim import ClaimGrade, GoalStatus, Verdict
from oogst.types.report import Bullets, Callout, ChainLadder, Evidence, Heading, Paragraph, Report, Table
from tests.factories.studies import NAMES, example, with_design, without_comparison

pytestmark = pytest.mark.slow


@cache
def concluded(name: str) -> Conclusion:
    return conclude(example(name))


@cache
def told(name: str, language: str = "nl") -> Report:
    return tell(example(name), concluded(name), language)  # type: ignore[arg-type]  # -- nl or en


def claims(conclusion: Conclusion) -> dict[str, tuple[Verdict, ClaimGrade | None]]:
    return {claim.finding: (claim.verdict, claim.grade) for claim in conclusion.claims}


def texts(report: Report) -> list[str]:
    found: list[str] = []
    for section in report.sections:
        for block in section.blocks:
            match block:
                case Paragraph(sentences=parts) | Callout(sentences=parts):
                    found.append(" ".join(part.text for part in parts))
                case Bullets(items=parts):
                    found += [part.text for part in parts]
                case Heading(text=text):
                    found.append(text)
                case Evidence(may=may, may_not=may_not):
                    found.append(" ".join(part.text for part in (*may, *may_not)))
                case Table(rows=rows):
                    found += [cell for row in rows for cell in row.cells]
                case ChainLadder(steps=steps):
                    found += [step.sentence.text for step in steps]
                case _:
                    pass
    return found


def test_the_small_workshop_gives_the_published_bounds():
    released = concluded("projectassistenten").released
    impact = released.get("impact:i_impact")
    response = released.get("response:later")
    assert impact is not None
    assert response is not None
    assert response.numbers.count == (16, 26)
    assert impact.numbers.count == (7, 26)
    assert (impact.numbers.bounds.lower, impact.numbers.bounds.upper) == (7 / 26, 17 / 26)


def test_the_small_workshop_says_at_least_a_quarter_and_not_more():
    said = " ".join(texts(told("projectassistenten")))
    assert "bij minstens een kwart van de deelnemers, 7 van de 26 (27%)" in said
    assert "het merendeel van de deelnemers, 14 van de 26 (54%)" in said


def test_the_small_workshop_keeps_its_result_that_was_not_seen():
    outcomes = {outcome.goal: outcome.status for outcome in concluded("projectassistenten").outcomes}
    assert outcomes["gesprek"] is GoalStatus.NOT_OBSERVED
    section = next(part for part in told("projectassistenten").sections if part.key == "not_seen")
    assert any("Het team praat samen over de taken" in getattr(block, "text", "") for block in section.blocks)


def test_the_small_workshop_prints_its_negative_return_as_it_is():
    roi = concluded("projectassistenten").released.get("roi:programme")
    assert roi is not None
    assert roi.numbers.estimate == pytest.approx(-38.4615, abs=1e-4)
    assert roi.numbers.details["break_even_n_contributors"] == 12
    assert any("−38%" in text for text in texts(told("projectassistenten")))


def test_no_statement_of_the_small_workshop_exceeds_an_indication_or_estimate():
    grades = {grade for _, grade in claims(concluded("projectassistenten")).values() if grade}
    assert grades == {ClaimGrade.REPORTED, ClaimGrade.ESTIMATED, ClaimGrade.TOLD}


def test_the_lottery_gives_the_published_effect_and_may_be_attributed():
    finding = concluded("nsw-jobtraining").released.get("comparison:i_inkomen")
    assert finding is not None
    assert finding.numbers.estimate == pytest.approx(1676.3426, abs=1e-3)
    assert finding.numbers.details["after.difference"] == pytest.approx(1794.3424, abs=1e-3)
    assert claims(concluded("nsw-jobtraining"))["comparison:i_inkomen"] == (Verdict.IMPROVED, ClaimGrade.ATTRIBUTED)
    assert any("hoger door het programma" in text for text in texts(told("nsw-jobtraining")))


def test_the_same_lottery_without_its_control_group_falls_back():
    study = without_comparison(example("nsw-jobtraining"))
    conclusion = conclude(study)
    assert claims(conclusion) == {"change:i_inkomen": (Verdict.IMPROVED, ClaimGrade.CHANGED)}
    assert not any(": hoger door" in text for text in texts(tell(study, conclusion, "nl")))


def test_a_lottery_that_is_not_documented_is_no_lottery():
    study = example("nsw-jobtraining")
    undocumented = msgspec.structs.replace(study.design.assignment, documented_in=None)
    grades = [grade for _, grade in claims(conclude(with_design(study, assignment=undocumented))).values()]
    assert ClaimGrade.ATTRIBUTED not in grades


def test_the_leadership_programme_finds_the_drop_in_sick_leave_and_no_lottery():
    found = claims(concluded("leiderschap"))
    assert found["series:verzuim"] == (Verdict.IMPROVED, ClaimGrade.COMPARED)
    assert ClaimGrade.ATTRIBUTED not in {grade for _, grade in found.values()}


def test_no_group_under_five_is_shown_anywhere():
    for name in NAMES:
        for finding in concluded(name).released:
            sizes = [part.numbers.flow.used for split in finding.splits for part in split.classes]
            assert all(size >= 5 for size in sizes), (name, finding.key, sizes)


def test_a_quote_without_consent_is_nowhere():
    assert any(quote.text == "Dit citaat mag niet in het rapport." for quote in example("buitendienst").quotes)
    quotes = [quote.text for finding in concluded("buitendienst").released for quote in finding.quotes]
    assert len(quotes) == 5
    assert "Dit citaat mag niet in het rapport." not in quotes


def test_small_cells_of_the_stories_are_merged_with_the_reason_beside_them():
    cards = concluded("buitendienst").released.get("cards:all")
    assert cards is not None
    by_case = next(split for split in cards.splits if split.attribute == "casus")
    assert [part.numbers.flow.used for part in by_case.classes] == [9, 5, 5, 5]
    assert by_case.merged_because == "privacy.merged_small"


def test_a_plan_with_a_gap_makes_a_draft_that_says_why():
    study = example("projectassistenten")
    lines = tuple(msgspec.structs.replace(line, owner=None) for line in study.design.plan.lines)
    plan = msgspec.structs.replace(study.design.plan, lines=lines)
    changed = with_design(study, plan=plan)
    report = tell(changed, conclude(changed), "nl")
    assert (
        "Niemand zorgt voor de meting van “Assistenten luisteren, vatten samen en vragen door”." in report.draft_because
    )
    assert told("projectassistenten").draft_because == ()


def test_the_same_study_and_seed_give_the_same_report():
    again = conclude(example("leiderschap"))
    assert tell(example("leiderschap"), again, "nl") == told("leiderschap")


@pytest.mark.parametrize("name", NAMES)
def test_the_report_for_managers_reads_easily(name):
    parts = [text for text in texts(told(name)) if len(text.split()) >= 5]
    text = "\n".join(part if part.endswith((".", "?", "!", ":")) else f"{part}." for part in parts)
    assert measure_dutch(text).flesch_douma >= 60


@pytest.mark.parametrize("name", ["projectassistenten", "leiderschap", "buitendienst"])
def test_the_page_for_participants_is_very_easy_to_read(name):
    section = next(part for part in told(name).sections if part.key == "participants")
    report = dataclasses.replace(told(name), sections=(section,))
    assert measure_dutch("\n".join(texts(report))).flesch_douma >= 80


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_every_percentage_under_twenty_people_has_its_count(name, language):
    for text in texts(told(name, language)):
        for whole in re.findall(r"van de (\d+) \(\d+%\)|of the (\d+) \(\d+%\)", text):
            assert int(next(part for part in whole if part)) >= 20, text


@pytest.mark.parametrize("name", NAMES)
def test_every_section_that_cannot_be_left_out_is_there(name):
    keys = [section.key for section in told(name).sections]
    assert keys[0] == "summary"
    assert {"not_seen", "unknown", "method"} <= set(keys)


def test_the_order_of_people_does_not_matter():
    study = example("projectassistenten")
    turned = dataclasses.replace(
        study, impact=study.impact[::-1], quotes=study.quotes[::-1], benefits=study.benefits[::-1]
    )
    assert conclude(turned).released == concluded("projectassistenten").released


def test_the_leadership_example_is_what_the_generator_makes():
    from oogst.synth.leadership import leadership

    assert conclude(leadership(20260101)) == concluded("leiderschap")


def test_the_leadership_programme_finds_its_known_effects_within_their_margins():
    from oogst.synth.leadership import COHORT

    found = {finding.about.indicator: finding for finding in concluded("leiderschap").released}
    missed = [
        construct.id
        for construct in COHORT.constructs
        if construct.id in found
        and found[construct.id].about.kind.value == "comparison"
        and construct.effect not in found[construct.id].numbers.interval
    ]
    assert len(missed) <= 1
