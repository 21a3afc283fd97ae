#!/usr/bin/env python3
"""The one entry for everyone who works on Oogst; needs only Python 3.11 or newer.

python3 dev.py setup              environment from the hash-locked requirements
python3 dev.py run [--port N]     start the web application with demo data, print its address
python3 dev.py reset-demo         throw the demo data away
python3 dev.py reports            evaluate the example studies, print where the reports are
python3 dev.py test [--fast] [--coverage] [pytest's options]
python3 dev.py check              style, types, import contracts, lock files, documents
python3 dev.py bench [NAME]       speed and honesty figures against a named alternative
python3 dev.py night              the large sizes of simulations, property tests and faults
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
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LOCKS = {"setup": "requirements-setup.lock", "run": "requirements.lock", "dev": "requirements-dev.lock"}
# uv writes these literally into a lock, so a lock made with them would hold an address.
INDEX_VARIABLES = ("UV_INDEX", "UV_DEFAULT_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS")
LOCKED = ("--require-hashes", "--only-binary", ":all:", "-r")
NODE_MODULES = ROOT / "node_modules"
NO_PACKAGES = "no axe-core: tests of accessibility are skipped. They need npm (Debian: apt-get install npm)."
POSTGRESQL = os.environ.get("DATABASE_URL") or "postgresql://postgres@127.0.0.1:5432/test"
NO_POSTGRESQL = "No PostgreSQL at 127.0.0.1:5432 or DATABASE_URL: the web application was tested on SQLite only."
# How often, how many or how long at night; docs/explanation/reliability.md tells what came of it.
NIGHT = {
    "OOGST_API_EXAMPLES": "200",
    "OOGST_ATTACKED": "200",
    "OOGST_CHAOS": "500",
    "OOGST_CUTS": "1500",
    "OOGST_FORENSIC_WAVES": "100",
    "OOGST_FULL_DISKS": "10",
    "OOGST_KILLS": "100",
    "OOGST_LETTERS": "500",
    "OOGST_OUTAGES": "7",
    "OOGST_PARALLEL": "50",
    "OOGST_RELEASE_KILLS": "50",
    "OOGST_SERVER_KILLS": "100",
}
AT_NIGHT = (
    "tests/web/disasters",
    "tests/web/test_api_schema.py",
    "tests/web/test_post_killed.py",
    "tests/web/test_responding.py",
    "tests/web/test_results_attack.py",
    "tests/web/test_results_forensics.py",
    "tests/web/browser/test_answering.py",
)
# Slow, and about words, screens or arithmetic that no database takes part in: on PostgreSQL only at night.
ON_SQLITE_ONLY = (
    "browser",
    "broken",
    "test_canaries.py",
    "test_null_web.py",
    "test_reading.py",
    "test_response.py",
    "test_results_attack.py",
    "test_show_if.py",
    "test_surface.py",
    "xlsforms",
)
NO_PIP = "This Python can make no environment: install the packages python3-venv and python3-pip, then try again."


def call(*command: str | Path, extra: dict[str, str] | None = None) -> int:
    """Run a command in the project's root and return its exit code."""
    environment = {**os.environ, "VIRTUAL_ENV": str(ENVIRONMENT), **(extra or {})}
    # Else each of the many processes of a test run compiles everything anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.call([str(part) for part in command], cwd=ROOT, env=environment)


def must(*command: str | Path) -> None:
    """Run a command and stop with its exit code when it fails."""
    code = call(*command)
    if code:
        sys.exit(code)


def succeeds(*command: str | Path) -> bool:
    """Run a command without showing what it says and tell whether it went well."""
    return subprocess.run([str(part) for part in command], capture_output=True, cwd=ROOT, check=False).returncode == 0


def create_environment() -> None:
    """Make the virtual environment, also where Debian left out ``ensurepip``."""
    try:
        venv.create(ENVIRONMENT, with_pip=True)
    except (subprocess.CalledProcessError, SystemExit, ImportError):
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        venv.create(ENVIRONMENT, with_pip=False)
    if not succeeds(*pip(), "--version"):
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        sys.exit(NO_PIP)


def pip() -> list[str]:
    """Return the pip that installs into the environment: its own, else this Python's."""
    own = [str(PYTHON), "-m", "pip"]
    return own if succeeds(*own, "--version") else [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def pip_install(lock: str) -> None:
    """Install a lock with pip; its warnings about its own configuration are no news."""
    must(*pip(), "install", "-qq", "--disable-pip-version-check", *LOCKED, lock)


def install(lock: str) -> None:
    """Install a lock with uv, or with pip where only pip knows the way to the registry."""
    for wanted in (LOCKS["setup"], lock):
        if not succeeds(PYTHON, "-m", "uv", "pip", "install", "-q", "--python", PYTHON, *LOCKED, wanted):
            pip_install(wanted)
    build = ("--no-deps", "--no-build-isolation", "--offline")
    must(PYTHON, "-m", "uv", "pip", "install", "-q", *build, "-e", ROOT)


def setup(kind: str) -> None:
    """Install the locked requirements once per content of the lock."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- an older Python must hear why
        sys.exit("Oogst needs Python 3.11 or newer; this is " + sys.version.split()[0])
    if kind == "run" and is_installed("dev"):
        return
    if is_installed(kind):
        return
    if not PYTHON.exists():
        create_environment()
    print(f"Installing {LOCKS[kind]} (once) …", flush=True)
    install(LOCKS[kind])
    stamp(kind).write_text(fingerprint(kind))


def stamp(kind: str) -> Path:
    """Return the file that remembers what was installed."""
    return ENVIRONMENT / f".{kind}-installed"


def fingerprint(kind: str) -> str:
    """Return what changes when the environment has to be renewed."""
    files = (LOCKS["setup"], LOCKS[kind], "pyproject.toml")
    return hashlib.sha256(b"".join((ROOT / file).read_bytes() for file in files)).hexdigest()


def is_installed(kind: str) -> bool:
    """Tell whether the environment holds this lock as it now is."""
    return PYTHON.exists() and stamp(kind).exists() and stamp(kind).read_text() == fingerprint(kind)


def setup_browser() -> None:
    """Install what the tests load into a browser, once per content of its lock; Python cannot fetch it."""
    lock = (ROOT / "package-lock.json").read_bytes()
    installed = NODE_MODULES / ".installed"
    if installed.exists() and installed.read_bytes() == lock:
        return
    npm = shutil.which("npm")
    if npm is None or not succeeds(npm, "ci", "--ignore-scripts"):
        print(NO_PACKAGES, flush=True)
        return
    installed.write_bytes(lock)


def run(arguments: list[str]) -> int:
    """Start the web application with demo data and print its address; its data stay for the next time."""
    setup("run")
    return call(PYTHON, "-m", "oogst_web.serve", *arguments)


def reset_demo(_: list[str]) -> int:
    """Throw the demo's data away, so that the next run begins anew."""
    shutil.rmtree(ROOT / "data", ignore_errors=True)
    print("The demo data are gone; dev.py run makes them again.")
    return 0


def reports(arguments: list[str]) -> int:
    """Evaluate the example studies and print where their reports are."""
    setup("run")
    return call(PYTHON, "-m", "oogst", "demo", "--out", ROOT / "reports", "--replace", *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests; ``--fast`` leaves out those marked slow, ``--coverage`` adds the gate."""
    setup("dev")
    setup_browser()
    own = {"--fast", "--coverage"}
    selection = ["-m", "not slow"] if "--fast" in arguments else []
    rest = [argument for argument in arguments if argument not in own]
    tests = ["pytest", "-n", str(os.cpu_count() or 2), *selection, *rest]
    if "--coverage" not in arguments:
        code = call(PYTHON, "-m", *tests)
        return code if selection else code or test_on_postgresql(tests, rest)
    return test_with_coverage(tests) or test_on_postgresql(tests, rest)


def test_with_coverage(tests: list[str]) -> int:
    """Run tests on SQLite and hold what they ran against the gate of each package."""
    must(PYTHON, "-m", "coverage", "erase")
    code = call(PYTHON, "-m", "coverage", "run", "-m", *tests)
    must(PYTHON, "-m", "coverage", "combine", "-q")
    return call(PYTHON, "-m", "tools.coverage_gate") or code


def test_on_postgresql(tests: list[str], rest: list[str]) -> int:
    """Run the tests of the web application once more on PostgreSQL, where it answers, as far as it takes part."""
    if any((ROOT / argument.partition("::")[0]).exists() for argument in rest):
        return 0
    if not succeeds(PYTHON, "-c", f"import psycopg; psycopg.connect({POSTGRESQL!r}, connect_timeout=3)"):
        print(NO_POSTGRESQL, flush=True)
        return 0
    print("Once more, the web application on PostgreSQL …", flush=True)
    left_out = [f"--ignore=tests/web/{name}" for name in ON_SQLITE_ONLY]
    return call(PYTHON, "-m", *tests, "tests/web", *left_out, extra={"DATABASE_URL": POSTGRESQL})


def check(_: list[str]) -> int:
    """Run every check that needs no running programme; report all, fail on any."""
    setup("dev")
    commands: list[list[str | Path]] = [
        [PYTHON, "-m", "mypy"],
        [PYTHON, "-m", "ruff", "format", "--check", "-q", "."],
        [PYTHON, "-m", "ruff", "check", "-q", "."],
        [SCRIPTS / "lint-imports"],
        [PYTHON, "-m", "tools.check_repository"],
        [PYTHON, "-m", "tools.make_reference", "--check"],
    ]
    failed = 0
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for command, done in zip(commands, pool.map(run_quietly, commands), strict=True):
            name = " ".join(Path(part).name for part in command[:4]).removeprefix("python -m ")
            print(f"{'failed' if done.returncode else 'ok    '} {name}", flush=True)
            if done.returncode:
                failed = 1
                print(done.stdout + done.stderr, flush=True)
    return failed


def run_quietly(command: list[str | Path]) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it says."""
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def bench(arguments: list[str]) -> int:
    """Run the benchmarks and print ratios against the named alternative."""
    setup("dev")
    return call(PYTHON, "-m", "benchmarks", *arguments)


def night(arguments: list[str]) -> int:
    """Run the large sizes: simulations in full, thousands of property examples, and faults over and over."""
    setup("dev")
    setup_browser()
    tests = ["pytest", "-n", "2"]
    code = test_with_coverage(tests)
    code = call(PYTHON, "-m", *tests, "tests/property", extra={"OOGST_HYPOTHESIS": "night"}) or code
    code = call(PYTHON, "-m", *tests, "-rP", *AT_NIGHT, extra=NIGHT) or code
    web = ["tests/web", "--ignore=tests/web/browser"]
    code = call(PYTHON, "-m", *tests, *web, extra={"DATABASE_URL": POSTGRESQL}) or code
    return call(PYTHON, "-m", "benchmarks", "null", "null-web", "coverage", *arguments) or code


def docs(_: list[str]) -> int:
    """Write the reference pages from the code and build the site, warnings as errors."""
    setup("dev")
    must(PYTHON, "-m", "tools.make_reference")
    return call(PYTHON, "-m", "sphinx", "-W", "--keep-going", "-q", "docs", "build/docs")


def figures(arguments: list[str]) -> int:
    """Print lengths, complexity, docstring and type share of the source."""
    setup("dev")
    return call(PYTHON, "-m", "tools.style_figures", *arguments)


def lock(arguments: list[str]) -> int:
    """Renew the requirement locks, without any registry address in them."""
    setup("dev")
    for name in INDEX_VARIABLES:
        os.environ.pop(name, None)
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "-q", *arguments]
    sources = {"setup": ["--group", "setup"], "run": ["--extra", "web", "pyproject.toml"]}
    sources["dev"] = ["--group", "dev", "--extra", "web", "pyproject.toml"]
    for kind, source in sources.items():
        must(PYTHON, "-m", "uv", "pip", "compile", *options, *source, "-o", LOCKS[kind])
    return 0


def main() -> int:
    """Dispatch to the command named first on the command line."""
    commands = {"run": run, "test": test, "check": check, "bench": bench}
    commands |= {"reset-demo": reset_demo, "reports": reports}
    commands |= {"night": night, "docs": docs, "figures": figures, "lock": lock}
    name, arguments = (sys.argv[1] if len(sys.argv) > 1 else "help"), sys.argv[2:]
    if name == "setup":
        setup("dev")
        setup_browser()
        return 0
    if name not in commands:
        print(__doc__)
        return 0 if name in ("help", "--help", "-h") else 2
    return commands[name](arguments)


if __name__ == "__main__":
    sys.exit(main())
