"""Mean of the answered items, when at least the declared share was answered."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from oogst.instruments import SCORING, ScoreRange, ScoreSheet, ScoringRule
from oogst.stats.scale_score import ScaleKey, score_scale


def score_mean(sheet: ScoreSheet) -> NDArray[np.float64]:
    """Return the mean of the answered items per person, reversed items turned round."""
    reverse = [place for place, item in enumerate(sheet.items) if item.reversed]
    key = ScaleKey(sheet.low, sheet.high, reverse, sheet.scale.minimum_answered)
    return score_scale(sheet.answers, key).scores


def _range(sheet: ScoreSheet) -> ScoreRange:
    return ScoreRange(sheet.low, sheet.high, 1 / len(sheet.items))


SCORING.register(ScoringRule("mean", score_mean, _range))
