"""An attacker who knows everybody's attributes, against the guard and against two naive guards.

That only the guard makes released findings is kept by import contract.
"""

from __future__ import annotations

import pytest

from oogst.types.numbers import Kind
from tests.oogst.privacy.attack.attacker import attack, guarded
from tests.oogst.privacy.attack.naive import remainder_too, showing, threshold_only
from tests.oogst.privacy.attack.organisations import AGREES, MEASURES, make_organisation
from tests.oogst.privacy.attack.ranges import AnswerKnown
from tests.oogst.privacy.attack.sums import SumKnown

FEWEST_FOR_DISTRIBUTION = 10


def assert_nothing_known(outcome):
    assert not outcome.hits, f"the attacker found something in\n{outcome}"
    for cell in outcome.cells:
        spread = cell.numbers.distribution
        if spread is not None:
            assert len(cell.people) >= FEWEST_FOR_DISTRIBUTION, f"{cell} in\n{outcome}"
            assert sum(count > 0 for count in spread) > 1, f"{cell} is unanimous, in\n{outcome}"
        if cell.measure.kind is Kind.SHARE:
            assert 0 < cell.numbers.count[0] < cell.numbers.count[1], f"{cell} is unanimous, in\n{outcome}"


@pytest.mark.parametrize(("seed", "size", "waves"), [(100, 12, 1), (101, 16, 1), (102, 13, 1), (103, 14, 3)])
def test_nothing_about_a_few_people_follows_from_what_the_guard_shows(seed, size, waves):
    outcome = attack(make_organisation(seed, size, waves), guarded())
    assert outcome.cells, f"nothing was shown at all in {outcome}"
    assert_nothing_known(outcome)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_nothing_follows_in_twenty_organisations_of_any_size_and_up_to_three_waves(seed):
    # One topic each, in turn: mean and share of an item, a yes or no, an item asked before and after.
    measures = ((MEASURES[0], AGREES), MEASURES[1:2], MEASURES[2:])[seed % 3]
    assert_nothing_known(attack(make_organisation(seed, waves=3 if seed % 2 else 1), guarded(), measures))


@pytest.mark.parametrize("rule", [threshold_only, remainder_too])
def test_the_attacker_finds_sums_answers_and_insider_sums_behind_a_naive_guard(rule):
    outcomes = [attack(make_organisation(seed, 16), showing(rule), MEASURES[:1]) for seed in range(100, 106)]
    hits = [hit for outcome in outcomes for hit in outcome.hits]
    shown = "\n".join(map(str, outcomes))
    assert any(isinstance(hit, SumKnown) and hit.insider is None for hit in hits), f"no sums in\n{shown}"
    assert any(isinstance(hit, SumKnown) and hit.insider is not None for hit in hits), f"no insider in\n{shown}"
    assert any(isinstance(hit, AnswerKnown) for hit in hits), f"no answers in\n{shown}"
