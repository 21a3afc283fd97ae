"""What releases published, noted beside the database: a back-up that is put back knows nothing of it, and the guard must.

Two files per release, named after the programme and how far its ledger came:
``.rows`` holds the new entries, ``.codes`` whose numbers in the ledger are
new. The codes are apart because they go with the key of the programme. The
files lie in ``OOGST_PUBLISHED``, in no back-up of the database.
"""

from __future__ import annotations

import datetime as dt
import json
import lzma
import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from oogst_web.common.disk import wipe, write_once
from oogst_web.programmes.models import Programme
from oogst_web.results.models import Entry, Place

ROWS, CODES = ".rows", ".codes"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)\.([0-9a-f]{32})\.(\d+)\.(\d+)\.([0-9a-f]{64}|0)")
# The seal of a ledger in which nothing stands yet.
EMPTY = "0"


@dataclass(frozen=True, order=True)
class Note:
    """How far the ledger of a programme came with a release: its last entry, how many people have a number, its seal."""

    programme: uuid.UUID
    number: int
    places: int
    seal: str
    day: str

    @property
    def name(self) -> str:
        """What its files are called."""
        return f"{self.day}.{self.programme.hex}.{self.number}.{self.places}.{self.seal or EMPTY}"

    def write(self, content: Any, codes: Sequence[str]) -> None:
        """Write it; when this returns it is on the disk."""
        # The rows last: with them the note is there. The same people stand in many of them, so that they become small.
        if codes:
            write_once(_folder() / f"{self.name}{CODES}", "\n".join(codes).encode())
        write_once(_folder() / f"{self.name}{ROWS}", lzma.compress(json.dumps(content).encode(), preset=1))

    def read(self) -> Any:
        """Return what was published."""
        return json.loads(lzma.decompress((_folder() / f"{self.name}{ROWS}").read_bytes()))

    def codes(self) -> list[str]:
        """Return whose numbers are new; nothing once the key of the programme is destroyed."""
        file = _folder() / f"{self.name}{CODES}"
        return file.read_text("utf-8").split("\n") if file.exists() else []

    def is_known(self) -> bool:
        """Tell whether the ledger in the database holds this: the seal rests on all that came before."""
        entry = Entry.objects.filter(programme=self.programme, number=self.number, seal=self.seal)
        place = Place.objects.filter(programme=self.programme, ordinal=self.places - 1)
        return (not self.number or entry.exists()) and (not self.places or place.exists())


def lost(programme: uuid.UUID | None = None) -> list[Note]:
    """Return the notes that the database knows nothing of, oldest first; of programmes that are there."""
    notes: dict[uuid.UUID, list[Note]] = {}
    for one in _noted():
        notes.setdefault(one.programme, []).append(one)
    wanted = notes.keys() if programme is None else notes.keys() & {programme}
    behind = [one for one in sorted(wanted) if not notes[one][-1].is_known()]
    there = set(Programme.objects.filter(pk__in=behind).values_list("pk", flat=True))
    return [one for key in behind if key in there for one in notes[key] if not one.is_known()]


def _noted() -> list[Note]:
    found = (_NAME.fullmatch(file.stem) for file in _files(f"*{ROWS}"))
    parts = (one.groups() for one in found if one)
    return sorted(
        Note(uuid.UUID(programme), int(number), int(places), "" if seal == EMPTY else seal, day)
        for day, programme, number, places, seal in parts
    )


def forget_codes(programme: uuid.UUID) -> None:
    """Destroy whose numbers in the ledger of a programme are whose, also in what a crash left."""
    _destroy(_files(f"*.{programme.hex}.*{CODES}*"))


class OldNotes:
    """The notes that no back-up reaches back to, at a moment; those that are still to be put back stay."""

    def __init__(self, last: dt.date) -> None:
        old = [file for file in _files("*") if file.name.removeprefix(".")[:10] <= last.isoformat()]
        needed = {one.name for one in lost()} if old else set()
        self._due = [file for file in old if file.stem not in needed]

    def count(self) -> int:
        """Return how many files there are."""
        return len(self._due)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Take them away and return how many, as Django's own querysets do."""
        return _destroy(self._due), {}


def _destroy(files: Iterable[Path]) -> int:
    return sum(map(wipe, files))


def _folder() -> Path:
    found: Path = settings.OOGST_PUBLISHED
    return found


def _files(pattern: str) -> list[Path]:
    return sorted(file for file in _folder().glob(pattern) if file.is_file())
