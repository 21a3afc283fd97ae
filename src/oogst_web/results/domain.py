"""Making releases: asked for when a wave closes, made step by step, kept all at once; and cutting what ties people."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction

from oogst.errors import StudyError
from oogst.io.study_folder import read_study
from oogst.language.message import Language
from oogst.render.drawings import Drawings, figures
from oogst.types.problem import Problem
from oogst.types.report import Report
from oogst_web.answers.domain import forget_order
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.linking.models import Key
from oogst_web.linking.secrets import DestroyedError
from oogst_web.linking.subjects import cut
from oogst_web.programmes.models import Programme
from oogst_web.results import notes
from oogst_web.results.models import Picture, Place, Release, ReleaseState, Snapshot, Told
from oogst_web.results.packing import pack
from oogst_web.results.quotes import gather, has_new_quotes
from oogst_web.results.replaying import TornError, put_back
from oogst_web.results.snapshot import UnfitError, snapshot_zip
from oogst_web.waves.models import Wave, WaveState

BOTH: tuple[Language, Language] = ("nl", "en")
MOST_PROBLEMS = 20
UNDER_WAY = (ReleaseState.WAITING, ReleaseState.WORKING)


class StillOpenError(Exception):
    """A wave that people can still answer is not released."""


@transaction.atomic
def ask_for(wave: Wave) -> Release:
    """Note that a closed wave is to be released; one that failed is tried again, one that is there stays.

    Raises
    ------
    StillOpenError
        When the wave is not closed.
    """
    # Who asks for another wave of the programme waits, so that the numbers follow each other.
    programme = Programme.objects.select_for_update().get(pk=wave.programme_id)
    if Wave.objects.get(pk=wave.pk).state != WaveState.CLOSED:
        raise StillOpenError
    release = Release.objects.filter(wave=wave).first() or _next(programme, wave)
    if release.state == ReleaseState.FAILED:
        release.state, release.step, release.reason = ReleaseState.WAITING, "", []
        release.save(update_fields=["state", "step", "reason"])
    return release


@transaction.atomic
def ask_again(programme: Programme) -> Release | None:
    """Note that the last release is to be made once more, with the quotes that were approved since.

    None when there is nothing new, or when a release is under way.
    """
    programme = Programme.objects.select_for_update().get(pk=programme.pk)
    last = Release.objects.filter(programme=programme).select_related("wave").first()
    if last is None or last.state != ReleaseState.DONE or not has_new_quotes(last):
        return None
    return _next(programme, last.wave)


def _next(programme: Programme, wave: Wave) -> Release:
    number = Release.objects.filter(programme=programme).count() + 1
    return Release.objects.create(programme=programme, wave=wave, number=number)


def make(release: Release) -> bool:
    """Make a release and keep it; return whether that succeeded.

    Nothing of it is kept until all of it is there. What goes wrong is noted
    with the release; earlier releases stay as they are.
    """
    if release.state == ReleaseState.DONE:
        return True
    try:
        made = _Making(release)
        made.work()
        made.keep()
    except DestroyedError:
        return _fail(release, [["key_gone", {}]])
    except TornError:
        return _fail(release, [["ledger_torn", {}]])
    except (UnfitError, StudyError) as error:
        return _fail(
            release, [["problem", _told(problem)] for problem in error.problems if problem.severity == "error"]
        )
    return True


def forget_snapshots(wave: Wave) -> None:
    """Destroy the study folders that hold answers of a wave, because somebody takes theirs away."""
    Snapshot.objects.filter(release__programme=wave.programme_id, release__asked_at__gte=wave.created_at).delete()


def fail_unexpectedly(release: Release, error: Exception) -> None:
    """Note that something broke that should not, without what the error says: answers may be in it."""
    _fail(release, [["unexpected", {"kind": type(error).__name__}]])


@dataclass
class _Drawing:
    language: Language
    place: int
    is_narrow: bool
    svg: str


class _Making:
    """The steps of one release; only the last one writes more than how far it is."""

    def __init__(self, release: Release) -> None:
        self._release = release
        self._programme = Programme.objects.select_related("organisation").get(pk=release.programme_id)

    def work(self) -> None:
        """Take the snapshot, work it out, and put it into words and pictures."""
        # A back-up may have been put back by hand: before anything else the guard knows again what was published.
        put_back(self._programme.pk)
        from oogst.evaluation import conclude, tell
        from oogst_web.results.ledger import ProgrammeLedger

        self._note("snapshot")
        self._content = snapshot_zip(
            Wave.objects.select_related("programme__organisation").get(pk=self._release.wave_id)
        )
        self._note("numbers")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "studie.zip"
            file.write_bytes(self._content)
            study = read_study(file).study
        self._fingerprint = study.fingerprint
        self._ledger = ProgrammeLedger(self._programme, study.people.ids)
        conclusion = conclude(study, ledger=self._ledger)
        self._note("words")
        reports = {language: tell(study, conclusion, language) for language in BOTH}
        self._packed = {language: pack(report) for language, report in reports.items()}
        self._note("pictures")
        self._drawings = [drawing for report in reports.values() for drawing in _draw(report)]

    @transaction.atomic
    def keep(self) -> None:
        """Write ledger, reports, pictures and snapshot: all of it or nothing."""
        # Who puts back what was noted waits, so that it sees what becomes of this.
        Programme.objects.select_for_update(no_key=True).get(pk=self._programme.pk)
        release = Release.objects.select_for_update().get(pk=self._release.pk)
        if release.state == ReleaseState.DONE:
            return
        self._ledger.keep()
        Told.objects.bulk_create(
            Told(release=release, language=language, report=packed) for language, packed in self._packed.items()
        )
        Picture.objects.bulk_create(
            [Picture(release=release, **vars(drawing)) for drawing in self._drawings], batch_size=50
        )
        Snapshot.objects.create(release=release, content=self._content)
        gather(self._programme)
        release.state, release.step, release.reason = ReleaseState.DONE, "", []
        release.fingerprint, release.made_at = self._fingerprint, clock.now()
        release.save()
        organisation = self._programme.organisation_id
        record("wave.released", kind="wave", target=release.wave_id, by=None, organisation=organisation)
        self._ledger.note()

    def _note(self, step: str) -> None:
        Release.objects.filter(pk=self._release.pk).update(state=ReleaseState.WORKING, step=step, reason=[])


def _draw(report: Report) -> Iterator[_Drawing]:
    drawings = Drawings(report)
    for figure in figures(report):
        for is_narrow in (False, True):
            svg = drawings.svg(figure, narrow=is_narrow)
            yield _Drawing(report.language, drawings.place(figure), is_narrow, svg)


def _fail(release: Release, reason: list[list[object]]) -> bool:
    found = Release.objects.filter(pk=release.pk).exclude(state=ReleaseState.DONE)
    found.update(state=ReleaseState.FAILED, step="", reason=reason[:MOST_PROBLEMS])
    return False


def _told(problem: Problem) -> dict[str, object]:
    languages: Sequence[Language] = BOTH
    return {language: problem.text(language) for language in languages}


def destroy_due_keys() -> int:
    """Destroy every key whose day has come, with all that ties people to answers; return how many."""
    due = Key.objects.filter(destroy_on__lte=clock.today(), destroyed_at=None)
    count = sum(cut_links(key) for key in due.select_related("programme"))
    # A run that was killed halfway is finished here.
    for key in Key.objects.filter(destroyed_at__isnull=False, programme__places__code__isnull=False).distinct():
        _forget(key)
        count += 1
    if count:
        scrub()
    return count


def cut_links(key: Key) -> bool:
    """Destroy a key with all that ties people to answers; return that it was done."""
    # What lies beside the database first: without the key nobody would look for it again.
    notes.forget_codes(key.programme_id)
    cut(key)
    _forget(key)
    return True


@transaction.atomic
def _forget(key: Key) -> None:
    notes.forget_codes(key.programme_id)
    # A snapshot holds attributes beside codes: with the list of people one could still guess.
    Snapshot.objects.filter(release__programme=key.programme_id).delete()
    Place.objects.filter(programme=key.programme_id).update(code=None)


def scrub() -> None:
    """Take what was forgotten out of the files of the database as well, as far as the database lets us."""
    if connection.in_atomic_block:
        return
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"VACUUM {Place._meta.db_table}, {Snapshot._meta.db_table}")
    forget_order()
