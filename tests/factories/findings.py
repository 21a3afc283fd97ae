"""Released findings as the guard would let them through, for tests of claims."""

from __future__ import annotations

from typing import Any

from oogst.types.design import Direction
from oogst.types.estimate import Flow, Interval
from oogst.types.numbers import About, DesignGrade, Goalpost, Kind, Numbers
from oogst.types.released import Released, ReleasedFinding


def effect(key: str = "change:a", **changes: Any) -> ReleasedFinding:
    """A clear improvement of 0.5 (0.2 to 0.8), p = 0.004, with before and after of the same people."""
    about = {
        "key": key,
        "analysis": "change",
        "version": "1",
        "kind": Kind.CHANGE,
        "design": DesignGrade.C,
        "title": {"nl": "zelfvertrouwen"}["nl"],
        "level": 3,
        "goal": key,
        "primary": True,
        "scale": (1.0, 5.0),
        **changes.pop("about", {}),
    }
    numbers = {
        "flow": Flow(26, 26, 24, 20),
        "estimate": 0.5,
        "interval": Interval(0.2, 0.8),
        "p": 0.004,
        "before": 3.0,
        "after": 3.5,
        **changes.pop("numbers", {}),
    }
    return ReleasedFinding(About(**about), Numbers(**numbers), **changes)


def share(count: int, answered: int, invited: int, **changes: Any) -> ReleasedFinding:
    """A share of those who answered, with Wilson-like margins left to the test."""
    about = {
        "key": "level:a",
        "analysis": "level",
        "version": "1",
        "kind": Kind.SHARE,
        "design": DesignGrade.D,
        "title": "doorvragen",
        "level": 3,
        "goal": "a",
        "primary": True,
        "direction": Direction.UP,
        **changes.pop("about", {}),
    }
    numbers = {
        "flow": Flow(invited, invited, answered, answered),
        "estimate": count / answered,
        "interval": Interval(0.4, 0.9),
        "bounds": Interval(count / invited, (count + invited - answered) / invited, None),
        "count": (count, answered),
        **changes.pop("numbers", {}),
    }
    return ReleasedFinding(About(**about), Numbers(**numbers), **changes)


def target(value: float, kind: str = "value") -> Goalpost:
    """A target."""
    return Goalpost(value, kind)  # type: ignore[arg-type]  # -- tests pass both literals


def released(*findings: ReleasedFinding) -> Released:
    """Findings as the guard would hand them over."""
    return Released(tuple(findings), 5)
