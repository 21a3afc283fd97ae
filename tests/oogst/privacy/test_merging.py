"""Which classes are merged, and what they are called."""

from __future__ import annotations

from oogst.privacy.merging import fit_table, make_table, merge_table
from oogst.types.people import PeopleSet
from tests.oogst.privacy.synthetic import teams


def labels(table):
    return [cell.label for cell in table]


def test_empty_classes_are_no_cells():
    assert labels(make_table({"A": PeopleSet(), "B": PeopleSet.of([1])})) == ["B"]


def test_the_two_smallest_are_merged_and_stay_in_their_place():
    assert labels(merge_table(make_table(teams(3, 9, 2, 8)), None, {})) == ["A + C", "B", "D"]


def test_the_cell_that_offends_is_merged_with_the_smallest_other():
    assert labels(merge_table(make_table(teams(3, 9, 2, 8)), 1, {})) == ["A", "B + C", "D"]


def test_children_merge_into_the_name_of_their_parent():
    parents = {"A": "North", "C": "North", "B": "South"}
    merged = merge_table(make_table(teams(3, 9, 2, 8), parents), None, parents)
    assert labels(merged) == ["North", "B", "D"]
    assert merged[0].parts == ("A", "C")
    assert len(merged[0].people) == 5


def test_a_child_merges_into_its_parent_class():
    assert labels(merge_table(make_table(teams(3, 9, 2, 8), {"C": "B"}), None, {"C": "B"})) == ["A", "B", "D"]


def test_a_child_merges_with_the_smallest_of_its_family_and_the_rest_stays():
    parents = dict.fromkeys("ACD", "North")
    once = merge_table(make_table(teams(3, 9, 2, 8), parents), None, parents)
    assert labels(once) == ["A + C", "B", "D"]
    assert labels(merge_table(once, 0, parents)) == ["North", "B"]


def test_a_family_that_is_one_cell_merges_on_among_the_families_of_its_parent():
    parents = {"A": "North", "C": "North", "B": "South", "D": "South", "North": "Land", "South": "Land"}
    table = make_table(teams(3, 9, 2, 8), parents)
    for place in (0, 1, 0):
        table = merge_table(table, place, parents)
    assert labels(table) == ["Land"]


def test_a_long_table_that_the_audit_refuses_is_merged_several_cells_at_once():
    classes = {str(number): PeopleSet.of(range(6 * number, 6 * number + 6)) for number in range(40)}
    fit = fit_table(make_table(classes), {}, lambda _: None, lambda table: "difference" if len(table) > 20 else None)
    assert len(fit.table) <= 20
    assert len(fit.reasons) < 10


def test_a_parent_without_other_children_is_no_help():
    assert labels(merge_table(make_table(teams(3, 9, 2, 8), {"C": "Elsewhere"}), None, {"C": "Elsewhere"})) == [
        "A + C",
        "B",
        "D",
    ]


def test_merging_goes_on_until_nothing_offends():
    fit = fit_table(
        make_table(teams(2, 2, 2, 9)), {}, lambda cell: "small" if len(cell.people) < 5 else None, lambda _: None
    )
    assert labels(fit.table) == ["A + B + C", "D"]
    assert fit.reasons == ("small", "small")


def test_a_table_that_the_audit_never_lets_through_is_no_table():
    fit = fit_table(make_table(teams(6, 6, 6)), {}, lambda _: None, lambda _: "difference")
    assert fit.table is None
    assert fit.reasons == ("difference", "difference")


def test_one_class_is_no_breakdown():
    fit = fit_table(make_table(teams(16)), {}, lambda _: None, lambda _: None)
    assert fit.table is None
    assert fit.reasons == ()
