"""What a plan promises to be able to say."""

from __future__ import annotations

import msgspec
import pytest

from oogst.planning.precision import Expected, foresee_precision, scale_width, state_assumptions
from oogst.types.design import Design


def plan(measure: str, *, response: float = 1.0, comparison: bool = False) -> Design:
    groups = [{"id": "a", "title": "A"}] + ([{"id": "b", "title": "B", "role": "comparison"}] if comparison else [])
    return msgspec.convert(
        {
            "programme": {"id": "p", "title": "P"},
            "groups": groups,
            "indicators": [
                {
                    "id": "i",
                    "goal": "g",
                    "title": "Zelfvertrouwen",
                    "definition": "d",
                    "measure": measure,
                    "instrument": "v",
                    "scale": "s",
                }
            ],
            "answer_scales": [{"id": "vijf", "minimum": 1, "maximum": 5}],
            "instruments": [
                {
                    "id": "v",
                    "title": "V",
                    "items": [
                        {"id": "q1", "text": "?", "answers": "vijf"},
                        {"id": "q2", "text": "?", "answers": "vijf"},
                    ],
                    "scales": [{"id": "s", "title": "S", "items": ["q1", "q2"]}],
                }
            ],
            "plan": {"expected_response": response},
        },
        Design,
    )


def test_expected_answers_are_rounded_down_and_twice_needs_both():
    assert Expected.of(26, 0.6) == Expected(26, 15, 9)


def test_a_share_names_the_margin_around_a_half():
    assert foresee_precision(plan("share"), 16, "nl") == (
        "Zelfvertrouwen: naar verwachting 16 antwoorden. Zegt de helft ja, dan loopt de marge van 28% tot 72%.",
    )


def test_a_change_names_the_smallest_visible_difference_in_points():
    # d_z .5717 for 26 pairs (truth power_paired), d_av = d_z × √(2 × .4) = .5113, one point of spread.
    assert "vanaf ongeveer 0,51 punt" in foresee_precision(plan("change"), 26, "nl")[0]


def test_a_comparison_speaks_of_groups():
    assert "per groep" in foresee_precision(plan("change", comparison=True), 26, "nl")[0]


def test_too_few_people_is_said_and_not_estimated():
    (sentence,) = foresee_precision(plan("change", response=0.5), 16, "nl")
    assert sentence.startswith(
        "Zelfvertrouwen: naar verwachting 4 van de 16 mensen met beide metingen. Dat is te weinig"
    )
    assert "3 antwoorden. Dat is te weinig" in foresee_precision(plan("mean", response=0.5), 6, "nl")[0]


def test_looking_back_needs_one_answer_per_person():
    (sentence,) = foresee_precision(plan("retrospective", response=0.5), 16, "nl")
    assert "naar verwachting 8 mensen" in sentence


@pytest.mark.parametrize(
    ("target", "said"),
    [(0.5, "0,50: dat is kleiner"), (-0.5, "0,50: dat is kleiner"), (0.6, "0,60: dat is groot genoeg")],
)
def test_the_smallest_visible_change_stands_beside_the_change_that_is_hoped_for(target, said):
    design = plan("change")
    hoped = msgspec.structs.replace(design.indicators[0], target_change=target)
    assert said in foresee_precision(msgspec.structs.replace(design, indicators=(hoped,)), 26, "nl")[0]


def test_what_a_plan_assumes_is_said():
    assert "Per keer antwoordt 60%, en dus 36% twee keer" in state_assumptions(plan("change", response=0.6), "nl")


@pytest.mark.parametrize(("measure", "sentences"), [("roi", 0), ("impact", 0), ("series", 1)])
def test_money_and_impact_have_no_margin_and_series_have_a_minimum(measure, sentences):
    assert len(foresee_precision(plan(measure), 26, "en")) == sentences


def test_the_width_of_a_scale_follows_its_answers():
    design = plan("mean")
    assert scale_width(design, design.indicators[0]) == 4
