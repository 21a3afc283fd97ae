"""Logs hold identifiers, never people: mail addresses, network addresses and keys in addresses of pages are masked."""

from __future__ import annotations

import logging
import re

_PERSONAL = re.compile(
    # An address of a respondent's page holds what opens it.
    r"(?<=/v/)[\w-]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F]{1,4}\b"
)
# Who has the last part of such an address gets in by it.
_KEYS = re.compile(r"(/uitnodiging/|/password/reset/key/)[^/\s]+")


class MaskPersonalData(logging.Filter):
    """Replaces what points at a person before a line is written."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask the message and keep the line.

        Examples
        --------
        >>> line = logging.LogRecord("x", 20, "", 0, "mail to %s from 10.1.2.3", ("an@voorbeeld.nl",), None)
        >>> _ = MaskPersonalData().filter(line)
        >>> line.getMessage()
        'mail to … from …'
        >>> line = logging.LogRecord("x", 20, "", 0, "Not Found: /v/q3J_x-Z/", (), None)
        >>> _ = MaskPersonalData().filter(line)
        >>> line.getMessage()
        'Not Found: /v/…/'
        """
        record.msg, record.args = _KEYS.sub(r"\1…", _PERSONAL.sub("…", record.getMessage())), ()
        return True
