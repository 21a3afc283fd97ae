"""Hold the coverage of lines and branches against what each package must reach."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WEB = "oogst_web/"
# Who may see what is decided here; nothing else of their parts is a door.
DOORS = re.compile(r"oogst_web/(?:accounts/roles|organisations/actor|pages/access|\w+/queries)\.py$")
# What starts the application; each of these alone is too small to be a part.
START = re.compile(r"oogst_web/(?:\w+\.py$|settings/|demo/)")
# A person could be recognised, or a broken file written, by a line that no test ran.
STRICT = dict.fromkeys(("privacy", "web doors", "web people", "web exports", "web studies"), 100.0)
ELSEWHERE = 90.0


def measured(folder: Path) -> dict[str, Any]:
    """Return the coverage of each file as ``coverage json`` gives it."""
    command = [sys.executable, "-m", "coverage", "json", "-q", "-o", "-"]
    written = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    files: dict[str, Any] = json.loads(written)["files"]
    return files


def package_of(file: str) -> str:
    """Return the package of the library, or the part of the web application, that a file belongs to.

    Examples
    --------
    >>> package_of("src/oogst/privacy/audit.py"), package_of("src/oogst/registry.py")
    ('privacy', 'registry')
    >>> package_of("src/oogst_web/people/domain.py"), package_of("src/oogst_web/people/queries.py")
    ('web people', 'web doors')
    """
    if WEB in file:
        part = "start" if START.search(file) else Path(file.partition(WEB)[2]).parts[0]
        return "web doors" if DOORS.search(file) else f"web {part}"
    return Path(file.partition("oogst/")[2]).parts[0].removesuffix(".py")


def shares(files: Mapping[str, Any]) -> dict[str, float]:
    """Return per package the percentage of its lines and branches that ran."""
    ran: dict[str, int] = {}
    total: dict[str, int] = {}
    for file, report in files.items():
        package, summary = package_of(file), report["summary"]
        ran[package] = ran.get(package, 0) + summary["covered_lines"] + summary["covered_branches"]
        total[package] = total.get(package, 0) + summary["num_statements"] + summary["num_branches"]
    return {package: 100 * ran[package] / total[package] for package in sorted(total) if total[package]}


def gaps(files: Mapping[str, Any], package: str) -> Iterator[str]:
    """Yield each file of a package with the lines and branches that did not run."""
    for file, report in files.items():
        missed = [str(line) for line in report["missing_lines"]]
        missed += [f"{start}→{end}" for start, end in report["missing_branches"]]
        if package_of(file) == package and missed:
            yield f"    {file}: {', '.join(missed)}"


def main() -> int:
    """Print the share per package, and what did not run where that is too little."""
    files = measured(ROOT)
    failed = False
    for package, share in shares(files).items():
        wanted = STRICT.get(package, ELSEWHERE)
        print(f"{package:<20}{share:6.1f} %  (at least {wanted:g} %)")
        if share < wanted:
            failed = True
            print("\n".join(gaps(files, package)))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
