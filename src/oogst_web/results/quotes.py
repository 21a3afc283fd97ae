"""Open answers: read by the evaluator without person or group, and looked at one by one before others may read them."""

from __future__ import annotations

import difflib
import re
import uuid
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, QuerySet

from oogst.types.design import Promise
from oogst_web.answers.models import random_number
from oogst_web.answers.queries import written_in
from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.common.words import text_of
from oogst_web.organisations.actor import Actor
from oogst_web.people.queries import names_in
from oogst_web.programmes.models import Programme
from oogst_web.questionnaires.items import items_of
from oogst_web.results.models import Quote, QuoteState, Release
from oogst_web.results.queries import report_of
from oogst_web.waves.models import Wave, WaveState

RARE_LENGTH = 9
LONGEST = 2_000
DIRECTIONS = ("supports", "contradicts", "helps", "hinders")
_OPEN_ANSWER = re.compile(r"o\d+")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;…]\s*[\"“‘(]*|\n\s*)$")
_PLACED = re.compile(r"\[[^\[\]]+\]")


class NotBracketedError(ValueError):
    """Words were changed without saying so in [brackets]: one does not put words into somebody's mouth."""


@dataclass(frozen=True)
class Piece:
    """A piece of a text; ``why`` tells why somebody could be recognised by it, empty for the rest."""

    text: str
    why: str = ""


@dataclass(frozen=True)
class Review:
    """One open answer to look at: what was asked, what was said, and what stands out in it."""

    quote: Quote
    question: str
    original: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Decided:
    """One open answer that was looked at: as others may read it, or as it was written when it is kept back.

    ``is_out`` tells whether the last release quotes it.
    """

    quote: Quote
    question: str
    text: str
    is_approved: bool
    is_out: bool


@dataclass(frozen=True)
class Progress:
    """How many open answers were looked at, and how many may be read by others."""

    total: int
    waiting: int
    approved: int


def reviewed_waves(programme: Programme) -> list[Wave]:
    """Return the closed waves whose open answers may be quoted; answers by name are for their owner to give."""
    found = Wave.objects.filter(programme=programme, state=WaveState.CLOSED).exclude(promise=Promise.NAMED)
    return list(found.select_related("published").order_by("closed_at", "id"))


def gather(programme: Programme) -> None:
    """Make a place for every open answer that has none yet, under a number that tells nothing."""
    for wave in reviewed_waves(programme):
        known = set(Quote.objects.filter(submission__wave=wave).values_list("submission", "item"))
        found = [
            (number, item) for number, item, _ in written_in(wave.pk, questions_in(wave)) if (number, item) not in known
        ]
        Quote.objects.bulk_create(
            (Quote(id=random_number(), submission_id=number, item=item) for number, item in found),
            batch_size=200,
            ignore_conflicts=True,
        )


def questions_in(wave: Wave) -> dict[str, object]:
    """Return the open questions of a wave: key → text."""
    items = items_of(wave.published.data["instrument"])
    return {item["id"]: item.get("text") for item in items if item.get("kind") == "text"}


def progress_of(programme: Programme) -> Progress:
    """Return how far the review of a programme is; one query."""
    states = Counter(Quote.objects.filter(submission__wave__programme=programme).values_list("state", flat=True))
    return Progress(states.total(), states[QuoteState.WAITING], states[QuoteState.APPROVED])


def waiting_in(programmes: Iterable[Programme]) -> dict[uuid.UUID, int]:
    """Return programme → how many of its open answers nobody looked at, where there are any; one query."""
    found = Quote.objects.filter(state=QuoteState.WAITING, submission__wave__programme__in=list(programmes))
    return dict(found.values_list("submission__wave__programme").annotate(Count("id")).order_by())


def next_to_review(programme: Programme, language: str) -> Review | None:
    """Return the next open answer that nobody looked at."""
    quote = _quotes(programme).filter(state=QuoteState.WAITING).first()
    return None if quote is None else _review(programme, quote, language)


def review_of(programme: Programme, quote: Quote, language: str) -> Review:
    """Return an open answer to look at, also one that was looked at before."""
    return _review(programme, quote, language)


def decided_in(programme: Programme, release: Release | None, language: str) -> list[Decided]:
    """Return the open answers that were looked at, in an order that tells nothing, and whether a release quotes them."""
    out = quoted_in(release) if release else frozenset()
    asked = {wave.pk: questions_in(wave) for wave in reviewed_waves(programme)}
    return [
        Decided(
            one,
            text_of(asked[one.submission.wave_id].get(one.item), "en" if language == "en" else "nl"),
            one.text if one.state == QuoteState.APPROVED else original_of(one),
            one.state == QuoteState.APPROVED,
            one.pk in out,
        )
        for one in _quotes(programme).exclude(state=QuoteState.WAITING)
    ]


def quoted_in(release: Release) -> frozenset[int]:
    """Return the open answers that a release quotes."""
    names = (quote.quote for finding in report_of(release, "nl").released for quote in finding.quotes)
    return frozenset(int(name[1:]) for name in names if _OPEN_ANSWER.fullmatch(name))


def name_of(quote: Quote) -> str:
    """Return what an open answer is called in a study folder and a release."""
    return f"o{quote.pk}"


def quote_of(programme: Programme, number: int) -> Quote | None:
    """Return one open answer of a programme."""
    return _quotes(programme).filter(pk=number).first()


def approved_in(wave: Wave) -> list[Quote]:
    """Return the open answers of a wave that may be quoted."""
    return list(Quote.objects.filter(submission__wave=wave, state=QuoteState.APPROVED).select_related("submission"))


def has_new_quotes(release: Release) -> bool:
    """Tell whether quotes were approved since a release was made, or one that it quotes was withdrawn."""
    found = Quote.objects.filter(submission__wave__programme=release.programme_id, reviewed_at__gt=release.made_at)
    if found.filter(state=QuoteState.APPROVED).exists():
        return True
    withdrawn = set(found.exclude(state=QuoteState.APPROVED).values_list("pk", flat=True))
    return bool(withdrawn and withdrawn & quoted_in(release))


@transaction.atomic
def approve(quote: Quote, text: str, *, goal: str, direction: str, by: Actor) -> None:
    """Note that nobody can be recognised in an open answer as it stands here.

    Raises
    ------
    NotBracketedError
        When words were changed or left out and no [brackets] say so.
    """
    quote.replaced = list(replacements(original_of(quote), text))
    quote.text, quote.goal = text.strip(), goal
    quote.direction = direction if direction in DIRECTIONS else ""
    _note(quote, QuoteState.APPROVED, by)


@transaction.atomic
def keep_back(quote: Quote, *, by: Actor) -> None:
    """Note that an open answer is read by nobody else."""
    quote.text, quote.replaced, quote.goal, quote.direction = "", [], "", ""
    _note(quote, QuoteState.KEPT_BACK, by)


def original_of(quote: Quote) -> str:
    """Return what somebody wrote."""
    return str(quote.submission.answers.get(quote.item, "")).strip()[:LONGEST]


def replacements(original: str, edited: str) -> Iterator[tuple[str, str]]:
    """Yield what was taken out of a text and the words in [brackets] that stand there now.

    Examples
    --------
    >>> list(replacements("Jan hielp mij.", "[een collega] hielp mij."))
    [('Jan', '[een collega]')]

    Raises
    ------
    NotBracketedError
        When anything else was changed.
    """
    before, after = original.split(), _tokens(edited)
    for act, start, end, begin, finish in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if act == "equal":
            continue
        taken, placed = " ".join(before[start:end]), " ".join(after[begin:finish])
        # Signs that stand against a word may stay.
        rest = _PLACED.sub("", placed)
        if not _PLACED.search(placed) or _WORD.search(rest):
            raise NotBracketedError(placed or taken)
        yield taken.strip(".,;:!?"), " ".join(_PLACED.findall(placed))


def _tokens(text: str) -> list[str]:
    """Cut a text at its spaces, but not within [brackets]."""
    return re.findall(r"(?:\[[^\[\]]*\]|[^\s\[])+", text)


def flag(text: str, names: Collection[str], counts: Counter[str]) -> Iterator[Piece]:
    """Cut a text into pieces: names, what looks like a name or a place, numbers, and words that nobody else used."""
    place = 0
    for found in _WORD.finditer(text):
        if found.start() > place:
            yield Piece(text[place : found.start()])
        yield Piece(found[0], _why(found[0], text[: found.start()], names, counts))
        place = found.end()
    if place < len(text):
        yield Piece(text[place:])


def _why(word: str, before: str, names: Collection[str], counts: Counter[str]) -> str:
    is_first = bool(_SENTENCE_END.search(before))
    if word.casefold() in names:
        return "name"
    if any(sign.isdigit() for sign in word):
        return "number"
    if word[0].isupper() and not is_first and word != "I":
        return "capital"
    return "rare" if len(word) >= RARE_LENGTH and counts[word.casefold()] <= 1 else ""


def _review(programme: Programme, quote: Quote, language: str) -> Review:
    wave = next(one for one in reviewed_waves(programme) if one.pk == quote.submission.wave_id)
    questions = questions_in(wave)
    texts: Sequence[str] = [text for _, _, text in written_in(wave.pk, questions)]
    counts = Counter(word.casefold() for text in texts for word in set(_WORD.findall(text)))
    original = original_of(quote)
    names = {word.casefold() for name in names_in(programme) for word in _WORD.findall(name) if len(word) > 1}
    question = text_of(questions.get(quote.item), "en" if language == "en" else "nl")
    return Review(quote, question, original, tuple(flag(original, names, counts)))


def _quotes(programme: Programme) -> QuerySet[Quote]:
    return (
        Quote.objects.filter(submission__wave__programme=programme)
        .exclude(submission__wave__promise=Promise.NAMED)
        .select_related("submission__wave")
    )


def _note(quote: Quote, state: QuoteState, by: Actor) -> None:
    quote.state, quote.reviewed_by, quote.reviewed_at = state, by.user, clock.now()
    quote.save()
    wave = quote.submission.wave
    # Which answer it was stays out of the log.
    record("quote.reviewed", kind="wave", target=wave.id, by=by.user.id, organisation=by.organisation.id)
