"""How the reports of an organisation look: its colour as far as it can be read, and its logo."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from oogst.types.house import OOGST, HouseStyle
from oogst_web.organisations.colours import read_colour, written
from oogst_web.organisations.models import Organisation
from oogst_web.organisations.theme import in_dark, light, safe_tokens

ACCENT = "--oo-action"


def look_of(organisation: Organisation) -> HouseStyle:
    """Return the house style for report files; without a colour or logo that is Oogst's own."""
    accent, in_the_dark = _accents(organisation.theme or {})
    logo = bytes(organisation.logo) if organisation.logo_type and organisation.logo else b""
    if accent == OOGST.accent and not logo:
        return OOGST
    return HouseStyle(accent, in_the_dark, logo, organisation.name)


def _accents(theme: Mapping[str, Any]) -> tuple[str, str]:
    """Return the colour on paper and in the dark; a report has Oogst's own surfaces, so on those it is judged."""
    alone = {name: value for name, value in safe_tokens(theme).items() if name == ACCENT}
    colour = read_colour(alone.get(ACCENT, ""))
    if colour is None or light().first_poor_pair(alone) is not None:
        return OOGST.accent, OOGST.accent_in_dark
    shade = in_dark(alone).get(ACCENT)
    lighter = read_colour(shade.value) if shade else None
    return written(colour), written(lighter) if lighter else OOGST.accent_in_dark


def as_kept(look: HouseStyle) -> dict[str, str]:
    """Return a house style as it is kept with an approved report."""
    return {
        "accent": look.accent,
        "accent_in_dark": look.accent_in_dark,
        "logo": b64encode(look.logo).decode(),
        "name": look.name,
    }


def as_it_was(kept: Mapping[str, str] | None) -> HouseStyle:
    """Return the house style that was kept; a report that has none looks like Oogst."""
    if not kept:
        return OOGST
    return HouseStyle(kept["accent"], kept["accent_in_dark"], b64decode(kept["logo"]), kept["name"])
