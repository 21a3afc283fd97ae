"""Random organisations with surveys, made into findings: the material that the attacker works on.

The attributes follow the prototype attack: teams that lie within locations,
function, gender, age band and years of service.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from oogst.types.estimate import Flow, Interval
from oogst.types.finding import Finding, Private, Split
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet

LIKERT = (1, 2, 3, 4, 5)
YES_NO = (0, 1)
AGREE = (0, 0, 0, 1, 1)
# Half the width of an interval; any quantile would do, the attacker knows which.
STANDARD_ERRORS = 2.0


@dataclass(frozen=True)
class Organisation:
    """People with attributes, their answers, and which answers each wave holds.

    ``answers`` maps a variable to an array with −1 where nothing was
    answered; ``waves`` holds a truth value per person per wave.
    """

    name: str
    size: int
    attributes: dict[str, np.ndarray]
    answers: dict[str, np.ndarray]
    waves: tuple[np.ndarray, ...]
    parents: dict[str, dict[str, str]] = field(default_factory=dict)

    def classes(self, attribute: str) -> dict[str, PeopleSet]:
        """Return everybody of each class of an attribute."""
        column = self.attributes[attribute]
        return {str(value): PeopleSet.from_mask(column == value) for value in sorted(set(column))}


@dataclass(frozen=True)
class Measure:
    """What a finding says about the answers: which variables, and what each option counts for."""

    key: str
    kind: Kind
    variables: tuple[str, ...]
    options: tuple[int, ...] = LIKERT
    weights: tuple[int, ...] = LIKERT
    with_interval: bool = False


def make_organisation(seed: int, size: int | None = None, waves: int = 1) -> Organisation:
    """Draw an organisation; the same seed gives the same organisation."""
    rng = np.random.default_rng(np.random.PCG64(seed))
    size = int(rng.integers(6, 61)) if size is None else size
    attributes, parents = _attributes(rng, size)
    answers = {name: rng.choice(LIKERT, size, p=np.array([1, 2, 4, 6, 3]) / 16) for name in ("q1@a", "q2@b")}
    answers["q2@a"] = np.clip(answers["q2@b"] + rng.choice([-1, 0, 0, 1, 1, 2], size), 1, 5)
    answers["s1@a"] = (rng.random(size) < rng.uniform(0.15, 0.85)).astype(int)
    _agree_somewhere(rng, attributes, answers)
    for column in answers.values():
        column[rng.random(size) < rng.choice([0, 0.04, 0.15])] = -1
    name = f"seed {seed}, {size} people, {waves} wave(s)"
    return Organisation(name, size, attributes, answers, _waves(rng, size, waves), parents)


def _attributes(rng, size):
    teams = max(3, size // 9)
    weights = rng.uniform(0.4, 1.6, teams)
    team = rng.choice(teams, size, p=weights / weights.sum())
    place = rng.integers(0, 2 if size < 60 else 3, teams)
    columns = {
        "team": team,
        "location": place[team],
        "function": rng.choice(4, size, p=np.array([5, 3, 2, 1]) / 11),
        "gender": rng.choice(3, size, p=[0.49, 0.49, 0.02]),
        "age": rng.choice(4, size, p=np.array([2, 4, 4, 2]) / 12),
        "service": rng.integers(0, 3, size),
    }
    parents = {"team": {str(index): f"location {place[index]}" for index in range(teams)}}
    return columns, parents


def _agree_somewhere(rng, attributes, answers):
    # In one class of one attribute everybody gives the same, often extreme, answer.
    column = attributes[rng.choice(sorted(attributes))]
    everyone = column == rng.choice(column)
    for answer in answers.values():
        if rng.random() < 0.4:
            answer[everyone] = rng.choice([answer.min(), answer.max()])


def _waves(rng, size, count):
    # Late answers come in, a few people withdraw, one or two at a time.
    present = rng.random(size) < 0.85
    waves = [present]
    for _ in range(count - 1):
        present = present.copy()
        for flips in (present, ~present):
            those = np.flatnonzero(flips)
            present[rng.permutation(those)[: rng.integers(0, 4)]] = flips is not present
        waves.append(present)
    return tuple(waves)


MEASURES = (
    Measure("mean:q1", Kind.MEAN, ("q1@a",)),
    Measure("share:s1", Kind.SHARE, ("s1@a",), YES_NO, YES_NO),
    Measure("change:q2", Kind.CHANGE, ("q2@b", "q2@a")),
    Measure("mean:q2", Kind.MEAN, ("q2@b",)),
)
# Who agrees with the item whose mean is shown as well.
AGREES = Measure("share:q1", Kind.SHARE, ("q1@a",), LIKERT, AGREE)
WITH_INTERVAL = Measure("mean:q1", Kind.MEAN, ("q1@a",), with_interval=True)
CHANGE_WITH_INTERVAL = Measure("change:q2", Kind.CHANGE, ("q2@b", "q2@a"), with_interval=True)
DIFFERENCE = "q2@d"
DIFFERENCES = tuple(range(-4, 5))


def find(organisation: Organisation, wave: int, measure: Measure) -> Finding:
    """Make the finding of a measure on the answers of one wave."""
    columns = [np.where(organisation.waves[wave], organisation.answers[name], -1) for name in measure.variables]
    base = PeopleSet.from_mask(np.all([column >= 0 for column in columns], axis=0))
    scores = [_score(measure, column) for column in columns]
    own = scores[-1] - scores[0] if measure.kind is Kind.CHANGE else scores[0]
    compute = _compute(measure, columns, scores)
    low, high = (0, 1) if measure.kind is Kind.SHARE else (measure.options[0], measure.options[-1])
    low, high = (low - high, high - low) if measure.kind is Kind.CHANGE else (low, high)
    about = About(
        measure.key,
        "attack",
        "1",
        measure.kind,
        DesignGrade.D,
        measure.key,
        moments=tuple(name.partition("@")[2] for name in measure.variables),
        scale=None if measure.kind is Kind.SHARE else (measure.options[0], measure.options[-1]),
    )
    splits = tuple(_split(organisation, name, base, compute) for name in organisation.attributes)
    private = Private(lambda: own[list(base)].astype(float), float(low), float(high))
    return Finding(about, compute(base), base, frozenset(measure.variables), private, splits)


def _score(measure, column):
    scores = np.array([*measure.weights, 0])
    return scores[[measure.options.index(value) if value >= 0 else -1 for value in column]]


def _split(organisation, name, base, compute):
    classes = {label: people & base for label, people in organisation.classes(name).items() if people & base}
    parents = {label: up for label, up in organisation.parents.get(name, {}).items() if label in classes}
    return Split(name, name, classes, compute, parents=parents)


def _compute(measure, columns, scores) -> Callable[[PeopleSet], Numbers]:
    def compute(people: PeopleSet) -> Numbers:
        those = list(people)
        flow = Flow(len(those), len(those), len(those), len(those))
        means = [float(np.mean(score[those])) for score in scores]
        if measure.kind is Kind.CHANGE:
            changed = Numbers(flow, estimate=means[1] - means[0], before=means[0], after=means[1])
            return _add_margin(changed, (scores[1] - scores[0])[those]) if measure.with_interval else changed
        if measure.kind is Kind.SHARE:
            return Numbers(flow, estimate=means[0], count=(int(scores[0][those].sum()), len(those)))
        spread = tuple(int((columns[0][those] == option).sum()) for option in measure.options)
        numbers = Numbers(flow, estimate=means[0], distribution=spread)
        return _add_margin(numbers, scores[0][those]) if measure.with_interval else numbers

    return compute


def _add_margin(numbers, values):
    if len(values) < 2:
        return numbers
    margin = STANDARD_ERRORS * float(np.std(values, ddof=1)) / np.sqrt(len(values))
    return replace(numbers, interval=Interval(numbers.estimate - margin, numbers.estimate + margin))
