"""What the guard lets through, merges and withholds, rule by rule."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from oogst.language.message import catalogue
from oogst.privacy import EvaluationLedger, ReleasePlan, list_decisions, release
from oogst.types.design import Promise
from oogst.types.estimate import Flow, Interval, Status
from oogst.types.finding import Finding, Private, Split
from oogst.types.numbers import Kind, Numbers, Row
from oogst.types.people import PeopleSet
from tests.oogst.privacy.synthetic import ANSWERS, about, finding, teams


def show(*findings, plan=None):
    return release(findings, plan or ReleasePlan(), EvaluationLedger()).findings


def labels(split):
    return [(cell.label, cell.numbers.flow.used) for cell in split.classes]


def bare(kind, people, numbers, **options):
    """Make a finding without private values."""
    splits = options.pop("splits", ())
    return Finding(about(f"{kind}:x", kind, **options), numbers, people, frozenset({f"{kind}@x"}), splits=splits)


def counted(count, total, **options):
    return Numbers(Flow(total, total, total, total), estimate=count / total, count=(count, total), **options)


class TestBase:
    def test_four_answers_are_withheld_without_any_number(self):
        (shown,) = show(finding(ANSWERS[:4], groups=[teams(2, 2)]))
        empty = Numbers(Flow(0, 0, 0, 0), Status.SUPPRESSED, "below_threshold")
        assert shown.numbers == empty
        assert all(getattr(shown.numbers, f.name) == getattr(empty, f.name) for f in fields(Numbers))
        assert (shown.splits, shown.rows, shown.quotes) == ((), (), ())
        assert shown.withheld_because == "privacy.below_threshold"

    def test_five_answers_are_shown_without_distribution(self):
        (shown,) = show(finding(ANSWERS[:5]))
        assert shown.numbers.estimate == 3.0
        assert shown.numbers.distribution is None
        assert shown.withheld_parts == {"distribution": "privacy.distribution_too_few"}

    def test_a_raised_threshold_holds(self):
        (shown,) = show(finding(ANSWERS[:6]), plan=ReleasePlan(threshold=7))
        assert shown.withheld_because == "privacy.below_threshold"

    @pytest.mark.parametrize(("size", "reason"), [(9, "privacy.sensitive_too_few"), (10, None)])
    def test_a_sensitive_subject_needs_ten_answers(self, size, reason):
        (shown,) = show(finding(ANSWERS[:size], sensitive=True))
        assert shown.withheld_because == reason
        assert shown.numbers.reason == (None if reason is None else "below_threshold")

    def test_a_sensitive_subject_keeps_a_threshold_above_ten(self):
        (shown,) = show(finding(ANSWERS[:11], sensitive=True), plan=ReleasePlan(threshold=12))
        assert shown.withheld_because == "privacy.below_threshold"

    def test_what_the_analysis_suppressed_stays_suppressed(self):
        found = finding(ANSWERS)
        found = replace(found, numbers=replace(found.numbers, status=Status.SUPPRESSED))
        assert show(found)[0].withheld_because == "privacy.below_threshold"

    def test_a_series_of_the_organisation_needs_no_people(self):
        numbers = Numbers(Flow(0, 0, 0, 0), estimate=4.2)
        assert show(bare(Kind.SERIES, PeopleSet(), numbers))[0].numbers.estimate == 4.2

    def test_a_mean_of_nobody_is_withheld(self):
        (shown,) = show(bare(Kind.MEAN, PeopleSet(), Numbers(Flow(9, 9, 0, 0), Status.NOT_ESTIMABLE, "no_data")))
        assert shown.withheld_because == "privacy.below_threshold"

    def test_findings_come_back_in_the_order_given(self):
        keys = ["mean:q2", "mean:q1", "mean:q3"]
        shown = show(*(finding(ANSWERS, key=key, primary=key == "mean:q3") for key in keys))
        assert [one.key for one in shown] == keys


class TestUnanimity:
    def test_one_answer_for_all_is_withheld(self):
        (shown,) = show(finding([4] * 12))
        assert (shown.withheld_because, shown.numbers.reason) == ("privacy.unanimous_answer", "unanimous_answer")

    @pytest.mark.parametrize(
        ("answers", "reason"),
        [
            ([1] * 12, "privacy.nearly_everyone"),
            ([0] * 12, "privacy.nearly_no_one"),
            ([1] * 9, "privacy.unanimous_answer"),
            ([1] * 11 + [0], "privacy.nearly_everyone"),
            ([0] * 11 + [1], "privacy.nearly_no_one"),
            ([1] * 8 + [0], "privacy.unanimous_answer"),
            ([1] * 10 + [0] * 2, None),
        ],
    )
    def test_a_share_of_all_or_none_says_so_vaguely_from_ten_people(self, answers, reason):
        (shown,) = show(finding(answers, kind=Kind.SHARE, scale=(0.0, 1.0, 1.0)))
        assert shown.withheld_because == reason
        assert (shown.numbers.estimate is None) is (reason is not None)

    def test_a_count_of_all_without_values_is_withheld(self):
        (shown,) = show(bare(Kind.SHARE, PeopleSet.of(range(12)), counted(12, 12)))
        assert shown.withheld_because == "privacy.nearly_everyone"

    def test_all_in_the_top_of_a_distribution_is_nearly_everyone(self):
        found = finding([4, 5] * 6, kind=Kind.DISTRIBUTION)
        found = replace(found, numbers=replace(found.numbers, count=(12, 12)))
        assert show(found)[0].withheld_because == "privacy.nearly_everyone"

    def test_one_answer_for_all_in_a_distribution_without_top_is_withheld(self):
        found = finding([3] * 12, kind=Kind.DISTRIBUTION)
        found = replace(found, numbers=replace(found.numbers, count=(5, 12)))
        assert show(found)[0].withheld_because == "privacy.unanimous_answer"

    def test_a_sum_one_point_off_the_top_is_withheld(self):
        (shown,) = show(finding([5] * 11 + [4]))
        assert shown.withheld_because == "privacy.unanimous_answer"

    def test_a_unanimous_class_is_merged_without_naming_the_cause(self):
        answers = [4, 4, 4, 4, 4, *ANSWERS]
        (shown,) = show(finding(answers, groups=[teams(5, 8, 8)]))
        assert labels(shown.splits[0]) == [("A + B", 13), ("C", 8)]
        assert shown.splits[0].merged_because == "privacy.merged_to_protect"

    def test_promoters_only_are_withheld_though_their_answers_differ(self):
        promoters = finding([9, 10] * 5, key="nps:q1", kind=Kind.NPS, scale=(0.0, 10.0, 1.0), plain=True)
        assert show(promoters)[0].withheld_because == "privacy.unanimous_answer"
        mixed = finding([9, 10, 3, 8, 7] * 2, key="nps:q1", kind=Kind.NPS, scale=(0.0, 10.0, 1.0), plain=True)
        assert show(mixed)[0].withheld_because is None


class TestDistribution:
    def test_ten_answers_that_differ_are_spread_out(self):
        (shown,) = show(finding(ANSWERS[:10]))
        assert shown.numbers.distribution == (2, 2, 1, 2, 3)
        assert shown.withheld_parts == {}

    def test_answers_on_two_neighbouring_options_are_not_spread_out(self):
        (shown,) = show(finding([4, 5, 3, 4, 3] * 2 + [4] * 5))
        assert shown.withheld_parts == {}
        (narrow,) = show(finding([4, 3] * 6))
        assert narrow.numbers.estimate == 3.5
        assert narrow.numbers.distribution is None
        assert narrow.withheld_parts == {"distribution": "privacy.unanimous_answer"}

    def test_one_option_of_a_grouped_distribution_is_not_spread_out(self):
        found = bare(Kind.CHANGE, PeopleSet.of(range(12)), Numbers(Flow(12, 12, 12, 12), distribution=(0, 12, 0)))
        assert show(found)[0].withheld_parts == {"distribution": "privacy.unanimous_answer"}

    def test_details_that_tell_the_distribution_go_with_it(self):
        found = finding(ANSWERS[:6], key="nps:q1", kind=Kind.NPS, plain=True)
        details = {"nps": 10.0, "promoters": 3, "passives": 2, "detractors": 1}
        (shown,) = show(replace(found, numbers=replace(found.numbers, details=details)))
        assert shown.numbers.details == {"nps": 10.0}
        assert shown.withheld_parts == {"distribution": "privacy.distribution_too_few"}


class TestBreakdowns:
    def test_nine_answers_give_totals_only(self):
        (shown,) = show(finding(ANSWERS[:9], groups=[teams(5, 4)]))
        assert shown.numbers.estimate is not None
        assert shown.splits[0].withheld_because == "privacy.too_few_for_splits"

    def test_a_class_of_four_is_merged_with_the_smallest_other_class(self):
        (shown,) = show(finding(ANSWERS, groups=[teams(4, 5, 7)]))
        assert labels(shown.splits[0]) == [("A + B", 9), ("C", 7)]
        assert shown.splits[0].merged_because == "privacy.merged_small"

    def test_two_classes_of_which_one_is_small_are_withheld(self):
        (shown,) = show(finding(ANSWERS, groups=[teams(4, 12)]))
        assert shown.splits[0].classes == ()
        assert shown.splits[0].withheld_because == "privacy.split_too_small"

    def test_classes_of_a_sensitive_subject_need_ten_people(self):
        (shown,) = show(finding(ANSWERS * 2, groups=[teams(9, 11, 12), teams(9, 23)], sensitive=True))
        assert labels(shown.splits[0]) == [("A + B", 20), ("C", 12)]
        assert shown.splits[0].merged_because == "privacy.merged_small_under_ten"
        assert shown.splits[1].withheld_because == "privacy.split_too_small_under_ten"

    def test_the_seventh_breakdown_is_withheld(self):
        (shown,) = show(finding(ANSWERS * 3, groups=[teams(24, 24)] * 7))
        assert [split.withheld_because for split in shown.splits] == [None] * 6 + ["privacy.too_many_splits"]

    def test_a_breakdown_that_gives_people_away_beside_another_is_withheld(self):
        halves = {"A": PeopleSet.of(range(8)), "B": PeopleSet.of(range(8, 16))}
        swapped = {"A": PeopleSet.of([*range(7), 8]), "B": PeopleSet.of([7, *range(9, 16)])}
        (shown,) = show(finding(ANSWERS, groups=[halves, swapped]))
        assert labels(shown.splits[0]) == [("A", 8), ("B", 8)]
        assert shown.splits[1].withheld_because == "privacy.split_to_protect"

    def test_people_without_the_attribute_are_not_left_over(self):
        (shown,) = show(finding(ANSWERS, groups=[teams(7, 6)]))
        assert shown.splits[0].withheld_because == "privacy.split_to_protect"

    def test_classes_are_compared_only_as_they_are_shown(self):
        found = finding(ANSWERS * 2, groups=[teams(4, 10, 18)])
        seen = []

        def compare(classes):
            seen.append([len(people) for people in classes])
            return {"p": 0.2, "values": 3.0, "pairs": [0.1], "ranks": list(range(32))}

        split = replace(found.splits[0], compare=compare)
        (shown,) = show(replace(found, splits=(split,)))
        assert seen == [[14, 18]]
        assert shown.splits[0].comparison == {"p": 0.2, "pairs": [0.1]}

    def test_of_a_class_under_ten_nothing_tells_how_its_answers_are_spread(self):
        shown = self.with_margins(9, 9, 14)
        small, _, large = shown.splits[0].classes
        assert (small.numbers.interval, small.numbers.p) == (None, None)
        assert small.numbers.details == {"mean": 3.0, "n": 9}
        assert large.numbers.interval == Interval(2.0, 4.0)
        assert large.numbers.details["sd"] == 1.2
        assert shown.splits[0].comparison == {"p": 0.04, "n": 32}

    def test_the_margins_of_everyone_and_of_all_but_nine_would_tell_the_spread_of_the_nine(self):
        shown = self.with_margins(9, 23)
        assert shown.numbers.interval is not None
        assert [cell.numbers.interval for cell in shown.splits[0].classes] == [None, None]

    def test_margins_of_classes_of_ten_and_more_are_shown(self):
        shown = self.with_margins(10, 22)
        assert [cell.numbers.interval for cell in shown.splits[0].classes] == [Interval(2.0, 4.0)] * 2
        assert shown.splits[0].comparison == {"p": 0.031, "group.g1.sd": 1.2, "n": 32}

    def with_margins(self, *sizes):
        found = finding(ANSWERS * 2, groups=[teams(*sizes)], plain=True)

        def compute(people):
            flow = Flow(len(people), len(people), len(people), len(people))
            details = {"mean": 3.0, "sd": 1.2, "n": len(people)}
            return Numbers(flow, estimate=3.0, interval=Interval(2.0, 4.0), p=0.03, details=details)

        split = replace(found.splits[0], compute=compute, compare=lambda _: {"p": 0.031, "group.g1.sd": 1.2, "n": 32})
        (shown,) = show(replace(found, numbers=compute(found.base), splits=(split,)))
        return shown


class TestChange:
    def change(self, before, after, *, primary=False, moments=("before", "after"), is_share=False):
        high = 1.0 if is_share else 4.0
        found = finding(
            [None if b is None or a is None else a - b for b, a in zip(before, after, strict=True)],
            key="change:q1",
            kind=Kind.CHANGE,
            scale=(-high, high, 1.0),
            variables={"q1@before", "q1@after"},
            plain=True,
        )
        both = list(found.base)
        numbers = replace(
            found.numbers,
            before=float(np.mean([before[i] for i in both])),
            after=float(np.mean([after[i] for i in both])),
        )
        scale = None if is_share else (1.0, 5.0)
        description = replace(found.about, moments=moments, scale=scale, primary=primary)
        return replace(found, numbers=numbers, about=description)

    def test_a_mean_of_sixteen_is_not_shown_beside_a_change_of_fifteen_of_them(self):
        before = [*ANSWERS[1:], None]
        change = self.change(before, ANSWERS, primary=True)
        first, second = show(finding(ANSWERS, key="mean:q1@after"), change)
        assert second.withheld_because is None
        assert first.withheld_because == "privacy.difference_below_threshold"

    def test_what_comes_first_is_shown_when_neither_is_primary(self):
        first, second = show(finding(ANSWERS, key="mean:q1@after"), self.change([*ANSWERS[1:], None], ANSWERS))
        assert first.withheld_because is None
        assert second.withheld_because == "privacy.difference_below_threshold"

    def test_a_mean_before_that_is_nearly_the_end_of_the_scale_withholds_the_change(self):
        (shown,) = show(self.change([1] * 11 + [2], ANSWERS[:12]))
        assert shown.withheld_because == "privacy.unanimous_answer"

    def test_a_share_of_nobody_before_withholds_the_change_of_the_share(self):
        (shown,) = show(self.change([0] * 12, [0, 1] * 6, is_share=True))
        assert shown.withheld_because == "privacy.unanimous_answer"
        (possible,) = show(self.change([1] + [0] * 11, [0, 1] * 6, is_share=True))
        assert possible.withheld_because is None

    def test_means_that_lie_between_the_steps_are_only_held_to_the_ends(self):
        found = self.change(ANSWERS, ANSWERS[1:] + ANSWERS[:1])
        found = replace(found, numbers=replace(found.numbers, before=3.01))
        assert show(found)[0].withheld_because is None

    def test_a_change_of_other_moments_is_held_to_its_own_sum(self):
        (shown,) = show(self.change(ANSWERS, ANSWERS[1:] + ANSWERS[:1], moments=("then", "later")))
        assert shown.withheld_because is None

    def test_a_change_without_moments_is_held_to_its_own_sum(self):
        (shown,) = show(self.change(ANSWERS, ANSWERS[1:] + ANSWERS[:1], moments=()))
        assert shown.withheld_because is None


class TestMoney:
    def money(self, amounts):
        return finding(amounts, key="money:x", kind=Kind.MONEY, scale=(0.0, np.inf, 1.0), plain=True)

    @pytest.mark.parametrize(
        ("amounts", "reason"),
        [
            ([100.0] * 4, "privacy.below_threshold"),
            ([100.0] * 5, None),
            ([400.0, 100.0, 100.0, 100.0, 100.0], None),
            ([401.0, 100.0, 100.0, 100.0, 100.0], "privacy.dominated_sum"),
            ([-401.0, 100.0, 100.0, 100.0, 100.0], "privacy.dominated_sum"),
        ],
    )
    def test_a_sum_rests_on_five_people_and_on_none_for_more_than_half(self, amounts, reason):
        found = bare(Kind.MONEY, PeopleSet.of(range(len(amounts))), Numbers(Flow(9, 9, 9, 9), estimate=1.0))
        values = np.array(amounts)
        assert show(replace(found, private=Private(lambda: values, 0.0, np.inf)))[0].withheld_because == reason

    def test_costs_that_rest_on_nobody_are_shown(self):
        (shown,) = show(bare(Kind.MONEY, PeopleSet(), Numbers(Flow(0, 0, 0, 0), estimate=9000.0)))
        assert shown.numbers.estimate == 9000.0

    def test_a_sum_of_the_whole_group_without_amounts_per_person_is_shown(self):
        (shown,) = show(bare(Kind.MONEY, PeopleSet.of(range(9)), Numbers(Flow(9, 9, 9, 9), estimate=9000.0)))
        assert shown.withheld_because is None


class TestResponse:
    def response(self, invited, answered, *sizes):
        everyone, who = PeopleSet.of(range(invited)), PeopleSet.of(answered)

        def compute(people):
            return counted(len(people & who), len(people))

        split = Split("team", "Team", teams(*sizes), compute)
        return bare(Kind.RESPONSE, everyone, compute(everyone), splits=(split,))

    def test_groups_are_shown_from_ten_invited(self):
        (shown,) = show(self.response(26, [*range(6), *range(9, 16), *range(18, 24)], 9, 7, 10))
        assert [cell.label for cell in shown.splits[0].classes] == ["A + B", "C"]
        assert shown.splits[0].merged_because == "privacy.merged_small_under_ten"

    def test_a_full_response_is_shown_for_the_whole_only(self):
        (shown,) = show(self.response(24, range(24), 12, 12))
        assert shown.numbers.count == (24, 24)
        assert shown.splits[0].withheld_because == "privacy.split_to_protect"

    def test_an_anonymous_wave_shows_no_response_per_group(self):
        (shown,) = show(self.response(26, range(0, 26, 2), 13, 13), plan=ReleasePlan(promise=Promise.ANONYMOUS))
        assert shown.splits[0].withheld_because == "privacy.anonymous_response"


class TestComparison:
    def comparison(self, treated, control, *sizes):
        everyone = PeopleSet.of(range(treated + control))
        values = np.resize([2.0, -1.0, 1.0, 0.0, 2.0, -2.0], treated + control)

        def compute(people):
            size = len(people)
            return Numbers(Flow(size, size, size, size), estimate=float(values[list(people)].mean()))

        arms = {"programme": PeopleSet.of(range(treated)), "comparison": everyone - PeopleSet.of(range(treated))}
        splits = [Split("group", "Group", arms, compute), *(Split("team", "Team", teams(*s), compute) for s in sizes)]
        found = bare(Kind.COMPARISON, everyone, compute(everyone), splits=tuple(splits))
        return replace(found, private=Private(lambda: values, -4.0, 4.0))

    def test_both_groups_need_five_people(self):
        assert show(self.comparison(12, 4))[0].withheld_because == "privacy.below_threshold"
        (shown,) = show(self.comparison(12, 6))
        assert labels(shown.splits[0]) == [("programme", 12), ("comparison", 6)]

    def test_its_own_groups_do_not_count_as_a_breakdown(self):
        (shown,) = show(self.comparison(24, 24, *[(12, 12)] * 7))
        assert [split.withheld_because for split in shown.splits] == [None] * 7 + ["privacy.too_many_splits"]

    def test_the_groups_it_compares_count_as_published(self):
        comparison = self.comparison(12, 8)
        almost = finding([1, 5, 2, 4, 3, 5, 1, 4, 2, 5, 3], key="mean:x")
        almost = replace(almost, variables=comparison.variables)
        _, shown = show(comparison, almost)
        assert shown.withheld_because == "privacy.difference_below_threshold"

    def test_classes_without_a_count_add_no_sum(self):
        people = PeopleSet.of(range(20))
        split = Split("team", "Team", teams(10, 10), lambda some: Numbers(Flow(len(some), 0, 0, len(some)), p=0.5))
        (shown,) = show(bare(Kind.SHARE, people, counted(8, 20), splits=(split,)))
        assert len(shown.splits[0].classes) == 2

    def test_without_its_groups_it_is_judged_as_a_whole(self):
        found = replace(self.comparison(12, 4), splits=())
        assert show(found)[0].withheld_because is None


class TestTogether:
    def test_two_kinds_of_values_on_one_item_are_kept_apart(self):
        first = finding(ANSWERS, key="mean:q1", plain=True)
        reversed_ = finding([6 - answer for answer in ANSWERS], key="mean:r1", variables={"q1"}, plain=True)
        assert [one.withheld_because for one in show(first, reversed_)] == [None, None]

    def test_the_same_values_of_more_people_are_taken_together(self):
        few = finding([*ANSWERS, *[None] * 5], key="mean:q1", plain=True)
        all_ = finding([*ANSWERS, 1, 2, 3, 4, 5], key="distribution:q1", kind=Kind.DISTRIBUTION, variables={"q1"})
        assert [one.withheld_because for one in show(few, all_)] == [None, None]

    def test_a_distribution_is_left_out_where_it_would_pin_answers_beside_a_breakdown(self):
        answers = [5, 5, 4, 4, 5, 1, 2, 3, 3, 2]
        (shown,) = show(finding(answers, groups=[teams(5, 5)]))
        assert len(shown.splits[0].classes) == 2
        assert shown.withheld_parts == {"distribution": "privacy.difference_below_threshold"}


class TestRows:
    def rows(self, kind, *values):
        found = bare(kind, PeopleSet.of(range(12)), Numbers(Flow(12, 12, 12, 12)))
        return show(replace(found, rows=tuple(Row(f"row {place}", value) for place, value in enumerate(values))))[0]

    def test_periods_of_one_to_four_people_are_left_out(self):
        periods = [{"value": 3.2, "people": 4}, {"value": 3.4, "people": 5}, {"value": 0.0, "people": 0}]
        shown = self.rows(Kind.SERIES, *periods, {"value": 3.1})
        assert [row.label for row in shown.rows] == ["row 1", "row 2", "row 3"]
        assert shown.withheld_parts == {"rows": "privacy.below_threshold"}

    def test_extremes_of_a_period_are_left_out(self):
        shown = self.rows(Kind.SERIES, {"value": 3.2, "people": 9, "max": 5.0})
        assert shown.rows[0].values == {"value": 3.2, "people": 9}

    def test_a_card_that_everybody_laid_alike_loses_its_count(self):
        shown = self.rows(Kind.CARDS, {"letter": "A", "helps": 12, "hinders": 0, "boards": 12})
        assert shown.rows[0].values == {"letter": "A", "helps": None, "hinders": 0, "boards": 12}
        assert shown.withheld_parts == {"rows": "privacy.unanimous_answer"}

    def test_cards_that_differ_keep_their_counts(self):
        values = {"letter": "A", "helps": 7, "hinders": 2, "boards": 12}
        shown = self.rows(Kind.CARDS, values)
        assert shown.rows[0].values == values
        assert shown.withheld_parts == {}

    def test_details_of_cards_that_everybody_laid_alike_are_left_out(self):
        numbers = Numbers(Flow(12, 12, 12, 12), details={"a1.helps_large": 12, "a1.hinders_large": 3})
        (shown,) = show(bare(Kind.CARDS, PeopleSet.of(range(12)), numbers))
        assert shown.numbers.details == {"a1.hinders_large": 3}


def test_every_reason_has_a_sentence_in_both_languages():
    released = release(
        [
            finding(ANSWERS, groups=[teams(4, 5, 7), teams(2, 14), teams(9, 7)]),
            finding(ANSWERS[:4], key="mean:q2"),
            finding(ANSWERS[:6], key="mean:q3"),
        ],
        ReleasePlan(),
        EvaluationLedger(),
    )
    decisions = list_decisions(released)
    assert [(decision.finding, decision.part) for decision in decisions] == [
        ("mean:q1", "attribute0"),
        ("mean:q1", "attribute1"),
        ("mean:q2", ""),
        ("mean:q3", "distribution"),
    ]
    assert decisions[0].text("en") == "Not every group has 5 answers. We therefore show together: A + B."
    for decision in decisions:
        assert decision.reason in catalogue()
        assert "{" not in decision.text("nl") + decision.text("en")
