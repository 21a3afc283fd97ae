"""Run benchmarks: ``python -m benchmarks [NAME ...] [OPTIONS]``; all of them without a name."""

from __future__ import annotations

import importlib
import sys

BENCHMARKS = {
    "null": "null_programmes",
    "null-web": "null_web",
    "coverage": "coverage",
    "evaluation": "evaluation_speed",
    "cli": "cli_speed",
    "release": "release_speed",
    "wave": "wave_release",
    "web": "web_speed",
    "outcomes": "outcomes_speed",
    "answering": "answering_speed",
    "crowd": "crowd_at_once",
    "page": "question_page",
}


def main(arguments: list[str]) -> int:
    """Run the named benchmarks one after another; the exit code is 1 when any misses its line."""
    known = BENCHMARKS | {module: module for module in BENCHMARKS.values()}
    first = next((place for place, word in enumerate(arguments) if word.startswith("-")), len(arguments))
    names, options = arguments[:first] or list(BENCHMARKS), arguments[first:]
    unknown = [name for name in names if name not in known]
    if unknown or "--help" in options or "-h" in options:
        print(f"{__doc__}\n\nNames: {', '.join(BENCHMARKS)}.", file=sys.stderr)
        return 2 if unknown else 0
    failed = []
    for name in names:
        benchmark = importlib.import_module(f"benchmarks.{known[name]}")
        print(f"\n{name}: {benchmark.__doc__.splitlines()[0]}", flush=True)
        if benchmark.run(options):
            failed.append(name)
    print("\n" + (f"Missed a line: {', '.join(failed)}." if failed else "Every line was met."))
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
