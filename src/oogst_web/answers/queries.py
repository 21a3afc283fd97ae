"""Reading answers: one's own, and for the snapshot those of a wave."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from oogst_web.answers.models import Submission
from oogst_web.common.prepared import Prepared


@dataclass(frozen=True)
class Spot:
    """Where answers are kept: of which wave, under which name."""

    wave: uuid.UUID
    subject: str


def own(spot: Spot) -> Submission | None:
    """Return somebody's own answers."""
    return _OWN.first(spot.wave, spot.subject)


_OWN = Prepared(lambda wave, subject: Submission.objects.filter(wave=wave, subject=subject), uuid.UUID, str)


def given_in(wave: uuid.UUID) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield subject and answers of what counts in a wave, in order of subject.

    That is what was sent, or begun with at least one answer; no try-outs.
    """
    found = Submission.objects.filter(wave=wave, is_pilot=False).order_by("subject")
    rows = found.values_list("subject", "answers", "is_submitted").iterator()
    return ((subject, answers) for subject, answers, is_submitted in rows if is_submitted or answers)


def marks_in(wave: uuid.UUID) -> list[tuple[str, str, bool]]:
    """Return subject, role and whether it was sent of what counts in a wave, without any answer."""
    found = Submission.objects.filter(wave=wave, is_pilot=False).exclude(is_submitted=False, answers={})
    return list(found.order_by("subject").values_list("subject", "role", "is_submitted"))


def count_sent(wave: uuid.UUID) -> int:
    """Return how many people sent their answers."""
    return Submission.objects.filter(wave=wave, is_pilot=False, is_submitted=True).count()


def written_in(wave: uuid.UUID, items: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """Yield what people wrote in their own words, with the number of the answers and the question: no person."""
    found = Submission.objects.filter(wave=wave, is_pilot=False, is_submitted=True).order_by("id")
    for number, answers in found.values_list("id", "answers").iterator():
        for item in items:
            text = str(answers.get(item, "")).strip()
            if text:
                yield number, item, text


def count_pilot(wave: uuid.UUID) -> int:
    """Return how many people tried a wave out; they count nowhere else."""
    return Submission.objects.filter(wave=wave, is_pilot=True, is_submitted=True).count()
