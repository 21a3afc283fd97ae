"""A large, clean, wide answer file at the speed of numpy; anything odd goes the thorough road.

The same judges decide what a text means. They see each different text of a
column once; here numpy finds those texts and puts the meanings back in place.
Whatever would be a problem, or a row told twice, makes this road step aside.
Numbers are doubles, as on the other road, so that both give one study to the
bit: 100,000 people by 30 items at 2 moments hold 48 MB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from oogst.io.answer_rule import NotAnswer
from oogst.io.answers import BlockKey, item_holders, item_rules
from oogst.io.columns import Fault, Outcomes
from oogst.io.context import Context
from oogst.io.delimited import CONTROL_BYTES, sniff
from oogst.io.table import knows, match_header
from oogst.types.design import Instrument
from oogst.types.measures import TEXT_KINDS
from oogst.types.people import PeopleSet
from oogst.types.study import AnswerBlock
from oogst.types.tables import ANSWERS

LARGE = 4_000_000
_CHUNK = 2_000_000
_WIDEST = 64
_KINDS = ((1, "uint8"), (2, "uint16"), (4, "uint32"), (8, "uint64"))


class _OddFileError(Exception):
    """The file is not so clean that this road can read it; the thorough road takes over."""


@dataclass(frozen=True, slots=True)
class CodedColumn:
    """A column as numbers, each standing for one of its different texts."""

    texts: tuple[str, ...]
    codes: Any

    def judged(self, judge: Callable[[set[str]], Outcomes]) -> list[Any]:
        """Return what each different text means, steps aside at a Fault."""
        stripped = [text.strip() for text in self.texts]
        outcomes = judge(set(stripped))
        found = [outcomes[text] for text in stripped]
        if any(isinstance(outcome, Fault) for outcome in found):
            raise _OddFileError
        return found


@dataclass(frozen=True, slots=True)
class LargeTable:
    """Header and columns of a large file."""

    header: tuple[str, ...]
    columns: Mapping[str, CodedColumn]
    rows: int

    @property
    def others(self) -> tuple[str, ...]:
        """Headers beside person, moment and instrument."""
        return tuple(match_header(ANSWERS, self.header)[1])


def read_large(content: bytes) -> LargeTable | None:
    """Return a delimited file as coded columns, or None when it is not plain enough."""
    try:
        return _read(content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n"))
    except _OddFileError:
        return None


def _read(content: bytes) -> LargeTable:
    top = content.find(b"\n")
    if not 0 <= top < len(content) - 1 or any(mark in content for mark in (b'"', b"'", b"\r", b"\n\n", b"\xef\xbf")):
        raise _OddFileError
    if len(content.translate(None, CONTROL_BYTES)) < len(content) or content.startswith((b"\n", b"sep=", b"Sep=")):
        raise _OddFileError
    try:
        content.decode()
    except UnicodeDecodeError:
        raise _OddFileError from None
    first = content[:top].decode()
    delimiter = sniff(first, knows(ANSWERS))
    header = tuple(name.strip() for name in first.split(delimiter))
    if len(set(header)) < len(header) or not all(header):
        raise _OddFileError
    keys = _keys(content[top + 1 :], ord(delimiter), len(header))
    columns = {name: _coded(parts) for name, parts in zip(header, keys, strict=True)}
    return LargeTable(header, columns, len(next(iter(columns.values())).codes))


def _keys(body: bytes, delimiter: int, width: int) -> list[list[Any]]:
    """Return the cells of each column as numbers or short byte strings, in parts."""
    columns: list[list[Any]] = [[] for _ in range(width)]
    for buffer in _chunks(body):
        starts, lengths = _fields(buffer, delimiter, width)
        for place in range(width):
            columns[place].append(_packed(buffer, starts[:, place], lengths[:, place]))
    return columns


def _chunks(body: bytes) -> Iterator[Any]:
    """Yield parts of whole lines, each followed by room to read past its end."""
    import numpy as np

    position = 0
    while position < len(body):
        end = body.find(b"\n", position + _CHUNK) + 1 or len(body)
        part = body[position:end]
        yield np.frombuffer((part if part.endswith(b"\n") else part + b"\n") + bytes(_WIDEST), np.uint8)
        position = end


def _fields(buffer: Any, delimiter: int, width: int) -> tuple[Any, Any]:
    """Return start and length of every cell, a row per line."""
    import numpy as np

    is_line = buffer == ord("\n")
    ends: Any = np.flatnonzero(is_line | (buffer == delimiter)).astype(np.int32)
    if len(ends) % width:
        raise _OddFileError
    ends = ends.reshape(-1, width)
    if int(is_line.sum()) != len(ends) or not is_line[ends[:, -1]].all():
        raise _OddFileError
    starts = np.empty_like(ends)
    starts.flat[0] = 0
    starts.flat[1:] = ends.flat[:-1] + 1
    return starts, ends - starts


def _packed(buffer: Any, starts: Any, lengths: Any) -> Any:
    """Return cells as whole numbers of their bytes, or as byte strings when over eight long."""
    import numpy as np

    widest = int(lengths.max())
    if widest > _WIDEST:
        raise _OddFileError
    if widest > 8:
        grid = buffer[starts[:, None] + np.arange(widest)]
        grid[np.arange(widest) >= lengths[:, None]] = 0
        return np.ascontiguousarray(grid).view(f"S{widest}").ravel()
    kind = next(kind for size, kind in _KINDS if widest <= size)
    packed: Any = np.zeros(len(starts), kind)
    for place in range(widest):
        cells: Any = np.where(lengths > place, buffer[starts + place], 0).astype(kind)
        packed |= np.left_shift(cells, 8 * place)
    return packed


def _coded(parts: list[Any]) -> CodedColumn:
    import numpy as np

    if len({part.dtype.kind for part in parts}) > 1:
        widest = max(part.dtype.itemsize for part in parts)
        parts = [part if part.dtype.kind == "S" else _as_bytes(part) for part in parts]
        parts = [part.astype(f"S{widest}") for part in parts]
    packed: Any = np.concatenate(parts)
    different: Any
    if packed.dtype == np.uint8:
        different = np.flatnonzero(np.bincount(packed, minlength=256)).astype(np.uint8)
        codes = np.searchsorted(different, np.arange(256, dtype=np.uint8))[packed]
    else:
        different, codes = np.unique(packed, return_inverse=True)
    raw = different if different.dtype.kind == "S" else _as_bytes(different)
    kind = np.uint8 if len(raw) <= 256 else np.int32
    return CodedColumn(tuple(cell.decode() for cell in raw.tolist()), codes.astype(kind))


def _as_bytes(packed: Any) -> Any:
    little = packed.astype(packed.dtype.newbyteorder("<"))
    return little.view(f"S{packed.dtype.itemsize}")


def large_blocks(table: LargeTable, context: Context, instrument: str | None) -> dict[BlockKey, AnswerBlock] | None:
    """Return the blocks of a wide file, or None when it needs the thorough road.

    Parameters
    ----------
    table
        The file.
    context
        Design and people.
    instrument
        The instrument that the name of the file tells, if it does.
    """
    try:
        return _LargeRows(table, context, instrument).blocks()
    except _OddFileError:
        return None


class _LargeRows:
    """Person, moment and instrument of each row, as positions in what exists."""

    def __init__(self, table: LargeTable, context: Context, instrument: str | None) -> None:
        import numpy as np

        index, others = match_header(ANSWERS, table.header)
        if not {"person", "moment"} <= index.keys() or index.keys() & {"item", "value"}:
            raise _OddFileError
        self.context = context
        self.named = {name: table.columns[table.header[place]] for name, place in index.items()}
        self.others = {name: table.columns[name] for name in others}
        persons = self.named["person"]
        positions = np.array(persons.judged(context.judge("person", ANSWERS)), np.int64)
        self.persons = positions[persons.codes]
        self.moments = self._labels("moment", table.rows)
        self.instruments = [(given or instrument, rows) for given, rows in self._labels("instrument", table.rows)]

    def _labels(self, name: str, count: int) -> list[tuple[Any, Any]]:
        """Return each different name in a column with a mask of its rows."""
        import numpy as np

        if name not in self.named:
            return [(None, np.ones(count, bool))]
        column = self.named[name]
        found = column.judged(self.context.judge(name, ANSWERS))
        masks: dict[Any, Any] = {}
        for code, label in enumerate(found):
            rows = column.codes == code
            masks[label] = masks[label] | rows if label in masks else rows
        return list(masks.items())

    def blocks(self) -> dict[BlockKey, AnswerBlock]:
        """Return the blocks in the order of the design."""
        items = {name: self.context.item_named(name) for name in self.others}
        if any(item is None and self.context.item_like(name) for name, item in items.items()):
            raise _OddFileError
        found: dict[BlockKey, AnswerBlock] = {}
        for given, of_instrument in self.instruments:
            for key, columns in self._columns(given, of_instrument, items).items():
                for moment, of_moment in self.moments:
                    block = self._block(key, moment, of_instrument & of_moment, columns)
                    if block is not None and found.setdefault((key, moment), block) is not block:
                        raise _OddFileError
        design = self.context.design
        order = [(part.id, moment.id) for part in design.instruments for moment in design.moments]
        return {key: found[key] for key in order if key in found}

    def _columns(self, given: str | None, rows: Any, items: Mapping[str, str | None]) -> dict[str, dict[str, Any]]:
        """Return per instrument and item the column and what its texts mean."""
        holders, rules = item_holders(self.context), item_rules(self.context)
        found: dict[str, dict[str, Any]] = {}
        for name, item in items.items():
            if item is None:
                continue
            column = self.others[name]
            instrument = given if given in holders[item] else holders[item][0]
            if instrument != given and (given is not None or len(holders[item]) > 1):
                if any(column.texts[code].strip() for code in set(column.codes[rows].tolist())):
                    raise _OddFileError
                continue
            outcomes = column.judged(rules[instrument, item].read)
            found.setdefault(instrument, {})[item] = (column, outcomes)
        return found

    def _block(self, instrument: str, moment: str, rows: Any, columns: Mapping[str, Any]) -> AnswerBlock | None:
        import numpy as np

        answering = np.zeros(len(rows), bool)
        for column, outcomes in columns.values():
            answering |= np.array([outcome is not None for outcome in outcomes])[column.codes]
        chosen = np.flatnonzero(rows & answering)
        chosen = chosen[np.argsort(self.persons[chosen], kind="stable")]
        people = self.persons[chosen]
        self._check_people(people, moment)
        if not len(people):
            return None
        design = self.context.design.instrument(instrument)
        return _filled_block(design, moment, people, chosen, columns)

    def _check_people(self, people: Any, moment: str) -> None:
        """Step aside for double rows, uninvited people, and answers outside someone's moment or time."""
        import numpy as np

        known, date = self.context.people, self.context.design.moment(moment).date
        if np.any(people[1:] == people[:-1]) or not PeopleSet.of(people.tolist()) <= known.invited:
            raise _OddFileError
        elsewhere = [person for person, when in known.anonymous_at.items() if when != moment]
        if elsewhere and np.isin(people, elsewhere).any():
            raise _OddFileError
        if date is not None:
            away = [person for person, left in known.left.items() if left < date]
            away += [person for person, joined in known.joined.items() if joined > date]
            if np.isin(people, away).any():
                raise _OddFileError


def _filled_block(design: Instrument, moment: str, people: Any, rows: Any, columns: Mapping[str, Any]) -> AnswerBlock:
    import numpy as np

    values: dict[str, Any] = {}
    texts: dict[str, Sequence[str | None]] = {}
    not_answers: dict[str, dict[str, int]] = {}
    for item in design.items:
        column, outcomes = columns.get(item.id, (None, [None]))
        codes = np.zeros(len(rows), np.uint8) if column is None else column.codes[rows]
        counts = np.bincount(codes, minlength=len(outcomes)).tolist()
        given: dict[str, int] = {}
        for outcome, count in zip(outcomes, counts, strict=True):
            if isinstance(outcome, NotAnswer) and count:
                given[outcome.code] = given.get(outcome.code, 0) + count
        if given:
            not_answers[item.id] = {code: given[code] for code in sorted(given)}
        if item.kind in TEXT_KINDS:
            said = [outcome if isinstance(outcome, str) else None for outcome in outcomes]
            texts[item.id] = tuple(map(said.__getitem__, codes.tolist()))
        else:
            values[item.id] = np.array([out if isinstance(out, float) else np.nan for out in outcomes])[codes]
    return AnswerBlock(design.id, moment, people, values, texts, not_answers)
