"""Our own sheet in an XLSForm: what an XLSForm has no place for, so that nothing is lost on the way back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from oogst_web.questionnaires.items import KINDS, Item
from oogst_web.xlsforms.answers import Answers
from oogst_web.xlsforms.languages import COLUMNS

SHEET = "oogst"
HEADER = ("part", "name", "field", "value")
WHOLE = "-"
MOST_VALUE = 8_000
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_NOT_OURS = frozenset({"id", "items", "scales"})


class Row(NamedTuple):
    """One thing that the other sheets cannot hold."""

    part: str
    name: str
    field: str
    value: Any


def cells(rows: Iterable[Row]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the cells of the rows; a value that is too long for a cell takes several."""
    for row in rows:
        # A cell that says _x0041_ is an A to a spreadsheet.
        text = json.dumps(row.value).replace("_x", "\\u005fx")
        for start in range(0, max(len(text), 1), MOST_VALUE):
            yield (row.part, row.name, row.field, text[start : start + MOST_VALUE])


def text_cells(value: Any) -> dict[str, str]:
    """Return a text as the cells of its languages.

    Examples
    --------
    >>> text_cells("Vraag "), text_cells({"en": "Ask"})
    ({'Nederlands (nl)': 'Vraag'}, {'English (en)': 'Ask'})
    """
    texts = value if isinstance(value, Mapping) else {"nl": value or ""}
    found = {COLUMNS[name]: _cell(str(texts[name])) for name in COLUMNS if texts.get(name)}
    return {name: text for name, text in found.items() if text}


def _cell(text: str) -> str:
    shown = "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)
    # To a form, ${…} is the answer to another question.
    return shown.replace("${", "$ {")[:MOST_VALUE].strip()


def is_exact(value: Any) -> bool:
    """Tell whether cells hold a text as it is."""
    texts = value if isinstance(value, Mapping) else {"nl": value}
    return (
        bool(texts)
        and texts.keys() <= COLUMNS.keys()
        and all(text and _cell(str(text)) == text for text in texts.values())
    )


class Own:
    """The rows of our own sheet in a file that is read; what makes no sense is left alone."""

    def __init__(self, rows: Iterable[list[Any]]) -> None:
        self.held: dict[tuple[str, str], dict[str, Any]] = {}
        for part, name, field, value in rows:
            self.held.setdefault((part, name), {})[field] = value

    def key(self) -> str:
        """Return the name of the questionnaire in the design."""
        key = self.held.get(("instrument", WHOLE), {}).get("id")
        return key if isinstance(key, str) and KEY.fullmatch(key) else ""

    def instrument(self, title: str) -> dict[str, Any]:
        """Return the fields of the instrument itself; its title only when that is still the one of the form."""
        fields = {
            name: value for name, value in self.held.get(("instrument", WHOLE), {}).items() if name not in _NOT_OURS
        }
        if "title" in fields and title not in text_cells(fields["title"]).values():
            del fields["title"]
        return fields

    def scores(self) -> list[dict[str, Any]]:
        """Return the scales of questions that make one score."""
        found = (fields.get("score") for (part, _), fields in self.held.items() if part == "score")
        return [score for score in found if isinstance(score, dict) and isinstance(score.get("items"), list)]

    def loose_scales(self) -> dict[str, dict[str, Any]]:
        """Return the answer scales that no choice list holds."""
        found = (fields.get("scale") for (part, _), fields in self.held.items() if part == "answer_scale")
        return {scale["id"]: scale for scale in found if isinstance(scale, dict) and isinstance(scale.get("id"), str)}

    def answers(self, name: str, texts: Mapping[str, Any]) -> Answers | None:
        """Return what a choice list of ours is; None for another one."""
        fields = self.held.get(("answer_list", name))
        if fields is None:
            return None
        codes = fields.get("codes")
        given = codes if isinstance(codes, dict) else {}
        ours = {str(given.get(code, code)): text for code, text in texts.items()}
        scale = fields.get("scale")
        renamed = {code: str(new) for code, new in given.items()}
        if not isinstance(scale, dict) or not isinstance(scale.get("id"), str):
            return Answers(ours, None, renamed)
        missing = [str(code) for code in scale.get("missing") or ()]
        read = {
            "labels": {code: text for code, text in ours.items() if text and code not in missing},
            "missing": {code: ours[code] for code in missing if code in ours},
        }
        exact = {"labels": fields["labels"]} if "labels" in fields else {}
        exact |= {"missing": fields["missing"]} if "missing" in fields else {}
        scale = {name: value for name, value in scale.items() if name not in read}
        return Answers({}, {**scale, **{name: value for name, value in read.items() if value}, **exact}, renamed)

    def show_if(self, name: str, relevant: str) -> str | None:
        """Return our condition, if the file still says the same; None else."""
        held = self.held.get(("question", name), {}).get("show_if")
        if not isinstance(held, list) or len(held) != 2 or held[1] != relevant:
            return None
        return held[0] if isinstance(held[0], str) else None

    def has_id(self, name: str) -> bool:
        """Tell whether the sheet says what a question was called."""
        return "id" in self.held.get(("question", name), {})

    def item(self, name: str, item: Item, taken: Iterable[str]) -> Item:
        """Return a question with what the file could not hold of it."""
        held = dict(self.held.get(("question", name), {}))
        held.pop("show_if", None)
        key, kind = held.pop("id", None), held.pop("kind", None)
        if isinstance(key, str) and KEY.fullmatch(key) and key.casefold() not in taken:
            item = {**item, "id": key}
        for one in ("text", "hint"):
            # What was changed in the file since goes before what it could not hold.
            if one in held and text_cells(held[one]) != text_cells(item.get(one)):
                del held[one]
        if kind in KINDS:
            item = {**item, "kind": kind}
            if kind == "scale":
                item = {field: value for field, value in item.items() if field != "options"}
        return {**item, **held}
