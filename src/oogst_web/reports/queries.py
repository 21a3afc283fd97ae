"""Reading reports: who may read which, what a report says now, and what is outdated."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.crypto import constant_time_compare, salted_hmac

from oogst.editions.audiences import ARRANGEMENTS, LOCKED, Audience
from oogst.editions.comparing import Comparison, compare
from oogst.editions.editing import Edition, Line, Rewrite, check, editable, make_edition, offered, order_of, pickable
from oogst.language.message import Language
from oogst.render.drawings import Drawings, figures
from oogst.types.numbers import Kind
from oogst.types.report import Figure, Report
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.models import Programme
from oogst_web.programmes.queries import Access
from oogst_web.reports.models import Draft, Output, Reader, Verdict, Version
from oogst_web.results.models import Picture, Release, ReleaseState
from oogst_web.results.packing import unpack
from oogst_web.results.queries import report_of
from oogst_web.results.standing import known_report

_TEAM = frozenset({"lead", "commissioner", "evaluator"})
_LEADERS = _TEAM | {"manager", "hr_adviser", "trainer"}
# Which roles read the approved report for an audience; amounts only reach who may see money.
READERS: dict[str, frozenset[str]] = {
    Audience.MANAGEMENT: _TEAM | {"controller"},
    Audience.MANAGERS: _LEADERS,
    Audience.PARTICIPANTS: _LEADERS | {"controller", "coach", "support"},
    Audience.RESEARCH: _TEAM,
}


def may_read(access: Access, audience: str) -> bool:
    """Tell whether somebody may read the approved report for an audience."""
    return bool(READERS[audience] & set(access.role_keys))


def drafts_of(programme: Programme) -> list[Draft]:
    """Return the reports in the making, the last made first."""
    return list(programme.report_drafts.select_related("release"))


def draft_of(programme: Programme, draft: uuid.UUID) -> Draft | None:
    """Return a report in the making."""
    return Draft.objects.filter(programme=programme, pk=draft).select_related("release", "programme").first()


def draft_before(draft: Draft) -> Draft | None:
    """Return the report for the same readers that was last worked on, made from an earlier release."""
    same = Draft.objects.filter(programme=draft.programme_id, audience=draft.audience, language=draft.language)
    earlier = same.filter(release__number__lt=draft.release.number, release__state=ReleaseState.DONE)
    return earlier.select_related("release").order_by("-changed_at", "-release__number").first()


def versions_for(access: Access) -> list[Version]:
    """Return the approved reports that somebody may read, the last first."""
    audiences = [audience for audience in READERS if may_read(access, audience)]
    found = Version.objects.filter(programme=access.programme, audience__in=audiences)
    return list(found.select_related("release").defer("content", "edition"))


def version_of(access: Access, version: uuid.UUID) -> Version | None:
    """Return an approved report that somebody may read."""
    found = Version.objects.filter(programme=access.programme, pk=version).select_related("release", "draft").first()
    return found if found is not None and may_read(access, found.audience) else None


def version_before(version: Version) -> Version | None:
    """Return the version before this one for the same readers."""
    same = Version.objects.filter(programme=version.programme_id, audience=version.audience, language=version.language)
    return same.filter(number__lt=version.number).order_by("-number").first()


def releases_of(programme: Programme) -> list[Release]:
    """Return the releases that reports can be made from, the last first."""
    return list(Release.objects.filter(programme=programme, state=ReleaseState.DONE))


def outdated(release: Release, newest: Release | None) -> bool:
    """Tell whether there is a later release, or this one is no longer published."""
    return release.state != ReleaseState.DONE or (newest is not None and newest.number > release.number)


def edition_of(draft: Draft, *, draft_because: tuple[str, ...] = ()) -> Edition:
    """Return what a draft makes of its release."""
    return read_edition(told_by(draft), draft_because)


def told_by(draft: Draft) -> dict[str, Any]:
    """Return what its maker made of a draft, as it is kept."""
    return {"audience": draft.audience, "order": draft.order, "picked": draft.picked, "rewrites": draft.rewrites}


def read_edition(data: dict[str, Any], draft_because: tuple[str, ...] = ()) -> Edition:
    """Return an edition as it was kept."""
    rewrites = {place: Rewrite(one["text"], one.get("reason", "")) for place, one in data["rewrites"].items()}
    picked = {key: tuple(findings) for key, findings in data.get("picked", {}).items()}
    notes = tuple(data.get("notes", ()))
    return Edition(Audience(data["audience"]), tuple(data["order"]), picked, rewrites, notes, draft_because)


@dataclass(frozen=True)
class Opened:
    """A report that is open: the release's own, what was made of it, and the pictures that go with it."""

    base: Report
    edition: Edition
    release: uuid.UUID

    @property
    def report(self) -> Report:
        """The report as it is told."""
        return make_edition(self.base, self.edition)

    def shown_places(self) -> set[int]:
        """Return the places, in the release, of the figures that are told."""
        first = places_in(self.base)
        return {first[id(figure)] for figure in figures(self.report)}

    def drawings(self, report: Report) -> Drawings:
        """Return the drawings of the release for a report made of it: nothing is drawn twice."""
        kept = {
            (place, is_narrow): svg
            for place, is_narrow, svg in Picture.objects.filter(
                release=self.release, language=self.base.language
            ).values_list("place", "is_narrow", "svg")
        }
        return KeptDrawings(report, places_in(self.base), kept)


class KeptDrawings(Drawings):
    """The drawings of a release, for an edition that may hold fewer figures in another order."""

    def __init__(self, report: Report, places: dict[int, int], kept: dict[tuple[int, bool], str]) -> None:
        super().__init__(report)
        self._first, self._kept = places, kept

    def svg(self, figure: Figure, *, narrow: bool = False) -> str:
        """Return the drawing that the release keeps; one that is not there is drawn."""
        kept = self._kept.get((self._first.get(id(figure), 0), narrow))
        return super().svg(figure, narrow=narrow) if kept is None else kept


def places_in(report: Report) -> dict[int, int]:
    """Return figure → its place in the report of the release, from 1."""
    return {id(figure): place for place, figure in enumerate(figures(report), start=1)}


def language_of(report: Draft | Version) -> Language:
    """Return the language of a report."""
    return "en" if report.language == "en" else "nl"


def open_draft(draft: Draft, *, draft_because: tuple[str, ...] = ()) -> Opened:
    """Return a draft as it is now."""
    return Opened(
        report_of(draft.release, language_of(draft)), edition_of(draft, draft_because=draft_because), draft.release_id
    )


def open_version(version: Version) -> Opened:
    """Return an approved report as it was approved."""
    return Opened(unpack(version.content), read_edition(version.edition), version.release_id)


def compare_versions(before: Version, after: Version) -> Comparison:
    """Return what changed; that a version has another number and day is no change."""
    return compare(*(_without_number(open_version(one)).report for one in (before, after)))


def _without_number(opened: Opened) -> Opened:
    # The first note of a version says which one it is.
    return replace(opened, edition=replace(opened.edition, notes=opened.edition.notes[1:]))


def newer_in(release: Release, newest: Release | None) -> str:
    """Return what a later release has that this one has not: ``numbers``, only ``quotes``, or nothing."""
    if not outdated(release, newest):
        return ""
    if newest is None or release.state != ReleaseState.DONE:
        return "numbers"
    old, new = (_told_without_quotes(known_report(one, "nl")) for one in (release, newest))
    return "quotes" if old == new else "numbers"


def _told_without_quotes(report: Report) -> dict[str, tuple[object, ...]]:
    kept = (one for one in report.released if one.about.kind is not Kind.QUOTES)
    return {one.key: (one.about, one.numbers, one.splits, one.rows, one.withheld_because) for one in kept}


@dataclass(frozen=True)
class Row:
    """A section in the builder: its sentences that can be said otherwise, unless it is locked.

    ``picked`` of its ``findings`` are shown; none when it is shown whole.
    """

    key: str
    title: str
    is_shown: bool
    is_locked: bool
    is_last: bool = False
    lines: tuple[Spoken, ...] = ()
    picked: int = 0
    findings: int = 0


@dataclass(frozen=True)
class Spoken:
    """A sentence in the builder: as proposed, as it is now, and what it says too much."""

    place: str
    proposed: str
    text: str
    reason: str
    warnings: tuple[str, ...]

    @property
    def is_rewritten(self) -> bool:
        """Whether somebody said it otherwise."""
        return self.text != self.proposed


def rows_of(opened: Opened) -> list[Row]:
    """Return the sections of a report for its builder: what is shown in order, then what can be switched on."""
    sections = {section.key: section for section in opened.base.sections}
    titles = {key: section.title for key, section in sections.items()}
    last = shown_order(opened)[-1]
    shown = [
        Row(
            key, titles[key], True, key in LOCKED, key == last, tuple(_spoken(opened, line) for line in lines),
            len(opened.edition.picked.get(key, ())), len(pickable(sections[key])),
        )
        for key, lines in editable(opened.base, opened.edition).items()
    ]  # fmt: skip
    return shown + [Row(key, titles[key], False, False) for key in offered(opened.base, opened.edition)]


def _spoken(opened: Opened, line: Line) -> Spoken:
    rewrite = opened.edition.rewrites.get(line.place)
    proposed = line.sentence.text
    if rewrite is None:
        return Spoken(line.place, proposed, proposed, "", ())
    found = check(opened.base, line, rewrite.text)
    return Spoken(
        line.place, proposed, rewrite.text, rewrite.reason, tuple(one.text(opened.base.language) for one in found)
    )


def shown_order(opened: Opened) -> tuple[str, ...]:
    """Return the sections that are shown now."""
    return order_of(opened.base, opened.edition)


def digest_of(token: str) -> str:
    """Return what is kept of a link."""
    return hashlib.sha256(token.encode()).hexdigest()


def readers_of(draft: Draft) -> list[Reader]:
    """Return who was asked whether the participants' version of the same release is right.

    For the participants' report itself without those who can answer no more:
    a link ends when a version is approved.
    """
    if draft.audience != Audience.PARTICIPANTS:
        return list(Reader.objects.filter(draft__release=draft.release_id, draft__audience=Audience.PARTICIPANTS))
    last = draft.versions.order_by("-approved_at").values_list("approved_at", flat=True).first()
    found = list(draft.readers.all())
    return found if last is None else [one for one in found if one.verdict or one.asked_at > last]


def has_read_this(reader: Reader, draft: Draft) -> bool:
    """Tell whether somebody answered about a report as it is now: what changed since, they never saw."""
    return reader.draft_id == draft.pk and reader.answered_at is not None and reader.answered_at >= draft.changed_at


@dataclass(frozen=True)
class Checked:
    """How many were asked and what they said, about this very text and about another one; counted apart.

    ``other`` tells what the others read: a draft for participants, or an
    earlier draft of this report.
    """

    this: dict[str, int]
    that: dict[str, int]
    other: str


def check_of(draft: Draft) -> Checked:
    """Return what came of reading along; it says nothing about a text that was not what was read."""
    found = readers_of(draft)
    if draft.audience != Audience.PARTICIPANTS:
        return Checked(count_verdicts(()), count_verdicts(found), "for_participants")
    read = [one for one in found if has_read_this(one, draft)]
    before = [one for one in found if one.verdict and one not in read]
    # Who gave no answer yet was asked about the text that others answered about.
    silent = [one for one in found if not one.verdict]
    this, that = ([*read, *silent], before) if read or not before else ([], [*before, *silent])
    return Checked(count_verdicts(this), count_verdicts(that), "earlier")


def count_verdicts(readers: Iterable[Reader]) -> dict[str, int]:
    """Return how many were asked and how many said what."""
    found = list(readers)
    said = {one.value: sum(reader.verdict == one for reader in found) for one in Verdict}
    return {"asked": len(found), "answered": sum(said.values()), **said}


def reader_with(token: str) -> Reader | None:
    """Return who reads along by a link, as long as the report was not approved since."""
    found = Reader.objects.filter(digest=digest_of(token)).select_related("draft__programme__organisation").first()
    if found is None or found.draft.versions.filter(approved_at__gt=found.asked_at).exists():
        return None
    return found


def link_of(version: Version) -> str:
    """Return the part of an address by which anybody reads an approved participants' version."""
    return salted_hmac("oogst.reports.page", str(version.id), algorithm="sha256").hexdigest()[:40]


def version_with(version: uuid.UUID, token: str) -> Version | None:
    """Return the approved participants' version behind a link."""
    found = Version.objects.filter(pk=version, audience=Audience.PARTICIPANTS)
    one = found.select_related("programme__organisation").first()
    return one if one is not None and constant_time_compare(link_of(one), token) else None


def output_of(actor: Actor, programme: Programme, output: uuid.UUID) -> Output | None:
    """Return a file that this very account asked for and that is not gone."""
    found = Output.objects.filter(pk=output, user=actor.user, draft__programme=programme, until__gt=clock.now())
    return found.select_related("draft", "version").first()


def outputs_gone(at: Any) -> Any:
    """Return the files whose hour has passed."""
    return Output.objects.filter(until__lte=at)


def programmes_behind(ids: Collection[uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """Return of which programme these reports are; whether somebody may see it is for the programmes to say."""
    return dict(Draft.objects.filter(pk__in=ids).values_list("pk", "programme"))


def section_with(report: Report, audience: Audience, finding: str) -> str | None:
    """Return the section in which a finding can be told on its own, as far as an audience may have it."""
    there = (one for one in report.sections if one.key in ARRANGEMENTS[audience].sections)
    return next((one.key for one in there if finding in pickable(one)), None)


@dataclass(frozen=True)
class Choice:
    """A report that a finding can be put into: one in the making, or a new one for an audience."""

    value: str
    audience: str
    language: str
    is_new: bool


def choices_for(release: Release, finding: str, language: Language, drafts: Iterable[Draft]) -> list[Choice]:
    """Return the reports on a release that a finding can be put into; new ones in the reader's language.

    Parameters
    ----------
    drafts
        The reports in the making on that very release.
    """
    report = known_report(release, language)
    made = list(drafts)
    found = [Choice(str(one.id), one.audience, one.language, False) for one in made]
    there = {(one.audience, one.language) for one in made}
    found += [Choice(one.value, one.value, language, True) for one in Audience if (one.value, language) not in there]
    return [one for one in found if section_with(report, Audience(one.audience), finding)]
