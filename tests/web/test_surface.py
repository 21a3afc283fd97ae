"""What the browser is told on every answer, what text may do on a page and in a file, and that a key opens one door."""

from __future__ import annotations

import csv
import io
import json
import logging
import re
import zipfile

import pytest
from django.core.cache import cache
from django.test import Client
from openpyxl import load_workbook

from oogst_web.common.logs import MaskPersonalData
from oogst_web.common.models import Mail
from oogst_web.organisations import colleagues
from oogst_web.pages import policy
from oogst_web.people.models import Person
from oogst_web.programmes.domain import Spot, save_part
from oogst_web.workshops import domain as workshops
from tests.web import lint
from tests.web.addresses import own_addresses
from tests.web.canaries import CANARY, crawl, make_world
from tests.web.conftest import actor
from tests.web.permissions.matrix import ROWS
from tests.web.xss import PAYLOADS, Infested, alive_in

pytestmark = pytest.mark.django_db
READABLE = {row.name for row in ROWS if "GET" in row.methods.split()}


@pytest.fixture(autouse=True)
def fresh(settings):
    settings.EMAIL_BACKEND = "oogst_web.common.outbox.OutboxBackend"
    cache.clear()


# Headers


def lacking(answer):
    policies = answer.headers.get("Content-Security-Policy", "")
    wanted = {
        "no-store": "no-store" in answer.headers.get("Cache-Control", ""),
        "nosniff": answer.headers.get("X-Content-Type-Options") == "nosniff",
        # Not even our own server is told a link with a ticket.
        "referrer": answer.headers.get("Referrer-Policy") in ("same-origin", "strict-origin"),
        "opener": answer.headers.get("Cross-Origin-Opener-Policy") == "same-origin",
        "resource": answer.headers.get("Cross-Origin-Resource-Policy") == "same-origin",
        "frames": "frame-ancestors 'none'" in policies and answer.headers.get("X-Frame-Options") == "DENY",
        "policy": "default-src 'none'" in policies and "unsafe" not in policies and "report-uri /csp/" in policies,
        "permissions": "camera=()" in answer.headers.get("Permissions-Policy", ""),
    }
    return [name for name, is_there in wanted.items() if not is_there]


@pytest.mark.slow
@pytest.mark.parametrize("role", [None, "lead", "administrator", "participant"])
def test_every_answer_tells_the_browser_to_keep_nothing_and_to_trust_nothing(role, visit, programme):
    client = visit(role) if role else Client()
    urls = [one.url(programme) for one in own_addresses() if one.name in READABLE]
    # The style and the logo are the organisation's, and a few minutes old at most.
    kept = ("huisstijl/oogst-thema.css", "huisstijl/logo", "/huisstijl.css", "/logo")
    found = [
        (url, lacking(client.get(url)))
        for url in [*urls, "/bestaat-niet/", "/account/login/"]
        if not url.endswith(kept)
    ]
    assert [one for one in found if one[1]] == []


def test_an_answer_without_the_headers_is_found():
    from django.http import HttpResponse

    assert len(lacking(HttpResponse("bloot"))) == 8


def test_what_was_just_done_stands_in_no_cookie(visit):
    client = visit("administrator")
    client.post("/organisatie/afdeling/", {"name": "Zorg"})
    assert set(client.cookies) <= {"sessionid", "csrftoken"}
    assert "sessionid" in client.cookies


# Reports of the content policy


def report(client=None, address="10.0.0.1", **told):
    body = json.dumps({"csp-report": told})
    return (client or Client(enforce_csrf_checks=True)).post(
        "/csp/", body, content_type="application/csp-report", REMOTE_ADDR=address
    )


SECRET = "https://oogst.voorbeeld.nl/uitnodiging/geheim?mail=anna@bos.nl"


def test_a_report_of_the_browser_is_noted_without_addresses(caplog):
    with caplog.at_level(logging.WARNING):
        for blocked in ("inline", SECRET):
            answer = report(
                **{"effective-directive": "script-src-elem", "blocked-uri": blocked, "document-uri": SECRET}
            )
            assert answer.status_code == 204
    told = [one.message for one in caplog.records if one.name == "oogst.policy"]
    assert told == [f"the content policy stopped script-src-elem from {kind}" for kind in ("inline", "an address")]


@pytest.mark.parametrize("body", ["", "geen json", "[1]", '{"csp-report": 7}', "[" * 9_000, "x" * 11_000])
def test_what_is_no_report_is_not_noted_and_breaks_nothing(body, caplog):
    answer = Client().post("/csp/", body, content_type="application/csp-report")
    assert answer.status_code == 204
    assert [one for one in caplog.records if one.name == "oogst.policy"] == []


@pytest.mark.usefixtures("one_moment")
def test_one_network_cannot_fill_the_log_with_reports():
    told = [report(**{"effective-directive": "img-src"}).status_code for _ in range(policy.REPORTS.limit + 2)]
    assert told == [204] * policy.REPORTS.limit + [429] * 2
    assert report(address="10.9.9.9", **{"effective-directive": "img-src"}).status_code == 204


def test_a_line_of_the_log_holds_no_key_of_a_link():
    for path in ("/uitnodiging/abc123/", "/account/password/reset/key/1-abc123/"):
        line = logging.LogRecord("django.request", 30, "", 0, "Not Found: %s", (path,), None)
        assert MaskPersonalData().filter(line)
        assert "abc123" not in line.getMessage()


# Text is text


@pytest.fixture
def infested(db):
    return make_world(Infested())


def items_of(programme):
    """Put the texts in a questionnaire as well."""
    for number, part in enumerate(programme.parts.filter(kind="instrument")):
        items = part.data.get("items") or []
        for place, item in enumerate(items):
            item["text"] = PAYLOADS[(number + place) % len(PAYLOADS)].format("vraag")
        part.data = {**part.data, "items": items, "title": PAYLOADS[number % len(PAYLOADS)].format("lijst")}
        part.save()


@pytest.mark.slow
@pytest.mark.parametrize("role", ["lead", "administrator", "participant", "evaluator"])
def test_no_text_that_somebody_wrote_does_anything_on_any_page(role, infested):
    items_of(infested.programmes[0])
    met, found = set(), []
    for url, content in crawl(infested, role):
        met |= set(CANARY.findall(content))
        head, start, page = content.partition("<!doctype html>")
        if "text/html" in head:
            found += [f"{url}: {one}" for one in alive_in(start + page)]
    assert found == []
    assert len(met) >= (20 if role in ("lead", "administrator") else 2)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_that_is_taken_for_html_is_found(payload):
    text = payload.format("kanarie0001")
    places = (f"<p>{text}</p>", f'<input value="{text}">', f"<input value='{text}'>", f"<title>{text}</title>")
    assert any(alive_in(f"<html><body>{place}</body></html>") for place in (*places, f"<textarea>{text}</textarea>"))
    assert alive_in("<p>gewoon</p><script src='/static/oogst.js'></script>") == []


# Formulas

FORMULAS = [f"{sign}1+1" for sign in "=+-@\t\r|"] + ['=HYPERLINK("http://elders.voorbeeld")', "＝1+1", "＠SUM(1)"]
RUNS = re.compile(r"^[=+\-@\t\r\n|＝＋－＠]")


@pytest.fixture
def with_formulas(programme, organisation):
    by = actor(organisation, "lead")
    for number, formula in enumerate(FORMULAS):
        Person.objects.create(
            programme=programme,
            code=f"p{number}",
            attributes={"team": formula, formula: "waarde"},
            left="2026-04-01",
            left_reason=formula,
        )
    goal = programme.parts.filter(kind="goal").first()
    save_part(Spot(programme, "goal", goal.key), {"text": FORMULAS[0]}, by=by, seen=None)
    programme.tables = {"=eigen": {"columns": [FORMULAS[0], "b"], "rows": [[FORMULAS[4], -3.5]]}}
    programme.save()
    return programme


def test_no_cell_of_a_file_that_goes_out_is_a_formula_and_a_negative_number_stays_one(visit, with_formulas):
    client, url = visit("lead"), f"/programma/{with_formulas.id}/studiemap/"
    with zipfile.ZipFile(io.BytesIO(client.get(f"{url}zip/").content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        texts = {name: archive.read(name).decode("utf-8-sig") for name in names}
    cells = [cell for text in texts.values() for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
    assert [cell for cell in cells if RUNS.match(cell) and not re.fullmatch(r"-\d+(,\d+)?", cell)] == []
    assert "-3,5" in cells
    assert len([cell for cell in cells if "1+1" in cell]) >= 2 * len(FORMULAS) - 4
    answer = client.get(f"{url}xlsx/")
    if answer.status_code == 200:
        book = load_workbook(io.BytesIO(answer.content))
        typed = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert [cell.coordinate for cell in typed if cell.data_type == "f"] == []


# A key opens one door


def keys(organisation, programme, visit):
    """Return a working key of every kind: of a reset mail, of an invitation and of a phone in a workshop."""
    Client().post("/account/password/reset/", {"email": "lead@delinde.voorbeeld"})
    reset = re.search(r"/reset/key/([^/\s]+)/", Mail.objects.get(to="lead@delinde.voorbeeld").body)[1]
    colleagues.invite("nieuw@elders.voorbeeld", "coach", by=actor(organisation, "lead"))
    invitation = re.search(r"/uitnodiging/([^/\s]+)/", Mail.objects.get(to="nieuw@elders.voorbeeld").body)[1]
    session = workshops.open_session(programme, by=actor(organisation, "lead"))
    return {"reset": reset, "invitation": invitation, "workshop": workshops.ask_in(session, "Bram")}


def opens(door, key):
    client = Client()
    if door == "reset":
        return client.get(f"/account/password/reset/key/{key}/").status_code == 302
    if door == "invitation":
        return client.get(f"/uitnodiging/{key}/").status_code == 200
    client.cookies["doe-mee"] = key
    return b'name="code"' not in client.get("/doe-mee/").content


def test_each_key_opens_its_own_door_and_no_other(organisation, programme, visit):
    found = keys(organisation, programme, visit)
    opened = {(door, kind) for door in found for kind, key in found.items() if opens(door, key)}
    assert opened == {(kind, kind) for kind in found}
    assert all(len(key) >= 22 for kind, key in found.items() if kind != "reset")


# What an address may ask


@pytest.mark.slow
def test_a_list_listens_to_its_own_words_only(visit, programme):
    client = visit("lead")
    Person.objects.create(programme=programme, code="p1", name="Sanne", email="sanne@mensen.voorbeeld")
    asked = "ordering=-email&sort=salary&email__icontains=x&programme__organisation__name=x&page=9&order_by=password"
    for one in own_addresses():
        if one.name in READABLE and one.name != "people_draft":
            url = one.url(programme)
            plain, odd = client.get(url), client.get(f"{url}?{asked}")
            assert odd.status_code == plain.status_code, url
            if plain.get("Content-Type", "").startswith("text/html"):
                assert without(odd) == without(plain), url


def without(answer):
    page = re.sub(r'name="(?:csrfmiddlewaretoken|next|_?form)" value="[^"]*"', "", answer.content.decode())
    return re.sub(r"<footer.*?</footer>|[0-9a-f]{8}-[0-9a-f-]{27}", "", page, flags=re.DOTALL)


def test_no_page_hands_what_was_asked_on_to_the_database():
    assert [one for name, tree in lint.modules(lint.WEB / "pages") for one in lint.asked_by_name(name, tree)] == []


@pytest.mark.parametrize(
    "source", ["people.filter(**request.GET)", "f(**request.GET.dict())", "q.order_by(request.GET['sort'])"]
)
def test_a_page_that_hands_it_on_is_found(source):
    import ast

    assert lint.asked_by_name("a.py", ast.parse(source))
