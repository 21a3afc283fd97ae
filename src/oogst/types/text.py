"""What every part of a design is made of: texts per language, keys, amounts."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from oogst.language.message import Language
from oogst.language.tongues import TONGUES, looked_for

Level = Annotated[int, Meta(ge=1, le=5)]
Key = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$", max_length=64)]
Share = Annotated[float, Meta(ge=0, le=1)]
Amount = Annotated[float, Meta(ge=0)]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """A text per language: those of :data:`oogst.language.tongues.TONGUES`, in their order."""

    nl: str | None = None
    en: str | None = None
    ar: str | None = None
    bg: str | None = None
    de: str | None = None
    es: str | None = None
    fa: str | None = None
    fr: str | None = None
    pl: str | None = None
    pt: str | None = None
    ro: str | None = None
    ru: str | None = None
    so: str | None = None
    ti: str | None = None
    tr: str | None = None
    uk: str | None = None

    def given(self) -> dict[str, str]:
        """Return language → text, without those that are not there."""
        return {name: text for name in TONGUES if (text := getattr(self, name)) is not None}


LocalText = str | Text


def said(text: LocalText | None, language: Language) -> str:
    """Return a text in this language, else in Dutch or English, else in any that there is, else nothing.

    Examples
    --------
    >>> said(Text(nl="doel", en="goal"), "en"), said("doel", "en"), said(Text(pl="cel"), "en"), said(None, "en")
    ('goal', 'doel', 'cel', '')
    """
    if not isinstance(text, Text):
        return text or ""
    return next((found for name in looked_for(language) if (found := getattr(text, name))), "")


class Part(Struct, frozen=True, kw_only=True):
    """What every table of the design shares: frozen, and unknown keys are kept."""

    unknown: dict[str, Any] = {}
    """Keys that Oogst does not know, passed through as they are."""
