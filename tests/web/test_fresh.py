"""What respondents see of their wave may be a moment old; whether an answer is kept never is."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client

from oogst_web.answers.models import Submission
from oogst_web.asking.closing import close_wave
from oogst_web.common import fresh
from oogst_web.common.fresh import Fresh
from oogst_web.pages.respond.rendering import form_of
from oogst_web.waves.queries import asked_wave
from tests.web.asked import opened_wave, tokens_of
from tests.web.conftest import actor

HERE = {"HTTP_ORIGIN": "http://testserver"}


@pytest.fixture
def clock(monkeypatch, settings):
    """Return a clock that stands still until it is put forward."""
    settings.OOGST_FRESH_SECONDS = 2.0
    hands = [1000.0]
    monkeypatch.setattr(fresh.time, "monotonic", lambda: hands[0])
    return hands


def test_within_a_moment_it_is_read_once_and_after_it_anew(clock):
    read = []
    kept = Fresh(lambda key: read.append(key) or len(read))
    assert [kept.get("a"), kept.get("a"), kept.get("b")] == [1, 1, 2]
    clock[0] += 1.9
    assert kept.get("a") == 1
    clock[0] += 0.2
    assert kept.get("a") == 3


def test_what_cannot_be_read_is_asked_again(clock):
    found = {}
    kept = Fresh(lambda key: found[key])
    with pytest.raises(KeyError):
        kept.get("a")
    found["a"] = 1
    assert kept.get("a") == 1


def test_it_does_not_grow_without_end(clock, monkeypatch):
    monkeypatch.setattr(fresh, "MOST_KEPT", 3)
    kept = Fresh(lambda key: key)
    for key in range(10):
        kept.get(key)
    assert len(kept._kept) <= 3


@pytest.mark.django_db
def test_an_answer_after_the_closing_is_refused_also_while_pages_still_show_the_wave_open(
    clock, programme, organisation
):
    lead = actor(organisation, "lead")
    wave, phone = opened_wave(programme, lead), Client()
    token = tokens_of(wave)[0]
    form = re.search(r'name="form" value="([^"]+)"', phone.get(f"/v/{token}/").content.decode())[1]
    base = phone.post(f"/v/{token}/", {"form": form, "taal": "nl"}, **HERE).url.removesuffix("vragen/")
    close_wave(wave, by=lead)
    assert asked_wave(wave.pk).state == "open"
    assert phone.get(f"{base}vragen/").status_code == 200
    item, *_ = (one["id"] for one in form_of(wave.published_id).items if one.get("kind", "scale") == "scale")
    assert phone.post(f"{base}antwoord/", json.dumps({item: "1"}), "application/json", **HERE).status_code == 410
    assert phone.post(f"{base}vragen/", {item: "1"}, **HERE).status_code == 410
    assert phone.post(f"{base}nakijken/", **HERE).status_code == 410
    # Nor can anybody still begin.
    other = tokens_of(wave)[1]
    assert phone.post(f"/v/{other}/", {"form": form, "taal": "nl"}, **HERE).status_code == 410
    row = Submission.objects.get(wave=wave)
    assert (row.answers, row.is_submitted) == ({}, False)
    clock[0] += 2.1
    assert phone.get(f"{base}vragen/").status_code == 410
