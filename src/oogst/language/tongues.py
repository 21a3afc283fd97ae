"""The languages in which a text of a study can be given; Oogst itself speaks the first two."""

from __future__ import annotations

from typing import Literal, NamedTuple

from oogst.language.message import Language

Tongue = Literal["nl", "en", "ar", "bg", "de", "es", "fa", "fr", "pl", "pt", "ro", "ru", "so", "ti", "tr", "uk"]


class Named(NamedTuple):
    """A language by its own name, and by the one that it has in Dutch and English."""

    own: str
    nl: str
    en: str
    direction: Literal["ltr", "rtl"] = "ltr"

    def in_words(self, language: Language) -> str:
        """Return its name in Dutch or English."""
        return self.nl if language == "nl" else self.en


# In the order in which a text is looked for when the one that was asked for is lacking.
TONGUES: dict[Tongue, Named] = {
    "nl": Named("Nederlands", "Nederlands", "Dutch"),
    "en": Named("English", "Engels", "English"),
    "ar": Named("العربية", "Arabisch", "Arabic", "rtl"),
    "bg": Named("български", "Bulgaars", "Bulgarian"),
    "de": Named("Deutsch", "Duits", "German"),
    "es": Named("español", "Spaans", "Spanish"),
    "fa": Named("فارسی", "Perzisch", "Persian", "rtl"),
    "fr": Named("français", "Frans", "French"),
    "pl": Named("polski", "Pools", "Polish"),
    "pt": Named("português", "Portugees", "Portuguese"),
    "ro": Named("română", "Roemeens", "Romanian"),
    "ru": Named("русский", "Russisch", "Russian"),
    "so": Named("Soomaali", "Somalisch", "Somali"),
    "ti": Named("ትግርኛ", "Tigrinya", "Tigrinya"),
    "tr": Named("Türkçe", "Turks", "Turkish"),
    "uk": Named("українська", "Oekraïens", "Ukrainian"),
}


def tongue_of(code: object) -> Tongue | None:
    """Return the language with this code; None for another one.

    Examples
    --------
    >>> tongue_of("pl"), tongue_of("xx")
    ('pl', None)
    """
    return next((one for one in TONGUES if one == code), None)


def looked_for(asked: Tongue) -> tuple[Tongue, ...]:
    """Return every language in the order in which a text is looked for.

    Examples
    --------
    >>> looked_for("pl")[:4]
    ('pl', 'nl', 'en', 'ar')
    """
    return (asked, *(one for one in TONGUES if one != asked))
