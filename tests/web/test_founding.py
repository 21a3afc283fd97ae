"""The first step on a new server: an organisation, and an administrator who chooses a password by a link."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from oogst_web.accounts.models import User
from oogst_web.organisations.queries import actor_for

pytestmark = pytest.mark.django_db


def test_the_link_of_a_new_organisation_lets_its_administrator_choose_a_password():
    said = StringIO()
    call_command("create_organisation", "De Eik", "Ilse@deeik.voorbeeld", stdout=said)
    user = User.objects.get(email="ilse@deeik.voorbeeld")
    found = actor_for(user)
    assert found is not None
    assert (found.organisation.name, found.role_keys) == ("De Eik", {"administrator"})
    assert not user.has_usable_password()
    path = said.getvalue().strip().splitlines()[-1].removeprefix("http://localhost:8000")
    client = Client()
    shown = client.get(path, follow=True)
    assert shown.status_code == 200
    chosen = {"password1": "een-lang-nieuw-wachtwoord", "password2": "een-lang-nieuw-wachtwoord"}
    client.post(shown.redirect_chain[-1][0], chosen)
    user.refresh_from_db()
    assert user.check_password("een-lang-nieuw-wachtwoord")


def test_what_is_no_mail_address_makes_nothing():
    with pytest.raises(CommandError, match="no mail address"):
        call_command("create_organisation", "De Eik", "ilse")
    assert not User.objects.exists()
