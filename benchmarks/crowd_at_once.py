"""A whole organisation that answers in the same minutes: durable, on two cores, with the crowd on the same machine.

First a thousand phones go through thirty questions at the same time, with
time to think between two answers. Then a thousand people who filled in
everything press "send" within the same second. The alternative in the same
run is the same server with one phone at a time, the quickest it can be.

Options: ``--people N`` (1000), ``--think SECONDS`` (8, the longest; the shortest is a quarter of it).
With ``DATABASE_URL`` the same on PostgreSQL.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

import numpy as np

from benchmarks.answering_speed import PORT, prepare, start
from benchmarks.respondents import FORM, Pace, Request, Tally, all_at_once, come_in, crowd, one_by_one, post

P99_MS = 300.0
BURST_SECONDS = 5.0
ALONE = 20


def run(arguments: list[str]) -> int:
    """Print both figures against their lines; 1 when one is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks crowd")
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--think", type=float, default=8.0)
    options, _ = parser.parse_known_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"OOGST_DATA": folder, "DJANGO_SETTINGS_MODULE": "oogst_web.settings.local"}
        tokens, items = prepare(2 * options.people + ALONE)
        server = start(["oogst_web.wsgi:application"], PORT, 0)
        try:
            alone = slowest_alone(tokens, items)
            good = [
                report_thinking(tokens, items, options, alone),
                report_burst(tokens, items, options.people),
            ]
        finally:
            server.terminate()
            server.wait(20)
    return int(not all(good))


def slowest_alone(tokens: Iterator[str], items: list[str]) -> float:
    """Return the p99 in milliseconds of one phone at a time."""
    visits = [partial(all_at_once, token, items, PORT) for token in islice(tokens, ALONE)]
    tally, _ = asyncio.run(crowd(PORT, 1, iter(visits)))
    return p99(tally)


def report_thinking(tokens: Iterator[str], items: list[str], options: argparse.Namespace, alone: float) -> bool:
    """Let everybody answer at the same time, question by question, with time to think."""
    think = partial(np.random.default_rng(4).uniform, options.think / 4, options.think)
    visits = [partial(one_by_one, token, items, PORT) for token in islice(tokens, options.people)]
    tally, seconds = asyncio.run(crowd(PORT, options.people, iter(visits), Pace(first=think, think=think)))
    found = p99(tally)
    asked = sum(map(len, tally.seconds.values()))
    good = found <= P99_MS and not tally.wrong and tally.complete == options.people
    print(
        f"  {tally.complete} of {options.people} answered at the same time in {seconds:.0f} s, {asked / seconds:.0f} requests/s, "
        f"p99 {found:.0f} ms ({found / alone:.1f} × one phone at a time: {alone:.1f} ms; line {P99_MS:.0f} ms), "
        f"{len(tally.wrong)} wrong  {'ok' if good else 'MISSED'}"
    )
    return good


def report_burst(tokens: Iterator[str], items: list[str], people: int) -> bool:
    """Let everybody fill in everything, and then all press "send" within a second."""
    ready: list[tuple[bytes, str]] = []
    visits = [partial(fill_in, token, items, ready.append) for token in islice(tokens, people)]
    asyncio.run(crowd(PORT, 32, iter(visits)))
    press = partial(np.random.default_rng(5).uniform, 0.0, 1.0)
    sending = [partial(press_send, *place) for place in ready]
    tally, seconds = asyncio.run(crowd(PORT, people, iter(sending), Pace(first=press)))
    good = seconds <= BURST_SECONDS and tally.complete == people and not tally.wrong
    print(
        f"  {tally.complete} of {people} sent within a second: the last was told after {seconds:.2f} s "
        f"(line {BURST_SECONDS:.0f} s), {len(tally.wrong)} wrong  {'ok' if good else 'MISSED'}"
    )
    return good


def fill_in(token: str, items: list[str], ready: Callable[[tuple[bytes, str]], None]) -> Iterator[Request]:
    """Answer everything and stop before sending."""
    cookie, base = yield from come_in(token, PORT)
    body = "&".join(f"{item}={1 + place % 4}" for place, item in enumerate(items)).encode()
    yield Request("all", post(f"{base}vragen/", body, FORM, cookie, PORT))
    ready((cookie, base))


def press_send(cookie: bytes, base: str) -> Iterator[Request]:
    """Send."""
    yield Request("send", post(f"{base}nakijken/", b"", FORM, cookie, PORT))


def p99(tally: Tally) -> float:
    """Return the time in milliseconds within which 99 % of the requests were answered."""
    every = sorted(one for kind in tally.seconds.values() for one in kind)
    return 1000 * every[int(0.99 * (len(every) - 1))]
