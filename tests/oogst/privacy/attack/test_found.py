"""What the attacker found behind the guard: a mean and a share of one item, read together."""

from __future__ import annotations

import numpy as np
import pytest

from tests.oogst.privacy.attack.attacker import attack, guarded
from tests.oogst.privacy.attack.organisations import AGREES, MEASURES, Organisation, make_organisation

MEAN_AND_SHARE = (MEASURES[0], AGREES)


def test_a_mean_per_team_beside_the_share_that_agrees_tells_that_a_whole_team_agrees():
    # Eleven of twelve agree (4 or 5). Team 1 falls 7 points short of all fives, more than
    # six people who agree can: the one who disagrees is there, so all of team 0 gave 4 or 5.
    organisation = Organisation(
        "two teams of six",
        12,
        {"team": np.repeat([0, 1], 6)},
        {"q1@a": np.array([4, 4, 5, 5, 5, 4, 1, 4, 4, 5, 5, 4])},
        (np.full(12, fill_value=True),),
    )
    outcome = attack(organisation, guarded(), MEAN_AND_SHARE)
    assert not outcome.hits, f"the attacker found something in\n{outcome}"


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "size"), [(1012, 17), (1000, 22)])
def test_a_mean_and_a_share_of_one_item_together_pin_no_answer(seed, size):
    outcome = attack(make_organisation(seed, size), guarded(), MEAN_AND_SHARE)
    assert not outcome.hits, f"the attacker found something in\n{outcome}"
