"""A worker of its own that makes a release, for tests that kill it at any statement."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django

PEOPLE = 14


def main(act: str, moment: int) -> None:
    """Ask for a release, or do the rounds of the server and let the worker make what waits; tell what there is then.

    Parameters
    ----------
    act
        *prepare*, *work*, or *work in pieces*: a worker that does not keep a release as one whole.
    moment
        At which statement of the worker its process is killed; 0 is never.
    """
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    if act == "prepare":
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        _prepare()
        return
    if act == "work in pieces":
        _work_in_pieces()
    call_command("close_due", stdout=sys.stderr)
    counter = Counter(moment)
    with connection.execute_wrapper(counter):
        call_command("db_worker", queue_name="*", batch=True, interval=0, verbosity=0)
    print(json.dumps({"statements": counter.number, **_look()}), flush=True)


class Counter:
    """Counts statements, and ends the process at one of them."""

    def __init__(self, moment: int) -> None:
        self.moment, self.number = moment, 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """Do a statement, unless this is the one."""
        self.number += 1
        if self.number == self.moment:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)


def _work_in_pieces() -> None:
    from oogst_web.results.domain import _Making

    _Making.keep = _Making.keep.__wrapped__  # type: ignore[attr-defined,method-assign]  # -- without its transaction


def _prepare() -> None:
    from oogst_web.accounts.models import User
    from oogst_web.organisations.models import Membership, Organisation
    from oogst_web.organisations.queries import actor_for
    from oogst_web.results.tasks import release_after_closing
    from tests.web.released import answer, closed, make_programme, open_new, ordinary

    organisation = Organisation.objects.create(name="De Linde")
    user = User.objects.create_user("lead@delinde.voorbeeld", "wachtwoord-voor-de-test", name="lead")
    Membership.objects.create(organisation=organisation, user=user, role="lead")
    lead = actor_for(user)
    assert lead is not None
    wave = open_new(make_programme(lead, PEOPLE), lead)
    answer(wave, ordinary)
    release_after_closing(closed(wave, lead))


def _look() -> dict[str, Any]:
    from oogst_web.audit import domain as log
    from oogst_web.audit.models import Entry as LogEntry
    from oogst_web.results.ledger import find_broken
    from oogst_web.results.models import Entry, Release
    from oogst_web.results.queries import report_of

    release = Release.objects.get()
    return {
        "state": release.state,
        "fingerprint": release.fingerprint,
        "languages": [report_of(release, language).language for language in ("nl", "en")],
        "seal": Entry.objects.order_by("number").last().seal,  # type: ignore[union-attr]  # -- a ledger is never empty
        "broken": [find_broken(release.programme), log.find_broken()],
        "told": LogEntry.objects.filter(act="wave.released").count(),
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "oogst_web.settings.local")
    main(sys.argv[1], int(sys.argv[2]))
