"""What was made of one report, made again of a later one: as far as it still holds, and what does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from oogst.editions.audiences import ARRANGEMENTS
from oogst.editions.editing import Edition, Line, Rewrite, find_line, lines, pickable
from oogst.types.report import Report


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A sentence in somebody's own words that no longer has the sentence it stood for.

    ``place`` is where the later report tells of the same finding, empty when it does not.
    """

    text: str
    proposed: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """An edition of a later report, what of the earlier one did not come along, and the sections that went for it."""

    edition: Edition
    left: tuple[LeftBehind, ...] = ()
    emptied: tuple[str, ...] = ()


def carry(edition: Edition, before: Report, after: Report) -> Carried:
    """Return what an edition of one report makes of a later one.

    Sections and their order come along. A sentence in somebody's own words
    only where the sentence that was proposed is still the very same: else
    those words may stand beside other numbers than they were written for.
    """
    picked = dict(_picked(edition, after))
    emptied = tuple(key for key in edition.picked if key not in picked)
    kept, left = _rewrites(edition, before, after)
    order = tuple(_order(edition, before, after, emptied)) if edition.order else ()
    return Carried(replace(edition, order=order, picked=picked, rewrites=kept), left, emptied)


def _picked(edition: Edition, after: Report) -> Iterator[tuple[str, tuple[str, ...]]]:
    sections = {section.key: section for section in after.sections}
    for key, findings in edition.picked.items():
        there = pickable(sections[key]) if key in sections else frozenset(findings)
        still = tuple(one for one in findings if one in there)
        if still:
            yield key, still


def _order(edition: Edition, before: Report, after: Report, emptied: tuple[str, ...]) -> Iterator[str]:
    """Yield the sections of an edition, and those that it would have shown had they been there."""
    yield from (key for key in edition.order if key not in emptied)
    known = {section.key for section in before.sections} | set(edition.order)
    came = {section.key for section in after.sections} - known
    yield from (key for key in ARRANGEMENTS[edition.audience].shown if key in came)


def _rewrites(edition: Edition, before: Report, after: Report) -> tuple[dict[str, Rewrite], tuple[LeftBehind, ...]]:
    kept: dict[str, Rewrite] = {}
    left = []
    for place, rewrite in edition.rewrites.items():
        old = find_line(before, place)
        if old is None:
            continue
        candidates = [line for line in _same_section(after, place) if line.place not in kept]
        found = _nearest(old, (line for line in candidates if line.sentence.text == old.sentence.text))
        if found is not None:
            kept[found.place] = rewrite
        else:
            about = _nearest(old, candidates) if old.sentence.finding else None
            left.append(LeftBehind(rewrite.text, old.sentence.text, about.place if about else ""))
    return kept, tuple(left)


def _same_section(report: Report, place: str) -> Iterator[Line]:
    key = place.partition(".")[0]
    for section in report.sections:
        if section.key == key:
            yield from lines(section)


def _nearest(old: Line, candidates: Iterable[Line]) -> Line | None:
    """Return the line that tells of the same finding, the one at the same place first."""
    same = [line for line in candidates if line.sentence.finding == old.sentence.finding]
    return next((line for line in same if line.place == old.place), next(iter(same), None))
