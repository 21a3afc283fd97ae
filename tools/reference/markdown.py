"""Small pieces of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

NOTE = "<!-- Made from the code by `python3 dev.py docs`; change the code, not this page. -->"
ROLE = re.compile(r":(?:func|class|data|meth|mod|attr):`~?([^`]+)`")
DOI = re.compile(r"\bdoi:(10\.[^\s`,;)]+[^\s`,;).])")


def page(title: str, *parts: str) -> str:
    """Join the parts of a page under its title."""
    return "\n\n".join([NOTE, f"# {title}", *(part.strip("\n") for part in parts if part)]) + "\n"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; cells may hold Markdown but no line ends."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(cell(text) for text in line) + " |" for line in lines)


def cell(text: str) -> str:
    """Make a text fit in a cell."""
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """Mark a text as code; nothing stays nothing."""
    return f"`{text}`" if text else ""


def codes(texts: Iterable[str]) -> str:
    """List texts as code."""
    return ", ".join(code(text) for text in texts)


def block(text: str, language: str = "python") -> str:
    """Write a block of code."""
    return f"```{language}\n{text.rstrip()}\n```"


def prose(text: str) -> str:
    """Turn a docstring's markup into Markdown, with publications as links.

    Examples
    --------
    >>> prose("See :func:`~oogst.stats.nps.estimate_nps` (doi:10.1080/x.1).")
    'See `estimate_nps` ([doi:10.1080/x.1](https://doi.org/10.1080/x.1)).'
    """
    text = ROLE.sub(lambda match: f"`{match.group(1).rpartition('.')[2]}`", text)
    text = DOI.sub(lambda match: f"[doi:{match.group(1)}](https://doi.org/{match.group(1)})", text)
    return text.replace("``", "`")
