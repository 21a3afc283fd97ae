"""Asking the API as a system does: with a key, and without a cookie."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from django.test import Client

from oogst_web.api.domain import make_key
from oogst_web.api.scopes import Scope
from oogst_web.api.urls import api
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from tests.web.addresses import own_addresses

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


ADDRESSES = [one for one in own_addresses() if one.name.startswith("api_") and one.view.scope in ("api", "open")]


def problem(answer):
    """Return status and name of a problem, once it is one in the right form."""
    assert answer["Content-Type"] == "application/problem+json"
    told = json.loads(answer.content)
    assert set(told) >= {"type", "title", "status", "detail"}
    assert told["status"] == answer.status_code
    return answer.status_code, told["type"].removeprefix("urn:oogst:problem:")


def methods_of(address):
    """Return method → what it asks of who comes in, of the operations at an address."""
    return {
        method: operation.auth_callbacks[0]
        for bound in api._get_bound_routers()
        for view in bound.path_operations.values()
        for operation in view.operations
        if operation.url_name == address.name
        for method in operation.methods
    }
