"""What Oogst needs to run may be given on together with work under the EUPL-1.2."""

from __future__ import annotations

import re
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

# Permissive licences, the weak copyleft of LGPL and MPL, and what the EUPL's appendix names.
PERMISSIVE = {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MIT-CMU"}
PERMISSIVE |= {"PSF-2.0", "Unlicense", "Zlib"}
COPYLEFT = {"EUPL-1.2", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MPL-2.0"}
ALLOWED = frozenset(PERMISSIVE | COPYLEFT)
# What packages without an SPDX expression write instead.
SPELLINGS = {
    "2-clause BSD": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
# What packages say only in the licence text that comes with them.
READ_BY_EYE = {"pyxform": "BSD-2-Clause"}


def find_unsuitable_licences(root: Path) -> list[str]:
    """List run-time dependencies whose licence is unknown or does not allow the EUPL-1.2."""
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    # What only Windows installs cannot be looked up elsewhere.
    names = sorted(set(re.findall(r"^([\w.-]+)==(?!.*win32)", lock, re.MULTILINE)))
    found = []
    for name in names:
        try:
            expression = licence_of(metadata(name))
        except PackageNotFoundError:
            found.append(f"requirements.lock: {name} is not installed, so its licence is not known")
            continue
        if not is_allowed(expression):
            found.append(f"requirements.lock: {name} has licence {expression!r}")
    return found


def licence_of(package: PackageMetadata) -> str:
    """Return the licence of a package: its SPDX expression, else what it says in words."""
    expression = package.get_all("License-Expression")
    if expression:
        return str(expression[0])
    prefix = "License :: OSI Approved :: "
    words = [line.removeprefix(prefix) for line in package.get_all("Classifier") or [] if line.startswith(prefix)]
    silent = READ_BY_EYE.get(str(package["Name"]), "unknown")
    words = words or [line.splitlines()[0] for line in package.get_all("License") or [silent]]
    return " AND ".join(SPELLINGS.get(word, word) for word in words)


def is_allowed(expression: str) -> bool:
    """Tell whether an SPDX expression can be met with allowed licences only.

    Examples
    --------
    >>> is_allowed("Apache-2.0 OR GPL-3.0-only"), is_allowed("MIT AND GPL-3.0-only")
    (True, False)
    """
    alternatives = re.split(r"\s+OR\s+", expression.replace("(", "").replace(")", ""))
    return any(all(part in ALLOWED for part in re.split(r"\s+AND\s+", choice)) for choice in alternatives)
