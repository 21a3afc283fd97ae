"""Who may do what through the API: every operation says it here, and nowhere else."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, cast

from allauth.account.adapter import get_adapter
from django.http import HttpRequest
from ninja.security import HttpBearer

from oogst_web.accounts.roles import Right
from oogst_web.api.domain import note_refusal, note_use
from oogst_web.api.models import ApiKey
from oogst_web.api.problems import ProblemError
from oogst_web.api.queries import actor_with, key_with
from oogst_web.api.scopes import Scope
from oogst_web.common.throttle import Throttle, network_of
from oogst_web.common.words import Voice
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.context import language_of
from oogst_web.programmes.queries import Access, programme_for

ASKED = Throttle("api", limit=600, seconds=60)
GUESSED = Throttle("api-guess", limit=60, seconds=600)
_READS = frozenset({"GET", "HEAD"})


@dataclass(frozen=True)
class Caller:
    """Who asks through the API: the key, the account behind it, and the programme of the address."""

    actor: Actor
    voice: Voice
    at: Access | None

    @property
    def access(self) -> Access:
        """The programme of the address, with the rights in it."""
        if self.at is None:
            raise TypeError("this address lies in no programme")
        return self.at


def caller_of(request: HttpRequest) -> Caller:
    """Return who asks."""
    return cast("Caller", cast("Any", request).auth)


class ApiKeyAuth(HttpBearer):
    """What an operation asks of who comes in: a key with a scope, and a right of its maker at this moment.

    ``known`` holds the names that a question may use; another one is refused,
    so that nothing can be found out by asking for fields that nobody shows.
    """

    def __init__(self, right: Right, scope: Scope) -> None:
        super().__init__()
        self.right, self.scope = right, scope
        self.known: frozenset[str] = frozenset()

    def __call__(self, request: HttpRequest) -> Caller:
        """Return who asks.

        Raises
        ------
        ProblemError
            When who asks is unknown (401), asks too often (429), with a key for something else (403), for what is
            not there or not allowed (404), or with names that mean nothing (400).
        """
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        found = self.authenticate(request, secret.strip() if kind.lower() == "bearer" else "")
        unknown = sorted(set(request.GET) - self.known)
        faults = [(name, "api.fault.unknown") for name in unknown]
        faults += [(name, "api.fault.unfit") for name, value in request.GET.items() if "\x00" in value]
        faults += [(name, "api.fault.twice") for name in request.GET if len(request.GET.getlist(name)) > 1]
        if faults:
            raise ProblemError(400, "question", faults=tuple((f"query.{name[:80]}", key) for name, key in faults))
        return found

    def authenticate(self, request: HttpRequest, token: str) -> Caller:
        """Return who asks with this key, once everything that the operation needs holds."""
        key, actor = _recognise(request, token)
        if self.scope not in key.scopes:
            raise ProblemError(403, "scope")
        at = self._access(request, actor)
        return Caller(actor, Voice(language_of(request), actor.voice.formal, actor.voice.own), at)

    def _access(self, request: HttpRequest, actor: Actor) -> Access | None:
        match = request.resolver_match
        programme = match.kwargs.get("programme") if match else None
        at = programme_for(actor, cast("uuid.UUID", programme), self.right) if programme is not None else None
        is_closed = at is not None and request.method not in _READS and not at.is_editable
        if is_closed or (at is None and (programme is not None or not actor.may(self.right))):
            note_refusal(match.url_name or "" if match else "", by=actor)
            raise ProblemError(404, "not_there")
        return at


def _recognise(request: HttpRequest, secret: str) -> tuple[ApiKey, Actor]:
    key = key_with(secret) if secret else None
    actor = actor_with(key) if key is not None else None
    if key is None or actor is None:
        raise _refuse(request, has_secret=bool(secret))
    if ASKED.is_reached(str(key.pk)):
        raise ProblemError(429, "too_often")
    ASKED.count(str(key.pk))
    note_use(key)
    return key, actor


def _refuse(request: HttpRequest, *, has_secret: bool) -> ProblemError:
    # A key that is right works however often others behind the same address guess.
    network = network_of(get_adapter().get_client_ip(request))
    if GUESSED.is_reached(network):
        return ProblemError(429, "too_often")
    if has_secret:
        GUESSED.count(network)
    return ProblemError(401, "unknown")
