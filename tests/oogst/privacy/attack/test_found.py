"""What the attacker found behind the guard.

A mean and a share of one item, read together; and the width of an interval,
which tells how the answers of a small group are spread.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.oogst.privacy.attack.attacker import attack, guarded
from tests.oogst.privacy.attack.naive import showing, threshold_only
from tests.oogst.privacy.attack.organisations import (
    AGREES,
    CHANGE_WITH_INTERVAL,
    MEASURES,
    WITH_INTERVAL,
    Organisation,
    make_organisation,
)

MEAN_AND_SHARE = (MEASURES[0], AGREES)


def teams(*answers):
    """Make an organisation of teams, given everybody's answers."""
    sizes = [len(team) for team in answers]
    column = np.concatenate([np.array(team) for team in answers])
    attributes = {"team": np.repeat(np.arange(len(sizes)), sizes)}
    return Organisation(
        "teams",
        len(column),
        attributes,
        {"q1@a": column, "q2@b": column, "q2@a": column},
        (np.full(len(column), fill_value=True),),
    )


def test_a_mean_per_team_beside_the_share_that_agrees_tells_that_a_whole_team_agrees():
    # Eleven of twelve agree (4 or 5). The second team falls 7 points short of all fives,
    # more than six people who agree can: the one who disagrees is there, so all of the
    # first team gave 4 or 5.
    organisation = teams([4, 4, 5, 5, 5, 4], [1, 4, 4, 5, 5, 4])
    outcome = attack(organisation, guarded(), MEAN_AND_SHARE)
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


def test_the_interval_of_a_team_of_five_does_not_tell_how_its_answers_are_spread():
    # Five people with mean 4.6: (3, 5, 5, 5, 5) or (4, 4, 5, 5, 5), unless the width says which.
    outcome = attack(teams([4, 4, 5, 5, 5], [1, 5, 2, 4, 3]), guarded(), [WITH_INTERVAL])
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


def test_the_interval_of_a_total_of_five_does_not_tell_how_its_answers_are_spread():
    outcome = attack(teams([4, 4, 5, 5, 5]), guarded(), [WITH_INTERVAL])
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "size"), [(3007, 26), (3010, 20)])
def test_an_interval_stays_behind_where_the_distribution_of_its_class_stays_behind(seed, size):
    outcome = attack(make_organisation(seed, size), guarded(), [WITH_INTERVAL])
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "size"), [(1012, 17), (1000, 22)])
def test_a_mean_and_a_share_of_one_item_together_pin_no_answer(seed, size):
    outcome = attack(make_organisation(seed, size), guarded(), MEAN_AND_SHARE)
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


def changed(*changes):
    """Make an organisation of teams, given how much everybody's answer changed from 3."""
    organisation = teams(*changes)
    everyone = organisation.answers["q1@a"]
    return replace(organisation, answers={"q2@b": np.full(len(everyone), 3), "q2@a": 3 + everyone})


@pytest.mark.parametrize(
    "changes",
    [
        ([0] * 9 + [1], [0, 1, -1, 2, 0, 1, -2, 0, 1, 1]),
        ([0, 0, 0, 0, 1, 1], [0, 1, -1, 2, 0, 1, -2, 0, 1, 1, 2, -1]),
        ([1] * 8 + [0] * 4,),
    ],
)
def test_the_interval_of_a_change_does_not_tell_that_nearly_everybody_changed_alike(changes):
    outcome = attack(changed(*changes), guarded(), [CHANGE_WITH_INTERVAL])
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4000, 4012))
def test_intervals_of_changes_pin_no_change(seed):
    outcome = attack(make_organisation(seed, waves=2 if seed % 2 else 1), guarded(), [CHANGE_WITH_INTERVAL])
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


@pytest.mark.slow
def test_the_interval_of_everybody_pins_no_change_beside_the_means_of_two_breakdowns():
    organisation = make_organisation(4502, 28)
    for attribute in ("team", "location", "function"):
        del organisation.attributes[attribute]
    outcome = attack(organisation, guarded(), [CHANGE_WITH_INTERVAL])
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


def test_the_attacker_reads_changes_out_of_intervals_behind_a_naive_guard():
    outcome = attack(changed([0] * 9 + [1], [0, 1, -1, 2, 0, 1, -2]), showing(threshold_only), [CHANGE_WITH_INTERVAL])
    assert outcome.hits
