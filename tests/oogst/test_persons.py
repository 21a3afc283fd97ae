"""Scores of single people: only of who was measured twice, in an order that tells nothing, and of enough people."""

from __future__ import annotations

import dataclasses

import msgspec
import pytest

from oogst.persons import scores_of_people
from oogst.types.people import PeopleSet
from tests.factories.studies import example

pytestmark = pytest.mark.slow


def study():
    return example("leiderschap")


def scores(found):
    return scores_of_people(found, set(found.answers))


def pairs(found, indicator):
    place = [one.indicator.id for one in found.measured].index(indicator)
    return sorted(row[place] for row in found.people if row[place])


def test_the_scores_are_those_that_the_finding_rests_on():
    from oogst.analyses._bench import Bench
    from oogst.analyses.change import find_change, read_pair

    bench, found = Bench(study()), scores(study())
    assert len(found.measured) > 3
    for one in found.measured:
        pair = read_pair(bench, one.indicator)
        finding = find_change(bench, pair)
        told = pairs(found, one.indicator.id)
        assert len(told) == finding.numbers.flow.used
        assert sum(after - before for before, after in told) / len(told) == pytest.approx(finding.numbers.estimate)


def test_the_order_follows_scores_not_codes():
    turned = study()
    people = dataclasses.replace(turned.people, ids=tuple(reversed(turned.people.ids)))
    assert scores(dataclasses.replace(turned, people=people)) == scores(study())
    rows = [[pair or (float("-inf"),) * 2 for pair in row] for row in scores(study()).people]
    assert rows == sorted(rows)


def test_nobody_outside_the_programme_and_nobody_who_was_anonymous_is_among_them():
    whole = study()
    everybody = len(pairs(scores(whole), "richting"))
    some = list(whole.people.programme)[:40]
    hidden = dataclasses.replace(whole.people, anonymous_at=dict.fromkeys(some, "start"))
    assert len(scores(dataclasses.replace(whole, people=hidden)).people) < everybody
    nobody = dataclasses.replace(whole.people, programme=PeopleSet())
    assert scores(dataclasses.replace(whole, people=nobody)).people == ()


def test_of_fewer_people_than_the_threshold_there_is_nothing():
    whole = study()
    privacy = msgspec.structs.replace(whole.design.privacy, threshold=1000)
    few = dataclasses.replace(whole, design=msgspec.structs.replace(whole.design, privacy=privacy))
    assert scores(few).people == ()
    assert scores(few).measured == ()


def test_what_people_were_not_told_about_is_left_out():
    whole = study()
    (instrument, moment), *_ = [key for key in whole.answers if key[1] == "start"] or list(whole.answers)
    assert scores_of_people(whole, set(whole.answers) - {(instrument, moment)}).people == ()
    assert scores_of_people(whole, set()).people == ()


def test_a_yes_or_no_is_shown_by_the_score_behind_it():
    whole = study()
    asked = tuple(msgspec.structs.replace(one, at_least=4.0) for one in whole.design.indicators)
    yes = dataclasses.replace(whole, design=msgspec.structs.replace(whole.design, indicators=asked))
    assert pairs(scores(yes), "richting") == pairs(scores(whole), "richting")
