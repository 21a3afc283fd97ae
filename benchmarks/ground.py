"""An organisation with somebody who leads programmes, in a database that is ready: where the web's benchmarks begin."""

from __future__ import annotations

import time
from typing import Any


def make_lead(name: str) -> Any:
    """Set Django up, make the tables, and return the lead of a new organisation; settings come from the environment."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    from oogst_web.accounts.models import User
    from oogst_web.organisations.models import Membership, Organisation
    from oogst_web.organisations.queries import actor_for

    organisation = Organisation.objects.create(name=name)
    # With DATABASE_URL the database may hold those of an earlier run.
    address = f"lead-{time.time_ns()}@meting.voorbeeld"
    user = User.objects.create_user(address, "wachtwoord-van-de-meting", name="Lead")
    Membership.objects.create(organisation=organisation, user=user, role="lead")
    lead = actor_for(user)
    if lead is None:
        raise RuntimeError("the lead has just been made a member")
    return lead
