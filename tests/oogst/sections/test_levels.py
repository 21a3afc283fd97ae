"""Results per level: one quantity in a chart, no margin that answers another question, reasons beside what is hidden."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from oogst.charts.forest import Forest
from oogst.claims.grading import MOMENTS
from oogst.evaluation import conclude, tell
from tests.factories.small import design, study
from tests.factories.studies import example
from tests.factories.telling import figures, lines, told

TEAMS = {"team": ["x", "y"] * 15}
BREAKDOWN = {"attribute": "team", "title": "Team", "expected": "y verandert meer."}


def answers(size, seed, low=1, high=6):
    return [float(value) for value in np.random.default_rng(seed).integers(low, high, size)]


def one_moment(measure="share", size=30, **changes):
    options = {"indicator": {"at_least": 4} if measure == "share" else {}, "breakdowns": [BREAKDOWN], **changes}
    return study(design(measure, **options), (), answers(size, 4), attributes={"team": TEAMS["team"][:size]})


def compared():
    declared = design("change", breakdowns=[BREAKDOWN])
    before = answers(60, 1, 1, 5)
    after = [min(5.0, value + gain) for value, gain in zip(before, answers(60, 2, 0, 3), strict=True)]
    return study(declared, before, after, comparison=30, attributes={"team": [*TEAMS["team"], *TEAMS["team"]]})


def forests(report):
    return [figure.chart for figure in figures(report, "level_3") if isinstance(figure.chart, Forest)]


def test_parts_of_the_programme_stand_beside_the_change_of_the_programme_not_the_difference_with_others():
    finding = conclude(compared()).released.get("comparison:i")
    (arms,) = [split.classes for split in finding.splits if split.attribute == "group"]
    (chart,) = forests(told(compared()))
    assert chart.whole.estimate == pytest.approx(arms[0].numbers.estimate)
    assert chart.whole.estimate != pytest.approx(finding.numbers.estimate)
    assert chart.whole.n == 30 == sum(row.n for row in chart.rows)
    assert chart.whole.label == "Iedereen in het programma"


def test_whole_and_classes_of_a_moment_have_no_margin_and_no_sentence_says_they_overlap():
    report = told(one_moment())
    (chart,) = forests(report)
    assert [row.interval for row in (*chart.rows, chart.whole)] == [None] * 3
    text = " ".join(lines(report, "level_3"))
    assert "marge" not in text.lower()
    assert "Wat er verschilt, kan toeval zijn." in text


def changed():
    declared = design("change", breakdowns=[BREAKDOWN])
    return study(declared, answers(60, 7), answers(60, 8), attributes={"team": [*TEAMS["team"], *TEAMS["team"]]})


def test_classes_of_a_change_have_margins_of_one_kind():
    (chart,) = forests(told(changed()))
    spans = [row.interval for row in (*chart.rows, chart.whole)]
    assert len({(span.method, span.target, span.level) for span in spans}) == 1


def test_no_margin_is_drawn_where_one_class_has_none():
    conclusion = conclude(changed())
    finding = conclusion.released.get("change:i")
    (split,) = finding.splits
    first = replace(split.classes[0], numbers=replace(split.classes[0].numbers, interval=None))
    split = replace(split, classes=(first, *split.classes[1:]))
    others = tuple(part for part in conclusion.released if part.key != "change:i")
    released = replace(conclusion.released, findings=(*others, replace(finding, splits=(split,))))
    (chart,) = forests(tell(changed(), replace(conclusion, released=released), "nl"))
    assert [row.interval for row in (*chart.rows, chart.whole)] == [None] * 3


def test_where_everyone_answered_no_worst_case_is_drawn():
    report = told(one_moment(breakdowns=[]))
    (figure,) = [part for part in figures(report, "level_3") if part.chart.key == "dot_interval"]
    assert figure.chart.rows[0].bounds is None
    assert "Uiterste" not in " ".join(figure.table.columns)


def test_an_expectation_stands_only_with_the_indicators_it_is_about():
    other = {"id": "j", "goal": "h", "title": "luisteren", "definition": "d", "measure": "mean", "instrument": "v"}
    goals = [{"id": "g", "level": 3, "text": "Vragen"}, {"id": "h", "level": 3, "text": "Luisteren"}]
    first = {"id": "i", "goal": "g", "title": "doorvragen", "definition": "d", "measure": "mean", "instrument": "v"}
    indicators = [{**first, "item": "q"}, {**other, "item": "q"}]
    for named, times in (([], 2), (["i"], 1)):
        breakdown = {**BREAKDOWN, "indicators": named}
        report = told(one_moment("mean", goals=goals, indicators=indicators, breakdowns=[breakdown]))
        text = " ".join(lines(report, "level_3"))
        assert text.count("Vooraf verwacht: y verandert meer. ") == times


def test_a_small_class_is_called_a_first_impression():
    text = " ".join(lines(told(one_moment(size=18)), "level_3"))
    assert "Een groep van minder dan tien mensen geeft een eerste indruk." in text
    assert "eerste indruk" not in " ".join(lines(told(one_moment(size=30)), "level_3"))


def test_breakdowns_that_are_hidden_for_one_reason_share_one_note_that_names_them():
    text = lines(told(example("buitendienst")), "response")
    assert sum(line.startswith("Niet getoond") for line in text) == 1
    assert any(
        line.startswith("Niet getoond: per manier van leren, gemeente, manier van leren en gemeente, leeftijd:")
        for line in text
    )


def test_a_difference_that_was_not_tested_is_not_called_chance():
    report = told(example("projectassistenten"))
    text = " ".join(lines(report, "level_3"))
    assert "Of dit verschil toeval kan zijn, is niet getoetst." in text


def test_numbers_of_this_group_never_lie_outside_what_is_possible():
    for finding in conclude(example("projectassistenten")).released:
        if finding.about.kind in MOMENTS:
            assert finding.numbers.interval is None
            assert finding.numbers.bounds is not None
