"""Distinct texts of a column to typed values: the one validator of every road.

A column of 200,000 cells has few different texts, so each is judged once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from oogst.io.cells import NumberStyle, both_readings, day_of, number_of, number_style, yes_no_of
from oogst.types.tables import Column, ColumnKind

_LONGEST_KEY = 200
_LONGEST_TEXT = 10_000


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text cannot be read: a message key and what it shows."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


Outcomes = dict[str, Any]


def fold(name: str) -> str:
    """Return a name without capitals, spaces and hyphens, for comparing.

    Examples
    --------
    >>> fold(" Left reason ")
    'left_reason'
    """
    return "_".join(name.casefold().replace("-", " ").replace("_", " ").split())


def interpret(column: Column, texts: Iterable[str]) -> Outcomes:
    """Return what each distinct text of a column means: a value, None when empty, or a Fault."""
    filled = {text for text in texts if text}
    outcomes: Outcomes = {"": Fault("cell_empty") if column.required else None}
    outcomes.update(_READERS[column.kind](column, filled))
    return outcomes


def _texts(column: Column, texts: set[str]) -> Outcomes:
    longest = _LONGEST_KEY if column.kind is ColumnKind.KEY else _LONGEST_TEXT
    return {
        text: text if len(text) <= longest else Fault("cell_long", {"count": len(text), "most": longest})
        for text in texts
    }


def numbers(texts: Collection[str]) -> Outcomes:
    """Return the number that each text of one column writes, or a Fault."""
    style = number_style(texts)
    if style in (NumberStyle.MIXED, NumberStyle.UNCLEAR):
        return {text: _unclear(text, style) for text in texts}
    found = {text: number_of(text, style) for text in texts}
    return {
        text: Fault("cell_not_number", {"value": text}) if value is None or abs(value) > 1e300 else value
        for text, value in found.items()
    }


def _unclear(text: str, style: NumberStyle) -> Any:
    if number_style([text]) is NumberStyle.POINT and not set(text) & set(".,"):
        value = number_of(text)
        return Fault("cell_not_number", {"value": text}) if value is None else value
    if style is NumberStyle.MIXED:
        return Fault("decimals_mixed", {"value": text})
    whole, fraction = both_readings(text)
    return Fault("number_unclear", {"value": text, "whole": whole, "fraction": fraction})


def _numbers(_: Column, texts: set[str]) -> Outcomes:
    return numbers(texts)


def _counts(_: Column, texts: set[str]) -> Outcomes:
    return {
        text: value
        if isinstance(value, Fault)
        else int(value)
        if value >= 0 and value == int(value) and value < 2**53
        else Fault("cell_not_count", {"value": text})
        for text, value in numbers(texts).items()
    }


def _shares(_: Column, texts: set[str]) -> Outcomes:
    found = numbers(texts)
    read = {text: value for text, value in found.items() if not isinstance(value, Fault)}
    bare = {text: value for text, value in read.items() if not text.endswith("%")}
    as_percent = any(value > 1 for value in bare.values())
    marked = len(bare) < len(read)
    for text, value in read.items():
        if text.endswith("%"):
            share = value / 100
        elif as_percent and (marked or 0 < value <= 1):
            found[text] = Fault("share_unclear", {"value": text})
            continue
        else:
            share = value / 100 if as_percent else value
        found[text] = share if 0 <= share <= 1 else Fault("cell_not_share", {"value": text})
    return found


def _dates(_: Column, texts: set[str]) -> Outcomes:
    return {text: day_of(text) or Fault("cell_not_date", {"value": text}) for text in texts}


def _yes_no(_: Column, texts: set[str]) -> Outcomes:
    found = {text: yes_no_of(text) for text in texts}
    return {
        text: Fault("cell_not_yes_no", {"value": text}) if value is None else value for text, value in found.items()
    }


def _choices(column: Column, texts: set[str]) -> Outcomes:
    known = {fold(choice): choice for choice in column.choices}
    known |= {fold(alias): choice for alias, choice in column.choice_aliases}
    listed = ", ".join(column.choices)
    return {
        text: known.get(fold(text)) or Fault("cell_not_choice", {"value": text, "choices": listed}) for text in texts
    }


_READERS: dict[ColumnKind, Callable[[Column, set[str]], Outcomes]] = {
    ColumnKind.TEXT: _texts,
    ColumnKind.KEY: _texts,
    ColumnKind.NUMBER: _numbers,
    ColumnKind.COUNT: _counts,
    ColumnKind.SHARE: _shares,
    ColumnKind.DATE: _dates,
    ColumnKind.YES_NO: _yes_no,
    ColumnKind.CHOICE: _choices,
}
