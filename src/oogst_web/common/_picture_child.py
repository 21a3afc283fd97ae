"""Draws a picture anew in a process of its own, with limits; started by ``pictures``.

Gets the bytes on standard input and writes a PNG on standard output, so that
a hostile picture can end this process and nothing else.
"""

from __future__ import annotations

import contextlib
import io
import sys

from PIL import Image, MpoImagePlugin, TiffImagePlugin

MOST_MEMORY = 512 * 1024 * 1024
MOST_SECONDS = 10
MOST_PIXELS = 16_000_000
SIZE = (640, 160)
READERS = ("PNG", "JPEG")


def limit() -> None:
    """Limit memory, processor time and, from here on, every new file or connection."""
    with contextlib.suppress(ImportError):
        import resource

        limits = {
            resource.RLIMIT_AS: MOST_MEMORY,
            resource.RLIMIT_CPU: MOST_SECONDS,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_NOFILE: 0,
        }
        for kind, most in limits.items():
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))


def draw(content: bytes) -> bytes:
    """Return the picture as a small PNG, made from its pixels alone."""
    with Image.open(io.BytesIO(content), formats=READERS) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        picture = opened.convert("RGBA")
    picture.thumbnail(SIZE)
    bare = Image.frombytes("RGBA", picture.size, picture.tobytes())
    made = io.BytesIO()
    bare.save(made, "PNG", optimize=True)
    return made.getvalue()


if __name__ == "__main__":
    given = sys.stdin.buffer.read()
    Image.preinit()  # loads the readers while files may still be opened
    _ = MpoImagePlugin, TiffImagePlugin  # what a photo with notes in it needs as well
    limit()
    sys.stdout.buffer.write(draw(given))
