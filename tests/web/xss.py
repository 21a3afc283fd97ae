"""Texts that would do something on a page that takes text for HTML, and how to see that one did."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.web.canaries import Aviary, Sees

# Each holds a mark where {} stands, so that an escape can be traced to the text.
PAYLOADS = (
    "{}<script>xss()</script>",
    "{}<img src=x onerror=xss()>",
    '{}"><svg onload=xss()>',
    "{}'><b onmouseover='xss()'>",
    '{}" autofocus onfocus="xss()',
    "{}</title><xss>",
    "{}</textarea><xss>",
    "{}</script><script>xss()</script>",
    "{}<a href=javascript:xss()>x</a>",
    "{}<iframe srcdoc='<script>xss()</script>'>",
    "{}--><xss>",
    "{}<math><mtext><xss>",
    "{}<style>*{{color:red}}</style>",
    "{}<base href=//elders.voorbeeld>",
    "{}<form action=//elders.voorbeeld>",
    "{}{{{{7*7}}}}{{% load x %}}<xss>",
)
# What our own pages are made of: nothing else is on one.
STRANGE_TAGS = {"xss", "svg", "iframe", "math", "style", "base", "object", "embed", "mtext"}


@dataclass
class Infested(Aviary):
    """Canaries that try to get out of the text."""

    def new(self, what: str, sees: Sees, *, most: int = 200) -> str:
        """Return a canary within a text that would do something, as far as such a text fits."""
        mark = super().new(what, sees)
        fitting = [text for payload in PAYLOADS if len(text := payload.format(mark)) <= most]
        return fitting[len(self.sees) % len(fitting)]


@dataclass
class Looking(HTMLParser):
    """What on a page is no text: strange elements, handlers, scripts and links that run."""

    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what should not be on a page."""
        values = {name: value or "" for name, value in attrs}
        handlers = [name for name in values if name.startswith("on")]
        # Pictures of our own have a place of their own, and scripts come from the server or are data.
        runs = tag == "script" and not (
            values.get("src", "").startswith("/static/") or "json" in values.get("type", "")
        )
        elsewhere = any(
            values.get(name, "").strip().lower().startswith(("javascript:", "//elders", "data:text"))
            for name in ("href", "action", "src", "formaction")
        )
        is_broken = tag == "img" and values.get("src") == "x"
        if tag in STRANGE_TAGS or handlers or runs or elsewhere or is_broken:
            self.found.append(self.get_starttag_text() or tag)


def alive_in(content: str) -> list[str]:
    """Return what came alive on a page."""
    looking = Looking()
    looking.feed(content)
    return looking.found
