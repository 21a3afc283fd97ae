"""What holds for every rating item; a plain-Python twin computes the same."""

import statistics
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.likert import LikertItem, describe_item, describe_items
from tests.property.sound import RATING, check_sound, differences

pytestmark = pytest.mark.slow

ANSWERS = st.lists(RATING, max_size=40)
SCALE = (1, 5)


def describe_plainly(answers: list[float]) -> dict[str, Any]:
    twin: dict[str, Any] = {"n": len(answers), "counts_1_to_5": [answers.count(option) for option in range(1, 6)]}
    twin |= {"mean": statistics.fmean(answers), "top2.x": sum(answer >= 4 for answer in answers)}
    quartiles = statistics.quantiles(answers, n=4, method="inclusive") if len(answers) > 1 else answers * 3
    twin |= dict(zip(("q25_type7", "median", "q75_type7"), quartiles, strict=True))
    return twin | {"sd": statistics.stdev(answers) if len(answers) > 2 else None}


@given(ANSWERS, st.integers(0, 3))
def test_an_item_equals_its_plain_twin_and_counts_everyone(answers: list[float | None], apart: int) -> None:
    item = describe_item([*answers, *[None] * apart], SCALE, not_applicable=apart)
    check_sound(item)
    assert item.n + item.missing + item.not_applicable == len(answers) + apart
    given_ = [answer for answer in answers if answer is not None]
    if given_:
        flat = item.flat()
        for name, value in describe_plainly(given_).items():
            assert flat[name] == pytest.approx(value, abs=1e-9), name
        assert item.top_share in item.top_interval


@given(ANSWERS, st.randoms(use_true_random=False))
def test_order_is_of_no_account_and_a_silent_person_is_only_missing(answers: list[Any], shuffler: Any) -> None:
    item = describe_item(answers, SCALE)
    assert differences(item, describe_item(shuffler.sample(answers, len(answers)), SCALE)) == []
    if answers:
        assert set(differences(item, describe_item([*answers, None], SCALE))) <= {"missing"}


@given(ANSWERS.filter(any))
def test_another_numbering_of_the_options_moves_only_the_averages(answers: list[float | None]) -> None:
    item = describe_item(answers, SCALE)
    moved = describe_item([None if answer is None else answer - 1 for answer in answers], (0, 4))
    assert (item.counts, item.top_interval, item.status) == (moved.counts, moved.top_interval, moved.status)
    for name in ("mean", "median", "q25", "q75"):
        assert getattr(item, name) == pytest.approx(getattr(moved, name) + 1)


@given(st.lists(st.lists(RATING, min_size=3, max_size=3), min_size=1, max_size=20))
def test_items_described_together_are_items_described_alone(rows: list[list[float | None]]) -> None:
    together = describe_items(rows, SCALE)
    alone: list[LikertItem] = [describe_item(column, SCALE) for column in np.array(rows, dtype=float).T]
    assert list(together) == alone
