"""A report on newer numbers: what of the earlier one comes along, and that nothing goes without being told."""

from __future__ import annotations

import dataclasses

import pytest
from django.urls import reverse

from oogst_web.reports import domain
from oogst_web.reports.queries import compare_versions, newer_in, open_draft, rows_of, shown_order
from oogst_web.results.models import Told
from oogst_web.results.packing import pack, unpack
from oogst_web.results.standing import forget_reports
from tests.web.asked import opened_wave
from tests.web.conftest import actor
from tests.web.reporting import approved, draft_in, packed, told_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def release(programme, lead):
    return told_in(programme, opened_wave(programme, lead))


def next_release(programme, lead, name="projectassistenten"):
    wave = opened_wave(programme, lead)
    wave.pk, wave.moment = None, "later"
    wave.save(force_insert=True)
    return told_in(programme, wave, name)


def spoken(draft, has):
    return next(line for row in rows_of(open_draft(draft)) for line in row.lines if has in line.proposed)


def arranged(release, lead):
    draft = draft_in(release, lead, "management")
    domain.switch(draft, "response", is_shown=True, by=lead)
    domain.move(draft, "response", up=True, by=lead)
    draft.refresh_from_db()
    domain.rewrite(draft, spoken(draft, "deelnemers antwoordden").place, "Dit is wat wij vroegen.", "", by=lead)
    draft.refresh_from_db()
    return draft


def test_sections_order_and_sentences_come_along_when_the_numbers_stayed(programme, release, lead):
    earlier = arranged(release, lead)
    draft = draft_in(next_release(programme, lead), lead, "management")
    assert draft.pk != earlier.pk
    assert shown_order(open_draft(draft)) == ("summary", "not_seen", "response", "unknown")
    assert draft.rewrites == earlier.rewrites != {}
    assert draft.carried["kept"] == 1
    assert draft.carried["left"] == []


def test_a_sentence_whose_numbers_changed_is_told_and_not_taken(programme, release, lead, visit):
    earlier = arranged(release, lead)
    line = next(iter(earlier.rewrites))
    later = next_release(programme, lead)
    told = Told.objects.get(release=later, language="nl")
    report = unpack(packed("projectassistenten", "nl"))
    old = spoken(earlier, "deelnemers antwoordden").proposed
    summary = report.sections[0]
    lead_text = summary.blocks[0]
    sentences = tuple(
        dataclasses.replace(one, text="4 van de 9 deelnemers antwoordden.") if one.text == old else one
        for one in lead_text.sentences
    )
    assert sentences != lead_text.sentences
    blocks = (dataclasses.replace(lead_text, sentences=sentences), *summary.blocks[1:])
    sections = (dataclasses.replace(summary, blocks=blocks), *report.sections[1:])
    told.report = pack(dataclasses.replace(report, sections=sections))
    told.save()
    draft = draft_in(later, lead, "management")
    assert draft.rewrites == {}
    assert shown_order(open_draft(draft)) == ("summary", "not_seen", "response", "unknown")
    assert [(one["text"], one["proposed"], one["place"]) for one in draft.carried["left"]] == [
        ("Dit is wat wij vroegen.", old, line)
    ]
    client, address = visit("lead"), reverse("report", args=[programme.id, draft.id])
    page = client.get(address).content.decode()
    assert "Deze zinnen schreef je anders." in page
    assert "“Dit is wat wij vroegen.”" in page
    client.post(reverse("arrange_report", args=[programme.id, draft.id]), {"act": "seen"})
    assert "Deze zinnen schreef je anders." not in client.get(address).content.decode()


def test_other_readers_another_language_and_the_same_release_take_nothing(programme, release, lead):
    arranged(release, lead)
    assert draft_in(release, lead, "research").carried == {}
    later = next_release(programme, lead)
    assert draft_in(later, lead, "managers").rewrites == {}
    assert draft_in(later, lead, "management", "en").order == []


def test_a_choice_of_findings_that_are_gone_turns_the_section_off_and_says_so(programme, release, lead, visit):
    draft = draft_in(release, lead, "research")
    draft.order, draft.picked = ["summary", "level_3"], {"level_3": ["gone"]}
    draft.save()
    again = draft_in(next_release(programme, lead), lead, "research")
    assert "level_3" not in again.order
    assert again.picked == {}
    page = visit("lead").get(reverse("report", args=[programme.id, again.id])).content.decode()
    assert "koos je uitkomsten die er niet meer zijn" in page


def test_a_new_version_is_no_change_by_its_number_and_day_alone(release, lead, visit, programme):
    draft = draft_in(release, lead, "management")
    first, second = approved(draft, lead), approved(draft, lead)
    assert not compare_versions(first, second)
    domain.switch(draft, "response", is_shown=True, by=lead)
    third = approved(draft, lead)
    page = visit("lead").get(reverse("version_changes", args=[programme.id, third.id])).content.decode()
    assert "Dit deel is erbij:" in page
    assert "<table" not in page
    draft.refresh_from_db()
    domain.move(draft, "response", up=True, by=lead)
    fourth = approved(draft, lead)
    page = visit("lead").get(reverse("version_changes", args=[programme.id, fourth.id])).content.decode()
    assert "De delen staan in een andere volgorde." in page


def test_a_report_tells_whether_numbers_or_only_quotes_came_after_it(release, lead, visit, programme):
    version = approved(draft_in(release, lead, "management"), lead)
    address, listed = (
        reverse("report_version", args=[programme.id, version.id]),
        reverse("reports", args=[programme.id]),
    )
    newest = next_release(programme, lead)
    assert newer_in(release, newest) == "quotes"
    page = visit("lead").get(address).content.decode()
    assert "Na dit rapport kwamen er alleen citaten bij" in page
    assert "Er zijn citaten bijgekomen" in visit("lead").get(listed).content.decode()
    Told.objects.filter(release=newest).update(report=packed("buitendienst", "nl"))
    forget_reports()
    assert newer_in(release, newest) == "numbers"
    assert "Na dit rapport kwamen er nieuwe cijfers." in visit("lead").get(address).content.decode()
