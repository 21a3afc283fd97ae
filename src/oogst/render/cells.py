"""Numbers as they are shown, back to numbers that a spreadsheet can calculate with."""

from __future__ import annotations

import re
from typing import NamedTuple

from oogst.language.message import Language
from oogst.language.numbers import MINUS

# Sign, currency, whole part with or without thousands, decimals, per cent.
_SHOWN = {
    "nl": re.compile(rf"([+{MINUS}-]|)(€?)\s?([1-9]\d{{0,2}}(?:\.\d{{3}})+|0|[1-9]\d*)(?:,(\d+))?(%?)"),
    "en": re.compile(rf"([+{MINUS}-]|)(€?)\s?([1-9]\d{{0,2}}(?:,\d{{3}})+|0|[1-9]\d*)(?:\.(\d+))?(%?)"),
}


class Shown(NamedTuple):
    """A number and the format in which a spreadsheet shows it as it was shown."""

    value: float
    number_format: str


def read_shown(text: str, language: Language) -> Shown | None:
    """Return the number that a text is as a whole, as exact as it is shown and no more; None for any other text.

    Examples
    --------
    >>> read_shown("+0,47", "nl").value, read_shown("77%", "nl").value, read_shown("41 van de 53", "nl")
    (0.47, 0.77, None)
    """
    found = _SHOWN[language].fullmatch(text.strip())
    if not found:
        return None
    sign, currency, whole, decimals, share = found.groups()
    number = float(f"{re.sub('[.,]', '', whole)}.{decimals or 0}")
    value = round(number / 100, len(decimals or "") + 2) if share else number
    shape = ("0" if whole.isdigit() else "#,##0") + (f".{'0' * len(decimals)}" if decimals else "") + share
    money = f'"{currency}\u00a0"' if currency else ""
    plus = "+" if sign == "+" else ""
    is_negative = sign in (MINUS, "-")
    return Shown(-value if is_negative else value, f"{plus}{money}{shape};{MINUS}{money}{shape}")
