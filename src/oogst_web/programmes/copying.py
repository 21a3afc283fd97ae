"""The design of a programme for a next group: what holds again is kept, what happened once is not."""

from __future__ import annotations

import datetime as dt
from typing import Any

from oogst_web.programmes.design import with_days

# What is about one group only: what happened around it, what was decided about it, what its report said.
_ONCE = ("events", "recommendations")
_AGREEMENT = ("frozen_on", "agreed_by", "changes")


def for_next_group(values: dict[str, Any]) -> dict[str, Any]:
    """Return plain design values without days, agreement, changes of the plan and events.

    Examples
    --------
    >>> for_next_group({"moments": [{"id": "m", "date": "2026-03-01"}], "plan": {"frozen_on": "2026-01-02"}})
    {'moments': [{'id': 'm'}], 'plan': {}}
    """
    kept: dict[str, Any] = _without_days({name: value for name, value in values.items() if name not in _ONCE})
    if isinstance(kept.get("plan"), dict):
        kept["plan"] = {name: value for name, value in kept["plan"].items() if name not in _AGREEMENT}
    return kept


def _without_days(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_days(part) for name, part in value.items() if not _is_day(part)}
    if isinstance(value, list):
        return [_without_days(part) for part in value if not _is_day(part)]
    return value


def _is_day(value: Any) -> bool:
    return isinstance(with_days(value), dt.date)
