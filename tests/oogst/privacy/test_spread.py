"""Margins give away how answers lie apart: which may go out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from oogst.privacy.guard import release
from oogst.privacy.ledger import EvaluationLedger
from oogst.privacy.membership import Membership
from oogst.privacy.plan import ReleasePlan
from oogst.privacy.quantity import Scale
from oogst.privacy.spread import MANY_ATOMS, leaves_room_beside
from oogst.types.estimate import Interval
from oogst.types.numbers import Kind
from oogst.types.people import PeopleSet
from tests.oogst.privacy.synthetic import finding, teams

MARGIN = Interval(0.2, 0.9)
WIDE = [-2, -1, 0, 1, 2, 0, 1, -1, 2, 0, 1, 0]
CLOSE = [0.0] * 11 + [0.2]


def change(changes, **options):
    found = finding(
        changes,
        key="change:q1",
        kind=Kind.CHANGE,
        scale=(-4.0, 4.0, 0.2),
        variables={"q1@before", "q1@after"},
        plain=True,
        **options,
    )
    splits = tuple(replace(split, compute=with_margin(split.compute)) for split in found.splits)
    return replace(found, numbers=with_margin(lambda _: found.numbers)(found.base), splits=splits)


def with_margin(compute):
    return lambda people: replace(compute(people), interval=MARGIN, p=0.01)


def show(*findings, ledger=None):
    return list(release(findings, ReleasePlan(), EvaluationLedger() if ledger is None else ledger))


@pytest.mark.parametrize(("changes", "margin"), [(WIDE, MARGIN), (CLOSE, None)])
def test_a_margin_so_small_that_nobody_can_lie_two_points_apart_stays_in(changes, margin):
    (shown,) = show(change(changes))
    assert (shown.numbers.interval, shown.numbers.p) == (margin, None if margin is None else 0.01)
    assert shown.numbers.estimate is not None


def test_a_comparison_with_a_group_of_nine_shows_no_margin():
    def compare(*sizes):
        found = change(WIDE * 2, groups=[teams(*sizes)])
        split = replace(found.splits[0], attribute="group")
        about = replace(found.about, key="comparison:q1", kind=Kind.COMPARISON)
        return show(replace(found, about=about, splits=(split,)))[0].numbers.interval

    assert compare(12, 12) == MARGIN
    assert compare(15, 9) is None


def test_margins_of_an_earlier_release_are_not_to_be_subtracted_until_a_few_are_left():
    ledger = EvaluationLedger()
    everyone = change(WIDE * 2)
    (first,) = show(everyone, ledger=ledger)
    assert first.numbers.interval == MARGIN
    all_but_six = PeopleSet.of(range(18))
    later = change(WIDE + WIDE[:6])
    assert later.base == all_but_six
    (second,) = show(later, ledger=ledger)
    assert second.withheld_because is None
    assert second.numbers.interval is None


def test_a_margin_beside_classes_that_explain_nearly_all_of_it_stays_in():
    # Each class is of one mind, so that the total lies apart only between the classes.
    groups = [teams(6, 6)]
    assert show(change([-1.0] * 5 + [-0.8] + [1.0] * 5 + [0.8], groups=groups))[0].numbers.interval is None
    assert show(change([-1.0, 1.0] * 5 + [-0.8, 0.8], groups=groups))[0].numbers.interval == MARGIN


def test_classes_show_no_margin_where_breakdowns_tell_nearly_everybody_apart():
    def margins(*groups):
        (shown,) = show(change(WIDE * 2, groups=groups))
        return [cell.numbers.interval for split in shown.splits for cell in split.classes]

    odd, thirds = every(2), every(3)
    assert margins(odd) == [MARGIN] * 2
    assert set(margins(teams(12, 12), odd, thirds, every(4))) == {None}


def every(step):
    return {str(first): PeopleSet.of(range(first, 24, step)) for first in range(step)}


def test_figures_that_rest_on_nobody_keep_their_margin():
    found = replace(change(WIDE), base=PeopleSet(), private=None, variables=frozenset())
    found = replace(found, about=replace(found.about, kind=Kind.SERIES))
    (shown,) = show(found)
    assert shown.numbers.interval == MARGIN


SIDES = {"sd_pre": 1.0, "sd_post": 0.3, "correlation": 0.1, "d_av": 0.5, "d_av.ci.lower": 0.1, "g_av": 0.5}
OF_THE_CHANGE = {"sd_difference": 1.2, "d_z": 0.4, "mean_pre": 3.0, "mean_post": 3.0}
SCATTERED = [1, 2, 3, 4, 5, 3, 2, 4, 1, 3, 5, 3]


def change_between(before, after, kind=Kind.CHANGE, **options):
    """Make a change of answers from 1 to 5, with how they lie apart on both sides."""
    changes = [float(late - early) for early, late in zip(before, after, strict=True)]
    found = finding(
        changes,
        key="change:q1",
        kind=kind,
        scale=(-4.0, 4.0, 1.0),
        variables={"q1@before", "q1@after"},
        plain=True,
        moments=("before", "after"),
        **options,
    )
    sides = (np.array(before, dtype=float), np.array(after, dtype=float))
    private = replace(found.private, sides=lambda: sides)
    about = replace(found.about, scale=(1.0, 5.0))
    splits = tuple(replace(split, compute=with_sides(split.compute)) for split in found.splits)
    numbers = with_sides(lambda _: found.numbers)(found.base)
    return replace(found, about=about, private=private, numbers=numbers, splits=splits)


def with_sides(compute):
    details = {"n_pairs": 12, **SIDES, **OF_THE_CHANGE}
    return lambda people: replace(compute(people), interval=MARGIN, details=details | {"n_pairs": len(people)})


def test_where_all_answers_afterwards_are_alike_nothing_tells_how_they_lie_apart():
    (wide,) = show(change_between(SCATTERED, SCATTERED[::-1]))
    (alike,) = show(change_between(SCATTERED, [3] * 12))
    assert wide.numbers.details.keys() >= SIDES.keys() | OF_THE_CHANGE.keys()
    assert not alike.numbers.details.keys() & SIDES.keys()
    # The change itself leaves everybody room, so its margin goes out.
    assert alike.numbers.details.keys() >= OF_THE_CHANGE.keys()
    assert alike.numbers.interval == MARGIN


def test_a_class_where_all_answers_afterwards_are_alike_is_as_silent():
    before, after = SCATTERED * 2, [3] * 12 + SCATTERED[::-1]
    (shown,) = show(change_between(before, after, groups=[teams(12, 12)]))
    assert [set(one.numbers.details) & SIDES.keys() for one in shown.splits[0].classes] == [set(), set()]
    assert all(one.numbers.interval == MARGIN for one in shown.splits[0].classes)


def test_a_comparison_has_no_margin_where_the_answers_of_a_group_are_alike():
    def compare(after):
        found = change_between(SCATTERED * 2, after, groups=[teams(12, 12)])
        about = replace(found.about, key="comparison:q1", kind=Kind.COMPARISON)
        splits = (replace(found.splits[0], attribute="group"),)
        return show(replace(found, about=about, splits=splits))[0].numbers.interval

    assert compare(SCATTERED[::-1] * 2) == MARGIN
    assert compare([3] * 12 + SCATTERED[::-1]) is None


@pytest.mark.parametrize(("atoms", "room"), [(MANY_ATOMS, False), (MANY_ATOMS + 1, True)])
def test_where_sums_tell_more_than_a_thousand_apart_the_bound_is_not_asked(atoms, room):
    everyone = Membership(np.ones((1, atoms), dtype=np.int64), np.ones(atoms, dtype=np.int64), np.arange(atoms))
    answers = Scale(1.0, 5.0, 1.0).quantity(frozenset({"q1@after"}))
    assert leaves_room_beside(np.full(atoms, 2), answers, everyone) is room
