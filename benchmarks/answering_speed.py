"""How many people can answer at once: durable, on two cores, with the crowd on the same machine.

Three roads through a questionnaire of 30 questions: (a) each answer in a
request of its own, as the page sends it; (b) all answers in one form, as
without a script; (c) single answers only. Each is the median of five rounds.
The alternative in the same run is a form site as a Django tutorial makes one
(``plain_site.py``), on the same server, on road (b).

Options: ``--rounds N`` (5), ``--people N`` (per round, 96), ``--threads N`` (those of ``serve``), ``--roads abc``.
With ``DATABASE_URL`` the same on PostgreSQL; both databases are served by as many processes as ``serve`` starts.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.ground import make_lead
from benchmarks.respondents import FORM, Request, all_at_once, crowd, get, one_by_one, only_saves, post

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS, CLIENTS, SAVERS, SAVES = 30, 32, 16, 40
LINES = {"a": 30.0, "b": 300.0, "c": 700.0}
SAVE_P99_MS = 60.0
PORT, PLAIN_PORT = 8451, 8452


@dataclass(frozen=True)
class Round:
    """One round of one road."""

    per_second: float
    requests: float
    cpu_ms: float
    p99_ms: float
    wrong: int


def run(arguments: list[str]) -> int:
    """Print each road against its line; 1 when a line is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks answering")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--people", type=int, default=96)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--roads", default="abc")
    options, _ = parser.parse_known_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"OOGST_DATA": folder, "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
        tokens, items = prepare(options.people * options.rounds * 3)
        plain = median_of_plain(Path(folder), options)
        server = start(["oogst_web.wsgi:application"], PORT, options.threads)
        try:
            missed = [road for road in options.roads if not report(road, tokens, items, (options, server, plain))]
        finally:
            server.terminate()
            server.wait(20)
    return int(bool(missed))


def prepare(people: int) -> tuple[Iterator[str], list[str]]:
    """Make an open wave; return the tokens of its people, and the names of its questions."""
    lead = make_lead("Groot")
    from django.db import connections

    from oogst_web.asking.opening import open_wave
    from oogst_web.asking.tickets import issue_many
    from oogst_web.common.checks import describe_regime
    from oogst_web.people.models import Person
    from oogst_web.programmes.domain import create_programme
    from oogst_web.programmes.starts import design_values
    from oogst_web.questionnaires.domain import Spot, add_item, create_instrument, publish
    from oogst_web.waves.models import TicketKind
    from tests.web.asked import draft_wave, fill_grounds

    programme = create_programme("Druk", design_values("talent", "Druk", "Groot"), by=lead)
    spot = Spot(programme, "instrument", create_instrument(programme, "Dertig vragen", by=lead))
    for number in range(QUESTIONS):
        add_item(
            spot, {"text": f"Ik vraag door, nummer {number + 1}", "kind": "scale", "answers": "hoe_vaak_4"}, by=lead
        )
    content = publish(spot, by=lead).data
    Person.objects.bulk_create(
        (Person(programme=programme, code=f"K{number}", name=f"Persoon {number}") for number in range(people)),
        batch_size=500,
    )
    wave = draft_wave(programme, lead, instrument=spot.key)
    fill_grounds(programme, lead)
    open_wave(wave, by=lead)
    wave.refresh_from_db()
    holders = [(one.role, one.person) for one in wave.invitations.select_related("person")]
    print(f"  {describe_regime()}")
    tokens = issue_many(wave, TicketKind.PERSONAL, holders)
    connections.close_all()
    return iter(tokens), [item["id"] for item in content["instrument"]["items"]]


def start(target: list[str], port: int, threads: int, extra: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    """Start a server as ``serve`` does and wait until it answers."""
    from oogst_web.serve import CONNECTIONS, PROCESSES, THREADS

    count = threads or THREADS
    workers = ["--workers", str(PROCESSES)]
    options = ["--interface", "wsgi", "--port", str(port), *workers, "--blocking-threads", str(count)]
    command = [
        sys.executable,
        "-m",
        "granian",
        *options,
        "--backlog",
        str(2 * CONNECTIONS),
        "--backpressure",
        str(CONNECTIONS),
        "--no-log",
        "--no-ws",
        *target,
    ]
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **(extra or {})})
    for _ in range(300):
        try:
            urllib.request.urlopen(
                f"http://localhost:{port}/v/" if not extra else f"http://localhost:{port}/done/", timeout=5
            ).close()
        except OSError:
            time.sleep(0.1)
        else:
            return server
    raise SystemExit("the server does not answer")


def cpu_of(server: subprocess.Popen[bytes]) -> float:
    """Return the seconds of processor that a server and its processes used."""
    children = subprocess.run(
        ["pgrep", "-P", str(server.pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    total = 0
    for process in (str(server.pid), *children):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def one_round(server: subprocess.Popen[bytes], port: int, clients: int, visits: list[Callable[[], object]]) -> Round:
    """Let a crowd go through visits."""
    before = cpu_of(server)
    tally, seconds = asyncio.run(crowd(port, clients, iter(visits)))
    used = cpu_of(server) - before
    asked = sum(map(len, tally.seconds.values()))
    saves = sorted(tally.seconds.get("save") or tally.seconds.get("all") or [0.0])
    for problem in tally.wrong[:3]:
        print(f"    wrong: {problem}")
    p99 = 1000 * saves[int(0.99 * (len(saves) - 1))]
    return Round(tally.complete / seconds, asked / max(tally.complete, 1), 1000 * used / asked, p99, len(tally.wrong))


def report(
    road: str,
    tokens: Iterator[str],
    items: list[str],
    around: tuple[argparse.Namespace, subprocess.Popen[bytes], float],
) -> bool:
    """Print one road; return whether it meets its line."""
    options, server, plain = around
    visit = {"a": one_by_one, "b": all_at_once, "c": only_saves}[road]
    clients = SAVERS if road == "c" else CLIENTS
    rounds = []
    for _ in range(options.rounds):
        visits = [partial(visit, token, items, PORT) for token in islice(tokens, options.people)]
        rounds.append(one_round(server, PORT, clients, visits))
    factor = SAVES if road == "c" else 1
    speed = factor * statistics.median(one.per_second for one in rounds)
    middle = statistics.median(one.p99_ms for one in rounds)
    wrong = sum(one.wrong for one in rounds)
    good = speed >= LINES[road] and not wrong and (road != "c" or middle <= SAVE_P99_MS)
    unit = "saves/s" if road == "c" else "respondents/s"
    compared = f", {speed / plain:.1f} × plain Django ({plain:.0f})" if road == "b" else ""
    print(
        f"  ({road}) {speed:7.1f} {unit} at {clients} clients (line {LINES[road]:g}){compared}; "
        f"{rounds[0].requests:.0f} requests each, server {statistics.median(one.cpu_ms for one in rounds):.2f} ms CPU a request, "
        f"p99 of a save {middle:.0f} ms, {wrong} wrong  {'ok' if good else 'MISSED'}"
    )
    return good


def median_of_plain(folder: Path, options: argparse.Namespace) -> float:
    """Return how many respondents a second the alternative serves."""
    data = folder / "plain"
    data.mkdir()
    extra = {"PLAIN_DATA": str(data), "DATABASE_URL": ""}
    subprocess.run([sys.executable, "-m", "benchmarks.plain_site"], cwd=ROOT, env={**os.environ, **extra}, check=True)
    server = start(["benchmarks.plain_site:application"], PLAIN_PORT, 4, extra)
    try:
        speeds = [
            one_round(server, PLAIN_PORT, CLIENTS, [plain_visit] * options.people).per_second
            for _ in range(options.rounds)
        ]
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(data, ignore_errors=True)
    return statistics.median(speeds)


def plain_visit() -> object:
    """Open the form and send it."""
    opened = yield Request("start", get("/", b"", PLAIN_PORT))
    token = re.search(rb'name="csrfmiddlewaretoken" value="(\w+)"', opened.body)[1]
    cookies = b"; ".join(re.findall(rb"[Ss]et-[Cc]ookie:\s*([^;\r]+)", opened.headers))
    cookie = b"Cookie: " + cookies + b"\r\n"
    body = b"csrfmiddlewaretoken=" + token + b"".join(b"&v%d=2" % number for number in range(1, QUESTIONS + 1))
    yield Request("all", post("/", body, FORM, cookie, PLAIN_PORT))
    yield Request("done", get("/done/", cookie, PLAIN_PORT))
