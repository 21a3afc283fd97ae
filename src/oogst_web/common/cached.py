"""Counters that ran out: Django's cache keeps them in its table until that is full."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.db import connection


class ExpiredRows:
    """The rows of the shared cache that ran out at a moment; none where the cache is no table."""

    def __init__(self, at: dt.datetime) -> None:
        self.at = at

    def count(self) -> int:
        """Return how many there are."""
        return self._ask("SELECT COUNT(*) FROM {table} WHERE expires <= %s", lambda cursor: cursor.fetchone()[0])

    def delete(self) -> tuple[int, dict[str, int]]:
        """Take them away and return how many, as Django's own querysets do."""
        return self._ask("DELETE FROM {table} WHERE expires <= %s", lambda cursor: cursor.rowcount), {}

    def _ask(self, statement: str, number_of: Callable[[Any], int]) -> int:
        cache: Any = caches["default"]
        if not isinstance(cache, DatabaseCache):
            return 0
        table = connection.ops.quote_name(cache._table)  # type: ignore[attr-defined]  # -- Django's own, not in its types
        at = connection.ops.adapt_datetimefield_value(self.at)
        with connection.cursor() as cursor:
            cursor.execute(statement.format(table=table), [at])
            return int(number_of(cursor))
