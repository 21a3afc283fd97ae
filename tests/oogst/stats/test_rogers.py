"""Rogers' shares in teams of any size, and people by their moment."""

import pytest

from oogst.stats.rogers import allocate_adopters, classify_adopters


@pytest.mark.parametrize(
    ("size", "places"),
    [
        (1, [1, 0, 0, 0, 0]),
        (8, [1, 1, 3, 2, 1]),
        (10, [1, 1, 3, 3, 2]),
        (15, [1, 2, 5, 5, 2]),
        (20, [1, 3, 7, 6, 3]),
        (26, [1, 3, 9, 9, 4]),
        (40, [1, 5, 14, 14, 6]),
        (100, [3, 13, 34, 34, 16]),
    ],
)
def test_a_team_is_divided_as_the_specification_says(size: int, places: list[int]) -> None:
    assert list(allocate_adopters(size).counts.values()) == places


def test_the_exact_shares_and_the_tipping_group_of_fifteen() -> None:
    flat = allocate_adopters(15).flat()
    exact = [flat[f"exact.{name}"] for name in ("innovators", "early_adopters", "early_majority")]
    assert exact == pytest.approx([0.375, 2.025, 5.1])
    assert (flat["tipping.count"], flat["tipping.share"]) == (3, pytest.approx(0.2))
    assert flat["tipping.exact"] == pytest.approx(2.4)


def test_a_hundred_people_one_after_the_other_fill_the_categories() -> None:
    counts = classify_adopters([float(day) for day in range(100)]).counts
    # The third person stands at 2.5 %: exactly the border, which still counts.
    assert list(counts.values()) == [3, 13, 34, 34, 16, 0]


def test_late_categories_are_provisional_until_84_percent_adopted() -> None:
    early = classify_adopters([*range(83), *[None] * 17])
    late = classify_adopters([*range(84), *[None] * 16])
    assert (early.is_provisional, late.is_provisional) == (True, False)
    assert early.counts["not_adopted"] == 17


def test_everyone_at_once_is_one_category_and_says_so() -> None:
    together = classify_adopters([3.0] * 10)
    assert (together.reason, together.counts["early_majority"]) == ("no_variation", 10)


def test_nobody_yet_is_no_adoption() -> None:
    assert classify_adopters([None, None]).reason == "no_adoption"
    assert classify_adopters([]).reason == "no_data"
