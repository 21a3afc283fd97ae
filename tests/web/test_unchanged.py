"""What is saved without a change keeps nothing: no version, no line in a history, no reason, no change of the plan."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlencode, urljoin

import lxml.html
import pytest
from django.urls import reverse

from oogst_web.accounts.models import User
from oogst_web.audit.models import Entry
from oogst_web.common.words import Voice, speak
from oogst_web.demo.answered import make_case
from oogst_web.programmes.domain import (
    LockedError,
    Spot,
    create_programme,
    move_part,
    remove_part,
    restore_part,
    save_part,
)
from oogst_web.programmes.fields import PART_FIELDS
from oogst_web.programmes.merging import is_same
from oogst_web.programmes.models import Part, Revision
from oogst_web.programmes.parts import ONLY
from oogst_web.programmes.starts import design_values
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db

PAGES = ("story", "values", "goals", "activities", "plan", "instruments", "money", "series")
# Forms that keep what stands in their fields, by the end of their address.
KEEPING = re.compile(
    r"/deel/[^/]+/[^/]+/$|/vraag/[^/]+/$|/schalen/(?:score|antwoorden)/$|/vertaling/bewaar/$"
    r"|/geld/[^/]+/[^/]+/$|/reeksen/[^/]+/(?!plakken)[^/]+/$"
)
OF_EACH = 4
SORT = re.compile(r"(open=(?:[a-z_]+-)?).*$|(/geld/[^/]+/|/reeksen/)[^?]+$")
LEADS_ON = re.compile(r"[?&]open=|/vragenlijsten/[^/]+/(?:$|schalen/|vertaling/)|/(?:geld|reeksen)/[^.]+$")
EVERY = {*PART_FIELDS, "vragenlijsten/vraag", "vragenlijsten/schalen", "vragenlijsten/vertaling", "geld", "reeksen"}


def fix(programme, organisation):
    values = {"frozen_on": "2026-01-05"}
    save_part(Spot(programme, "plan", ONLY), values, by=actor(organisation, "lead"), seen=None, why="Nu vast.")
    return programme


@pytest.fixture
def fixed(programme, organisation):
    """A small programme of which the plan is fixed."""
    return fix(programme, organisation)


@pytest.fixture
def full(organisation):
    """A programme with parts of every kind, money and figures, of which the plan is fixed."""
    return fix(make_case(actor(organisation, "lead")), organisation)


def state_of(programme):
    programme.refresh_from_db()
    versions = sorted(Part.objects.filter(programme=programme).values_list("kind", "key", "version"))
    counted = Revision.objects.filter(programme=programme).count(), Entry.objects.count()
    return versions, counted, programme.changed_at, programme.tables


def pages_of(client, programme):
    """Yield the address and the page of everything of the programme that can stand open, a few of each sort."""
    waiting, seen, sorts = [reverse(name, args=[programme.id]) for name in PAGES], set(), Counter()
    while waiting:
        address = waiting.pop().partition("#")[0]
        sort = SORT.sub(lambda found: found[1] or found[2], address)
        sorts[sort] += address not in seen
        if address in seen or sorts[sort] > OF_EACH:
            continue
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code == 200, address
        page = lxml.html.fromstring(answer.content.decode())
        yield address, page
        links = [urljoin(address, one.get("href")) for one in page.iterfind(".//a[@href]")]
        waiting += [link for link in links if link.startswith(f"/programma/{programme.id}/") and LEADS_ON.search(link)]


def forms_of(client, programme):
    """Yield the address and the fields of every form that keeps what stands in it, as a browser sends them."""
    told = set()
    for address, page in pages_of(client, programme):
        for form in page.forms:
            fields, action = form.form_values(), form.action or address
            mark = action, dict(fields).get("scale")
            if KEEPING.search(action) and form.findall(".//button") and mark not in told:
                told.add(mark)
                yield action, urlencode([one for one in fields if one[0] != "csrfmiddlewaretoken"])


def send_all(client, programme, language):
    """Send every form as it stands and return of which kinds of parts they are."""
    before, kinds = state_of(programme), set()
    for address, fields in forms_of(client, programme):
        answer = client.post(address, fields, content_type="application/x-www-form-urlencoded")
        # A new part of which a field is needed is not kept either.
        is_needed = answer.status_code == 422 and speak("field.needed", Voice(language)) in answer.content.decode()
        assert is_needed or answer.status_code == 302, f"{address}: {answer.status_code}"
        assert state_of(programme) == before, f"{address} {fields}"
        steps = address.split("/")
        kinds.add({"deel": steps[4], "vragenlijsten": "/".join(steps[3:6:2])}.get(steps[3], steps[3]))
    return kinds


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_that_is_sent_as_it_stands_keeps_nothing_and_asks_no_reason(visit, full, organisation, language):
    User.objects.filter(pk=actor(organisation, "lead").user.pk).update(language=language)
    assert send_all(visit("lead"), full, language) >= EVERY


@pytest.mark.slow
@pytest.mark.parametrize("start", ["talent", "leiderschap", "methode"])
def test_a_programme_from_a_template_that_is_saved_as_it_stands_stays_as_it_was(visit, organisation, start):
    values = design_values(start, "Nieuw", "De Linde")
    made = fix(create_programme("Nieuw", values, by=actor(organisation, "lead")), organisation)
    assert send_all(visit("lead"), made, "nl") >= {"programme", "goal", "indicator", "plan_line", "vragenlijsten/vraag"}


def post(client, programme, part, **fields):
    posted = {"version": part.version, "fields": list(fields), **fields}
    address = reverse("save_part", args=[programme.id, part.kind, part.key])
    return client.post(address, posted, headers={"HX-Request": "true"})


def test_spaces_that_are_typed_around_a_text_change_nothing_and_the_page_says_that_it_is_kept(visit, fixed):
    lead, goal = visit("lead"), Part.objects.filter(programme=fixed, kind="goal").first()
    before = state_of(fixed)
    answer = post(lead, fixed, goal, text=f"  {goal.data['text']} ", behaviour=" ")
    assert "Bewaard om" in answer.content.decode()
    assert state_of(fixed) == before
    assert post(lead, fixed, goal, text="Iets anders").status_code == 422, "a change asks for a reason"


def test_a_text_that_is_left_as_it_was_is_no_change_for_who_reads_english(visit, programme, organisation):
    User.objects.filter(pk=actor(organisation, "lead").user.pk).update(language="en")
    lead, goal = visit("lead"), Part.objects.filter(programme=programme, kind="goal").first()
    before = state_of(programme)
    post(lead, programme, goal, text=goal.data["text"])
    assert state_of(programme) == before


def test_a_share_of_which_the_screen_shows_less_than_is_kept_stays_as_it_was(visit, programme, organisation):
    spot = Spot(programme, "plan", ONLY)
    plan = save_part(spot, {"expected_response": 0.3333333333}, by=actor(organisation, "lead"), seen=None)
    post(visit("lead"), programme, plan, expected_response="33.333333")
    assert Part.objects.get(pk=plan.pk).data["expected_response"] == 0.3333333333


def test_an_empty_budget_that_is_saved_is_no_budget(programme, organisation):
    before = state_of(programme)
    save_part(Spot(programme, "budget", ONLY), {"total": None}, by=actor(organisation, "lead"), seen=None)
    assert state_of(programme) == before


def test_bringing_back_what_stands_there_and_moving_what_is_last_change_nothing_and_ask_no_reason(fixed, organisation):
    by = actor(organisation, "lead")
    for name in ("a", "b"):
        save_part(Spot(fixed, "breakdown", name), {"title": name}, by=by, seen=None, why="Nodig")
    before = state_of(fixed)
    assert restore_part(Spot(fixed, "breakdown", "b"), 1, by=by).version == 1
    move_part(Spot(fixed, "breakdown", "b"), up=False, by=by)
    remove_part(Spot(fixed, "breakdown", "c"), by=by)
    assert state_of(fixed) == before
    with pytest.raises(LockedError):
        move_part(Spot(fixed, "breakdown", "b"), up=True, by=by)


def test_another_order_of_the_options_of_a_question_is_a_change(programme, organisation):
    by, spot = actor(organisation, "lead"), Spot(programme, "instrument", "i9")
    item = {"id": "v1", "kind": "choice", "text": "Kies", "options": {"1": "ja", "2": "nee"}}
    save_part(spot, {"items": [item]}, by=by, seen=None)
    turned = {**item, "options": {"2": "nee", "1": "ja"}}
    assert save_part(spot, {"items": [turned]}, by=by, seen=1).version == 2
    assert not is_same({"primary": True}, {"primary": 1}), "one is not yes"
