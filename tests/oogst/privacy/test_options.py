"""What answers count for, also answers that nobody gave."""

from __future__ import annotations

import numpy as np

from oogst.privacy.options import find_options, number_options
from oogst.privacy.quantity import Scale

NAMES = frozenset({"q1@after"})
ITEM = Scale(1.0, 5.0, 1.0).quantity(NAMES)
AGREES = Scale(0.0, 1.0, 1.0).quantity(NAMES, "share:agree")
AT_LEAST_THREE = Scale(0.0, 1.0, 1.0).quantity(NAMES, "share:three")


def test_without_the_answers_themselves_only_what_was_given_is_possible():
    options = find_options((AGREES, AT_LEAST_THREE), np.array([[1, 1], [0, 1], [0, 0], [0, 1]]))
    assert options.values.tolist() == [[0, 0], [0, 1], [1, 1]]


def test_a_fine_scale_is_not_filled_up():
    score = Scale(1.0, 5.0, 0.1).quantity(NAMES)
    assert find_options((score, AGREES), np.array([[7, 0], [33, 1]])).values.tolist() == [[7, 0], [33, 1]]


def test_every_answer_of_a_scale_is_possible_where_only_the_answers_count():
    assert find_options((ITEM,), np.array([[2]])).values.ravel().tolist() == [0, 1, 2, 3, 4]


def test_an_answer_between_two_that_count_differently_is_left_out():
    options = find_options((AGREES, ITEM), np.array([[0, 1], [1, 3]]))
    assert options.values.tolist() == [[0, 0], [0, 1], [1, 3], [1, 4]]


def test_people_get_the_number_of_their_option():
    given = np.array([[3, 1], [0, 0]])
    options = find_options((ITEM, AGREES), given)
    assert options.values[number_options(options, given)].tolist() == given.tolist()
