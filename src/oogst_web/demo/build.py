"""The demo organisation: one login per role, and programmes from the cases that Oogst grew out of."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction

from oogst.io.examples import list_examples
from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES
from oogst_web.common.words import text_of
from oogst_web.demo.answered import CASE as ANSWERED
from oogst_web.demo.answered import ask_and_answer, make_case
from oogst_web.organisations.models import Membership, Organisation, Unit
from oogst_web.organisations.queries import actor_for
from oogst_web.programmes.design import without_days
from oogst_web.programmes.domain import create_programme, give_seat
from oogst_web.programmes.starts import design_values

PASSWORD = "oogst-proef-2026"  # noqa: S105 -- printed at start-up, for made-up accounts on one's own computer
DOMAIN = "oogst.voorbeeld"
NAMES = {
    "participant": "Sam de Wit",
    "manager": "Ruud Hofman",
    "hr_adviser": "Meryem Aydin",
    "coach": "Joke Vermeer",
    "trainer": "Delano Winter",
    "lead": "Fatma Yilmaz",
    "commissioner": "Henk Bos",
    "evaluator": "Ngozi Peters",
    "controller": "Marja Smit",
    "support": "Tomasz Nowak",
    "administrator": "Ilse van Dam",
}
CASES = ("projectassistenten", "leiderschap")
METHOD = "Coachen op de werkplek"


def logins() -> list[tuple[str, str]]:
    """Return role and mail address of every demo login."""
    return [(role, f"{role.replace('_', '-')}@{DOMAIN}") for role in ROLES]


def is_built() -> bool:
    """Tell whether the demo stands already."""
    return User.objects.filter(is_demo=True).exists()


@transaction.atomic
def build() -> Organisation:
    """Make the demo organisation with its people and programmes."""
    organisation = Organisation.objects.create(name="Oogst voorbeeldorganisatie")
    for name in ("Noord", "Zuid", "Werkplaats"):
        Unit.objects.create(organisation=organisation, name=name)
    users = {role: _make_user(organisation, role, email) for role, email in logins()}
    lead = actor_for(users["lead"])
    if lead is None:
        raise RuntimeError("the lead has just been made a member")
    designs = [read_case(case) for case in CASES if case != ANSWERED]
    answered = make_case(lead)
    made = [answered]
    designs.append(design_values("methode", METHOD, organisation.name))
    made += [create_programme(text_of(values["programme"]["title"], "nl"), values, by=lead) for values in designs]
    for programme in made:
        for role, user in users.items():
            if role not in ("lead", "participant", "administrator"):
                give_seat(programme, user, role, by=lead)
    ask_and_answer(answered, lead)
    return organisation


def read_case(name: str) -> dict[str, Any]:
    """Return the plain design of one of the example studies."""
    folder = next(path for path in list_examples() if path.name == name)
    values: dict[str, Any] = without_days(tomllib.loads((Path(folder) / "design.toml").read_text(encoding="utf-8")))
    values.pop("format", None)
    return values


def _make_user(organisation: Organisation, role: str, email: str) -> User:
    user = User.objects.create_user(email, PASSWORD, name=NAMES[role], is_demo=True)
    Membership.objects.create(organisation=organisation, user=user, role=role)
    return user
