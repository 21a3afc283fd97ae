"""Whether a sentence that somebody wrote says more than the finding behind it carries.

A smoke alarm, not a judge: it knows words, not meaning. What it lets through
may still say too much; what it stops may be kept, with a reason that readers
can see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from oogst.claims import phrases
from oogst.claims.grading import EFFECTS
from oogst.claims.phrases import NUMBER, Amount, Phrase
from oogst.claims.quantifiers import certain_share
from oogst.claims.wording import capital, word_claim
from oogst.language.message import Language, say
from oogst.language.numbers import percent
from oogst.types.claim import Claim, ClaimGrade, TargetCheck, Verdict
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding

# A sentence can say too much in several ways; each is put right once.
MOST_AGAIN = 5
CLEAR = (Verdict.IMPROVED, Verdict.WORSENED)
OWN_WORDS = (ClaimGrade.REPORTED, ClaimGrade.ESTIMATED, ClaimGrade.TOLD)
_PART_ENDS = re.compile(r"[.!?;:,]|\b(?:maar|but|en toch)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Overstatement:
    """Words that say too much.

    ``kind`` is ``cause``, ``amount``, ``number``, ``certainty``, ``size``,
    ``change``, ``nothing``, ``direction``, ``hearsay`` or ``target``; ``proposal`` is the
    whole sentence put right, or what may be said instead.
    """

    kind: str
    found: str
    proposal: str

    def text(self, language: Language) -> str:
        """Return the warning in words, with the proposal."""
        return say(f"claim.check.{self.kind}", language, found=self.found, proposal=self.proposal)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a sentence stands on: the finding and its claim when there are any, and the sentence that was proposed."""

    proposed: str
    finding: ReleasedFinding | None = None
    claim: Claim | None = None

    def known(self, language: Language) -> str:
        """Return the words that need no ground of their own: a finding's title, else all that was proposed."""
        is_claimed = self.finding is not None and self.claim is not None
        return said(self.finding.about.title, language) if self.finding is not None and is_claimed else self.proposed


def check_sentence(text: str, ground: Ground, language: Language) -> tuple[Overstatement, ...]:
    """Return what a sentence says too much, most serious first; empty when nothing was found.

    Parameters
    ----------
    text
        The sentence as somebody wrote it.
    ground
        What it stands on. Without a finding nothing may be said of causes,
        amounts or numbers that the proposed sentence did not say.
    language
        ``nl`` or ``en``: the language of the sentence.
    """
    return tuple(replace(one, proposal=_clean(one.proposal, ground, language)) for one in _find(text, ground, language))


def _clean(proposal: str, ground: Ground, language: Language) -> str:
    """Return a proposal in which nothing says too much: put right again as long as it does, else other words."""
    for _ in range(MOST_AGAIN):
        found = _find(proposal, ground, language)
        if proposal and not found:
            return proposal
        if not found or found[0].proposal == proposal:
            break
        proposal = found[0].proposal
    others = (_may(ground, language), _headline(ground, language))
    return next((one for one in others if one and not _find(one, ground, language)), ground.proposed)


def _find(text: str, ground: Ground, language: Language) -> tuple[Overstatement, ...]:
    checks = (_causes, _certainty, _changes, _nothing, _hearsay, _target, _amounts, _numbers, _size)
    found = [warning for check in checks for warning in check(text, ground, language)]
    seen: dict[tuple[str, str], Overstatement] = {}
    for warning in found:
        seen.setdefault((warning.kind, warning.found.lower()), warning)
    return tuple(seen.values())


def _causes(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    grade = ground.claim.grade if ground.claim is not None else None
    if grade is ClaimGrade.ATTRIBUTED:
        return
    is_careful = phrases.PROBABLY[language].search(text) is not None
    for phrase, match in _said(text, phrases.CAUSES[language], language, ground.known(language)):
        is_contribution = phrases.CONTRIBUTION[language].search(match[0]) is not None
        if not (grade is ClaimGrade.COMPARED and is_contribution and is_careful):
            yield Overstatement("cause", match[0], _instead(text, phrase, match) or _may(ground, language))
            return


def _certainty(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    is_tested = ground.claim is not None and ground.claim.p_adjusted is not None and ground.claim.verdict in CLEAR
    for _, match in _said(text, phrases.CERTAINTY[language], language, ground.known(language)):
        if not (is_tested and phrases.PROOF.search(match[0])):
            yield Overstatement("certainty", match[0], _may(ground, language))


def _changes(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    """Find a change where none is clear, or one that goes the other way."""
    if ground.finding is None or ground.claim is None or ground.finding.about.kind not in EFFECTS:
        return
    up, down = (_first(text, words[language], language, ground.known(language)) for words in (phrases.UP, phrases.DOWN))
    found = up or down
    if found is None:
        return
    if ground.claim.verdict not in CLEAR:
        yield Overstatement("change", found, _may(ground, language))
        return
    is_up = (ground.finding.numbers.estimate or 0.0) > 0
    wrong = (down if is_up else up) if not (up and down) else None
    if wrong is not None and not _is_about_less(ground.proposed, language):
        yield Overstatement("direction", wrong, _headline(ground, language))


def _nothing(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    """Find that nothing changed: not even where no difference is clear do the numbers say so."""
    if ground.finding is None or ground.claim is None or ground.finding.about.kind not in EFFECTS:
        return
    found = _first(text, phrases.NOTHING[language], language, ground.known(language))
    if found is not None:
        yield Overstatement("nothing", found, _headline(ground, language))


def _is_about_less(text: str, language: Language) -> bool:
    """Tell whether the proposed sentence itself holds both ways, so that words decide nothing."""
    return all(words[language].search(text) for words in (phrases.UP, phrases.DOWN))


def _hearsay(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    """Find what people say themselves, told as if it was measured."""
    if ground.finding is None or ground.claim is None or ground.claim.grade not in OWN_WORDS:
        return
    if ground.finding.about.kind not in EFFECTS or phrases.SAY_SO[language].search(text):
        return
    found = _first(text, phrases.UP[language], language, ground.known(language))
    found = found or _first(text, phrases.DOWN[language], language, ground.known(language))
    if found is not None:
        yield Overstatement("hearsay", found, _headline(ground, language))


def _target(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    if ground.claim is not None and ground.claim.target is TargetCheck.ABOVE:
        return
    for _, match in _said(text, phrases.TARGET[language], language, ground.known(language)):
        yield Overstatement("target", match[0], _may(ground, language))


def _amounts(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    certain = _certain(text, ground, language)
    rest = text
    for amount in phrases.AMOUNTS[language]:
        match = amount.pattern.search(rest)
        if match is None:
            continue
        rest = rest[: match.start()] + " " * len(match[0]) + rest[match.end() :]
        if match[0].lower() not in ground.known(language).lower() and not _carries(certain, amount):
            yield Overstatement("amount", match[0], _counted(ground, language))
    for match in phrases.RATIO[language].finditer(rest):
        part, whole = (phrases.NUMBER_WORDS[word.lower()] for word in match.groups())
        wanted = Amount(match.re, part / whole - 0.005)
        if match[0].lower() not in ground.known(language).lower() and not _carries(certain, wanted):
            yield Overstatement("amount", match[0], _counted(ground, language))


def _certain(text: str, ground: Ground, language: Language) -> tuple[float, float] | None:
    """Return the lowest and highest share that the numbers leave open; None without a count of people."""
    finding = ground.finding
    if finding is None or finding.numbers.count is None:
        return None
    if finding.about.kind is Kind.RESPONSE:
        # Here answering is what is counted, not who was counted.
        part, whole = finding.numbers.count
        return (part / whole, part / whole) if whole else None
    if phrases.OF_ANSWERED[language].search(text):
        own = certain_share(finding.numbers, "respondents")
        return (own[0], own[0]) if own else None
    worst = certain_share(finding.numbers, "participants")
    if worst is None:
        return None
    share, _, total = worst
    return share, share + max(0, total - finding.numbers.flow.used) / total


def _carries(certain: tuple[float, float] | None, amount: Amount) -> bool:
    if certain is None:
        return False
    lowest, highest = certain
    is_enough = lowest > amount.least if amount.more_than else lowest >= amount.least
    return is_enough and highest <= amount.most


def _numbers(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    known = _numbers_in(ground.proposed) | _numbers_of(ground, language)
    for match in NUMBER.finditer(text):
        if _plain_number(match[0]) not in known:
            yield Overstatement("number", match[0], _counted(ground, language))


def _numbers_of(ground: Ground, language: Language) -> set[str]:
    if ground.finding is None or ground.claim is None:
        return set()
    words = word_claim(ground.claim, ground.finding, language)
    found = _numbers_in(" ".join((words.headline, words.brief, *words.numbers)))
    if ground.finding.numbers.count is not None:
        part, whole = ground.finding.numbers.count
        found |= {str(part), str(whole)} | ({percent(part / whole, language)} if whole else set())
    return found


def _numbers_in(text: str) -> set[str]:
    return {_plain_number(found[0]) for found in NUMBER.finditer(text)}


def _plain_number(text: str) -> str:
    return text.replace(" ", "").replace("−", "-").lstrip("-")


def _size(text: str, ground: Ground, language: Language) -> Iterator[Overstatement]:
    for phrase, match in _said(text, phrases.SIZE[language], language, ground.known(language)):
        yield Overstatement("size", match[0], _instead(text, phrase, match))


def _said(
    text: str, listed: tuple[Phrase, ...], language: Language, known: str
) -> Iterator[tuple[Phrase, re.Match[str]]]:
    """Yield the phrases that a text says and does not deny, and that the proposed sentence did not say."""
    taken: list[tuple[int, int]] = []
    for phrase in listed:
        for match in phrase.pattern.finditer(text):
            is_new = all(match.end() <= start or match.start() >= end for start, end in taken)
            if is_new and match[0].lower() not in known.lower() and not _is_denied(text, match.start(), language):
                taken.append(match.span())
                yield phrase, match


def _first(text: str, pattern: re.Pattern[str], language: Language, known: str) -> str | None:
    for match in pattern.finditer(text):
        if match[0].lower() not in known.lower() and not _is_denied(text, match.start(), language):
            return match[0]
    return None


def _is_denied(text: str, place: int, language: Language) -> bool:
    part = _PART_ENDS.split(text[:place])[-1]
    return phrases.DENIALS[language].search(part) is not None


def _instead(text: str, phrase: Phrase, match: re.Match[str]) -> str:
    """Return the sentence with other words in that place; empty when there are no such words."""
    if phrase.instead is None:
        return ""
    put = match.expand(phrase.instead)
    return capital(" ".join(f"{text[: match.start()]}{put}{text[match.end() :]}".split()))


def _may(ground: Ground, language: Language) -> str:
    """Return what may be said of the claim, else the proposed sentence."""
    if ground.finding is None or ground.claim is None:
        return ground.proposed
    may = word_claim(ground.claim, ground.finding, language).may
    return may[0] if may else ground.proposed


def _headline(ground: Ground, language: Language) -> str:
    if ground.finding is None or ground.claim is None:
        return ground.proposed
    return word_claim(ground.claim, ground.finding, language).headline


def _counted(ground: Ground, language: Language) -> str:
    """Return the sentence that holds the numbers themselves."""
    if ground.finding is None or ground.claim is None or not ground.finding.numbers.is_estimable:
        return ground.proposed
    return word_claim(ground.claim, ground.finding, language).brief
