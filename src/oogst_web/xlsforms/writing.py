"""A questionnaire as an XLSForm; what an XLSForm has no place for stands in our own sheet."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from oogst_web.common.words import Voice, catalogue, speak
from oogst_web.questionnaires.items import Item, free_key, items_of
from oogst_web.questionnaires.runner import MOST_ROWS, codes_of
from oogst_web.xlsforms import own
from oogst_web.xlsforms.conditions import Node, to_relevant
from oogst_web.xlsforms.languages import COLUMNS

# These columns are always there, those of other languages when a text is.
_ALWAYS = ("nl", "en")
_TAG = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,59}")
_CODE = re.compile(r"[^\s;,'\"\x00-\x1f]{1,60}")
# Names that a form uses itself.
_TAKEN = ("meta", "data", "instanceid", "instancename", "audit", f"{own.SHEET}_row")
_SELECTS = {"choice": "select_one", "test": "select_one", "choices": "select_multiple", "order": "rank"}
# What a question of a type is when it is read back.
_READ_AS = {"select_one": "choice", "select_multiple": "choices", "rank": "order", "decimal": "number", "text": "text"}
_MADE_ON = dt.datetime.fromisoformat("2000-01-01")
_WIDTHS = {"type": 28, "list_name": 20, "name": 20, "value": 60, "explanation": 60, "relevant": 40, "form_title": 40}
_WIDE = 60

Scale = Mapping[str, Any]
Cells = Mapping[str, str]


@dataclass
class Sheets:
    """The rows of an XLSForm."""

    settings: Cells = field(default_factory=dict)
    survey: list[Cells] = field(default_factory=list)
    choices: list[Cells] = field(default_factory=list)
    own: list[own.Row] = field(default_factory=list)


def write_form(content: Mapping[str, Any], key: str, voice: Voice) -> bytes:
    """Return an instrument with its answer scales as an XLSForm.

    Parameters
    ----------
    content
        ``instrument`` and ``answer_scales`` by name, as they are frozen when they are published.
    key
        Name of the instrument in its design.
    voice
        In which the explanations speak.
    """
    return _workbook(_Form(content["answer_scales"], key).write(content["instrument"]), voice)


class _Form:
    """One form being written."""

    def __init__(self, scales: Mapping[str, Scale], key: str) -> None:
        self.scales, self.key = scales, key
        self.sheets = Sheets()
        self.lists: dict[str, str] = {}
        self.codes: dict[str, dict[str, str]] = {}
        self.nodes: dict[str, Node] = {}

    def write(self, instrument: Mapping[str, Any]) -> Sheets:
        fields = {name: value for name, value in instrument.items() if name not in {"items", "scales", "id"}}
        title = next(iter(own.text_cells(fields.get("title")).values()), self.key)
        # Whoever fills in the form elsewhere gets the texts as they are here.
        kept = {"default_language": COLUMNS["nl"], "clean_text_values": "no"}
        self.sheets.settings = {"form_title": title, "form_id": self.key, **kept}
        for name, value in {"id": self.key, **fields}.items():
            self._own("instrument", own.WHOLE, name, value)
        for item in items_of(instrument):
            self._item(item)
        for score in instrument.get("scales") or ():
            self._own("score", str(score.get("id", "")), "score", score)
        return self.sheets

    def _own(self, part: str, name: str, field: str, value: Any) -> None:
        self.sheets.own.append(own.Row(part, name, field, value))

    def _item(self, item: Item) -> None:
        name = _free((*_TAKEN, *(node.name for node in self.nodes.values())), item["id"], "v_")
        type_, held = self._type(item, name)
        relevant = to_relevant(item["show_if"], self.nodes) if item.get("show_if") else None
        texts = {**_columns("label", item.get("text")), **_columns("hint", item.get("hint"))}
        self.sheets.survey.append({"type": type_, "name": name, **texts, "relevant": relevant or ""})
        self.nodes[item["id"]] = Node(name, self._missing(item), self.codes.get(type_.partition(" ")[2], {}))
        held |= {"id"} if name == item["id"] else set()
        held |= {one for one in ("text", "hint") if own.is_exact(item.get(one))}
        for one, value in item.items():
            if one == "show_if":
                self._own("question", name, one, [value, relevant or ""])
            elif one not in held:
                self._own("question", name, one, value)

    def _type(self, item: Item, name: str) -> tuple[str, set[str]]:
        """Return the type of a question, and which of its fields that holds."""
        kind, options = item.get("kind", "scale"), item.get("options") or {}
        scale = self.scales.get(item.get("answers") or "") if kind == "scale" else None
        if scale is not None and _is_listed(scale):
            return f"select_one {self._scale_list(str(item['answers']), scale)}", {"kind", "answers"}
        if scale is not None:
            row = own.Row("answer_scale", str(item["answers"]), "scale", scale)
            self.sheets.own += [row] if row not in self.sheets.own else []
            return "decimal", set()
        if kind in _SELECTS and options:
            list_name = self._list(f"{name}_opties", options)
            self._own("answer_list", list_name, "kind", "options")
            held = {"options"} if all(map(own.is_exact, options.values())) else set()
            return f"{_SELECTS[kind]} {list_name}", held | ({"kind"} if _READ_AS[_SELECTS[kind]] == kind else set())
        type_ = "decimal" if kind == "number" else "text"
        return type_, {"kind"} if _READ_AS[type_] == kind else set()

    def _scale_list(self, key: str, scale: Scale) -> str:
        if key in self.lists:
            return self.lists[key]
        labels, missing = scale.get("labels") or {}, scale.get("missing") or {}
        codes = [code for code in codes_of(scale) if code not in missing]
        list_name = self.lists[key] = self._list(key, {**{code: labels.get(code) for code in codes}, **missing})
        rest = {name: value for name, value in scale.items() if name not in {"labels", "missing"}}
        self._own("answer_list", list_name, "scale", {**rest, "missing": list(missing)})
        for name, texts in (("labels", labels), ("missing", missing)):
            if not all(map(own.is_exact, texts.values())) or (name == "labels" and labels.keys() & missing.keys()):
                self._own("answer_list", list_name, name, texts)
        return list_name

    def _list(self, start: str, options: Mapping[str, Any]) -> str:
        """Write a choice list and return its name; codes that a form cannot hold get another one."""
        list_name = _free(self.codes, start, "lijst_")
        codes: dict[str, str] = {}
        for code in options:
            is_fit = _CODE.fullmatch(code) and code not in codes.values()
            codes[code] = code if is_fit else free_key((*options, *codes.values()), "optie")
        for code, text in options.items():
            self.sheets.choices.append({"list_name": list_name, "name": codes[code], **_columns("label", text)})
        self.codes[list_name] = other = {code: new for code, new in codes.items() if new != code}
        if other:
            self._own("answer_list", list_name, "codes", {new: code for code, new in other.items()})
        return list_name

    def _missing(self, item: Item) -> frozenset[str]:
        return frozenset(self.scales.get(item.get("answers") or "", {}).get("missing") or ())


def _is_listed(scale: Scale) -> bool:
    """Tell whether people choose from all answers of a scale."""
    low, high = float(scale.get("minimum", 0)), float(scale.get("maximum", -1))
    is_whole = low.is_integer() and high.is_integer() and 0 <= high - low < MOST_ROWS
    return is_whole and len(codes_of(scale)) <= MOST_ROWS


def _free(taken: Iterable[str], wanted: str, before: str) -> str:
    """Return a name that a form can have."""
    used = {name.casefold() for name in taken}
    if _TAG.fullmatch(wanted) and wanted.casefold() not in used:
        return wanted
    return free_key(taken, before + re.sub(r"[^A-Za-z0-9_-]", "_", wanted)[:40] + "_")


def _columns(name: str, value: Any) -> dict[str, str]:
    return {f"{name}::{column}": text for column, text in own.text_cells(value).items()}


def _tongues(rows: Iterable[Cells]) -> list[str]:
    """Return the names of the languages that get a column."""
    names = {name.partition("::")[2] for row in rows for name in row}
    return [column for code, column in COLUMNS.items() if code in _ALWAYS or column in names]


def _workbook(sheets: Sheets, voice: Voice) -> bytes:
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties({"created": _MADE_ON, "title": sheets.settings["form_title"][:200]})
    styles = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    explained = [
        {**dict(zip(own.HEADER, cells, strict=True)), "explanation": _explain(*cells[:3], voice)}
        for cells in own.cells(sheets.own)
    ]
    tongues = _tongues((*sheets.survey, *sheets.choices))
    labels, hints = ([f"{part}::{tongue}" for tongue in tongues] for part in ("label", "hint"))
    for name, header, rows in (
        ("survey", ("type", "name", *labels, *hints, "relevant"), sheets.survey),
        ("choices", ("list_name", "name", *labels), sheets.choices),
        ("settings", tuple(sheets.settings), [sheets.settings]),
        (own.SHEET, (*own.HEADER, "explanation"), explained),
    ):
        _write(book.add_worksheet(name), header, rows, styles)
    book.close()
    return stream.getvalue()


def _write(sheet: Any, header: Sequence[str], rows: Iterable[Cells], styles: tuple[Any, Any]) -> None:
    for place, name in enumerate(header):
        sheet.set_column(place, place, _WIDE if "::" in name else _WIDTHS.get(name, 16))
        sheet.write_string(0, place, name, styles[0])
    for number, row in enumerate(rows, start=1):
        for place, name in enumerate(header):
            if row.get(name):
                sheet.write_string(number, place, row[name], styles[1])
    sheet.freeze_panes(1, 0)


def _explain(part: str, name: str, field: str, voice: Voice) -> str:
    key = f"xlsform.own.{part}.{field}"
    return speak(key if key in catalogue() else f"xlsform.own.{part}", voice)
