"""A zip from anyone: looked at from outside first, then unpacked in memory only."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from oogst.io.place import Place, Problems

MOST_ENTRIES = 200
MOST_MEGABYTES = 100
MOST_RATIO = 100
# A small file may well shrink a hundred times; what it can do then is small too.
_SMALL = 1_000_000
_ENCRYPTED = 0x1
_ANY_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def check_archive(entries: Sequence[zipfile.ZipInfo], place: Place, problems: Problems) -> bool:
    """Return whether the central directory promises nothing dangerous.

    Notes
    -----
    At most 200 entries, 100 MB declared in total, a hundred times smaller
    than unpacked, no path outside the archive and no name twice. Python's
    reader refuses an entry that turns out larger than it declared.
    """
    before = len(problems.errors)
    if len(entries) > MOST_ENTRIES:
        problems.error("zip_many", place, count=len(entries), most=MOST_ENTRIES)
    total = sum(entry.file_size for entry in entries)
    if total > MOST_MEGABYTES * 1_000_000:
        problems.error("zip_large", place, megabytes=total // 1_000_000, most=MOST_MEGABYTES)
    names = [entry.filename.casefold() for entry in entries]
    for entry in entries[:MOST_ENTRIES]:
        if entry.file_size > max(_SMALL, MOST_RATIO * entry.compress_size):
            problems.error("zip_ratio", place, name=entry.filename)
        if _is_trick(entry.filename) or names.count(entry.filename.casefold()) > 1:
            problems.error("zip_path", place, name=entry.filename)
        if entry.flag_bits & _ENCRYPTED:
            problems.error("zip_locked", place)
            break
    return len(problems.errors) == before


def _is_trick(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return name.startswith("/") or ".." in parts or "\\" in name or ":" in name or "\x00" in name


def open_archive(path: Path, problems: Problems) -> zipfile.ZipFile | None:
    """Return an opened zip that may be read; None with a problem otherwise."""
    place = Place(path.name)
    try:
        archive = zipfile.ZipFile(path)
    except _ANY_BROKEN:
        problems.error("zip_broken", place)
        return None
    if check_archive(archive.infolist(), place, problems):
        return archive
    archive.close()
    return None


def unpack(path: Path, problems: Problems) -> dict[str, bytes] | None:
    """Return the files of a zip by name, without the one folder around them."""
    archive = open_archive(path, problems)
    if archive is None:
        return None
    with archive:
        names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
        wanted = {name: name for name in names if not name.startswith("__MACOSX/")}
        tops = {PurePosixPath(name).parts[0] if "/" in name else "" for name in wanted}
        if len(tops) == 1 and "" not in tops:
            wanted = {name: name.partition("/")[2] for name in wanted}
        try:
            return {short: archive.read(name) for name, short in wanted.items() if "/" not in short}
        except _ANY_BROKEN:
            problems.error("zip_broken", Place(path.name))
            return None
