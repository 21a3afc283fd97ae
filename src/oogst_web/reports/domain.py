"""What happens to reports: made, arranged, rewritten, read along, approved, given out; one verb each."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import secrets
import uuid
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.db import transaction

from oogst.editions.audiences import LOCKED, Audience
from oogst.editions.carrying import carry
from oogst.editions.editing import check, editable, find_line
from oogst.render import RENDERERS
from oogst.types.house import HouseStyle
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.common.words import speak
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.look import as_it_was, as_kept, look_of
from oogst_web.organisations.voices import voice_of
from oogst_web.programmes.models import Programme
from oogst_web.reports.models import Draft, Output, OutputState, Reader, Verdict, Version
from oogst_web.reports.queries import (
    Checked,
    check_of,
    digest_of,
    draft_before,
    language_of,
    open_draft,
    open_version,
    rows_of,
    section_with,
    shown_order,
    told_by,
)
from oogst_web.results.handing import folder_to_hand_over
from oogst_web.results.models import Release
from oogst_web.results.packing import pack
from oogst_web.studies.domain import note_export

LASTS = dt.timedelta(hours=1)
TEXT_LENGTH, REASON_LENGTH, REMARK_LENGTH, NAME_LENGTH = 600, 500, 1000, 60
MOST_READERS = 40
STUDY = "study"
FORMS = ("html", "pdf", "pptx", "xlsx", "json", STUDY)


class LockedError(Exception):
    """What was not seen and what is not known stays in every report."""


class WarnedError(Exception):
    """A sentence says more than it may; it stays only with a reason. ``warnings`` holds texts."""

    def __init__(self, warnings: tuple[str, ...]) -> None:
        super().__init__("says too much")
        self.warnings = warnings


class NotReadyError(Exception):
    """The report cannot be approved; ``lacks`` holds text keys by field."""

    def __init__(self, lacks: dict[str, str]) -> None:
        super().__init__("not ready")
        self.lacks = lacks


class FullError(Exception):
    """Enough people were asked."""


@transaction.atomic
def start_draft(release: Release, audience: str, language: str, *, by: Actor) -> Draft:
    """Begin a report on a release for an audience, or return the one that is there."""
    values = {"programme": release.programme, "made_by": by.user, "changed_by": by.user}
    draft, is_new = Draft.objects.get_or_create(
        release=release, audience=Audience(audience).value, language=language, defaults=values
    )
    if is_new:
        _carry_over(draft)
        _log("report.started", draft, by)
    return draft


def _carry_over(draft: Draft) -> None:
    """Let a new report begin where the one before it for the same readers was."""
    earlier = draft_before(draft)
    if earlier is None:
        return
    opened = open_draft(earlier)
    found = carry(opened.edition, opened.base, open_draft(draft).base)
    rewrites = found.edition.rewrites
    draft.order = list(found.edition.order)
    draft.picked = {key: list(findings) for key, findings in found.edition.picked.items()}
    draft.rewrites = {place: {"text": one.text, "reason": one.reason} for place, one in rewrites.items()}
    if draft.order or draft.rewrites or found.left:
        left = [
            {"text": one.text, "proposed": one.proposed, "place": one.place, "section": one.place.partition(".")[0]}
            for one in found.left
        ]
        titles = {section.key: section.title for section in opened.base.sections}
        emptied = [titles.get(key, key) for key in found.emptied]
        draft.carried = {"from": earlier.release.number, "kept": len(rewrites), "left": left, "emptied": emptied}
    draft.save(update_fields=["order", "picked", "rewrites", "carried"])


@transaction.atomic
def forget_carried(draft: Draft, *, by: Actor) -> None:
    """Note that the maker has seen what came along from an earlier report and what did not."""
    draft = _taken(draft)
    draft.carried = {}
    _change(draft, by, "carried")


@transaction.atomic
def switch(draft: Draft, key: str, *, is_shown: bool, by: Actor) -> None:
    """Show a section whole, at the end unless a part of it is shown already, or leave it out.

    Raises
    ------
    LockedError
        When the section cannot be left out.
    """
    if key in LOCKED and not is_shown:
        raise LockedError
    draft = _taken(draft)
    order = list(shown_order(open_draft(draft)))
    draft.picked = {section: findings for section, findings in draft.picked.items() if section != key}
    if is_shown and key not in order:
        order.append(key)
    elif not is_shown and key in order:
        order.remove(key)
    _arrange(draft, order, by)


@transaction.atomic
def put_in(draft: Draft, finding: str, *, by: Actor) -> str:
    """Show one finding, with all that is told about it; return the section in which it stands.

    Raises
    ------
    LockedError
        When the report has no such finding, or its readers may not have that section.
    """
    draft = _taken(draft)
    opened = open_draft(draft)
    key = section_with(opened.base, Audience(draft.audience), finding)
    if key is None:
        raise LockedError
    order, picked = list(shown_order(opened)), draft.picked.get(key, [])
    if key not in order:
        draft.picked = draft.picked | {key: [finding]}
        _arrange(draft, [*order, key], by)
    elif picked and finding not in picked:
        draft.picked = draft.picked | {key: [*picked, finding]}
        _arrange(draft, order, by)
    return key


@transaction.atomic
def move(draft: Draft, key: str, *, up: bool, by: Actor) -> None:
    """Move a section one place up or down; at the end of the list it stays."""
    draft = _taken(draft)
    order = list(shown_order(open_draft(draft)))
    if key not in order:
        return
    place = order.index(key)
    other = place - 1 if up else place + 1
    if 0 <= other < len(order):
        order[place], order[other] = order[other], order[place]
        _arrange(draft, order, by)


@transaction.atomic
def rewrite(draft: Draft, place: str, text: str, reason: str, *, by: Actor) -> None:
    """Say a sentence otherwise; nothing, or the proposed text itself, takes the proposal back.

    Raises
    ------
    LockedError
        When nothing can be said otherwise at that place.
    WarnedError
        When the sentence says more than it may and no reason is given.
    """
    draft = _taken(draft)
    opened = open_draft(draft)
    line = find_line(opened.base, place)
    shown = {one.place for found in editable(opened.base, opened.edition).values() for one in found}
    if line is None or place not in shown:
        raise LockedError
    said, why = _tidy(text, TEXT_LENGTH), _tidy(reason, REASON_LENGTH)
    rewrites = {known: one for known, one in draft.rewrites.items() if known != place}
    if said and said != line.sentence.text:
        warnings = check(opened.base, line, said)
        if warnings and not why:
            raise WarnedError(tuple(one.text(opened.base.language) for one in warnings))
        rewrites[place] = {"text": said, "reason": why if warnings else ""}
    draft.rewrites = rewrites
    _change(draft, by, "rewrites")


@transaction.atomic
def ask_reader(draft: Draft, name: str, *, by: Actor) -> str:
    """Ask somebody to read the participants' version along; return the token of their link, which is kept nowhere.

    Raises
    ------
    FullError
        When enough people were asked already.
    """
    if draft.readers.count() >= MOST_READERS:
        raise FullError
    token = secrets.token_urlsafe(24)
    Reader.objects.create(draft=draft, name=_tidy(name, NAME_LENGTH), digest=digest_of(token))
    _log("report.reader_asked", draft, by)
    return token


@transaction.atomic
def remove_reader(draft: Draft, reader: uuid.UUID, *, by: Actor) -> None:
    """Ask somebody no longer, unless there is an answer."""
    if Reader.objects.filter(draft=draft, pk=reader, verdict="").delete()[0]:
        _log("report.reader_removed", draft, by)


@transaction.atomic
def answer(reader: Reader, verdict: str, remark: str) -> None:
    """Keep what somebody who reads along says; a later answer takes the place of the first."""
    reader.verdict, reader.remark = Verdict(verdict).value, _tidy(remark, REMARK_LENGTH)
    reader.answered_at = clock.now()
    reader.save(update_fields=["verdict", "remark", "answered_at"])
    _log("report.reader_answered", reader.draft, None)


@dataclass(frozen=True)
class Reasons:
    """What an approver writes down: why nobody read along, and why nobody else looked."""

    unread: str = ""
    own: str = ""


def lacking(draft: Draft, *, by: Actor) -> dict[str, str]:
    """Return which reasons an approval by somebody needs, as text keys by field."""
    lacks = {}
    if any(line.warnings and not line.reason for row in rows_of(open_draft(draft)) for line in row.lines):
        lacks["warnings"] = "report.reasons_first"
    checked = check_of(draft)
    if not checked.this["answered"]:
        lacks["unread"] = "report.unread_text_needed" if checked.that["answered"] else "report.unread_needed"
    if draft.changed_by_id == by.user.id:
        lacks["own"] = "report.own_needed"
    return lacks


@transaction.atomic
def approve(draft: Draft, reasons: Reasons, *, by: Actor) -> Version:
    """Approve a report as it is now: a version that never changes.

    Raises
    ------
    NotReadyError
        When a reason is missing.
    """
    programme = Programme.objects.select_for_update().select_related("organisation").get(pk=draft.programme_id)
    draft = _taken(draft)
    said = Reasons(_tidy(reasons.unread, REASON_LENGTH), _tidy(reasons.own, REASON_LENGTH))
    lacks = {name: key for name, key in lacking(draft, by=by).items() if not getattr(said, name, "")}
    if lacks:
        raise NotReadyError(lacks)
    number = _next_number(draft)
    opened, checked = open_draft(draft), check_of(draft)
    edition = {
        **told_by(draft),
        "order": list(shown_order(opened)),
        "notes": _notes(programme, draft, number, checked, said),
        "look": as_kept(look_of(programme.organisation)),
    }
    content = pack(opened.base)
    version = Version.objects.create(
        programme=programme, draft=draft, release=draft.release, audience=draft.audience, language=draft.language,
        number=number, content=content, edition=edition,
        checked=checked.this | {checked.other: checked.that}, digest=seal(content, edition),
        approved_by=by.user,
    )  # fmt: skip
    _log("report.approved", draft, by)
    return version


def foresee_pages(draft: Draft) -> int:
    """Return how many pages the report has on paper once it is approved; the reasons that are asked then come on top."""
    programme, checked = draft.programme, check_of(draft)
    notes = _notes(programme, draft, _next_number(draft), checked, Reasons())
    return _pages_with(draft.pk, draft.changed_at, tuple(notes), look_of(programme.organisation))


# A draft that was changed since is counted anew.
@lru_cache(maxsize=64)
def _pages_with(draft: uuid.UUID, changed_at: dt.datetime, notes: tuple[str, ...], look: HouseStyle) -> int:
    from oogst.render.pdf import count_pages

    opened = open_draft(Draft.objects.select_related("release").get(pk=draft))
    opened = replace(opened, edition=replace(opened.edition, notes=notes))
    report = opened.report
    return count_pages(report, opened.drawings(report), look)


def _next_number(draft: Draft) -> int:
    before = Version.objects.filter(programme=draft.programme_id, audience=draft.audience, language=draft.language)
    return (before.values_list("number", flat=True).order_by("-number").first() or 0) + 1


def seal(content: str, edition: dict[str, Any]) -> str:
    """Return the seal on what a version is made of."""
    plain = json.dumps(edition, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{content}\n{plain}".encode()).hexdigest()


def is_sealed(version: Version) -> bool:
    """Tell whether a version is still what was approved."""
    return seal(version.content, version.edition) == version.digest


def _notes(programme: Programme, draft: Draft, number: int, checked: Checked, said: Reasons) -> list[str]:
    organisation = programme.organisation
    voice = voice_of(organisation, language_of(draft))
    day = clock.today()
    notes = [speak("report.note_version", voice, number=number, day=f"{day.day}-{day.month}-{day.year}")]
    for counts, what in ((checked.this, "this"), (checked.that, checked.other)):
        if counts["answered"]:
            read = speak(f"report.read.{what}", voice)
            notes.append(
                speak(f"report.note_{_how_checked(counts, organisation.threshold)}", voice, read=read, **counts)
            )
    if not checked.this["answered"]:
        key = "report.note_unread_text" if checked.that["answered"] else "report.note_unread"
        notes.append(speak(key, voice, reason=said.unread))
    if said.own:
        notes.append(speak("report.note_own", voice, reason=said.own))
    return notes


def _how_checked(checked: dict[str, int], threshold: int) -> str:
    """Return how what readers said is told: under the threshold nobody's own answer can be seen."""
    if checked["answered"] >= threshold:
        return "checked"
    if checked["answered"] == 1:
        return "one"
    if checked["agrees"] == checked["answered"]:
        return "few_agree"
    # To miss something is not to say that what stands there is wrong.
    return "few_differ" if checked["disagrees"] else "few_miss"


@transaction.atomic
def ask_output(draft: Draft, version: Version | None, form: str, *, by: Actor) -> Output:
    """Ask for a file of a report; the worker makes it.

    Raises
    ------
    ValueError
        When there is no such format.
    """
    if form not in FORMS:
        raise ValueError(form)
    output = Output.objects.create(user=by.user, draft=draft, version=version, form=form, until=clock.now() + LASTS)
    _log("report.file_asked", draft, by)
    if form == STUDY:
        note_export(draft.programme, f"release {(version or draft).release.number}", by=by)
    return output


def make_output(output: Output) -> None:
    """Make a file; whatever goes wrong is noted with it, without what the error says."""
    found = Output.objects.filter(pk=output.pk, state=OutputState.WAITING)
    if not found.update(state=OutputState.WORKING):
        return
    try:
        content = _content(output)
    except Exception as error:
        Output.objects.filter(pk=output.pk).update(state=OutputState.FAILED, name=type(error).__name__[:80])
        raise
    Output.objects.filter(pk=output.pk).update(state=OutputState.DONE, content=content, name=_name(output))


def _content(output: Output) -> bytes:
    if output.form == STUDY:
        release = output.version.release if output.version else output.draft.release
        content = folder_to_hand_over(release)
        if content is None:
            raise LookupError("the snapshot is gone")
        return content
    if output.version is not None:
        opened, look = open_version(output.version), as_it_was(output.version.edition.get("look"))
    else:
        because = speak(
            "report.draft_because", voice_of(output.draft.programme.organisation, language_of(output.draft))
        )
        opened = open_draft(output.draft, draft_because=(because,))
        look = look_of(output.draft.programme.organisation)
    report = opened.report
    return RENDERERS.get(output.form).render(report, opened.drawings(report), look)


def _name(output: Output) -> str:
    extension = "zip" if output.form == STUDY else RENDERERS.get(output.form).extension
    which = f"v{output.version.number}" if output.version else "concept"
    kind = STUDY if output.form == STUDY else output.draft.audience
    return f"oogst-{str(output.draft.programme_id)[:8]}-{kind}-{output.draft.language}-{which}.{extension}"


def _taken(draft: Draft) -> Draft:
    """Return the draft as it is now, for one change at a time."""
    return Draft.objects.select_for_update(of=("self",)).select_related("release").get(pk=draft.pk)


def _arrange(draft: Draft, order: list[str], by: Actor) -> None:
    draft.order = order
    _change(draft, by, "order", "picked")


def _change(draft: Draft, by: Actor, *fields: str) -> None:
    draft.changed_by, draft.changed_at = by.user, clock.now()
    draft.save(update_fields=[*fields, "changed_by", "changed_at"])


def _tidy(text: str, most: int) -> str:
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())[:most]


def _log(act: str, draft: Draft, by: Actor | None) -> None:
    organisation = Programme.objects.values_list("organisation", flat=True).get(pk=draft.programme_id)
    record(act, kind="report", target=draft.id, by=by.user.id if by else None, organisation=organisation)
