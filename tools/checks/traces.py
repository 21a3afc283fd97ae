"""No address of a registry, no path of someone's machine and no secret is committed."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tools.checks.files import repository_files, text_lines

CONFIGURATION = (".lock", ".toml", ".txt", ".npmrc", ".cfg", ".ini", "package-lock.json")
ADDRESS = re.compile(r"index-url|find-links|\"resolved\"|\bregistry\s*=|file://|simple/?['\"]?\s*$", re.IGNORECASE)
ANY_ADDRESS = re.compile(r"[a-z]+://", re.IGNORECASE)
# In a package-lock.json: where a package asks for money, under "funding".
FUNDING = re.compile(r'^\s*"(?:url|funding)": "https://[^"]*",?$')
# These record the address of the registry that they were made with.
REVEALING_LOCKS = frozenset({"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock"})
MACHINE_PATH = re.compile(r"(?<![\w.~/:}<-])/(?:home|Users|root|work|tmp|mnt|srv|opt|private)/[\w.-]+|[A-Z]:\\+Users")
SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|\bxox[bp]-\w{10,}|://[^/\s:@]+:[^/\s:@]+@|_authToken\s*="
)


def find_registry_addresses(root: Path) -> list[str]:
    """List addresses of registries in locks and configuration."""
    found = [
        f"{path.relative_to(root)}: this kind of lock records addresses"
        for path in repository_files(root)
        if path.name in REVEALING_LOCKS
    ]
    for name, number, line in text_lines(root, *CONFIGURATION):
        is_lock = name.endswith((".lock", "package-lock.json"))
        if ADDRESS.search(line) or (is_lock and ANY_ADDRESS.search(line) and not FUNDING.search(line)):
            found.append(f"{name}:{number}: address of a registry")
    return found


def find_machine_paths(root: Path) -> list[str]:
    """List absolute paths that exist on one machine only."""
    return [
        f"{name}:{number}: path of a machine: {match.group()}"
        for name, number, line in text_lines(root)
        for match in MACHINE_PATH.finditer(line)
    ]


def find_secrets(root: Path) -> list[str]:
    """List lines that look like a key, a token or a password in an address."""
    return [f"{name}:{number}: looks like a secret" for name, number, line in text_lines(root) if SECRET.search(line)]


def find_unlocked_packages(root: Path) -> list[str]:
    """List packages for the browser tests without an exact version or a hash."""
    wanted = json.loads((root / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    pins = {name.removeprefix("node_modules/"): entry for name, entry in locked.items() if name}
    return [
        *(f"package-lock.json: {name} has no hash" for name, entry in pins.items() if "integrity" not in entry),
        *(
            f"package.json: {name} {version} is not what package-lock.json holds"
            for name, version in wanted.items()
            if pins.get(name, {}).get("version") != version
        ),
    ]


def find_lock_differences(root: Path) -> list[str]:
    """List packages that users would get in another version than the tests use."""
    locks = [(root / name).read_text(encoding="utf-8") for name in ("requirements.lock", "requirements-dev.lock")]
    used, tested = (set(re.findall(r"^([\w.-]+==[^\s\\;]+)", text, re.MULTILINE)) for text in locks)
    return [f"requirements.lock: {pin} is not what requirements-dev.lock tests" for pin in sorted(used - tested)]
