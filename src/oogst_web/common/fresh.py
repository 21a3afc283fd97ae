"""What may be a moment old: read once for all who ask within that moment, in each process."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from django.conf import settings

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
MOST_KEPT = 512


class Fresh(Generic[Key, Value]):
    """Reads something, at most once per moment (``OOGST_FRESH_SECONDS``) and key.

    Who gets it only looks at it: others hold the same object. Nothing may
    rest on it that has to be so at this very moment, such as whether an
    answer can still be kept: the statement that writes asks that itself.
    """

    def __init__(self, read: Callable[[Key], Value]) -> None:
        self._read = read
        self._kept: dict[Key, tuple[float, Value]] = {}

    def get(self, key: Key) -> Value:
        """Return what belongs to a key, as it was at most a moment ago; what cannot be read is not kept."""
        now = time.monotonic()
        found = self._kept.get(key)
        if found is not None and now - found[0] < settings.OOGST_FRESH_SECONDS:
            return found[1]
        value = self._read(key)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[key] = (now, value)
        return value
