"""The one way a number is held: value, interval, status, reason, flow of people."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

Scalar = float | int | str | bool | None
Flat = dict[str, Scalar | list[Any]]


class Status(StrEnum):
    """What became of an analysis; refusing is a result."""

    OK = "ok"
    WARNING = "ok_with_warning"
    NOT_ESTIMABLE = "not_estimable"
    SUPPRESSED = "suppressed"
    INPUT_ERROR = "input_error"


class Target(StrEnum):
    """Whom an interval speaks about (``docs/reference/statistics.md``, two targets)."""

    THIS_GROUP = "this_group"
    FUTURE_GROUPS = "future_groups"


@dataclass(frozen=True, slots=True)
class Interval:
    """Lower and upper limit with their meaning.

    ``level`` is None for worst-case bounds: those hold for sure, given the data.
    """

    lower: float
    upper: float
    level: float | None = 0.95
    method: str = ""
    target: Target = Target.FUTURE_GROUPS

    def __contains__(self, value: float) -> bool:
        return self.lower <= value <= self.upper

    @property
    def width(self) -> float:
        """Upper minus lower limit."""
        return self.upper - self.lower


@dataclass(frozen=True, slots=True)
class Flow:
    """How many people there were at each step, and why the others dropped out."""

    invited: int
    eligible: int
    answered: int
    used: int
    lost: Mapping[str, int] = field(default_factory=dict)
    clusters: int | None = None


def key(name: str, default: Any = dataclasses.MISSING) -> Any:
    """Give a result field another name in :meth:`Result.flat`.

    The names in ``flat`` follow the vocabulary of the ground truths, which
    use dots (``d_z.ci.lower``); Python names cannot.
    """
    if default is dataclasses.MISSING:
        return field(metadata={"key": name})
    return field(default=default, metadata={"key": name})


@dataclass(frozen=True, kw_only=True)
class Result:
    """What every function of :mod:`oogst.stats` returns.

    A field that could not be computed is None; ``status`` and ``reason`` say
    why. No field is ever NaN or infinite.
    """

    status: Status = Status.OK
    reason: str | None = None
    warnings: tuple[str, ...] = ()

    @classmethod
    def refused(cls, reason: str, status: Status = Status.NOT_ESTIMABLE, **values: Any) -> Self:
        """Make a result without a number: every field not given is None."""
        base = {"status", "reason", "warnings"}
        empty = {item.name: None for item in dataclasses.fields(cls) if item.name not in base}
        return cls(**{**empty, **values}, status=status, reason=reason)

    @property
    def is_estimable(self) -> bool:
        """Whether there is an estimate to show."""
        return self.status in (Status.OK, Status.WARNING)

    def flat(self) -> Flat:
        """Return all fields as one level of dotted names.

        Intervals become ``name.lower`` and ``name.upper``, nested results and
        mappings ``name.part``; arrays become lists.
        """
        flat: Flat = {}
        for item in dataclasses.fields(self):
            _flatten(flat, item.metadata.get("key", item.name), getattr(self, item.name))
        return flat


def _flatten(flat: Flat, name: str, value: Any) -> None:
    if isinstance(value, Interval):
        flat[f"{name}.lower" if name else "lower"] = value.lower
        flat[f"{name}.upper" if name else "upper"] = value.upper
    elif isinstance(value, Result):
        for inner, part in value.flat().items():
            flat[f"{name}.{inner}" if name else inner] = part
    elif isinstance(value, Mapping):
        for inner, part in value.items():
            _flatten(flat, f"{name}.{inner}" if name else str(inner), part)
    elif isinstance(value, tuple | list) or hasattr(value, "tolist"):
        flat[name] = [_plain(part) for part in (value.tolist() if hasattr(value, "tolist") else value)]
    elif value is not None or (name and name not in flat):
        # A missing interval must not wipe out the estimate it shares its name with.
        flat[name] = _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
