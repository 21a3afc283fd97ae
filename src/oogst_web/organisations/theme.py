"""An organisation's token theme: what of it is safe and readable is taken, the rest is told.

A theme is a stylesheet with NL Design System's ``--basis-*`` or Oogst's own
``--oo-*`` custom properties. Nothing of the file itself reaches a page: tokens
are read, judged and written anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from oogst_web.organisations.colours import contrast, read_colour

LARGEST_FILE = 200_000
_STYLES = Path(__file__).resolve().parent.parent / "static" / "oogst.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ROOT = re.compile(r":root\{(.*?)\}", re.DOTALL)
_DECLARED = re.compile(r"(--[a-z0-9-]{1,100})\s*:\s*([^;{}]{1,300})", re.IGNORECASE)
_FROM_BASIS = re.compile(r"var\((--basis-[a-z0-9-]+),(.*)\)", re.DOTALL)
_FONTS = re.compile(r"""[\w\s,"'-]{1,200}""")
_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,4})?|\.\d{1,4})(px|rem|em)")
_DANGEROUS = ("@", "url(", "\\", "<", "expression(", "image(", "image-set(")

TEXT, EDGE = 4.5, 3.0
# What is read on what, and how far apart the two have to be (WCAG 1.4.3 and 1.4.11).
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("--oo-text", "--oo-surface", TEXT),
    ("--oo-text", "--oo-page", TEXT),
    ("--oo-text", "--oo-surface-soft", TEXT),
    ("--oo-text", "--oo-action-soft", TEXT),
    ("--oo-text-soft", "--oo-surface", TEXT),
    ("--oo-text-soft", "--oo-page", TEXT),
    ("--oo-action", "--oo-surface", TEXT),
    ("--oo-action", "--oo-page", TEXT),
    ("--oo-action", "--oo-action-soft", TEXT),
    ("--oo-action-hover", "--oo-action-soft", TEXT),
    ("--oo-action", "--oo-on-action", TEXT),
    ("--oo-action-hover", "--oo-on-action", TEXT),
    *((f"--oo-{kind}", background, TEXT) for kind in ("error", "ok", "warn") for background in ("--oo-surface",)),
    *((f"--oo-{kind}", f"--oo-{kind}-soft", TEXT) for kind in ("error", "ok", "warn")),
    *(("--oo-text", f"--oo-{kind}-soft", TEXT) for kind in ("error", "ok", "warn", "info")),
    ("--oo-info", "--oo-info-soft", EDGE),
    ("--oo-border", "--oo-surface", EDGE),
    ("--oo-border", "--oo-page", EDGE),
    ("--oo-focus-edge", "--oo-page", EDGE),
    ("--oo-focus-edge", "--oo-surface", EDGE),
    ("--oo-focus-edge", "--oo-focus", EDGE),
)
_SMALLEST = {"--oo-target": 2.75}
_LARGEST_SIZE = 4.0


@dataclass(frozen=True)
class Token:
    """A token that Oogst's stylesheet uses: its own name, the basis token that it reads first, and Oogst's value."""

    name: str
    basis: str
    usual: str

    @property
    def kind(self) -> str:
        """``colour``, ``size`` or ``font``."""
        if self.name == "--oo-font":
            return "font"
        return "colour" if read_colour(self.usual) else "size"


@dataclass(frozen=True)
class Refusal:
    """A token that is not taken: ``reason`` is the text ``theme.<reason>``, ``values`` fill it in."""

    name: str
    reason: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Theme:
    """What is taken of an uploaded theme, as Oogst's own tokens, and what is not."""

    taken: dict[str, str]
    refused: tuple[Refusal, ...] = ()
    unused: int = 0

    def as_data(self) -> dict[str, Any]:
        """Return the theme as it is kept."""
        refused = [[one.name, one.reason, one.values] for one in self.refused]
        return {"taken": self.taken, "refused": refused, "unused": self.unused}


class UnsafeThemeError(ValueError):
    """The file is no list of tokens; ``key`` is the text that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@cache
def tokens() -> dict[str, Token]:
    """Return the tokens of Oogst's own stylesheet by name, with their values in light mode."""
    root = _ROOT.search(_STYLES.read_text(encoding="utf-8"))
    found: dict[str, Token] = {}
    for name, value in _DECLARED.findall(root[1] if root else ""):
        basis = _FROM_BASIS.fullmatch(value.strip())
        found[name] = Token(name, basis[1] if basis else "", (basis[2] if basis else value).strip())
    return found


def read_theme(content: bytes) -> Theme:
    """Return what of an uploaded stylesheet can be taken.

    Raises
    ------
    UnsafeThemeError
        When it is too large, no text, or holds more than plain tokens.
    """
    if len(content) > LARGEST_FILE:
        raise UnsafeThemeError("theme.too_large")
    try:
        text = _COMMENT.sub("", content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnsafeThemeError("theme.no_text") from None
    if any(sign in text.lower() for sign in _DANGEROUS):
        raise UnsafeThemeError("theme.dangerous")
    declared = {name.lower(): value.strip() for name, value in _DECLARED.findall(text)}
    if not declared:
        raise UnsafeThemeError("theme.no_tokens")
    return _judge(declared)


def _judge(declared: Mapping[str, str]) -> Theme:
    by_basis = {token.basis: token for token in tokens().values() if token.basis}
    taken, sources, refused = {}, {}, []
    # Oogst's own names come last: they win from the basis tokens.
    for name, value in sorted(declared.items()):
        token = tokens().get(name) or by_basis.get(name)
        if token is None:
            continue
        problem = _problem_of(token, value)
        if problem is not None:
            refused.append(Refusal(name, *problem))
        else:
            taken[token.name], sources[token.name] = value, name
    known = sum(name in tokens() or name in by_basis for name in declared)
    while (poor := _first_poor_pair(taken)) is not None:
        front, back, ratio, norm = poor
        blamed = front if front in taken else back
        values = {"ratio": f"{ratio:.1f}", "norm": f"{norm:g}", "other": back if blamed == front else front}
        refused.append(Refusal(sources[blamed], "low_contrast", values))
        del taken[blamed]
    return Theme(taken, tuple(refused), len(declared) - known)


def _problem_of(token: Token, value: str) -> tuple[str, dict[str, str]] | None:
    if token.kind == "colour":
        return None if read_colour(value) else ("no_colour", {})
    if token.kind == "font":
        return None if _FONTS.fullmatch(value) else ("no_font", {})
    size = _SIZE.fullmatch(value)
    if size is None:
        return ("no_size", {})
    rem = float(size[1]) / (16 if size[2] == "px" else 1)
    smallest = _SMALLEST.get(token.name, 0.0)
    if smallest <= rem <= _LARGEST_SIZE:
        return None
    return ("size_out_of_range", {"smallest": f"{smallest:g}", "largest": f"{_LARGEST_SIZE:g}"})


def _first_poor_pair(taken: Mapping[str, str]) -> tuple[str, str, float, float] | None:
    for front, back, norm in PAIRS:
        if front not in taken and back not in taken:
            continue
        one, other = (read_colour(taken.get(name, tokens()[name].usual)) for name in (front, back))
        if one and other and (ratio := contrast(one, other)) < norm:
            return front, back, ratio, norm
    return None


def as_stylesheet(kept: Mapping[str, Any]) -> str:
    """Return the taken tokens as a stylesheet; colours hold in light mode only, for which they were judged."""
    known = {name: value for name, value in (kept.get("taken") or {}).items() if name in tokens()}
    safe = {name: value for name, value in known.items() if _problem_of(tokens()[name], value) is None}
    colours = {name: value for name, value in safe.items() if tokens()[name].kind == "colour"}
    rest = {name: value for name, value in safe.items() if name not in colours}
    light = f"@media not (prefers-color-scheme:dark){{{_rule(colours)}}}" if colours else ""
    return light + (_rule(rest) if rest else "")


def _rule(values: Mapping[str, str]) -> str:
    return ":root{" + "".join(f"{name}:{value};" for name, value in sorted(values.items())) + "}"
