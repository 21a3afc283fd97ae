"""Who meets what at which address: the matrix against the URL resolver and against real requests."""

from __future__ import annotations

import re

import pytest
from django.db import transaction
from django.test import Client

from oogst_web.accounts.roles import ROLES
from oogst_web.organisations.queries import actor_for
from oogst_web.programmes.domain import create_programme
from oogst_web.programmes.starts import design_values
from tests.web import api_calls
from tests.web.addresses import SAMPLES, library_names, own_addresses
from tests.web.api_calls import key_for
from tests.web.conftest import BACKEND, actor
from tests.web.permissions.matrix import LIBRARY, OPEN, ROWS, SHARED

ADDRESSES = {address.name: address for address in own_addresses()}
MATRIX = {row.name: row for row in ROWS}
FILE = "tests/web/permissions/matrix.py"
KNOWN = sorted(ADDRESSES.keys() & MATRIX.keys())
FINE = {200, 201, 204, 302, 303, 409, 422}
each_address = pytest.mark.parametrize("name", KNOWN)


def missing_rows(names, rows):
    return [f'{FILE}: no row for "{name}"; add: Row("{name}", SEATS),' for name in sorted(names - rows)]


def unmarked(addresses):
    return [
        f"{address.route}: give its view @open_page, @work_page(Right.…) or @programme_page(Right.…) of pages/access.py"
        for address in addresses
        if not hasattr(address.view, "needs") or not hasattr(address.view, "scope")
    ]


def test_every_address_has_a_row():
    missing = missing_rows(set(ADDRESSES), set(MATRIX))
    assert not missing, "\n".join(missing)


def test_no_row_stands_for_an_address_that_is_gone():
    assert sorted(MATRIX.keys() - ADDRESSES.keys()) == []
    assert len(MATRIX) == len(ROWS)


def test_every_argument_of_an_address_has_a_sample():
    missing = {name for address in ADDRESSES.values() for name in address.arguments} - set(SAMPLES)
    assert not missing, f"tests/web/addresses.py: add one line to SAMPLES for each of {sorted(missing)}"


def test_every_view_says_what_it_needs():
    assert unmarked(ADDRESSES.values()) == []


def test_only_rows_for_everybody_are_open_without_a_right():
    wrong = [name for name in KNOWN if (MATRIX[name].roles is OPEN) != (ADDRESSES[name].view.needs is None)]
    assert wrong == [], "the row says who gets in; the view says something else"


def test_the_pages_of_the_login_library_are_the_listed_ones():
    assert library_names() == LIBRARY


def test_an_address_without_a_row_is_told_with_the_line_to_add():
    assert missing_rows({"home", "secret"}, {"home"}) == [f'{FILE}: no row for "secret"; add: Row("secret", SEATS),']


def test_a_view_without_marks_is_found():
    def bare(request):
        """A view that forgot who may open it."""

    address = ADDRESSES["home"]
    assert len(unmarked([type(address)("bare", bare, "kaal/", ())])) == 1


class System:
    """What asks the API with a key, and is told 401 without one; what a request changed is undone."""

    def __init__(self, secret=""):
        self.asks = api_calls.System(secret)

    def ask(self, method, url, data):
        with transaction.atomic():
            answer = self.asks.ask(method, url, data or None)
            transaction.set_rollback(True)
        return answer


class Visitor:
    """A browser that sends what a form would send, with its CSRF token; what a request changed is undone."""

    def __init__(self, user=None):
        self.client = Client(enforce_csrf_checks=True)
        if user is not None:
            self.client.force_login(user, backend=BACKEND)
        page = self.client.get("/help/").content.decode()
        self.token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]

    def ask(self, method, url, data):
        with transaction.atomic():
            posted = {**data, "csrfmiddlewaretoken": self.token} if method == "POST" else None
            # A browser says where a form comes from.
            here = {"HTTP_ORIGIN": "http://testserver"}
            answer = self.client.generic(method, url) if posted is None else self.client.post(url, posted, **here)
            transaction.set_rollback(True)
        return answer


def outcome(answer):
    """Return what a visitor met: ``login``, ``in``, or the number of a refusal."""
    if answer.status_code == 302 and answer.url.startswith("/account/login/"):
        return "login"
    return "in" if answer.status_code in FINE else answer.status_code


def expected(row, who):
    if row.roles is OPEN:
        return {"in", *row.gives}
    if who is None:
        return {401} if row.is_api else {"login"}
    return {"in", *row.gives} if who in row.roles else {404}


def differences(row, address, visitors, programme):
    url = address.url(programme)
    return [
        f"{row.name}: {method} as {who or 'nobody'} met {met}, expected {wanted}"
        for method in ("GET", "POST")
        for who, visitor in visitors.items()
        for met in (outcome(visitor.ask(method, url, row.post)),)
        for wanted in (expected(row, who) if method in row.methods.split() else {405},)
        if met not in wanted and not (row.name == "start" and met == "login")
    ]


@pytest.fixture
def visitors(organisation):
    return {None: Visitor()} | {role: Visitor(actor(organisation, role).user) for role in ROLES}


@pytest.fixture
def systems(organisation):
    return {None: System()} | {role: System(key_for(actor(organisation, role))) for role in ROLES}


@pytest.mark.slow
@pytest.mark.django_db
@each_address
def test_every_role_meets_what_the_matrix_says(name, visitors, systems, programme):
    row = MATRIX[name]
    assert differences(row, ADDRESSES[name], systems if row.is_api else visitors, programme) == []


@pytest.mark.slow
@pytest.mark.django_db
@each_address
def test_the_other_organisation_and_who_has_no_seat_see_that_it_is_not_there(name, other, programme):
    row, address = MATRIX[name], ADDRESSES[name]
    if not address.arguments or row.roles is OPEN or name in SHARED:
        return
    lead, url = actor(programme.organisation, "lead"), address.url(programme)
    lead.user.seats.all().delete()
    # A right in the organisation needs no seat.
    visitors = [actor(other, "lead").user, *([lead.user] if address.is_of_programme else [])]
    for user in visitors:
        for method in row.methods.split():
            asks = System(key_for(actor_for(user))) if row.is_api else Visitor(user)
            answer = asks.ask(method, url, row.post)
            assert answer.status_code == 404, f"{name}: {method} gave {answer.status_code}"


@pytest.mark.django_db
@pytest.mark.parametrize("name", [one for one in KNOWN if "POST" in MATRIX[one].methods and MATRIX[one].has_token])
def test_a_form_without_its_token_is_refused(name, organisation, programme):
    client = Client(enforce_csrf_checks=True)
    client.force_login(actor(organisation, "lead").user, backend=BACKEND)
    assert client.post(ADDRESSES[name].url(programme), MATRIX[name].post).status_code == 403


@pytest.mark.django_db
def test_nobody_makes_an_account_unasked():
    answer = Client().post("/account/signup/", {"email": "nieuw@elders.voorbeeld", "password1": "wachtwoord-voor-mij"})
    assert b"password1" not in answer.content
    assert "sessionid" not in answer.cookies


@pytest.mark.slow
@pytest.mark.django_db
def test_a_row_that_promises_too_little_or_too_much_is_found(visitors, programme):
    goals, row = ADDRESSES["goals"], MATRIX["goals"]
    assert differences(type(row)("goals", frozenset({"lead"})), goals, visitors, programme)
    assert differences(type(row)("goals", frozenset(ROLES)), goals, visitors, programme)
    assert differences(type(row)("goals", OPEN), goals, visitors, programme)


@pytest.mark.django_db
def test_every_programme_of_ones_own_organisation_is_closed_without_a_seat(organisation, visit):
    lead = actor(organisation, "lead")
    made = create_programme("Van de leider", design_values("blank", "Van de leider", "De Linde"), by=lead)
    assert visit("evaluator").get(f"/programma/{made.id}/").status_code == 404
