"""A crowd of respondents on one machine: many connections, each a phone that goes through a questionnaire.

Raw HTTP over asyncio protocols, so that the crowd costs less than the server.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

_FORM = re.compile(rb'name="form" value="([^"]+)"')


@dataclass
class Tally:
    """What a crowd met: seconds per kind of request, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    complete: int = 0

    def note(self, kind: str, seconds: float) -> None:
        """Count one answered request."""
        self.seconds.setdefault(kind, []).append(seconds)


@dataclass(frozen=True)
class Request:
    """One request: its bytes, what it is called in the tally, and which answers are fine."""

    kind: str
    content: bytes
    fine: frozenset[int] = frozenset({200, 302})


@dataclass
class Answer:
    """An answer as far as a phone needs it."""

    status: int
    headers: bytes
    body: bytes


Visit = Iterator[Request]


@dataclass(frozen=True)
class Pace:
    """How many seconds a phone waits before its first request, and before each next one; not at all when None."""

    first: Callable[[], float] | None = None
    think: Callable[[], float] | None = None


class Phone(asyncio.Protocol):
    """One connection that goes through visits until there are none left."""

    def __init__(self, visits: Iterator[Callable[[], object]], tally: Tally, pace: Pace) -> None:
        self.visits, self.tally, self.pace = visits, tally, pace
        self.done = asyncio.get_running_loop().create_future()
        self.held = b""
        self.visit: object = None
        self.began = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self._next_visit()

    def _next_visit(self) -> None:
        make = next(self.visits, None)
        if make is None:
            self.transport.close()
            if not self.done.done():
                self.done.set_result(None)
            return
        self.visit = make()
        self._ask_after(self.pace.first, next(self.visit))

    def _ask_after(self, pause: Callable[[], float] | None, request: Request) -> None:
        if pause is None:
            self._ask(request)
        else:
            asyncio.get_running_loop().call_later(pause(), self._ask, request)

    def _ask(self, request: Request) -> None:
        self.request, self.began = request, time.perf_counter()
        self.transport.write(request.content)

    def data_received(self, data: bytes) -> None:
        self.held += data
        head, found, rest = self.held.partition(b"\r\n\r\n")
        if not found:
            return
        lowered = head.lower()
        place = lowered.find(b"content-length:")
        if place >= 0:
            length = int(lowered[place + 15 :].split(b"\r\n", 1)[0])
            if len(rest) < length:
                return
        elif b"chunked" in lowered and not rest.endswith(b"0\r\n\r\n"):
            return
        self.held = b""
        answer = Answer(int(head[9:12]), head, rest)
        self.tally.note(self.request.kind, time.perf_counter() - self.began)
        if answer.status not in self.request.fine:
            self.tally.wrong.append(f"{self.request.kind} {answer.status}")
        try:
            self._ask_after(self.pace.think, self.visit.send(answer))
        except StopIteration:
            self.tally.complete += 1
            self._next_visit()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.tally.wrong.append(f"connection lost {error}")
            self.done.set_result(None)


async def crowd(
    port: int, clients: int, visits: Iterator[Callable[[], object]], pace: Pace = Pace()
) -> tuple[Tally, float]:
    """Let phones go through visits at the same time; return what they met and how long it took."""
    loop, tally = asyncio.get_running_loop(), Tally()
    began = time.perf_counter()
    phones = [
        (await loop.create_connection(lambda: Phone(visits, tally, pace), "127.0.0.1", port))[1] for _ in range(clients)
    ]
    await asyncio.gather(*(phone.done for phone in phones))
    return tally, time.perf_counter() - began


def get(path: str, cookie: bytes, port: int) -> bytes:
    return b"GET %s HTTP/1.1\r\nHost: localhost:%d\r\n%s\r\n" % (path.encode(), port, cookie)


def post(path: str, body: bytes, kind: bytes, cookie: bytes, port: int) -> bytes:
    head = b"POST %s HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: http://localhost:%d\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n"
    return head % (path.encode(), port, port, kind, len(body), cookie) + body


FORM, JSON = b"application/x-www-form-urlencoded", b"application/json"


def come_in(token: str, port: int) -> object:
    """Open the link, begin; returns the cookie and the wave's address."""
    opened = yield Request("start", get(f"/v/{token}/", b"", port))
    key = _FORM.search(opened.body)[1]
    begun = yield Request("begin", post(f"/v/{token}/", b"taal=nl&form=" + key, FORM, b"", port))
    cookie = re.search(rb"[Ss]et-[Cc]ookie:\s*(oogst-v=[^;]+)", begun.headers)[1]
    place = re.search(rb"[Ll]ocation:\s*(\S+)", begun.headers)[1].decode()
    return b"Cookie: " + cookie + b"\r\n", place.removesuffix("vragen/")


def one_by_one(token: str, items: list[str], port: int) -> object:
    """Answer each question with a request of its own, as the page does, and send."""
    cookie, base = yield from come_in(token, port)
    yield Request("questions", get(f"{base}vragen/", cookie, port))
    for place, item in enumerate(items):
        body = json.dumps({item: str(1 + place % 4)}).encode()
        yield Request("save", post(f"{base}antwoord/", body, JSON, cookie, port))
    yield Request("check", get(f"{base}nakijken/", cookie, port))
    yield Request("send", post(f"{base}nakijken/", b"", FORM, cookie, port))


def all_at_once(token: str, items: list[str], port: int) -> object:
    """Answer everything in one form, as without a script, and send."""
    cookie, base = yield from come_in(token, port)
    yield Request("questions", get(f"{base}vragen/", cookie, port))
    body = "&".join(f"{item}={1 + place % 4}" for place, item in enumerate(items)).encode()
    yield Request("all", post(f"{base}vragen/", body, FORM, cookie, port))
    yield Request("send", post(f"{base}nakijken/", b"", FORM, cookie, port))


def only_saves(token: str, items: list[str], port: int, times: int = 40) -> object:
    """Come in and save single answers over and over."""
    cookie, base = yield from come_in(token, port)
    for place in range(times):
        body = json.dumps({items[place % len(items)]: str(1 + place % 4)}).encode()
        yield Request("save", post(f"{base}antwoord/", body, JSON, cookie, port))
