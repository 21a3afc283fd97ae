"""Writing in company: told after the commit, each its own fate, and many in one transaction."""

from __future__ import annotations

import sqlite3
import threading

import pytest
from django.db import OperationalError, connection, transaction

from oogst_web.common.commits import Company, _commit, _Job, write
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


@on_sqlite
def test_who_is_told_that_it_is_kept_finds_it_committed():
    write(lambda: Organisation.objects.create(name="Bewaard"))
    assert others_see("Bewaard")


def test_work_returns_what_it_gave_and_raises_what_it_raised():
    assert write(lambda: 7) == 7
    with pytest.raises(KeyError):
        write(lambda: {}["weg"])


def make(name):
    Organisation.objects.create(name=name)


def half(name):
    make(name)
    raise ValueError(name)


def together(company, works):
    """Let several requests come in before the writer takes any of them."""
    outcomes = {}

    def ask(number, work):
        try:
            outcomes[number] = company.write(work)
        except ValueError as error:
            outcomes[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=one) for one in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return outcomes


@on_sqlite
def test_what_fails_undoes_only_itself():
    outcomes = together(Company(), [lambda: make("A"), lambda: half("B"), lambda: make("C")])
    assert isinstance(outcomes[1], ValueError)
    assert sorted(Organisation.objects.values_list("name", flat=True)) == ["A", "C"]


@on_sqlite
def test_nobody_is_told_before_the_whole_company_is_committed():
    first = _Job(lambda: make("Eerst"))
    second = _Job(first.done.is_set)
    _commit([first, second])
    assert second.kept is False
    assert first.done.is_set()
    assert others_see("Eerst")


def give_up():
    """Do what SQLite does by itself when the disk is full: the whole transaction is gone, not only this statement."""
    with connection.cursor() as cursor:
        cursor.execute("ROLLBACK")
        raise OperationalError("database or disk is full")


@on_sqlite
def test_when_the_database_gives_up_the_whole_transaction_nobody_is_told_that_it_is_kept():
    jobs = [_Job(lambda: make("Eerst")), _Job(give_up), _Job(lambda: make("Daarna"))]
    _commit(jobs)
    assert not others_see("Eerst")
    for job in jobs:
        with pytest.raises(OperationalError):
            job.wait()
    # And the writer goes on.
    again = _Job(lambda: make("Opnieuw"))
    _commit([again])
    again.wait()
    assert others_see("Opnieuw")


def test_within_a_transaction_of_the_caller_it_is_part_of_that():
    with transaction.atomic():
        write(lambda: make("Weg"))
        transaction.set_rollback(True)
    assert not Organisation.objects.exists()
