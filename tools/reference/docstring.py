"""Docstrings in the numpydoc style, taken apart."""

from __future__ import annotations

import inspect
import re
import textwrap
from dataclasses import dataclass, field

SECTION = re.compile(r"^([A-Z][A-Za-z ]+)\n-{3,}\n", re.MULTILINE)


@dataclass(frozen=True)
class Docstring:
    """First line, the text below it, and the sections by name."""

    summary: str
    text: str = ""
    sections: dict[str, str] = field(default_factory=dict)

    def items(self, section: str) -> list[tuple[str, str]]:
        """Return name and description of every entry of a section such as Parameters."""
        entries: list[tuple[str, str]] = []
        for line in self.sections.get(section, "").splitlines():
            if line and not line.startswith(" "):
                entries.append((line.strip(), ""))
            elif entries:
                name, described = entries[-1]
                entries[-1] = (name, f"{described}\n{line.strip()}".strip())
        return entries


def read_docstring(thing: object) -> Docstring:
    """Take apart the docstring of a module, class or function.

    Examples
    --------
    >>> def f():
    ...     \"\"\"Do it.
    ...
    ...     Notes
    ...     -----
    ...     A paper.
    ...     \"\"\"
    >>> read_docstring(f).sections
    {'Notes': 'A paper.'}
    """
    return parse(inspect.getdoc(thing) or "")


def parse(text: str) -> Docstring:
    """Take apart a docstring without indentation."""
    head, *parts = SECTION.split(text)
    names, bodies = parts[::2], parts[1::2]
    summary, _, rest = head.partition("\n\n")
    sections = {name: textwrap.dedent(body).strip("\n") for name, body in zip(names, bodies, strict=True)}
    return Docstring(" ".join(summary.split()), rest.strip(), sections)
