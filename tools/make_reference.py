"""Write the reference pages from the code; ``--check`` tells which are out of date."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools.reference.reasons import reason_page
from tools.reference.statistics import statistics_page

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
PAGES: Mapping[str, Callable[[], str]] = {
    "reason-codes.md": reason_page,
    "statistics.md": statistics_page,
}


def find_outdated(folder: Path, pages: Mapping[str, str]) -> list[str]:
    """List the pages that differ from what the code gives now, or are not there."""
    return [
        name
        for name, text in pages.items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or only tell which are out of date."""
    pages = {name: make() for name, make in PAGES.items()}
    outdated = find_outdated(FOLDER, pages)
    if "--check" in arguments:
        for name in outdated:
            print(f"docs/reference/{name} is out of date: run python3 dev.py docs")
        return int(bool(outdated))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in outdated:
        (FOLDER / name).write_text(pages[name], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
