"""The words of a claim: headline, numbers, and what one may and may not say."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.claims import returns
from oogst.claims.grading import ALPHA, EFFECTS, MOMENTS
from oogst.claims.quantifiers import choose_quantity
from oogst.claims.values import Values
from oogst.language.message import Language, say
from oogst.language.numbers import count, of
from oogst.types.claim import Claim, ClaimGrade, TargetCheck, Verdict
from oogst.types.design import Direction, said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedClass, ReleasedFinding

FEW = 10
_EFFECT_NUMBER = {
    Kind.CHANGE: "claim.number.change",
    Kind.RETROSPECTIVE: "claim.number.change",
    Kind.COMPARISON: "claim.number.comparison",
    Kind.SERIES: "claim.number.series",
}
# What may be said of a grade, where the source is not the people who answered.
_MAY = {
    (Kind.SERIES, ClaimGrade.CHANGED): "claim.may.changed_series",
    (Kind.IMPACT, ClaimGrade.REPORTED): "claim.may.verified",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """A claim in words; every sentence stands on its own.

    ``brief`` is the headline with the numbers and people behind it, for
    places that show nothing else.
    """

    headline: str
    brief: str
    numbers: tuple[str, ...]
    label: str
    may: tuple[str, ...]
    may_not: tuple[str, ...]


def word_claim(
    claim: Claim, finding: ReleasedFinding, language: Language, *, has_second_source: bool = False
) -> Wording:
    """Put a claim into words that its grade and margin carry.

    Parameters
    ----------
    claim, finding
        A claim and the finding it is about.
    language
        ``nl`` or ``en``.
    has_second_source
        Whether another source supports the same goal: makes an indication of
        change a strong one.
    """
    return Wording(
        headline=word_headline(claim, finding, language),
        brief=word_brief(claim, finding, language),
        numbers=word_numbers(claim, finding, language),
        label=word_label(claim, language, has_second_source=has_second_source),
        may=_may(claim, finding, language),
        may_not=_may_not(claim, finding, language),
    )


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """Return the text with a small first letter, unless it starts with an abbreviation.

    Examples
    --------
    >>> uncapital("Functie"), uncapital("HR-functie")
    ('functie', 'HR-functie')
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def word_headline(claim: Claim, finding: ReleasedFinding, language: Language) -> str:
    """Return one sentence that the whole margin supports."""
    title = capital(said(finding.about.title, language))
    is_money = finding.about.kind is Kind.MONEY
    if is_money and claim.verdict is Verdict.NOT_CALCULATED:
        return returns.word_refusal(finding.numbers, language)
    if claim.verdict in (Verdict.HIDDEN, Verdict.NOT_CALCULATED):
        return say(f"claim.{claim.verdict}", language, title=title)
    if claim.verdict is Verdict.UNCLEAR:
        suffix = "_comparison" if finding.about.kind is Kind.COMPARISON else ""
        return say(f"claim.unclear{suffix}", language, title=title)
    if claim.verdict in (Verdict.IMPROVED, Verdict.WORSENED):
        return _effect_headline(claim, finding, title, language)
    if is_money:
        return returns.word_return(finding.numbers, language)
    return _level_headline(finding, title, language)


def _effect_headline(claim: Claim, finding: ReleasedFinding, title: str, language: Language) -> str:
    is_up = (finding.numbers.estimate or 0.0) > 0
    way = say("claim.higher" if is_up else "claim.lower", language)
    sentence = say(f"claim.{claim.grade}", language, title=title, way=way)
    return sentence if claim.verdict is Verdict.IMPROVED else f"{sentence} {say('claim.worse', language)}"


def _level_headline(finding: ReleasedFinding, title: str, language: Language) -> str:
    numbers = finding.numbers
    if numbers.count is not None:
        quantity = choose_quantity(numbers)
        if quantity is None:
            return say("claim.share_count", language, title=title, of=of(*numbers.count, language))
        words = f"{quantity.text(language)}, {of(quantity.count, quantity.total, language)}"
        key = "claim.impact" if finding.about.kind is Kind.IMPACT else "claim.share"
        return say(key, language, title=title, words=words)
    key = "claim.nps" if finding.about.kind is Kind.NPS else "claim.mean"
    return say(key, language, title=title, estimate=Values(finding, language).estimate)


def word_brief(claim: Claim, finding: ReleasedFinding, language: Language) -> str:
    """Return the headline with its numbers: from, to, scale or unit, people, and the margin of a difference."""
    headline = word_headline(claim, finding, language)
    if claim.verdict in (Verdict.HIDDEN, Verdict.NOT_CALCULATED):
        return headline
    values = Values(finding, language)
    parts = (headline, _from_to(finding, values, language), _brief_difference(finding, values, language))
    return " ".join(part for part in parts if part)


def _from_to(finding: ReleasedFinding, values: Values, language: Language) -> str:
    numbers = finding.numbers
    if finding.about.kind in (Kind.MEAN, Kind.NPS):
        return _people(finding, language)
    arms = arms_of(finding)
    source = arms[0].numbers if arms else numbers
    if source.before is None or source.after is None:
        return ""
    limits = {"before": values.value(source.before), "after": values.full(source.after)}
    return say("claim.brief.change", language, used=count(source.flow.used, language), **limits)


def _brief_difference(finding: ReleasedFinding, values: Values, language: Language) -> str:
    numbers, details = finding.numbers, finding.numbers.details
    if finding.about.kind not in _EFFECT_NUMBER or numbers.interval is None:
        return ""
    name = str(finding.about.kind) if finding.about.kind in (Kind.COMPARISON, Kind.SERIES) else "difference"
    if name == "series" and details.get("primary") == "trend":
        name = "trend"
    return say(
        f"claim.brief.{name}",
        language,
        estimate=values.full_difference(numbers.estimate),
        lower=values.difference(numbers.interval.lower),
        upper=values.difference(numbers.interval.upper),
        others=details.get("n_control"),
        periods=count(numbers.flow.used, language),
    )


def arms_of(finding: ReleasedFinding) -> tuple[ReleasedClass, ...]:
    """Return the two groups of a comparison, programme first; empty where they are not shown."""
    if finding.about.kind is not Kind.COMPARISON:
        return ()
    return next((split.classes for split in finding.splits if split.attribute == "group"), ())


def word_numbers(claim: Claim, finding: ReleasedFinding, language: Language) -> tuple[str, ...]:
    """Return the sentences with numbers: effect, margin, target, people."""
    if not finding.numbers.is_estimable:
        return ()
    values = Values(finding, language)
    parts = [_effect_number(finding, values, language), *_level_numbers(finding, values, language)]
    parts += [_target(claim, values, language), _people(finding, language), _census(finding, language)]
    if 0 < _fewest(finding) < FEW:
        parts.append(say("claim.first_impression", language))
    if claim.verdict is Verdict.UNCLEAR:
        parts += [say(f"claim.unclear.{_why_unclear(claim, finding)}", language, tests=claim.tests)]
        parts.append(say("claim.unclear_note", language))
    return tuple(part for part in parts if part)


def _fewest(finding: ReleasedFinding) -> float:
    """Return the people behind a number, of the smallest group where two are compared; 0 where it is not people."""
    if finding.about.kind is Kind.COMPARISON:
        sizes = [finding.numbers.details.get(name) for name in ("n_treated", "n_control")]
        return min((size for size in sizes if isinstance(size, int)), default=0)
    is_people = finding.about.kind in MOMENTS | EFFECTS and finding.about.kind is not Kind.SERIES
    return finding.numbers.flow.used if is_people else 0


def _why_unclear(claim: Claim, finding: ReleasedFinding) -> str:
    """Return what stands in the way of a claim, as the end of a message key."""
    numbers = finding.numbers
    if numbers.interval is None:
        return "no_margin"
    if 0 in numbers.interval:
        return "margin"
    if claim.p_adjusted is None:
        return "not_primary"
    return "many_tests" if numbers.p is not None and numbers.p < ALPHA else "second_test"


def _effect_number(finding: ReleasedFinding, values: Values, language: Language) -> str:
    numbers, key = finding.numbers, _EFFECT_NUMBER.get(finding.about.kind)
    if key is None or numbers.interval is None:
        return ""
    if key == "claim.number.series" and numbers.details.get("primary") == "trend":
        key = "claim.number.trend"
    elif key == "claim.number.series" and numbers.details.get("is_controlled"):
        key = "claim.number.series_controlled"
    elif key == "claim.number.change" and values.is_share:
        key = "claim.number.share_change"
    return say(
        key,
        language,
        before=values.before,
        after=values.full(numbers.after),
        estimate=values.full_difference(numbers.estimate),
        lower=values.difference(numbers.interval.lower),
        upper=values.difference(numbers.interval.upper),
    )


def _level_numbers(finding: ReleasedFinding, values: Values, language: Language) -> list[str]:
    numbers = finding.numbers
    if finding.about.kind in _EFFECT_NUMBER:
        return []
    if finding.about.kind is Kind.MONEY:
        return [*returns.word_range(numbers, language), *returns.word_doubts(numbers, language)]
    found = []
    missing = numbers.flow.eligible - numbers.flow.used
    if numbers.bounds is not None and missing > 0:
        found += _of_answered(finding, language)
        limits = {"lower": values.value(numbers.bounds.lower), "upper": values.value(numbers.bounds.upper)}
        found.append(say("claim.number.bounds", language, missing=count(missing, language), **limits))
    return found


def _target(claim: Claim, values: Values, language: Language) -> str:
    if claim.target is None:
        return ""
    suffix = ""
    if claim.target is TargetCheck.AROUND and values.finding.about.kind in MOMENTS:
        suffix = "_answered" if _reaches_target(values.finding) else "_silent"
    return say(f"claim.target.{claim.target}{suffix}", language, target=values.target)


def _reaches_target(finding: ReleasedFinding) -> bool:
    """Tell whether the estimate itself, of those who answered, is on the good side of the target."""
    estimate, target = finding.numbers.estimate, finding.about.target
    if estimate is None or target is None:
        return False
    return estimate >= target.value if finding.about.direction is Direction.UP else estimate <= target.value


def _people(finding: ReleasedFinding, language: Language) -> str:
    flow, details = finding.numbers.flow, finding.numbers.details
    if finding.about.kind is Kind.SERIES:
        before, after = details.get("n_before"), details.get("n_after")
        return say("claim.n.points", language, before=before, after=after)
    if finding.about.kind is Kind.COMPARISON:
        groups = {"treated": details.get("n_treated"), "control": details.get("n_control")}
        return say("claim.n.compared", language, used=count(flow.used, language), **groups)
    if finding.about.kind is Kind.CHANGE:
        key = "claim.n.pairs" if flow.invited else "claim.n.pairs_alone"
        return say(key, language, used=count(flow.used, language), invited=count(flow.invited, language))
    if finding.about.kind is Kind.MONEY:
        return ""
    if not flow.eligible:
        return say("claim.n.unknown_response", language, used=count(flow.used, language))
    key = "claim.n.known" if finding.about.kind is Kind.IMPACT else "claim.n.answered"
    return say(key, language, of=of(flow.used, flow.eligible, language))


def _of_answered(finding: ReleasedFinding, language: Language) -> list[str]:
    quantity = choose_quantity(finding.numbers) if finding.about.kind is Kind.SHARE else None
    if quantity is None or quantity.base == "respondents":
        return []
    return [say("claim.number.of_answered", language, of=of(quantity.count, finding.numbers.flow.used, language))]


def _census(finding: ReleasedFinding, language: Language) -> str:
    flow = finding.numbers.flow
    is_whole = finding.about.kind in MOMENTS and finding.numbers.bounds is not None and flow.used == flow.eligible
    return say("claim.number.census", language) if is_whole else ""


def word_label(claim: Claim, language: Language, *, has_second_source: bool = False) -> str:
    """Return the evidence label that people see."""
    if claim.grade is None:
        return say("claim.grade.none", language)
    is_strong = claim.grade is ClaimGrade.CHANGED and has_second_source
    return say(f"claim.grade.{claim.grade}{'_strong' if is_strong else ''}", language)


def _may(claim: Claim, finding: ReleasedFinding, language: Language) -> tuple[str, ...]:
    if claim.verdict is Verdict.UNCLEAR:
        return (say("claim.may.unclear", language),)
    if claim.grade is None:
        return ()
    if finding.about.kind is Kind.MONEY:
        return (returns.may_say(finding, language),)
    key = _MAY.get((finding.about.kind, claim.grade), f"claim.may.{claim.grade}")
    first = say(key, language, title=_title(finding, language))
    return (first, say("claim.may.worsened", language)) if claim.verdict is Verdict.WORSENED else (first,)


def _title(finding: ReleasedFinding, language: Language) -> str:
    return said(finding.about.title, language)


def _may_not(claim: Claim, finding: ReleasedFinding, language: Language) -> tuple[str, ...]:
    if claim.verdict is Verdict.UNCLEAR:
        return (say(f"claim.may_not.unclear.{_why_unclear(claim, finding)}", language),)
    if claim.grade is not None and finding.about.kind is Kind.MONEY:
        return returns.may_not_say(finding, language)
    return (say(f"claim.may_not.{claim.grade}", language),) if claim.grade else ()


def is_reached(claim: Claim) -> bool:
    """Tell whether the target was surely reached."""
    return claim.target is TargetCheck.ABOVE
