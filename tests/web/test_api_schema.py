"""Whatever the description allows is asked, as every role: nothing breaks, and every answer is a described one."""

from __future__ import annotations

import os
import warnings

import pytest
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from oogst_web.accounts.roles import ROLES
from oogst_web.api import access
from oogst_web.programmes.domain import Spot, save_part
from oogst_web.programmes.models import Part
from tests.web.addresses import SAMPLES
from tests.web.api_calls import key_for
from tests.web.conftest import actor

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from schemathesis import GenerationMode
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi import checks

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EXAMPLES = int(os.environ.get("OOGST_API_EXAMPLES", "4"))
"""Per operation and role; the nightly size is 200."""


@pytest.fixture(autouse=True)
def calm(monkeypatch):
    cache.clear()
    for name in ("ASKED", "GUESSED"):
        monkeypatch.setattr(access, name, access.Throttle(name, limit=10**9, seconds=60))
    # A server closes connections between requests; here they hold the database of the test.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def described(organisation):
    application = get_wsgi_application()

    def from_somewhere(environ, start_response):
        return application({**environ, "REMOTE_ADDR": "192.0.2.7"}, start_response)

    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", from_somewhere)


@pytest.fixture
def real(programme, organisation):
    """For each argument of an address, something that is there; so that half of the questions meet it."""
    save_part(Spot(programme, "series", "k1"), {"title": "Verzuim"}, by=actor(organisation, "lead"), seen=None)
    names = ("programme", "wave", "kind", "key", "series", "instrument", "edition", "number")
    return {name: SAMPLES[name](programme) for name in names}


def ask(operation, headers, real, tally):
    """Ask an operation many things, right and wrong, and check each answer; ``tally`` counts them by status."""
    right, wrong = (operation.as_strategy(generation_mode=mode) for mode in GenerationMode)

    @given(case=st.one_of(right, wrong), is_real=st.booleans(), seen=st.booleans())
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def each(case, is_real, seen):
        if is_real and isinstance(case.path_parameters, dict):
            case.path_parameters = {name: str(real[name]) for name in case.path_parameters if name in real}
        if seen and isinstance(case.body, dict) and "seen" in case.body:
            case.body["seen"] = Part.objects.get(kind="goal", key=real["key"]).version
        with transaction.atomic():
            response = case.call(headers=headers)
            transaction.set_rollback(True)
        tally[response.status_code] = tally.get(response.status_code, 0) + 1
        assert response.status_code < 500, response.text
        case.validate_response(response, checks=CHECKS)

    each()


CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


@pytest.mark.parametrize("role", [None, *ROLES])
def test_every_answer_is_one_of_the_description(role, described, real, organisation):
    headers = {} if role is None else {"Authorization": f"Bearer {key_for(actor(organisation, role))}"}
    tally = {}
    for found in described.get_all_operations():
        ask(found.ok(), headers, real, tally)
    assert sum(tally.values()) >= 17 * min(EXAMPLES, 2)
    if role is None:
        assert set(tally) <= {401, 404}
    if role == "lead":
        assert {200, 400, 404, 422} <= set(tally), tally


def test_an_answer_that_is_not_described_is_found(described, real, organisation, monkeypatch):
    monkeypatch.setattr("oogst_web.api.v1.programmes._told", lambda one: {"id": one.id})
    headers = {"Authorization": f"Bearer {key_for(actor(organisation, 'lead'))}"}
    operation = described["/api/v1/programmes"]["GET"]
    with pytest.raises(AssertionError):
        ask(operation, headers, real, {})
