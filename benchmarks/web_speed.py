"""Server time and weight of the work pages, with 100 programmes and 10,000 people in the organisation.

Each page is asked for as a browser does (compressed), in one process, on a
database file of its own. The alternative in the same run is the help page,
which needs no database of ours. A first visit counts the page with its style
sheets and scripts.

Options: ``--programmes N`` (100), ``--people N`` (10000), ``--visits N`` (30 per page).
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

P95_LINE_MS, WEIGHT_LINE_KB = 100.0, 150.0
STATIC = Path(__file__).resolve().parent.parent / "src" / "oogst_web" / "static"
PAGES = ("home", "programmes", "programme", "story", "goals", "plan", "people", "instruments", "activities", "manage")


@dataclass(frozen=True)
class Meter:
    """How pages are asked for and compared: visits per page, bytes that all pages share, the time of a bare page."""

    visit: Callable[[str], Any]
    visits: int
    shared: int
    bare: float


def run(arguments: list[str]) -> int:
    """Print p95 and weight per page; 1 when a line is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks web")
    parser.add_argument("--programmes", type=int, default=100)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--visits", type=int, default=30)
    options, _ = parser.parse_known_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"OOGST_DATA": folder, "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
        visit, programme = prepare(options.programmes, options.people)
        shared = sum(len(gzip.compress(file.read_bytes())) for file in STATIC.glob("oogst.*")) + weight_of(
            "htmx.min.js"
        )
        meter = Meter(visit, options.visits, shared, time_page(visit, "/help/", options.visits)[0])
        missed = [page for page in PAGES if not report(page, programme, meter)]
    return int(bool(missed))


def prepare(programmes: int, people: int) -> tuple[Callable[[str], Any], Any]:
    """Make the organisation; return how to ask for a page, and one of its programmes."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    from oogst_web.accounts.models import User
    from oogst_web.organisations.models import Membership, Organisation
    from oogst_web.organisations.queries import actor_for
    from oogst_web.people.models import Person
    from oogst_web.programmes.domain import create_programme
    from oogst_web.programmes.starts import design_values

    organisation = Organisation.objects.create(name="Groot")
    user = User.objects.create_user("lead@groot.voorbeeld", "wachtwoord-van-de-meting", name="Lead")
    Membership.objects.create(organisation=organisation, user=user, role="lead")
    lead = actor_for(user)
    made = [
        create_programme(f"Programma {number}", design_values("leiderschap", f"Programma {number}", "Groot"), by=lead)
        for number in range(programmes)
    ]
    Person.objects.bulk_create(
        Person(programme=made[number % programmes], code=f"p{number}", name=f"Mens {number}")
        for number in range(people)
    )
    client = Client(SERVER_NAME="localhost", headers={"accept-encoding": "gzip"})
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.get, made[0]


def report(page: str, programme: Any, meter: Meter) -> bool:
    """Print one page and tell whether it stays within both lines; a page that is not there is skipped."""
    from django.urls import NoReverseMatch, reverse

    try:
        url = reverse(page) if page in ("home", "programmes") else reverse(page, args=[programme.id])
    except NoReverseMatch:
        return True
    p95, weight = time_page(meter.visit, url, meter.visits)
    first = (weight + meter.shared) / 1000
    is_met = p95 < P95_LINE_MS and first < WEIGHT_LINE_KB
    print(
        f"  {page:12} p95 {p95:6.1f} ms ({p95 / meter.bare:4.1f} x help), first visit {first:6.1f} kB  {'met' if is_met else 'missed'}"
    )
    return is_met


def time_page(visit: Callable[[str], Any], url: str, visits: int) -> tuple[float, int]:
    """Return the 95th percentile in milliseconds and the bytes sent."""
    visit(url)
    times = []
    for _ in range(visits):
        start = time.perf_counter()
        answer = visit(url)
        times.append(1000 * (time.perf_counter() - start))
    if answer.status_code != 200:
        raise SystemExit(f"{url} answered {answer.status_code}")
    return statistics.quantiles(times, n=20)[-1], len(answer.content)


def weight_of(name: str) -> int:
    """Return the compressed size of a script."""
    return len(gzip.compress((STATIC / name).read_bytes()))
