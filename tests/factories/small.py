"""Small studies built by hand: one questionnaire of one item, two moments, two groups at most."""

from __future__ import annotations

import datetime as dt
import math
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from oogst.types.design import Design
from oogst.types.people import PeopleSet
from oogst.types.study import AnswerBlock, People, SeriesData, Study

NAN = float("nan")


def design(measure: str = "change", **changes: Any) -> Design:
    """One goal on level 3 with one indicator on the item ``q`` (1–5) of ``v``."""
    indicator = {
        "id": "i",
        "goal": "g",
        "title": "doorvragen",
        "definition": "d",
        "measure": measure,
        "instrument": "v",
        "item": "q",
        **changes.pop("indicator", {}),
    }
    content = {
        "programme": {"id": "p", "title": "P", "start": "2026-02-01"},
        "goals": [{"id": "g", "level": changes.pop("level", 3), "text": "Mensen vragen door"}],
        "indicators": [indicator],
        "answer_scales": [{"id": "vijf", "minimum": 1, "maximum": 5}],
        "instruments": [{"id": "v", "title": "V", "level": 3, "items": [{"id": "q", "text": "?", "answers": "vijf"}]}],
        "moments": [
            {"id": "voor", "kind": "before", "title": "Voor", "date": "2026-01-15"},
            {"id": "na", "kind": "after", "title": "Na", "date": "2026-06-15"},
        ],
        "groups": [{"id": "a", "title": "met"}, {"id": "b", "title": "zonder", "role": "comparison"}],
        **changes,
    }
    return msgspec.convert(content, Design)


def study(
    design_: Design,
    before: Sequence[float] = (),
    after: Sequence[float] = (),
    *,
    comparison: int = 0,
    attributes: Mapping[str, Sequence[str | None]] | None = None,
    **changes: Any,
) -> Study:
    """People in order, the last ``comparison`` of them in the comparison group."""
    size = max(len(before), len(after))
    programme = PeopleSet.of(range(size - comparison))
    everyone = PeopleSet.of(range(size))
    people = People(
        ids=tuple(f"p{place:03d}" for place in range(size)),
        group=tuple("a" if place in programme else "b" for place in range(size)),
        invited=everyone,
        programme=programme,
        comparison=everyone - programme,
        attributes={name: tuple(values) for name, values in (attributes or {}).items()},
        joined=changes.pop("joined", {}),
        left=changes.pop("left", {}),
    )
    answers = {("v", moment): _block(moment, column) for moment, column in (("voor", before), ("na", after)) if column}
    return Study(design_, people, answers, **changes)


def _block(moment: str, column: Sequence[float]) -> AnswerBlock:
    given = [place for place, value in enumerate(column) if not math.isnan(value)]
    return AnswerBlock("v", moment, array("q", given), {"q": array("d", [column[place] for place in given])})


def months(values: Sequence[float | None], start: dt.date = dt.date(2024, 1, 1)) -> SeriesData:
    """A monthly series from a first month on; skipped months are left out of the data."""
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    periods = [divmod(start.year * 12 + start.month - 1 + place, 12) for place, _ in known]
    days = tuple(dt.date(year, month + 1, 1) for year, month in periods)
    return SeriesData("kpi", days, tuple(value for _, value in known), (None,) * len(days))
