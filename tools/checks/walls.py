"""Walls inside the library that import contracts cannot express."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.checks.files import python_files

SEEDED = {"numpy.random.Generator", "numpy.random.PCG64", "numpy.random.SeedSequence", "numpy.random.BitGenerator"}


@dataclass(frozen=True)
class Wall:
    """What may be called in a few packages only.

    ``calls`` are dotted names, a prefix when they end with a dot, a method of
    any object when they start with one.
    """

    why: str
    calls: frozenset[str]
    allowed_in: frozenset[str]

    def stops(self, name: str) -> bool:
        """Tell whether a call is one of those."""
        prefixes = [call for call in self.calls if call.endswith(".")]
        methods = [call for call in self.calls if call.startswith(".")]
        is_listed = name in self.calls or name.startswith(tuple(prefixes)) or name.endswith(tuple(methods))
        return is_listed and name not in SEEDED


CLOCK = Wall(
    "the library reads no clock: take the day as an argument",
    frozenset({"time.", "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today"})
    | {"datetime.date.today"},
    frozenset({"cli"}),
)
CHANCE = Wall(
    "the same input gives the same output: take a numpy Generator as an argument",
    frozenset({"random.", "secrets.", "uuid.uuid1", "uuid.uuid4", "os.urandom", "numpy.random.", "hash"}),
    frozenset(),
)
FILES = Wall(
    "only the packages that read and write studies and reports open files",
    frozenset({"open", "os.open", "io.open", "tempfile.", ".read_text", ".write_text", ".read_bytes", ".write_bytes"}),
    frozenset({"io", "cli", "publication", "render", "content"}),
)
NETWORK = Wall(
    "the library does not use the network",
    frozenset({"socket.", "urllib.request.", "http.client.", "requests.", "httpx.", "urllib3.", "ftplib.", "smtplib."}),
    frozenset(),
)
PROCESSES = Wall(
    "only the reader of workbooks starts a process",
    frozenset({"subprocess.", "os.system", "os.popen", "os.fork", "multiprocessing."}),
    frozenset({"io"}),
)
GUARD = Wall(
    "only the release guard makes what may be shown",
    frozenset(
        f"oogst.types.released.{name}" for name in ("Released", "ReleasedFinding", "ReleasedSplit", "ReleasedClass")
    ),
    frozenset({"privacy"}),
)
WALLS = (CLOCK, CHANCE, FILES, NETWORK, PROCESSES, GUARD)


def find_breached_walls(root: Path) -> list[str]:
    """List calls that a wall stops, over all packages of the library."""
    return [
        f"{name}:{line}: {call}: {wall.why}"
        for name, source in python_files(root, "src/oogst")
        for wall in WALLS
        if Path(name).relative_to("src/oogst").parts[0].removesuffix(".py") not in wall.allowed_in
        for line, call in calls(source)
        if wall.stops(call)
    ]


def calls(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of every call, with the names of imports filled in.

    Examples
    --------
    >>> list(calls("import numpy as np; np.random.normal()"))
    [(1, 'numpy.random.normal')]
    """
    tree = ast.parse(source)
    names = dict(imported(tree))
    hashing = {part for node in ast.walk(tree) if getattr(node, "name", "") == "__hash__" for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node not in hashing:
            name = dotted(node.func, names)
            # A generator without a seed starts somewhere else each time.
            if name == "numpy.random.default_rng" and node.args:
                continue
            yield node.lineno, name


def imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each imported name as the source calls it, with what it stands for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield (alias.asname, alias.name) if alias.asname else (alias.name.split(".")[0],) * 2
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def dotted(node: ast.expr, names: dict[str, str]) -> str:
    """Return the dotted name of what is called; what is no name becomes a question mark."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value, names)}.{node.attr}"
    if not isinstance(node, ast.Name):
        return "?"
    # A local variable may carry the name of a module, such as ``time``.
    return names.get(node.id, node.id if hasattr(builtins, node.id) else f"?{node.id}")
