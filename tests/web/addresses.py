"""Every address of our own, read from the URL resolver, with something to fill its arguments with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from oogst_web.api.domain import make_key
from oogst_web.api.models import ApiKey
from oogst_web.api.queries import keys_of
from oogst_web.api.scopes import Scope
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Invitation
from oogst_web.organisations.queries import actor_for
from oogst_web.people.models import Draft, Person
from oogst_web.programmes.models import Part, Programme
from oogst_web.reports.domain import ask_output
from oogst_web.reports.models import Draft as ReportDraft
from oogst_web.reports.models import Output, Version
from oogst_web.waves.models import Wave
from tests.web.asked import opened_wave, published_in
from tests.web.reporting import approved, draft_in, told_in

LIBRARY = "allauth"


@dataclass(frozen=True)
class Address:
    """One address: its name, its view and the arguments that the address itself holds."""

    name: str
    view: Any
    route: str
    arguments: tuple[str, ...]

    @property
    def is_of_programme(self) -> bool:
        """Whether the address lies within a programme."""
        return "programme" in self.arguments

    def url(self, programme: Programme) -> str:
        """Return the address with the samples of a programme filled in."""
        return reverse(self.name, kwargs={name: SAMPLES[name](programme) for name in self.arguments})


def someone(programme: Programme) -> Person:
    """Return somebody of a programme who has an account as participant."""
    participant = programme.organisation.memberships.get(role="participant").user
    found, _ = Person.objects.get_or_create(programme=programme, code="P1", defaults={"email": participant.email})
    return found


def draft_of_the_lead(programme: Programme) -> Draft:
    """Return rows that the lead of a programme pasted a moment ago."""
    lead = programme.seats.get(role="lead").user
    until = clock.now() + dt.timedelta(hours=1)
    return Draft.objects.create(programme=programme, user=lead, until=until)


def invited(programme: Programme) -> Invitation:
    """Return somebody who was invited and has not answered."""
    until = clock.now() + dt.timedelta(days=1)
    values = {"email": "nieuw@elders.voorbeeld", "role": "coach", "until": until}
    return Invitation.objects.get_or_create(
        organisation=programme.organisation, digest=programme.organisation.id.hex, defaults=values
    )[0]


def series_of(programme: Programme) -> Part:
    """Return a KPI series of a programme."""
    values = {"data": {"id": "k1", "title": "Verzuim"}}
    return programme.parts.get_or_create(kind="series", key="k1", defaults=values)[0]


def asked_in(programme: Programme) -> Part:
    """Return a questionnaire with questions."""
    return programme.parts.get(kind="instrument", key="reactie")


def lead_of(programme: Programme) -> Actor:
    """Return the lead of a programme as one who acts; somebody else where nobody leads."""
    users = [seat.user for seat in programme.seats.filter(role="lead").select_related("user")]
    users += [one.user for one in programme.organisation.memberships.filter(ended_at=None).order_by("role")]
    found = next(filter(None, (actor_for(user, str(programme.organisation_id)) for user in users)), None)
    assert found is not None
    return found


def key_of_the_lead(programme: Programme) -> ApiKey:
    """Return an API key that the lead of a programme made."""
    lead = Actor(programme.seats.get(role="lead").user, programme.organisation, frozenset({"lead"}))
    return next(iter(keys_of(lead)), None) or _make_key(lead)


def _make_key(lead: Actor) -> ApiKey:
    make_key("Cijfers", [Scope.READ_SERIES], clock.today(), by=lead)
    return keys_of(lead)[0]


def wave_of(programme: Programme) -> Wave:
    """Return an open wave of a programme."""
    return opened_wave(programme, lead_of(programme))


def report_of(programme: Programme) -> ReportDraft:
    """Return a report for participants in the making."""
    lead = lead_of(programme)
    return draft_in(told_in(programme, wave_of(programme)), lead)


def version_of(programme: Programme) -> Version:
    """Return an approved report for participants."""
    draft = report_of(programme)
    return draft.versions.first() or approved(draft, lead_of(programme))


def output_of(programme: Programme) -> Output:
    """Return a file that the lead asked for."""
    return ask_output(report_of(programme), None, "json", by=lead_of(programme))


TREE = (
    ("core_value", {"id": "w1", "text": "Samen"}),
    ("competency", {"id": "c1", "title": "Mensen laten meedenken", "value": "w1"}),
)


def behaviour_of(programme: Programme) -> Part:
    """Return behaviour under the values of a programme."""
    for kind, data in TREE:
        programme.parts.get_or_create(kind=kind, key=data["id"], defaults={"data": data})
    values = {"data": {"id": "g1", "text": "Begrijpt elkaar", "competency": "c1", "situation": "In het overleg"}}
    return programme.parts.get_or_create(kind="behaviour", key="g1", defaults=values)[0]


def source_of(programme: Programme) -> Part:
    """Return a source that the plan of a programme rests on."""
    values = {"data": {"id": "b1", "kind": "people", "says": "We weten te weinig.", "reference": "https://example.org"}}
    return programme.parts.get_or_create(kind="source", key="b1", defaults=values)[0]


# Argument of an address → how a test finds something real to put there: one line per argument.
SAMPLES: dict[str, Callable[[Programme], Any]] = {
    "programme": lambda programme: programme.id,
    "report": lambda programme: report_of(programme).id,
    "version": lambda programme: version_of(programme).id,
    "output": lambda programme: output_of(programme).id,
    "place": lambda _: 1,
    "width": lambda _: "breed",
    "wave": lambda programme: wave_of(programme).id,
    "unit": lambda programme: programme.organisation.units.get_or_create(name="Noord")[0].id,
    "membership": lambda programme: programme.organisation.memberships.get(role="coach").id,
    "invitation": lambda programme: invited(programme).id,
    "token": lambda programme: "van-niemand",
    "signed": lambda _: "van-niemand",
    "edition": lambda programme: published_in(programme, "reactie", lead_of(programme)).version,
    "api_key": lambda programme: key_of_the_lead(programme).id,
    "form": lambda _: "zip",
    "person": lambda programme: someone(programme).id,
    "draft": lambda programme: draft_of_the_lead(programme).id,
    "kind": lambda programme: "goal",
    "entry": lambda _: "reactie",
    "instrument": lambda programme: asked_in(programme).key,
    "item": lambda programme: asked_in(programme).data["items"][0]["id"],
    "what": lambda programme: "moment",
    "layer": lambda _: "core_value",
    "behaviour": lambda programme: behaviour_of(programme).key,
    "table": lambda programme: "costs",
    "row": lambda programme: "nieuw",
    "value": lambda programme: "nieuw",
    "number": lambda _: 1,
    "part": lambda _: "niveau-3",
    "name": lambda _: "nl-breed.svg",
    "answer": lambda _: 1,
    "series": lambda programme: series_of(programme).key,
    "key": lambda programme: programme.parts.filter(kind="goal").order_by("position")[0].key,
}


def own_addresses() -> list[Address]:
    """Return every address that is not the login library's."""
    return [address for address in _walk(get_resolver(), "") if not _is_library(address.view)]


def library_names() -> set[str]:
    """Return the names of the login library's addresses."""
    return {address.name for address in _walk(get_resolver(), "") if _is_library(address.view)}


def _walk(resolver: URLResolver, before: str) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield Address(pattern.name or route, pattern.callback, route, tuple(pattern.pattern.converters))
        else:
            yield from _walk(pattern, route)


def _is_library(view: Any) -> bool:
    return str(getattr(view, "__module__", "")).startswith(LIBRARY)
