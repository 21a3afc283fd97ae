"""A worker of its own that sends mail, for tests that kill it in the middle of a batch."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys

import django


def main(act: str, number: int) -> None:
    """Put letters in the post, send what waits, or tell what became of them."""
    django.setup()
    from oogst_web.common import clock
    from oogst_web.waves.models import Letter

    # A Monday at noon, whenever the test runs.
    clock.now = lambda: dt.datetime(2026, 11, 30, 11, 0, tzinfo=dt.UTC)
    if act == "prepare":
        _prepare(number)
    elif act == "send":
        from oogst_web.asking.sending import send_waiting

        print(send_waiting().sent, flush=True)
    elif act == "look":
        found = Letter.objects.values_list("invitation__person__email", "state")
        print(json.dumps(list(found)), flush=True)


def _prepare(number: int) -> None:
    from oogst_web.accounts.models import User
    from oogst_web.asking.letters import Own, put_in_post
    from oogst_web.organisations.models import Membership, Organisation
    from oogst_web.organisations.queries import actor_for
    from oogst_web.programmes.domain import create_programme
    from oogst_web.programmes.starts import design_values
    from tests.web.asked import opened_wave

    organisation = Organisation.objects.create(name="De Linde")
    user = User.objects.create_user("lead@delinde.voorbeeld", "wachtwoord-voor-de-test", name="lead")
    Membership.objects.create(organisation=organisation, user=user, role="lead")
    lead = actor_for(user)
    assert lead is not None
    programme = create_programme("Talent", design_values("talent", "Talent", "De Linde"), by=lead)
    put_in_post(opened_wave(programme, lead, people=number), 0, Own(), by=lead)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.web.posting_settings")
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
