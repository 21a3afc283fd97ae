"""The agreements of a release."""

import pytest

from oogst.privacy import ReleasePlan


@pytest.mark.parametrize("threshold", [4, 1, 0, -5])
def test_a_threshold_under_five_is_refused(threshold):
    with pytest.raises(ValueError, match="raised, never lowered"):
        ReleasePlan(threshold=threshold)


def test_the_threshold_may_be_raised():
    assert ReleasePlan(threshold=8).threshold_for(sensitive=False) == 8


@pytest.mark.parametrize(("threshold", "expected"), [(5, 10), (12, 12)])
def test_sensitive_subjects_need_ten_people_or_more(threshold, expected):
    assert ReleasePlan(threshold=threshold).threshold_for(sensitive=True) == expected
