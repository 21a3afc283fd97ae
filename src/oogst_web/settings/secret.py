"""The secret key: from the environment, else made once and kept beside the data."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from oogst_web.common.disk import write_once


def read_secret(data: Path) -> str:
    """Return the secret key; the file and the folder of the data are made once, for their owner only."""
    given = os.environ.get("OOGST_SECRET_KEY")
    if given:
        return given
    file = data / "secret-key"
    if not file.exists():
        write_once(file, secrets.token_urlsafe(64).encode())
    return file.read_text()
