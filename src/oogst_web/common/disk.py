"""Files that survive a crash: whole or not there, and their names on the disk as well."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


def write_once(file: Path, content: bytes) -> bool:
    """Write a file for the owner only when there is none; return whether that was so. Nobody ever sees half of it."""
    make_folder(file.parent)
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(draft)
            sync_folder(file.parent)
            return True
        return False
    finally:
        draft.unlink()


def wipe(file: Path) -> bool:
    """Overwrite and remove a file; return whether there was one."""
    try:
        with file.open("r+b") as handle:
            handle.write(bytes(file.stat().st_size))
            handle.flush()
            os.fsync(handle.fileno())
        file.unlink()
    except FileNotFoundError:
        return False
    sync_folder(file.parent)
    return True


def make_folder(folder: Path) -> None:
    """Make a folder for the owner only when there is none, with its name on the disk."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can tell."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
