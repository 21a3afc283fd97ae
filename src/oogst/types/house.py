"""How an organisation wants its reports to look: a colour, a logo, a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The look of a report file; charts keep their own colours, whose contrast is proven.

    Attributes
    ----------
    accent
        Colour of headings, lines and links on white, such as ``#0F5C46``. Who
        makes the value sees to its contrast.
    accent_in_dark
        The same on a dark screen.
    logo
        A PNG for the first page or slide, empty for none.
    name
        Whose report it is, for the first page; the logo's text alternative.

    Raises
    ------
    ValueError
        When a colour or the logo is written otherwise: both go into files as they are.
    """

    accent: str = "#0F5C46"
    accent_in_dark: str = "#7FD1B4"
    logo: bytes = b""
    name: str = ""

    def __post_init__(self) -> None:
        for colour in (self.accent, self.accent_in_dark):
            if not _COLOUR.fullmatch(colour):
                raise ValueError(f"a colour is a # and six hexadecimal digits, not {colour!r}")
        if self.logo and not self.logo.startswith(_PNG):
            raise ValueError("a logo is a PNG")


OOGST = HouseStyle()
"""Oogst's own look."""
