"""Write the reference pages from the code; ``--check`` tells which are out of date."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools.reference.api import api_page
from tools.reference.commands import commands_page
from tools.reference.library import library_page
from tools.reference.plug_ins import analyses_page, charts_page, formats_page, scoring_page, sections_page
from tools.reference.reasons import reason_page
from tools.reference.schema import schema_file
from tools.reference.statistics import statistics_page
from tools.reference.study_folder import study_folder_page

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
PAGES: Mapping[str, Callable[[], str]] = {
    "analyses.md": analyses_page,
    "api.md": api_page,
    "charts.md": charts_page,
    "commands.md": commands_page,
    "formats.md": formats_page,
    "library.md": library_page,
    "reason-codes.md": reason_page,
    "scoring.md": scoring_page,
    "sections.md": sections_page,
    "statistics.md": statistics_page,
    "study-folder.md": study_folder_page,
    "study-schema.json": schema_file,
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
