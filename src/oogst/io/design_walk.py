"""From plain TOML values to a Design, collecting every problem on the way.

A value that is wrong gets a placeholder and its path is remembered, so that
the rest can still be checked; a design with errors is never handed out.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar

import msgspec.inspect as kinds

from oogst.io.cells import day_of
from oogst.io.place import Place, Problems, closest
from oogst.io.toml_lines import KeyPath
from oogst.language.tongues import TONGUES
from oogst.types.design import Design

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LARGEST = 2**53


def dotted(path: KeyPath) -> str:
    """Return a path as people write it; the first of a list is 1.

    Examples
    --------
    >>> dotted(("goals", 0, "chain", "if"))
    'goals[1].chain.if'
    """
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


__all__ = ["DesignWalk", "KeyPath", "dotted"]


class DesignWalk:
    """One walk over the plain values of a design.

    Parameters
    ----------
    problems
        Where problems are added.
    locate
        Gives the place of a path, for messages.
    """

    def __init__(self, problems: Problems, locate: Callable[[KeyPath], Place]) -> None:
        self.problems = problems
        self.locate = locate
        self.faulty: set[KeyPath] = set()

    def design(self, raw: dict[str, Any]) -> Design:
        """Return the design, with placeholders where ``faulty`` says so."""
        design: Design = self._struct(_design_kind(), raw, ())
        return design

    def _fail(self, path: KeyPath, key: str, kind: Any, **values: Any) -> Any:
        self.problems.error(key, self.locate(path), **values)
        self.faulty.add(path)
        return _placeholder(kind)

    def _value(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        return self._readers[type(kind)](self, kind, raw, path)

    def _struct(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        if not isinstance(raw, dict):
            return self._fail(path, "not_table", kind)
        fields = {field.encode_name: field for field in kind.fields if field.name != "unknown"}
        values = {
            field.name: self._value(field.type, raw[name], (*path, name))
            for name, field in fields.items()
            if name in raw
        }
        for name, field in fields.items():
            if field.required and name not in raw:
                values[field.name] = self._missing(field.type, (*path, name))
        extra = {name: value for name, value in raw.items() if name not in fields}
        if extra:
            self._unknown(kind, extra, path, fields)
            if not kind.forbid_unknown_fields:
                values["unknown"] = extra
        return kind.cls(**values)

    def _missing(self, kind: Any, path: KeyPath) -> Any:
        self.problems.error("key_missing", self.locate(path), name=path[-1])
        self.faulty.add(path)
        return _placeholder(kind)

    def _unknown(self, kind: Any, extra: dict[str, Any], path: KeyPath, fields: dict[str, Any]) -> None:
        for name, value in extra.items():
            self._check_size(value, (*path, name))
            place = self.locate((*path, name))
            if kind.forbid_unknown_fields:
                self.problems.error("language_unknown", place, name=name, known=", ".join(TONGUES))
                continue
            guess = closest(name, fields)
            if guess and guess not in extra:
                self.problems.warn("key_slip", place, name=name, guess=guess)
            else:
                self.problems.warn("key_unknown", place, name=name)

    def _check_size(self, value: Any, path: KeyPath) -> None:
        """Refuse whole numbers that TOML does not have, in keys that are only passed through."""
        if isinstance(value, dict | list):
            inside = value.items() if isinstance(value, dict) else enumerate(value)
            for name, part in inside:
                self._check_size(part, (*path, name))
        elif isinstance(value, int) and value.bit_length() > 63:
            self.problems.error("out_of_range", self.locate(path), value=value, limits="≤ 2⁶³")

    def _union(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        optional = any(isinstance(option, kinds.NoneType) for option in kind.types)
        options = [option for option in kind.types if not isinstance(option, kinds.NoneType)]
        if optional and _is_blank(raw, options):
            return None
        struct = next((option for option in options if isinstance(option, kinds.StructType)), None)
        if struct is not None and (isinstance(raw, dict) or len(options) == 1):
            return self._text(struct, raw, path) if len(options) > 1 else self._struct(struct, raw, path)
        plain = next(option for option in options if option is not struct)
        if struct is not None and not isinstance(raw, str):
            return self._fail(path, "not_text", plain, value=raw)
        return self._value(plain, raw, path)

    def _text(self, kind: Any, raw: dict[str, Any], path: KeyPath) -> Any:
        if _is_blank(raw, [kind]):
            return self._fail(path, "empty", kind, name=path[-1])
        return self._struct(kind, raw, path)

    def _string(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        if not isinstance(raw, str):
            return self._fail(path, "not_text", kind, value=raw)
        if not raw.strip():
            return self._fail(path, "empty", kind, name=path[-1])
        if kind.pattern and (not re.fullmatch(kind.pattern.rstrip("$"), raw) or len(raw) > kind.max_length):
            return self._fail(path, "not_key", kind, value=raw)
        if _CONTROL.search(raw):
            return self._fail(path, "control_character", kind)
        return raw

    def _integer(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        whole = isinstance(raw, int) or (isinstance(raw, float) and raw.is_integer())
        if isinstance(raw, bool) or not whole:
            return self._fail(path, "not_whole", kind, value=raw)
        return int(raw) if self._in_range(kind, raw, path) else _placeholder(kind)

    def _float(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        if (
            isinstance(raw, bool)
            or not isinstance(raw, int | float)
            or (isinstance(raw, float) and not math.isfinite(raw))
        ):
            return self._fail(path, "not_number", kind, value=raw)
        return float(raw) if self._in_range(kind, raw, path) else _placeholder(kind)

    def _in_range(self, kind: Any, raw: float, path: KeyPath) -> bool:
        limits = [(f"≥ {kind.ge}", kind.ge is not None and raw < kind.ge, kind.ge)]
        limits += [(f"> {kind.gt}", kind.gt is not None and raw <= kind.gt, kind.gt)]
        limits += [(f"≤ {kind.le}", kind.le is not None and raw > kind.le, kind.le)]
        if isinstance(raw, int) and abs(raw) > _LARGEST:
            limits.append((f"≤ {_LARGEST}", True, _LARGEST))
        if not any(broken for _, broken, _ in limits):
            return True
        wanted = ", ".join(text for text, _, limit in limits if limit is not None)
        self._fail(path, "out_of_range", kind, value=raw, limits=wanted)
        return False

    def _boolean(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        return raw if isinstance(raw, bool) else self._fail(path, "not_boolean", kind, value=raw)

    def _date(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        if isinstance(raw, dt.date) and not isinstance(raw, dt.datetime):
            return raw
        found = day_of(raw) if isinstance(raw, str) else None
        return found or self._fail(path, "not_date", kind, value=raw)

    def _choice(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        choices = [str(choice) for choice in _choices(kind)]
        if not isinstance(raw, str) or raw not in choices:
            return self._fail(path, "not_choice", kind, value=raw, choices=", ".join(choices))
        return kind.cls(raw) if isinstance(kind, kinds.EnumType) else raw

    def _tuple(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        if not isinstance(raw, list):
            return self._fail(path, "not_list", kind)
        if kind.min_length and len(raw) < kind.min_length:
            self._fail(path, "list_short", kind, least=kind.min_length)
        if kind.max_length is not None and len(raw) > kind.max_length:
            self._fail(path, "list_long", kind, most=kind.max_length, count=len(raw))
        return tuple(self._value(kind.item_type, part, (*path, index)) for index, part in enumerate(raw))

    def _dict(self, kind: Any, raw: Any, path: KeyPath) -> Any:
        if not isinstance(raw, dict):
            return self._fail(path, "not_table", kind)
        return {name: self._value(kind.value_type, part, (*path, name)) for name, part in raw.items()}

    _readers: ClassVar[dict[type, Callable[[DesignWalk, Any, Any, KeyPath], Any]]] = {
        kinds.StructType: _struct,
        kinds.UnionType: _union,
        kinds.StrType: _string,
        kinds.IntType: _integer,
        kinds.FloatType: _float,
        kinds.BoolType: _boolean,
        kinds.DateType: _date,
        kinds.EnumType: _choice,
        kinds.LiteralType: _choice,
        kinds.VarTupleType: _tuple,
        kinds.DictType: _dict,
    }


@cache
def _design_kind() -> Any:
    return kinds.type_info(Design)


def _choices(kind: Any) -> list[Any]:
    return list(kind.cls) if isinstance(kind, kinds.EnumType) else list(kind.values)


def _is_blank(raw: Any, options: list[Any]) -> bool:
    if isinstance(raw, dict):
        is_text = any(isinstance(option, kinds.StructType) and option.forbid_unknown_fields for option in options)
        return is_text and all(isinstance(part, str) and not part.strip() for part in raw.values())
    return isinstance(raw, str) and not raw.strip()


def _placeholder(kind: Any) -> Any:
    """Return something of the kind that later checks do not stumble over."""
    if isinstance(kind, kinds.StructType):
        required = {field.name: _placeholder(field.type) for field in kind.fields if field.required}
        return kind.cls(**required)
    if isinstance(kind, kinds.UnionType):
        return None if any(isinstance(option, kinds.NoneType) for option in kind.types) else ""
    if isinstance(kind, kinds.EnumType | kinds.LiteralType):
        return _choices(kind)[0]
    return _PLACEHOLDERS[type(kind)]


# No comparison with a missing number is ever true, so a faulty limit raises no second problem.
_PLACEHOLDERS: dict[type, Any] = {
    kinds.StrType: "",
    kinds.IntType: 1,
    kinds.FloatType: math.nan,
    kinds.BoolType: False,
    kinds.DateType: dt.date(2000, 1, 1),
    kinds.VarTupleType: (),
    kinds.DictType: {},
}
