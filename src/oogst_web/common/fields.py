"""Fields of a form: how a value is shown, and how what people type becomes a value again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.http import QueryDict

from oogst.io.cells import NumberStyle, number_of, number_style, number_text
from oogst.language.numbers import has_cents

Kind = Literal["line", "text", "number", "money", "percent", "day", "choice", "either", "yes_no", "several", "lines"]
EITHER = {"yes": True, "no": False}
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)")
_DUTCH_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")


@dataclass(frozen=True)
class Option:
    """One choice: what is kept, and the text on the screen."""

    value: str
    label: str


@dataclass(frozen=True)
class Field:
    """One field of a part.

    ``name`` is a path such as ``chain.if``; the texts are ``<area>.<name>`` and,
    for one short sentence of help, ``<area>.<name>.hint``. ``yes_no`` is a box
    to tick, of which no is kept as nothing; ``either`` keeps yes and no alike;
    ``percent`` is a share that people type in percent, ``money`` an amount in euros. A field that ``heads``
    is needed as soon as another field of its part of the path is filled.
    """

    name: str
    kind: Kind = "line"
    is_local: bool = False
    choices: tuple[str, ...] = ()
    is_needed: bool = False
    has_hint: bool = False
    is_whole: bool = False
    heads: bool = False
    default: str = ""


class NotReadableError(ValueError):
    """What was typed is not such a value; the text key says what to do, ``name`` in which field."""

    def __init__(self, key: str, name: str = "") -> None:
        super().__init__(key)
        self.key, self.name = key, name


def read(field: Field, posted: QueryDict, language: str, before: Any) -> Any:
    """Return the value that was typed; None for nothing.

    What the field shows of it decides: who leaves a field as it was changes
    nothing, also where the screen shows less than is kept.

    Raises
    ------
    NotReadableError
        When it is no such value.
    """
    value = _read(field, posted, language, before)
    is_left = (
        value is not None and field.kind != "lines" and _look(value, field, language) == _look(before, field, language)
    )
    return before if is_left else value


def _look(value: Any, field: Field, language: str) -> Any:
    """Return what a reader sees of a value; the order of several keys and spaces around a text say nothing."""
    shown = show(value, field, language)
    if field.kind == "several":
        return sorted(shown)
    if not isinstance(shown, str):
        return shown
    return _line(field, shown) if field.kind == "line" else _text(field, shown).strip()


def _read(field: Field, posted: QueryDict, language: str, before: Any) -> Any:
    if field.kind == "several":
        # Keys have no spaces; one field of a choice between two people holds them all.
        return [key for typed in posted.getlist(field.name) for key in typed.split()] or None
    typed = str(posted.get(field.name, "")).strip()
    if field.kind == "yes_no":
        return True if typed else (before if before is False else None)
    if field.kind == "choice" and typed == str(before):
        # A value that is no longer, or not yet, among the choices is kept as it was.
        return before
    if not typed:
        return _without(before, language) if field.is_local else None
    value = _READERS[field.kind](field, typed)
    return _with(before, language, value) if field.is_local else value


def show(value: Any, field: Field, language: str) -> Any:
    """Return a value as it stands in the field."""
    if isinstance(value, Mapping) and field.is_local:
        return value.get(language, "")
    if field.kind == "lines":
        return "\n".join(
            str(one.get(language) or one.get("nl") or "") if isinstance(one, Mapping) else str(one)
            for one in value or ()
        )
    if field.kind == "either" and isinstance(value, bool):
        return "yes" if value else "no"
    if field.kind == "percent" and isinstance(value, int | float):
        value = round(float(value) * 100, 6)
    if field.kind == "money" and isinstance(value, int | float):
        return typed_amount(value, language)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return "" if value is None else value


def typed_amount(value: float, language: str) -> str:
    """Return an amount as people type it: cents when it has them, no thousands apart.

    Examples
    --------
    >>> typed_amount(1234.5, "nl"), typed_amount(1234.5, "en"), typed_amount(1234.0, "nl")
    ('1234,50', '1234.50', '1234')
    """
    text = f"{value:.2f}" if has_cents(value) else number_text(value)
    return text if language == "en" else text.replace(".", ",")


def get(data: Mapping[str, Any], name: str) -> Any:
    """Return the value at a path."""
    value: Any = data
    for step in name.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def put(data: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """Return the top field that changes when a value is put at a path, ready to be saved.

    Examples
    --------
    >>> put({"chain": {"if": "a"}}, "chain.then", "b")
    {'chain': {'if': 'a', 'then': 'b'}}
    >>> put({"chain": {"if": "a"}}, "chain.if", None)
    {'chain': None}
    """
    first, _, rest = name.partition(".")
    if not rest:
        return {first: value}
    inner = dict(data.get(first) or {})
    inner |= put(inner, rest, value)
    kept = {key: part for key, part in inner.items() if part is not None}
    return {first: kept or None}


def _with(before: Any, language: str, value: Any) -> Any:
    if isinstance(before, Mapping):
        return {**before, language: value}
    if language == "en":
        return {"nl": before, "en": value} if before else {"en": value}
    return value


def _without(before: Any, language: str) -> Any:
    if isinstance(before, Mapping):
        return {name: text for name, text in before.items() if name != language} or None
    return None


def _line(_: Field, typed: str) -> str:
    return " ".join(typed.split())


def _text(_: Field, typed: str) -> str:
    return typed.replace("\r\n", "\n")


def _number(field: Field, typed: str) -> float | int:
    plain = typed.replace(" ", "")
    # 45.000 is forty-five thousand in Dutch and forty-five in English: asking is safer than guessing.
    style = number_style([plain])
    if style is NumberStyle.UNCLEAR:
        raise NotReadableError("field.number_unclear")
    value = number_of(plain, style)
    if value is None:
        raise NotReadableError("field.no_number")
    if field.is_whole and not value.is_integer():
        raise NotReadableError("field.no_whole_number")
    return int(value) if value.is_integer() else value


def _money(field: Field, typed: str) -> float | int:
    # Nobody types a tenth of a cent: three figures after a sign are thousands, in both notations.
    bare = typed.replace(" ", "").removeprefix("€")
    return _number(field, re.sub("[.,]", "", bare) if _THOUSANDS.fullmatch(bare) else typed)


def _percent(field: Field, typed: str) -> float:
    try:
        value = _number(field, typed)
    except NotReadableError:
        raise NotReadableError("field.no_percent") from None
    if not 1 <= value <= 100:
        raise NotReadableError("field.no_percent")
    return round(value / 100, 8)


def _either(_: Field, typed: str) -> bool:
    if typed not in EITHER:
        raise NotReadableError("field.no_choice")
    return EITHER[typed]


def _day(_: Field, typed: str) -> str:
    dutch = _DUTCH_DAY.fullmatch(typed)
    year_first = "-".join((dutch[3], dutch[2].zfill(2), dutch[1].zfill(2))) if dutch else typed
    try:
        return dt.date.fromisoformat(year_first).isoformat()
    except ValueError:
        raise NotReadableError("field.no_day") from None


def _choice(field: Field, typed: str) -> Any:
    if field.choices and typed not in field.choices:
        raise NotReadableError("field.no_choice")
    return int(typed) if field.is_whole else typed


def _lines(_: Field, typed: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]


_READERS = {
    "line": _line,
    "text": _text,
    "number": _number,
    "money": _money,
    "percent": _percent,
    "day": _day,
    "choice": _choice,
    "either": _either,
    "lines": _lines,
}
