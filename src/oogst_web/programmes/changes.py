"""What changed after the plan was fixed, in words that the report shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from oogst.language.message import Language
from oogst_web.common.words import speak, text_of
from oogst_web.organisations.voices import voice_of
from oogst_web.programmes.models import Part, Programme

LANGUAGES: tuple[Language, ...] = ("nl", "en")
Act = Literal["saved", "added", "removed", "restored", "moved"]


def describe_change(programme: Programme, kind: str, data: Mapping[str, Any], act: Act) -> dict[str, str]:
    """Return “Gewijzigd: doel, minder verzuim” in both languages, as a text of a design."""
    return {language: _describe(programme, kind, data, act, language) for language in LANGUAGES}


def _describe(programme: Programme, kind: str, data: Mapping[str, Any], act: Act, language: Language) -> str:
    voice = voice_of(programme.organisation, language)
    what = speak(f"part.{kind}", voice)
    name = name_of(data, language) or _name_of_line(programme, data, language)
    named = f"{what[0].lower()}{what[1:]}, {name}" if name else f"{what[0].lower()}{what[1:]}"
    return f"{speak(f'change.{act}', voice)} {named}"


def name_of(data: Mapping[str, Any], language: Language) -> str:
    """Return the title or text of a part, or what a source says; empty when it has none."""
    return text_of(data.get("title") or data.get("text") or data.get("says"), language)


def _name_of_line(programme: Programme, data: Mapping[str, Any], language: Language) -> str:
    """Return the name of the indicator that a line of the plan feeds."""
    found = Part.objects.filter(programme=programme, kind="indicator", key=data.get("indicator", "")).first()
    return name_of(found.data, language) if found is not None else ""
