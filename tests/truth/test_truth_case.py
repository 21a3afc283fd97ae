"""The comparison with ground truths finds what is wrong, absent or not a number."""

from pathlib import Path

import pytest

from tests.truth.truth_case import TruthCase, TruthValue, prefixed


def case(**values: tuple[object, float, float, bool]) -> TruthCase:
    return TruthCase(Path(), {name.replace("_", "."): TruthValue(*rest) for name, rest in values.items()})


@pytest.mark.parametrize("actual", [1.01, 0.99, 1])
def test_a_number_within_its_tolerance_is_accepted(actual: object) -> None:
    assert TruthValue(1.0, 0.01 + 1e-12, 0, True).accepts(actual)


@pytest.mark.parametrize("actual", [1.02, None, float("nan"), "1", True, [1.0]])
def test_anything_else_is_refused(actual: object) -> None:
    assert not TruthValue(1.0, 0.01, 0, True).accepts(actual)


def test_lists_are_compared_element_by_element_and_null_is_none() -> None:
    value = TruthValue([1.0, None, "a"], 0, 1e-6, True)
    assert value.accepts([1.0, None, "a"])
    assert not value.accepts([1.0, 0.0, "a"])
    assert not value.accepts([1.0, None])


def test_all_mismatches_are_told_at_once() -> None:
    truth = case(a_x=(1.0, 0, 0, True), a_y=(2.0, 0, 0, True), a_z=(3.0, 0, 0, False))
    assert len(truth.mismatches({"x": 1.5}, "a.")) == 2
    with pytest.raises(AssertionError, match=r"(?s)a\.x: 1\.5.*a\.y: absent"):
        truth.check({"x": 1.5}, "a.")
    truth.check(prefixed("a.", {"x": 1.0, "y": 2}))


def test_a_prefix_without_values_is_a_mistake_of_the_test() -> None:
    with pytest.raises(AssertionError, match="no value"):
        case(a_x=(1.0, 0, 0, True)).check({}, "b.")
