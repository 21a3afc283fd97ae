"""What the attacker found behind the guard.

A mean and a share of one item, read together; and the width of an interval,
which tells how the answers of a small group are spread.
"""

from __future__ import annotations

import numpy as np
import pytest

from tests.oogst.privacy.attack.attacker import attack, guarded
from tests.oogst.privacy.attack.organisations import (
    AGREES,
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
    return Organisation("teams", len(column), attributes, {"q1@a": column}, (np.full(len(column), fill_value=True),))


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
