#!/usr/bin/env python3
"""The one entry for everyone who works on Oogst; needs only Python 3.11 or newer.

python3 dev.py setup              environment from the hash-locked requirements
python3 dev.py run [evaluate's options]   evaluate the example studies, print where the reports are
python3 dev.py test [--fast] [pytest's options]
python3 dev.py check              style, types, import contracts, lock files, documents
python3 dev.py bench [NAME]       speed and honesty figures against a named alternative
python3 dev.py night              the large sizes of simulations and property tests
python3 dev.py docs               reference pages from the code, then the site
python3 dev.py figures            sizes and complexity of the source
python3 dev.py lock               renew the requirement locks
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UV = "uv==0.13.9"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
# uv writes these literally into a lock, so a lock made with them would hold an address.
INDEX_VARIABLES = ("UV_INDEX", "UV_DEFAULT_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS")


def call(*command: str | Path, extra: dict[str, str] | None = None) -> int:
    """Run a command in the project's root and return its exit code."""
    environment = {**os.environ, "VIRTUAL_ENV": str(ENVIRONMENT), **(extra or {})}
    return subprocess.call([str(part) for part in command], cwd=ROOT, env=environment)


def must(*command: str | Path) -> None:
    """Run a command and stop with its exit code when it fails."""
    code = call(*command)
    if code:
        sys.exit(code)


def create_environment() -> None:
    """Make the virtual environment, also where Debian left out ``ensurepip``."""
    try:
        venv.create(ENVIRONMENT, with_pip=True)
    except (subprocess.CalledProcessError, SystemExit, ImportError):
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        venv.create(ENVIRONMENT, with_pip=False)
    if subprocess.call([PYTHON, "-m", "pip", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        must(sys.executable, "-m", "pip", "--python", PYTHON, "install", "-q", UV)
        return
    must(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", UV)


def setup(kind: str) -> None:
    """Install the locked requirements once per content of the lock."""
    if sys.version_info < (3, 11):
        sys.exit("Oogst needs Python 3.11 or newer; this is " + sys.version.split()[0])
    lock = ROOT / LOCKS[kind]
    stamp = ENVIRONMENT / f".{kind}-installed"
    wanted = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        create_environment()
    print(f"Installing {lock.name} (once) …", flush=True)
    must(PYTHON, "-m", "uv", "pip", "install", "-q", "--require-hashes", "--only-binary", ":all:", "-r", lock)
    must(PYTHON, "-m", "uv", "pip", "install", "-q", "--no-deps", "-e", ROOT)
    stamp.write_text(wanted)


def run(arguments: list[str]) -> int:
    """Evaluate the example studies and print where their reports are."""
    setup("run")
    return call(PYTHON, "-m", "oogst", "demo", "--out", ROOT / "reports", *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests; ``--fast`` leaves out those marked slow."""
    setup("dev")
    fast = "--fast" in arguments
    rest = [argument for argument in arguments if argument != "--fast"]
    selection = ["-m", "not slow"] if fast else []
    return call(PYTHON, "-m", "pytest", "-n", str(os.cpu_count() or 2), *selection, *rest)


def check(_: list[str]) -> int:
    """Run every check that needs no running programme; report all, fail on any."""
    setup("dev")
    commands: list[list[str | Path]] = [
        [PYTHON, "-m", "ruff", "format", "--check", "."],
        [PYTHON, "-m", "ruff", "check", "."],
        [PYTHON, "-m", "mypy"],
        [ENVIRONMENT / "bin" / "lint-imports"],
        [PYTHON, "tools/check_repository.py"],
        [PYTHON, "tools/make_reference.py", "--check"],
    ]
    failed = [" ".join(str(part) for part in command[1:]) for command in commands if call(*command)]
    for name in failed:
        print("failed:", name, file=sys.stderr)
    return int(bool(failed))


def bench(arguments: list[str]) -> int:
    """Run the benchmarks and print ratios against the named alternative."""
    setup("dev")
    return call(PYTHON, "-m", "benchmarks", *arguments)


def night(arguments: list[str]) -> int:
    """Run the large sizes: simulations in full and thousands of property examples."""
    setup("dev")
    code = call(PYTHON, "-m", "pytest", "-n", "2", "tests/property", extra={"OOGST_HYPOTHESIS": "night"})
    return call(PYTHON, "-m", "benchmarks", "null", "coverage", *arguments) or code


def docs(_: list[str]) -> int:
    """Write the reference pages from the code and build the site, warnings as errors."""
    setup("dev")
    must(PYTHON, "tools/make_reference.py")
    return call(PYTHON, "-m", "sphinx", "-W", "--keep-going", "-q", "docs", "build/docs")


def figures(arguments: list[str]) -> int:
    """Print lengths, complexity, docstring and type share of the source."""
    setup("dev")
    return call(PYTHON, "tools/style_figures.py", *arguments)


def lock(arguments: list[str]) -> int:
    """Renew the requirement locks, without any registry address in them."""
    setup("dev")
    for name in INDEX_VARIABLES:
        os.environ.pop(name, None)
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "-q", *arguments]
    must(PYTHON, "-m", "uv", "pip", "compile", *options, "pyproject.toml", "-o", LOCKS["run"])
    return call(PYTHON, "-m", "uv", "pip", "compile", *options, "--group", "dev", "pyproject.toml", "-o", LOCKS["dev"])


def main() -> int:
    """Dispatch to the command named first on the command line."""
    commands = {"run": run, "test": test, "check": check, "bench": bench}
    commands |= {"night": night, "docs": docs, "figures": figures, "lock": lock}
    name, arguments = (sys.argv[1] if len(sys.argv) > 1 else "help"), sys.argv[2:]
    if name == "setup":
        setup("dev")
        return 0
    if name not in commands:
        print(__doc__)
        return 0 if name in ("help", "--help", "-h") else 2
    return commands[name](arguments)


if __name__ == "__main__":
    sys.exit(main())
