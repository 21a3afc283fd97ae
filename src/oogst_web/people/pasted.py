"""Judging pasted rows: what each row would do, and what is wrong with it, cell by cell."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from oogst.io.cells import day_of, yes_no_of
from oogst.io.columns import fold
from oogst.io.delimited import Grid
from oogst_web.people.columns import match_columns

Deed = Literal["add", "change", "skip", "wrong"]
LONGEST = {"name": 120, "email": 254, "phone": 40, "code": 200, "left_reason": 200}
NO_GROUPS = "people.row_no_groups"
LONGEST_ATTRIBUTE = 200
_WITH_NAME = re.compile(r"\s*\"?([^<>\"]*)\"?\s*<([^<>\s]+)>\s*")
_NAME_AS_CODE = re.compile(r"[^\W\d_]{2,}[, ]+[^\d_]{2,}")


@dataclass(frozen=True)
class Note:
    """Something about one row: text key, column as it was pasted, values; ``is_wrong`` keeps the row out."""

    key: str
    column: str = ""
    is_wrong: bool = False
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class Row:
    """One row: its number as a spreadsheet counts, what it says, and what it would do."""

    number: int
    values: dict[str, Any]
    attributes: dict[str, str]
    notes: list[Note] = field(default_factory=list)
    person: str = ""
    deed: Deed = "add"

    @property
    def state(self) -> Literal["good", "look", "wrong"]:
        """How the row is: taken over as it is, with a remark, or not at all."""
        return "wrong" if self.deed == "wrong" else "look" if self.notes else "good"


@dataclass(frozen=True)
class Known:
    """Somebody who is there already."""

    id: str
    code: str
    name: str
    email: str
    phone: str
    attributes: Mapping[str, str]


@dataclass(frozen=True)
class Setting:
    """What rows are judged against: groups by folded id or title, declared attributes, and who is there."""

    groups: Mapping[str, str]
    attributes: tuple[str, ...]
    people: tuple[Known, ...]


@dataclass(frozen=True)
class Judged:
    """All rows, the attributes that they bring, and the columns that are left out because they identify people.

    ``grid`` holds the columns that are not left out, to judge them again;
    ``fields`` are the names of those that are no attribute.
    """

    rows: list[Row]
    attributes: tuple[str, ...]
    left_out: tuple[str, ...]
    grid: Grid
    fields: tuple[str, ...]


def judge(grid: Grid, setting: Setting, ignored: Collection[str] = ()) -> Judged:
    """Return every row with its messages; nothing is kept.

    Parameters
    ----------
    ignored
        Names of columns that are read as if they were not there.
    """
    known, attributes = match_columns(grid.header, setting.attributes)
    used = sorted({*known.values(), *attributes.values()})
    fields = {name: place for name, place in known.items() if grid.header[place] not in ignored}
    left_out = tuple(name for place, name in enumerate(grid.header) if name and place not in used)
    rows = [_Reader(grid, fields, attributes, setting).row(index) for index in range(len(grid.numbers))]
    _meet(rows, setting.people)
    named = tuple(grid.header[place] for place in known.values())
    return Judged(rows, tuple(attributes), left_out, _only(grid, used), named)


def as_paste(header: Sequence[str], columns: Sequence[Sequence[str]], numbers: Sequence[int]) -> str:
    r"""Return rows as they can be pasted again, each on the line that its number says.

    Examples
    --------
    >>> as_paste(["naam", "team"], [["An", "Bo"], ["A", "B"]], [2, 4])
    'naam\tteam\nAn\tA\n\nBo\tB'
    """
    found = {
        number: "\t".join(" ".join(column[place].split()) for column in columns) for place, number in enumerate(numbers)
    }
    lines = (found.get(number, "") for number in range(2, max(found, default=1) + 1))
    return "\n".join(["\t".join(" ".join(name.split()) for name in header), *lines])


def _only(grid: Grid, places: Sequence[int]) -> Grid:
    """Return some columns of a grid."""
    header = tuple(grid.header[place] for place in places)
    columns = tuple(grid.columns[place] for place in places)
    return dataclasses.replace(grid, header=header, columns=columns)


@dataclass(frozen=True)
class _Reader:
    """Reads one row at a time."""

    grid: Grid
    fields: Mapping[str, int]
    attributes: Mapping[str, int]
    setting: Setting

    def row(self, index: int) -> Row:
        """Return one row with what is wrong in its own cells."""
        cells = {name: " ".join(self.grid.columns[place][index].split()) for name, place in self.fields.items()}
        kept = {name: " ".join(self.grid.columns[place][index].split()) for name, place in self.attributes.items()}
        found = Row(self.grid.numbers[index], {}, {name: text for name, text in kept.items() if text})
        parts = (cells.get(name, "") for name in ("first", "infix", "last"))
        found.values["name"] = cells.get("name") or " ".join(part for part in parts if part)
        for name in ("phone", "code", "left_reason"):
            found.values[name] = cells.get(name, "")
        self._email(found, cells.get("email", ""))
        self._group(found, cells.get("group", ""))
        self._days(found, cells)
        self._invited(found, cells.get("invited", ""))
        self._check(found)
        return found

    def _wrong(self, row: Row, key: str, name: str, **values: object) -> None:
        column = self.grid.header[self.fields[name]] if name in self.fields else name
        row.notes.append(Note(key, column, is_wrong=True, values=values))

    def _email(self, row: Row, text: str) -> None:
        row.values["email"] = ""
        match = _WITH_NAME.fullmatch(text)
        if match:
            row.values["name"], text = row.values["name"] or match[1].strip(), match[2]
        try:
            if text:
                validate_email(text)
                row.values["email"] = text.lower()
        except ValidationError:
            self._wrong(row, "people.row_email" if "@" in text else "people.row_email_at", "email")

    def _group(self, row: Row, text: str) -> None:
        row.values["group"] = self.setting.groups.get(fold(text), "")
        if text and not row.values["group"]:
            known = ", ".join(dict.fromkeys(self.setting.groups.values()))
            key = "people.row_group" if known else NO_GROUPS
            self._wrong(row, key, "group", value=text, known=known)

    def _days(self, row: Row, cells: Mapping[str, str]) -> None:
        days: dict[str, dt.date | None] = {}
        for name in ("joined", "left"):
            text = cells.get(name, "")
            days[name] = day_of(text) if text else None
            if text and days[name] is None:
                self._wrong(row, "people.row_day", name, value=text)
        joined, left = days["joined"], days["left"]
        if joined is not None and left is not None and left < joined:
            self._wrong(row, "people.row_days", "left")
        row.values |= {name: day.isoformat() if day else "" for name, day in days.items()}

    def _invited(self, row: Row, text: str) -> None:
        found = yes_no_of(text) if text else True
        row.values["invited"] = found is not False
        if found is None:
            self._wrong(row, "people.row_yes_no", "invited", value=text)

    def _check(self, row: Row) -> None:
        values = row.values
        if not (values["name"] or values["email"] or values["code"]) and not row.notes:
            self._wrong(row, "people.row_nobody", "")
        for name, most in LONGEST.items():
            if len(values[name]) > most:
                self._wrong(row, "people.row_long", name, most=most)
        for name, text in row.attributes.items():
            if len(text) > LONGEST_ATTRIBUTE or len(name) > LONGEST_ATTRIBUTE:
                self._wrong(row, "people.row_long", name, most=LONGEST_ATTRIBUTE)
        if tells_name(values["code"], values["name"]):
            self._wrong(row, "people.row_code", "code")
        if any(note.is_wrong for note in row.notes):
            row.deed = "wrong"


def tells_name(code: str, name: str) -> bool:
    """Tell whether a code says who it is about.

    Examples
    --------
    >>> tells_name("P12", "Anna Bos"), tells_name("anna bos", "Anna Bos"), tells_name("a@b.nl", "")
    (False, True, True)
    """
    if not code:
        return False
    return "@" in code or code.casefold() == name.casefold() or _NAME_AS_CODE.fullmatch(code) is not None


def _meet(rows: Iterable[Row], people: tuple[Known, ...]) -> None:
    """Compare rows with each other and with who is there: a mail address or code is one person."""
    there = {key: one for one in people for key in _keys(one.email, one.code)}
    names = {one.name.casefold() for one in people if one.name}
    first: dict[str, Row] = {}
    first_name: dict[str, int] = {}
    for row in rows:
        if row.deed == "wrong":
            continue
        email, code, name = row.values["email"], row.values["code"], row.values["name"].casefold()
        keys = list(_keys(email, code))
        earlier = next((first[key] for key in keys if key in first), None)
        if earlier is not None:
            _judge_double(row, earlier)
            continue
        first |= dict.fromkeys(keys, row)
        same = {there[key].id: there[key] for key in keys if key in there}
        if len(same) > 1:
            row.deed = "wrong"
            row.notes.append(Note("people.row_two", is_wrong=True))
        elif same:
            _judge_known(row, next(iter(same.values())), first)
        elif name and name in names:
            row.notes.append(Note("people.row_same_name"))
        elif name and name in first_name:
            row.notes.append(Note("people.row_same_name_above", values={"row": first_name[name]}))
        if name:
            first_name.setdefault(name, row.number)


def _keys(email: str, code: str) -> Iterable[str]:
    if email:
        yield f"email {email.lower()}"
    if code:
        yield f"code {code}"


def _judge_double(row: Row, earlier: Row) -> None:
    values = {"row": earlier.number}
    if (row.values, row.attributes) == (earlier.values, earlier.attributes):
        row.deed = "skip"
        row.notes.append(Note("people.row_double", values=values))
    else:
        row.deed = "wrong"
        row.notes.append(Note("people.row_clash", is_wrong=True, values=values))


def _judge_known(row: Row, person: Known, first: dict[str, Row]) -> None:
    """Fill in what is new about somebody who is there; group and days have a form of their own, with a reason."""
    earlier = first.setdefault(f"person {person.id}", row)
    if earlier is not row:
        # One row names the mail address and another the code of the same person.
        _judge_double(row, earlier)
        return
    row.person = person.id
    if row.values["code"] and row.values["code"] != person.code:
        row.deed = "wrong"
        row.notes.append(Note("people.row_other_code", is_wrong=True))
        return
    is_new = any(row.values[name] and row.values[name] != getattr(person, name) for name in ("name", "email", "phone"))
    is_new = is_new or any(person.attributes.get(name) != text for name, text in row.attributes.items())
    row.deed = "change" if is_new else "skip"
    row.notes.append(Note("people.row_changes" if is_new else "people.row_there"))
