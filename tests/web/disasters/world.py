"""A wave that many people can answer, made in a process of its own and told as JSON: tokens and questions."""

from __future__ import annotations

import json
import os
import sys

import django

QUESTIONS = 6


def main(people: int) -> None:
    """Make the database, and in it an open wave with a link for each person and one for everybody."""
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    print(json.dumps(_open_wave(people)), flush=True)


def _open_wave(people: int) -> dict[str, object]:
    from oogst_web.accounts.models import User
    from oogst_web.asking.opening import open_wave
    from oogst_web.asking.tickets import issue
    from oogst_web.organisations.models import Membership, Organisation
    from oogst_web.organisations.queries import actor_for
    from oogst_web.people.models import Person
    from oogst_web.programmes.domain import create_programme
    from oogst_web.programmes.starts import design_values
    from oogst_web.questionnaires.domain import Spot, add_item, create_instrument, publish
    from oogst_web.waves.models import TicketKind
    from tests.web.asked import draft_wave, fill_grounds, tokens_of

    organisation = Organisation.objects.create(name="De Linde")
    user = User.objects.create_user("lead@delinde.voorbeeld", "wachtwoord-voor-de-test", name="lead")
    Membership.objects.create(organisation=organisation, user=user, role="lead")
    lead = actor_for(user)
    assert lead is not None
    programme = create_programme("Talent", design_values("talent", "Talent", "De Linde"), by=lead)
    spot = Spot(programme, "instrument", create_instrument(programme, "Zes vragen", by=lead))
    for number in range(QUESTIONS):
        add_item(spot, {"text": f"Ik vraag door, keer {number}", "kind": "scale", "answers": "hoe_vaak_4"}, by=lead)
    items = [item["id"] for item in publish(spot, by=lead).data["instrument"]["items"]]
    Person.objects.bulk_create(
        Person(programme=programme, code=f"K{number}", name=f"Persoon {number}") for number in range(people)
    )
    wave = draft_wave(programme, lead, instrument=spot.key)
    fill_grounds(programme, lead)
    open_wave(wave, by=lead)
    wave.refresh_from_db()
    general = issue(wave, TicketKind.GENERAL, "programme")
    return {"tokens": tokens_of(wave), "general": general, "items": items}


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "oogst_web.settings.local")
    main(int(sys.argv[1]))
