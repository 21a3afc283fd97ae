"""Names of rows that tell nothing: random, never counted up."""

from __future__ import annotations

import secrets
import uuid

# Without letters and digits that look alike on paper.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_id() -> uuid.UUID:
    """Return a random identifier."""
    return uuid.uuid4()


def new_code(length: int = 6) -> str:
    """Return a code that people can type over."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def read_id(text: object) -> uuid.UUID | None:
    """Return the identifier that a form sent; None for anything else.

    Examples
    --------
    >>> read_id("nothing") is None
    True
    """
    try:
        return uuid.UUID(str(text))
    except ValueError:
        return None
