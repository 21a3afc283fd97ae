"""What every part of a design is made of: texts per language, keys, amounts."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from oogst.language.message import Language

Level = Annotated[int, Meta(ge=1, le=5)]
Key = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$", max_length=64)]
Share = Annotated[float, Meta(ge=0, le=1)]
Amount = Annotated[float, Meta(ge=0)]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """A text per language."""

    nl: str | None = None
    en: str | None = None


LocalText = str | Text


def said(text: LocalText | None, language: Language) -> str:
    """Return a text in this language, else in the other one, else nothing.

    Examples
    --------
    >>> said(Text(nl="doel", en="goal"), "en"), said("doel", "en"), said(None, "en")
    ('goal', 'doel', '')
    """
    if not isinstance(text, Text):
        return text or ""
    first, second = (text.nl, text.en) if language == "nl" else (text.en, text.nl)
    return first or second or ""


class Part(Struct, frozen=True, kw_only=True):
    """What every table of the design shares: frozen, and unknown keys are kept."""

    unknown: dict[str, Any] = {}
    """Keys that Oogst does not know, passed through as they are."""
