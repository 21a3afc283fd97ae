"""What a wave promises holds in the database itself, and nobody is asked before the grounds stand."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from oogst_web.answers import domain
from oogst_web.answers.models import Submission
from oogst_web.answers.queries import Spot
from oogst_web.asking.closing import close_wave, close_what_is_due
from oogst_web.asking.opening import NotReadyError, open_wave
from oogst_web.asking.tickets import issue, issue_many
from oogst_web.linking import secrets
from oogst_web.linking.subjects import cut, person_subject, subject_of
from oogst_web.programmes.domain import create_programme
from oogst_web.programmes.starts import design_values
from oogst_web.waves.domain import OpenError, remove_wave, save_grounds
from oogst_web.waves.models import Ticket, TicketKind, Wave, WaveState
from oogst_web.waves.queries import NEEDED, grounds_of, missing_grounds, ticket_with
from tests.web.asked import GROUNDS, draft_wave, fill_grounds, opened_wave, published_in, tokens_of
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def test_who_makes_a_wave_is_led_to_what_has_to_be_there_first(organisation, lead, visit):
    empty = create_programme("Leeg", design_values("blank", "Leeg", organisation.name), by=lead)
    full = create_programme("Vol", design_values("talent", "Vol", organisation.name), by=lead)
    page = visit("lead").get(reverse("new_wave", args=[empty.pk])).content.decode()
    assert "nog geen moment" in page
    assert f'href="{reverse("plan", args=[empty.pk])}">Naar het meetplan' in page
    assert 'name="promise"' not in page
    page = visit("lead").get(reverse("new_wave", args=[full.pk])).content.decode()
    assert "nog geen vragenlijst gepubliceerd" in page
    assert f'href="{reverse("instruments", args=[full.pk])}">Naar de vragenlijsten' in page
    published_in(full, "reactie", lead)
    assert 'name="promise"' in visit("lead").get(reverse("new_wave", args=[full.pk])).content.decode()


@pytest.mark.parametrize("name", [name for name in NEEDED if name in GROUNDS])
def test_nobody_is_asked_while_a_ground_lacks(name, programme, lead):
    wave = draft_wave(programme, lead)
    empty = None if name in {"has_dpia", "retention_until"} else ""
    save_grounds(programme, {**GROUNDS, name: empty}, by=lead)
    with pytest.raises(NotReadyError) as refused:
        open_wave(wave, by=lead)
    assert name in refused.value.lacking
    assert not wave.invitations.exists()


def test_a_works_council_that_agreed_and_a_dpia_need_their_day(programme, lead):
    grounds = save_grounds(programme, {**GROUNDS, "works_council": "agreed", "has_dpia": True}, by=lead)
    assert missing_grounds(grounds) == ("works_council_on", "dpia_on")


def test_a_day_that_may_not_be_needed_is_not_asked_for(programme):
    days = {"works_council_on", "dpia_on"}
    assert set(missing_grounds(grounds_of(programme))) == set(NEEDED) - days


@pytest.mark.parametrize(("promise", "is_warned"), [("vertrouwelijk", True), ("anoniem", False)])
def test_who_makes_a_link_for_everybody_reads_what_it_costs(programme, lead, visit, promise, is_warned):
    wave = opened_wave(programme, lead, promise=promise)
    page = visit("lead").get(f"/programma/{programme.id}/antwoorden/{wave.id}/ingang/").content.decode()
    assert ("tonen de uitkomsten geen respons" in page) is is_warned


@pytest.mark.parametrize(
    "change", [{"promise": "op naam"}, {"moment": "elders"}, {"instrument": "ander"}, {"promised": {}}]
)
def test_the_database_keeps_what_was_promised_once_people_are_asked(change, programme, lead):
    wave = draft_wave(programme, lead)
    Wave.objects.filter(pk=wave.pk).update(promise="anoniem")
    Wave.objects.filter(pk=wave.pk).update(promise="vertrouwelijk")
    opened_wave(programme, lead)
    with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
        Wave.objects.filter(pk=wave.pk).update(**change)


def test_a_wave_that_was_open_cannot_be_taken_away(programme, lead):
    with pytest.raises(OpenError):
        remove_wave(opened_wave(programme, lead), by=lead)


def test_in_an_anonymous_wave_no_ticket_is_somebodys(programme, lead):
    wave = opened_wave(programme, lead, promise="anoniem")
    tokens_of(wave)
    assert set(Ticket.objects.filter(wave=wave).values_list("person", flat=True)) == {None}


@pytest.mark.parametrize("change", [{"begun": True}, {"person": "somebody"}])
def test_the_database_refuses_a_person_or_a_beginning_on_an_anonymous_ticket(change, programme, lead):
    wave = opened_wave(programme, lead, promise="anoniem")
    tokens_of(wave)
    values = {"person": programme.people.first()} if "person" in change else change
    with pytest.raises(IntegrityError), transaction.atomic():
        Ticket.objects.filter(wave=wave).update(**values)


def test_an_anonymous_wave_cannot_let_people_erase_what_nobody_can_find(programme, lead):
    wave = draft_wave(programme, lead, promise="anoniem")
    with pytest.raises(IntegrityError), transaction.atomic():
        Wave.objects.filter(pk=wave.pk).update(erase_until=wave.closes_on)


def begun(wave, number=0):
    ticket = ticket_with(tokens_of(wave, TicketKind.PAPER)[number])
    spot = Spot(wave.id, subject_of(ticket, "0" * 22))
    domain.begin(spot, ticket)
    return spot, ticket


def test_answers_lie_beside_each_other_and_the_last_of_a_question_stands(programme, lead):
    spot, _ = begun(opened_wave(programme, lead))
    domain.save(spot, {"a": "1", "b": "2"})
    domain.save(spot, {"b": "3", "a": None})
    assert Submission.objects.get().answers == {"b": "3"}


def test_begun_saved_and_sent_twice_is_once(programme, lead):
    spot, ticket = begun(opened_wave(programme, lead))
    domain.begin(spot, ticket)
    domain.save(spot, {"a": "1"})
    receipts = {domain.send(spot, ticket.digest) for _ in range(3)}
    assert len(receipts) == 1
    assert Submission.objects.count() == 1
    assert Ticket.objects.get(pk=ticket.pk).done


def test_what_was_sent_stays_and_the_same_again_is_fine(programme, lead):
    spot, _ = begun(opened_wave(programme, lead))
    domain.save(spot, {"a": "1"})
    domain.send(spot)
    domain.save(spot, {"a": "1"})
    with pytest.raises(domain.SentError):
        domain.save(spot, {"a": "2"})
    assert Submission.objects.get().answers == {"a": "1"}


def test_a_closed_wave_leads_to_its_outcomes(programme, lead, visit):
    wave = opened_wave(programme, lead)
    page, outcomes = reverse("wave", args=[programme.id, wave.id]), reverse("outcomes", args=[programme.id])
    link = f'<a class="button" href="{outcomes}">'
    assert link not in visit("lead").get(page).content.decode()
    close_wave(wave, by=lead)
    assert link in visit("lead").get(page).content.decode()


def test_after_closing_nothing_comes_in(programme, lead):
    wave = opened_wave(programme, lead)
    spot, ticket = begun(wave)
    domain.save(spot, {"a": "1"})
    assert close_wave(wave, by=lead)
    for act in (
        lambda: domain.save(spot, {"a": "2"}),
        lambda: domain.send(spot),
        lambda: domain.begin(spot, ticket),
    ):
        with pytest.raises(domain.ClosedError):
            act()
    assert Submission.objects.get().answers == {"a": "1"}
    assert not close_wave(wave, by=lead)


def test_closing_an_anonymous_wave_leaves_no_ticket_and_no_secret(programme, lead):
    wave = opened_wave(programme, lead, promise="anoniem")
    begun(wave)
    close_wave(wave, by=lead)
    assert not Ticket.objects.filter(wave=wave).exists()
    with pytest.raises(secrets.DestroyedError):
        secrets.pseudonym(wave.id, "iemand")


def test_somebody_has_one_name_in_all_confidential_waves_and_another_elsewhere(programme, lead):
    wave = opened_wave(programme, lead)
    person = programme.people.order_by("code").first()
    paper = ticket_with(issue(wave, TicketKind.PAPER, "programme", person=person))
    mailed = ticket_with(issue(wave, TicketKind.PERSONAL, "programme", person=person))
    assert subject_of(paper, "a" * 22) == subject_of(mailed, "b" * 22) == person_subject(programme, person.pk)
    assert str(person.pk) not in subject_of(paper, "a" * 22)


def test_who_shares_a_ticket_is_told_apart_by_the_form(programme, lead):
    ticket = ticket_with(issue(opened_wave(programme, lead), TicketKind.GENERAL, "programme"))
    assert subject_of(ticket, "a" * 22) == subject_of(ticket, "a" * 22) != subject_of(ticket, "b" * 22)


def test_once_the_key_is_destroyed_nobody_can_be_found(programme, lead):
    opened_wave(programme, lead)
    person = programme.people.first()
    before = person_subject(programme, person.pk)
    cut(programme.link_key, by=lead.user.id)
    with pytest.raises(secrets.DestroyedError):
        person_subject(programme, person.pk)
    secrets.make(programme.link_key.id)
    assert person_subject(programme, person.pk) != before


def test_tickets_are_only_hashes(programme, lead):
    token = issue_many(opened_wave(programme, lead), TicketKind.PERSONAL, [("programme", None)])[0]
    ticket = ticket_with(token)
    assert all(token not in str(value) for value in ticket.__dict__.values())
    assert ticket_with(token[:-1]) is None


def test_a_wave_that_is_not_open_yet_has_no_way_in(programme, lead):
    wave = draft_wave(programme, lead)
    assert ticket_with(issue(wave, TicketKind.GENERAL, "programme")) is None


def test_the_same_questionnaire_is_asked_once_at_a_moment(programme, lead):
    wave = draft_wave(programme, lead)
    with pytest.raises(IntegrityError), transaction.atomic():
        Wave.objects.create(
            programme=programme,
            moment=wave.moment,
            instrument=wave.instrument,
            published=wave.published,
            promise="anoniem",
            closes_on=wave.closes_on,
            results_on=wave.results_on,
        )


def test_grounds_filled_in_open_the_wave_for_everybody_who_counts(programme, lead):
    wave = draft_wave(programme, lead)
    fill_grounds(programme, lead)
    programme.people.create(code="A1", name="A")
    programme.people.create(code="A2", name="B", invited=False)
    assert open_wave(wave, by=lead) == 1
    wave.refresh_from_db()
    assert wave.state == WaveState.OPEN


def test_a_secret_that_was_left_behind_at_closing_goes_with_the_next_round(programme, lead):
    wave = opened_wave(programme, lead, promise="anoniem")
    Wave.objects.filter(pk=wave.pk).update(state=WaveState.CLOSED)
    assert secrets.pseudonym(wave.id, "iemand")
    close_what_is_due()
    with pytest.raises(secrets.DestroyedError):
        secrets.pseudonym(wave.id, "iemand")
