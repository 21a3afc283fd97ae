"""Days for a calendar programme, as iCalendar text (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST_LINE = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True)
class Day:
    """Something that takes place on a day; ``uid`` stays the same when it is moved."""

    uid: str
    day: dt.date
    title: str
    text: str = ""


def write_calendar(days: Iterable[Day], name: str, at: dt.datetime) -> bytes:
    """Return a calendar file with whole-day events.

    Parameters
    ----------
    at
        When it was made, in UTC.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Oogst//Oogst//NL", f"X-WR-CALNAME:{escape(name)}"]
    for one in days:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{escape(one.uid)}",
            f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.day + dt.timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{escape(one.title)}",
            *([f"DESCRIPTION:{escape(one.text)}"] if one.text else []),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines).encode()


def escape(text: str) -> str:
    r"""Return a text as a value can hold it.

    Examples
    --------
    >>> escape("een, twee; drie\nvier")
    'een\\, twee\\; drie\\nvier'
    """
    return text.translate(_ESCAPES)


def fold(line: str) -> str:
    """Return a line broken into pieces of at most 75 bytes, never inside a letter."""
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST_LINE:
            pieces.append(piece)
            # The space that begins a next piece counts too.
            piece, size = "", 1
        piece, size = piece + letter, size + width
    return "\r\n ".join([*pieces, piece])
