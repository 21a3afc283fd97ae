"""A disk of which the power is cut: what was written after the last synchronisation is there, gone, or torn.

Notes of :file:`recorder.c` are played back up to any moment. At a cut each file
holds what was synchronised, and of what was written since any choice of
sectors. Names that were made or taken away since the folder was synchronised
are kept up to some moment, in their order, as journaling file systems do.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tests.web.disasters.crowd import Told

SECTOR = 512
FOLDER = "."
_HEAD = struct.Struct("=cHQI")


class Note(NamedTuple):
    """One thing that a process did: C(reate), W(rite), T(runcate), S(ynchronise), U(nlink), Q(uestion), A(nswer)."""

    act: str
    name: str
    place: int
    content: bytes


def note_of(act: bytes, content: bytes) -> bytes:
    """Return a note as it stands in the file, for what is no act on a file."""
    return _HEAD.pack(act, 0, 0, len(content)) + content


def read_notes(file: Path) -> list[Note]:
    """Return everything that was noted, in order; the last one may be cut off."""
    return list(_read(file.read_bytes()))


def _read(whole: bytes) -> Iterator[Note]:
    at = 0
    while at + _HEAD.size <= len(whole):
        act, name, place, length = _HEAD.unpack_from(whole, at)
        begins = at + _HEAD.size + name
        if begins + length > len(whole):
            return
        yield Note(act.decode(), whole[at + _HEAD.size : begins].decode(), place, whole[begins : begins + length])
        at = begins + length


@dataclass
class _File:
    """What is surely on the disk, and what may be."""

    kept: bytearray = field(default_factory=bytearray)
    pending: list[Note] = field(default_factory=list)

    def synchronise(self) -> None:
        for note in self.pending:
            _do(self.kept, note)
        self.pending.clear()

    def after_cut(self, chance: np.random.Generator, share: float) -> bytes:
        """Return one of the contents that it may have; ``share`` of what was pending got there."""
        content = bytearray(self.kept)
        for note in self.pending:
            for part in _sectors(note):
                if chance.random() < share:
                    _do(content, part)
        return bytes(content)


def _do(content: bytearray, note: Note) -> None:
    if note.act == "T":
        del content[note.place :]
        content.extend(bytes(note.place - len(content)))
        return
    content.extend(bytes(max(0, note.place - len(content))))
    content[note.place : note.place + len(note.content)] = note.content


def _sectors(note: Note) -> Iterator[Note]:
    if note.act == "T":
        yield note
        return
    at, end = note.place, note.place + len(note.content)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        yield Note("W", note.name, at, note.content[at - note.place : until - note.place])
        at = until


class Disk:
    """A folder with the files of one database; at first everything in it is on the disk."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._seen = {name: _File(bytearray(content)) for name, content in files.items()}
        self._kept = dict(self._seen)
        self._pending: list[tuple[str, _File | None]] = []

    def follow(self, note: Note) -> None:
        """Do what was noted."""
        if note.act == "C":
            self._seen[note.name] = _File()
            self._pending.append((note.name, self._seen[note.name]))
        elif note.act == "U":
            if self._seen.pop(note.name, None):
                self._pending.append((note.name, None))
        elif note.act == "S" and note.name == FOLDER:
            _rename(self._kept, self._pending)
            self._pending.clear()
        elif note.act == "S":
            self._seen[note.name].synchronise()
        elif note.act in "WT":
            self._seen[note.name].pending.append(note)

    def cut(self, chance: np.random.Generator) -> dict[str, bytes]:
        """Return the files as they may be found when the power is cut now."""
        share = _share(chance)
        there = dict(self._kept)
        _rename(there, self._pending[: round(len(self._pending) * _share(chance))])
        return {name: file.after_cut(chance, share) for name, file in there.items()}


def _share(chance: np.random.Generator) -> float:
    return float(chance.choice((0.0, 1.0, chance.random())))


def _rename(there: dict[str, _File], changes: list[tuple[str, _File | None]]) -> None:
    for name, file in changes:
        if file is None:
            there.pop(name, None)
        else:
            there[name] = file


def hear(told: dict[str, Told], note: Note) -> None:
    """Take up what somebody asked, or was told is kept."""
    subject, what, given = json.loads(note.content)
    is_told = note.act == "A"
    if is_told and what not in ("antwoord", "nakijken"):
        told.setdefault(subject, Told())
    elif what == "antwoord":
        told[subject].asked |= given
        told[subject].kept |= given.keys() if is_told else set()
    elif what == "nakijken":
        told[subject].is_sending = True
        told[subject].is_sent |= is_told
