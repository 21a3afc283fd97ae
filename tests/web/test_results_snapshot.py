"""The snapshot of a closed wave: a study folder that reads back, with nobody in it by name."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import numpy as np
import pytest

from oogst.evaluation import conclude
from oogst.io.examples import list_examples
from oogst.io.study_folder import read_study
from oogst_web.answers.domain import begin
from oogst_web.answers.models import Submission, random_number
from oogst_web.answers.queries import Spot as Place
from oogst_web.asking.tickets import issue
from oogst_web.demo.build import CASES, read_case
from oogst_web.linking.subjects import person_subject, subject_of
from oogst_web.people.models import Move, Person
from oogst_web.programmes.design import without_days
from oogst_web.programmes.domain import Spot
from oogst_web.programmes.models import Part
from oogst_web.questionnaires.domain import publish
from oogst_web.questionnaires.queries import questionnaire_of
from oogst_web.results.snapshot import snapshot_files
from oogst_web.studies.values import json_design
from oogst_web.waves.models import TicketKind
from oogst_web.waves.queries import ticket_with
from tests.factories.telling import lines, told
from tests.web.asked import fill_grounds
from tests.web.conftest import actor
from tests.web.released import ITEMS, SCALE, answer, closed, design_of, make_programme, open_new, ordinary, read_back

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def one_wave(lead, *, people=20, items=ITEMS, give=ordinary, promise="vertrouwelijk", **changes):
    programme = make_programme(lead, people, values=design_of(items, **changes))
    wave = open_new(programme, lead, promise=promise)
    answer(wave, give)
    return closed(wave, lead)


def test_a_confidential_wave_reads_back_with_everybody_and_their_answers(lead, tmp_path):
    study = read_back(one_wave(lead), tmp_path)
    assert (len(study.people), len(study.people.programme)) == (20, 20)
    block = study.answers["v", "voor"]
    given = sorted(float(ordinary(number, "v1")) for number in range(20) if number % 7 != 6)
    assert sorted(block.values["v1"]) == given
    assert sorted(study.people.attributes["team"]) == ["dag"] * 10 + ["nacht"] * 10
    assert sorted(study.dispositions["voor"].values()) == ["complete"] * 18 + ["non_contact"] * 2


@pytest.mark.slow
@pytest.mark.parametrize("promise", ["vertrouwelijk", "anoniem", "op naam"])
def test_no_name_code_address_reason_or_other_attribute_is_in_it(lead, promise):
    wave = one_wave(lead, promise=promise)
    content = b"".join(snapshot_files(wave).values()).lower()
    assert b"kanarie" not in content
    for person in Person.objects.all():
        assert person.id.hex.encode() not in content
        assert str(person.id).encode() not in content


def test_an_anonymous_wave_has_as_many_places_as_people_were_asked_and_no_attribute(lead, tmp_path):
    study = read_back(one_wave(lead, promise="anoniem"), tmp_path)
    assert len(study.people) == len(study.people.anonymous_at) == 20
    assert set(study.people.attributes["team"]) == {None}
    assert study.people.headcount(study.people.programme) == 20
    assert len(study.answers["v", "voor"].people) == 18
    assert not study.dispositions


def test_places_of_an_anonymous_wave_stay_the_same_in_a_later_snapshot(lead, tmp_path):
    first = one_wave(lead, promise="anoniem")
    before = read_back(first, tmp_path).people.ids
    second = open_new(first.programme, lead, "na")
    answer(second, ordinary)
    people = read_back(closed(second, lead), tmp_path).people
    assert {people.ids[place] for place in people.anonymous_at} == set(before)
    assert people.headcount(people.programme) == 20


def test_later_waves_tie_to_earlier_ones_by_the_same_code(lead, tmp_path):
    wave = one_wave(lead)
    second = open_new(wave.programme, lead, "na")
    answer(second, ordinary)
    study = read_back(closed(second, lead), tmp_path)
    voor, na = study.answers["v", "voor"], study.answers["v", "na"]
    assert np.array_equal(voor.people, na.people)
    assert np.array_equal(voor.values["v1"], na.values["v1"])


def test_an_open_wave_a_try_out_and_somebody_who_is_gone_are_not_in_it(lead, tmp_path):
    programme = make_programme(lead, 12)
    wave = open_new(programme, lead)
    answer(wave, ordinary)
    gone = Person.objects.get(code="KANARIE003")
    Submission.objects.create(
        id=random_number(),
        wave=wave,
        subject="f" * 64,
        role="programme",
        answers={"v1": "5"},
        is_pilot=True,
        receipt="X",
    )
    later = open_new(programme, lead, "na")
    answer(later, ordinary)
    gone.delete()
    study = read_back(closed(wave, lead), tmp_path)
    assert list(study.answers) == [("v", "voor")]
    assert len(study.people) == 11
    assert len(study.answers["v", "voor"].people) == 10


def test_who_came_in_by_a_poster_is_somebody_who_is_nobody_else(lead, tmp_path):
    programme = make_programme(lead, 12)
    wave = open_new(programme, lead)
    issue(wave, TicketKind.GENERAL, "programme")
    Submission.objects.create(
        id=random_number(), wave=wave, subject="e" * 64, role="programme", answers={"v1": "5"}, receipt="X"
    )
    study = read_back(closed(wave, lead), tmp_path)
    assert len(study.people) == 13
    assert list(study.answers["v", "voor"].values["v1"]) == [5.0]
    # On the list or not: how many were asked nobody knows, so there is no share of them.
    report = told(study)
    text = " ".join(line for section in report.sections for line in lines(report, section.key))
    assert "respons onbekend" in text
    assert "van de 13" not in text
    assert "Van 12 mensen is er geen antwoord" not in text


@pytest.mark.parametrize(("promise", "bound"), [("anoniem", 10), ("vertrouwelijk", None)])
def test_answers_by_a_link_for_everybody_are_possible_doubles_of_an_anonymous_wave(lead, tmp_path, promise, bound):
    programme = make_programme(lead, 12)
    wave = open_new(programme, lead, promise=promise)
    answer(wave, ordinary)
    ticket = ticket_with(issue(wave, TicketKind.GENERAL, "programme"))
    for name in ("a", "b", "c", "d", "e", "f", "f"):
        begin(Place(wave.pk, subject_of(ticket, name)), ticket)
    study = read_back(closed(wave, lead), tmp_path)
    assert {moment.id: moment.possible_doubles for moment in study.design.moments} == {"voor": bound, "na": None}
    text = " ".join(lines(told(study), "response"))
    assert ("Hoogstens 10 antwoorden kunnen dubbel zijn" in text) == (bound is not None)


def test_no_more_answers_are_called_possible_doubles_than_there_are(lead, tmp_path):
    wave = open_new(make_programme(lead, 12), lead, promise="anoniem")
    answer(wave, lambda number, item: ordinary(number, item) if number < 3 else None)
    ticket = ticket_with(issue(wave, TicketKind.GENERAL, "programme"))
    for name in ("a", "b", "c", "d", "e", "f"):
        begin(Place(wave.pk, subject_of(ticket, name)), ticket)
    study = read_back(closed(wave, lead), tmp_path)
    assert study.design.moments[0].possible_doubles == 10
    assert "Hoogstens 3 antwoorden kunnen dubbel zijn" in " ".join(lines(told(study), "response"))


ALL_KINDS = [
    {"id": "keus", "text": "?", "kind": "choice", "options": {"a": "A", "b": "B"}},
    {"id": "meer", "text": "?", "kind": "choices", "options": {"a": "A", "b": "B"}},
    {"id": "orde", "text": "?", "kind": "order", "options": {"a": "A", "b": "B"}},
    {"id": "toets", "text": "?", "kind": "test", "options": {"1": "goed", "2": "fout"}, "key": "1"},
    {"id": "uren", "text": "?", "kind": "number"},
    {"id": "open", "text": "?", "kind": "text", "show_if": 'keus = "a"'},
    {"id": "schaal", "text": "?", "answers": "vijf"},
]
GIVEN = {
    "keus": ["a", "b", "kapot"],
    "meer": ["a;b", "b", "z"],
    "orde": ["b;a", "a;b", "a"],
    "toets": ["1", "2", "9"],
    "uren": ["7,5", "8.25", "veel"],
    "open": ["=1+1", 'twee\nregels; "met" punt\x07', "x" * 12_000],
    "schaal": ["4", "?", "6"],
}


def test_every_kind_of_question_reads_back_and_what_is_no_answer_is_left_out(lead, tmp_path):
    def give(number, item):
        return GIVEN[item][number % 3]

    wave = one_wave(lead, items=ALL_KINDS, give=give, people=12, indicators=[])
    study = read_back(wave, tmp_path)
    block = study.answers["v", "voor"]
    values = {
        item: sorted(one for one in block.values[item] if not np.isnan(one))
        for item in ("keus", "toets", "uren", "schaal")
    }
    assert values == {
        "keus": [0.0] * 4 + [1.0] * 4,
        "toets": [0.0] * 4 + [1.0] * 4,
        "uren": [7.5] * 4 + [8.25] * 4,
        "schaal": [4.0] * 4,
    }
    assert block.not_answers["schaal"] == {"?": 4}
    # Only who chose a saw the open question.
    assert sorted(text for text in block.texts["open"] if text) == ["=1+1"] * 4


def change_item(programme, lead, **changes):
    part = Part.objects.get(programme=programme, kind="instrument")
    part.data = {**part.data, "items": [{**part.data["items"][0], **changes}, *part.data["items"][1:]]}
    part.version += 1
    part.save()
    return publish(Spot(programme, "instrument", "v"), by=lead, why="beter gevraagd")


def test_a_question_that_was_asked_otherwise_before_keeps_its_own_answers(lead, tmp_path):
    wave = one_wave(lead)
    published = change_item(wave.programme, lead, text="Hoe vaak vraag je door?")
    second = open_new(wave.programme, lead, "na")
    assert second.published_id in (published.id, wave.published_id)
    second_published = second.published
    answer(second, ordinary)
    study = read_back(closed(second, lead), tmp_path)
    items = {item.id: item.text for item in study.design.instrument("v").items}
    assert second_published.version == 2
    assert items == {"v1": "Hoe vaak vraag je door?", "v2": "Ik vat samen.", "v1.1": "Ik vraag door."}
    assert np.isnan(study.answers["v", "voor"].values["v1"]).all()
    assert not np.isnan(study.answers["v", "voor"].values["v1.1"]).any()
    assert not np.isnan(study.answers["v", "voor"].values["v2"]).any()


def test_what_was_asked_leads_when_the_design_goes_on(lead, tmp_path):
    wave = one_wave(lead)
    part = Part.objects.get(programme=wave.programme, kind="instrument")
    part.data = {
        **part.data,
        "items": [{**ITEMS[0], "text": "Heel anders."}, {"id": "nieuw", "text": "?", "answers": "vijf"}],
    }
    part.save()
    scale = Part.objects.get(programme=wave.programme, kind="answer_scale")
    scale.data = {**SCALE[0], "maximum": 7, "labels": {"1": "nooit", "7": "altijd"}}
    scale.save()
    study = read_back(wave, tmp_path)
    items = {item.id: item for item in study.design.instrument("v").items}
    assert items["v1"].text == "Ik vraag door."
    assert study.design.answer_scale(items["v1"].answers).maximum == 5
    assert study.design.answer_scale(items["nieuw"].answers).maximum == 7


def test_the_group_is_that_of_the_first_measurement_and_the_threshold_the_highest(lead, organisation, tmp_path):
    organisation.threshold = 8
    organisation.save()
    programme = make_programme(lead, 12)
    mover = Person.objects.get(code="KANARIE000")
    Move.objects.create(person=mover, day=dt.date(2026, 5, 1), before="zonder", after="met", reason="?")
    wave = open_new(programme, lead)
    subjects = answer(wave, ordinary)
    study = read_back(closed(wave, lead), tmp_path)
    assert study.design.privacy.threshold == 8
    assert len(study.people.comparison) == 1
    code = study.people.ids[next(iter(study.people.comparison))]
    assert code[1:] == person_subject(programme, mover.id)[:16] == subjects[0][:16]


def test_a_question_that_the_respondent_did_not_see_has_no_answer(lead, tmp_path):
    items = [ITEMS[0], {**ITEMS[1], "show_if": "v1 >= 4"}]
    study = read_back(one_wave(lead, items=items), tmp_path)
    block = study.answers["v", "voor"]
    for first, second in zip(block.values["v1"], block.values["v2"], strict=True):
        assert np.isnan(second) == (first < 4)


def test_the_same_wave_gives_the_same_bytes(lead):
    wave = one_wave(lead)
    assert snapshot_files(wave) == snapshot_files(wave)


def test_the_zip_holds_no_dates(lead, tmp_path):
    from oogst_web.results.snapshot import snapshot_zip

    with zipfile.ZipFile(io.BytesIO(snapshot_zip(one_wave(lead)))) as archive:
        assert {one.date_time[0] for one in archive.infolist()} == {1980}


EXAMPLES = [path for path in list_examples() if path.name != "nsw-jobtraining"]


@pytest.mark.slow
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda path: path.name)
def test_a_study_that_came_in_tells_the_same_in_its_snapshot(lead, tmp_path, folder):
    before = read_study(folder)
    programme = make_programme(lead, 0, values=without_days(json_design(before.study.design)))
    take_over(programme, folder)
    fill_grounds(programme, lead)
    # Another questionnaire beside those of the example, so that what came in is not touched.
    instrument = before.study.design.instruments[0].id
    moment = Part.objects.create(
        programme=programme,
        kind="moment",
        key="extra",
        position=99,
        data={"id": "extra", "kind": "later", "title": "Extra", "date": "2099-01-01"},
    )
    wave = open_new(programme, lead, moment.key, instrument=instrument, promise="anoniem")
    study = read_back(closed(wave, lead), tmp_path)
    told, known = (conclude(one).released for one in (study, before.study))
    for finding in known:
        # Other codes put people in another order, in which doubles add up to another last digit.
        again = told.get(finding.key)
        assert (again.numbers.flow, again.numbers.count, again.withheld_because) == (
            finding.numbers.flow,
            finding.numbers.count,
            finding.withheld_because,
        ), finding.key
        if finding.numbers.estimate is not None:
            assert again.numbers.estimate == pytest.approx(finding.numbers.estimate, rel=1e-12), finding.key
    content = b"".join(snapshot_files(wave).values())
    assert all(f";{person.code};".encode() not in content for person in programme.people.all())


def take_over(programme, folder):
    """Put people and tables of a folder into a programme, as reading one in does."""
    from oogst_web.common import clock
    from oogst_web.studies._child import read
    from oogst_web.studies.domain import _person

    found = read(folder)
    programme.tables = found["tables"]
    programme.save()
    Person.objects.bulk_create(_person(programme, one, clock.now()) for one in found["people"] or ())


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("promise", ["vertrouwelijk", "anoniem"])
def test_a_wave_of_every_questionnaire_of_the_demo_cases_reads_back(lead, tmp_path, case, promise):
    programme = make_programme(lead, 15, values=read_case(case))
    Person.objects.filter(programme=programme).update(group="")
    for part in Part.objects.filter(programme=programme, kind="instrument"):
        if not part.data.get("items") or questionnaire_of(programme, part.key).blocking:
            continue
        moment = Part.objects.filter(programme=programme, kind="moment").order_by("position").last().key
        wave = open_new(programme, lead, moment, instrument=part.key, promise=promise)
        answer(wave, lambda number, item: str(1 + number % 4))
        closed(wave, lead)
    study = read_back(wave, tmp_path)
    assert study.answers
    conclude(study)
