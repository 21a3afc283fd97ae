"""Knowledge test: the number of items answered as the key says; a skipped item is not right."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from oogst.instruments import SCORING, ScoreRange, ScoreSheet, ScoringRule


def mark_right(sheet: ScoreSheet) -> NDArray[np.float64]:
    """Return 1 for a right answer, 0 for a wrong or skipped one (people × items)."""
    keys = [list(item.options).index(item.key) if item.key in item.options else -1 for item in sheet.items]
    right: NDArray[np.float64] = (sheet.answers == np.array(keys, dtype=np.float64)).astype(np.float64)
    return right


def score_correct(sheet: ScoreSheet) -> NDArray[np.float64]:
    """Return the number of right answers per person, NaN below the declared share answered."""
    answered = (~np.isnan(sheet.answers)).sum(axis=1)
    needed = max(1, math.ceil(sheet.scale.minimum_answered * len(sheet.items) - 1e-9))
    scores: NDArray[np.float64] = np.where(answered >= needed, mark_right(sheet).sum(axis=1), np.nan)
    return scores


def _range(sheet: ScoreSheet) -> ScoreRange:
    return ScoreRange(0.0, float(len(sheet.items)), 1.0)


SCORING.register(ScoringRule("correct", score_correct, _range))
