"""``restore FILE``: put a back-up back, without what was erased since, and with what was published since."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from oogst_web.common import postgresql
from oogst_web.retention.restoring import replay, settle


class Command(BaseCommand):
    """In the place of what is there now: all of the copy or nothing of it."""

    help = "Put a back-up back in the place of the database, take away again what was erased since, and know what was published since."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask which copy, and whether that is meant."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="yes, what is in the database now may go")

    def handle(self, *_: Any, **options: Any) -> None:
        """Put it back and say how much was erased again."""
        file: Path = options["file"]
        if not file.is_file():
            raise CommandError(f"there is no file {file}")
        if not options["replace"]:
            raise CommandError("everything in the database now is replaced: stop both services, then add --replace")
        try:
            _put_back(file)
        except (sqlite3.Error, postgresql.StoppedError) as error:
            raise CommandError(f"{file.name} was not put back, nothing changed: {error}") from error
        # The copy may be of an older version.
        call_command("migrate", verbosity=0)
        done = replay()
        settle()
        self.stdout.write("erased again: " + " ".join(f"{kind}={number}" for kind, number in done.erased.items()))
        self.stdout.write(f"published numbers known again: {done.published}")
        if done.torn:
            self.stderr.write(f"{done.torn} programmes cannot publish: not all that they published is known")


def _put_back(file: Path) -> None:
    if connection.vendor != "sqlite":
        connection.close()
        how = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
        postgresql.call("pg_restore", *how, f"--dbname={connection.settings_dict['NAME']}", str(file))
        return
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as copy:
        [(told,), *_] = copy.execute("PRAGMA integrity_check").fetchall()
        if told != "ok":
            raise sqlite3.DatabaseError(told)
        if not copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'").fetchone():
            raise sqlite3.DatabaseError("it is no back-up of Oogst")
        connection.ensure_connection()
        # In one transaction of the database itself, which a crash undoes.
        copy.backup(connection.connection)
