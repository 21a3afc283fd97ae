"""What a cell means: numbers, dates, shares and yes or no, the Dutch way included."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from enum import Enum

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_YEAR_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/](\d{4})")
_QUARTER = re.compile(r"(\d{4})[- ]?[qk]([1-4])|[qk]([1-4])[- ](\d{4})", re.IGNORECASE)
_WEEK = re.compile(r"(\d{4})-?w(\d{2})", re.IGNORECASE)
_NAMED = re.compile(r"(?:(\d{1,2})[- ])?([a-z]{3,9})\.?[- ]['’]?(\d{4})", re.IGNORECASE)
_SERIAL = re.compile(r"(\d{5})(?:[.,]0+)?")
_MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?Z?$")
_EXCEL_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
_YEARS = range(1900, 2201)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "januari", "january"),
            ("feb", "februari", "february"),
            ("mrt", "maart", "mar", "march"),
            ("apr", "april"),
            ("mei", "may"),
            ("jun", "juni", "june"),
            ("jul", "juli", "july"),
            ("aug", "augustus", "august"),
            ("sep", "sept", "september"),
            ("okt", "oktober", "oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}

YES = frozenset(("ja", "j", "yes", "y", "true", "waar", "1", "x"))
NO = frozenset(("nee", "n", "no", "false", "onwaar", "0", "-"))


def _date(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year in _YEARS else None


def _named(match: re.Match[str]) -> dt.date | None:
    day, name, year = match.groups()
    month = _MONTHS.get(name.lower())
    return _date(year, month, day or 1) if month else None


def _quarter(match: re.Match[str]) -> dt.date | None:
    year, quarter = match[1] or match[4], match[2] or match[3]
    return _date(year, 3 * int(quarter) - 2, 1)


def _week(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError:
        return None


def _serial(match: re.Match[str]) -> dt.date | None:
    days = int(match[1])
    return _EXCEL_EPOCH + dt.timedelta(days) if days in _SERIALS else None


_DATE_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], dt.date | None]], ...] = (
    (_YEAR_FIRST, lambda match: _date(match[1], match[2], match[3])),
    (_DAY_FIRST, lambda match: _date(match[3], match[2], match[1])),
    (_QUARTER, _quarter),
    (_WEEK, _week),
    (_YEAR_MONTH, lambda match: _date(match[1], match[2], 1)),
    (_MONTH_YEAR, lambda match: _date(match[2], match[1], 1)),
    (_NAMED, _named),
    (_SERIAL, _serial),
)


def day_of(text: str) -> dt.date | None:
    """Return the day that a text names, or None.

    A month, quarter or week gives its first day; five digits are the days
    that Excel counts.

    Examples
    --------
    >>> [str(day_of(text)) for text in ("31-1-2026", "1/2/2026", "jan 2026", "2026-Q2", "46023")]
    ['2026-01-31', '2026-02-01', '2026-01-01', '2026-04-01', '2026-01-01']
    >>> day_of("1/13/2026") is None
    True
    """
    text = _MIDNIGHT.sub("", text.strip())
    if len(text) > 20 or not text.isascii():
        return None
    for form, read in _DATE_FORMS:
        if match := form.fullmatch(text):
            return read(match)
    return None


def yes_no_of(text: str) -> bool | None:
    """Return yes or no, or None when it is neither.

    Examples
    --------
    >>> yes_no_of("Ja"), yes_no_of("nee"), yes_no_of("misschien")
    (True, False, None)
    """
    folded = text.strip().casefold()
    return True if folded in YES else False if folded in NO else None


class NumberStyle(Enum):
    """How a column writes its decimals."""

    POINT = "point"
    COMMA = "comma"
    MIXED = "mixed"
    UNCLEAR = "unclear"


_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
_GROUPED_POINT = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+")
_GROUPED_COMMA = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+")
_DECIMAL_COMMA = re.compile(r"[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)?,\d*(?:[eE][+-]?\d{1,3})?")
_DECIMAL_POINT = re.compile(r"[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)?\.\d*(?:[eE][+-]?\d{1,3})?")
_MONEY = re.compile(r"^(?:€|eur)\s*|\s*(?:€|eur|,-)$", re.IGNORECASE)


def _bare(text: str) -> str:
    text = text.strip().replace("\u2212", "-").replace("\u00a0", "").replace("\u202f", "").removesuffix("%").rstrip()
    return _MONEY.sub("", text)


def _mark(text: str) -> NumberStyle | None:
    """Return which decimal mark a number shows for sure, UNCLEAR for 1.200 or 1,200."""
    if "," not in text and "." not in text:
        return None
    for grouped, other in ((_GROUPED_POINT, NumberStyle.COMMA), (_GROUPED_COMMA, NumberStyle.POINT)):
        if grouped.fullmatch(text):
            return NumberStyle.UNCLEAR if len(re.findall("[.,]", text)) == 1 else other
    if _DECIMAL_COMMA.fullmatch(text):
        return NumberStyle.COMMA
    return NumberStyle.POINT if _DECIMAL_POINT.fullmatch(text) or _PLAIN.fullmatch(text) else None


def number_style(texts: Iterable[str]) -> NumberStyle:
    """Return how the numbers of one column write their decimals.

    1.200 is unclear on its own (1200 or 1.2) but not beside 0.5 or 3,75.

    Examples
    --------
    >>> number_style(["3,5", "1.200"]).value, number_style(["1.200"]).value, number_style(["3,5", "3.5"]).value
    ('comma', 'unclear', 'mixed')
    """
    marks = {_mark(_bare(text)) for text in texts} - {None}
    sure = marks - {NumberStyle.UNCLEAR}
    if len(sure) == 2:
        return NumberStyle.MIXED
    if sure:
        return NumberStyle.COMMA if NumberStyle.COMMA in sure else NumberStyle.POINT
    return NumberStyle.UNCLEAR if marks else NumberStyle.POINT


def both_readings(text: str) -> tuple[str, str]:
    """Return what an unclear number may mean, as thousands and as a fraction with its own mark, both clear.

    Examples
    --------
    >>> both_readings("30.000"), both_readings("1,250"), both_readings("5,837")
    (('30000', '30.0'), ('1250', '1,25'), ('5837', '5,8370'))
    """
    bare = _bare(text)
    mark = "," if "," in bare else "."
    return bare.replace(mark, ""), _fraction_text(float(bare.replace(mark, "."))).replace(".", mark)


def number_of(text: str, style: NumberStyle = NumberStyle.POINT) -> float | None:
    """Return the number that a text writes in this style, or None.

    Examples
    --------
    >>> number_of("1.200,50", NumberStyle.COMMA), number_of("€ 1,200.50"), number_of("1e3"), number_of("veel")
    (1200.5, 1200.5, 1000.0, None)
    """
    bare = _bare(text)
    comma = style is NumberStyle.COMMA
    grouped = _GROUPED_POINT if comma else _GROUPED_COMMA
    decimal = _DECIMAL_COMMA if comma else _DECIMAL_POINT
    if grouped.fullmatch(bare) or decimal.fullmatch(bare):
        bare = bare.translate({ord("."): "", ord(","): "."}) if comma else bare.replace(",", "")
    if len(bare) > 40 or not bare.isascii() or not _PLAIN.fullmatch(bare):
        return None
    return float(bare)


def number_text(value: float) -> str:
    """Write a number so that it reads back exactly, and never as 1.200.

    Examples
    --------
    >>> number_text(3.0), number_text(0.25), number_text(1.234)
    ('3', '0.25', '1.2340')
    """
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return _fraction_text(float(value))


def _fraction_text(value: float) -> str:
    text = repr(value)
    return text + "0" if _GROUPED_POINT.fullmatch(text) else text
