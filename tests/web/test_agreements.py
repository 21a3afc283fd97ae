"""An evaluator takes data out only while an agreement holds, and then nobody stands out in them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections import Counter

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.people.models import Person
from oogst_web.people.rule import counts_on
from oogst_web.programmes.models import Agreement
from oogst_web.studies.folder import folder_files
from oogst_web.studies.guarded import coarsen, days_at
from tests.web.conftest import actor

K = 5
TODAY = dt.date(2026, 5, 1)


class Day:
    """Somebody with a first and a last day."""

    def __init__(self, joined, left):
        self.joined, self.left = joined, left


@pytest.fixture
def on(monkeypatch):
    def set_day(day):
        monkeypatch.setattr(clock, "today", lambda: day)

    set_day(TODAY)
    return set_day


def agree(client, programme, **values):
    asked = {
        "party": "Bureau Meetlat",
        "purpose": "Het eindrapport",
        "since": "2026-05-01",
        "agreed_until": "2026-06-30",
    }
    return client.post(f"/programma/{programme.id}/beheer/afspraak/", asked | values)


def statuses(client, programme):
    return [client.get(f"/programma/{programme.id}/studiemap/{form}").status_code for form in ("", "zip/", "xlsx/")]


@pytest.mark.slow
@pytest.mark.django_db
def test_an_evaluator_gets_the_study_folder_from_the_first_day_of_an_agreement_up_to_and_with_the_last(
    visit, programme, on
):
    lead, evaluator = visit("lead"), visit("evaluator")
    assert statuses(evaluator, programme) == [404, 404, 404]
    assert agree(lead, programme, since="2026-05-02").status_code == 302
    for day, met in (("05-01", 404), ("05-02", 200), ("06-30", 200), ("07-01", 404)):
        on(dt.date.fromisoformat(f"2026-{day}"))
        assert statuses(evaluator, programme)[:2] == [met, met], day
    assert statuses(lead, programme)[:2] == [200, 200]


@pytest.mark.django_db
def test_an_agreement_that_is_ended_gives_nothing_from_that_moment(visit, programme, on):
    lead, evaluator = visit("lead"), visit("evaluator")
    agree(lead, programme)
    assert statuses(evaluator, programme)[0] == 200
    page = lead.get(f"/programma/{programme.id}/beheer/").content.decode()
    assert "Bureau Meetlat" in page
    assert "geldt nu" in page
    agreement = Agreement.objects.get()
    lead.post(f"/programma/{programme.id}/beheer/afspraak/", {"agreement": agreement.id, "end": "1"})
    assert statuses(evaluator, programme) == [404, 404, 404]
    assert "geldt niet" in lead.get(f"/programma/{programme.id}/beheer/").content.decode()
    acts = list(Entry.objects.filter(act__startswith="agreement").order_by("number").values_list("act", "target"))
    assert acts == [(f"agreement.{what}", f"{programme.id} {agreement.id}") for what in ("made", "ended")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"party": ""}, "party"),
        ({"purpose": " "}, "purpose"),
        ({"since": ""}, "since"),
        ({"agreed_until": "straks"}, "agreed_until"),
        ({"agreed_until": "2026-04-30"}, "agreed_until"),
        ({"since": "2026-07-01"}, "agreed_until"),
    ],
)
def test_an_agreement_needs_everything_and_an_end_and_what_was_typed_stays(visit, programme, on, values, wrong):
    answer = agree(visit("lead"), programme, **values)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f'id="{wrong}-error"' in page
    assert values.get("purpose") == " " or "Het eindrapport" in page
    assert not Agreement.objects.exists()


@pytest.mark.django_db
def test_an_agreement_about_one_programme_opens_no_other_and_only_the_lead_makes_one(
    visit, programme, on, organisation
):
    from oogst_web.programmes.domain import create_programme, give_seat
    from oogst_web.programmes.starts import design_values

    lead = actor(organisation, "lead")
    second = create_programme("Tweede", design_values("blank", "Tweede", "De Linde"), by=lead)
    give_seat(second, actor(organisation, "evaluator").user, "evaluator", by=lead)
    assert agree(visit("evaluator"), programme).status_code == 404
    agree(visit("lead"), programme)
    assert statuses(visit("evaluator"), second) == [404, 404, 404]


@pytest.mark.django_db
def test_the_database_refuses_an_agreement_that_ends_before_it_begins(programme):
    days = {"since": TODAY, "until": TODAY - dt.timedelta(days=1)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.create(programme=programme, party="x", purpose="y", **days)


def rows_of(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig")), delimiter=";"))


@pytest.fixture
def peopled(programme):
    teams = ["Noord"] * 6 + ["Zuid"] * 6 + ["Dak"] * 2
    for number, team in enumerate(teams):
        Person.objects.create(
            programme=programme,
            code=f"p{number:02}",
            name=f"Sanne {number}",
            attributes={"team": team, "functie": f"kok {number}"},
            left_reason="kreeg een kind" if number == 0 else "",
        )
    programme.tables = {
        "quotes": [
            {"quote": "c1", "person": "p01", "text": "Goedgekeurd citaat", "consent": True, "reviewed": True},
            {"quote": "c2", "person": "p02", "text": "Niet nagekeken", "consent": True, "reviewed": False},
            {"quote": "c3", "person": "p03", "text": "Liever niet", "consent": False, "reviewed": True},
        ],
        "impact": [{"person": "p01", "goal": "g1", "status": "reported", "evidence": "vertelde Sanne", "action": "x"}],
        "answers": [
            {"person": "p01", "moment": "m1", "item": "onbekend", "value": "mijn chef heet Jan"},
        ],
        "Eigen tabel": {"columns": ["naam"], "rows": [["Sanne Eigen"]]},
    }
    programme.save()
    return programme


@pytest.mark.django_db
def test_in_the_folder_of_an_evaluator_nobody_stands_out_and_the_lead_still_gets_everything(
    visit, peopled, on, organisation
):
    agree(visit("lead"), peopled)
    for role, is_whole in (("lead", True), ("evaluator", False)):
        content = visit(role).get(f"/programma/{peopled.id}/studiemap/zip/").content
        text = b"\n".join(folder(content).values()).decode()
        for own in ("kok 3", "kreeg een kind", "Dak", "Niet nagekeken", "Liever niet", "vertelde Sanne", "heet Jan"):
            assert (own in text) is is_whole, own
        assert ("Sanne Eigen" in text) is is_whole
        assert "Goedgekeurd citaat" in text
        assert "Noord" in text
    teams = Counter(row["team"] for row in rows_of(content, "people.csv"))
    assert set(teams) == {"Noord", ""}  # two alone would stand out, so one team goes with them
    assert min(teams.values()) >= K
    assert "minder dan 5 mensen" in folder(content)["design.toml"].decode()


def folder(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.django_db
def test_the_threshold_of_the_organisation_is_the_number_that_has_to_share(peopled):
    for guard, shown in ((5, True), (7, False)):
        text = folder_files(peopled, guard=guard)["people.csv"].decode()
        assert ("Noord" in text) is shown


@pytest.mark.django_db
def test_who_evaluates_and_may_also_see_people_gets_the_whole_folder(visit, peopled, on, organisation):
    from oogst_web.organisations.models import Membership
    from oogst_web.programmes.domain import give_seat

    evaluator = actor(organisation, "evaluator").user
    Membership.objects.create(organisation=organisation, user=evaluator, role="hr_adviser")
    give_seat(peopled, evaluator, "hr_adviser", by=actor(organisation, "lead"))
    client, file = visit("evaluator"), f"/programma/{peopled.id}/studiemap/zip/"
    assert client.get(file).status_code == 404
    agree(visit("lead"), peopled)
    assert b"kok 3" in b"".join(folder(client.get(file).content).values())


value = st.sampled_from(["a", "b", "c", None])
person = st.tuples(st.sampled_from(["x", "y"]), st.fixed_dictionaries({"one": value, "two": value, "three": value}))


@given(st.lists(person, max_size=60), st.integers(min_value=2, max_value=6))
def test_whatever_the_people_every_combination_that_is_told_is_shared(people, k):
    kept = coarsen(people, ("one", "two", "three"), k)
    told = Counter((fixed, *values.values()) for (fixed, _), values in zip(people, kept, strict=True))
    assert all(count >= k for combination, count in told.items() if any(combination[1:]))
    for (_, before), after in zip(people, kept, strict=True):
        assert all(after[name] in (None, before[name]) for name in before)


day = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
maybe = st.none() | day


@given(maybe, maybe, st.lists(day, max_size=4, unique=True).map(sorted))
def test_with_days_of_measurements_the_same_people_count_at_each_measurement(joined, left, moments):
    before, after = Day(joined, left), Day(*days_at(joined, left, moments))
    assert [counts_on(after, one) for one in moments] == [counts_on(before, one) for one in moments]
    known = {None, *moments, *(one + dt.timedelta(days=1) for one in moments)}
    assert {after.joined, after.left} <= known


@pytest.mark.django_db
def test_an_agreement_that_is_still_to_begin_says_from_when_it_holds_and_can_be_withdrawn(on, visit, programme):
    client = visit("lead")
    agree(client, programme, since="2026-06-01")
    page = client.get(f"/programma/{programme.id}/beheer/").content.decode()
    assert "geldt vanaf 1 juni 2026" in page
    assert "Trek in" in page
    made = Agreement.objects.get()
    client.post(f"/programma/{programme.id}/beheer/afspraak/", {"agreement": str(made.id), "end": "1"})
    made.refresh_from_db()
    assert made.ended_at is not None
    page = client.get(f"/programma/{programme.id}/beheer/").content.decode()
    assert "geldt vanaf" not in page
    assert "Trek in" not in page
    on(dt.date(2026, 6, 2))
    assert "geldt nu" not in client.get(f"/programma/{programme.id}/beheer/").content.decode()
