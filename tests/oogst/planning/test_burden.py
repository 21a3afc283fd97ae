"""Time asked of people."""

from __future__ import annotations

import msgspec
import pytest

from oogst.planning.burden import estimate_burden
from oogst.types.design import Design, Measure, Moment


def plan(*lines: dict[str, object]) -> Design:
    return msgspec.convert(
        {
            "programme": {"id": "p", "title": "P"},
            "indicators": [
                {"id": id_, "goal": "g", "title": "t", "definition": "d", "measure": "share", "instrument": "v"}
                for id_ in ("i", "j")
            ],
            "instruments": [{"id": "v", "title": "V", "items": [{"id": f"q{n}", "text": "?"} for n in range(10)]}],
            "plan": {"lines": list(lines)},
        },
        Design,
    )


def test_two_indicators_in_one_questionnaire_are_asked_once():
    lines = [{"indicator": id_, "who": "w", "moment": "na", "minutes": 5} for id_ in ("i", "j")]
    (burden,) = estimate_burden(plan(*lines), 26)
    assert (burden.minutes_per_person, burden.people) == (5, 26)
    assert burden.total_hours == pytest.approx(26 * 5 / 60)


def test_a_line_without_minutes_counts_what_its_questions_take():
    (burden,) = estimate_burden(plan({"indicator": "i", "who": "w", "moment": "na"}), 10)
    assert burden.minutes_per_person == 3, "ten scales of 15 seconds and 30 seconds around them"


def test_a_change_is_asked_before_and_after():
    design = plan({"indicator": "i", "who": "w", "moment": "na", "minutes": 5})
    moments = tuple(
        msgspec.convert({"id": id_, "kind": kind, "title": id_}, Moment)
        for id_, kind in (("voor", "before"), ("na", "after"))
    )
    changed = tuple(msgspec.structs.replace(part, measure=Measure.CHANGE) for part in design.indicators)
    found = estimate_burden(msgspec.structs.replace(design, moments=moments, indicators=changed), 26)
    assert [(burden.moment, burden.minutes_per_person) for burden in found] == [("voor", 5), ("na", 5)]


def test_a_line_without_a_moment_asks_no_one():
    assert estimate_burden(plan({"indicator": "i", "who": "w"}), 10) == ()


def test_what_is_asked_of_a_few_people_does_not_count_for_all():
    everyone = {"indicator": "i", "who": "everyone", "moment": "na", "minutes": 2}
    a_few = {"indicator": "j", "who": "six", "moment": "na", "instrument": "talk", "minutes": 45, "people": 6}
    burdens = estimate_burden(plan(everyone, a_few), 26)
    assert [(burden.minutes_per_person, burden.people) for burden in burdens] == [(2, 26), (45, 6)]
    assert sum(burden.total_hours for burden in burdens) == pytest.approx((2 * 26 + 45 * 6) / 60)
