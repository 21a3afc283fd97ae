"""What every test of the web application uses: an organisation, an account per role, and a signed-in browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES
from oogst_web.common import clock, throttle
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Membership, Organisation
from oogst_web.organisations.queries import actor_for
from oogst_web.programmes.domain import create_programme, give_seat
from oogst_web.programmes.models import Programme
from oogst_web.programmes.starts import design_values

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
Visit = Callable[[str], Client]


@pytest.fixture
def organisation(db: None) -> Organisation:
    """An organisation with one account per role, each called after its role."""
    made = Organisation.objects.create(name="De Linde")
    for role in ROLES:
        user = User.objects.create_user(f"{role}@delinde.voorbeeld", "wachtwoord-voor-de-test", name=role)
        Membership.objects.create(organisation=made, user=user, role=role)
    return made


@pytest.fixture
def other(db: None) -> Organisation:
    """Another organisation with a lead of its own."""
    made = Organisation.objects.create(name="De Wilg")
    user = User.objects.create_user("lead@dewilg.voorbeeld", "wachtwoord-voor-de-test", name="lead elders")
    Membership.objects.create(organisation=made, user=user, role="lead")
    return made


def actor(organisation: Organisation, role: str) -> Actor:
    """Return the account with a role in an organisation as one who acts."""
    user = User.objects.get(memberships__organisation=organisation, memberships__role=role)
    found = actor_for(user, str(organisation.id))
    assert found is not None
    return found


@pytest.fixture
def programme(organisation: Organisation) -> Programme:
    """A programme made from a template, in which every role but those of the organisation has a seat."""
    lead = actor(organisation, "lead")
    made = create_programme("Talent in je werk", design_values("talent", "Talent in je werk", "De Linde"), by=lead)
    for role in ROLES:
        if role not in ("lead", "participant", "administrator"):
            give_seat(made, actor(organisation, role).user, role, by=lead)
    return made


@pytest.fixture
def visit(organisation: Organisation) -> Visit:
    """Return a browser that is signed in with a role."""

    def signed_in(role: str) -> Client:
        client = Client()
        client.force_login(actor(organisation, role).user, backend=BACKEND)
        return client

    return signed_in


@pytest.fixture
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop the clock of what is counted per minute: a minute that passes during the test would begin a new count."""
    moment = clock.now()
    monkeypatch.setattr(throttle, "clock", SimpleNamespace(now=lambda: moment))


@pytest.fixture(autouse=True)
def _notes_of_this_test(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.OOGST_ERASED = tmp_path_factory.mktemp("gewist")
    settings.OOGST_PUBLISHED = tmp_path_factory.mktemp("gepubliceerd")


@pytest.fixture(autouse=True, scope="session")
def emptying() -> Iterator[None]:
    """Let a test that commits empty the tables that the program cannot empty: they are made anew around it."""
    from django.db.backends.sqlite3.base import DatabaseOperations

    flush = DatabaseOperations.sql_flush

    def with_triggers_away(self: Any, *args: Any, **kwargs: Any) -> list[str]:
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
        away = [f"DROP TRIGGER {name}" for name, _ in triggers]
        return [*away, *flush(self, *args, **kwargs), *(sql for _, sql in triggers)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", with_triggers_away)
        yield
