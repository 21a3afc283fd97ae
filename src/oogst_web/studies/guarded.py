"""A study for somebody who may count but not know people: nobody stands out by attributes, dates or own words.

Every combination of what stands about people has at least ``k`` of them, else
the attribute is left empty. Days become those of measurements, so that at each
measurement the same people count. Quotes stand there as in a report: at most one
of each person, and nothing beside it that leads to who said it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from oogst.io.cells import yes_no_of
from oogst.io.study_tables import Cells
from oogst.types.design import Design
from oogst.types.tables import ANSWERS, CARDS, IMPACT, QUOTES, RATINGS, TABLES

Attributes = Mapping[str, str | None]
DAY = dt.timedelta(days=1)
# Columns in which people write about a person in their own words.
_OWN_WORDS = {IMPACT.name: {"evidence", "action"}, CARDS.name: {"why"}}
_KNOWN = {spec.name for spec in TABLES}
# What leads from a quote to an answer: who said it, and when.
_WHOSE = {"person", "moment"}
NOT_SHOWN = "[…]"


def coarsen(people: Sequence[tuple[Hashable, Attributes]], names: Iterable[str], k: int) -> list[dict[str, str | None]]:
    """Return the attributes of everybody, empty where fewer than ``k`` people share them.

    Parameters
    ----------
    people
        What stands about each person and cannot be changed, and the attributes.
    names
        The attributes, the most important first: an earlier one is kept at the cost of a later one.
    """
    kept: list[dict[str, str | None]] = [{} for _ in people]
    classes = list(_by(range(len(people)), lambda one: people[one][0]).values())
    for name in names:
        values = [attributes.get(name) for _, attributes in people]
        split = [part for members in classes for part in _split(members, values, k)]
        for value, members in split:
            for one in members:
                kept[one][name] = value
        classes = [members for _, members in split]
    return kept


def _by(members: Iterable[int], key: Callable[[int], Any]) -> dict[Any, list[int]]:
    found: dict[Any, list[int]] = defaultdict(list)
    for one in members:
        found[key(one)].append(one)
    return found


def _split(members: list[int], values: list[str | None], k: int) -> list[tuple[str | None, list[int]]]:
    by_value = _by(members, values.__getitem__)
    large = sorted(((v, m) for v, m in by_value.items() if v is not None and len(m) >= k), key=lambda one: -len(one[1]))
    shown = {value for value, _ in large}
    rest = [one for value, found in by_value.items() if value not in shown for one in found]
    while rest and len(rest) < k and large:
        # Too few with an empty value would stand out by it: the smallest class goes with them.
        rest += large.pop()[1]
    return [*large, *([(None, rest)] if rest else [])]


def days_at(
    joined: dt.date | None, left: dt.date | None, moments: Sequence[dt.date]
) -> tuple[dt.date | None, dt.date | None]:
    """Return days on which nobody but a measurement stands out, with which the same measurements count.

    Examples
    --------
    >>> first, last = dt.date(2026, 1, 1), dt.date(2026, 6, 1)
    >>> days_at(dt.date(2026, 2, 3), dt.date(2026, 7, 9), (first, last))
    (datetime.date(2026, 6, 1), datetime.date(2026, 6, 2))
    """
    if not moments:
        return None, None
    new_left = None if left is None else max((day + DAY for day in moments if day < left), default=moments[0])
    if joined is None or joined <= moments[0]:
        return None, new_left
    new_joined = min((day for day in moments if day >= joined), default=moments[-1] + DAY)
    return (new_joined if new_left is None else min(new_joined, new_left)), new_left


def guard_table(table: Cells, design: Design) -> Cells | None:
    """Return a table without people's own words, except quotes that are nobody's; None when nobody knows what stands in it."""
    if table.name not in _KNOWN:
        return None
    if table.name in (ANSWERS.name, RATINGS.name):
        return _answers(table, design)
    if table.name == QUOTES.name:
        return _quotes(table, design)
    gone = _OWN_WORDS.get(table.name, set())
    return _columns(table, [name for name in table.header if name not in gone])


def _answers(table: Cells, design: Design) -> Cells:
    """Keep what was chosen or counted; a text somebody wrote, and an item that is not in the design, stays here."""
    closed = {item.id for one in design.instruments for item in one.items if item.kind != "text"}
    spec = ANSWERS if table.name == ANSWERS.name else RATINGS
    known = {column.name for column in spec.columns}
    if "item" in table.header:
        return _columns(_rows(table, lambda row: row.get("item") in closed), [c for c in table.header if c in known])
    return _columns(table, [name for name in table.header if name in known | closed])


def _quotes(table: Cells, design: Design) -> Cells:
    """Keep the quotes that a report shows: without their person, in the order of the words.

    With its person beside it, a quote could be laid next to the answers and
    attributes of that person. Of a quote that no report shows the goal stays:
    a finding of which nothing may be shown is there as well.
    """
    known = [column.name for column in QUOTES.columns if column.name in table.header and column.name not in _WHOSE]
    told = [row if is_shown else _emptied(row) for row, is_shown in _chosen(table, design)]
    told.sort(key=lambda row: (str(row["text"]), str(row["quote"])))
    rows = tuple(tuple(row.get(name) for name in known) for row in told)
    return Cells(table.name, tuple(known), rows, table.spec)


def _chosen(table: Cells, design: Design) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield each quote and whether a report shows it: of each person the first, goal by goal, as the library chooses."""
    goals: dict[Any, int] = {goal.id: place for place, goal in enumerate(design.goals)}
    rows: list[dict[str, Any]] = [dict(zip(table.header, row, strict=True)) for row in table.rows]
    quoted: set[Any] = set()
    for row in sorted(rows, key=lambda row: (goals.get(row.get("goal"), len(goals)), str(row["quote"]))):
        is_shown = all(_is_yes(row.get(name)) for name in ("consent", "reviewed")) and row.get("person") not in quoted
        # Without a person it was chosen before.
        if is_shown and row.get("person"):
            quoted.add(row["person"])
        yield row, is_shown


def _emptied(row: dict[str, Any]) -> dict[str, Any]:
    kept = {name: row.get(name) for name in ("quote", "goal", "consent")}
    return {**kept, "text": NOT_SHOWN, "reviewed": "nee"}


def _columns(table: Cells, names: list[str]) -> Cells:
    places = [table.header.index(name) for name in names]
    rows = tuple(tuple(row[place] for place in places) for row in table.rows)
    return Cells(table.name, tuple(names), rows, table.spec)


def _rows(table: Cells, is_kept: Callable[[dict[str, Any]], bool]) -> Cells:
    rows = tuple(row for row in table.rows if is_kept(dict(zip(table.header, row, strict=True))))
    return Cells(table.name, table.header, rows, table.spec)


def _is_yes(value: Any) -> bool:
    return value is True or (isinstance(value, str) and yes_no_of(value) is True)
