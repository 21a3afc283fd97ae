"""The fields of a part in words, and what differs between two versions of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from oogst.language.numbers import money
from oogst.language.tongues import TONGUES
from oogst_web.common.compare import Piece, compare_words
from oogst_web.common.words import Voice, catalogue, speak
from oogst_web.programmes.changes import name_of
from oogst_web.programmes.fields import NAMED, PART_FIELDS


@dataclass(frozen=True)
class Difference:
    """A field of which the value changed: how it was and how it became."""

    label: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass(frozen=True)
class Teller:
    """Puts the fields of one kind of part into words; ``names`` are those of the parts that fields point at."""

    kind: str
    voice: Voice
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def compare(self, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> list[Difference]:
        """Return every field that differs, in the order of the newer version."""
        old, new = self._fields(before or {}), self._fields(after or {})
        paths = [*new, *(path for path in old if path not in new)]
        return [
            Difference(self._label(path), *compare_words(old.get(path, ""), new.get(path, "")))
            for path in paths
            if old.get(path, "") != new.get(path, "")
        ]

    def _fields(self, data: Mapping[str, Any]) -> dict[str, str]:
        return {path: self._say(path, value) for path, value in _walk(data, "")}

    def _say(self, path: str, value: Any) -> str:
        if isinstance(value, Mapping):
            # Every language, so that a change of another one shows too.
            return " / ".join(str(value[one]) for one in sorted(value, key=lambda one: one != self.voice.language))
        if isinstance(value, list):
            return "; ".join(self._say(path, one) for one in value)
        if isinstance(value, bool):
            return speak("history.yes" if value else "history.no", self.voice)
        if path in self._amounts:
            return money(value, self.voice.language)
        choice = f"{self.kind}.{path}.{value}"
        named = self.names.get((NAMED.get(path, ""), str(value)))
        return named or (speak(choice, self.voice) if choice in catalogue() else str(value))

    @property
    def _amounts(self) -> set[str]:
        return {one.name for one in PART_FIELDS.get(self.kind, ()) if one.kind == "money"}

    def _label(self, path: str) -> str:
        """Return the name of a field; what has none of its own, such as one answer of a scale, has that of the whole."""
        whole = f"{self.kind}.{path}"
        found = next((text for text in (whole, whole.rpartition(".")[0]) if text in catalogue()), None)
        return speak(found, self.voice) if found else path


def name_in(data: Mapping[str, Any] | None, key: str, voice: Voice) -> str:
    """Return the name of a version for people; its key when it has none."""
    return name_of(data or {}, voice.language) or key


def _walk(data: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for name, value in data.items():
        path = f"{before}{name}"
        if isinstance(value, Mapping) and not value.keys() <= TONGUES.keys():
            yield from _walk(value, f"{path}.")
        elif path != "id":
            yield path, value
