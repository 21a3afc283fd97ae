"""Print sizes and complexity of the source beside what they must be; ``--packages`` splits them."""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.checks.files import python_files
from tools.checks.source import comments, suppressions

ROOT = Path(__file__).resolve().parent.parent
Function = ast.FunctionDef | ast.AsyncFunctionDef
BRANCHES = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler)


@dataclass
class Figures:
    """What was counted in a part of the source."""

    files: list[int] = field(default_factory=list)
    functions: list[int] = field(default_factory=list)
    classes: list[int] = field(default_factory=list)
    complexity: list[int] = field(default_factory=list)
    arguments: list[int] = field(default_factory=list)
    annotated: list[bool] = field(default_factory=list)
    documented: list[bool] = field(default_factory=list)
    code_lines: int = 0
    comment_lines: int = 0
    suppressions: int = 0

    def add(self, source: str) -> None:
        """Count one file."""
        tree = ast.parse(source)
        self.files.append(source.count("\n"))
        self.code_lines += code_lines(tree, source)
        self.comment_lines += sum(1 for _ in comments(source))
        self.suppressions += len(suppressions(source))
        self.documented += [bool(ast.get_docstring(node)) for node in public(tree)]
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                self.classes.append(length(node))
            elif isinstance(node, Function):
                self.functions.append(length(node))
                self.complexity.append(complexity(node))
                self.arguments.append(argument_count(node))
                self.annotated.append(is_annotated(node))


def length(node: ast.ClassDef | Function) -> int:
    """Return the lines of a definition without its docstring."""
    return (node.end_lineno or node.lineno) - node.lineno + 1 - len(docstring_lines(node))


def docstring_lines(node: ast.Module | ast.ClassDef | Function) -> range:
    """Return the numbers of the lines on which the docstring of a definition stands."""
    if ast.get_docstring(node, clean=False) is None:
        return range(0)
    first = node.body[0]
    return range(first.lineno, (first.end_lineno or first.lineno) + 1)


def code_lines(tree: ast.Module, source: str) -> int:
    """Return the number of lines that are not empty, no comment and no docstring."""
    documented = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | Function)]
    docstrings = {line for node in documented for line in docstring_lines(node)}
    return sum(
        bool(line.strip()) and not line.lstrip().startswith("#") and number not in docstrings
        for number, line in enumerate(source.splitlines(), start=1)
    )


def complexity(function: Function) -> int:
    """Return McCabe's number as the linter counts it: one more than the statements that branch."""
    inside = list(ast.walk(function))
    cases = sum(len(node.cases) - 1 for node in inside if isinstance(node, ast.Match))
    return 1 + cases + sum(isinstance(node, BRANCHES) for node in inside)


def argument_count(function: Function) -> int:
    """Return how many arguments a caller gives; the object or class itself does not count."""
    every = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return sum(argument.arg not in ("self", "cls") for argument in every)


def is_annotated(function: Function) -> bool:
    """Tell whether all arguments and the result have a type."""
    every = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    every += [argument for argument in (function.args.vararg, function.args.kwarg) if argument]
    typed = all(argument.annotation or argument.arg in ("self", "cls") for argument in every)
    return typed and function.returns is not None


def public(tree: ast.Module) -> Iterator[ast.Module | ast.ClassDef | Function]:
    """Yield what needs a docstring: the module, and public names of it and of its classes."""
    yield tree
    pending: list[ast.Module | ast.ClassDef] = [tree]
    while pending:
        for node in pending.pop().body:
            if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
                yield node
                if isinstance(node, ast.ClassDef):
                    pending.append(node)


def quantile(values: Sequence[int], share: float) -> float:
    """Return the value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0


def percentage(flags: Sequence[bool]) -> float:
    """Return the percentage that is true."""
    return 100 * statistics.fmean(flags) if flags else 100


def over(limit: int) -> Callable[[Sequence[int]], float]:
    """Return a function that gives the percentage above a limit."""
    return lambda values: percentage([value > limit for value in values or [0]])


@dataclass(frozen=True)
class Row:
    """One line of the table; ``limit`` is what it must stay under or, with ``at_least``, reach."""

    name: str
    measure: Callable[[Figures], float]
    limit: float
    at_least: bool = False

    def is_met(self, value: float) -> bool:
        """Tell whether the figure is as it must be."""
        return value >= self.limit if self.at_least else value <= self.limit


ROWS = (
    Row("function length, median", lambda f: quantile(f.functions, 0.5), 6),
    Row("function length, p90", lambda f: quantile(f.functions, 0.9), 20),
    Row("function length, longest", lambda f: quantile(f.functions, 1), 60),
    Row("functions over 50 lines, %", lambda f: over(50)(f.functions), 1),
    Row("file length, p90", lambda f: quantile(f.files, 0.9), 250),
    Row("file length, longest", lambda f: quantile(f.files, 1), 500),
    Row("class length, longest", lambda f: quantile(f.classes, 1), 250),
    Row("complexity, p90", lambda f: quantile(f.complexity, 0.9), 4),
    Row("complexity over 10, %", lambda f: over(10)(f.complexity), 0.7),
    Row("more than 5 arguments, %", lambda f: over(5)(f.arguments), 0.6),
    Row("public names with docstring, %", lambda f: percentage(f.documented), 100, at_least=True),
    Row("functions fully typed, %", lambda f: percentage(f.annotated), 100, at_least=True),
    Row("suppressions / 1000 lines", lambda f: 1000 * f.suppressions / max(f.code_lines, 1), 0.5),
    Row("comment lines / 100, at most", lambda f: 100 * f.comment_lines / max(f.code_lines, 1), 8),
    Row("comment lines / 100, at least", lambda f: 100 * f.comment_lines / max(f.code_lines, 1), 3, at_least=True),
)
# Statistics follow the formulas of their papers: somewhat longer functions.
STATS_LIMITS = {"function length, median": 8, "function length, p90": 30, "functions over 50 lines, %": 2}


def figures_of(root: Path, folder: str) -> Figures:
    """Count everything below a folder."""
    figures = Figures()
    for _, source in python_files(root, folder):
        figures.add(source)
    return figures


def packages(root: Path) -> list[str]:
    """Return the packages of the library."""
    return sorted({str(Path(name).parent) for name, _ in python_files(root, "src/oogst")})


def table(root: Path, folder: str) -> Iterator[str]:
    """Yield the lines of the table of one folder."""
    figures = figures_of(root, folder)
    yield f"{folder}: {len(figures.files)} files, {figures.code_lines} lines"
    for row in ROWS:
        limit = STATS_LIMITS.get(row.name, row.limit) if "stats" in folder else row.limit
        wanted = Row(row.name, row.measure, limit, row.at_least)
        value = row.measure(figures)
        sign = "≥" if row.at_least else "≤"
        yield f"  {row.name:<32}{value:>8.1f}  {sign} {limit:<6g}{'' if wanted.is_met(value) else 'not met'}".rstrip()


def main(arguments: Sequence[str]) -> int:
    """Print the figures; they are smoke detectors, so nothing fails on them."""
    folders = packages(ROOT) if "--packages" in arguments else ["src/oogst", "src/oogst/stats"]
    for folder in folders:
        print("\n".join(table(ROOT, folder)))
    source, tests = figures_of(ROOT, "src"), figures_of(ROOT, "tests")
    print(f"test lines per line of source: {tests.code_lines / max(source.code_lines, 1):.2f} (≥ 1.6)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
