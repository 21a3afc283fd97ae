"""The ledger in the database: the same people under the same numbers, whatever the study calls their places."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oogst.privacy import EvaluationLedger, LedgerEntry
from oogst.privacy.quantity import Claim, Quantity, Sum
from oogst.types.people import PeopleSet
from oogst_web.common.append_only import undoing
from oogst_web.results.domain import ask_for
from oogst_web.results.ledger import ProgrammeLedger, find_broken
from oogst_web.results.models import Entry, Place, Release, ReleaseState
from oogst_web.results.tasks import release_programme
from tests.web.conftest import actor
from tests.web.released import answer, closed, make_programme, open_new, ordinary

CODES = [f"p{number:02}" for number in range(12)]
NAMES = ("v.v1@voor", "v.v1@na", "v.v2@na")
names = st.frozensets(st.sampled_from(NAMES), min_size=1)
people = st.sets(st.integers(0, len(CODES) - 1), min_size=1).map(PeopleSet.of)
quantities = st.builds(
    Quantity,
    names,
    st.floats(-1e9, 1e9),
    st.floats(1e-9, 1e9),
    st.integers(1, 100),
    st.integers(1, 10),
    st.sampled_from(["", "share:i1"]),
)
counts = st.none() | st.lists(st.integers(0, 50), min_size=1, max_size=5).map(tuple)
claims = st.lists(
    st.builds(Claim, quantities, st.builds(Sum, people, st.integers(-(10**12), 10**12), counts)), max_size=3
)
entries = st.builds(
    LedgerEntry,
    st.just("p"),
    st.sampled_from(["level:i1", "change:i2"]),
    names,
    people,
    claims.map(tuple),
    st.booleans(),
)


@pytest.mark.slow
@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(published=st.lists(entries, max_size=8), later=st.permutations(CODES), stay=st.integers(0, len(CODES)))
def test_what_was_published_comes_back_exactly_for_the_same_people(programme, published, later, stay):
    with transaction.atomic():
        first = ProgrammeLedger(programme, CODES)
        first.add(published)
        first.keep()
        kept = EvaluationLedger(published)
        # Later some are gone, others came, and everybody stands elsewhere.
        codes = ["nieuw1", *later[:stay], "nieuw2"]
        ledger = ProgrammeLedger(programme, codes)
        for name in NAMES:
            found = ledger.entries_on("p", frozenset({name}))
            assert [coded(entry, codes) for entry in found] == [
                coded(entry, CODES, gone=set(later[stay:])) for entry in kept.entries_on("p", frozenset({name}))
            ]
        assert ProgrammeLedger(programme, CODES).entries_on("p", frozenset(NAMES)) == kept.entries_on(
            "p", frozenset(NAMES)
        )
        ledger.add(ledger.entries_on("p", frozenset(NAMES)))
        assert ledger.keep() == 0
        assert find_broken(programme) is None
        transaction.set_rollback(True)


def coded(entry, codes, gone=frozenset()):
    """Return an entry with codes for positions, and how many people it holds who are not in the study."""

    def who(people):
        here = {codes[place] for place in people if place < len(codes)} - gone
        return here, len(people) - len(here)

    sums = [(one.quantity, who(one.sum.people), one.sum.total, one.sum.counts) for one in entry.claims]
    return entry.population, entry.finding, entry.variables, who(entry.people), sums, entry.spread


@pytest.mark.django_db
def test_a_number_in_the_ledger_is_never_given_to_somebody_else(programme):
    entry = LedgerEntry("p", "level:i1", frozenset({"a@b"}), PeopleSet.of([0, 1]))
    first = ProgrammeLedger(programme, ["a", "b"])
    first.add([entry])
    first.keep()
    Place.objects.filter(programme=programme).update(code=None)
    second = ProgrammeLedger(programme, ["c", "d"])
    [found] = second.entries_on("p", frozenset({"a@b"}))
    assert set(found.people) == {2, 3}
    second.keep()
    assert sorted(Place.objects.filter(programme=programme).values_list("ordinal", "code")) == [
        (0, None),
        (1, None),
        (2, "c"),
        (3, "d"),
    ]


@pytest.mark.django_db
def test_an_entry_cannot_be_changed_or_taken_away_and_a_changed_one_shows(programme):
    ledger = ProgrammeLedger(programme, ["a", "b"])
    ledger.add(LedgerEntry("p", f"level:i{n}", frozenset({"a@b"}), PeopleSet.of([0, 1])) for n in range(3))
    assert ledger.keep() == 3
    for act in (
        lambda: Entry.objects.filter(number=2).update(people="1"),
        lambda: Entry.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            act()
    with connection.cursor() as cursor:
        for statement in undoing(connection.vendor, "results_entry"):
            cursor.execute(statement)
    Entry.objects.filter(number=2).update(people="1")
    assert find_broken(programme) == 2


@pytest.mark.django_db
def test_programmes_have_ledgers_of_their_own(programme, organisation):
    ledger = ProgrammeLedger(programme, ["a", "b"])
    ledger.add([LedgerEntry("p", "level:i1", frozenset({"a@b"}), PeopleSet.of([0, 1]))])
    ledger.keep()
    other = make_programme(actor(organisation, "lead"), 0)
    assert not ProgrammeLedger(other, ["a", "b"]).entries_on("p", frozenset({"a@b"}))


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_two_workers_at_one_programme_make_each_release_once(organisation):
    lead = actor(organisation, "lead")
    programme = make_programme(lead, 14)
    for moment in ("voor", "na"):
        wave = open_new(programme, lead, moment)
        answer(wave, ordinary)
        ask_for(closed(wave, lead))

    def work(_):
        try:
            return release_programme.func(str(programme.id))
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(work, range(3)))
    assert sum(made) == 2
    assert set(Release.objects.values_list("state", flat=True)) == {ReleaseState.DONE}
    numbers = list(Entry.objects.values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert find_broken(programme) is None
