"""A promise stays word for word: who is asked later reads what the first one read, whatever the organisation changed."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from oogst_web.organisations.models import Organisation
from oogst_web.waves.domain import save_grounds
from oogst_web.waves.models import PROMISES, Wave
from oogst_web.waves.promised import promised_in, put_into_words
from tests.web.asked import GROUNDS, draft_wave, fill_grounds, opened_wave, tokens_of
from tests.web.conftest import actor
from tests.web.released import ITEMS, answer, closed, design_of, make_programme, open_new, ordinary, read_back

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def change_everything(programme, lead):
    """Let the organisation speak otherwise, show other groups, and want something else with the answers."""
    words = {"nl": {"manager": "baas"}, "en": {"manager": "boss"}}
    Organisation.objects.filter(pk=programme.organisation_id).update(formal=True, threshold=12, words=words)
    save_grounds(programme, {**GROUNDS, "purpose": "Iets heel anders."}, by=lead)


def fresh(wave):
    return Wave.objects.select_related("programme__organisation", "programme__grounds").get(pk=wave.pk)


def text_of(response):
    """Return what a page says, without its tags and with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


@pytest.mark.parametrize("promise", [promise for promise, _ in PROMISES])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_promised_is_not_said_otherwise_later(promise, language, programme, lead):
    wave = opened_wave(programme, lead, promise=promise)
    before = promised_in(fresh(wave), language)
    change_everything(programme, lead)
    assert promised_in(fresh(wave), language) == before
    # A wave that opens now says it in the words of now.
    assert put_into_words(fresh(wave))[language] != before._asdict()


@pytest.mark.parametrize("promise", [promise for promise, _ in PROMISES])
def test_who_is_asked_later_reads_what_the_first_one_read(promise, programme, lead):
    wave = opened_wave(programme, lead, promise=promise)
    token, before = tokens_of(wave)[0], promised_in(fresh(wave), "nl")
    change_everything(programme, lead)
    page = text_of(Client().get(f"/v/{token}/"))
    assert all(sentence in page for sentence in (*before.first, *before.more, before.purpose))
    assert "Iets heel anders" not in page


def test_before_a_wave_opens_its_words_are_those_of_today(programme, lead):
    wave = draft_wave(programme, lead)
    fill_grounds(programme, lead)
    assert promised_in(fresh(wave), "nl").first[0] == "Je leidinggevende ziet niet wat je invult."
    change_everything(programme, lead)
    assert promised_in(fresh(wave), "nl").first[0] == "Uw baas ziet niet wat u invult."


def test_who_runs_a_wave_reads_what_was_promised(programme, lead, client):
    wave = opened_wave(programme, lead)
    client.force_login(lead.user)
    before = promised_in(fresh(wave), "nl")
    change_everything(programme, lead)
    page = text_of(client.get(reverse("wave", args=[programme.id, wave.id])))
    assert all(sentence in page for sentence in (*before.first, *before.more, before.purpose))


def test_a_promised_threshold_holds_when_the_organisation_shows_smaller_groups_since(lead, tmp_path):
    programme = make_programme(lead, 20, values=design_of(ITEMS))
    Organisation.objects.filter(pk=programme.organisation_id).update(threshold=9)
    wave = open_new(programme, lead, promise="vertrouwelijk")
    answer(wave, ordinary)
    Organisation.objects.filter(pk=programme.organisation_id).update(threshold=5)
    assert read_back(closed(wave, lead), tmp_path).design.privacy.threshold == 9
