"""``backup FILE``: the whole database in one file, while people go on working."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from oogst_web.common import postgresql


class Command(BaseCommand):
    """Never copy the database file itself: half a change may be in it."""

    help = "Write the whole database to a file, beside its place first, then renamed."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask where to."""
        parser.add_argument("file", type=Path)

    def handle(self, *_: Any, **options: Any) -> None:
        """Write the copy for the owner only."""
        file: Path = options["file"]
        if file.exists():
            raise CommandError(f"{file.name} exists already; choose another name")
        draft = file.with_name(f".{file.name}.part")
        draft.unlink(missing_ok=True)
        previous = os.umask(0o077)
        try:
            _copy(draft)
            draft.rename(file)
        finally:
            os.umask(previous)
            draft.unlink(missing_ok=True)
        self.stdout.write(f"{file.name}: {file.stat().st_size} bytes")


def _copy(file: Path) -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(file)])
        return
    try:
        postgresql.call("pg_dump", "--format=custom", f"--file={file}")
    except postgresql.StoppedError as error:
        raise CommandError(str(error)) from error
