"""The design of a programme for a next group: what holds again is kept, what happened once is not."""

from __future__ import annotations

from typing import Any

from oogst_web.programmes.days import without_days

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
    kept = without_days({name: value for name, value in values.items() if name not in _ONCE})
    if isinstance(kept.get("plan"), dict):
        kept["plan"] = {name: value for name, value in kept["plan"].items() if name not in _AGREEMENT}
    return kept
