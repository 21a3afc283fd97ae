"""Reads texts back from rendered files, by finding where the format keeps that."""

from __future__ import annotations

import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import openpyxl
import pikepdf
from lxml import html
from pptx import Presentation

from oogst.language.numbers import MINUS, decimal

Printed = dict[str, set[str]]
"""Per finding the texts that hold a number, without spaces."""


def squeezed(text: str) -> str:
    """Leave out what typesetting adds: spaces, soft hyphens, hyphens at line ends."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def _collect(pairs: Iterator[tuple[str | None, str]]) -> Printed:
    found: Printed = defaultdict(set)
    for keys, text in pairs:
        for key in (keys or "").split():
            if any(sign.isdigit() for sign in text):
                found[key].add(squeezed(text))
    return dict(found)


def printed_in_html(page: bytes) -> Printed:
    body = html.fromstring(page)
    for part in body.xpath("//*[@id='herkomst'] | //*[contains(@class, 'bron')]"):
        part.drop_tree()
    texts = body.xpath("//span[@data-finding] | //h3[@data-finding]")
    quotes = body.xpath("//*[@data-finding]/blockquote")
    cells = body.xpath("//tr[@data-finding]/*")
    told = ((each.get("data-finding"), each.text_content()) for each in texts)
    inside = ((each.getparent().get("data-finding"), each.text_content()) for each in [*cells, *quotes])
    return _collect(pair for pairs in (told, inside) for pair in pairs)


def printed_in_json(content: bytes) -> Printed:
    return _collect(_texts(json.loads(content)["sections"]))


def _texts(part: Any) -> Iterator[tuple[str | None, str]]:
    if isinstance(part, list):
        for each in part:
            yield from _texts(each)
    elif isinstance(part, dict):
        for text in [part.get("text"), part.get("label"), *part.get("cells", [])]:
            if isinstance(text, str) and "finding" in part:
                yield " ".join(key for key in (part["finding"], *part.get("also", ())) if key) or None, text
        for name, each in part.items():
            if name != "chart":
                yield from _texts(each)


DATA_SHEETS = {
    "Lees mij",
    "Bevindingen",
    "Opsplitsingen",
    "Verdelingen",
    "Details",
    "Tellingen",
    "Teksten",
    "Invoer",
    "Codeboek",
}
"""Sheets that hold raw values; every other sheet holds the printed tables of a section."""


def printed_in_xlsx(content: bytes) -> Printed:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    rows = list(book["Teksten"].iter_rows(min_row=2, values_only=True))
    told = ((row[3], str(row[2])) for row in rows if row[1] != "figure")
    tabled = (
        (str(row[-1]), str(cell))
        for sheet in book.worksheets
        if sheet.title not in DATA_SHEETS
        for row in _filled(sheet)
        if row[-1] != "Bevinding"
        for cell in row[:-1]
    )
    return _collect(pair for pairs in (told, tabled) for pair in pairs)


def _filled(sheet: Any) -> Iterator[tuple[Any, ...]]:
    for row in sheet.iter_rows():
        cells = tuple(as_shown(cell) for cell in row if cell.value is not None)
        if len(cells) > 1:
            yield cells


def as_shown(cell: Any) -> str:
    """Return what a Dutch spreadsheet shows in a cell."""
    if not isinstance(cell.value, int | float):
        return str(cell.value)
    shape = cell.number_format.split(";")[0]
    share, money = "%" * shape.endswith("%"), "€\u00a0" * ("€" in shape)
    digits = decimal(abs(cell.value) * (100 if share else 1), "nl", len(shape.rstrip("%").partition(".")[2]))
    sign = MINUS if cell.value < 0 else "+" * shape.startswith("+")
    return f"{sign}{money}{digits if ',' in shape else digits.replace('.', '')}{share}"


def text_of_pptx(content: bytes) -> str:
    deck = Presentation(io.BytesIO(content))
    texts: list[str] = []
    for slide in deck.slides:
        texts.append(slide.notes_slide.notes_text_frame.text)
        for shape in slide.shapes:
            if shape.has_text_frame:
                texts.append(shape.text_frame.text)
            if shape.has_table:
                texts += [cell.text for row in shape.table.rows for cell in row.cells]
    return squeezed("\n".join(texts))


def text_of_pdf(content: bytes) -> str:
    return squeezed("".join(pieces_of_pdf(content)))


def pieces_of_pdf(content: bytes) -> list[str]:
    """Return the texts of a PDF as they were set, line by line."""
    with pikepdf.open(io.BytesIO(content)) as document:
        return [text for page in document.pages for text in _shown(page.obj, page.obj.Resources)]


def _shown(stream: Any, resources: Any) -> Iterator[str]:
    fonts = {name: _unicode(font) for name, font in resources.get("/Font", {}).items()}
    pictures = resources.get("/XObject", {})
    signs: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(stream):
        match str(operator):
            case "Tf":
                signs = fonts[str(operands[0])]
            case "Tj":
                yield _decoded(operands[0], signs)
            case "TJ":
                yield "".join(_decoded(part, signs) for part in operands[0] if isinstance(part, pikepdf.String))
            case "Do" if pictures[str(operands[0])].get("/Subtype") == "/Form":
                form = pictures[str(operands[0])]
                yield from _shown(form, form.get("/Resources", resources))


def _decoded(text: Any, signs: dict[int, str]) -> str:
    codes = bytes(text)
    return "".join(signs.get(int.from_bytes(codes[at : at + 2]), "") for at in range(0, len(codes), 2))


def _unicode(font: Any) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode("latin-1")
    signs: dict[int, str] = {}
    for part in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, target in re.findall(r"<(\w+)>\s*<(\w+)>", part):
            signs[int(code, 16)] = bytes.fromhex(target).decode("utf-16-be")
    for part in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for low, high, target in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            for step in range(int(high, 16) - int(low, 16) + 1):
                signs[int(low, 16) + step] = chr(int(target, 16) + step)
    return signs
