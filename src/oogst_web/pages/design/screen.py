"""What a card with the fields of one part shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from oogst.planning.days import advise_days
from oogst.types.design import Design
from oogst.types.measures import CODE_KINDS
from oogst_web.common import clock
from oogst_web.common.fields import EITHER, Field, Option, get, show
from oogst_web.common.words import Voice, catalogue, speak
from oogst_web.pages.access import Asked
from oogst_web.pages.design.folding import SHAPING, fold
from oogst_web.pages.design.forms import FIELDS, PAGES
from oogst_web.programmes.changes import name_of as name_in
from oogst_web.programmes.fields import NAMED, RIGHTS
from oogst_web.programmes.models import Part
from oogst_web.programmes.queries import part_of


@dataclass(frozen=True)
class ShownField:
    """A field on the screen: its texts, its value, its choices and what is wrong with it."""

    field: Field
    label: str
    value: Any
    hint: str = ""
    error: str = ""
    options: tuple[Option, ...] = ()
    is_shaping: bool = False
    """Whether the card is shown anew when it is changed."""


@dataclass(frozen=True)
class Fold:
    """Fields that fold away under a heading; open when something in it is wrong."""

    heading: str
    fields: tuple[ShownField, ...]

    @property
    def is_open(self) -> bool:
        """Whether a reader has to look inside."""
        return any(one.error for one in self.fields)


@dataclass(frozen=True)
class Cards:
    """Makes cards for one request.

    ``posted`` holds what was typed, to be shown again; ``errors`` field → text
    key; ``siblings`` the parts that choices name, when they are at hand.
    """

    request: Asked
    posted: Mapping[str, Any] | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    siblings: Mapping[str, list[Part]] | None = None

    @property
    def voice(self) -> Voice:
        """How the reader is spoken to."""
        return self.request.actor.voice

    def find(self, kind: str, key: str) -> dict[str, Any]:
        """Return the card of a part that is looked up."""
        return self.card(kind, key, part_of(self.request.access.programme, kind, key))

    def card(self, kind: str, key: str, part: Part | None) -> dict[str, Any]:
        """Return what the template of a card needs."""
        data = part.data if part is not None else {}
        access = self.request.access
        fields, folds = self._folded(kind, data)
        return {
            "kind": kind,
            "key": key,
            "part": part,
            "fields": fields,
            "folds": folds,
            "prefix": f"{kind}-{key}",
            "may_edit": access.may(RIGHTS[kind]) and access.is_editable,
            "why_error": self._say(self.errors.get("why", "")),
        }

    def _folded(self, kind: str, data: Mapping[str, Any]) -> tuple[list[ShownField], list[Fold]]:
        """Return the fields in view and those that fold away, by what is chosen on the screen."""
        shown = {one.name: self.field(kind, one, data) for one in FIELDS[kind]}
        chosen = {name: field.value for name, field in shown.items()} | {"level": data.get("level")}
        folding = fold(kind, chosen)
        if folding is None:
            return list(shown.values()), []
        elsewhere = tuple(name for name in shown if name not in {*folding.first, *folding.more})
        parts = {f"{kind}.more": folding.more, f"{kind}.elsewhere": elsewhere}
        folds = [Fold(heading, tuple(shown[name] for name in names)) for heading, names in parts.items() if names]
        return [shown[name] for name in folding.first], folds

    def field(self, kind: str, one: Field, data: Mapping[str, Any]) -> ShownField:
        """Return one field of a part."""
        kept = show(get(data, one.name), one, self.voice.language)
        text = f"{kind}.{one.name}"
        return ShownField(
            one,
            speak(text, self.voice),
            (one.default if kept == "" else kept) if self.posted is None else self._typed(one),
            self._say(f"{text}.hint" if f"{text}.hint" in catalogue() else ""),
            self._say(self.errors.get(one.name, "")),
            self.options(kind, one, data) if one.kind in ("choice", "either", "several") else (),
            (kind, one.name) in SHAPING,
        )

    def options(self, kind: str, one: Field, data: Mapping[str, Any]) -> tuple[Option, ...]:
        """Return the choices of a field: fixed ones, or the parts that it can name."""
        choices = tuple(EITHER) if one.kind == "either" else one.choices
        current = get(data, one.name)
        if choices:
            known = tuple(Option(choice, speak(f"{kind}.{one.name}.{choice}", self.voice)) for choice in choices)
            is_other = one.kind == "choice" and current is not None and str(current) not in choices
            return (*known, Option(str(current), str(current))) if is_other else known
        named = NAMED.get(one.name)
        if named is None:
            return self._inside(f"{one.name}s", data) or ((Option(str(current), str(current)),) if current else ())
        parts = [part for part in self._parts(named) if named != kind or part.key != data.get("id")]
        if one.name == "parent":
            parts = [part for part in parts if part.data.get("level", 0) > data.get("level", 0)]
        return tuple(Option(part.key, name_of(part, self.voice)) for part in parts)

    def _typed(self, one: Field) -> Any:
        if one.kind == "several" and isinstance(self.posted, QueryDict):
            return self.posted.getlist(one.name)
        return self.posted.get(one.name, "") if self.posted is not None else ""

    def _inside(self, inner: str, data: Mapping[str, Any]) -> tuple[Option, ...]:
        # The scales and items of the instrument that the part names.
        chosen = next((part for part in self._parts("instrument") if part.key == data.get("instrument")), None)
        found = chosen.data.get(inner, []) if chosen is not None else []
        language = self.voice.language
        counted = [one for one in found if "id" in one and one.get("kind") not in CODE_KINDS]
        return tuple(Option(str(one["id"]), name_in(one, language) or str(one["id"])) for one in counted)

    def _parts(self, kind: str) -> list[Part]:
        if self.siblings is not None:
            return self.siblings.get(kind, [])
        return list(self.request.access.programme.parts.filter(kind=kind))

    def _say(self, key: str) -> str:
        return speak(key, self.voice) if key else ""


def page_of(kind: str) -> str:
    """Return the name of the page on which a kind of part is changed."""
    return PAGES[kind]


def name_of(part: Part, voice: Voice) -> str:
    """Return the name of a part for people."""
    return name_in(part.data, voice.language) or part.key


def tell_days(design: Design, voice: Voice) -> list[str]:
    """Return what is odd about the days of a design, as ``oogst check`` says it."""
    return [one.text(voice.language) for one in advise_days(design, clock.today())]
