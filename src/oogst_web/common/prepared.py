"""Queries whose SQL is made once: for one row, making it costs Django ten times what running it costs."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import Model, QuerySet

Found = TypeVar("Found", bound=Model)
# Stand in for the values of a call while the SQL is made; nothing real looks like them.
_PLACES: dict[type, Callable[[int], Any]] = {uuid.UUID: lambda n: uuid.UUID(int=n), str: lambda n: f"\x01place {n}"}


@dataclass(frozen=True)
class _Compiled:
    """The SQL of a query, and what makes objects of its rows, as ``ModelIterable`` of Django does."""

    compiler: Any
    sql: str
    parameters: tuple[Any, ...]

    def read(self, parameters: list[Any]) -> Any:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, parameters)
            row = cursor.fetchone()
        if row is None:
            return None
        (row,) = self.compiler.apply_converters([row], self._converters)
        return self.compiler.klass_info["model"].from_db("default", self._names, row)

    @cached_property
    def _converters(self) -> Any:
        return self.compiler.get_converters([column[0] for column in self.compiler.select])

    @cached_property
    def _names(self) -> list[str]:
        return [column[0].target.attname for column in self.compiler.select]


class Prepared(Generic[Found]):
    """A query for one object of one table by values of the given kinds; reads what Django's own would.

    Parameters
    ----------
    make
        Makes the query from one value of each kind; it is called once.
    *kinds
        ``uuid.UUID`` or ``str``, in the order of the values.
    """

    def __init__(self, make: Callable[..., QuerySet[Found]], *kinds: type) -> None:
        self._make = make
        self._places = [_PLACES[kind](number) for number, kind in enumerate(kinds, start=1)]

    def first(self, *values: uuid.UUID | str) -> Found | None:
        """Return the object with these values, in the order of the kinds; None when there is none."""
        given = {_kept(place): _kept(value) for place, value in zip(self._places, values, strict=True)}
        compiled = self._compiled
        found: Found | None = compiled.read([given.get(one, one) for one in compiled.parameters])
        return found

    @cached_property
    def _compiled(self) -> _Compiled:
        compiler = self._make(*self._places)[:1].query.get_compiler("default")
        sql, parameters = compiler.as_sql()
        return _Compiled(compiler, sql, parameters)


def _kept(value: uuid.UUID | str) -> uuid.UUID | str:
    """Return a value as the database keeps it."""
    return value.hex if isinstance(value, uuid.UUID) and not connection.features.has_native_uuid_field else value
