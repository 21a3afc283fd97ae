"""What every result must be, whatever the data: finite numbers, or a reason."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

from oogst.types.estimate import Interval, Result, Status

RATING = st.one_of(st.none(), st.integers(1, 5).map(float))
SCORE = st.one_of(st.none(), st.integers(1, 5).map(float), st.floats(-1e6, 1e6).map(lambda x: round(x, 3)))


def numbers(value: Any) -> Iterator[float]:
    """Yield every float held by a result, deep inside; arrays may hold NaN for people without a score."""
    if isinstance(value, float):
        yield value
    elif isinstance(value, Interval):
        yield from (value.lower, value.upper)
    elif isinstance(value, Result):
        for field in dataclasses.fields(value):
            yield from numbers(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from numbers(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from numbers(part)


def check_sound(result: Result) -> None:
    """Fail when a number is not finite, or a refusal has no reason."""
    assert result.status is Status.OK or result.reason
    assert all(math.isfinite(number) for number in numbers(result))
    assert all(name for name in result.flat())


def close(left: Any, right: Any, relative: float = 1e-9) -> bool:
    """Tell whether two results of ``flat`` are the same but for rounding."""
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(close(*pair, relative) for pair in zip(left, right, strict=True))
    if isinstance(left, float) and isinstance(right, int | float):
        return math.isclose(left, right, rel_tol=relative, abs_tol=relative)
    return bool(left == right)


def differences(left: Result, right: Result, relative: float = 1e-9) -> list[str]:
    """Return the names of the fields in which two results differ."""
    one, other = left.flat(), right.flat()
    return [name for name in one | other if not close(one.get(name), other.get(name), relative)]
