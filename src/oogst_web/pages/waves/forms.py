"""The fields of grounds and of a new wave, as they are shown and as they were typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from oogst.types.design import Promise
from oogst.types.text import said
from oogst_web.asking.wording import find_link
from oogst_web.common.fields import Field, NotReadableError, Option, get, read, show
from oogst_web.common.words import catalogue, speak, text_of
from oogst_web.pages.access import Asked
from oogst_web.pages.design.screen import ShownField
from oogst_web.programmes.design import draw
from oogst_web.questionnaires.queries import questionnaires_of
from oogst_web.waves.domain import WavePlan
from oogst_web.waves.models import LegalBasis, WorksCouncil

GROUNDS = (
    Field("purpose", "text", is_needed=True),
    Field("legal_basis", "choice", choices=tuple(LegalBasis.values), is_needed=True),
    Field("works_council", "choice", choices=tuple(WorksCouncil.values), is_needed=True),
    Field("works_council_on", "day", has_hint=True),
    Field("has_dpia", "either", is_needed=True),
    Field("dpia_on", "day", has_hint=True),
    Field("retention_until", "day", is_needed=True),
    Field("contact", is_needed=True),
    Field("privacy_officer", is_needed=True),
)
PROMISES = {"anonymous": Promise.ANONYMOUS, "confidential": Promise.CONFIDENTIAL, "named": Promise.NAMED}
WAVE = (
    Field("moment", "choice", is_needed=True),
    Field("instrument", "choice", is_needed=True),
    Field("promise", "choice", choices=tuple(PROMISES), is_needed=True),
    Field("closes_on", "day", is_needed=True),
    Field("results_on", "day", is_needed=True),
    Field("erase_until", "day"),
)


class MistakesError(Exception):
    """Fields that cannot be kept: name → text key."""

    def __init__(self, mistakes: Mapping[str, str]) -> None:
        super().__init__("mistakes")
        self.mistakes = mistakes


def shown(
    request: Asked, area: str, fields: Iterable[Field], values: Any, errors: Mapping[str, str] | None = None
) -> list[ShownField]:
    """Return fields as they stand on the page; after a mistake as they were typed."""
    voice = request.actor.voice
    found = []
    for one in fields:
        text = f"{area}.{one.name}"
        value = request.POST.get(one.name, "") if errors else show(_value(values, one), one, voice.language)
        hint = speak(f"{text}.hint", voice) if f"{text}.hint" in catalogue() else ""
        error = speak(errors[one.name], voice) if errors and one.name in errors else ""
        found.append(ShownField(one, speak(text, voice), value, hint, error, _options(request, area, one)))
    return found


@dataclass(frozen=True)
class Lack:
    """What there has to be before a wave can be made: text keys of what and of the link, and the page where it is made."""

    text: str
    action: str
    page: str


_LACKS = {
    "moment": Lack("wave.no_moment", "overview.to_plan", "plan"),
    "instrument": Lack("wave.no_questionnaire", "wave.to_questionnaires", "instruments"),
}


def lacks(fields: Iterable[ShownField]) -> Lack | None:
    """Return what has to be made first, when a choice of a new wave holds nothing to choose."""
    return next((_LACKS[one.field.name] for one in fields if one.field.name in _LACKS and not one.options), None)


def _value(values: Any, one: Field) -> Any:
    value = get(values, one.name) if isinstance(values, Mapping) else getattr(values, one.name, None)
    return value.isoformat() if isinstance(value, dt.date) else value


def _options(request: Asked, area: str, one: Field) -> tuple[Option, ...]:
    voice, programme = request.actor.voice, request.access.programme
    if one.name == "moment":
        moments = draw(programme).design.moments
        return tuple(Option(moment.id, said(moment.title, voice.language)) for moment in moments)
    if one.name == "instrument":
        found = [one for one in questionnaires_of(programme) if one.published]
        return tuple(Option(one.key, text_of(one.part.data.get("title"), voice.language)) for one in found)
    choices = ("yes", "no") if one.kind == "either" else one.choices
    return tuple(Option(choice, speak(f"{area}.{one.name}.{choice}", voice)) for choice in choices)


def read_grounds(request: Asked) -> dict[str, Any]:
    """Return the grounds that were typed; what is still empty may stay so.

    Raises
    ------
    MistakesError
        When a field cannot be read.
    """
    values = read_fields(request, GROUNDS, needs_all=False)
    if find_link(values["contact"] or ""):
        raise MistakesError({"contact": "grounds.no_link"})
    texts = {name: values[name] or "" for name in ("purpose", "legal_basis", "works_council", "contact")}
    days = {name: _day(values[name]) for name in ("works_council_on", "dpia_on", "retention_until")}
    return {**values, **texts, **days, "privacy_officer": values["privacy_officer"] or ""}


def read_wave(request: Asked) -> WavePlan:
    """Return the wave that was typed.

    Raises
    ------
    MistakesError
        When a field is empty or cannot be.
    """
    values = read_fields(request, WAVE, needs_all=True)
    days = {name: _day(values[name]) for name in ("closes_on", "results_on", "erase_until")}
    closes, results, erase = days["closes_on"], days["results_on"], days["erase_until"]
    found = next((one for one in questionnaires_of(request.access.programme) if one.key == values["instrument"]), None)
    if found is None or found.last is None:
        raise MistakesError({"instrument": "wave.not_published"})
    if closes is None or results is None or results < closes:
        raise MistakesError({"results_on": "wave.results_before"})
    promise = PROMISES[values["promise"]]
    is_anonymous = promise is Promise.ANONYMOUS
    return WavePlan(values["moment"], found.last, promise, closes, results, None if is_anonymous else erase)


def read_fields(request: Asked, fields: Iterable[Field], *, needs_all: bool) -> dict[str, Any]:
    """Return the fields that were typed.

    Raises
    ------
    MistakesError
        When one cannot be read, or is empty and needed.
    """
    values: dict[str, Any] = {}
    mistakes: dict[str, str] = {}
    for one in fields:
        try:
            values[one.name] = read(one, request.POST, request.actor.voice.language, None)
        except NotReadableError as error:
            mistakes[one.name] = error.key
            continue
        if needs_all and one.is_needed and values[one.name] in (None, ""):
            mistakes[one.name] = "field.needed"
    if mistakes:
        raise MistakesError(mistakes)
    return values


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
