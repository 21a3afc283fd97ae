"""Pages about what is found by looking in a folder: analyses, sections, charts, formats, scoring rules."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
from collections.abc import Iterator
from typing import Any

from oogst.language.message import catalogue
from oogst.registry import Registry
from tools.reference import markdown
from tools.reference.docstring import parse

ADD = "Een nieuwe toevoegen is één bestand; zie [hoe dat gaat](../how-to/toevoegen.md)."


def registry(package: str, name: str) -> Registry[Any]:
    """Return a register of plug-ins."""
    found = getattr(importlib.import_module(package), name)
    if not isinstance(found, Registry):
        raise TypeError(name)
    return found


def module_of(plug_in: Any) -> Any:
    """Return the module that a plug-in's own functions stand in."""
    for item in dataclasses.fields(plug_in):
        value = getattr(plug_in, item.name)
        if inspect.isfunction(value):
            return inspect.getmodule(value)
    raise ValueError(plug_in)


def plug_in_parts(plug_ins: Registry[Any]) -> Iterator[str]:
    """Yield heading, facts and help text of every plug-in."""
    messages = catalogue()
    for plug_in in plug_ins:
        documented = parse(inspect.getdoc(module_of(plug_in)) or "")
        yield f"## {plug_in.key}"
        yield markdown.prose(documented.summary)
        yield markdown.prose(documented.text)
        yield " · ".join(facts(plug_in))
        method = messages.get(f"method.{plug_in.key}")
        if method is not None:
            yield f"{method.nl}\n\n*{method.en}*"


def facts(plug_in: Any) -> Iterator[str]:
    """Yield the plain properties of a plug-in beside its key."""
    names = {"version": "versie", "order": "plaats", "extension": "extensie", "media_type": "mediatype"}
    for item in dataclasses.fields(plug_in):
        if item.name in names:
            yield f"{names[item.name]} `{getattr(plug_in, item.name)}`"


def analyses_page() -> str:
    """Return the page about the analyses."""
    intro = (
        "Een analyse haalt bevindingen uit een studie. Welke analyses draaien, volgt uit het ontwerp: "
        f"elke indicator zegt met `measure` hoe hij gemeten wordt. {ADD}"
    )
    return markdown.page("Analyses", intro, *plug_in_parts(registry("oogst.analyses", "ANALYSES")))


def sections_page() -> str:
    """Return the page about the sections of the report."""
    intro = f"De delen van het rapport, in alfabetische volgorde; *plaats* is de plek in het rapport. {ADD}"
    return markdown.page("Delen van het rapport", intro, *plug_in_parts(registry("oogst.sections", "SECTIONS")))


def charts_page() -> str:
    """Return the page about the charts."""
    intro = (
        "Elke grafiek komt met een tekst die zegt wat er te zien is, een tabel met dezelfde getallen "
        f"en een leeswijzer. {ADD}"
    )
    return markdown.page("Grafieken", intro, *plug_in_parts(registry("oogst.charts.kind", "CHARTS")))


def scoring_page() -> str:
    """Return the page about the scoring rules."""
    intro = f"Van antwoorden op vragen naar één score per persoon: `scoring` van een schaal in `design.toml`. {ADD}"
    return markdown.page("Scoreregels", intro, *plug_in_parts(registry("oogst.instruments", "SCORING")))


def formats_page() -> str:
    """Return the page about the formats of the report."""
    intro = (
        "De vormen waarin een rapport kan worden geschreven: de keuzes van `oogst evaluate --format`. "
        f"Alle vormen tonen dezelfde getallen. {ADD}"
    )
    return markdown.page("Vormen van het rapport", intro, *plug_in_parts(registry("oogst.render", "RENDERERS")))
