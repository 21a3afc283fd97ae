"""How an organisation speaks: its form of address and its own words."""

from __future__ import annotations

from oogst.language.message import Language
from oogst_web.common.words import Voice
from oogst_web.organisations.models import Organisation


def voice_of(organisation: Organisation, language: Language = "nl") -> Voice:
    """Return the voice of an organisation in a language."""
    words = organisation.words if isinstance(organisation.words, dict) else {}
    return Voice(language, organisation.formal, words.get(language, {}))
