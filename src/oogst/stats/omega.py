"""McDonald's omega from one factor, fitted by maximum likelihood."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.bootstrap import DEFAULT, Resampling, find_percentile_interval
from oogst.stats.covariance import find_covariance, keep_complete, read_items
from oogst.stats.samples import FloatArray, find_refusal
from oogst.types.estimate import Interval, Result, Status, key

SMALLEST = 50
# Unique share of an item's variance below which a solution is improper.
LEAST_UNIQUE = 0.005
STEPS = 500
CELLS_AT_ONCE = 1_000_000
NORMAL_FROM = 5000


@dataclass(frozen=True, kw_only=True)
class Omega(Result):
    """Reliability of a scale whose items measure one thing, but not equally well."""

    k: int
    n_complete: int
    incomplete: int
    omega_total: float
    interval: Interval | None = key("omega_total")
    loadings: tuple[float, ...]
    unique_variances: tuple[float, ...]
    sd_total: float
    sem: float
    draws: int
    seed: int
    unusable: int


class OneFactor(NamedTuple):
    """One-factor solutions of a stack of correlation matrices.

    ``loadings`` and ``unique`` have a row per matrix and a column per item;
    ``is_proper`` is false for a Heywood case, ``is_found`` for a search
    without end.
    """

    loadings: FloatArray
    unique: FloatArray
    is_proper: NDArray[np.bool_]
    is_found: NDArray[np.bool_]


def omega_total(answers: ArrayLike, resampling: Resampling | None = DEFAULT, *, level: float = 0.95) -> Omega:
    """Estimate the reliability of a scale by omega total.

    Parameters
    ----------
    answers
        Two-dimensional: a row per person, a column per item, reversed items
        already reversed; NaN where missing.
    resampling
        Draws and seed of the interval; None leaves it out.
    level
        Two-sided level of the interval.

    Returns
    -------
    Omega
        Over people who answered every item: ``k`` items, ``n_complete``,
        ``incomplete``, ``omega_total`` with ``.lower`` and ``.upper``
        (percentile bootstrap of people), ``loadings`` and
        ``unique_variances`` in the unit of the answers, ``sd_total`` (of the
        sum), ``sem``, ``draws``, ``seed``, and ``unusable``, how many draws
        had no proper solution and were left out (more than a tenth: no
        interval). Refuses, so that alpha stands alone, with ``no_data``,
        ``all_missing``, ``fewer_than_three_items``, ``n_too_small`` (fewer
        than 50 complete), ``zero_variance`` (an item without variance),
        ``improper_solution`` (an item without error), ``not_converged``,
        ``not_a_number``, ``out_of_range``.

    Notes
    -----
    McDonald 1999, *Test Theory*; Flora 2020 (doi:10.1177/2515245920951747):
    (sum of loadings)^2 over itself plus the sum of unique variances, one factor
    on the covariance matrix. The likelihood is that of Joreskog 1967
    (doi:10.1007/BF02289658), minimised for all draws at once, which is why it
    is not left to a library that fits one matrix at a time. From 5,000 people
    up the covariances of a draw come from their normal limit instead of from
    redrawn people: 2,000 draws of 100,000 people would take seconds. Truth:
    ``tests/truth/alpha_omega_bfi``.

    Examples
    --------
    >>> people = np.random.Generator(np.random.PCG64(1)).normal(size=(400, 5))
    >>> result = omega_total(people[:, :4] + people[:, 4:], None)
    >>> 0.75 < result.omega_total < 0.85
    True
    """
    table = read_items(answers)
    complete = keep_complete(table)
    k = table.shape[1]
    sizes: dict[str, Any] = {"k": k, "n_complete": len(complete), "incomplete": len(table) - len(complete)}
    refusal = _find_refusal(table, complete)
    if refusal:
        return Omega.refused(*refusal, **sizes)
    covariance = find_covariance(complete)
    if not covariance.variances.all():
        return Omega.refused("zero_variance", **sizes)
    solution = fit_one_factor(covariance.correlations()[None])
    if not (solution.is_proper[0] and solution.is_found[0]):
        return Omega.refused("not_converged" if solution.is_proper[0] else "improper_solution", **sizes)
    sd = np.sqrt(covariance.variances)
    omega = float(_find_omegas(solution, sd[None])[0])
    total = math.sqrt(float((sd * solution.loadings[0]).sum() ** 2 + (sd**2 * solution.unique[0]).sum()))
    return Omega(
        **sizes,
        omega_total=omega,
        **_bound(complete, solution.unique[0], resampling, level),
        loadings=tuple((sd * solution.loadings[0]).tolist()),
        unique_variances=tuple((sd**2 * solution.unique[0]).tolist()),
        sd_total=total,
        sem=total * math.sqrt(1 - omega),
    )


def _find_refusal(table: FloatArray, complete: FloatArray) -> tuple[str, Status] | None:
    if table.shape[1] < 3:
        return "fewer_than_three_items", Status.NOT_ESTIMABLE
    refusal = find_refusal(table.reshape(-1))
    if refusal is None and len(complete) < SMALLEST:
        return "n_too_small", Status.NOT_ESTIMABLE
    return refusal


def _find_omegas(solution: OneFactor, sd: FloatArray) -> FloatArray:
    common = (sd * solution.loadings).sum(axis=1) ** 2
    omegas: FloatArray = common / (common + (sd**2 * solution.unique).sum(axis=1))
    return omegas


def fit_one_factor(correlations: FloatArray, start: FloatArray | None = None) -> OneFactor:
    """Fit one factor to each of a stack of correlation matrices by maximum likelihood.

    Parameters
    ----------
    correlations
        Three-dimensional: a matrix of items by items per solution.
    start
        Unique shares to start from, one per item; half when left out.

    Returns
    -------
    OneFactor
        Loadings and unique shares of variance, in the metric of correlations.

    Notes
    -----
    Joreskog 1967: with the loadings maximised out, what is left is a function
    of the logarithms of the unique variances, with gradient and approximate
    second derivatives from the eigenvectors of the scaled matrix. Newton steps
    of at most 1.

    Examples
    --------
    >>> exact = np.full((3, 3), 0.49) + 0.51 * np.eye(3)
    >>> fit_one_factor(exact[None]).loadings.round(6).tolist()
    [[0.7, 0.7, 0.7]]
    """
    stack, k, _ = correlations.shape
    logs = np.tile(np.log(np.full(k, 0.5) if start is None else start), (stack, 1))
    is_found = np.zeros(stack, dtype=bool)
    for _ in range(STEPS):
        active = np.flatnonzero(~is_found)
        if not active.size:
            break
        step, gradient = _find_step(correlations[active], logs[active])
        moved = np.clip(logs[active] - np.clip(step, -1, 1), math.log(LEAST_UNIQUE), 0.0)
        # At a bound the search stands still although a gradient is left.
        distance = np.abs(moved - logs[active]).max(axis=1)
        logs[active] = moved
        is_found[active] = (distance < 1e-9) | (np.abs(gradient).max(axis=1) < 1e-10)
    unique = np.exp(logs)
    values, vectors = _scale(correlations, logs)
    strength = np.sqrt(np.maximum(values[:, -1:] - 1, 0.0))
    loadings = np.sqrt(unique) * strength * vectors[:, :, -1]
    loadings *= np.where(loadings.sum(axis=1, keepdims=True) < 0, -1.0, 1.0)
    return OneFactor(loadings, unique, (unique > LEAST_UNIQUE * (1 + 1e-6)).all(axis=1), is_found)


def _scale(correlations: FloatArray, logs: FloatArray) -> tuple[FloatArray, FloatArray]:
    scale = np.exp(-logs / 2)
    values, vectors = np.linalg.eigh(correlations * scale[:, :, None] * scale[:, None, :])
    return values, vectors


def _find_step(correlations: FloatArray, logs: FloatArray) -> tuple[FloatArray, FloatArray]:
    values, vectors = _scale(correlations, logs)
    rest = vectors[:, :, :-1]
    gradient = np.einsum("bm,bim->bi", 1 - values[:, :-1], rest**2)
    curvature = (rest @ rest.transpose(0, 2, 1)) ** 2 + 1e-8 * np.eye(logs.shape[1])
    step = np.linalg.solve(curvature, gradient[:, :, None])[:, :, 0]
    return step, gradient


def _bound(complete: FloatArray, start: FloatArray, resampling: Resampling | None, level: float) -> dict[str, Any]:
    if resampling is None:
        return {"interval": None, "draws": 0, "seed": 0, "unusable": 0}
    covariances = _resample_covariances(complete, resampling)
    variances = np.diagonal(covariances, axis1=1, axis2=2)
    varied = (variances > 1e-12 * variances.max()).all(axis=1)
    sd = np.sqrt(variances[varied])
    solution = fit_one_factor(covariances[varied] / (sd[:, :, None] * sd[:, None, :]), start)
    usable = solution.is_proper & solution.is_found
    unusable = resampling.draws - int(usable.sum())
    omegas = _find_omegas(solution, sd)[usable]
    enough = unusable <= resampling.draws / 10
    return {
        "interval": find_percentile_interval(omegas, level) if enough else None,
        "draws": resampling.draws,
        "seed": resampling.seed,
        "unusable": unusable,
    }


def _resample_covariances(complete: FloatArray, resampling: Resampling) -> FloatArray:
    k = complete.shape[1]
    rows, columns = np.triu_indices(k)
    draw = _draw_people if len(complete) < NORMAL_FROM else _draw_means
    means = draw(complete - complete.mean(axis=0), resampling)
    covariances = np.empty((resampling.draws, k, k))
    covariances[:, rows, columns] = means[:, k:] - means[:, rows] * means[:, columns]
    covariances[:, columns, rows] = covariances[:, rows, columns]
    return covariances


def _multiply(centred: FloatArray) -> FloatArray:
    # Items and their products: the means of these make a covariance matrix.
    rows, columns = np.triu_indices(centred.shape[1])
    return np.hstack([centred, centred[:, rows] * centred[:, columns]])


def _draw_people(centred: FloatArray, resampling: Resampling) -> FloatArray:
    # Rows in order of value: who stands where must not change the draws.
    features = _multiply(centred[np.lexsort(centred.T)])
    n = len(features)
    generator = np.random.Generator(np.random.PCG64(resampling.seed))
    means = np.empty((resampling.draws, features.shape[1]))
    at_once = max(1, CELLS_AT_ONCE // n)
    for start in range(0, resampling.draws, at_once):
        chunk = range(start, min(start + at_once, resampling.draws))
        counts = np.stack([np.bincount(generator.integers(0, n, n), minlength=n) for _ in chunk])
        means[chunk.start : chunk.stop] = counts @ features / n
    return means


def _draw_means(centred: FloatArray, resampling: Resampling) -> FloatArray:
    # The means over a bootstrap draw of thousands are normal, with these moments.
    n = len(centred)
    chunks = [centred[start : start + NORMAL_FROM] for start in range(0, n, NORMAL_FROM)]
    centre = sum((_multiply(chunk).sum(axis=0) for chunk in chunks), start=np.zeros(1)) / n
    spread = np.zeros((centre.size, centre.size))
    for chunk in chunks:
        deviations = _multiply(chunk) - centre
        spread += deviations.T @ deviations / n**2
    values, vectors = np.linalg.eigh(spread)
    # The symmetric root, because the sign of an eigenvector is arbitrary.
    root = (vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T
    generator = np.random.Generator(np.random.PCG64(resampling.seed))
    means: FloatArray = centre + generator.normal(size=(resampling.draws, centre.size)) @ root
    return means
