"""What was taken away for good, noted beside the database: a back-up that is put back still holds it.

One file a day, one line per thing: what kind of thing it was and its own
number, which says nothing once the thing is gone. The files lie in
``OOGST_ERASED``, in no back-up of the database.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from oogst_web.common import clock
from oogst_web.common.disk import make_folder, sync_folder


def note(kind: str, names: Iterable[object]) -> None:
    """Note things before they are taken away; when this returns that is on the disk.

    When they then could not be taken away they go all the same once a back-up
    is put back: somebody asked for that.
    """
    lines = [f"{kind} {name}" for name in names]
    if not lines:
        return
    folder = _folder()
    make_folder(folder)
    file = folder / f"{clock.today().isoformat()}.txt"
    handle = os.open(file, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    try:
        # It begins a line of its own, whatever a crash left of the last one.
        os.write(handle, ("\n" + "\n".join(lines) + "\n").encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    sync_folder(folder)


def noted() -> dict[str, set[str]]:
    """Return kind → everything of it that was taken away."""
    found: dict[str, set[str]] = {}
    for file in _files():
        for line in file.read_text("utf-8").splitlines():
            kind, _, name = line.partition(" ")
            if name:
                found.setdefault(kind, set()).add(name)
    return found


class OldDays:
    """The days that no back-up reaches back to, at a moment."""

    def __init__(self, last: dt.date) -> None:
        self._due = [file for file in _files() if file.stem <= last.isoformat()]

    def count(self) -> int:
        """Return how many there are."""
        return len(self._due)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Take them away and return how many, as Django's own querysets do."""
        for file in self._due:
            file.unlink(missing_ok=True)
        return len(self._due), {}


def _folder() -> Path:
    found: Path = settings.OOGST_ERASED
    return found


def _files() -> list[Path]:
    return sorted(_folder().glob("????-??-??.txt"))
