"""The fields of a part in words, and what differs between two versions of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from oogst.language.numbers import money
from oogst.language.tongues import TONGUES
from oogst.types.measures import Item, Scale
from oogst_web.common.compare import Piece, compare_words
from oogst_web.common.words import Voice, catalogue, speak
from oogst_web.programmes.changes import name_of
from oogst_web.programmes.fields import NAMED, PART_FIELDS

# List inside a part → the area of the texts of what stands in it, and its fields in the order in which they are told:
# PostgreSQL does not keep the order in which they were saved.
LISTED = {"items": ("item", Item.__struct_fields__), "scales": ("scale", Scale.__struct_fields__)}
CALLED = ("text", "title")


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
        told = {path: (old.get(path, ""), new.get(path, "")) for path in paths}
        told |= self._moved(before or {}, after or {})
        return [Difference(self._label(path), *compare_words(*both)) for path, both in told.items() if len({*both}) > 1]

    def _fields(self, data: Mapping[str, Any]) -> dict[str, str]:
        # Scores name the questions of the same questionnaire.
        own = {one["id"]: self._name(one) for value in data.values() if _is_listed(value) for one in value}
        return {path: self._say(path, value, own) for path, value in _walk(data, "")}

    def _moved(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
        """Return the lists of which the same parts stand in another order."""
        found = {}
        for path, value in after.items():
            old = before.get(path)
            if not _is_listed(value) or not _is_listed(old):
                continue
            names = {one["id"]: self._name(one) for one in value}
            mine, theirs = list(names), [one["id"] for one in old if one["id"] in names]
            mine = [one for one in mine if one in theirs]
            if mine != theirs:
                found[path] = ("; ".join(names[one] for one in theirs), "; ".join(names[one] for one in mine))
        return found

    def _name(self, one: Mapping[str, Any]) -> str:
        return name_in(one, str(one["id"]), self.voice)

    def _tell(self, path: str, one: Mapping[str, Any], own: Mapping[str, str]) -> str:
        """Return a part of a list in words: what it is called, then what else is set."""
        area, order = LISTED.get(path.partition("#")[0], ("", ()))
        told = []
        for name in sorted(one.keys() - {"id"}, key=lambda name: _place(name, order)):
            value = one[name]
            label, choice = f"{area}.{name}", f"{area}.{name}.{value}"
            said = speak(choice, self.voice) if choice in catalogue() else self._say(name, value, own)
            is_named = name in CALLED or label not in catalogue()
            told.append(said if is_named else f"{speak(label, self.voice)}: {said}".replace("?:", "?"))
        return " · ".join(told)

    def _say(self, path: str, value: Any, own: Mapping[str, str]) -> str:
        if isinstance(value, Mapping) and "#" in path:
            return self._tell(path, value, own)
        if isinstance(value, Mapping):
            # Every language, so that a change of another one shows too.
            return " / ".join(
                self._say(path, value[one], own) for one in sorted(value, key=lambda one: one != self.voice.language)
            )
        if isinstance(value, list):
            return "; ".join(self._say(path, one, own) for one in value)
        if isinstance(value, bool):
            return speak("history.yes" if value else "history.no", self.voice)
        if path in self._amounts:
            return money(value, self.voice.language)
        choice = f"{self.kind}.{path}.{value}"
        area = "answer_scale" if path == "answers" else NAMED.get(path, "")
        named = self.names.get((area, str(value))) or (own.get(value) if path == "items" else None)
        return named or (speak(choice, self.voice) if choice in catalogue() else str(value))

    @property
    def _amounts(self) -> set[str]:
        return {one.name for one in PART_FIELDS.get(self.kind, ()) if one.kind == "money"}

    def _label(self, path: str) -> str:
        """Return the name of a field; what has none of its own, such as one answer of a scale, has that of the whole."""
        whole = f"{self.kind}.{path.partition('#')[0]}"
        found = next((text for text in (whole, whole.rpartition(".")[0]) if text in catalogue()), None)
        return speak(found, self.voice) if found else path


def name_in(data: Mapping[str, Any] | None, key: str, voice: Voice) -> str:
    """Return the name of a version for people; its key when it has none."""
    return name_of(data or {}, voice.language) or key


def _place(name: str, order: tuple[str, ...]) -> tuple[bool, int, str]:
    """Return where a field stands: its name for people first, one that is not known last."""
    return name not in CALLED, order.index(name) if name in order else len(order), name


def _walk(data: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for name, value in data.items():
        path = f"{before}{name}"
        if isinstance(value, Mapping) and not value.keys() <= TONGUES.keys():
            yield from _walk(value, f"{path}.")
        elif _is_listed(value):
            yield from ((f"{path}#{one['id']}", one) for one in value)
        elif path != "id":
            yield path, value


def _is_listed(value: Any) -> TypeGuard[list[Mapping[str, Any]]]:
    """Tell whether a value is a list of parts that each have a name of their own."""
    return isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) and "id" in one for one in value)
