"""The study folder of a programme at the closing of a wave: pseudonymous, and complete enough to work it out again.

No name, mail address, own code or identifier of a person is in it. Whoever
was asked anonymously is a placeholder of that one moment.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from oogst.io.bundle import DESIGN
from oogst.io.design_file import RawDesign, build_design
from oogst.io.place import Place, Problems
from oogst.io.plain import plain_design
from oogst.io.study_tables import PLACEHOLDER, Cell, Cells, usual_columns
from oogst.io.study_writer import table_bytes, zipped
from oogst.io.toml_text import toml_text
from oogst.types.design import Design, Promise
from oogst.types.tables import ANSWERS, INVITATIONS, PEOPLE, QUOTES
from oogst_web.answers.queries import marks_in
from oogst_web.linking.subjects import SHARED, key_of, pseudonyms_of, subjects_of
from oogst_web.people.models import Move, Person
from oogst_web.people.queries import declared_attributes, first_day
from oogst_web.people.rule import group_for_study
from oogst_web.programmes.models import Programme
from oogst_web.programmes.parts import join_design
from oogst_web.results.given import rows_of
from oogst_web.results.instruments import Asked, as_asked
from oogst_web.results.quotes import approved_in, name_of
from oogst_web.studies.folder import FORMAT, table_cells
from oogst_web.studies.values import unmarked
from oogst_web.waves.models import Invitation, Ticket, TicketKind, Wave, WaveState
from oogst_web.waves.promised import THRESHOLD

CODE_LENGTH = 16
_PERSON_COLUMNS = frozenset({"person", "rater"})


class UnfitError(Exception):
    """The design has mistakes; holds the library's problems."""

    def __init__(self, problems: Sequence[Any]) -> None:
        super().__init__("the design has mistakes")
        self.problems = tuple(problems)


class _Known(NamedTuple):
    """What a snapshot needs of one of the people of the programme: no name, address or reason is even fetched."""

    id: uuid.UUID
    code: str
    group: str
    invited: bool
    attributes: dict[str, Any]
    joined: dt.date | None
    left: dt.date | None


@dataclass
class _Folk:
    """Everybody in the snapshot: rows of the table of people, and subject → code per wave."""

    design: Design
    attributes: tuple[str, ...]
    rows: dict[str, tuple[Cell, ...]] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    codes: dict[Any, dict[str, str]] = field(default_factory=dict)

    def add(self, code: str, group: str | None, *, at: str | None = None) -> None:
        """Add somebody of whom only the group is known, perhaps a placeholder."""
        self.rows[code] = (code, group, True, None, None, None, at, *(None for _ in self.attributes))

    def add_known(self, code: str, group: str | None, person: _Known, *, invited: bool) -> None:
        """Add one of the people of the programme."""
        attributes = (person.attributes.get(name) for name in self.attributes)
        self.rows[code] = (code, group, invited, person.joined, person.left, None, None, *attributes)


def closed_waves(wave: Wave) -> list[Wave]:
    """Return the waves of a programme that were closed by the time that one was, oldest first."""
    found = Wave.objects.filter(programme=wave.programme_id, state=WaveState.CLOSED, closed_at__lte=wave.closed_at)
    return list(found.select_related("published").order_by("closed_at", "id"))


def snapshot_files(wave: Wave) -> dict[str, bytes]:
    """Return the files of the study folder by name.

    Raises
    ------
    UnfitError
        When the design has mistakes.
    oogst_web.linking.secrets.DestroyedError
        When the key between people and answers is gone.
    """
    programme, waves = wave.programme, closed_waves(wave)
    values, asked = _values(programme, waves)
    design = _design(values)
    folk = _gather(programme, design, waves)
    files = {DESIGN: toml_text(plain_design(design)).encode()}
    for table in (_people(folk), *_tables(programme, folk, waves, asked)):
        if table.rows:
            files[f"{table.name}.csv"] = table_bytes(table)
    return files


def snapshot_zip(wave: Wave) -> bytes:
    """Return the study folder as a zip."""
    return zipped(snapshot_files(wave))


def _values(programme: Programme, waves: Sequence[Wave]) -> tuple[dict[str, Any], Asked]:
    values = unmarked(join_design(programme.parts.all()))
    asked = as_asked(values, waves)
    values |= {"instruments": asked.instruments, "answer_scales": asked.scales}
    values["moments"] = [
        {**one, **_doubles(one["id"], waves), **_asked_by_link(one["id"], waves)} for one in values.get("moments") or ()
    ]
    privacy = dict(values.get("privacy") or {})
    # What was promised holds, also when the organisation shows smaller groups since.
    told = [wave.promised.get(THRESHOLD, 0) for wave in waves]
    privacy["threshold"] = max(privacy.get("threshold") or 0, programme.organisation.threshold, *told)
    promises = {one.promise for one in waves}
    if promises:
        privacy["promise"] = promises.pop() if len(promises) == 1 else Promise.CONFIDENTIAL.value
    return {**FORMAT, **values, "privacy": privacy}, asked


def _doubles(moment: str, waves: Sequence[Wave]) -> dict[str, int]:
    count = sum(wave.possible_doubles for wave in waves if wave.moment == moment)
    return {"possible_doubles": count} if count else {}


def _asked_by_link(moment: str, waves: Sequence[Wave]) -> dict[str, bool]:
    """Tell when people could come in by a link for everybody: they are on the list or not, and some of them twice."""
    named = [wave for wave in waves if wave.moment == moment and not wave.is_anonymous]
    shared = Ticket.objects.filter(wave__in=named, kind__in=SHARED).exclude(kind=TicketKind.PILOT)
    return {"invited_known": False} if shared.exists() else {}


def _design(values: dict[str, Any]) -> Design:
    problems = Problems()
    design = build_design(RawDesign(values, lambda path: Place(DESIGN, None, ".".join(map(str, path)))), problems)
    if problems.errors:
        raise UnfitError(problems.errors)
    return design


def _gather(programme: Programme, design: Design, waves: Sequence[Wave]) -> _Folk:
    folk = _Folk(design, declared_attributes(design))
    tables = programme.tables or {}
    named = sorted(_codes_named(tables))
    open_waves = [wave for wave in waves if not wave.is_anonymous]
    if open_waves or named:
        _add_people(programme, folk, open_waves)
        strangers = [code for code in named if code not in folk.named]
        for code, subject in pseudonyms_of(programme, strangers).items():
            folk.named[code] = _short("p", subject)
    for code in named:
        if folk.named[code] not in folk.rows and code not in _raters(tables):
            folk.add(folk.named[code], None)
    for wave in waves:
        if wave.is_anonymous:
            _add_placeholders(folk, wave)
        else:
            folk.codes[wave.pk] = _codes_in(folk, wave)
    return folk


def _add_people(programme: Programme, folk: _Folk, waves: Sequence[Wave]) -> None:
    people = map(_Known._make, Person.objects.filter(programme=programme).values_list(*_Known._fields))
    moves: dict[uuid.UUID, list[Move]] = {}
    for move in Move.objects.filter(person__programme=programme):
        moves.setdefault(move.person_id, []).append(move)
    asked = set(Invitation.objects.filter(wave__in=waves).values_list("person", flat=True))
    first = first_day(folk.design)
    key_of(programme)
    for subject, person in subjects_of(programme, people, by=None).items():
        code = _short("p", subject)
        group = group_for_study(person.group, moves.get(person.id, ()), person.joined, first) or None
        is_asked = person.invited or person.id in asked
        folk.add_known(code, group, person, invited=is_asked)
        folk.known[subject] = folk.named[person.code] = code


def _codes_in(folk: _Folk, wave: Wave) -> dict[str, str]:
    """Return subject → code; who came in by a ticket of many people is nobody else in the table."""
    if not Ticket.objects.filter(wave=wave, kind__in=SHARED).exclude(kind="pilot").exists():
        return folk.known
    codes = dict(folk.known)
    for subject, role, _ in marks_in(wave.pk):
        if subject not in codes:
            codes[subject] = _short("f", subject)
            folk.add(codes[subject], _group(folk.design, role))
    return codes


def _add_placeholders(folk: _Folk, wave: Wave) -> None:
    """Add as many placeholders as people were asked; whose answers stand at which was settled by lot when they came in."""
    codes = folk.codes[wave.pk] = {}
    left = dict.fromkeys(("programme", "comparison"), 0)
    for role in Invitation.objects.filter(wave=wave).values_list("role", flat=True):
        left[role] += 1
    for subject, role, _ in marks_in(wave.pk):
        codes[subject] = _short("a", _drawn(wave, subject))
        folk.add(codes[subject], _group(folk.design, role), at=wave.moment)
        left[role] -= 1
    for role, count in left.items():
        for number in range(count):
            folk.add(_short("a", _drawn(wave, f"{role} {number}")), _group(folk.design, role), at=wave.moment)


def _drawn(wave: Wave, subject: str) -> str:
    return hashlib.sha256(f"{wave.pk} {subject}".encode()).hexdigest()


def _short(letter: str, subject: str) -> str:
    return f"{letter}{subject[:CODE_LENGTH]}"


def _group(design: Design, role: str) -> str | None:
    return next((group.id for group in design.groups if group.role == role), None)


def _people(folk: _Folk) -> Cells:
    header = (*usual_columns(PEOPLE), PLACEHOLDER, *folk.attributes)
    rows = tuple(folk.rows[code] for code in sorted(folk.rows))
    place = header.index(PLACEHOLDER)
    if not any(row[place] for row in rows):
        header, rows = header[:place] + header[place + 1 :], tuple(row[:place] + row[place + 1 :] for row in rows)
    return Cells(PEOPLE.name, header, rows, PEOPLE)


def _tables(programme: Programme, folk: _Folk, waves: Sequence[Wave], asked: Asked) -> Iterator[Cells]:
    tables = {table.name: _renamed(table, folk.named) for table in table_cells(programme.tables or {})}
    earlier = tables.pop(ANSWERS.name, Cells(ANSWERS.name, (), (), ANSWERS))
    yield _answers(folk, waves, asked, earlier)
    yield _invitations(folk, waves, tables.pop(INVITATIONS.name, Cells(INVITATIONS.name, (), (), INVITATIONS)), earlier)
    yield _quotes(folk, waves, tables.pop(QUOTES.name, Cells(QUOTES.name, (), (), QUOTES)))
    yield from tables.values()


def _quotes(folk: _Folk, waves: Sequence[Wave], earlier: Cells) -> Cells:
    """Return the open answers in which nobody can be recognised, beside the quotes that came in otherwise."""
    goals = {goal.id for goal in folk.design.goals}
    header = earlier.header or tuple(column.name for column in QUOTES.columns)
    rows = []
    for wave in waves:
        for one in approved_in(wave):
            code = folk.codes[wave.pk].get(one.submission.subject)
            goal = one.goal if one.goal in goals else None
            told: dict[str, Cell] = {
                "quote": name_of(one),
                "person": code,
                "moment": wave.moment,
                "goal": goal,
                "text": one.text,
            }
            # Consent is not asked for each sentence: who writes has read that a sentence may go into the report
            # (``quote.promise``), and the reviewer's tick that nobody can be recognised counts as the rest (ADR 18).
            told |= {"direction": one.direction or None, "consent": True, "reviewed": True}
            if code is not None:
                rows.append(tuple(told.get(name) for name in header))
    return Cells(QUOTES.name, header, (*earlier.rows, *rows), QUOTES)


def _answers(folk: _Folk, waves: Sequence[Wave], asked: Asked, earlier: Cells) -> Cells:
    rows: list[dict[str, Cell]] = [dict(zip(earlier.header, row, strict=True)) for row in earlier.rows]
    for wave in waves:
        for code, moment, instrument, answers in rows_of(wave, asked.names[wave.published_id], folk.codes[wave.pk]):
            rows.append({"person": code, "moment": moment, "instrument": instrument, **answers})
    header = tuple(dict.fromkeys(name for row in rows for name in row))
    return Cells(ANSWERS.name, header, tuple(tuple(row.get(name) for name in header) for row in rows), ANSWERS)


def _invitations(folk: _Folk, waves: Sequence[Wave], earlier: Cells, answers: Cells) -> Cells:
    """Add what became of each invitation of a wave that was not anonymous.

    Who was not asked at a moment is not eligible there, so that somebody who
    joins later never counts as silent.
    """
    done = {row[answers.header.index("moment")] for row in answers.rows} if answers.rows else set()
    outcomes: dict[str, dict[str, str]] = {}
    for wave in waves:
        if not wave.is_anonymous and wave.moment not in done:
            at = outcomes.setdefault(wave.moment, {})
            for code, outcome in _outcomes(folk, wave):
                at[code] = min(at.get(code, outcome), outcome, key=_ORDER.index)
    rows = [
        (code, moment, at.get(code, "not_eligible"))
        for moment, at in outcomes.items()
        for code, row in folk.rows.items()
        if row[2] and row[6] is None
    ]
    header = earlier.header or tuple(column.name for column in INVITATIONS.columns)
    return Cells(INVITATIONS.name, header, (*earlier.rows, *rows), INVITATIONS)


_ORDER = ("complete", "partial", "refusal", "non_contact")


def _outcomes(folk: _Folk, wave: Wave) -> Iterator[tuple[str, str]]:
    codes = folk.codes[wave.pk]
    persons = {folk.named[code]: declined for code, declined in _asked(wave) if code in folk.named}
    for code, declined in persons.items():
        yield code, "refusal" if declined else "non_contact"
    for subject, _, is_sent in marks_in(wave.pk):
        if subject in codes:
            yield codes[subject], "complete" if is_sent else "partial"


def _asked(wave: Wave) -> Iterable[tuple[str, bool]]:
    return Invitation.objects.filter(wave=wave).values_list("person__code", "declined")


def _codes_named(tables: Mapping[str, Any]) -> set[str]:
    """Return the codes of people that tables which came in name."""
    return {
        str(row[name])
        for held in tables.values()
        if not isinstance(held, Mapping)
        for row in held
        for name in _PERSON_COLUMNS & row.keys()
        if row[name] not in (None, "")
    }


def _raters(tables: Mapping[str, Any]) -> set[str]:
    held = tables.get("ratings") or ()
    return {str(row["rater"]) for row in held} - {
        str(row["person"])
        for rows in tables.values()
        if not isinstance(rows, Mapping)
        for row in rows
        if row.get("person")
    }


def _renamed(table: Cells, named: Mapping[str, str]) -> Cells:
    """Return a table with the codes of the snapshot instead of those of the programme."""
    if table.spec is not None:
        places = {place for place, name in enumerate(table.header) if name in _PERSON_COLUMNS}
    else:
        columns = [{str(row[place]) for row in table.rows if row[place]} for place in range(len(table.header))]
        places = {place for place, cells in enumerate(columns) if cells and cells <= named.keys()}
    rows = tuple(
        tuple(named[str(cell)] if place in places and cell else cell for place, cell in enumerate(row))
        for row in table.rows
    )
    return replace(table, rows=rows)
