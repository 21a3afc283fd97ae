"""One checksum over everything a study says, however it was packed."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from oogst.types.study import AnswerBlock, People, Ratings, Study

_encode = msgspec.json.Encoder(order="deterministic").encode


def fingerprint(study: Study) -> str:
    """Return the SHA-256 of the design and the data, not of the files they came from."""
    digest = hashlib.sha256()
    for part in _parts(study):
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()


def _parts(study: Study) -> Iterator[bytes]:
    yield _encode(study.design)
    yield from _people(study.people)
    for key in sorted(study.answers):
        yield from _answers(study.answers[key])
    yield _encode([(moment, _by_position(study.dispositions[moment])) for moment in sorted(study.dispositions)])
    if study.ratings is not None:
        yield from _ratings(study.ratings)
    for name in sorted(study.series):
        data = study.series[name]
        yield _encode([name, data.periods, data.values, data.people, _by_position(data.notes)])
    yield _encode([study.impact, study.quotes, study.cards, study.costs, study.benefits])
    yield _encode([study.extra[name] for name in sorted(study.extra)])


def _people(people: People) -> Iterator[bytes]:
    for name in ("invited", "programme", "comparison"):
        yield hex(getattr(people, name).bits).encode()
    yield _encode([people.ids, people.group, people.attributes])
    yield _encode([_by_position(part) for part in (people.joined, people.left, people.left_reasons)])
    if people.anonymous_at:
        yield _encode(_by_position(people.anonymous_at))


def _by_position(values: Mapping[int, Any]) -> list[tuple[int, Any]]:
    return sorted(values.items())


def _answers(block: AnswerBlock) -> Iterator[bytes]:
    yield _encode([block.instrument, block.moment, block.texts, block.not_answers])
    yield _bytes(block.people)
    for item in sorted(block.values):
        yield item.encode()
        yield _bytes(block.values[item])


def _ratings(ratings: Ratings) -> Iterator[bytes]:
    for field in dataclasses.fields(ratings):
        column = getattr(ratings, field.name)
        yield _encode(column) if isinstance(column, tuple) else _bytes(column)


def _bytes(column: Any) -> bytes:
    return memoryview(column).tobytes()
