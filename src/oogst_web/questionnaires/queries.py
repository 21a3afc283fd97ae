"""The questionnaires of a programme, with what was published of them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from oogst_web.programmes.models import Part, Programme
from oogst_web.questionnaires.checks import Finding
from oogst_web.questionnaires.items import Item, estimate_minutes, find_item, items_of, reading_ease
from oogst_web.questionnaires.models import Published
from oogst_web.questionnaires.review import Earlier, blocks, changed_items, review_item
from oogst_web.questionnaires.texts import TextAt, texts_of

Scale = Mapping[str, Any]


@dataclass(frozen=True)
class Questionnaire:
    """An instrument of a design: its part, the programme's answer scales, its versions and its neighbours."""

    part: Part
    scales: Mapping[str, Scale]
    published: tuple[Published, ...]
    others: tuple[Part, ...] = ()

    @property
    def key(self) -> str:
        """Its name in the design."""
        return self.part.key

    @cached_property
    def items(self) -> list[Item]:
        """Its questions."""
        return items_of(self.part.data)

    @property
    def minutes(self) -> int:
        """About how long it takes."""
        return estimate_minutes(self.items)

    @property
    def ease(self) -> float | None:
        """Reading ease of the Dutch questions; None without."""
        return reading_ease(self.items)

    @property
    def last(self) -> Published | None:
        """The version that was published last."""
        return self.published[0] if self.published else None

    @cached_property
    def content(self) -> dict[str, Any]:
        """What people are asked: frozen when it is published."""
        used = {item.get("answers") for item in self.items}
        return {
            "instrument": {name: value for name, value in self.part.data.items() if name != "version"},
            "answer_scales": {key: dict(scale) for key, scale in self.scales.items() if key in used},
        }

    @cached_property
    def texts(self) -> list[TextAt]:
        """Every text that people read."""
        return list(texts_of(self.content["instrument"], self.content["answer_scales"]))

    @property
    def is_published(self) -> bool:
        """Whether it is, as it stands now, what was published last."""
        return self.last is not None and self.last.data == self.content

    @property
    def version(self) -> int:
        """The version that it is, or that it will be once it is published."""
        if self.last is None:
            declared = str(self.part.data.get("version", ""))
            return int(declared) if declared.isdecimal() and 0 < int(declared) < 10_000 else 1
        return self.last.version if self.is_published else self.last.version + 1

    @cached_property
    def changed(self) -> list[Item]:
        """Questions that are other than in the version before: their answers cannot be compared."""
        if self.last is None:
            return []
        frozen = self.last.data
        return changed_items(self.items, self.scales, items_of(frozen["instrument"]), frozen["answer_scales"])

    @cached_property
    def earlier(self) -> Earlier:
        """How questions were asked before: in the last version, else in another questionnaire of the programme."""
        found: dict[str, tuple[Item, Scale | None]] = {}
        for other in self.others:
            found |= _asked(items_of(other.data), self.scales)
        if self.last is not None:
            found |= _asked(items_of(self.last.data["instrument"]), self.last.data["answer_scales"])
        return found

    @cached_property
    def findings(self) -> dict[str, list[Finding]]:
        """What there is to say about each question."""
        level = self.part.data.get("level")
        return {item["id"]: review_item(self.items, item, self.scales, self.earlier, level) for item in self.items}

    @property
    def blocking(self) -> list[tuple[Item, Finding]]:
        """What keeps it from being published, per question."""
        return [(item, one) for item in self.items for one in blocks(self.findings[item["id"]])]

    def find(self, key: str) -> Item | None:
        """Return one of its questions."""
        return find_item(self.items, key)


def questionnaires_of(programme: Programme) -> list[Questionnaire]:
    """Return the questionnaires of a programme, in the order of its design; two queries."""
    parts = list(programme.parts.filter(kind__in=("instrument", "answer_scale")))
    scales = {part.key: part.data for part in parts if part.kind == "answer_scale"}
    instruments = [part for part in parts if part.kind == "instrument"]
    versions: dict[str, list[Published]] = {}
    for one in Published.objects.filter(programme=programme):
        versions.setdefault(one.key, []).append(one)
    return [
        Questionnaire(
            part,
            scales,
            tuple(versions.get(part.key, ())),
            tuple(other for other in instruments if other.key != part.key),
        )
        for part in instruments
    ]


def questionnaire_of(programme: Programme, key: str) -> Questionnaire | None:
    """Return one questionnaire of a programme."""
    return next((one for one in questionnaires_of(programme) if one.key == key), None)


def links_of(programme: Programme, key: str) -> dict[str, list[Part]]:
    """Return question → the indicators that it measures, by itself or in a scale."""
    found: dict[str, list[Part]] = {}
    indicators = list(programme.parts.filter(kind="indicator", data__instrument=key))
    instrument = programme.parts.filter(kind="instrument", key=key).first()
    scales = {scale["id"]: scale["items"] for scale in (instrument.data.get("scales") or () if instrument else ())}
    for part in indicators:
        items = scales.get(part.data.get("scale"), ()) if part.data.get("scale") else (part.data.get("item"),)
        for item in items:
            if item:
                found.setdefault(item, []).append(part)
    return found


def _asked(items: list[Item], scales: Mapping[str, Scale]) -> dict[str, tuple[Item, Scale | None]]:
    return {item["id"]: (item, scales.get(item.get("answers") or "")) for item in items}


def published_content(published: uuid.UUID) -> dict[str, Any]:
    """Return what people are asked in a published version: the instrument and its answer scales."""
    content: dict[str, Any] = Published.objects.get(pk=published).data
    return content
