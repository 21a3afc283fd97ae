"""Advice on goals: behaviour that can be seen, learning goals that are no results, a second source."""

from __future__ import annotations

import pytest

from oogst.planning.advice import advise_goals, find_unseen
from oogst.synth.leadership_design import describe_leadership
from oogst.types.design import Design, Goal, GoalKind, Indicator, Instrument, Measure, Programme, Text


def advice(*goals: Goal, indicators: tuple[Indicator, ...] = (), kind: str = "survey") -> list[tuple[str, str, str]]:
    instrument = Instrument(id="v", title="V", kind=kind)  # type: ignore[arg-type] -- one of the kinds
    design = Design(
        programme=Programme(id="p", title="P"), goals=goals, indicators=indicators, instruments=(instrument,)
    )
    return [(one.goal, one.key, one.word) for one in advise_goals(design)]


def indicator(name: str, goal: str) -> Indicator:
    return Indicator(id=name, goal=goal, title=name, definition=name, measure=Measure.MEAN, instrument="v")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Begrijpt waarom feedback helpt", "Begrijpt"),
        ("Is zich bewust van de regels", "bewust"),
        ("Weet hoe het moet", "Weet"),
        ("Vraagt hoe het gaat en luistert", ""),
        ("Laat weten hoe het gaat", ""),
        ("Vraagt een medewerker wat die zelf begrijpt", ""),
        (Text(en="Understands the goal"), "Understands"),
        (Text(nl="Vraagt door", en="Is aware of it"), "aware"),
        (Text(nl="Vraagt door", en="Asks on"), ""),
        (None, ""),
    ],
)
def test_what_nobody_can_see_is_found_in_both_languages(text: str | Text | None, word: str) -> None:
    assert find_unseen(text) == word


def test_behaviour_that_can_be_seen_is_left_alone() -> None:
    assert [find_unseen(one.text) for one in describe_leadership().behaviours] == [""] * 8


def test_only_behaviour_has_to_be_seen() -> None:
    unseen = {level: advice(Goal(id="d", level=level, text="Begrijpt het")) for level in (2, 3)}
    assert unseen == {2: [], 3: [("d", "advice.unseen", "Begrijpt")]}


def test_what_a_colleague_sees_counts_before_the_goal_itself() -> None:
    assert advice(Goal(id="d", level=3, text="Begrijpt het", behaviour="Legt het uit")) == []


def test_a_learning_goal_that_sounds_like_a_result_is_told() -> None:
    text = "Vult het formulier foutloos in"
    assert advice(Goal(id="d", level=2, text=text, kind=GoalKind.LEARNING)) == [
        ("d", "advice.not_learning", "foutloos")
    ]
    assert advice(Goal(id="d", level=2, text=text)) == []


def test_behaviour_that_only_people_themselves_report_asks_for_a_second_source() -> None:
    goal = Goal(id="d", level=3, text="Vraagt door")
    assert advice(goal, indicators=(indicator("i", "d"),)) == [("d", "advice.self_report", "")]
    assert advice(goal, indicators=(indicator("i", "d"),), kind="360") == []
    assert advice(goal) == []


def test_a_result_of_the_organisation_asks_for_behaviour_below_it() -> None:
    result, below = Goal(id="r", level=4, text="Minder verzuim"), Goal(id="d", level=3, text="Vraagt door", parent="r")
    assert advice(result) == [("r", "advice.no_behaviour", "")]
    assert advice(result, below) == []


def test_more_than_two_indicators_of_a_goal_is_too_many() -> None:
    goal = Goal(id="d", level=2, text="Vraagt door")
    measured = tuple(indicator(name, "d") for name in "abc")
    assert advice(goal, indicators=measured[:2]) == []
    assert advice(goal, indicators=measured) == [("d", "advice.many_indicators", "")]
