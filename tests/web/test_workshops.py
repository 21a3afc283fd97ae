"""A design workshop: coming in with a code, being admitted, writing, and the host who merges."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.pages.workshop.guest import TOKEN, WRITING, WRONG_CODES
from oogst_web.programmes.domain import Spot, archive, create_programme, save_part
from oogst_web.programmes.models import Part, Revision
from oogst_web.programmes.starts import design_values
from oogst_web.workshops import domain
from oogst_web.workshops.models import Contribution, Guest, Session
from tests.web.conftest import BACKEND, actor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def session(programme, organisation):
    return domain.open_session(programme, by=actor(organisation, "lead"))


@pytest.fixture
def phone(session):
    """A phone that asked to come in."""
    client = Client()
    assert join(client, session.code).status_code == 302
    return client


@pytest.fixture
def inside(phone, organisation):
    """A phone that was let in."""
    domain.admit(Guest.objects.get(), by=actor(organisation, "lead"))
    return phone


def join(client, code, name="Sanne"):
    return client.post("/doe-mee/", {"code": code, "name": name})


def read(client, url="/doe-mee/"):
    return client.get(url).content.decode()


def write(client, text, **where):
    return client.post("/doe-mee/bijdrage/", {"text": text, **(where or {"level": "3"})})


def page(programme, name="workshop"):
    return reverse(name, args=[programme.id])


def goal_of(programme):
    return Part.objects.filter(programme=programme, kind="goal", data__level=3).order_by("position").first()


def test_the_log_tells_once_of_each_guest_who_was_let_in(visit, programme, session, inside):
    lead = visit("lead")
    join(Client(), session.code, "Mo")
    for _ in range(2):
        lead.post(f"/programma/{programme.id}/ontwerpsessie/binnen/", {"all": "1"})
    assert Entry.objects.filter(act="workshop.admitted").count() == 2


def test_the_host_opens_a_session_and_sees_code_address_and_qr(visit, programme):
    trainer = visit("trainer")
    trainer.post(page(programme, "open_workshop"))
    shown = read(trainer, page(programme))
    assert Session.objects.get().code in shown
    assert "/doe-mee/" in shown
    assert 'src="data:image/svg+xml' in shown


def test_a_programme_has_one_open_session(visit, programme):
    for _ in range(2):
        visit("lead").post(page(programme, "open_workshop"))
    assert Session.objects.count() == 1


def test_the_code_may_be_typed_small_and_with_spaces(session):
    code = session.code.lower()
    assert join(Client(), f"{code[:3]} {code[3:]}").status_code == 302


def test_who_waits_sees_nothing_of_the_programme_until_the_host_lets_them_in(phone, programme, visit):
    goal = goal_of(programme).data["text"]
    assert "Wacht even, Sanne" in read(phone)
    assert programme.title not in read(phone)
    assert goal not in read(phone)
    assert write(phone, "Te vroeg").url == "/doe-mee/"
    assert not Contribution.objects.exists()
    host = visit("trainer")
    assert "Sanne" in read(host, page(programme))
    host.post(page(programme, "admit_guest"), {"guest": Guest.objects.get().id})
    assert goal in read(phone)
    assert programme.title in read(phone)


def test_who_is_sent_away_is_out_at_once(inside, programme, visit):
    visit("lead").post(page(programme, "admit_guest"), {"guest": Guest.objects.get().id, "away": "1"})
    assert programme.title not in read(inside)
    assert write(inside, "Nog even").url == "/doe-mee/"
    assert not Contribution.objects.exists()


def test_a_guest_adds_a_goal_on_a_level_and_a_comment_on_a_goal(inside, programme):
    goal = goal_of(programme)
    assert write(inside, "Vaker samen eten", level="2").status_code == 302
    assert write(inside, "Dat lukt alleen met tijd", about=goal.key).status_code == 302
    found = {(one.text, one.level, one.about) for one in Contribution.objects.all()}
    assert found == {("Vaker samen eten", 2, ""), ("Dat lukt alleen met tijd", 3, goal.key)}
    assert "Vaker samen eten" in read(inside)


def test_a_guest_sees_own_texts_and_not_those_of_others(inside, session, organisation):
    other = Client()
    join(other, session.code, "Mo")
    domain.admit(Guest.objects.get(name="Mo"), by=actor(organisation, "lead"))
    write(inside, "Van Sanne")
    assert "Van Sanne" not in read(other)
    assert "Sanne" not in read(other)


@pytest.mark.parametrize(
    ("text", "where", "said"),
    [
        ("  ", {"level": "3"}, "Schrijf eerst iets op."),
        ("x" * 301, {"level": "3"}, "Dit is te lang."),
    ],
)
def test_a_text_that_is_empty_or_too_long_is_told_and_kept_on_the_screen(inside, text, where, said):
    answer = write(inside, text, **where)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert text.strip() in answer.content.decode()
    assert not Contribution.objects.exists()


@pytest.mark.parametrize("level", ["0", "6", "drie", ""])
def test_a_level_that_is_not_there_is_refused(inside, level):
    assert write(inside, "Tekst", level=level).status_code == 422
    assert not Contribution.objects.exists()


@pytest.mark.usefixtures("one_moment")
def test_who_writes_very_fast_waits_and_nothing_is_lost(inside):
    for number in range(WRITING.limit):
        assert write(inside, f"Tekst {number}").status_code == 302
    answer = write(inside, "Een te veel")
    assert answer.status_code == 429
    assert "Een te veel" in answer.content.decode()
    assert Contribution.objects.count() == WRITING.limit


def test_there_is_an_end_to_what_one_guest_writes(inside, monkeypatch):
    monkeypatch.setattr(domain, "MOST_CONTRIBUTIONS", 1)
    assert write(inside, "Een").status_code == 302
    assert write(inside, "Twee").status_code == 422
    assert Contribution.objects.count() == 1


def test_guessing_codes_is_slowed_down_and_only_for_a_minute(session, monkeypatch):
    client, start = Client(), clock.now()
    monkeypatch.setattr(clock, "now", lambda: start)
    for number in range(WRONG_CODES.limit):
        assert join(client, f"XX{number:04}").status_code == 422
    assert join(client, session.code).status_code == 429
    assert not Guest.objects.exists()
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert join(elsewhere, session.code).status_code == 302
    later = start + dt.timedelta(seconds=WRONG_CODES.seconds)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert join(client, session.code).status_code == 302


def test_many_phones_with_the_right_code_on_one_network_get_in(session):
    for number in range(WRONG_CODES.limit + 5):
        assert join(Client(), session.code, f"Gast {number}").status_code == 302


def test_a_room_has_an_end(session, monkeypatch):
    monkeypatch.setattr(domain, "MOST_GUESTS", 1)
    assert join(Client(), session.code).status_code == 302
    assert join(Client(), session.code, "Mo").status_code == 422


def test_without_a_name_the_code_stays_and_the_name_is_asked(session):
    answer = join(Client(), session.code, " ")
    assert answer.status_code == 422
    assert "Vul je voornaam in." in answer.content.decode()
    assert session.code in answer.content.decode()


def test_the_token_is_for_this_part_of_the_site_only_and_only_its_hash_is_kept(phone):
    cookie = phone.cookies[TOKEN]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/doe-mee/", True, "Lax")
    assert cookie.value not in str(Guest.objects.values_list())


def test_opening_pages_changes_nothing(inside, session, visit, programme):
    before = (Guest.objects.count(), Contribution.objects.count(), Session.objects.get().closed_at)
    for url in (f"/doe-mee/?code={session.code}", "/doe-mee/?in", "/doe-mee/?sent"):
        inside.get(url)
        Client().get(url)
    visit("lead").get(page(programme))
    assert (Guest.objects.count(), Contribution.objects.count(), Session.objects.get().closed_at) == before
    assert [inside.get(f"/doe-mee/{one}/").status_code for one in ("bijdrage", "weg")] == [405, 405]


def test_a_closed_session_shows_nothing_to_guests_and_forgets_their_names(inside, programme, visit, session):
    write(inside, "Blijft staan")
    visit("lead").post(page(programme, "open_workshop"), {"close": "1"})
    shown = read(inside)
    assert "Misschien is de sessie gesloten" in shown
    assert programme.title not in shown
    assert "Blijft staan" not in shown
    assert write(inside, "Te laat").url == "/doe-mee/"
    assert join(Client(), session.code).status_code == 422
    assert [one.text for one in Contribution.objects.filter(guest=None)] == ["Blijft staan"]
    assert not Guest.objects.exists()
    assert "Blijft staan" in read(visit("lead"), page(programme))


def test_a_session_that_nobody_closes_ends_by_itself(inside, programme, session, monkeypatch):
    later = clock.now() + dt.timedelta(hours=12, seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert programme.title not in read(inside)
    assert join(Client(), session.code).status_code == 422


def test_an_archived_programme_has_no_session(inside, programme, organisation, session):
    archive(programme, by=actor(organisation, "lead"))
    assert programme.title not in read(inside)
    assert join(Client(), session.code).status_code == 422


def test_who_leaves_is_forgotten_and_the_text_stays_without_a_name(inside):
    write(inside, "Mijn tekst")
    inside.post("/doe-mee/weg/")
    assert not Guest.objects.exists()
    assert Contribution.objects.get().guest is None


def test_the_host_makes_a_goal_of_a_contribution(inside, programme, visit):
    write(inside, "Vaker samen eten", level="2")
    made = Contribution.objects.get()
    lead = visit("lead")
    assert "Vaker samen eten" in read(lead, f"{page(programme, 'merge_contribution')}?contribution={made.id}")
    posted = {"contribution": made.id, "new": "1", "text": "Mensen eten vaker samen", "level": "2"}
    lead.post(page(programme, "merge_contribution"), posted)
    made.refresh_from_db()
    goal = Part.objects.get(programme=programme, kind="goal", key=made.merged_into)
    assert (made.state, goal.data["text"], goal.data["level"]) == ("merged", "Mensen eten vaker samen", 2)
    assert "overgenomen in een doel" in read(inside)


def test_the_host_merges_a_comment_into_its_goal_and_the_history_keeps_the_old_text(inside, programme, visit):
    goal = goal_of(programme)
    write(inside, "Ook in de avonddienst", about=goal.key)
    made, lead = Contribution.objects.get(), visit("lead")
    shown = read(lead, f"{page(programme, 'merge_contribution')}?contribution={made.id}")
    assert f'name="version" value="{goal.version}"' in shown
    posted = {"contribution": made.id, "goal": goal.key, "version": goal.version, "text": "Nieuw, ook in de avond"}
    lead.post(page(programme, "merge_contribution"), posted)
    goal.refresh_from_db()
    assert goal.data["text"] == "Nieuw, ook in de avond"
    assert Revision.objects.filter(programme=programme, key=goal.key).count() == 2


def test_a_goal_that_changed_in_the_meantime_is_not_overwritten(inside, programme, visit, organisation):
    goal = goal_of(programme)
    write(inside, "Anders", about=goal.key)
    spot = Spot(programme, "goal", goal.key)
    save_part(spot, {"text": "Van een collega"}, by=actor(organisation, "lead"), seen=goal.version)
    posted = {"contribution": Contribution.objects.get().id, "goal": goal.key, "version": goal.version, "text": "Mijn"}
    answer = visit("lead").post(page(programme, "merge_contribution"), posted)
    assert answer.status_code == 409
    assert "Van een collega" in answer.content.decode()
    assert "Mijn" in answer.content.decode()
    assert Contribution.objects.get().state == "new"


def test_with_a_fixed_plan_merging_asks_why(inside, programme, visit, organisation):
    save_part(Spot(programme, "plan", "-"), {"frozen_on": "2026-02-01"}, by=actor(organisation, "lead"), seen=None)
    write(inside, "Nieuw doel", level="2")
    posted = {"contribution": Contribution.objects.get().id, "new": "1", "text": "Nieuw doel", "level": "2"}
    lead = visit("lead")
    assert lead.post(page(programme, "merge_contribution"), posted).status_code == 422
    assert Contribution.objects.get().state == "new"
    lead.post(page(programme, "merge_contribution"), {**posted, "why": "De groep wil dit"})
    assert Contribution.objects.get().state == "merged"


def test_a_contribution_is_put_aside_and_taken_up_again(inside, programme, visit):
    write(inside, "Voor later")
    made, trainer = Contribution.objects.get(), visit("trainer")
    trainer.post(page(programme, "put_aside"), {"contribution": made.id})
    made.refresh_from_db()
    assert made.state == "aside"
    trainer.post(page(programme, "put_aside"), {"contribution": made.id, "back": "1"})
    made.refresh_from_db()
    assert made.state == "new"


def test_a_host_who_may_not_change_the_design_cannot_merge(inside, programme, visit):
    write(inside, "Idee")
    trainer = visit("trainer")
    assert "Neem over" not in read(trainer, page(programme))
    assert (
        trainer.post(page(programme, "merge_contribution"), {"contribution": Contribution.objects.get().id}).status_code
        == 404
    )


def test_another_organisation_sees_and_touches_nothing(inside, programme, other):
    write(inside, "Van ons")
    stranger = actor(other, "lead")
    theirs = create_programme("Elders", design_values("blank", "Elders", "De Wilg"), by=stranger)
    client = Client()
    client.force_login(stranger.user, backend=BACKEND)
    assert client.get(page(programme)).status_code == 404
    made, guest = Contribution.objects.get(), Guest.objects.get()
    domain.open_session(theirs, by=stranger)
    client.post(page(theirs, "put_aside"), {"contribution": made.id})
    client.post(page(theirs, "admit_guest"), {"guest": guest.id, "away": "1"})
    client.post(page(theirs, "merge_contribution"), {"contribution": made.id, "new": "1", "text": "x", "level": "2"})
    made.refresh_from_db()
    assert made.state == "new"
    assert Guest.objects.filter(pk=guest.pk).exists()
    assert "Van ons" not in read(client, page(theirs))


def test_the_host_page_answers_nothing_new_as_long_as_nothing_changed(inside, programme, visit):
    lead = visit("lead")
    stamp = read(lead, page(programme)).split("?seen=")[1].split('"')[0]
    asking = {"headers": {"HX-Request": "true"}}
    assert lead.get(f"{page(programme)}?seen={stamp}", **asking).status_code == 204
    write(inside, "Iets nieuws")
    answer = lead.get(f"{page(programme)}?seen={stamp}", **asking)
    assert answer.status_code == 200
    assert "Iets nieuws" in answer.content.decode()


def test_what_guests_write_is_text_and_never_html(inside, programme, visit):
    write(inside, "<script>alert(1)</script>")
    for shown in (read(inside), read(visit("lead"), page(programme))):
        assert "<script>alert" not in shown
        assert "&lt;script&gt;" in shown
