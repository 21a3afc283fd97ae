"""The words of a return: what it says, its margin, what it rests on, and why there is none."""

from __future__ import annotations

from oogst.language.message import Language, say
from oogst.language.numbers import count, percent
from oogst.types.numbers import DesignGrade, Numbers
from oogst.types.released import ReleasedFinding

WARNINGS = ("no_measured_effect", "partly_no_measured_effect", "benefit_without_impact")
# How the programme's part was found, from measured to judged.
SOURCES = ("comparison", "series", "trend", "participants", "managers", "experts", "estimate")
JUDGED = frozenset(SOURCES[3:])


def word_return(numbers: Numbers, language: Language) -> str:
    """Return the headline: more than it costs, less, or not certain."""
    interval = numbers.interval
    if interval is not None and interval.lower > 0:
        return say("claim.roi_positive", language)
    is_surely_negative = interval is not None and interval.upper < 0
    return say("claim.roi_negative" if is_surely_negative else "claim.roi_open", language)


def word_refusal(numbers: Numbers, language: Language) -> str:
    """Return that there is no return, and why."""
    return say("claim.roi_refused", language, reason=say(f"reason.{numbers.reason}.because", language))


def word_range(numbers: Numbers, language: Language) -> tuple[str, ...]:
    """Return the margin with its level, which is another than that of measured numbers."""
    interval = numbers.interval
    if interval is None or interval.level is None:
        return ()
    limits = {"lower": count(interval.lower, language), "upper": count(interval.upper, language)}
    return (say("claim.number.roi", language, **limits, level=percent(interval.level, language)),)


def word_doubts(numbers: Numbers, language: Language) -> tuple[str, ...]:
    """Return what must stand beside the number: benefits that no measured effect carries, or that did not count."""
    return tuple(say(f"reason.{warning}", language) for warning in WARNINGS if warning in numbers.warnings)


def may_say(finding: ReleasedFinding, language: Language) -> str:
    """Return what the amount rests on."""
    sources = [say(f"claim.source.{source}", language) for source in _sources(finding.numbers)]
    if len(sources) > 1:
        sources[-2:] = [say("claim.source.and", language, first=sources[-2], last=sources[-1])]
    return say("claim.may.return", language, sources=", ".join(sources))


def may_not_say(finding: ReleasedFinding, language: Language) -> tuple[str, ...]:
    """Return what a reader may not make of it."""
    sources = _sources(finding.numbers)
    texts = []
    if finding.about.design is DesignGrade.E:
        is_partly = any(source not in JUDGED for source in sources)
        texts.append(say("claim.may_not.return_part" if is_partly else "claim.may_not.estimated", language))
    else:
        texts.append(say("claim.may_not.compared", language))
    texts += [
        say(f"claim.may_not.{warning}", language) for warning in WARNINGS[:2] if warning in finding.numbers.warnings
    ]
    return tuple(texts)


def _sources(numbers: Numbers) -> list[str]:
    named = str(numbers.details.get("isolation", "")).split(",")
    return [source for source in SOURCES if source in named] or ["estimate"]
