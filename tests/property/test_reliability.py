"""What holds for every scale; plain-Python twins compute the same."""

import statistics
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from oogst.stats.covariance import find_pairwise_covariance
from oogst.stats.item_analysis import analyse_items, analyse_options
from oogst.stats.reliability import cronbach_alpha, kr20
from tests.property.sound import RATING, check_sound, differences

pytestmark = pytest.mark.slow

TABLE = st.integers(1, 5).flatmap(
    lambda items: st.lists(st.lists(RATING, min_size=items, max_size=items), min_size=1, max_size=25)
)
COMPLETE = st.integers(2, 5).flatmap(
    lambda items: st.lists(
        st.lists(st.integers(1, 5).map(float), min_size=items, max_size=items), min_size=3, max_size=25
    )
)
BINARY = st.lists(st.lists(st.sampled_from([0.0, 1.0]), min_size=4, max_size=4), min_size=3, max_size=25)


def alpha_plainly(rows: list[list[float]]) -> float:
    items = list(zip(*rows, strict=True))
    total = statistics.variance([sum(row) for row in rows])
    return len(items) / (len(items) - 1) * (1 - sum(map(statistics.variance, items)) / total)


def rest_plainly(rows: list[list[float]], item: int) -> float | None:
    own, rest = [row[item] for row in rows], [sum(row) - row[item] for row in rows]
    if len(set(own)) == 1 or len(set(rest)) == 1:
        return None
    return statistics.correlation(own, rest)


@given(TABLE)
def test_any_answers_give_finite_numbers_or_a_reason(rows: list[list[float | None]]) -> None:
    result = cronbach_alpha(rows, pairwise=True)
    check_sound(result)
    check_sound(kr20(rows))
    check_sound(analyse_items(rows, highest=5))
    if result.is_estimable:
        assert result.n_complete + result.incomplete == len(rows)
        assert result.alpha in result.interval


@given(COMPLETE)
def test_alpha_and_item_rest_equal_their_plain_twins(rows: list[list[float]]) -> None:
    assume(len({sum(row) for row in rows}) > 1)
    result = cronbach_alpha(rows, pairwise=True)
    assert result.alpha == pytest.approx(alpha_plainly(rows), abs=1e-9)
    assert result.alpha_pairwise == pytest.approx(result.alpha, abs=1e-9)
    for item, correlation in enumerate(result.item_rest):
        expected = rest_plainly(rows, item)
        assert correlation == (None if expected is None else pytest.approx(expected, abs=1e-9))
    assert result.sd_total == pytest.approx(statistics.stdev([sum(row) for row in rows]))


@given(COMPLETE, st.randoms(use_true_random=False))
def test_the_order_of_people_and_items_is_of_no_account(rows: list[list[float]], shuffler: Any) -> None:
    items = shuffler.sample(range(len(rows[0])), len(rows[0]))
    shuffled = [[row[item] for item in items] for row in shuffler.sample(rows, len(rows))]
    per_item = {"item_rest", "reverse_suspects"}
    assert set(differences(cronbach_alpha(rows), cronbach_alpha(shuffled))) <= per_item


@given(COMPLETE, st.integers(-9, 9), st.integers(1, 9))
@example([[1.0, 1, 1, 3, 2], [1.0, 1, 2, 1, 5], [1.0, 2, 1, 2, 4]], 0, 3)
def test_alpha_has_no_unit(rows: list[list[float]], shift: int, factor: int) -> None:
    moved = [[shift + factor * answer for answer in row] for row in rows]
    in_units = {"sd_total", "sem", "kr20"}
    assert set(differences(cronbach_alpha(rows), cronbach_alpha(moved))) <= in_units


@given(COMPLETE)
def test_someone_who_skipped_an_item_is_only_incomplete(rows: list[list[float]]) -> None:
    more = cronbach_alpha([*rows, [None] * len(rows[0])])
    assert set(differences(cronbach_alpha(rows), more)) <= {"incomplete"}


@given(TABLE)
def test_pairwise_covariances_are_those_of_each_pair_apart(rows: list[list[float | None]]) -> None:
    table = np.array(rows, dtype=float)
    covariance = find_pairwise_covariance(table)
    for first, second in np.ndindex(table.shape[1], table.shape[1]):
        pair = [(row[first], row[second]) for row in rows if None not in (row[first], row[second])]
        if covariance is None:
            break
        expected = statistics.covariance(*zip(*pair, strict=True))
        assert covariance[first, second] == pytest.approx(expected, abs=1e-9)


@given(BINARY)
def test_kr20_is_alpha_and_the_formula_with_p_times_q(rows: list[list[float]]) -> None:
    assume(len({sum(row) for row in rows}) > 1)
    shares = [statistics.fmean(item) for item in zip(*rows, strict=True)]
    spread = statistics.pvariance([sum(row) for row in rows])
    expected = 4 / 3 * (1 - sum(share * (1 - share) for share in shares) / spread)
    assert kr20(rows).kr20 == pytest.approx(expected, abs=1e-9)


@given(BINARY)
def test_deleting_an_item_gives_the_alpha_of_the_others(rows: list[list[float]]) -> None:
    analysis = analyse_items(rows)
    check_sound(analysis)
    for item, alpha in enumerate(analysis.alpha_if_deleted):
        others = [[answer for position, answer in enumerate(row) if position != item] for row in rows]
        if analysis.alpha is not None and len({sum(row) for row in others}) > 1:
            assert alpha == pytest.approx(alpha_plainly(others), abs=1e-9)
    assert analysis.difficulty == pytest.approx([statistics.fmean(item) for item in zip(*rows, strict=True)])


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c", None]), RATING), max_size=20))
def test_every_choice_is_counted_once(people: list[tuple[Any, Any]]) -> None:
    choices, rest = [choice for choice, _ in people], [score for _, score in people]
    result = analyse_options(choices, rest, ["a", "b", "c"], "a")
    check_sound(result)
    assert result.n + result.missing == len(people)
    if result.is_estimable:
        assert sum(result.counts) == result.n
        for option, correlation in zip("abc", result.point_biserial, strict=True):
            used = [(float(choice == option), score) for choice, score in people if choice and score is not None]
            chosen, scores = zip(*used, strict=True)
            if correlation is not None:
                assert correlation == pytest.approx(statistics.correlation(chosen, scores), abs=1e-9)


def test_no_advice_to_delete_below_thirty_people() -> None:
    rows = [[1, 1, 0], [1, 1, 1], [0, 0, 1], [0, 0, 0], [1, 0, 1]] * 6
    assert analyse_items(rows[:-1]).better_without is None
    assert "unstable" in analyse_items(rows[:-1]).warnings
    assert analyse_items(rows).better_without == (2,)


def test_an_item_on_which_all_agree_stays_in_the_score_and_separates_nobody() -> None:
    # The mean of three times 0.1 is not 0.1 in binary.
    rows = [[0.1, 1, 2], [0.1, 2, 2], [0.1, 4, 5]]
    result = cronbach_alpha(rows)
    assert result.item_rest[0] is None
    assert result.mean_interitem_r == pytest.approx(statistics.correlation([1, 2, 4], [2, 2, 5]))
    assert result.alpha == pytest.approx(alpha_plainly(rows))


def test_opposite_items_have_a_total_without_variance() -> None:
    assert cronbach_alpha([[1, 5], [2, 4], [4, 2]]).reason == "zero_total_variance"


def test_a_negative_alpha_is_shown_with_its_reason() -> None:
    result = cronbach_alpha([[1, 5], [2, 4], [4, 1]])
    assert result.alpha < 0
    assert (result.reason, result.reverse_suspects, result.sem) == ("negative_alpha", (0, 1), None)
