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


def pairs(found, indicator):
    place = [one.indicator.id for one in found.measured].index(indicator)
    return sorted(row[place] for row in found.people if row[place])


def test_the_scores_are_those_that_the_finding_rests_on():
    from oogst.analyses._bench import Bench
    from oogst.analyses.change import find_change, read_pair

    bench, found = Bench(study()), scores_of_people(study())
    assert len(found.measured) > 3
    for one in found.measured:
        pair = read_pair(bench, one.indicator)
        finding = find_change(bench, pair)
        scores = pairs(found, one.indicator.id)
        assert len(scores) == finding.numbers.flow.used
        assert sum(after - before for before, after in scores) / len(scores) == pytest.approx(finding.numbers.estimate)


def test_the_order_follows_scores_not_codes():
    turned = study()
    people = dataclasses.replace(turned.people, ids=tuple(reversed(turned.people.ids)))
    assert scores_of_people(dataclasses.replace(turned, people=people)) == scores_of_people(study())
    rows = [[pair or (float("-inf"),) * 2 for pair in row] for row in scores_of_people(study()).people]
    assert rows == sorted(rows)


def test_nobody_outside_the_programme_and_nobody_who_was_anonymous_is_among_them():
    whole = study()
    everybody = len(pairs(scores_of_people(whole), "richting"))
    some = list(whole.people.programme)[:40]
    hidden = dataclasses.replace(whole.people, anonymous_at=dict.fromkeys(some, "start"))
    assert len(scores_of_people(dataclasses.replace(whole, people=hidden)).people) < everybody
    nobody = dataclasses.replace(whole.people, programme=PeopleSet())
    assert scores_of_people(dataclasses.replace(whole, people=nobody)).people == ()


def test_of_fewer_people_than_the_threshold_there_is_nothing():
    whole = study()
    privacy = msgspec.structs.replace(whole.design.privacy, threshold=1000)
    few = dataclasses.replace(whole, design=msgspec.structs.replace(whole.design, privacy=privacy))
    assert scores_of_people(few).people == ()
    assert scores_of_people(few).measured == ()


def test_a_yes_or_no_is_shown_by_the_score_behind_it():
    whole = study()
    asked = tuple(msgspec.structs.replace(one, at_least=4.0) for one in whole.design.indicators)
    yes = dataclasses.replace(whole, design=msgspec.structs.replace(whole.design, indicators=asked))
    assert pairs(scores_of_people(yes), "richting") == pairs(scores_of_people(whole), "richting")
