"""Writing in company: told after the commit, each its own fate, and many in one transaction."""

from __future__ import annotations

import sqlite3

import pytest
from django.db import OperationalError, connection, transaction

from oogst_web.common.commits import Job, commit_together, deed, write
from oogst_web.organisations.models import Organisation

pytestmark = pytest.mark.django_db(transaction=True)
on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL commits per request")


def others_see(name):
    """Return whether another connection finds the row: only what was committed is there."""
    found = sqlite3.connect(connection.settings_dict["NAME"], uri=True)
    try:
        return bool(found.execute("SELECT 1 FROM organisations_organisation WHERE name = ?", [name]).fetchone())
    finally:
        found.close()


@deed
def make(name):
    return Organisation.objects.create(name=name).name


@deed
def half(name):
    make(name)
    raise ValueError(name)


@deed
def give_up():
    """Do what SQLite does by itself when the disk is full: the whole transaction is gone, not only this statement."""
    with connection.cursor() as cursor:
        cursor.execute("ROLLBACK")
        raise OperationalError("database or disk is full")


def job(work, *values):
    return Job(f"{work.__module__}:{work.__name__}", values)


@on_sqlite
def test_who_is_told_that_it_is_kept_finds_it_committed():
    assert write(make, "Bewaard") == "Bewaard"
    assert others_see("Bewaard")


def test_a_deed_that_fails_raises_what_it_raised_and_keeps_nothing():
    with pytest.raises(ValueError, match="Half"):
        write(half, "Half")
    assert not Organisation.objects.exists()


@on_sqlite
def test_what_is_done_together_is_one_commit(django_assert_num_queries):
    jobs = [job(make, name) for name in ("A", "B", "C")]
    with django_assert_num_queries(5) as asked:  # begin, three rows, commit
        commit_together(jobs)
    assert [one["sql"] for one in asked.captured_queries if one["sql"] == "COMMIT"] == ["COMMIT"]
    assert [(one.is_kept, one.kept) for one in jobs] == [(True, "A"), (True, "B"), (True, "C")]
    assert others_see("C")


@on_sqlite
def test_what_fails_undoes_only_itself():
    jobs = [job(make, "A"), job(half, "B"), job(make, "C")]
    commit_together(jobs)
    assert [one.is_kept for one in jobs] == [True, False, True]
    assert sorted(Organisation.objects.values_list("name", flat=True)) == ["A", "C"]


@on_sqlite
def test_when_the_database_gives_up_the_whole_transaction_nobody_is_told_that_it_is_kept():
    # Somebody's mistake has them done apart; then the disk is full.
    jobs = [job(make, "Eerst"), job(half, "Half"), job(give_up), job(make, "Daarna")]
    commit_together(jobs)
    assert not others_see("Eerst")
    assert not any(one.is_kept for one in jobs)
    # And the writer goes on.
    again = job(make, "Opnieuw")
    commit_together([again])
    assert again.is_kept
    assert others_see("Opnieuw")


@on_sqlite
def test_on_a_full_disk_each_asker_tries_alone():
    jobs = [job(make, "Eerst"), job(give_up)]
    commit_together(jobs)
    assert [one.is_kept for one in jobs] == [False, False]
    assert not others_see("Eerst")


def test_within_a_transaction_of_the_caller_it_is_part_of_that():
    with transaction.atomic():
        write(make, "Weg")
        transaction.set_rollback(True)
    assert not Organisation.objects.exists()
