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

from oogst_web.organisations.colours import contrast, lighter, read_colour, written

LARGEST_FILE = 200_000
_STYLES = Path(__file__).resolve().parent.parent / "static" / "oogst.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ROOT = re.compile(r":root\{(.*?)\}", re.DOTALL)
_DARK = re.compile(r"@media\(prefers-color-scheme:dark\)\{:root\{(.*?)\}", re.DOTALL)
_DECLARED = re.compile(r"(--[a-z0-9-]{1,100})\s*:\s*([^;{}]{1,300})", re.IGNORECASE)
_FROM_BASIS = re.compile(r"var\((--basis-[a-z0-9-]+),(.*)\)", re.DOTALL)
_FONTS = re.compile(r"""[\w\s,"'-]{1,200}""")
_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,4})?|\.\d{1,4})(px|rem|em)")
_DANGEROUS = ("@", "url(", "\\", "<", "expression(", "image(", "image-set(")

TEXT, EDGE = 4.5, 3.0
# What is read on what, and how far apart the two have to be (WCAG 1.4.3 and 1.4.11).
Pair = tuple[str, str, float]
_PAIRS: tuple[Pair, ...] = (
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
)
# Of the two rings around what has the focus, the dark one is seen on a light page and the yellow one on a dark page.
_ONLY_LIGHT: tuple[Pair, ...] = (("--oo-focus-edge", "--oo-focus", EDGE),)
_ONLY_DARK: tuple[Pair, ...] = (("--oo-focus", "--oo-page", EDGE), ("--oo-focus", "--oo-surface", EDGE))
# The organisation's own colour may be made lighter until it can be read on dark; white itself is no colour of anybody.
OWN_COLOURS = ("--oo-action", "--oo-action-hover")
_STEPS = tuple(step / 20 for step in range(1, 17))
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


@dataclass(frozen=True)
class Mode:
    """A light or a dark screen: Oogst's own values, and the pairs that have to be told apart on it."""

    usual: Mapping[str, str]
    pairs: tuple[Pair, ...]

    def first_poor_pair(self, taken: Mapping[str, str]) -> tuple[str, str, float, float] | None:
        """Return the first pair of which something was taken and that is too alike: names, contrast and norm."""
        for front, back, norm in self.pairs:
            if front not in taken and back not in taken:
                continue
            one, other = (read_colour(taken.get(name, self.usual[name])) for name in (front, back))
            if one and other and (ratio := contrast(one, other)) < norm:
                return front, back, ratio, norm
        return None


@cache
def light() -> Mode:
    """Return what holds on a light screen."""
    return Mode({name: token.usual for name, token in tokens().items()}, _PAIRS + _ONLY_LIGHT)


@cache
def dark() -> Mode:
    """Return what holds on a dark screen."""
    found = _DARK.search(_STYLES.read_text(encoding="utf-8"))
    changed = {name: value.strip() for name, value in _DECLARED.findall(found[1] if found else "") if name in tokens()}
    return Mode({**light().usual, **changed}, _PAIRS + _ONLY_DARK)


@dataclass(frozen=True)
class Dark:
    """What a colour of a theme becomes in dark mode: its value, and whether it was made lighter for it."""

    value: str
    is_lighter: bool


def in_dark(taken: Mapping[str, str]) -> dict[str, Dark]:
    """Return the colours of a theme that can also be read in dark mode; of the others Oogst's own value holds.

    A colour holds as it is, else, when it is the organisation's own, as its
    first lighter shade that meets every pair.
    """
    found: dict[str, Dark] = {}
    for name in sorted(taken, key=lambda one: (one not in OWN_COLOURS, one)):
        colour = read_colour(taken[name])
        if tokens()[name].kind != "colour" or colour is None:
            continue
        shades = [written(lighter(colour, share)) for share in _STEPS] if name in OWN_COLOURS else []
        for value in (taken[name], *shades):
            values = {other: one.value for other, one in found.items()} | {name: value}
            if dark().first_poor_pair(values) is None:
                found[name] = Dark(value, value != taken[name])
                break
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
    while (poor := light().first_poor_pair(taken)) is not None:
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


def safe_tokens(kept: Mapping[str, Any]) -> dict[str, str]:
    """Return the kept tokens that can stand in a stylesheet."""
    known = {name: value for name, value in (kept.get("taken") or {}).items() if name in tokens()}
    return {name: value for name, value in known.items() if _problem_of(tokens()[name], value) is None}


def as_stylesheet(kept: Mapping[str, Any]) -> str:
    """Return the taken tokens as a stylesheet; a colour holds in the mode for which it was judged."""
    safe = safe_tokens(kept)
    colours = {name: value for name, value in safe.items() if tokens()[name].kind == "colour"}
    shades = {name: one.value for name, one in in_dark(safe).items()}
    rest = {name: value for name, value in safe.items() if name not in colours}
    return (
        (f"@media not (prefers-color-scheme:dark){{{_rule(colours)}}}" if colours else "")
        + (f"@media (prefers-color-scheme:dark){{{_rule(shades)}}}" if shades else "")
        + (_rule(rest) if rest else "")
    )


def _rule(values: Mapping[str, str]) -> str:
    return ":root{" + "".join(f"{name}:{value};" for name, value in sorted(values.items())) + "}"
