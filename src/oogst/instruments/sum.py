"""Sum score: the mean of the answered items times the number of items."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from oogst.instruments import SCORING, ScoreRange, ScoreSheet, ScoringRule
from oogst.instruments.mean import score_mean


def score_sum(sheet: ScoreSheet) -> NDArray[np.float64]:
    """Return the sum score per person; a skipped item counts as the person's own mean."""
    return score_mean(sheet) * len(sheet.items)


def _range(sheet: ScoreSheet) -> ScoreRange:
    items = len(sheet.items)
    return ScoreRange(sheet.low * items, sheet.high * items, 1.0)


SCORING.register(ScoringRule("sum", score_sum, _range))
