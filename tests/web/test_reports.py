"""Reports: what stays in, what may be said, who reads along, what is approved and never changes, and the files."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import zipfile

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from oogst.editions.audiences import ARRANGEMENTS, LOCKED, Audience
from oogst.language.readability import measure_dutch
from oogst_web.accounts.roles import ROLES
from oogst_web.common import clock
from oogst_web.organisations.models import Membership
from oogst_web.programmes.agreements import make_agreement
from oogst_web.reports import domain
from oogst_web.reports.models import Draft, Output, OutputState, Reader, Version
from oogst_web.reports.queries import (
    compare_versions,
    count_verdicts,
    link_of,
    open_draft,
    open_version,
    outputs_gone,
    readers_of,
    rows_of,
    shown_order,
)
from oogst_web.reports.tasks import make_file
from oogst_web.results.models import Release, Told
from oogst_web.retention.domain import tidy
from tests.web.asked import opened_wave
from tests.web.conftest import actor
from tests.web.reporting import approved, draft_in, packed, ready, told_in, with_pictures

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TEXT = re.compile(r"<[^>]+>")


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def evaluator(organisation):
    return actor(organisation, "evaluator")


@pytest.fixture
def release(programme, lead):
    return told_in(programme, opened_wave(programme, lead))


def first_line(draft, has_finding=True):
    """Return a sentence of a report that rests on a finding and holds no warning."""
    rows = rows_of(open_draft(draft))
    return next(
        line for row in rows for line in row.lines if "deelnemers antwoordden" in line.proposed or not has_finding
    )


def url(name, programme, *arguments):
    return reverse(name, args=[programme.id, *arguments])


@pytest.mark.parametrize("audience", list(Audience))
def test_every_audience_has_what_was_not_seen_and_what_is_not_known(release, lead, audience):
    report = open_draft(draft_in(release, lead, audience)).report
    keys = [section.key for section in report.sections]
    suffix = "participants_" if audience == "participants" else ""
    assert {f"{suffix}not_seen", f"{suffix}unknown"} <= set(keys)
    assert report.is_brief is ARRANGEMENTS[audience].is_brief


@pytest.mark.parametrize("key", ["not_seen", "unknown"])
def test_limits_move_but_never_go_also_not_by_a_form_made_by_hand(release, lead, visit, programme, key):
    draft = draft_in(release, lead, "management")
    client, address = visit("lead"), url("arrange_report", programme, draft.id)
    client.post(address, {"section": key, "act": "up"})
    client.post(address, {"section": key, "act": "out"})
    draft.refresh_from_db()
    assert key in shown_order(open_draft(draft))
    # Even if the row itself was tampered with.
    Draft.objects.update(order=["summary"])
    draft.refresh_from_db()
    assert LOCKED & set(shown_order(open_draft(draft))) == {"not_seen", "unknown"}
    with pytest.raises(domain.LockedError):
        domain.switch(draft, key, is_shown=False, by=lead)


def test_a_limit_cannot_be_said_otherwise(release, lead, visit, programme):
    draft = draft_in(release, lead, "management")
    answer = visit("lead").post(
        url("rewrite_report", programme, draft.id), {"place": "unknown.0.0", "text": "Alles is bekend."}
    )
    assert answer.status_code == 404
    draft.refresh_from_db()
    assert draft.rewrites == {}


def test_sections_go_in_and_out_and_up_and_down(release, lead):
    draft = draft_in(release, lead, "management")
    domain.switch(draft, "response", is_shown=True, by=lead)
    domain.move(draft, "response", up=True, by=lead)
    draft.refresh_from_db()
    assert shown_order(open_draft(draft)) == ("summary", "not_seen", "response", "unknown")
    domain.switch(draft, "response", is_shown=False, by=lead)
    draft.refresh_from_db()
    assert "response" not in shown_order(open_draft(draft))


def test_a_section_of_another_audience_does_not_get_in(release, lead):
    draft = draft_in(release, lead, "managers")
    domain.switch(draft, "money", is_shown=True, by=lead)
    draft.refresh_from_db()
    assert "money" not in [section.key for section in open_draft(draft).report.sections]


def test_managers_get_no_amount_in_any_form(release, lead):
    draft = draft_in(release, lead, "managers")
    keys = {finding.key for finding in open_draft(draft).base.released if finding.about.kind == "money"}
    assert keys
    content = json.loads(bytes(ready(draft, lead).content))
    assert not keys & set(content["findings"])
    assert not [key for key in keys if key in json.dumps(content["sections"])]
    assert keys & set(json.loads(bytes(ready(draft_in(release, lead, "management"), lead).content))["findings"])


def test_a_file_holds_no_number_that_the_edition_does_not_show(release, lead):
    draft = draft_in(release, lead, "participants")
    content = json.loads(bytes(ready(draft, lead).content))
    assert 0 < len(content["findings"]) < len(open_draft(draft).base.released.findings)


def test_a_sentence_that_says_too_much_stays_only_with_a_reason_that_is_printed(release, lead, visit, programme):
    draft = draft_in(release, lead, "management")
    line, client = first_line(draft), visit("lead")
    values = {"place": line.place, "text": "Dit kwam door de training."}
    answer = client.post(url("rewrite_report", programme, draft.id), values)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert (
        "Deze zin zegt “door de training”. Dat kun je met deze gegevens niet weten. Voorstel: “Dit kwam na de training.”"
        in page
    )
    draft.refresh_from_db()
    assert draft.rewrites == {}
    client.post(url("rewrite_report", programme, draft.id), values | {"reason": "De directie zegt het zo."})
    draft.refresh_from_db()
    told = json.dumps([str(section) for section in open_draft(draft).report.sections], ensure_ascii=False)
    assert "Dit kwam door de training." in told
    assert "De directie zegt het zo." in told
    assert line.proposed in told
    client.post(url("rewrite_report", programme, draft.id), {"place": line.place, "back": "1"})
    draft.refresh_from_db()
    assert draft.rewrites == {}


def test_a_sentence_that_says_no_more_is_kept_and_counted(release, lead):
    draft = draft_in(release, lead, "management")
    line = first_line(draft)
    domain.rewrite(draft, line.place, "Dit is wat wij vroegen.", "", by=lead)
    draft.refresh_from_db()
    report = open_draft(draft).report
    assert report.sections[-1].key == "about_edition"
    assert "1 zin is anders gezegd" in str(report.sections[-1])


def asked(draft, lead, *verdicts):
    for number, verdict in enumerate(verdicts):
        token = domain.ask_reader(draft, f"Lezer {number}", by=lead)
        if verdict:
            answer = Client().post(reverse("read_along", args=[token]), {"verdict": verdict, "remark": "Ik las het."})
            assert answer.status_code == 200


def test_people_read_along_by_their_own_link_and_the_report_tells_what_came_of_it(release, lead, evaluator):
    draft = draft_in(release, evaluator, "participants")
    asked(draft, evaluator, "agrees", "agrees", "agrees", "disagrees", "misses", "")
    assert count_verdicts(readers_of(draft)) == {"asked": 6, "answered": 5, "agrees": 3, "disagrees": 1, "misses": 1}
    version = domain.approve(draft, domain.Reasons(), by=lead)
    told = str(open_version(version).report.sections[-1])
    assert "We vroegen 6 mensen of dit klopt. 5 gaven antwoord. 3 keer: het klopt." in told
    assert "Lezer" not in version.content + json.dumps(version.edition)
    assert "Ik las het" not in json.dumps(version.edition)


@pytest.mark.parametrize(
    ("verdicts", "told"),
    [
        (("misses",), "Eén gaf antwoord. Wat die zei, staat hier niet."),
        (("agrees", "disagrees", "misses"), "Niet iedereen vond dat het klopt."),
        (("agrees", "agrees"), "Zij vonden dat het klopt."),
        (("agrees", "misses"), "Niemand zei dat het niet klopt. Er was wel iemand die iets mist."),
    ],
)
def test_with_few_readers_nobody_can_see_who_said_what(release, lead, evaluator, verdicts, told):
    draft = draft_in(release, evaluator, "participants")
    asked(draft, evaluator, *verdicts)
    version = domain.approve(draft, domain.Reasons(), by=lead)
    notes = " ".join(version.edition["notes"])
    assert told in notes
    assert ("Niet iedereen vond dat het klopt" in notes) is ("disagrees" in verdicts)
    assert "keer" not in notes


def test_a_link_to_read_along_is_kept_nowhere_and_ends_with_approval(release, lead, evaluator):
    draft = draft_in(release, evaluator, "participants")
    token = domain.ask_reader(draft, "Fatma", by=evaluator)
    assert token not in json.dumps(list(Reader.objects.values()), default=str)
    address = reverse("read_along", args=[token])
    assert Client().get(address).status_code == 200
    assert Client().post(address, {"verdict": ""}).status_code == 422
    approved(draft, lead)
    assert Client().get(address).status_code == 404
    assert Client().get(reverse("read_along", args=["x" * 32])).status_code == 404


def test_approval_needs_readers_or_a_reason_and_other_eyes_or_a_reason(release, lead, evaluator):
    draft = draft_in(release, lead, "management")
    with pytest.raises(domain.NotReadyError) as refused:
        domain.approve(draft, domain.Reasons(), by=lead)
    assert set(refused.value.lacks) == {"unread", "own"}
    built = draft_in(release, evaluator, "research")
    with pytest.raises(domain.NotReadyError) as refused:
        domain.approve(built, domain.Reasons(), by=lead)
    assert set(refused.value.lacks) == {"unread"}
    version = approved(draft, lead)
    told = str(open_version(version).report.sections[-1])
    assert "De reden: Er was geen tijd." in told
    assert "De reden: Er is geen ander." in told


def test_a_warning_without_a_reason_stops_approval(release, lead):
    draft = draft_in(release, lead, "management")
    line = first_line(draft)
    Draft.objects.update(rewrites={line.place: {"text": "Dit kwam door de training.", "reason": ""}})
    with pytest.raises(domain.NotReadyError) as refused:
        approved(draft, lead)
    assert refused.value.lacks == {"warnings": "report.reasons_first"}


def test_a_version_never_changes_and_gives_the_same_bytes_again(release, lead):
    draft = draft_in(release, lead, "participants")
    version = approved(draft, lead)
    first = bytes(ready(draft, lead, "html", version).content)
    domain.rewrite(draft, first_line(draft, has_finding=False).place, "Dit is er gebeurd.", "", by=lead)
    Told.objects.filter(release=release).update(report=packed("buitendienst", "nl"))
    assert bytes(ready(draft, lead, "html", Version.objects.get()).content) == first
    assert domain.is_sealed(Version.objects.get())
    for change in ({"content": "x"}, {"edition": {}}, {"number": 9}, {"checked": {}}, {"digest": "0"}):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            Version.objects.filter(pk=version.pk).update(**change)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Version.objects.filter(pk=version.pk).delete()
    Version.objects.filter(pk=version.pk).update(approved_by=None)


def test_versions_are_numbered_and_compared(release, lead, visit, programme):
    draft = draft_in(release, lead, "management")
    first = approved(draft, lead)
    line = first_line(draft)
    domain.rewrite(draft, line.place, "Dit is wat wij vroegen.", "", by=lead)
    second = approved(draft, lead)
    assert (first.number, second.number) == (1, 2)
    changed = compare_versions(first, second)
    assert (line.proposed, "Dit is wat wij vroegen.") in [(one.before, one.after) for one in changed.sentences]
    assert changed.numbers == ()
    page = visit("commissioner").get(url("version_changes", programme, second.id)).content.decode()
    assert "Dit is wat wij vroegen." in page
    assert visit("lead").get(url("version_changes", programme, first.id)).status_code == 404


def test_a_newer_release_flags_a_report_and_changes_nothing(release, lead, visit, programme):
    version = approved(draft_in(release, lead, "management"), lead)
    before = visit("lead").get(url("report_version", programme, version.id)).content.decode()
    assert "nieuwe cijfers" not in before
    wave = opened_wave(programme, lead)
    wave.pk, wave.moment = None, "later"
    wave.save(force_insert=True)
    told_in(programme, wave, "buitendienst")
    after = visit("lead").get(url("report_version", programme, version.id)).content.decode()
    assert "Na dit rapport kwamen er nieuwe cijfers." in after
    assert Release.objects.count() == 2


TEAM = {"lead", "commissioner", "evaluator"}
READ = {
    "management": TEAM | {"controller"},
    "managers": TEAM | {"manager", "hr_adviser", "trainer"},
    "participants": TEAM | {"manager", "hr_adviser", "controller", "coach", "trainer", "support"},
    "research": TEAM,
}


@pytest.mark.parametrize("audience", list(Audience))
def test_who_reads_which_report_page_and_file(release, lead, visit, programme, audience):
    version = approved(draft_in(release, lead, audience), lead)
    for role in ROLES:
        client = visit(role)
        expected = 200 if role in READ[audience] else 404
        assert client.get(url("report_version", programme, version.id)).status_code == expected, role
        asked_for = client.post(url("version_file", programme, version.id), {"form": "json"})
        assert asked_for.status_code == (302 if expected == 200 else 404), role


def test_a_file_is_for_who_asked_as_long_as_they_may_and_for_an_hour(release, lead, visit, programme):
    version = approved(draft_in(release, lead, "managers"), lead)
    client = visit("manager")
    asked_for = client.post(url("version_file", programme, version.id), {"form": "json"})
    make_file.func(str(Output.objects.get().id))
    answer = client.get(asked_for.url + "?haal")
    assert answer["Content-Disposition"].startswith('attachment; filename="oogst-')
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert json.loads(answer.content)["format"] == "oogst-report/1"
    assert visit("lead").get(asked_for.url + "?haal").status_code == 404
    # Still in the programme, but in a role for which this report is not.
    seat = programme.seats.get(role="manager")
    Membership.objects.create(organisation=programme.organisation, user=seat.user, role="coach")
    programme.seats.filter(pk=seat.pk).update(role="coach")
    assert client.get(url("reports", programme)).status_code == 200
    assert client.get(asked_for.url + "?haal").status_code == 404
    Output.objects.update(until=clock.now() - dt.timedelta(seconds=1))
    assert outputs_gone(clock.now()).count() == 1
    assert tidy()["output"] == 1
    assert not Output.objects.exists()


def test_a_form_that_is_not_there_and_the_study_folder_without_the_right_are_refused(release, lead, visit, programme):
    version = approved(draft_in(release, lead, "research"), lead)
    address = url("version_file", programme, version.id)
    assert visit("lead").post(address, {"form": "exe"}).status_code == 404
    # Who knows which names stand behind the codes never gets what each of them answered.
    for role in ("lead", "commissioner", "evaluator"):
        assert visit(role).post(address, {"form": "study"}).status_code == 404
        assert "Studiemap" not in visit(role).get(url("report_version", programme, version.id)).content.decode()
    assert visit("lead").post(url("draft_file", programme, version.draft_id), {"form": "study"}).status_code == 404
    assert "Studiemap" not in visit("lead").get(url("report", programme, version.draft_id)).content.decode()
    assert not Output.objects.exists()
    today = clock.today()
    make_agreement(programme, {"party": "Bureau", "purpose": "Rapport"}, today, today, by=lead)
    asked_for = visit("evaluator").post(address, {"form": "study"})
    assert asked_for.status_code == 302
    # There is no snapshot behind this release: that fails, and says nothing else.
    assert make_file.func(str(Output.objects.get().id)) is False
    assert Output.objects.get().state == OutputState.FAILED
    assert "niet gelukt" in visit("evaluator").get(asked_for.url).content.decode()


def test_numbers_are_the_same_in_every_form(programme, lead):
    release = told_in(programme, opened_wave(programme, lead), "leiderschap")
    with_pictures(release, "leiderschap")
    draft = draft_in(release, lead, "research")
    version = approved(draft, lead)
    made = {form: bytes(ready(draft, lead, form, version).content) for form in domain.FORMS if form != domain.STUDY}
    findings = json.loads(made["json"])["findings"]
    book = load_workbook(io.BytesIO(made["xlsx"]), read_only=True)
    cells = {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    estimates = [one["numbers"]["estimate"] for one in findings.values() if one["numbers"]["estimate"] is not None]
    assert estimates
    assert all(
        any(isinstance(cell, float | int) and cell == pytest.approx(one, rel=1e-12) for cell in cells)
        for one in estimates
    )
    html = made["html"].decode()
    assert set(findings) <= set(re.findall(r"<code>([^<]+)</code>", html))
    assert made["pdf"][:5] == b"%PDF-"
    assert zipfile.ZipFile(io.BytesIO(made["pptx"])).testzip() is None


def test_the_public_page_is_behind_a_link_that_nobody_guesses_and_is_read_aloud(release, lead):
    version = approved(draft_in(release, lead, "participants"), lead)
    page = Client().get(reverse("public_report", args=[version.id, link_of(version)]))
    assert page.status_code == 200
    assert "noindex" in page["X-Robots-Tag"]
    content = page.content.decode()
    assert "data-read-aloud" in content
    assert Client().get(reverse("public_report", args=[version.id, "x" * 40])).status_code == 404
    other = approved(draft_in(release, lead, "management"), lead)
    assert Client().get(reverse("public_report", args=[other.id, link_of(other)])).status_code == 404


@pytest.mark.parametrize("study", ["projectassistenten", "leiderschap", "buitendienst", "nsw-jobtraining"])
def test_the_participants_page_reads_easily(programme, lead, study):
    release = told_in(programme, opened_wave(programme, lead), study)
    version = approved(draft_in(release, lead, "participants"), lead)
    page = Client().get(reverse("public_report", args=[version.id, link_of(version)])).content.decode()
    body = page[page.index("<article") : page.index("</article>")]
    text = "\n".join(TEXT.sub("", part).strip() for part in re.split(r"</(?:p|li|h\d|button)>", body))
    read = measure_dutch(text)
    assert read.flesch_douma >= 80, (read, text)


def test_nobody_but_makers_sees_a_report_in_the_making(release, lead, visit, programme):
    draft = draft_in(release, lead, "participants")
    for role in ROLES:
        expected = 200 if role in ("lead", "evaluator", "commissioner") else 404
        assert visit(role).get(url("report", programme, draft.id)).status_code == expected, role
    page = visit("manager").get(url("reports", programme)).content.decode()
    assert "In de maak" not in page
