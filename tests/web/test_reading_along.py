"""Reading along counts for the text that was read: not for another report, and not for what was changed after it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from oogst_web.reports import domain
from oogst_web.reports.queries import open_version
from tests.web.asked import opened_wave
from tests.web.conftest import actor
from tests.web.reporting import draft_in, told_in
from tests.web.test_reports import asked, first_line, url

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
REASONS = domain.Reasons("Dit is voor de managers zelf.", "")


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def evaluator(organisation):
    return actor(organisation, "evaluator")


@pytest.fixture
def release(programme, lead):
    return told_in(programme, opened_wave(programme, lead))


@pytest.fixture
def read(release, evaluator):
    """Return the participants' draft after two people read it."""
    draft = draft_in(release, evaluator, "participants")
    asked(draft, evaluator, "agrees", "agrees")
    return draft


def change(draft, by, text="Dit is er gebeurd."):
    line = first_line(draft, has_finding=False)
    domain.rewrite(draft, line.place, text, "Daarom.", by=by)
    draft.refresh_from_db()


def notes_of(version):
    return " ".join(version.edition["notes"])


@pytest.mark.parametrize("audience", ["managers", "management", "research"])
def test_another_report_tells_that_the_participants_version_was_read_and_why_it_was_not(
    release, read, lead, evaluator, audience
):
    draft = draft_in(release, evaluator, audience)
    with pytest.raises(domain.NotReadyError) as refused:
        domain.approve(draft, domain.Reasons(), by=lead)
    assert refused.value.lacks == {"unread": "report.unread_text_needed"}
    for text in ("", "Anders gezegd."):
        if text:
            change(draft, evaluator, text)
        version = domain.approve(draft, REASONS, by=lead)
        notes = notes_of(version)
        assert "We vroegen 2 mensen of een concept van het rapport voor deelnemers klopt." in notes
        assert "Deze tekst zelf lazen deelnemers niet. De reden: Dit is voor de managers zelf." in notes
        assert "of dit klopt" not in notes
        assert "een concept van het rapport voor deelnemers" in str(open_version(version).report.sections[-1])


def test_the_report_that_was_read_needs_no_reason(read, lead):
    version = domain.approve(read, domain.Reasons(), by=lead)
    assert "We vroegen 2 mensen of dit klopt." in notes_of(version)
    assert version.checked["answered"] == 2


def test_what_was_changed_after_reading_was_not_read(read, lead, evaluator):
    change(read, evaluator)
    assert domain.lacking(read, by=lead) == {"unread": "report.unread_text_needed"}
    version = domain.approve(read, REASONS, by=lead)
    notes = notes_of(version)
    assert "We vroegen 2 mensen of een eerder concept van dit rapport klopt." in notes
    assert "Deze tekst zelf lazen deelnemers niet. De reden:" in notes
    assert "of dit klopt" not in notes
    assert (version.checked["answered"], version.checked["earlier"]["answered"]) == (0, 2)


def test_a_later_version_tells_that_an_earlier_draft_was_read(read, lead, evaluator):
    domain.approve(read, domain.Reasons(), by=lead)
    # The very same text was read; another one was not.
    assert domain.lacking(read, by=lead) == {}
    change(read, evaluator)
    assert "unread" in domain.lacking(read, by=lead)
    notes = notes_of(domain.approve(read, REASONS, by=lead))
    assert "of een eerder concept van dit rapport klopt." in notes


def test_who_read_before_and_who_read_after_a_change_are_told_apart(read, lead, evaluator):
    change(read, evaluator)
    asked(read, evaluator, "agrees", "disagrees", "")
    notes = notes_of(domain.approve(read, domain.Reasons(), by=lead))
    assert "We vroegen 3 mensen of dit klopt. 2 gaven antwoord. Niet iedereen vond dat het klopt." in notes
    assert "We vroegen 2 mensen of een eerder concept van dit rapport klopt. 2 gaven antwoord. Zij vonden" in notes


def test_an_answer_does_not_count_for_a_text_that_came_while_somebody_was_reading(release, lead, evaluator):
    draft = draft_in(release, evaluator, "participants")
    address = reverse("read_along", args=[domain.ask_reader(draft, "Fatma", by=evaluator)])
    client = Client()
    before = client.get(address).context["read"]
    change(draft, evaluator)
    answer = client.post(address, {"verdict": "agrees", "read": before})
    assert answer.status_code == 422
    assert "Het rapport is net veranderd." in answer.content.decode()
    assert "unread" in domain.lacking(draft, by=lead)
    assert client.post(address, {"verdict": "agrees", "read": answer.context["read"]}).status_code == 200
    assert domain.lacking(draft, by=lead) == {}


def test_the_builder_tells_whose_answers_these_are(release, read, lead, evaluator, visit, programme):
    other = draft_in(release, evaluator, "managers")
    page = visit("lead").get(url("report", programme, other.id)).content.decode()
    assert "Maak dat eerst" not in page
    assert "Meelezen gaat over het rapport voor deelnemers, niet over dit rapport." in page
    assert url("report", programme, read.id) in page
    assert "Waarom lazen deelnemers deze tekst zelf niet?" in page
    change(read, evaluator)
    assert "las een eerder concept" in visit("lead").get(url("report", programme, read.id)).content.decode()


def test_without_a_report_for_participants_the_builder_asks_to_make_it_first(release, evaluator, visit, programme):
    other = draft_in(release, evaluator, "managers")
    page = visit("lead").get(url("report", programme, other.id)).content.decode()
    assert "Maak dat eerst" in page
    assert "Waarom lazen er geen deelnemers mee?" in page
