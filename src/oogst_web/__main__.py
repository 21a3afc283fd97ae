"""``python -m oogst_web``: Django's own commands, and those of Oogst."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command; without a profile the local one holds."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "oogst_web.settings.local")
    execute_from_command_line(["oogst_web", *sys.argv[1:]])


if __name__ == "__main__":
    main()
