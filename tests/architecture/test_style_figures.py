"""The figures about the source count what they say they count."""

import ast
from pathlib import Path

import pytest

from tools.style_figures import ROWS, Figures, code_lines, complexity, figures_of, length, quantile, table

SOURCE = '''"""Module."""


class Paper:
    """A paper."""

    def read(self, speed, *, aloud: bool) -> None:
        """Read it.

        Slowly.
        """
        if aloud:  # for others
            for _ in range(speed):
                print()
        elif speed:
            return

    def _skim(self): ...


def write(): ...  # noqa: E704 -- short
'''


@pytest.fixture
def figures() -> Figures:
    figures = Figures()
    figures.add(SOURCE)
    return figures


def function(source: str) -> ast.FunctionDef:
    node = ast.parse(source).body[0]
    assert isinstance(node, ast.FunctionDef)
    return node


def test_a_docstring_does_not_make_a_function_long(figures: Figures) -> None:
    assert sorted(figures.functions) == [1, 1, 6]


def test_arguments_types_and_documents_are_counted(figures: Figures) -> None:
    assert sorted(figures.arguments) == [0, 0, 2]
    assert figures.annotated == [False, False, False]
    assert sorted(figures.documented) == [False, True, True, True]


def test_docstrings_are_no_code() -> None:
    assert code_lines(ast.parse(SOURCE), SOURCE) == 9


def test_comments_and_suppressions_are_counted(figures: Figures) -> None:
    assert (figures.comment_lines, figures.suppressions) == (2, 1)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return 1", 1),
        ("if a: pass\n elif b: pass\n else: pass", 3),
        ("for x in y:\n  while z: pass", 3),
        ("try: pass\n except A: pass\n except B: pass", 3),
        ("match a:\n  case 1: pass\n  case 2: pass\n  case _: pass", 3),
    ],
)
def test_complexity_is_one_more_than_the_branches(body: str, expected: int) -> None:
    assert complexity(function(f"def f():\n {body}")) == expected


def test_the_length_of_a_function_ends_at_its_last_line() -> None:
    assert length(function("def f():\n    x = (\n        1\n    )\n\n")) == 4


@pytest.mark.parametrize(("share", "expected"), [(0.5, 6), (0.9, 10), (1, 10)])
def test_a_quantile_is_one_of_the_values(share: float, expected: float) -> None:
    assert quantile(range(1, 11), share) == expected


def test_an_empty_source_has_figures_too(tmp_path: Path) -> None:
    assert all(row.measure(figures_of(tmp_path, "src")) >= 0 for row in ROWS)


def test_a_target_that_is_missed_is_named(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "a.py").write_text("def f():\n" + "    x = 1\n" * 70, encoding="utf-8")
    missed = [line for line in table(tmp_path, "src") if line.endswith("not met")]
    assert any("function length, longest" in line for line in missed)
    assert any("docstring" in line for line in missed)
