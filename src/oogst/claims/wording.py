"""The words of a claim: headline, numbers, and what one may and may not say."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.claims import returns
from oogst.claims.quantifiers import choose_quantity
from oogst.claims.values import Values
from oogst.language.message import Language, say
from oogst.language.numbers import count, of
from oogst.types.claim import Claim, ClaimGrade, TargetCheck, Verdict
from oogst.types.design import Direction, said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding

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
    """A claim in words; every sentence stands on its own."""

    headline: str
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


def word_numbers(claim: Claim, finding: ReleasedFinding, language: Language) -> tuple[str, ...]:
    """Return the sentences with numbers: effect, margin, target, people."""
    if not finding.numbers.is_estimable:
        return ()
    values = Values(finding, language)
    parts = [_effect_number(finding, values, language), *_level_numbers(finding, values, language)]
    parts += [_target(claim, values, language), _people(finding, language)]
    if claim.verdict is Verdict.UNCLEAR:
        parts.append(say("claim.unclear_note", language))
    return tuple(part for part in parts if part)


def _effect_number(finding: ReleasedFinding, values: Values, language: Language) -> str:
    numbers, key = finding.numbers, _EFFECT_NUMBER.get(finding.about.kind)
    if key is None or numbers.interval is None:
        return ""
    if key == "claim.number.series" and numbers.details.get("primary") == "trend":
        key = "claim.number.trend"
    if key == "claim.number.change" and values.is_share:
        key = "claim.number.share_change"
    return say(
        key,
        language,
        before=values.before,
        after=values.after,
        estimate=values.difference(numbers.estimate),
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
    if numbers.interval is not None and finding.about.kind is not Kind.IMPACT:
        limits = {"lower": values.value(numbers.interval.lower), "upper": values.value(numbers.interval.upper)}
        found.append(say("claim.number.interval", language, **limits))
    missing = numbers.flow.eligible - numbers.flow.used
    if numbers.bounds is not None and missing > 0:
        limits = {"lower": values.value(numbers.bounds.lower), "upper": values.value(numbers.bounds.upper)}
        found.append(say("claim.number.bounds", language, missing=count(missing, language), **limits))
    return found


def _target(claim: Claim, values: Values, language: Language) -> str:
    if claim.target is None:
        return ""
    is_open = claim.target is TargetCheck.ABOVE and not _holds_for_all(values.finding)
    suffix = "_answered" if is_open else ""
    return say(f"claim.target.{claim.target}{suffix}", language, target=values.target)


def _holds_for_all(finding: ReleasedFinding) -> bool:
    """Tell whether a reached target holds even if nobody who was silent had it."""
    bounds, target = finding.numbers.bounds, finding.about.target
    if bounds is None or target is None or target.kind == "change":
        return True
    is_up = finding.about.direction is Direction.UP
    return bounds.lower >= target.value if is_up else bounds.upper <= target.value


def _people(finding: ReleasedFinding, language: Language) -> str:
    flow, details = finding.numbers.flow, finding.numbers.details
    if finding.about.kind is Kind.SERIES:
        before, after = details.get("n_before"), details.get("n_after")
        return say("claim.n.points", language, before=before, after=after)
    if finding.about.kind is Kind.COMPARISON:
        groups = {"treated": details.get("n_treated"), "control": details.get("n_control")}
        return say("claim.n.compared", language, used=count(flow.used, language), **groups)
    if finding.about.kind is Kind.CHANGE:
        return say("claim.n.pairs", language, used=count(flow.used, language), invited=count(flow.invited, language))
    if finding.about.kind is Kind.MONEY:
        return ""
    key = "claim.n.known" if finding.about.kind is Kind.IMPACT else "claim.n.answered"
    return say(key, language, of=of(flow.used, flow.eligible, language)) if flow.eligible else ""


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
        return (say("claim.may_not.unclear", language),)
    if claim.grade is not None and finding.about.kind is Kind.MONEY:
        return returns.may_not_say(finding, language)
    return (say(f"claim.may_not.{claim.grade}", language),) if claim.grade else ()


def is_reached(claim: Claim) -> bool:
    """Tell whether the target was surely reached."""
    return claim.target is TargetCheck.ABOVE
