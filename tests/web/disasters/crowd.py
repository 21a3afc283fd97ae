"""People who answer at the same time, keep trying as a phone does, and remember what they were told is kept."""

from __future__ import annotations

import copy
import http.client
import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import numpy as np

_FORM = re.compile(r'name="form" value="([^"]+)"')
_PASS = re.compile(r"oogst-v=([^;]+)")
DOUBLES = 0.25
"""Which part of the forms and answers goes out twice at the same time."""
PATIENCE, PAUSE = 60.0, 0.05  # seconds until a test gives up, and before somebody tries again
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@dataclass
class Told:
    """What one respondent asked to keep, in pairs that went together, and what they were told is kept."""

    asked: dict[str, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    is_sending: bool = False
    is_sent: bool = False


@dataclass(frozen=True)
class Row:
    """One row of answers as the database has it."""

    subject: str
    answers: Mapping[str, str]
    is_submitted: bool


class GivenUpError(Exception):
    """Somebody goes home without having finished."""


class SurprisedError(Exception):
    """A server says something that it never says to somebody whose answers it kept."""


class Answer:
    """What came back."""

    def __init__(self, found: http.client.HTTPResponse) -> None:
        self.status, self.headers, self.body = found.status, found.headers, found.read().decode()


class Crowd:
    """Writers that go through visits until they may stop; each visit is somebody else.

    Parameters
    ----------
    port
        Where the server listens.
    world
        Tokens and questions, as :mod:`tests.web.disasters.world` tells them.
    """

    def __init__(self, port: int, world: Mapping[str, Any], *, writers: int = 32, seed: int = 1) -> None:
        self.port, self.items = port, list(world["items"])
        self.told: dict[str, Told] = {}
        self.refused: list[int] = []
        self.surprises: list[str] = []
        self.acknowledged = self.visits = 0
        self._general, self._tokens = world["general"], iter(world["tokens"])
        self._changed, self._is_up = threading.Condition(), threading.Event()
        self._is_ending = threading.Event()
        self._is_up.set()
        self._has_given_up = False
        self._threads = [threading.Thread(target=self._go_on, args=(seed + n,), daemon=True) for n in range(writers)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.finish()
        if kind is None and not self._has_given_up:
            assert self.surprises == []

    def wait_for(self, more: int) -> None:
        """Return when this many more things were acknowledged."""
        self._wait(lambda: self.acknowledged, more)

    def wait_for_refusals(self, more: int) -> None:
        """Return when this many more requests were answered, and not with what was asked."""
        self._wait(lambda: len(self.refused), more)

    def _wait(self, count: Callable[[], int], more: int) -> None:
        with self._changed:
            wanted = count() + more
            if not self._changed.wait_for(lambda: count() >= wanted, PATIENCE):
                raise TimeoutError(f"{wanted - count()} of {more} did not come")

    def hold(self) -> None:
        """Who finds no server from now on waits."""
        self._is_up.clear()

    def go_on(self) -> None:
        """Who waits tries again."""
        self._is_up.set()

    def give_up(self) -> None:
        """Let everybody go home as they are: the server does not come back."""
        self._has_given_up = True
        self.finish()

    def finish(self) -> None:
        """Let everybody finish and go home."""
        self._is_ending.set()
        self._is_up.set()
        for thread in self._threads:
            thread.join(PATIENCE)

    @property
    def is_done(self) -> bool:
        """Whether everybody finished."""
        return not any(thread.is_alive() for thread in self._threads)

    def snapshot(self) -> dict[str, Told]:
        """Return what everybody was told up to now."""
        with self._changed:
            return copy.deepcopy(self.told)

    def _go_on(self, seed: int) -> None:
        chance = np.random.default_rng(seed)
        while not self._is_ending.is_set():
            with self._changed:
                self.visits += 1
                token = next(self._tokens, self._general) if self.visits % 2 else self._general
            try:
                self._visit(token, chance)
            except GivenUpError:
                return
            except SurprisedError as surprise:
                self.surprises.append(str(surprise))

    def _visit(self, token: str, chance: np.random.Generator) -> None:
        opened = self._insist("GET", f"/v/{token}/", 1)
        found = _FORM.search(opened.body)
        assert found is not None, opened.body
        times = self._times(chance)
        begun = self._insist("POST", f"/v/{token}/", times, f"taal=nl&form={found[1]}", FORM)
        cookie = _PASS.search(begun.headers["Set-Cookie"])
        assert cookie is not None
        subject, base = cookie[1].strip('"').split(".")[2], begun.headers["Location"].removesuffix("vragen/")
        held = f"oogst-v={cookie[1]}"
        with self._changed:
            told = self.told.setdefault(subject, Told())
            self._count()
        # Two answers in one request: kept together or not at all.
        for pair in zip(self.items[::2], self.items[1::2], strict=True):
            value = str(chance.integers(1, 5))
            self._save(told, dict.fromkeys(pair, value), (f"{base}antwoord/", held, self._times(chance)))
        with self._changed:
            told.is_sending = True
        self._insist("POST", f"{base}nakijken/", self._times(chance), "", FORM, held)
        with self._changed:
            told.is_sent = True
            self._count()

    def _times(self, chance: np.random.Generator) -> int:
        return 2 if chance.random() < DOUBLES else 1

    def _save(self, told: Told, given: Mapping[str, str], how: tuple[str, str, int]) -> None:
        path, held, times = how
        with self._changed:
            told.asked |= given
        self._insist("POST", path, times, json.dumps(given), JSON, held)
        with self._changed:
            told.kept |= given.keys()
            self._count()

    def _count(self) -> None:
        self.acknowledged += 1
        self._changed.notify_all()

    def _insist(
        self, method: str, path: str, times: int, body: str | None = None, kind: str = "", cookie: str = ""
    ) -> Answer:
        """Ask until it is answered as it should be; what fails is asked again when the server may be back."""
        headers = {"Origin": f"http://127.0.0.1:{self.port}"}
        headers |= {"Content-Type": kind} if kind else {}
        headers |= {"Cookie": cookie} if cookie else {}
        while True:
            answers = list(self._ask(times, method, path, body, headers))
            for answer in answers:
                if answer.status in (200, 302):
                    return answer
                if answer.status < 500:
                    raise SurprisedError(f"{method} {path}: {answer.status}")
            with self._changed:
                self.refused += [answer.status for answer in answers]
                self._changed.notify_all()
            self._is_up.wait(PATIENCE)
            if self._has_given_up:
                raise GivenUpError
            self._is_ending.wait(PAUSE)

    def _ask(
        self, times: int, method: str, path: str, body: str | None, headers: Mapping[str, str]
    ) -> Iterator[Answer]:
        """Send a request this many times before any answer is read; yield what came back."""
        lines = [http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE) for _ in range(times)]
        sent = []
        for line in lines:
            try:
                line.request(method, path, body, dict(headers))
                sent.append(line)
            except OSError:
                line.close()
        for line in sent:
            try:
                yield Answer(line.getresponse())
            except (OSError, http.client.HTTPException):
                pass
            finally:
                line.close()


def problems(told: Mapping[str, Told], rows: Sequence[Row]) -> list[str]:
    """Return what is wrong with rows after a crash: lost, doubled, half there, or never asked for."""
    there = {row.subject: row for row in rows}
    found = [f"{len(rows) - len(there)} rows are doubled"] if len(rows) > len(there) else []
    for subject, one in told.items():
        row = there.get(subject)
        found += [f"{subject[:8]}: begun, and not there"] if row is None else _wrong_with(one, row)
    return found


def _wrong_with(one: Told, row: Row) -> Iterator[str]:
    name = row.subject[:8]
    if one.is_sent and not row.is_submitted:
        yield f"{name}: sent, and not sent"
    if row.is_submitted and not one.is_sending:
        yield f"{name}: sent by nobody"
    for key, value in one.asked.items():
        there = row.answers.get(key)
        if key in one.kept and there is None:
            yield f"{name}: {key}={value} was kept, and is lost"
        if there not in (None, value):
            yield f"{name}: {key}={value} became {there}"
    keys = list(one.asked)
    for pair in zip(keys[::2], keys[1::2], strict=True):
        if len({row.answers.get(key) for key in pair}) > 1:
            yield f"{name}: half of {' and '.join(pair)} is there"
