"""The pages of the documentation: their headings, links and blocks of code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
FENCE = re.compile(
    r"^```(?:\{code-block\} )?(?P<language>\w+)\n(?::caption: (?P<caption>\S+)\n\n)?(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<target>[^)\s]+)\)|!\[[^\]]*\]\((?P<image>[^)\s]+)\)")


@dataclass(frozen=True)
class Block:
    """A block of code with its language and, when it is a file, its name."""

    language: str
    caption: str | None
    text: str


def pages(*folders: str) -> list[Path]:
    """Return the pages of some folders, or of the whole site."""
    return sorted(page for folder in folders or (".",) for page in (DOCS / folder).rglob("*.md"))


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(page: Path) -> list[Block]:
    return [Block(found["language"], found["caption"], found["text"]) for found in FENCE.finditer(text_of(page))]


def headings(page: Path) -> list[str]:
    without_code = FENCE.sub("", text_of(page))
    return [line.lstrip("#").strip().strip("`") for line in without_code.splitlines() if line.startswith("#")]


def links(page: Path) -> list[str]:
    return [found["target"] or found["image"] for found in LINK.finditer(FENCE.sub("", text_of(page)))]
