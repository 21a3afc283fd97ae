"""Lines per person: one page for an evaluator under an agreement, under numbers by lot, and no trace of it anywhere."""

from __future__ import annotations

import datetime as dt
import re
from base64 import b64decode
from html import unescape

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from oogst_web.accounts.roles import ROLES
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.linking.models import Key
from oogst_web.programmes.agreements import make_agreement
from oogst_web.programmes.domain import give_seat
from oogst_web.reports.domain import FORMS, STUDY
from oogst_web.results.domain import ask_for
from oogst_web.results.models import Picture, Release, ReleaseState, Snapshot, Told
from oogst_web.results.tasks import release_programme
from tests.web.api_calls import ADDRESSES, system
from tests.web.conftest import actor
from tests.web.reading import WORK, too_hard, visible
from tests.web.released import answer, closed, design_of, make_programme, open_new
from tests.web.reporting import draft_in, ready

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
CODE = re.compile(r"\b[paf][0-9a-f]{16}\b")
PEOPLE = 16


def before(number, item):
    return str(1 + number % 3)


def after(number, item):
    return str(min(5, 1 + number % 3 + number % 4))


def on_a_scale(**more):
    """Return a design whose change is one of a scale; ``more`` changes that indicator."""
    values = design_of()
    values["instruments"][0]["scales"] = [{"id": "s", "title": "Doorvragen", "items": ["v1", "v2"]}]
    values["indicators"][1] = {**values["indicators"][1], "item": None, "scale": "s"} | more
    values["indicators"][1] = {name: value for name, value in values["indicators"][1].items() if value is not None}
    return values


PAIRS = sorted((1 + number % 3, min(5, 1 + number % 3 + number % 4)) for number in range(PEOPLE))


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def measure(organisation, lead):
    """Return a function that measures a programme twice, with a seat for everybody, and releases it."""

    def measure(people=PEOPLE, promises=("vertrouwelijk", "vertrouwelijk"), values=None):
        made = make_programme(lead, people, values=values or on_a_scale())
        for role in ("manager", "hr_adviser", "coach", "trainer", "commissioner", "evaluator", "controller", "support"):
            give_seat(made, actor(organisation, role).user, role, by=lead)
        for moment, given, promise in zip(("voor", "na"), (before, after), promises, strict=True):
            wave = open_new(made, lead, moment, promise=promise)
            answer(wave, given)
            release = ask_for(closed(wave, lead))
        release_programme.func(str(made.pk))
        release.refresh_from_db()
        assert release.state == ReleaseState.DONE, release.reason
        return made

    return measure


def agree(programme, lead, days=0):
    today = clock.today()
    until = today + dt.timedelta(days=days)
    return make_agreement(programme, {"party": "Bureau", "purpose": "Rapport"}, today, until, by=lead)


def look(client, programme):
    return client.get(reverse("person_lines", args=[programme.id]))


def rows_on(page):
    """Return number → scores as the table has them."""
    found = re.findall(
        r'<th scope="row"[^>]*>(\d+)</th><td class="num"[^>]*>([\d,]+)</td><td class="num"[^>]*>([\d,]+)</td>', page
    )
    return {int(number): tuple(round(float(one.replace(",", "."))) for one in pair) for number, *pair in found}


def test_only_an_evaluator_and_only_while_an_agreement_holds(measure, lead, visit, monkeypatch):
    programme = measure()
    assert all(look(visit(role), programme).status_code == 404 for role in ROLES)
    agree(programme, lead)
    assert {role for role in ROLES if look(visit(role), programme).status_code == 200} == {"evaluator"}
    other = measure()
    assert look(visit("evaluator"), other).status_code == 404
    tomorrow = clock.today() + dt.timedelta(days=1)
    monkeypatch.setattr(clock, "today", lambda: tomorrow)
    assert look(visit("evaluator"), programme).status_code == 404


def test_who_is_also_a_manager_there_sees_nothing(measure, lead, visit, organisation):
    from oogst_web.organisations.models import Membership

    programme = measure()
    agree(programme, lead)
    user = actor(organisation, "evaluator").user
    Membership.objects.create(organisation=organisation, user=user, role="manager")
    give_seat(programme, user, "manager", by=lead)
    assert look(visit("evaluator"), programme).status_code == 404
    assert not Entry.objects.filter(act="lines.seen").exists()


def test_each_person_is_a_line_and_a_row_without_a_name_or_a_code(measure, lead, visit, organisation):
    programme = measure()
    agree(programme, lead)
    answered = look(visit("evaluator"), programme)
    page = unescape(answered.content.decode())
    assert sorted(rows_on(page).values()) == PAIRS
    assert set(rows_on(page)) == set(range(1, PEOPLE + 1))
    drawn = b64decode(re.search(r"data:image/svg\+xml;base64,([\w+/=]+)", page)[1]).decode()
    assert f"Van {PEOPLE} mensen met beide metingen" in drawn
    for text in (page, drawn):
        assert "kanarie" not in text.lower()
        assert not CODE.search(text)
    assert answered["Cache-Control"] == "no-store"
    assert "Deze lijnen staan alleen hier" in page
    # The page may not say that there is no file: the same agreement opens the study folder, which holds the scores.
    assert "geen rapport, bestand of koppeling" not in page
    assert "De scores zelf staan ook in de studiemap" in page
    folder = f"programmes/{programme.pk}/releases/2/study"
    assert system(actor(organisation, "evaluator")).get(folder).status_code == 200


def test_numbers_are_drawn_anew_every_time(measure, lead, visit):
    programme = measure()
    agree(programme, lead)
    client = visit("evaluator")
    seen = [rows_on(look(client, programme).content.decode()) for _ in range(4)]
    assert len({tuple(rows.items()) for rows in seen}) > 1
    assert all(sorted(rows.values()) == PAIRS for rows in seen)


def test_every_look_is_in_the_log_and_nothing_of_what_was_seen(measure, lead, visit):
    programme = measure()
    agree(programme, lead)
    for _ in range(2):
        look(visit("evaluator"), programme)
    found = list(Entry.objects.filter(act="lines.seen").values_list("kind", "target", "actor"))
    user = programme.seats.get(role="evaluator").user_id
    assert found == [("programme", str(programme.id), user)] * 2


SECRET, NAMED = "vertrouwelijk", "op naam"


@pytest.mark.parametrize(
    ("people", "promises"),
    [(9, (SECRET, SECRET)), (PEOPLE, ("anoniem", "anoniem")), (PEOPLE, (NAMED, NAMED)), (PEOPLE, (SECRET, NAMED))],
)
def test_of_few_people_and_of_who_answered_anonymously_or_by_name_there_is_no_line(
    measure, lead, visit, people, promises
):
    programme = measure(people, promises)
    agree(programme, lead)
    page = look(visit("evaluator"), programme).content.decode()
    assert "Er zijn nog geen scores" in page
    assert not rows_on(page)
    assert "data:image" not in page


def test_the_answer_of_a_person_to_one_question_is_shown_to_nobody(measure, lead, visit):
    programme = measure(values=on_a_scale(item="v1", scale=None))
    agree(programme, lead)
    page = look(visit("evaluator"), programme).content.decode()
    assert "Er zijn nog geen scores" in page
    assert not rows_on(page)


def test_once_the_key_is_destroyed_nobody_sees_whose_scores_belong_together(measure, lead, visit):
    programme = measure()
    agree(programme, lead)
    Key.objects.update(destroy_on=clock.today())
    call_command("destroy_keys")
    page = look(visit("evaluator"), programme).content.decode()
    assert "is de sleutel tussen mensen en antwoorden vernietigd" in page
    assert f"Op {clock.today().day} " in page
    # What is said of lines is only said where there can be any.
    assert "De nummers zijn geloot" not in page
    assert not rows_on(page)


def test_where_only_the_answers_of_a_release_are_gone_the_key_is_not_blamed(measure, lead, visit):
    programme = measure()
    agree(programme, lead)
    Snapshot.objects.all().delete()
    page = look(visit("evaluator"), programme).content.decode()
    assert "De antwoorden achter deze uitgave zijn er niet meer." in page
    assert "vernietigd" not in page


def everything():
    """Return every table as it lies in the database, without the log and who is signed in."""
    names = [name for name in connection.introspection.table_names() if "session" not in name and name != "audit_entry"]
    with connection.cursor() as cursor:
        found = {}
        for name in names:
            cursor.execute(f'SELECT * FROM "{name}"')
            found[name] = sorted(map(str, cursor.fetchall()))
    return found


def test_looking_leaves_nothing_behind(measure, lead, visit):
    programme = measure()
    agree(programme, lead)
    client = visit("evaluator")
    client.get(reverse("outcomes", args=[programme.id]))
    at_first = everything()
    assert rows_on(look(client, programme).content.decode())
    assert everything() == at_first


def test_no_line_is_in_a_release_a_picture_a_file_or_an_answer_of_the_api(measure, lead, visit):
    programme = measure()
    agree(programme, lead)
    look(visit("evaluator"), programme)
    release = Release.objects.filter(programme=programme).first()
    held = [*Told.objects.values_list("report", flat=True), *Picture.objects.values_list("svg", flat=True)]
    draft = draft_in(release, lead, "research")
    held += [bytes(ready(draft, lead, form).content).decode("latin-1") for form in FORMS if form != STUDY]
    asks = system(actor(programme.organisation, "evaluator"))
    names = [one.name for one in ADDRESSES if one.name.startswith("api_release_")]
    for name in names:
        answered = asks.get(reverse(name, args=[programme.id, release.number]))
        assert answered.status_code == 200, name
        held.append(answered.content.decode("latin-1"))
    assert len(names) == 3
    assert all("slopes" not in text and "mensen met beide metingen gingen" not in text for text in held)


@pytest.mark.parametrize("formal", [False, True], ids=["je", "u"])
def test_the_page_is_easy_to_read(formal, measure, lead, visit, organisation):
    organisation.formal = formal
    organisation.save()
    programme = measure()
    agree(programme, lead)
    assert too_hard(visible(look(visit("evaluator"), programme).content.decode()), WORK) == []
