"""The coverage gate adds up per package and names what did not run."""

import pytest

from tools.coverage_gate import STRICT, gaps, package_of, shares


def report(lines: tuple[int, int], branches: tuple[int, int], missing: list[int], exits: list[list[int]]) -> dict:
    ran, all_lines = lines
    taken, all_branches = branches
    return {
        "summary": {
            "covered_lines": ran,
            "num_statements": all_lines,
            "covered_branches": taken,
            "num_branches": all_branches,
        },
        "missing_lines": missing,
        "missing_branches": exits,
    }


FILES = {
    "src/oogst/privacy/audit.py": report((9, 10), (3, 4), [7], [[3, 5]]),
    "src/oogst/privacy/ledger.py": report((6, 6), (0, 0), [], []),
    "src/oogst/registry.py": report((5, 5), (0, 0), [], []),
    "src/oogst/cli/__init__.py": report((0, 0), (0, 0), [], []),
}


def test_lines_and_branches_of_all_files_of_a_package_count() -> None:
    assert shares(FILES) == {"privacy": pytest.approx(100 * 18 / 20), "registry": 100}


def test_what_did_not_run_is_named() -> None:
    assert list(gaps(FILES, "privacy")) == ["    src/oogst/privacy/audit.py: 7, 3→5"]
    assert list(gaps(FILES, "registry")) == []


def test_a_file_of_the_library_itself_is_its_own_package() -> None:
    assert package_of("src/oogst/__init__.py") == "__init__"


def test_parts_of_the_web_stand_apart_from_packages_of_the_library() -> None:
    of = {
        "src/oogst_web/pages/access.py": "web doors",
        "src/oogst_web/workshops/queries.py": "web doors",
        "src/oogst_web/workshops/domain.py": "web workshops",
        "src/oogst_web/settings/base.py": "web start",
        "src/oogst_web/demo/management/commands/demo.py": "web start",
        "src/oogst_web/serve.py": "web start",
        "src/oogst/privacy/queries.py": "privacy",
    }
    assert {file: package_of(file) for file in of} == of


def test_what_could_show_a_person_has_to_be_run_whole() -> None:
    strict = ("privacy", "web doors", "web people", "web exports", "web studies")
    assert [STRICT[package] for package in strict] == [100.0] * 5
