"""The secret key: from the environment, else made once and kept beside the data."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def read_secret(data: Path) -> str:
    """Return the secret key; the file is made once, for the owner only."""
    given = os.environ.get("OOGST_SECRET_KEY")
    if given:
        return given
    data.mkdir(parents=True, exist_ok=True)
    file = data / "secret-key"
    try:
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return file.read_text()
    with os.fdopen(handle, "w") as opened:
        opened.write(secrets.token_urlsafe(64))
    return file.read_text()
