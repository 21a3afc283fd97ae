"""The log and the history are added to and never changed: the database itself refuses."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from oogst_web.accounts.models import User
from oogst_web.audit.domain import find_broken, record
from oogst_web.audit.models import Entry
from oogst_web.common.append_only import undoing
from oogst_web.programmes.models import Revision

pytestmark = pytest.mark.django_db


def refused(act):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        act()
    return True


@pytest.fixture
def line(db):
    record("account.changed", kind="user", target="x", by=None)
    return Entry.objects.get()


def test_a_line_of_the_log_can_be_changed_nor_taken_away(line):
    assert refused(lambda: Entry.objects.filter(pk=line.pk).update(act="nothing.happened"))
    assert refused(lambda: Entry.objects.filter(pk=line.pk).update(actor=line.organisation, seal="0"))
    assert refused(lambda: Entry.objects.all().delete())
    record("account.changed", kind="user", target="y", by=None)
    assert Entry.objects.count() == 2


def test_where_the_database_does_not_refuse_the_seals_still_tell_which_line_was_changed(line):
    record("account.changed", kind="user", target="y", by=None)
    call_command("check_log")
    with connection.cursor() as cursor:
        for statement in undoing(connection.vendor, "audit_entry"):
            cursor.execute(statement)
    Entry.objects.filter(pk=line.pk).update(act="nothing.happened")
    with pytest.raises(CommandError, match=f"Line {line.pk} of the log"):
        call_command("check_log")


def test_the_history_of_a_programme_keeps_what_it_says(programme):
    first = Revision.objects.filter(programme=programme, kind="goal").first()
    for change in ({"data": {}}, {"why": "anders"}, {"version": 9}, {"at": first.at.replace(year=2000)}):
        assert refused(lambda change=change: Revision.objects.filter(pk=first.pk).update(**change))
    assert refused(lambda: Revision.objects.filter(pk=first.pk).delete())


def test_who_changed_it_can_be_forgotten_but_not_become_somebody_else(programme, other):
    first = Revision.objects.filter(programme=programme).first()
    stranger = User.objects.get(memberships__organisation=other)
    assert refused(lambda: Revision.objects.filter(pk=first.pk).update(by=stranger))
    Revision.objects.filter(pk=first.pk).update(by=None)
    first.refresh_from_db()
    assert first.by is None


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_leaves_nothing_behind_for_the_next():
    record("account.changed", kind="user", target="z", by=None)
    assert Entry.objects.count() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_lines_that_are_written_at_the_same_time_stand_in_one_chain(organisation):
    def write(_):
        try:
            for _ in range(15):
                record("test", kind="test", target="x", by=None)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    assert find_broken() is None
