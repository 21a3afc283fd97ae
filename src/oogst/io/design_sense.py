"""What a design must mean: levels that rise, one primary indicator, scales that can be scored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from oogst.io.cells import number_of, number_text
from oogst.io.design_walk import DesignWalk, KeyPath
from oogst.types.design import AnswerScale, Design, Indicator, Instrument, Item, Measure
from oogst.types.measures import BETWEEN_CODES, CODE_KINDS, OPTION_KINDS, PICTURES

_ANSWERED = (Measure.MEAN, Measure.SHARE, Measure.NPS, Measure.CHANGE, Measure.RETROSPECTIVE)


def check_sense(design: Design, walk: DesignWalk) -> None:
    """Report what is written well but cannot be meant."""
    for check in _CHECKS:
        check(design, walk)


def _say(walk: DesignWalk, path: KeyPath, key: str, **values: Any) -> None:
    """Add an error unless a problem with this very value was told already."""
    if path not in walk.faulty:
        walk.problems.error(key, walk.locate(path), **values)


def _check_levels(design: Design, walk: DesignWalk) -> None:
    goals = {goal.id: (place, goal) for place, goal in enumerate(design.goals)}
    for place, goal in enumerate(design.goals):
        at, parent = goals.get(goal.parent or "", (place, None))
        unsure = {("goals", place, "level"), ("goals", at, "level")} & walk.faulty
        if parent is not None and not unsure and parent.level <= goal.level:
            levels = {"level": goal.level, "parent": parent.id, "parent_level": parent.level}
            _say(walk, ("goals", place, "parent"), "parent_level", goal=goal.id, **levels)


def _check_goal_cycles(design: Design, walk: DesignWalk) -> None:
    parents = {goal.id: goal.parent for goal in design.goals}
    for place, name in enumerate(parents):
        cycle = _cycle(name, parents)
        if cycle and name == min(cycle):
            _say(walk, ("goals", place, "parent"), "goal_cycle", goals=" → ".join([*cycle, name]))


def _cycle(start: str, parents: Mapping[str, str | None]) -> list[str]:
    """Return the names met on the way back to the start, or nothing."""
    met, name = [start], parents.get(start)
    while name is not None and name not in met:
        met.append(name)
        name = parents.get(name)
    return met if name == start else []


def _check_primaries(design: Design, walk: DesignWalk) -> None:
    first: dict[str, str] = {}
    for place, indicator in enumerate(design.indicators):
        if indicator.primary and indicator.goal:
            earlier = first.setdefault(indicator.goal, indicator.id)
            if earlier != indicator.id:
                path = ("indicators", place, "primary")
                _say(walk, path, "primary_twice", goal=indicator.goal, first=earlier, second=indicator.id)


def _check_indicators(design: Design, walk: DesignWalk) -> None:
    for place, indicator in enumerate(design.indicators):
        path = ("indicators", place)
        if (*path, "measure") not in walk.faulty:
            _check_source(indicator, path, walk)
            _check_measure(design, indicator, path, walk)


def _check_source(indicator: Indicator, path: KeyPath, walk: DesignWalk) -> None:
    if indicator.measure is Measure.SERIES and indicator.series is None:
        _say(walk, (*path, "series"), "indicator_needs", indicator=indicator.id, name="series")
    if indicator.measure not in _ANSWERED:
        return
    if indicator.instrument is None:
        _say(walk, (*path, "instrument"), "indicator_needs", indicator=indicator.id, name="instrument")
    if indicator.scale is None and indicator.item is None:
        _say(walk, (*path, "scale"), "indicator_needs", indicator=indicator.id, name="scale / item")
    if indicator.scale is not None and indicator.item is not None:
        _say(walk, (*path, "item"), "scale_and_item", indicator=indicator.id)


def _check_measure(design: Design, indicator: Indicator, path: KeyPath, walk: DesignWalk) -> None:
    looks_back = any(moment.looks_back_to for moment in design.moments)
    if indicator.measure is Measure.RETROSPECTIVE and indicator.then_moment is None and not looks_back:
        _say(walk, (*path, "then_moment"), "indicator_needs", indicator=indicator.id, name="then_moment")
    item = _measured_item(design, indicator)
    if item is not None and item.kind in CODE_KINDS:
        _say(walk, (*path, "item"), "indicator_kind", indicator=indicator.id, item=item.id)
    if indicator.from_moment is not None and indicator.from_moment == indicator.to_moment:
        _say(walk, (*path, "to_moment"), "moments_equal", indicator=indicator.id)
    if indicator.measure is Measure.SHARE and not _has_threshold(design, indicator):
        _say(walk, (*path, "at_least"), "indicator_needs", indicator=indicator.id, name="at_least / at_most")
    if indicator.measure is Measure.SHARE and indicator.target is not None and 0 < indicator.target <= 1:
        walk.problems.warn("target_share", walk.locate((*path, "target")), value=number_text(indicator.target))
    if indicator.measure is Measure.NPS and not _is_nps(design, indicator):
        _say(walk, (*path, "item"), "nps_scale", indicator=indicator.id)


def _has_threshold(design: Design, indicator: Indicator) -> bool:
    if indicator.at_least is not None or indicator.at_most is not None:
        return True
    scales = [scale for part in design.instruments if part.id == indicator.instrument for scale in part.scales]
    return any(scale.id == indicator.scale and scale.pass_mark is not None for scale in scales)


def _is_nps(design: Design, indicator: Indicator) -> bool:
    item = _measured_item(design, indicator)
    if item is None:
        return indicator.item is not None
    scale = _answer_scale(design, item)
    return scale is not None and (scale.minimum, scale.maximum) == (0, 10)


def _measured_item(design: Design, indicator: Indicator) -> Item | None:
    items = [item for part in design.instruments if part.id == indicator.instrument for item in part.items]
    return next((item for item in items if item.id == indicator.item), None)


def _answer_scale(design: Design, item: Item) -> AnswerScale | None:
    return next((scale for scale in design.answer_scales if scale.id == item.answers), None)


def _check_answer_scales(design: Design, walk: DesignWalk) -> None:
    for place, scale in enumerate(design.answer_scales):
        path = ("answer_scales", place)
        if scale.minimum >= scale.maximum:
            _say(walk, (*path, "maximum"), "scale_empty", scale=scale.id)
            continue
        drawings, answers = PICTURES.get(scale.picture), scale.maximum - scale.minimum + 1
        if drawings is not None and drawings != answers:
            counts = {"count": drawings, "answers": number_text(answers)}
            _say(walk, (*path, "picture"), "picture_answers", scale=scale.id, picture=scale.picture, **counts)
        for code in scale.labels:
            value = number_of(code)
            if value is None or value < scale.minimum or value > scale.maximum:
                _say(walk, (*path, "labels", code), "label_outside", value=code, scale=scale.id)
        for code in scale.missing:
            value = number_of(code)
            if value is not None and scale.minimum <= value <= scale.maximum:
                _say(walk, (*path, "missing", code), "missing_inside", value=code, scale=scale.id)


def _check_instruments(design: Design, walk: DesignWalk) -> None:
    for place, instrument in enumerate(design.instruments):
        path = ("instruments", place)
        for index, item in enumerate(instrument.items):
            _check_item(item, (*path, "items", index), walk)
        _check_scales(design, instrument, path, walk)


def _check_item(item: Item, path: KeyPath, walk: DesignWalk) -> None:
    if item.kind == "scale" and item.answers is None:
        _say(walk, (*path, "answers"), "item_needs", item=item.id, name="answers")
    if item.kind in OPTION_KINDS and not item.options:
        _say(walk, (*path, "options"), "item_needs", item=item.id, name="options")
    if item.kind in CODE_KINDS:
        for code in item.options:
            if BETWEEN_CODES in code:
                _say(walk, (*path, "options", code), "option_code", item=item.id, value=code)
    if item.kind == "test" and item.key is None:
        _say(walk, (*path, "key"), "item_needs", item=item.id, name="key")
    if item.kind == "test" and item.key is not None and item.options and item.key not in item.options:
        _say(walk, (*path, "key"), "key_no_option", item=item.id, value=item.key, options=", ".join(item.options))


def _check_scales(design: Design, instrument: Instrument, path: KeyPath, walk: DesignWalk) -> None:
    items = {item.id: item for item in instrument.items}
    for place, scale in enumerate(instrument.scales):
        parts = [items[name] for name in scale.items if name in items]
        at = (*path, "scales", place)
        if len(set(scale.items)) < len(scale.items):
            _say(walk, (*at, "items"), "scale_item_twice", scale=scale.id)
        has_key = scale.scoring == "correct"
        wrong = [item.id for item in parts if item.kind in CODE_KINDS or (item.kind == "test") != has_key]
        if wrong and scale.scoring in ("mean", "sum", "correct"):
            _say(walk, (*at, "scoring"), "scoring_kind", scale=scale.id, scoring=scale.scoring, items=", ".join(wrong))
        ranges = {(part.minimum, part.maximum) for item in parts if (part := _answer_scale(design, item))}
        if len(ranges) > 1 and scale.scoring == "mean":
            walk.problems.warn("scale_ranges", walk.locate((*at, "items")), scale=scale.id)


def _check_dates(design: Design, walk: DesignWalk) -> None:
    start, end = design.programme.start, design.programme.end
    if start and end and start > end:
        _say(walk, ("programme", "end"), "dates_reversed", first="start", second="end")
    for place, series in enumerate(design.series):
        first, until = series.intervention, series.phase_in_until
        if first and until and until < first:
            path = ("series", place, "phase_in_until")
            _say(walk, path, "dates_reversed", first="intervention", second="phase_in_until")
        if series.control is not None and series.control == series.id:
            _say(walk, ("series", place, "control"), "own_control", series=series.id)
    _check_moments(design, walk)


def _check_moments(design: Design, walk: DesignWalk) -> None:
    """Warn when a moment of an earlier kind has a later date."""
    order = ("before", "during", "after", "later")
    dated = [(place, moment) for place, moment in enumerate(design.moments) if moment.date is not None]
    for place, moment in dated:
        late = [other for _, other in dated if order.index(other.kind) > order.index(moment.kind)]
        early = [other.id for other in late if other.date is not None and moment.date and other.date < moment.date]
        if early:
            place_of = walk.locate(("moments", place, "date"))
            walk.problems.warn("moments_disordered", place_of, moment=moment.id, others=", ".join(early))
        if moment.looks_back_to == moment.id:
            _say(walk, ("moments", place, "looks_back_to"), "looks_at_itself", moment=moment.id)


def _check_comparison(design: Design, walk: DesignWalk) -> None:
    assignment = design.assignment
    if assignment is None:
        return
    if assignment.unit != "person" and assignment.unit_column is None:
        _say(walk, ("assignment", "unit_column"), "unit_column_missing", unit=assignment.unit)
    if not any(group.role == "comparison" for group in design.groups):
        walk.problems.warn("assignment_alone", walk.locate(("assignment",)))


def _check_breakdowns(design: Design, walk: DesignWalk) -> None:
    for place, breakdown in enumerate(design.breakdowns):
        for name in breakdown.parents:
            cycle = _cycle(name, breakdown.parents)
            if cycle and name == min(cycle):
                path = ("breakdowns", place, "parents", name)
                _say(walk, path, "parents_cycle", classes=" → ".join([*cycle, name]))


def _check_money(design: Design, walk: DesignWalk) -> None:
    budget, roi = design.budget, design.roi
    if budget is not None and budget.total_includes_evaluation and budget.evaluation > budget.total:
        _say(walk, ("budget", "evaluation"), "budget_exceeded")
    if roi.decay and len(roi.decay) != roi.years:
        _say(walk, ("roi", "decay"), "decay_years", count=len(roi.decay), years=roi.years)


def _check_plan(design: Design, walk: DesignWalk) -> None:
    for place, change in enumerate(design.plan.changes):
        frozen = design.plan.frozen_on
        if frozen is None or change.date < frozen:
            walk.problems.warn("change_unfrozen", walk.locate(("plan", "changes", place, "date")))


_CHECKS: tuple[Callable[[Design, DesignWalk], None], ...] = (
    _check_levels,
    _check_goal_cycles,
    _check_primaries,
    _check_indicators,
    _check_answer_scales,
    _check_instruments,
    _check_dates,
    _check_comparison,
    _check_breakdowns,
    _check_money,
    _check_plan,
)
