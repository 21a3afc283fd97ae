"""Asking the API as a system does: with a key, and without a cookie."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from django.test import Client

from oogst_web.api.domain import make_key
from oogst_web.api.scopes import Scope
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor

EVERY = tuple(Scope)


def key_for(by: Actor, *scopes: str) -> str:
    """Return a key that works for thirty days; without scopes it has all of them."""
    return make_key("Test", scopes or EVERY, clock.today() + dt.timedelta(days=30), by=by)


class System:
    """What asks with a key."""

    def __init__(self, secret: str = "", **headers: str) -> None:
        self.client = Client(enforce_csrf_checks=True, raise_request_exception=True)
        self.headers = {**({"Authorization": f"Bearer {secret}"} if secret else {}), **headers}

    def ask(self, method: str, url: str, data: Any = None) -> Any:
        """Return the answer to a request; contents go as JSON."""
        body = b"" if data is None else json.dumps(data).encode()
        address = url if url.startswith("/") else f"/api/v1/{url}"
        return self.client.generic(method, address, body, content_type="application/json", headers=self.headers)

    def get(self, url: str) -> Any:
        """Return the answer to a question."""
        return self.ask("GET", url)


def system(by: Actor, *scopes: str) -> System:
    """Return a system with a key of an account."""
    return System(key_for(by, *scopes))
