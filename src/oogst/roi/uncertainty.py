"""Amounts and shares that are not known for sure, each as something to draw from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


class Uncertain(Protocol):
    """An input of a simulation."""

    @property
    def base(self) -> float:
        """The one number to use when there can be only one."""

    def draw(self, generator: np.random.Generator, draws: int) -> FloatArray:
        """Return that many independent draws."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A number that is known, such as an invoice."""

    value: float

    @property
    def base(self) -> float:
        """The number."""
        return self.value

    def draw(self, generator: np.random.Generator, draws: int) -> FloatArray:  # noqa: ARG002 -- drawn like the others
        """Return the same number over and over."""
        return np.full(draws, float(self.value))


@dataclass(frozen=True, slots=True)
class Pert:
    """A judged number between a lowest and a highest value, most likely near the expected one.

    A beta distribution with shapes 1 + 4 (expected - low) / (high - low) and
    1 + 4 (high - expected) / (high - low), as Vose, D. (2008), *Risk
    Analysis*, gives it.

    Examples
    --------
    >>> Pert(0, 50, 100).shapes
    (3.0, 3.0)
    """

    low: float
    expected: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.expected <= self.high:
            raise ValueError(f"not in order: {self.low}, {self.expected}, {self.high}")

    @property
    def base(self) -> float:
        """The expected value."""
        return self.expected

    @property
    def shapes(self) -> tuple[float, float]:
        """The two shapes of the beta distribution; the range must not be empty."""
        width = self.high - self.low
        return 1 + 4 * (self.expected - self.low) / width, 1 + 4 * (self.high - self.expected) / width

    def draw(self, generator: np.random.Generator, draws: int) -> FloatArray:
        """Return draws between low and high."""
        if self.low == self.high:
            return np.full(draws, float(self.low))
        return self.low + (self.high - self.low) * generator.beta(*self.shapes, size=draws)


@dataclass(frozen=True, slots=True)
class Lognormal:
    """A judged amount of money that cannot be negative: logarithms with this mean and sd."""

    mean: float
    sd: float

    @property
    def base(self) -> float:
        """The median."""
        return math.exp(self.mean)

    def draw(self, generator: np.random.Generator, draws: int) -> FloatArray:
        """Return positive draws."""
        return generator.lognormal(self.mean, self.sd, draws)


@dataclass(frozen=True, slots=True)
class BetaShare:
    """A judged share, between 0 and 1."""

    a: float
    b: float

    @property
    def base(self) -> float:
        """The mean."""
        return self.a / (self.a + self.b)

    def draw(self, generator: np.random.Generator, draws: int) -> FloatArray:
        """Return draws between 0 and 1."""
        return generator.beta(self.a, self.b, draws)


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured effect with its standard error and degrees of freedom (Student's t)."""

    estimate: float
    se: float
    df: float

    @property
    def base(self) -> float:
        """The estimate."""
        return self.estimate

    def draw(self, generator: np.random.Generator, draws: int) -> FloatArray:
        """Return draws around the estimate."""
        return self.estimate + self.se * generator.standard_t(self.df, draws)


@dataclass(frozen=True, slots=True)
class ResampledSum:
    """A sum over people, as it would come out with other people like these (bootstrap).

    ``values`` holds one amount per person; people who gave none count as 0.
    """

    values: tuple[float, ...]

    @property
    def base(self) -> float:
        """The sum over the people themselves."""
        return math.fsum(self.values)

    def draw(self, generator: np.random.Generator, draws: int) -> FloatArray:
        """Return sums over as many people, drawn with replacement."""
        values = np.asarray(self.values, dtype=np.float64)
        if values.size == 0 or values.min() == values.max():
            return np.full(draws, self.base)
        # Block by block, so that thousands of people do not fill the memory.
        block = max(1, 1_000_000 // values.size)
        sums = np.empty(draws)
        for start in range(0, draws, block):
            part = sums[start : start + block]
            chosen = generator.integers(values.size, size=(part.size, values.size), dtype=np.int32)
            part[:] = values[chosen].sum(axis=1)
        return sums
