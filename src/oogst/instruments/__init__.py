"""Scoring rules: from the answers to a scale's items to one score per person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oogst.registry import Registry
from oogst.types.design import Item, Scale

Answers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """What a scoring rule needs: answers (people × items), the items, the scale, the answer range."""

    answers: Answers
    items: tuple[Item, ...]
    scale: Scale
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ScoreRange:
    """Lowest and highest possible score, and the distance between possible scores."""

    low: float
    high: float
    step: float


@dataclass(frozen=True, slots=True)
class ScoringRule:
    """A rule with its key; ``score`` gives NaN where someone answered too little."""

    key: str
    score: Callable[[ScoreSheet], NDArray[np.float64]]
    range: Callable[[ScoreSheet], ScoreRange]


SCORING: Registry[ScoringRule] = Registry("oogst.instruments")
