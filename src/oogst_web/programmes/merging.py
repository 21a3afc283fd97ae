"""Two people in one part: what each of them changed, put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class ClashError(Exception):
    """Both changed the same value, each into something else."""


def merge(seen: Any, mine: Any, theirs: Any) -> Any:
    """Return what both changed since they saw the same value, field by field where it holds fields.

    Raises
    ------
    ClashError
        When they changed the same into something else.

    Examples
    --------
    >>> merge({"if": "a", "then": "b"}, {"if": "A", "then": "b"}, {"if": "a", "then": "B"})
    {'if': 'A', 'then': 'B'}
    """
    if mine in (seen, theirs):
        return theirs
    if theirs == seen:
        return mine
    if not (isinstance(mine, Mapping) and isinstance(theirs, Mapping)):
        raise ClashError
    before = seen if isinstance(seen, Mapping) else {}
    merged = {name: merge(before.get(name), mine.get(name), theirs.get(name)) for name in {**theirs, **mine}}
    return {name: value for name, value in merged.items() if value is not None} or None
