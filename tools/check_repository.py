"""Check what no linter checks: traces of machines, suppressions, messages, licences, lengths."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tools.checks.dependencies import find_unused_dependencies
from tools.checks.licences import find_unsuitable_licences
from tools.checks.messages import find_incomplete_messages, find_unknown_messages
from tools.checks.source import find_long_files, find_reasonless_suppressions, find_silent_plug_ins
from tools.checks.tests import find_forbidden_means, find_idle_tests
from tools.checks.traces import (
    find_lock_differences,
    find_machine_paths,
    find_registry_addresses,
    find_secrets,
    find_unlocked_packages,
)
from tools.checks.walls import find_breached_walls
from tools.reference.reasons import find_unsaid_reasons

ROOT = Path(__file__).resolve().parent.parent
CHECKS: tuple[Callable[[Path], list[str]], ...] = (
    find_registry_addresses,
    find_machine_paths,
    find_secrets,
    find_lock_differences,
    find_unlocked_packages,
    find_long_files,
    find_reasonless_suppressions,
    find_silent_plug_ins,
    find_breached_walls,
    find_idle_tests,
    find_forbidden_means,
    find_incomplete_messages,
    find_unknown_messages,
    find_unsaid_reasons,
    find_unsuitable_licences,
    find_unused_dependencies,
)


def main() -> int:
    """Print everything that is wrong and tell whether something was."""
    problems = [problem for check in CHECKS for problem in check(ROOT)]
    for problem in problems:
        print(problem)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
