"""What a comparison group may be used for."""

from __future__ import annotations

import numpy as np
import pytest

from oogst.analyses._bench import Bench
from oogst.analyses.comparison import find_comparisons
from oogst.types.estimate import Status
from oogst.types.numbers import DesignGrade, Kind
from tests.factories.small import NAN, design, study

LOTTERY = {"method": "randomised", "documented_in": "verslag van de loting"}


def draw(
    treated: int = 30, control: int = 30, *, effect: float = 0.8, seed: int = 1
) -> tuple[list[float], list[float]]:
    generator = np.random.default_rng(seed)
    before = generator.normal(3, 0.6, treated + control)
    gain = np.where(np.arange(treated + control) < treated, effect, 0.0)
    after = before + gain + generator.normal(0, 0.4, treated + control)
    return before.tolist(), after.tolist()


def find(before, after, *, control=30, assignment=None, **options):
    made = (
        design(assignment=assignment, **options.pop("design", {}))
        if assignment
        else design(**options.pop("design", {}))
    )
    (finding,) = find_comparisons(Bench(study(made, before, after, comparison=control, **options)))
    return finding


def test_a_documented_lottery_is_the_strongest_design():
    finding = find(*draw(), assignment=LOTTERY)
    assert (finding.about.kind, finding.about.design) == (Kind.COMPARISON, DesignGrade.A)
    assert finding.numbers.estimate == pytest.approx(0.8, abs=0.3)
    assert finding.numbers.details["n_treated"] == 30


@pytest.mark.parametrize(
    ("assignment", "caveat"),
    [
        ({"method": "randomised"}, "caveat.undocumented_lottery"),
        ({"method": "existing"}, "caveat.groups_differ"),
        ({"method": "matched"}, "caveat.groups_differ"),
        (None, "caveat.groups_differ"),
    ],
)
def test_any_other_group_only_compares(assignment, caveat):
    finding = find(*draw(), assignment=assignment)
    assert (finding.about.design, finding.about.caveats) == (DesignGrade.B, (caveat,))


def test_uneven_drop_out_undoes_a_lottery():
    before, after = draw()
    after = [NAN if place < 6 else value for place, value in enumerate(after)]
    finding = find(before, after, assignment=LOTTERY)
    assert (finding.about.design, finding.about.caveats) == (DesignGrade.B, ("caveat.uneven_dropout",))


def test_groups_that_start_far_apart_fall_back_to_before_and_after_when_methods_disagree():
    # Lord's paradox: each group stays around its own mean, and one score says little about the next.
    generator = np.random.default_rng(1)
    means = np.repeat([4.0, 2.5], 30)
    apart = generator.normal(0, 0.5, (2, 60))
    finding = find(
        (means + apart[0]).tolist(), (means + 0.2 * apart[0] + apart[1]).tolist(), assignment={"method": "existing"}
    )
    assert (finding.about.kind, finding.about.design) == (Kind.CHANGE, DesignGrade.C)
    assert "caveat.disagreement" in finding.about.caveats


def test_a_comparison_of_fewer_than_five_is_withheld_with_all_its_numbers():
    before, after = draw(30, 4)
    finding = find(before, after, control=4, assignment=LOTTERY)
    assert (finding.numbers.status, finding.numbers.reason) == (Status.SUPPRESSED, "below_threshold")
    assert finding.numbers.estimate is None
    assert finding.numbers.details == {}


def test_teams_that_were_drawn_are_the_units_that_count():
    before, after = draw(60, 60)
    teams = [f"t{place // 10}" for place in range(120)]
    assignment = {**LOTTERY, "unit": "team", "unit_column": "team"}
    finding = find(before, after, control=60, assignment=assignment, attributes={"team": teams})
    assert finding.numbers.flow.clusters == 12
    people = find(before, after, control=60, assignment=LOTTERY)
    assert finding.numbers.interval.width != people.numbers.interval.width


def test_few_teams_give_a_difference_and_no_test():
    before, after = draw(30, 30)
    teams = [f"t{place // 10}" for place in range(60)]
    assignment = {**LOTTERY, "unit": "team", "unit_column": "team"}
    finding = find(before, after, assignment=assignment, attributes={"team": teams})
    assert (finding.numbers.reason, finding.numbers.p, finding.numbers.interval) == ("few_clusters", None, None)


def test_declared_covariates_narrow_the_margin():
    before, after = draw(seed=3)
    generator = np.random.default_rng(5)
    age = generator.normal(40, 10, 60)
    shifted = [value + (years - 40) * 0.05 for value, years in zip(after, age, strict=True)]
    options = {"attributes": {"age": [f"{years:.2f}" for years in age]}}
    plain = find(before, shifted, assignment=LOTTERY, **options)
    adjusted = find(before, shifted, assignment=LOTTERY, design={"indicator": {"covariates": ["age"]}}, **options)
    assert adjusted.numbers.interval.width < plain.numbers.interval.width


def test_both_groups_are_offered_to_the_guard_as_classes():
    finding = find(*draw(), assignment=LOTTERY)
    assert {name: len(people) for name, people in finding.splits[0].classes.items()} == {"met": 30, "zonder": 30}
