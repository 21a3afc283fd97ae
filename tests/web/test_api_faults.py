"""What does not fit is answered with what would; what was sent is never repeated."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from oogst_web.programmes.models import Part
from tests.web.api_calls import problem, system
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def refused(lead, programme, kind, fields, **more):
    part = Part.objects.filter(programme=programme, kind=kind).first()
    url = f"programmes/{programme.id}/parts/{kind}/{part.key}"
    answer = system(lead).ask("PATCH", url, {"fields": fields, "seen": part.version, **more})
    assert problem(answer) == (422, "contents"), answer.content
    return {one["at"]: one["text"] for one in answer.json()["faults"]}


@pytest.mark.parametrize(
    ("kind", "fields", "at", "text"),
    [
        ("goal", {"kind": "hoog"}, "body.fields.kind", "kies uit result, learning, maintain"),
        ("goal", {"text": 5}, "body.fields.text", "stuur tekst, of een object met tekst per taal"),
        ("moment", {"date": "1-2-2026"}, "body.fields.date", "stuur een dag als 2026-11-30"),
        ("indicator", {"primary": "ja"}, "body.fields.primary", "stuur true of false"),
    ],
)
def test_a_field_that_does_not_fit_says_what_would(lead, programme, kind, fields, at, text):
    faults = refused(lead, programme, kind, fields)
    assert text in faults[at]
    assert not any(str(value) in faults[at] for value in fields.values() if isinstance(value, str))


def test_contents_that_are_not_as_described_say_what_was_expected(lead, programme):
    faults = refused(lead, programme, "goal", {"text": "Nieuw"}, seen="een")
    assert faults == {"body.seen": "Deze waarde past niet: stuur een heel getal."}
    faults = refused(lead, programme, "goal", ["text"])
    assert faults["body.fields"] == "Deze waarde past niet: stuur een object."


def test_a_question_says_which_limits_there_are_and_which_kinds(lead, programme):
    asks = system(lead)
    answer = asks.get(f"programmes/{programme.id}/parts?limit=100000")
    assert "hoogstens" in answer.json()["faults"][0]["text"]
    answer = asks.get(f"programmes/{programme.id}/parts?kind=zzz")
    assert "goal" in answer.json()["faults"][0]["text"]
    assert "zzz" not in answer.json()["faults"][0]["text"]
