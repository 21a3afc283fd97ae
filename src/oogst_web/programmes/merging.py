"""What changed in a part, and the changes of two people in one part put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from oogst.language.tongues import TONGUES

_NOTHING: tuple[Any, ...] = (None, "", [], {})


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


def is_same(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Tell whether a part holds the same after a save: the order of its fields means nothing, no more than empty ones.

    Examples
    --------
    >>> is_same({"chain": {"if": ""}, "text": {"nl": "a", "en": "b"}}, {"text": {"en": "b", "nl": "a"}})
    True
    >>> is_same({"options": {"1": "ja", "2": "nee"}}, {"options": {"2": "nee", "1": "ja"}})
    False
    """
    old, new = _filled(before), _filled(after)
    return old.keys() == new.keys() and all(_is_equal(old[name], new[name]) for name in old)


def _filled(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that hold something, those that lie in a field too."""
    inner = {name: _some(one) if isinstance(one, Mapping) else one for name, one in data.items()}
    return _some(inner)


def _some(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: one for name, one in data.items() if one not in _NOTHING}


def _is_equal(before: Any, after: Any) -> bool:
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        # Answers stand in the order in which people see them.
        is_ordered = list(before) == list(after) or (before.keys() == after.keys() and before.keys() <= TONGUES.keys())
        return is_ordered and all(_is_equal(before[name], after[name]) for name in before)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(_is_equal, before, after))
    # One is not yes, though Python thinks so.
    return bool(before == after) and isinstance(before, bool) == isinstance(after, bool)
