"""Output that appears whole or not at all: written beside its place, then renamed."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType

from oogst.errors import OutputExistsError, OutputUnwritableError


class Output:
    """A file or folder that takes its place only when everything went well.

    Use it as a context manager: it gives a path beside the target to write a
    file at or make a folder of. An exception or Ctrl-C leaves nothing behind.

    Parameters
    ----------
    target
        Where the output has to come.
    replace
        Whether something that is there already may go.

    Raises
    ------
    OutputExistsError
        On entering, when the target exists and ``replace`` is not set.
    OutputUnwritableError
        On entering, when the folder does not let itself be written in.

    Examples
    --------
    >>> folder = Path(tempfile.mkdtemp())
    >>> with Output(folder / "report.txt") as draft:
    ...     _ = draft.write_text("klaar")
    >>> (folder / "report.txt").read_text(), len(list(folder.iterdir()))
    ('klaar', 1)
    >>> shutil.rmtree(folder)
    """

    def __init__(self, target: Path, *, replace: bool = False) -> None:
        self.target = target.absolute()
        self.replace = replace
        self._made: list[Path] = []
        self._beside: Path | None = None

    def __enter__(self) -> Path:
        self._refuse_existing()
        try:
            self._make_parents()
            self._beside = Path(tempfile.mkdtemp(prefix=f".{self.target.name[:40]}.", dir=self.target.parent))
        except OSError as error:
            self._clean()
            raise OutputUnwritableError(self.target.parent.name or str(self.target.parent)) from error
        except BaseException:
            self._clean()
            raise
        return self._beside / self.target.name

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None and self._beside is not None:
                self._place(self._beside / self.target.name)
        finally:
            self._clean()

    def _refuse_existing(self) -> None:
        if not self.replace and os.path.lexists(self.target):
            raise OutputExistsError(self.target.name)

    def _make_parents(self) -> None:
        missing = [folder for folder in self.target.parents if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir()
            self._made.append(folder)

    def _place(self, draft: Path) -> None:
        """Put the draft in place; an old output is kept until the new one stands there."""
        for path in (draft, *(sorted(draft.rglob("*")) if draft.is_dir() else ())):
            _sync(path)
        self._refuse_existing()
        old = draft.with_name(f"{draft.name}.old")
        if os.path.lexists(self.target):
            self.target.rename(old)
        try:
            draft.rename(self.target)
        except BaseException:
            if os.path.lexists(old):
                old.rename(self.target)
            raise
        _sync(self.target.parent)
        self._made.clear()

    def _clean(self) -> None:
        if self._beside is not None:
            shutil.rmtree(self._beside, ignore_errors=True)
        with contextlib.suppress(OSError):
            for folder in reversed(self._made):
                folder.rmdir()


def _sync(path: Path) -> None:
    """Make sure that a file or folder is on the disk; Windows cannot do so for folders."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
