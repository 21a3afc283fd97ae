"""The checks of the repository pass here and fail on what they are meant to find."""

import ast
from collections.abc import Callable
from email.message import Message as Headers
from pathlib import Path

import pytest

from oogst.language.message import Message
from tools.check_repository import CHECKS, ROOT
from tools.checks import licences, messages, source, traces
from tools.checks.dependencies import find_unused_dependencies
from tools.checks.tests import find_forbidden_means, find_idle_tests
from tools.reference.reasons import given_codes

Write = Callable[[str, str], Path]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.slow
def test_the_repository_passes(check: Callable[[Path], list[str]]) -> None:
    assert check(ROOT) == []


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


# Put together here, so that this file itself holds no address, path or secret.
INDEX = "--index" + "-url "
SLASH = "/"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("requirements.lock", INDEX + "somewhere"),
        ("requirements.lock", "numpy @ https:" + "//host/numpy.whl"),
        ("pyproject.toml", "reg" + 'istry = "x"'),
        ("assets/package-lock.json", '"resol' + 'ved": "x"'),
        ("assets/package-lock.json", '"version": "https:' + '//host/axe.tgz"'),
        ("assets/.npmrc", "reg" + "istry=x"),
        ("notes.txt", "file:" + "///wheels"),
        ("uv.lock", "version = 1"),
    ],
)
def test_the_address_of_a_registry_is_found(write: Write, name: str, line: str) -> None:
    assert len(traces.find_registry_addresses(write(name, "ok\n" + line + "\n"))) == 1


def test_a_lock_of_names_versions_and_hashes_has_no_address(write: Write) -> None:
    assert traces.find_registry_addresses(write("requirements.lock", "numpy==2 \\\n    --hash=sha256:00\n")) == []


@pytest.mark.parametrize(
    "path", [SLASH + "home/ann/x", SLASH + "tmp/x", "'" + SLASH + "root/x'", "C:\\" + "Users\\ann"]
)
def test_a_path_of_one_machine_is_found(write: Write, path: str) -> None:
    assert len(traces.find_machine_paths(write("docs/page.md", f"see {path}\n"))) == 1


@pytest.mark.parametrize("text", ["src/home/page", "https://example.org/home/page", "/usr/bin/env", "a/tmp/b"])
def test_other_paths_are_no_machine_paths(write: Write, text: str) -> None:
    assert traces.find_machine_paths(write("docs/page.md", text + "\n")) == []


@pytest.mark.parametrize(
    "text",
    ["-----BEGIN RSA PRIV" + "ATE KEY-----", "gh" + "p_" + "a" * 36, "postgres:" + "//u:p@db", "_auth" + "Token=x"],
)
def test_a_secret_is_found(write: Write, text: str) -> None:
    assert len(traces.find_secrets(write("settings.py", text + "\n"))) == 1


def test_a_version_that_the_tests_do_not_use_is_found(write: Write) -> None:
    write("requirements.lock", "numpy==2.1 \\\nclick==8.1\n")
    root = write("requirements-dev.lock", "numpy==2.0\nclick==8.1\n")
    assert traces.find_lock_differences(root) == [
        "requirements.lock: numpy==2.1 is not what requirements-dev.lock tests"
    ]


def test_where_a_package_asks_for_money_is_no_registry(write: Write) -> None:
    root = write("package-lock.json", '"funding": {\n  "url": "https:' + '//host/sponsors"\n}\n')
    assert traces.find_registry_addresses(root) == []


@pytest.mark.parametrize(
    ("wanted", "entry", "found"),
    [
        ("4.1.0", '{"version": "4.1.0", "integrity": "sha512-x"}', []),
        ("^4.1.0", '{"version": "4.1.0", "integrity": "sha512-x"}', ["package.json: axe-core ^4.1.0"]),
        ("4.1.0", '{"version": "4.1.0"}', ["package-lock.json: axe-core has no hash"]),
    ],
)
def test_a_package_without_exact_version_or_hash_is_found(
    write: Write, wanted: str, entry: str, found: list[str]
) -> None:
    write("package.json", '{"devDependencies": {"axe-core": "' + wanted + '"}}')
    root = write("package-lock.json", '{"packages": {"": {}, "node_modules/axe-core": ' + entry + "}}")
    problems = traces.find_unlocked_packages(root)
    assert [problem.partition(" is not what")[0] for problem in problems] == found


def test_a_file_over_the_limit_is_found(write: Write) -> None:
    write("src/short.py", "x = 1\n" * source.LONGEST_FILE)
    root = write("src/long.py", "x = 1\n" * (source.LONGEST_FILE + 1))
    assert source.find_long_files(root) == ["src/long.py: 501 lines, split it"]


@pytest.mark.parametrize("silence", ["noqa: E501", "type: ignore[arg-type]", "pragma: no cover", "fmt: off"])
def test_a_suppression_needs_a_reason(write: Write, silence: str) -> None:
    assert len(source.find_reasonless_suppressions(write("a.py", f"x = 1  # {silence}\n"))) == 1
    assert source.find_reasonless_suppressions(write("a.py", f"x = 1  # {silence} -- the paper's name\n")) == []


def test_a_string_that_looks_like_a_suppression_is_none(write: Write) -> None:
    assert source.find_reasonless_suppressions(write("a.py", 'x = "# noqa"\n')) == []


def test_a_plug_in_without_docstring_is_found(write: Write) -> None:
    write("src/oogst/analyses/_shared.py", "x = 1\n")
    write("src/oogst/analyses/good.py", '"""Says what it does."""\n')
    root = write("src/oogst/analyses/bad.py", "x = 1\n")
    found = source.find_silent_plug_ins(root)
    assert found == ["src/oogst/analyses/bad.py: a plug-in without a docstring has no help page"]


@pytest.mark.parametrize(
    "message", [Message("rij {row}", "row"), Message("rij", ""), Message(" ", "row"), Message("{a}", "{b}")]
)
def test_a_message_that_differs_between_languages_is_found(message: Message) -> None:
    assert len(messages.incomplete({"problem.x": message})) == 1


def test_a_message_may_order_its_values_differently() -> None:
    assert messages.incomplete({"problem.x": Message("{a} van {b}", "of {b}, {a}")}) == []


def test_braces_around_a_sentence_are_no_value() -> None:
    assert messages.placeholders('{ nl = "doel" } van {row}') == {"row"}


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ('say("problem.row", language, row=1)', []),
        ('say("problem.row", language, **values)', []),
        ('Problem(key="problem.row", file="x")', []),
        ('say("problem.rij", language)', ["1: there is no message 'problem.rij'"]),
        ('Problem("problem.rij", "x")', ["1: there is no message 'problem.rij'"]),
        ('story.say("problem.rij")', ["1: there is no message 'problem.rij'"]),
        ('problems.error("rij", place)', ["1: there is no message 'problem.rij'"]),
        ('problems.warn("row", place, row=1)', []),
        ('say("problem.row", language)', ["1: message 'problem.row' needs 'row'"]),
    ],
)
def test_the_source_says_only_messages_that_exist(call: str, expected: list[str]) -> None:
    assert messages.unknown(call, {"problem.row": Message("rij {row}", "row {row}")}) == expected


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("BSD-3-Clause AND Zlib", True),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only", False),
        ("MIT AND Proprietary", False),
        ("unknown", False),
    ],
)
def test_only_licences_that_the_eupl_can_live_with_are_allowed(expression: str, allowed: bool) -> None:
    assert licences.is_allowed(expression) is allowed


def test_a_licence_in_words_is_read_from_the_classifier() -> None:
    headers = Headers()
    headers["License"] = "Copyright (c) someone\nAll rights reserved"
    headers["Classifier"] = "License :: OSI Approved :: BSD License"
    assert licences.licence_of(headers) == "BSD-3-Clause"


def test_a_dependency_that_is_not_installed_has_no_known_licence(write: Write) -> None:
    root = write("requirements.lock", "no-such-package==1.0 \\\n")
    found = licences.find_unsuitable_licences(root)
    assert found == ["requirements.lock: no-such-package is not installed, so its licence is not known"]


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ('R.refused("no_data")', {"no_data"}),
        ('R(reason="a" if n == "b" else "c_d")', {"a", "c_d"}),
        ('reason = "zero_variance" if x else None', {"zero_variance"}),
        ('def f() -> str | None:\n    return "no_data" if n < 2 else None', {"no_data"}),
        ('R(warnings=("indicative",) if n else ())', {"indicative"}),
        ('R(method="wilson")', set()),
    ],
)
def test_the_codes_that_a_statistic_gives_are_found(source: str, codes: set[str]) -> None:
    assert set(given_codes(ast.parse(source))) == codes


def test_a_dependency_that_nothing_imports_is_found(write: Write) -> None:
    write("pyproject.toml", '[project]\ndependencies = ["click>=8.5", "PyYAML", "numpy[extra]>=2"]\n')
    root = write("src/oogst/a.py", "import click.core\nfrom yaml import load\n")
    assert find_unused_dependencies(root) == ["pyproject.toml: nothing imports numpy"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("x = 1", 1),
        ("run()", 1),
        ("assert x", 0),
        ("with pytest.raises(E):\n        run()", 0),
        ("CASE.check(result)", 0),
        ("assert_same(a, b)", 0),
    ],
)
def test_a_test_that_can_not_fail_is_found(write: Write, body: str, found: int) -> None:
    root = write("tests/test_a.py", f"def test_it_works():\n    {body}\n\ndef run(): pass\n")
    assert len(find_idle_tests(root)) == found


@pytest.mark.parametrize("source", ["import time\ntime.sleep(1)", "from unittest.mock import patch\npatch('a')"])
def test_waiting_and_mocks_are_found(write: Write, source: str) -> None:
    assert len(find_forbidden_means(write("tests/test_a.py", source))) == 1
