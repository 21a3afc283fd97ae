"""A ground truth: its values, their tolerances, and one comparison that tells all mismatches.

A test beside a case's ``expected.json`` reads::

    CASE = TruthCase.beside(__file__)

    def test_paired_change_equals_the_truth():
        CASE.check(paired_change(*CASE.columns("data.csv", "pre", "post")).flat())
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

MISSING = object()


@dataclass(frozen=True)
class TruthValue:
    """One expected value; informative ones (``required`` false) need not hold."""

    value: Any
    abs: float
    rel: float
    required: bool

    def accepts(self, actual: Any) -> bool:
        """Tell whether the actual value is right: |x - value| <= abs + rel * |value|."""
        return _same(self.value, actual, self)


def _same(expected: Any, actual: Any, tolerance: TruthValue) -> bool:
    if isinstance(expected, list):
        if not isinstance(actual, Sequence) or isinstance(actual, str) or len(actual) != len(expected):
            return False
        return all(_same(left, right, tolerance) for left, right in zip(expected, actual, strict=True))
    if expected is None or isinstance(expected, str | bool):
        return actual is expected if expected is None else actual == expected
    if not isinstance(actual, int | float) or isinstance(actual, bool) or not math.isfinite(actual):
        return False
    return abs(actual - expected) <= tolerance.abs + tolerance.rel * abs(expected)


@dataclass(frozen=True)
class TruthCase:
    """The folder of a ground truth."""

    folder: Path
    values: Mapping[str, TruthValue]

    @classmethod
    def beside(cls, test_file: str) -> TruthCase:
        """Load the case that lies in the folder of a test module (pass ``__file__``)."""
        folder = Path(test_file).parent
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        values = {
            name: TruthValue(entry["value"], entry["tol"]["abs"], entry["tol"]["rel"], entry.get("required", True))
            for name, entry in expected["values"].items()
        }
        return cls(folder, values)

    def rows(self, file: str) -> list[dict[str, str]]:
        """Return the rows of a CSV file of the case, as text."""
        with (self.folder / file).open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    def columns(self, file: str, *names: str) -> list[np.ndarray]:
        """Return columns of a CSV file as float64 arrays; an empty or NA cell is NaN."""
        rows = self.rows(file)
        return [
            np.array([float(row[name]) if row[name] not in ("", "NA") else np.nan for row in rows]) for name in names
        ]

    def mismatches(self, actual: Mapping[str, Any], prefix: str = "") -> list[str]:
        """List every required value under the prefix that is absent or wrong.

        Parameters
        ----------
        actual
            The names as ``Result.flat()`` gives them, without the prefix.
        prefix
            The case's own prefix, with its dot: ``"spring."``.
        """
        wanted = {name: value for name, value in self.values.items() if name.startswith(prefix) and value.required}
        if not wanted:
            return [f"the case has no value that starts with {prefix!r}"]
        lines = []
        for name, value in wanted.items():
            found = actual.get(name.removeprefix(prefix), MISSING)
            if found is MISSING:
                lines.append(f"{name}: absent, expected {value.value}")
            elif not value.accepts(found):
                lines.append(f"{name}: {found}, expected {value.value} (abs {value.abs}, rel {value.rel})")
        return lines

    def check(self, actual: Mapping[str, Any], prefix: str = "") -> None:
        """Fail with all mismatches at once; see :meth:`mismatches`."""
        wrong = self.mismatches(actual, prefix)
        assert not wrong, "\n" + "\n".join(wrong)


def prefixed(prefix: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Put a prefix before every name, to join several results in one mapping."""
    return {prefix + name: value for name, value in values.items()}
