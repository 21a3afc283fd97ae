"""The log of later writes: what was taken away is in it until it is emptied."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from oogst_web.answers.domain import forget_order
from oogst_web.common.write_ahead import empty_log
from oogst_web.organisations.models import Organisation
from oogst_web.settings.database import journal_mode
from tests.web.test_results_forensics import database_files

MARK = "Een naam die weg moet"
LOG = "the database-wal"
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite" or journal_mode() != "WAL", reason="there is no such log"),
]


def take_away():
    Organisation.objects.create(name=MARK).delete()
    assert MARK.encode() in database_files()[LOG]


def is_found():
    return any(MARK.encode() in content for content in database_files().values())


@pytest.mark.parametrize("act", [empty_log, forget_order, lambda: call_command("tidy")])
def test_what_was_taken_away_is_in_no_file_after_the_log_was_emptied(act):
    take_away()
    act()
    assert not is_found()
    assert database_files()[LOG] == b""


def test_within_a_transaction_the_log_stays_as_it_is():
    take_away()
    with transaction.atomic():
        empty_log()
    assert is_found()


def test_it_does_not_hold_up_who_writes_for_a_reader_that_goes_on(reader):
    take_away()
    waits = []
    with connection.execute_wrapper(lambda *given: noting(waits, *given)):
        empty_log()
    assert waits == [1000], "for this long nobody else can write"
    assert is_found(), "the reader was not in the way"
    assert patience() == 20_000, "what comes after it waits as long as ever"


@pytest.fixture
def reader():
    """Somebody who reads in the log and has not ended."""
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("SELECT count(*) FROM organisations_organisation").fetchall()
        yield
    other.rollback()
    other.close()


def noting(waits, execute, statement, parameters, many, context):
    if "checkpoint" in statement:
        waits.append(patience())
    return execute(statement, parameters, many, context)


def patience():
    """Return how many milliseconds a statement waits for others."""
    with connection.cursor() as cursor:
        return cursor.execute("PRAGMA busy_timeout").fetchone()[0]
