"""The one formatter: every number in every output passes through here."""

from __future__ import annotations

import math
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from oogst.language.message import Language

MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
# Dutch shortens March to "mrt", the others to their first three letters.
SHORT_MONTHS = {
    "nl": ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
MINUS = "\u2212"


def _rounded(value: float, decimals: int) -> str:
    # Half away from zero, as people expect; Python rounds half to even.
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{rounded:f}" if rounded else f"{abs(rounded):f}"


def decimal(value: float, language: Language, decimals: int = 1) -> str:
    """Write a number with a fixed number of decimals.

    Examples
    --------
    >>> decimal(1234.56, "nl"), decimal(1234.56, "en"), decimal(-0.04, "nl")
    ('1.234,6', '1,234.6', '0,0')
    """
    digits = _rounded(value, decimals)
    whole, _, fraction = digits.lstrip("-").partition(".")
    text = f"{int(whole):,}.{fraction}" if fraction else f"{int(whole):,}"
    if language == "nl":
        text = text.translate(str.maketrans(",.", ".,"))
    return MINUS + text if digits.startswith("-") else text


def count(value: float, language: Language) -> str:
    """Write a whole number with thousands separated.

    Examples
    --------
    >>> count(12000, "nl")
    '12.000'
    """
    return decimal(value, language, 0)


def percent(share: float, language: Language) -> str:
    """Write a share as a percentage without decimals.

    Examples
    --------
    >>> percent(0.615, "nl"), percent(0.615, "en")
    ('62%', '62%')
    """
    return decimal(100 * share, language, 0) + "%"


def of(part: int, whole: int, language: Language) -> str:
    """Write a count of a total, with its percentage from 20 people up.

    Below 20 the percentage would suggest more than the count can carry.

    Examples
    --------
    >>> of(12, 16, "nl"), of(16, 26, "en")
    ('12 van de 16', '16 of the 26 (62%)')
    """
    link = "van de" if language == "nl" else "of the"
    text = f"{count(part, language)} {link} {count(whole, language)}"
    return text if whole < 20 else f"{text} ({percent(part / whole, language)})"


def money(value: float, language: Language, currency: str = "€") -> str:
    """Write an amount, with cents when it has them, kept on one line by a hard space.

    An amount that is not exact to the cent, such as a third of a budget, was
    calculated: it stands in whole units, so that it seems no more exact than it is.

    Examples
    --------
    >>> money(-7000, "nl").split(), money(1234.5, "nl").split(), money(1234.5, "en").split(), money(100 / 3, "nl").split()
    (['−€', '7.000'], ['€', '1.234,50'], ['€', '1,234.50'], ['€', '33'])
    """
    text = decimal(abs(value), language, 2 if has_cents(value) else 0)
    sign = MINUS if value < 0 and text != "0" else ""
    return f"{sign}{currency}\u00a0{text}"


def has_cents(value: float) -> bool:
    """Tell whether an amount is exact to the cent, and not whole.

    Examples
    --------
    >>> has_cents(0.1 + 0.2), has_cents(12), has_cents(100 / 3)
    (True, False, False)
    """
    cents = round(value, 2)
    return cents != round(value) and math.isclose(value, cents, rel_tol=1e-12, abs_tol=1e-6)


def p_value(value: float, language: Language) -> str:
    """Write a p-value with three decimals, or as smaller than the smallest of those.

    Examples
    --------
    >>> p_value(0.0283, "nl"), p_value(0.00001, "en")
    ('0,028', '< 0.001')
    """
    if value < 0.001:
        return f"< {decimal(0.001, language, 3)}"
    return decimal(value, language, 3)


def month(value: date, language: Language) -> str:
    """Write the month of a date in short, with its year.

    Examples
    --------
    >>> month(date(2022, 3, 1), "nl")
    'mrt 2022'
    """
    return f"{SHORT_MONTHS[language][value.month - 1]} {value.year}"


def day(value: date, language: Language) -> str:
    """Write a date in full.

    Examples
    --------
    >>> day(date(2026, 3, 9), "nl")
    '9 maart 2026'
    """
    return f"{value.day} {MONTHS[language][value.month - 1]} {value.year}"
