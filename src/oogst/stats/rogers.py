"""Rogers' adopter categories: places in a team, and people by their moment of adoption."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.samples import FloatArray, find_refusal, read_sample
from oogst.types.estimate import Result, Status, key

CATEGORIES = ("innovators", "early_adopters", "early_majority", "late_majority", "laggards")
# In thousandths, so that remainders compare exactly.
SHARES = (25, 135, 340, 340, 160)
WHOLE = 1000
CUTS = (0.025, 0.16, 0.50, 0.84)
NOT_ADOPTED = "not_adopted"


@dataclass(frozen=True, kw_only=True)
class Allocation(Result):
    """How many people of a team fall in each category."""

    size: int
    counts: Mapping[str, int] = key("")
    exact: Mapping[str, float]
    tipping_count: int = key("tipping.count")
    tipping_share: float = key("tipping.share")
    tipping_exact: float = key("tipping.exact")


@dataclass(frozen=True, kw_only=True)
class Adopters(Result):
    """The category of every person, and how many each holds."""

    n: int
    adopted: int
    share_adopted: float
    counts: Mapping[str, int] = key("")
    categories: tuple[str, ...]
    is_provisional: bool


def allocate_adopters(size: int) -> Allocation:
    """Divide a team over Rogers' five categories, so that everyone has a place.

    Parameters
    ----------
    size
        Number of people in the team.

    Returns
    -------
    Allocation
        ``size``; ``innovators``, ``early_adopters``, ``early_majority``,
        ``late_majority``, ``laggards``, which add up to ``size``;
        ``exact.innovators`` and so on, before rounding; ``tipping.count`` and
        ``tipping.share``, innovators and early adopters together, and
        ``tipping.exact``, 16 % of the team. Refuses with ``no_data`` (an empty
        team), ``out_of_range`` (a negative size).

    Notes
    -----
    Shares of Rogers 2003, *Diffusion of Innovations*, 5th edition, rounded by
    largest remainder; of equal remainders the earlier category gets the place.
    Below 40 people, where 2.5 % is less than one person, there is one
    innovator and the rest is divided over the other four. The figure is a rule
    of thumb.

    Examples
    --------
    >>> list(allocate_adopters(15).counts.values()), list(allocate_adopters(40).counts.values())
    ([1, 2, 5, 5, 2], [1, 5, 14, 14, 6])
    """
    if size < 1:
        reason = ("out_of_range", Status.INPUT_ERROR) if size < 0 else ("no_data", Status.NOT_ESTIMABLE)
        return Allocation.refused(*reason, size=size)
    has_room = size * SHARES[0] >= WHOLE
    places = divide_places(size, SHARES) if has_room else [1, *divide_places(size - 1, SHARES[1:])]
    return Allocation(
        size=size,
        counts=dict(zip(CATEGORIES, places, strict=True)),
        exact={name: size * share / WHOLE for name, share in zip(CATEGORIES, SHARES, strict=True)},
        tipping_count=sum(places[:2]),
        tipping_share=sum(places[:2]) / size,
        tipping_exact=size * sum(SHARES[:2]) / WHOLE,
    )


def divide_places(places: int, weights: tuple[int, ...]) -> list[int]:
    """Divide places by weight with largest remainders; of equal ones the first wins.

    Examples
    --------
    >>> divide_places(7, (135, 340, 340, 160))
    [1, 3, 2, 1]
    """
    whole = sum(weights)
    sure = [places * weight // whole for weight in weights]
    remainders = [places * weight % whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda position: -remainders[position])
    for position in by_remainder[: places - sum(sure)]:
        sure[position] += 1
    return sure


def classify_adopters(moments: ArrayLike) -> Adopters:
    """Place everyone in Rogers' categories by the share of the group that went before.

    Parameters
    ----------
    moments
        When each person of the whole target group adopted, as a number that
        rises with time; NaN for who has not.

    Returns
    -------
    Adopters
        ``n`` people, ``adopted``, ``share_adopted``; how many each of the five
        categories holds, and ``not_adopted``; ``categories``, one per person;
        ``is_provisional`` while fewer than 84 % adopted: the late categories
        can still change. Refuses with ``no_data``, ``no_adoption`` (nobody
        yet), ``not_a_number``; the reason of a warning is ``no_variation``
        when all adopted at one moment.

    Notes
    -----
    Cuts at 2.5, 16, 50 and 84 % of the target group (Rogers 2003). People with
    the same moment stay together, at the share in their middle. In a small
    group the first person is already past 2.5 %: no innovators. Categories
    describe when, not who somebody is.

    Examples
    --------
    >>> result = classify_adopters([1, 2, 2, 3, None, None])
    >>> result.categories[:3], result.categories[4], result.is_provisional
    (('early_adopters', 'early_majority', 'early_majority'), 'not_adopted', True)
    """
    sample = read_sample(moments)
    adopted = ~np.isnan(sample)
    refusal = find_refusal(sample)
    if refusal:
        reason = "no_adoption" if refusal[0] == "all_missing" else refusal[0]
        return Adopters.refused(reason, refusal[1], n=sample.size)
    places = np.full(sample.size, len(CATEGORIES))
    places[adopted] = np.searchsorted(CUTS, _find_middle_shares(sample[adopted], sample.size), side="left")
    names = (*CATEGORIES, NOT_ADOPTED)
    counts = np.bincount(places, minlength=len(names))
    together = bool(adopted.sum() > 1 and np.ptp(sample[adopted]) == 0)
    share = float(adopted.mean())
    return Adopters(
        status=Status.WARNING if together else Status.OK,
        reason="no_variation" if together else None,
        n=sample.size,
        adopted=int(adopted.sum()),
        share_adopted=share,
        counts=dict(zip(names, counts.tolist(), strict=True)),
        categories=tuple(names[place] for place in places),
        is_provisional=share < CUTS[-1],
    )


def _find_middle_shares(moments: FloatArray, people: int) -> FloatArray:
    _, group, sizes = np.unique(moments, return_inverse=True, return_counts=True)
    middles: FloatArray = ((np.cumsum(sizes) - sizes / 2) / people)[group]
    return middles
