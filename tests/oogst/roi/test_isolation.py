"""What participants ascribe to the programme, and which claims a person must judge."""

import pytest

from oogst.roi.isolation import find_extreme_claims, isolate_benefit


def test_seven_verified_participants_of_26_make_eleven_thousand_two_hundred() -> None:
    silent = [None] * 19
    found = isolate_benefit([4000] * 7 + silent, [0.5] * 7 + silent, [0.8] * 7 + silent)
    assert (found.benefit_all, found.n_complete, found.n_incomplete) == (11_200, 7, 19)
    assert (found.unadjusted_claims, found.isolation_without_confidence) == (28_000, 14_000)
    assert (found.status, found.extreme) == ("ok", ())


@pytest.mark.parametrize("answers", [([], [], []), ([None] * 3, [None] * 3, [None] * 3), ([4000], [None], [0.5])])
def test_without_one_complete_answer_the_benefit_is_nothing_and_says_why(answers: tuple[list[float], ...]) -> None:
    found = isolate_benefit(*answers)
    assert (found.benefit_all, found.status, found.reason) == (0, "ok_with_warning", "no_benefit_data")


def test_an_incomplete_answer_counts_as_nothing_and_is_counted() -> None:
    found = isolate_benefit([1000, 1000, None], [0.5, None, 0.5], [1, 1, 1])
    assert found.adjusted_value_per_person == (500, None, None)
    assert (found.benefit_all, found.n_incomplete) == (500, 2)


def test_an_extreme_claim_is_left_out_and_the_sum_is_given_both_ways() -> None:
    found = isolate_benefit([1000, 2000, 3000, 90_000], [1, 1, 1, 1], [1, 1, 1, 1], labels=["a", "b", "c", "d"])
    assert (found.extreme, found.n_contributors) == ((3,), 3)
    assert (found.benefit_all, found.benefit_without_extreme) == (96_000, 6000)
    assert found.flat()["benefit.without_extreme_d"] == 6000


def test_with_two_extreme_claims_each_is_also_shown_apart() -> None:
    values = [1000, 1000, 1000, 1000, 1000, 20_000, 30_000]
    found = isolate_benefit(values, [1] * 7, [1] * 7, labels=list("abcdefg"))
    flat = found.flat()
    assert flat["benefit.without_extreme"] == 5000
    assert (flat["benefit.without_extreme_f"], flat["benefit.without_extreme_g"]) == (35_000, 25_000)


def test_five_times_the_median_is_not_extreme_but_more_is() -> None:
    # Quartiles so wide that only the rule of the median can mark anything.
    claims = [100, 100, 1000, 4000, 5000]
    assert not find_extreme_claims(claims).any()
    assert find_extreme_claims([*claims[:4], 5001]).tolist() == [False, False, False, False, True]


def test_three_interquartile_ranges_above_the_third_quartile_is_not_extreme_but_more_is() -> None:
    claims = [900, 1000, 1100, 1100, 1400]
    assert not find_extreme_claims(claims).any()
    assert find_extreme_claims([*claims[:4], 1401]).tolist()[-1] is True


def test_a_missing_claim_is_never_extreme() -> None:
    assert find_extreme_claims([1000, None, 1000, 9000]).tolist() == [False, False, False, True]


def test_an_infinite_value_is_an_input_error() -> None:
    found = isolate_benefit([float("inf")], [0.5], [0.5])
    assert (found.status, found.reason) == ("input_error", "not_a_number")


def test_columns_of_different_people_are_a_programmer_error() -> None:
    with pytest.raises(ValueError, match="length"):
        isolate_benefit([1, 2], [0.5], [0.5])
