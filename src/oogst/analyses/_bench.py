"""The workbench of an evaluation: scores per person, in order of people, each made once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from oogst.instruments import SCORING, ScoreSheet
from oogst.types.design import Design, Direction, Indicator, Instrument, Item, Moment
from oogst.types.numbers import Goalpost
from oogst.types.people import PeopleSet
from oogst.types.study import AnswerBlock, Study

Column = NDArray[np.float64]
Mask = NDArray[np.bool_]
DEFAULT_SEED = 20260101


@dataclass(frozen=True, slots=True)
class Scores:
    """One score per person of the study, NaN where there is none.

    ``variables`` names the answers that the score is made of.
    """

    values: Column
    low: float
    high: float
    step: float
    variables: frozenset[str]

    @property
    def given(self) -> Mask:
        """Who has a score."""
        return ~np.isnan(self.values)


@dataclass(frozen=True)
class Bench:
    """A study with the scores that several analyses share."""

    study: Study
    seed: int = DEFAULT_SEED
    level: float = 0.95
    _scores: dict[tuple[str, str, str], Scores | None] = field(default_factory=dict, repr=False)
    _classes: dict[str, dict[str, PeopleSet]] = field(default_factory=dict, repr=False)

    @property
    def design(self) -> Design:
        """The study's design."""
        return self.study.design

    @property
    def size(self) -> int:
        """Number of people in the study."""
        return len(self.study.people)

    def classes(self, attribute: str) -> dict[str, PeopleSet]:
        """Return the people per class of an attribute."""
        if attribute not in self._classes:
            self._classes[attribute] = self.study.people.classes(attribute)
        return self._classes[attribute]

    def scores(self, instrument: str, part: str, moment: str) -> Scores | None:
        """Return the scores on a scale or item at a moment; None without answers."""
        place = (instrument, part, moment)
        if place not in self._scores:
            block = self.study.answers.get((instrument, moment))
            self._scores[place] = None if block is None else self._score(block, part)
        return self._scores[place]

    def sheet(self, block: AnswerBlock, part: str) -> ScoreSheet | None:
        """Return the answers of a scale, only of the people in the block."""
        instrument = self.design.instrument(block.instrument)
        scale = next((scale for scale in instrument.scales if scale.id == part), None)
        if scale is None:
            return None
        items = tuple(item for id_ in scale.items for item in instrument.items if item.id == id_)
        answers = np.full((len(block.people), len(items)), np.nan, order="F")
        for place, item in enumerate(items):
            if item.id in block.values:
                answers[:, place] = block.values[item.id]
        low, high = self.answer_range(items[0])
        return ScoreSheet(answers, items, scale, low, high)

    def _score(self, block: AnswerBlock, part: str) -> Scores | None:
        sheet = self.sheet(block, part)
        if sheet is None:
            return self._score_item(block, part)
        rule = SCORING.get(sheet.scale.scoring)
        ends = rule.range(sheet)
        names = frozenset(f"{block.instrument}.{item.id}@{block.moment}" for item in sheet.items)
        return Scores(self._spread(block, rule.score(sheet)), ends.low, ends.high, ends.step, names)

    def _score_item(self, block: AnswerBlock, part: str) -> Scores | None:
        if part not in block.values:
            return None
        item = find_item(self.design.instrument(block.instrument), part)
        low, high = self.answer_range(item)
        name = frozenset({f"{block.instrument}.{part}@{block.moment}"})
        return Scores(self._spread(block, np.asarray(block.values[part])), low, high, 1.0, name)

    def _spread(self, block: AnswerBlock, values: Column) -> Column:
        spread = np.full(self.size, np.nan)
        spread[np.asarray(block.people, dtype=np.intp)] = values
        return spread

    def answer_range(self, item: Item) -> tuple[float, float]:
        """Return the lowest and highest answer of an item; infinite for a plain number."""
        if item.answers is not None:
            scale = self.design.answer_scale(item.answers)
            return scale.minimum, scale.maximum
        if item.kind in ("choice", "test"):
            return 0.0, float(max(len(item.options) - 1, 1))
        return -np.inf, np.inf

    def eligible(self, moment: str | None = None, instrument: str | None = None) -> PeopleSet:
        """Return the invited people of the programme who were in it at a moment."""
        people = self.study.people
        return self.present(people.programme & people.invited, moment, instrument)

    def knows_invited(self, moment: str) -> bool:
        """Tell whether it is on record who was asked at a moment; else only those with data are known."""
        if any(one.id == moment and one.invited_known is False for one in self.design.moments):
            return False
        return self.study.knows_invited or bool(self.study.dispositions.get(moment))

    def present(self, group: PeopleSet, moment: str | None, instrument: str | None = None) -> PeopleSet:
        """Leave out who had not joined yet or had left before the moment's date.

        Also who the invitations call not eligible: they leave the denominator.
        Where people were asked anonymously, their placeholders count in their
        stead; everywhere else no placeholder does.
        """
        people = self.study.people
        day = None if moment is None else self.design.moment(moment).date
        absent = {place for place, date in people.joined.items() if day is not None and date > day}
        absent |= {place for place, date in people.left.items() if day is not None and date <= day}
        outcomes = self.study.dispositions.get(moment or "", {})
        absent |= {place for place, outcome in outcomes.items() if outcome == "not_eligible"}
        return self._each_once(group, moment, instrument) - PeopleSet.of(absent)

    def _each_once(self, group: PeopleSet, moment: str | None, instrument: str | None) -> PeopleSet:
        """Leave out the placeholders, or the people whom they stand for."""
        people = self.study.people
        here = PeopleSet.of(place for place, when in people.anonymous_at.items() if when == moment)
        blocks = (
            block for (key, when), block in self.study.answers.items() if when == moment and instrument in (None, key)
        )
        if here and not any(self.people_in(block) - people.placeholders for block in blocks):
            return group & here
        return group - people.placeholders

    def mask(self, people: PeopleSet) -> Mask:
        """Return one truth value per person."""
        size = self.size
        packed = np.frombuffer(people.bits.to_bytes((size + 7) // 8, "little"), dtype=np.uint8)
        return np.unpackbits(packed, count=size, bitorder="little").astype(bool)

    def people_in(self, block: AnswerBlock) -> PeopleSet:
        """Return the people who answered anything in a block."""
        mask = np.zeros(self.size, dtype=bool)
        mask[np.asarray(block.people, dtype=np.intp)] = True
        return self.people(mask)

    def people(self, mask: Mask) -> PeopleSet:
        """Return the set of people with a true value."""
        return PeopleSet(int.from_bytes(np.packbits(mask, bitorder="little").tobytes(), "little"))


def find_item(instrument: Instrument, id_: str) -> Item:
    """Return an item of an instrument by its id; KeyError when there is none."""
    for item in instrument.items:
        if item.id == id_:
            return item
    raise KeyError(id_)


def measured_part(indicator: Indicator) -> str | None:
    """Return the scale or item that an indicator reads."""
    return indicator.scale or indicator.item


def is_primary(design: Design, indicator: Indicator) -> bool:
    """Tell whether an indicator decides about its goal: declared so, or the only one."""
    return indicator.primary or len(design.indicators_of(indicator.goal)) == 1


def goalpost(indicator: Indicator, factor: float = 1.0) -> Goalpost | None:
    """Return the indicator's target, scaled by ``factor`` (0.01 for shares in percent)."""
    if indicator.target_change is not None:
        return Goalpost(indicator.target_change * factor, "change")
    return None if indicator.target is None else Goalpost(indicator.target * factor)


def choose_decimals(values: Column) -> int:
    """Return how many decimals values deserve: none from a hundred up, one from one up, else two."""
    given = np.abs(values[np.isfinite(values)])
    largest = float(given.max()) if given.size else 0.0
    return 0 if largest >= 100 else 1 if largest >= 1 else 2


def level_of(design: Design, indicator: Indicator) -> int:
    """Return the level of the indicator's goal."""
    return design.goal(indicator.goal).level


def moment_of_kind(design: Design, *kinds: str) -> Moment | None:
    """Return the first moment of the first kind that the design has."""
    for kind in kinds:
        for moment in design.moments:
            if moment.kind == kind and moment.looks_back_to is None:
                return moment
    return None


def is_upward(indicator: Indicator) -> bool:
    """Tell whether higher is better."""
    return indicator.direction is Direction.UP
