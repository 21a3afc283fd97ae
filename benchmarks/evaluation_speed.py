"""Time and memory of 100,000 people x 30 items x 2 moments, beside R doing the same work.

The alternative is ``eval_r.R`` (psych, boot, survey, lme4) on the same numbers in
the same run. Ours reads a study folder with ``read_study``, evaluates it down to
claims with the release guard on and nothing drawn, and adds the bootstrap and the
random-intercept model; both start from a cold process.

Options: ``--people N`` (100000), ``--repeats N``, best of (3), ``--without-r``.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.cli_speed import ROOT, Usage, measure

HERE = Path(__file__).resolve().parent
FASTER, LEANER = 5.0, 3.0
PACKAGES = ("psych", "boot", "survey", "lme4")
# Ours is alpha of complete answers, psych's of all pairs of answers: they differ in the fifth digit.
TOLERANCES = {"alpha": 5e-4, "dz": 5e-6, "mm": 5e-6}
SCALES = {"A": range(1, 11), "B": range(11, 21), "C": range(21, 31)}
MOMENTS = {"0": "voor", "1": "na"}


def run(arguments: list[str]) -> int:
    """Print seconds, peak memory and both ratios; 1 when a line is missed or a number differs."""
    parser = argparse.ArgumentParser(prog="benchmarks evaluation")
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--without-r", action="store_true")
    options, _ = parser.parse_known_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "eval.csv"
        measure([sys.executable, str(HERE / "make_eval_csv.py"), str(options.people), str(table)])
        study = write_folder(table, Path(folder) / "study")
        mine = [sys.executable, "-m", "benchmarks.evaluation_speed", str(study)]
        missing = "not asked for" if options.without_r else find_missing_r()
        if missing:
            print(f"  R not compared: {missing}; no ratio")
            return int(bool(print_usage("oogst", best_of([measure(mine) for _ in range(options.repeats)])).code))
        other = ["Rscript", str(HERE / "eval_r.R"), str(table)]
        # In turn, so that both meet the same load of the machine.
        runs = [(measure(mine), measure(other)) for _ in range(options.repeats)]
        ours, theirs = (best_of(list(side)) for side in zip(*runs, strict=True))
    print_usage("oogst", ours)
    print_usage("R", theirs)
    return int(not compare(ours, theirs))


def best_of(runs: list[Usage]) -> Usage:
    """Return the fastest of several runs; one that worked goes before one that failed."""
    return min(runs, key=lambda usage: (usage.code != 0, usage.wall))


def find_missing_r() -> str | None:
    """Return what is missing to run R, or None when nothing is."""
    if shutil.which("Rscript") is None:
        return "Rscript is not installed"
    check = "for (p in commandArgs(TRUE)) if (!requireNamespace(p, quietly = TRUE)) cat(p, '')"
    absent = measure(["Rscript", "-e", check, *PACKAGES]).output.split()
    return f"R packages are not installed: {', '.join(absent)}" if absent else None


def print_usage(name: str, usage: Usage) -> Usage:
    """Print time and memory of one side, or how it failed, and return them."""
    if usage.code:
        print(f"  {name}: exit code {usage.code}\n{usage.output[-2000:]}")
        return usage
    print(f"  {name}: {usage.wall:.2f} s wall, {usage.cpu:.2f} s CPU, peak {usage.peak_mb:.0f} MB")
    print(f"    {usage.output.strip().splitlines()[-1]}")
    return usage


def compare(ours: Usage, theirs: Usage) -> bool:
    """Print the ratios; True when both lines are met and both sides found the same numbers."""
    if ours.code or theirs.code:
        return False
    mine, other = (json.loads(usage.output.strip().splitlines()[-1]) for usage in (ours, theirs))
    faster, leaner = theirs.wall / ours.wall, theirs.peak_mb / ours.peak_mb
    same = all(abs(mine[name] - other[name]) < tolerance for name, tolerance in TOLERANCES.items())
    met = faster >= FASTER and leaner >= LEANER
    print(f"  R / oogst: {faster:.1f} x the wall time ({theirs.cpu / ours.cpu:.1f} x the CPU time), line {FASTER:.0f}")
    print(f"  R / oogst: {leaner:.1f} x the peak memory, line {LEANER:.0f}")
    print(f"  alpha, d_z and change in the mixed model {'agree' if same else 'DIFFER'}; {'met' if met else 'MISSED'}")
    return met and same


def write_folder(table: Path, folder: Path) -> Path:
    """Write the study folder of the same numbers: design, people with their group, wide answers."""
    folder.mkdir()
    (folder / "design.toml").write_text(write_design(), encoding="utf-8")
    with (
        table.open(encoding="utf-8", newline="") as source,
        (folder / "people.csv").open("w", encoding="utf-8", newline="") as people,
        (folder / "answers.csv").open("w", encoding="utf-8", newline="") as answers,
    ):
        rows = csv.reader(source)
        items = next(rows)[3:]
        people.write("person,grp\n")
        answers.write(",".join(["person", "moment", *items]) + "\n")
        for person, group, moment, *values in rows:
            if moment == "0":
                people.write(f"{person},{group}\n")
            answers.write(",".join([person, MOMENTS[moment], *values]) + "\n")
    return folder


def write_design() -> str:
    """Write a design with three scales of ten items, a goal each, and five groups as breakdown."""
    lines = ['format = "oogst-study/1"', "[programme]", 'id = "speed"', 'title = "Speed"']
    for scale in SCALES:
        lines += ["[[goals]]", f'id = "goal-{scale}"', "level = 3", f'text = "Scale {scale} rises"']
    for scale in SCALES:
        lines += ["[[indicators]]", f'id = "change-{scale}"', f'goal = "goal-{scale}"', f'title = "Scale {scale}"']
        lines += ['definition = "Mean score"', 'measure = "change"', "primary = true", 'instrument = "survey"']
        lines += [f'scale = "{scale}"']
    lines += ["[[answer_scales]]", 'id = "five"', "minimum = 1", "maximum = 5"]
    lines += ["[[instruments]]", 'id = "survey"', 'title = "Survey"']
    for number in range(1, 31):
        lines += ["[[instruments.items]]", f'id = "q{number:02d}"', f'text = "Item {number}"', 'answers = "five"']
    for scale, numbers in SCALES.items():
        items = ", ".join(f'"q{number:02d}"' for number in numbers)
        lines += ["[[instruments.scales]]", f'id = "{scale}"', f'title = "Scale {scale}"', f"items = [{items}]"]
    for moment, kind in (("voor", "before"), ("na", "after")):
        lines += ["[[moments]]", f'id = "{moment}"', f'kind = "{kind}"', f'title = "{moment}"']
    lines += ["[[breakdowns]]", 'attribute = "grp"', 'title = "Group"']
    return "\n".join(lines) + "\n"


def evaluate(folder: Path) -> dict[str, float | str]:
    """Do the work of ``eval_r.R`` on a study folder and return its figures with seconds per step."""
    steps: dict[str, float] = {}
    started = time.perf_counter()

    def tick(name: str) -> None:
        nonlocal started
        now = time.perf_counter()
        steps[f"t_{name}"] = round(now - started, 4)
        started = now

    import numpy as np

    from oogst.analyses._bench import Bench
    from oogst.evaluation import conclude
    from oogst.io.study_folder import read_study
    from oogst.stats.bootstrap import bootstrap_standardised_mean
    from oogst.stats.random_intercept import fit_random_intercept

    tick("load")
    study = read_study(folder).study
    tick("read")
    conclusion = conclude(study)
    tick("conclude")
    bench = Bench(study)
    before, after = (bench.scores("survey", "A", moment).values for moment in MOMENTS.values())
    bootstrap_standardised_mean(after - before)
    tick("bootstrap")
    model = fit_random_intercept(before, after, np.array(study.people.attributes["grp"]))
    tick("mixed")
    found = {finding.key: finding for finding in conclusion.released}
    alpha = found["reliability:survey.A@voor"].numbers.details["alpha"]
    change = found["change:change-A"]
    if [len(split.classes) for split in change.splits] != [5]:
        raise ValueError("the five groups were not released")
    figures = {
        "alpha": round(alpha, 6),
        "dz": round(change.numbers.details["d_z"], 6),
        "mm": round(model.change.estimate, 6),
    }
    return {"tool": "oogst", **figures, **steps}


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    print(json.dumps(evaluate(Path(sys.argv[1]))))
