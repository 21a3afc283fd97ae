"""Hold the coverage of lines and branches against what each package must reach."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
# A person could be recognised, or a broken file written, by a line that no test ran.
STRICT = {"privacy": 100.0}
ELSEWHERE = 90.0


def measured(folder: Path) -> dict[str, Any]:
    """Return the coverage of each file as ``coverage json`` gives it."""
    command = [sys.executable, "-m", "coverage", "json", "-q", "-o", "-"]
    written = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    files: dict[str, Any] = json.loads(written)["files"]
    return files


def package_of(file: str) -> str:
    """Return the package of the library that a file belongs to.

    Examples
    --------
    >>> package_of("src/oogst/privacy/audit.py"), package_of("src/oogst/registry.py")
    ('privacy', 'registry')
    """
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
        print(f"{package:<14}{share:6.1f} %  (at least {wanted:g} %)")
        if share < wanted:
            failed = True
            print("\n".join(gaps(files, package)))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
