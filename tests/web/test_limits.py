"""What is not known stands on the page of each level: of its own findings, and what holds for all."""

from __future__ import annotations

import dataclasses

import pytest

from oogst import evaluate
from oogst_web.pages.outcomes.parts import LEVELS, Parts
from tests.factories.studies import NAMES, example

pytestmark = pytest.mark.slow


def limits(report):
    parts = Parts(report, sees_money=True)
    return {part: [item.text for item in parts.unknown(part)] for part in LEVELS}


def test_limits_of_returns_and_series_stand_with_them_alone():
    found = limits(evaluate(example("leiderschap"), "nl"))

    def pages_with(words):
        return [part for part, texts in found.items() if any(words in text for text in texts)]

    assert pages_with("Het rendement rust voor een deel op een schatting") == ["niveau-5"]
    assert pages_with("Een cijfer van de organisatie verandert ook") == ["niveau-4"]
    assert pages_with("Tevreden zijn is nog geen ander gedrag.") == ["niveau-1"]
    assert pages_with("Bij een andere groep kan het anders gaan.") == list(LEVELS)
    # Before the start nobody was asked how they liked it.
    assert pages_with("Voor de start: ") == ["niveau-2", "niveau-3", "niveau-4", "niveau-5"]
    assert pages_with("Na een jaar: ") == list(LEVELS)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_limit_stands_on_a_page_and_begins_with_a_capital(name, language):
    report = evaluate(example(name), language)
    found = limits(report)
    [section] = [one for one in report.sections if one.key == "unknown"]
    everything = {item.text for block in section.blocks for item in block.items}
    assert set().union(*found.values()) == everything
    assert all(text[0] == text[0].upper() for text in everything)


def test_a_goal_that_was_not_measured_is_a_limit_of_its_own_level():
    report = evaluate(example("leiderschap"), "nl")
    [section] = [one for one in report.sections if one.key == "unknown"]
    ladder = next(block for one in report.sections for block in one.blocks if hasattr(block, "steps"))
    step = ladder.steps[0]
    [bullets] = section.blocks
    text = f"Niet gemeten: “{step.goal}”. Daar zegt dit rapport niets over."
    item = dataclasses.replace(bullets.items[-1], text=text, is_design=True)
    new = dataclasses.replace(section, blocks=(dataclasses.replace(bullets, items=(item,)),))
    sections = tuple(new if one is section else one for one in report.sections)
    found = limits(dataclasses.replace(report, sections=sections))
    assert [part for part, texts in found.items() if texts] == [f"niveau-{step.level}"]
