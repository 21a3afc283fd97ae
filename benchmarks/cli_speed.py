"""CPU seconds of the commands on the study of 26 people, start-up included, cache warm.

Compared with a bare start of Python, and with the import of the usual stack
(``statsmodels.api``) before it has done any work.

Options: ``--repeats N``, best of (5); ``--study DIR`` (examples/projectassistenten).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STUDY = ROOT / "examples" / "projectassistenten"
FORMATS = ("json,html", "html,pdf,pptx,xlsx,json")


@dataclass(frozen=True, slots=True)
class Usage:
    """What one run of a child process took."""

    code: int
    wall: float
    cpu: float
    peak_mb: float
    output: str = ""


def measure(command: list[str], folder: Path | None = None) -> Usage:
    """Run a command and return its own wall time, CPU time and peak memory."""
    import time

    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        started = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder or ROOT, stdout=output, stderr=subprocess.STDOUT)
        # wait4 gives the usage of this child alone, with the children that it waited for.
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        cpu = usage.ru_utime + usage.ru_stime
        return Usage(child.returncode, wall, cpu, usage.ru_maxrss / 1024, output.read())


def measure_best(command: list[str], repeats: int, out: Path | None = None) -> Usage:
    """Return the run with the least CPU time; a failing one is returned at once."""
    runs = []
    for _ in range(repeats + 1):
        if out is not None:
            shutil.rmtree(out, ignore_errors=True)
        runs.append(measure(command))
        if runs[-1].code:
            return runs[-1]
    # The first run warms the cache.
    return min(runs[1:], key=lambda usage: usage.cpu)


def run(arguments: list[str]) -> int:
    """Print CPU seconds per command beside its line; 1 when a line is missed."""
    parser = argparse.ArgumentParser(prog="benchmarks cli")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--study", type=Path, default=STUDY)
    options, _ = parser.parse_known_args(arguments)
    python = sys.executable
    bare = measure_best([python, "-c", "pass"], options.repeats).cpu
    usual = measure_best([python, "-c", "import statsmodels.api"], options.repeats).cpu
    print(
        f"  bare start of Python {bare:.2f} s, import of statsmodels.api {usual:.2f} s (CPU, best of {options.repeats})"
    )
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report"
        oogst = [python, "-m", "oogst"]
        evaluate = [*oogst, "evaluate", str(options.study), "--out", str(out), "--format"]
        commands = {
            "check": ([*oogst, "check", str(options.study)], 0.4),
            "evaluate to JSON and HTML": ([*evaluate, FORMATS[0]], 4.0),
            "evaluate to all five formats": ([*evaluate, FORMATS[1]], 6.0),
        }
        met = [
            print_line(title, measure_best(command, options.repeats, out), line, (bare, usual))
            for title, (command, line) in commands.items()
        ]
    return int(not all(met))


def print_line(title: str, usage: Usage, line: float, alternatives: tuple[float, float]) -> bool:
    """Print one command's figures; True when its line is met."""
    if usage.code:
        print(f"  {title}: exit code {usage.code}\n{usage.output[-800:]}")
        return False
    bare, usual = alternatives
    met = usage.cpu < line
    print(
        f"  {title}: {usage.cpu:.2f} s CPU ({usage.wall:.2f} s wall, {usage.peak_mb:.0f} MB); "
        f"{usage.cpu / bare:.1f} x bare Python, {usage.cpu / usual:.2f} x statsmodels.api; "
        f"line {line} s {'met' if met else 'MISSED'}"
    )
    return met
