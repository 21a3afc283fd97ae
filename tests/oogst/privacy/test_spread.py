"""Margins give away how answers lie apart: which may go out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oogst.privacy.guard import release
from oogst.privacy.ledger import EvaluationLedger
from oogst.privacy.plan import ReleasePlan
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
