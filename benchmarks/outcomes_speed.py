"""Server time of the pages with results of a wave that 10,000 people answered, with ten questions and six breakdowns.

Each page is asked for in one process on a database file of its own, once when
nothing is remembered and then again and again. The alternative in the same run
is the help page, which needs no database of ours.

Options: ``--people N`` (10000), ``--questions N`` (10), ``--visits N`` (30 per page).
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from typing import Any

from benchmarks import wave_release
from benchmarks.web_speed import time_page

P95_LINE_MS = 150.0
PARTS = ("niveau-3", "deelname", "niet-gezien", "methode")


def run(arguments: list[str]) -> int:
    """Print first visit and p95 per page; 1 when a line is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks outcomes")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--questions", type=int, default=10)
    parser.add_argument("--visits", type=int, default=30)
    options, _ = parser.parse_known_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"OOGST_DATA": folder, "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
        wave = wave_release.prepare(options.people, options.questions)
        wave_release.release(wave)
        visit, base = _visitor(wave)
        bare = time_page(visit, "/help/", options.visits)[0]
        print(f"  the help page: {bare:.1f} ms")
        missed = [url for url in _urls(base) if not _report(visit, url, options.visits)]
    return int(bool(missed))


def _visitor(wave: Any) -> tuple[Any, str]:
    from django.test import Client

    from oogst_web.accounts.models import User

    client = Client(HTTP_ACCEPT_ENCODING="gzip", HTTP_HOST="localhost")
    client.force_login(User.objects.get(), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.get, f"/programma/{wave.programme_id}/"


def _urls(base: str) -> list[str]:
    return [
        *(f"{base}uitkomsten/1/{part}/" for part in PARTS),
        f"{base}uitkomsten/1/figuur/1/nl-breed.svg",
        "/uitkomsten/",
    ]


def _report(visit: Any, url: str, visits: int) -> bool:
    from oogst_web.results.standing import forget_reports

    forget_reports()
    start = time.perf_counter()
    visit(url)
    first = 1000 * (time.perf_counter() - start)
    p95, weight = time_page(visit, url, visits)
    print(
        f"  {url.partition('uitkomsten')[2] or '/':32} first {first:6.1f} ms, p95 {p95:6.1f} ms, {weight / 1000:6.1f} kB"
    )
    return p95 <= P95_LINE_MS
