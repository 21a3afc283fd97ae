"""How hard each item of a test is, how well it separates, and what its options do."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.covariance import (
    delete_item,
    find_alpha,
    find_covariance,
    find_item_rest,
    keep_complete,
    read_items,
)
from oogst.stats.moments import find_moments
from oogst.stats.reliability import SMALLEST, STABLE_FROM
from oogst.stats.samples import FloatArray, find_refusal, read_sample
from oogst.types.estimate import Result, Status


@dataclass(frozen=True, kw_only=True)
class ItemAnalysis(Result):
    """Figures per item, each a tuple in the order of the columns."""

    k: int
    n_complete: int
    n: tuple[int, ...]
    missing: tuple[int, ...]
    difficulty: tuple[float | None, ...]
    item_rest: tuple[float | None, ...]
    alpha: float | None
    alpha_if_deleted: tuple[float | None, ...]
    reverse_suspects: tuple[int, ...]
    better_without: tuple[int, ...] | None


@dataclass(frozen=True, kw_only=True)
class OptionAnalysis(Result):
    """Figures per answer option of one question, each a tuple in the order of ``options``."""

    n: int
    missing: int
    options: tuple[str, ...]
    counts: tuple[int, ...]
    shares: tuple[float, ...]
    mean_rest: tuple[float | None, ...]
    point_biserial: tuple[float | None, ...]
    never_chosen: tuple[str, ...]
    attracts_the_able: tuple[str, ...]


def analyse_items(answers: ArrayLike, *, highest: float = 1.0) -> ItemAnalysis:
    """Analyse the items of a test.

    Parameters
    ----------
    answers
        Two-dimensional: a row per person, a column per item; points from 0 to
        ``highest``, NaN where missing.
    highest
        Most points an item gives; 1 for right or wrong.

    Returns
    -------
    ItemAnalysis
        ``k``, ``n_complete``; per item ``n``, ``missing``, ``difficulty`` (mean
        share of the points, over who answered it), and over people with all
        answers ``item_rest`` (correlation with the other items together; None
        without variance) and ``alpha_if_deleted``; ``alpha`` of all;
        ``reverse_suspects``, items with a negative item-rest correlation, with
        warning ``probably_reverse_keyed``; ``better_without``, items whose
        removal would raise alpha, None below 30 people, where the warning is
        ``unstable``. The reason of a warning is ``n_too_small``: fewer than 3
        people answered everything, so only difficulties are given; or
        ``fewer_than_two_items``; or ``zero_total_variance``. Refuses with
        ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``.

    Notes
    -----
    Lord & Novick 1968, *Statistical Theories of Mental Test Scores*; the
    correlation leaves the item itself out.

    Examples
    --------
    >>> result = analyse_items([[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]])
    >>> result.difficulty, [round(r, 3) for r in result.item_rest]
    ((0.75, 0.5, 0.25), [0.522, 0.707, 0.522])
    """
    table = read_items(answers)
    refusal = find_refusal(table.reshape(-1))
    if refusal is None and (np.nanmin(table) < 0 or np.nanmax(table) > highest):
        refusal = ("out_of_range", Status.INPUT_ERROR)
    if refusal:
        return ItemAnalysis.refused(*refusal, k=table.shape[1])
    complete = keep_complete(table)
    given = ~np.isnan(table)
    n = given.sum(axis=0)
    points = np.where(given, table, 0.0).sum(axis=0)
    difficulty = [
        reached / (count * highest) if count else None
        for reached, count in zip(points.tolist(), n.tolist(), strict=True)
    ]
    found = _separate(complete)
    return ItemAnalysis(
        k=table.shape[1],
        n_complete=len(complete),
        n=tuple(n.tolist()),
        missing=tuple((len(table) - n).tolist()),
        difficulty=tuple(difficulty),
        **found,
    )


def _separate(complete: FloatArray) -> dict[str, Any]:
    people, k = complete.shape
    nothing = {"item_rest": (None,) * k, "alpha": None, "alpha_if_deleted": (None,) * k}
    nothing |= {"reverse_suspects": (), "better_without": None, "status": Status.WARNING}
    if people < SMALLEST or k < 2:
        return {**nothing, "reason": "n_too_small" if people < SMALLEST else "fewer_than_two_items"}
    covariance = find_covariance(complete)
    alpha = find_alpha(covariance.matrix)
    if alpha is None:
        return {**nothing, "reason": "zero_total_variance"}
    item_rest = find_item_rest(covariance)
    deleted = tuple(find_alpha(delete_item(covariance.matrix, item)) for item in range(k))
    suspects = tuple(item for item, r in enumerate(item_rest) if r is not None and r < 0)
    better = tuple(item for item, without in enumerate(deleted) if without is not None and without > alpha)
    warnings = {"probably_reverse_keyed": bool(suspects), "unstable": people < STABLE_FROM}
    return {
        "item_rest": item_rest,
        "alpha": alpha,
        "alpha_if_deleted": deleted,
        "reverse_suspects": suspects,
        # In a small group which item "improves" alpha is mostly chance.
        "better_without": better if people >= STABLE_FROM else None,
        "warnings": tuple(name for name, holds in warnings.items() if holds),
    }


def analyse_options(
    choices: Sequence[str | None], rest_scores: ArrayLike, options: Sequence[str], correct: str
) -> OptionAnalysis:
    """Analyse who chose which option of a multiple-choice question.

    Parameters
    ----------
    choices
        The option each person chose; None where missing.
    rest_scores
        Score of the same people on the other questions; NaN where missing.
    options
        All options, in the order to show.
    correct
        The right one.

    Returns
    -------
    OptionAnalysis
        ``n``, ``missing`` (no choice or no rest score), ``options``; per option
        ``counts``, ``shares``, ``mean_rest`` (mean rest score of who chose it)
        and ``point_biserial`` (correlation of choosing it with the rest score;
        None without variation); ``never_chosen``, and ``attracts_the_able``,
        wrong options that go with a high rest score. Warning ``unstable``
        below 30. Refuses with ``no_data``, ``all_missing``, ``out_of_range``
        (a choice that is no option).

    Examples
    --------
    >>> result = analyse_options(["a", "a", "b", None], [9, 8, 3, 5], ["a", "b", "c"], "a")
    >>> result.counts, result.mean_rest, result.never_chosen
    ((2, 1, 0), (8.5, 3.0, None), ('c',))
    """
    rest = read_sample(rest_scores)
    if len(choices) != rest.size:
        raise ValueError(f"{len(choices)} choices for {rest.size} rest scores")
    if not {choice for choice in choices if choice is not None} <= set(options):
        return OptionAnalysis.refused("out_of_range", Status.INPUT_ERROR)
    usable = np.array([choice is not None for choice in choices], dtype=bool) & ~np.isnan(rest)
    n, missing = int(usable.sum()), int(rest.size - usable.sum())
    refusal = find_refusal(np.where(usable, rest, np.nan))
    if refusal:
        return OptionAnalysis.refused(*refusal, n=n, missing=missing)
    chosen = {option: np.array([choice == option for choice in choices])[usable] for option in options}
    scores = rest[usable]
    counts = {option: int(mask.sum()) for option, mask in chosen.items()}
    correlations = {option: _correlate_choice(mask, scores) for option, mask in chosen.items()}
    able = (option for option, r in correlations.items() if option != correct and r is not None and r > 0)
    return OptionAnalysis(
        n=n,
        missing=missing,
        options=tuple(options),
        counts=tuple(counts.values()),
        shares=tuple(count / n for count in counts.values()),
        mean_rest=tuple(float(scores[mask].mean()) if mask.any() else None for mask in chosen.values()),
        point_biserial=tuple(correlations.values()),
        never_chosen=tuple(option for option, count in counts.items() if not count),
        attracts_the_able=tuple(able),
        warnings=("unstable",) if n < STABLE_FROM else (),
    )


def _correlate_choice(chosen: NDArray[np.bool_], scores: FloatArray) -> float | None:
    _, mean, sd = find_moments(scores)
    share = float(chosen.mean())
    if sd == 0 or share in (0.0, 1.0):
        return None
    n = chosen.size
    shared = float((chosen - share) @ (scores - mean)) / (n - 1)
    return shared / (sd * math.sqrt(share * (1 - share) * n / (n - 1)))
