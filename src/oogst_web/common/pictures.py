"""Pictures that people upload: drawn anew in a process with limits, so that only the picture itself is left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LARGEST_FILE = 200_000
_MOST_SECONDS = 15
_CHILD = Path(__file__).with_name("_picture_child.py")
_SIGNS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class NoPictureError(ValueError):
    """The file is no picture that Oogst takes; ``key`` is the text that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def redraw(content: bytes) -> bytes:
    """Return a picture as a PNG of at most 640 × 160 pixels, without anything that was hidden in the file.

    Raises
    ------
    NoPictureError
        When it is too large, no PNG or JPEG, or cannot be read within the limits.
    """
    if len(content) > LARGEST_FILE:
        raise NoPictureError("logo.too_large")
    if not content.startswith(_SIGNS):
        raise NoPictureError("logo.no_picture")
    command = [sys.executable, "-I", "-B", str(_CHILD)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=_MOST_SECONDS, check=False)  # noqa: S603 -- our own script, no input in the command
    except subprocess.TimeoutExpired:
        raise NoPictureError("logo.no_picture") from None
    if done.returncode != 0 or len(done.stdout) > LARGEST_FILE:
        raise NoPictureError("logo.no_picture")
    return done.stdout
