"""Alpha and omega of five scales equal psych and lavaan."""

from typing import Any

import numpy as np
import pytest

from oogst.stats.omega import omega_total
from oogst.stats.reliability import cronbach_alpha
from tests.truth.truth_case import TruthCase, prefixed

CASE = TruthCase.beside(__file__)
pytestmark = pytest.mark.slow  # 2,800 people are read for every test
KEYS = {
    "A": "-A1 A2 A3 A4 A5",
    "C": "C1 C2 C3 -C4 -C5",
    "E": "-E1 -E2 E3 E4 E5",
    "N": "N1 N2 N3 N4 N5",
    "O": "O1 -O2 O3 O4 -O5",
}


def answers(items: str) -> np.ndarray:
    columns = CASE.columns("items.csv", *(item.lstrip("-") for item in items.split()))
    reverse = [item.startswith("-") for item in items.split()]
    return np.column_stack([7 - column if turned else column for column, turned in zip(columns, reverse, strict=True)])


def test_alpha_omega_and_mean_correlation_of_every_scale_equal_the_truth() -> None:
    actual: dict[str, Any] = {}
    for scale, items in KEYS.items():
        table = answers(items)
        actual |= prefixed(f"{scale}.", cronbach_alpha(table, pairwise=True).flat() | omega_total(table, None).flat())
    actual["A.alpha_without_reversing"] = cronbach_alpha(answers(KEYS["A"].replace("-", ""))).alpha
    CASE.check(actual)
    standardised = [f"{scale}.alpha_standardised" for scale in KEYS]
    assert all(CASE.values[name].accepts(actual[name]) for name in standardised)


def test_a_forgotten_reversal_is_warned_of_and_not_mended() -> None:
    forgotten = cronbach_alpha(answers("A1 A2 A3 A4 A5"))
    assert "probably_reverse_keyed" in forgotten.warnings
    assert forgotten.reverse_suspects == (0,)
    assert cronbach_alpha(answers(KEYS["A"])).warnings == ()


def test_the_bootstrap_interval_of_omega_lies_around_it_and_is_nearly_feldts() -> None:
    table = answers(KEYS["N"])
    omega, alpha = omega_total(table), cronbach_alpha(table)
    assert omega.omega_total in omega.interval
    assert omega.unusable == 0
    # Feldt assumes compound symmetry and normal answers; both intervals are 0.023 wide here.
    assert omega.interval.width == pytest.approx(alpha.interval.width, rel=0.2)
