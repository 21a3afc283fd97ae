"""Published sums as equations between whole numbers, for atoms of people who are always counted together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.membership import Membership
from oogst.privacy.quantity import Quantity, Sum
from oogst.privacy.worlds import Worlds

Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Model(Protocol):
    """Equations ``rows @ x = totals`` for whole numbers from 0 to ``upper``."""

    rows: Integers
    totals: Integers
    upper: Integers

    def is_open(self, worlds: Worlds) -> Mask:
        """Tell for each atom whether the values that its people can have lie far enough apart."""

    def push_all(self, worlds: Worlds, closed: Mask) -> Integers:
        """Return gains that draw all closed atoms away from where they were seen."""

    def pushes(self, atom: int) -> Iterator[tuple[int, int]]:
        """Yield variables to make as large (+1) or small (−1) as possible, enough to know the range."""


class SumModel:
    """One variable per atom: the sum of its people."""

    def __init__(self, rows: Integers, totals: Integers, weights: Integers, quantity: Quantity) -> None:
        self.rows = rows
        self.totals = totals
        self.upper: Integers = weights * quantity.levels
        self._weights, self._quantity = weights, quantity

    def part(self, chosen: Integers, world: Integers) -> SumModel:
        """Return the model of some of the atoms, while all others stay as they are in a world."""
        rows = self.rows[:, chosen]
        rows = rows[rows.any(axis=1)]
        return SumModel(rows, rows @ world[chosen], self._weights[chosen], self._quantity)

    def is_open(self, worlds: Worlds) -> Mask:
        """Let one person of each atom range, the others at the ends of the scale."""
        others = self.upper - self._quantity.levels
        highest = np.minimum(self._quantity.levels, worlds.highest)
        wide: Mask = highest - np.maximum(0, worlds.lowest - others) >= self._quantity.needed
        return wide

    def push_all(self, worlds: Worlds, closed: Mask) -> Integers:
        """Return +1 for closed atoms seen low only, −1 for those seen high only."""
        is_low = worlds.lowest + worlds.highest <= self.upper
        return np.where(closed, np.where(is_low, 1, -1), 0)

    def pushes(self, atom: int) -> Iterator[tuple[int, int]]:
        """Yield the atom's sum, upwards and downwards."""
        yield atom, 1
        yield atom, -1


@dataclass(frozen=True, slots=True)
class Options:
    """The answers a person can have given, and what each counts for in several quantities.

    ``values`` has shape (options, quantities), in steps.
    """

    quantities: tuple[Quantity, ...]
    values: Integers


class OptionModel:
    """One variable per atom and option: how many of its people gave that answer."""

    def __init__(self, atoms: Membership, options: Options, sums: Sequence[tuple[int, int, Sum]]) -> None:
        """Take sums as (row of the atoms, place of the quantity, sum)."""
        self._options = options
        number, width = len(atoms.weights), len(options.values)
        parts = [np.kron(np.eye(number, dtype=np.int64), np.ones(width, dtype=np.int64))]
        totals = [atoms.weights]
        for row, place, sum_ in sums:
            values = options.values[:, place]
            parts.append(np.kron(atoms.rows[row], values)[None, :])
            totals.append(np.array([sum_.total]))
            if sum_.counts is not None:
                levels = np.arange(len(sum_.counts))[:, None]
                parts.append(np.kron(atoms.rows[row], (values == levels).astype(np.int64)))
                totals.append(np.array(sum_.counts))
        self.rows: Integers = np.vstack(parts)
        self.totals: Integers = np.concatenate(totals)
        self.upper: Integers = np.repeat(atoms.weights, width)

    def is_open(self, worlds: Worlds) -> Mask:
        """Compare the lowest and highest value of the answers seen in each atom, per quantity."""
        low, high = self._seen(worlds)
        needed = np.array([quantity.needed for quantity in self._options.quantities])
        wide: Mask = np.all(high - low >= needed, axis=1)
        return wide

    def push_all(self, worlds: Worlds, closed: Mask) -> Integers:
        """Return for each answer how far it is from those seen in its atom, if that is closed."""
        low, high = self._seen(worlds)
        values = self._options.values[None, :, :]
        distance = np.maximum(np.maximum(low[:, None, :] - values, values - high[:, None, :]), 0).sum(axis=2)
        gains: Integers = (distance * closed[:, None]).ravel()
        return gains

    def pushes(self, atom: int) -> Iterator[tuple[int, int]]:  # noqa: ARG002 -- as the protocol has it
        """Yield nothing: what takes more than the common pushes to prove safe stays behind."""
        return iter(())

    def _seen(self, worlds: Worlds) -> tuple[Integers, Integers]:
        values = self._options.values[None, :, :]
        seen = (worlds.highest > 0).reshape(-1, len(self._options.values))[:, :, None]
        top = int(self._options.values.max(initial=0)) + 1
        return np.where(seen, values, top).min(axis=1), np.where(seen, values, -1).max(axis=1)
