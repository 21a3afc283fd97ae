"""From what pyxform found in a form to a questionnaire; all that is dropped or changed is told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from oogst.language.tongues import Tongue
from oogst_web.questionnaires.items import Item, free_key, shown_text, with_text
from oogst_web.xlsforms.answers import FEWEST, MOST_RANGE, Answers, read_answers, read_options
from oogst_web.xlsforms.columns import tell_columns, tell_signs
from oogst_web.xlsforms.conditions import Asked, NotHeldError, join_all, to_show_if
from oogst_web.xlsforms.form import Form, Told
from oogst_web.xlsforms.languages import Tongues
from oogst_web.xlsforms.own import KEY, SHEET, Own

LONGEST_HINT = 500
_CONTAINERS = frozenset({"group", "repeat", "loop"})
_KINDS = {
    "select one": "choice",
    "select all that apply": "choices",
    "rank": "order",
    **dict.fromkeys(("integer", "int", "decimal", "range"), "number"),
    **dict.fromkeys(("text", "string", "date", "time", "dateTime", "datetime"), "text"),
}
_WITH_LIST = frozenset({"select one", "select all that apply", "rank"})
_AS_TEXT = frozenset({"date", "time", "dateTime", "datetime"})
# Type → why it is left out; another type is one that Oogst does not know.
_DROPPED = {
    "note": "drop_note",
    **dict.fromkeys(("calculate", "hidden"), "drop_calculate"),
    **dict.fromkeys(("geopoint", "geotrace", "geoshape", "start-geopoint", "background-geopoint", "osm"), "drop_place"),
    **dict.fromkeys(("photo", "audio", "video", "file", "background-audio"), "drop_media"),
    **dict.fromkeys(("start", "end", "today", "deviceid", "phonenumber", "username", "email", "audit"), "drop_meta"),
    **dict.fromkeys(("xml-external", "csv-external", "select one external"), "drop_file"),
}
_SETTINGS = frozenset({"form_title", "title", "form_id", "id_string", "default_language", "clean_text_values"})
_OTHER = {"nl": "Anders", "en": "Other"}
_OTHER_ASKED = {"nl": "Anders, namelijk:", "en": "Other, namely:"}
_GENERATED = "generated_table_list_label_"

Element = Mapping[str, Any]


def read_form(found: Mapping[str, Any], file: str, plain: Tongue, told: Told) -> Form:
    """Return the questionnaire of a form.

    Parameters
    ----------
    found
        What the reading process answered.
    file
        Name of the file: the title of a form without one.
    plain
        Language of texts that do not say theirs.
    """
    return _Mapping(found, plain, told).read(file)


class _Mapping:
    """One form being read."""

    def __init__(self, found: Mapping[str, Any], plain: Tongue, told: Told) -> None:
        self.found, self.told = found, told
        self.own = Own(found["own"])
        self.elements: list[Element] = found["elements"]
        options = [option for of_list in found["lists"].values() for option in of_list]
        texts = [part.get(name) for part in (*self.elements, *options) for name in ("label", "hint")]
        self.tongues = Tongues(texts, str(found["settings"]["default_language"] or ""), plain)
        self.asked: dict[str, Asked] = {}
        self.items: list[Item] = []
        self.lists: dict[tuple[str, bool], Answers] = {}
        self.ranges: dict[str, dict[str, Any]] = {}
        self.note: tuple[Element, Any] | None = None
        # Place of a group → why what is in it is left out, and when it is shown.
        self.why_not: dict[int | None, str] = {}
        self.relevant: dict[int | None, str] = {}

    def read(self, file: str) -> Form:
        """Read every element in its order."""
        self._tell_file()
        for place, element in enumerate(self.elements):
            inside = element["parent"]
            if element.get("type") in _CONTAINERS:
                self._group(place, element, self.why_not.get(inside, ""))
            elif str(element.get("name", "")).startswith(_GENERATED):
                self._heading(self.elements[inside], element)
            elif element.get("oogst_row"):
                self._question(element, self.why_not.get(inside, "") or self._reason(element))
            elif self._is_other(element):
                self._other(element)
        self._drop_note()
        scales = {one.scale["id"]: one.scale for one in self.lists.values() if one.scale is not None}
        scales |= self.ranges | self.own.loose_scales()
        written = (
            str(self.found["settings"]["title"] or "")
            if {"form_title", "title"} & set(map(_plain, self.found["set"]))
            else ""
        )
        instrument = {"title": with_text("", self.tongues.plain, (written or file)[:200]), "kind": "survey"}
        instrument |= self.own.instrument(written) | {"items": self.items}
        scores = self._scores()
        used = dict.fromkeys(str(item.get("answers")) for item in self.items)
        key = self.own.key() or "vragenlijst"
        return Form(
            key, instrument | ({"scales": scores} if scores else {}), [scales[name] for name in used if name in scales]
        )

    def _scores(self) -> list[dict[str, Any]]:
        """Return the scores of our own sheet, with the questions that are still there."""
        kept, keys = [], {item["id"] for item in self.items}
        for score in self.own.scores():
            items = [key for key in score["items"] if key in keys]
            if items != score["items"]:
                self.told.at("score", SHEET, None, text=str(score.get("id", "")))
            kept += [{**score, "items": items}] if items else []
        return kept

    def _tell_file(self) -> None:
        if self.tongues.taken:
            self.told.at("language_taken", "", None, language=self.tongues.taken, into=self.tongues.plain)
        for language in self.tongues.left_out:
            self.told.at("drop_language", "", None, language=language)
        for sheet in self.found["sheets"]:
            self.told.at("drop_sheet", sheet, None)
        for column in self.found["set"]:
            if _plain(column) not in _SETTINGS:
                self.told.at("drop_setting", "settings", 2, column)
        if self.found["formulas"]:
            self.told.at("formula", "", None, cells=", ".join(self.found["formulas"][:20]))
        for number in self.found["skipped"]:
            self.told.at("drop_row", "survey", number)
        for cell in self.found["loose"]:
            self.told.at("drop_cell", cell["sheet"], cell["row"], text=cell["value"])

    def _group(self, place: int, element: Element, why: str) -> None:
        if not element.get("oogst_row"):
            # pyxform's own group for what a device notes by itself.
            self.why_not[place] = "drop_meta"
            return
        self._drop_note()
        if why or element["type"] != "group":
            self.why_not[place] = why or "drop_repeat"
            self.told.tell(self.why_not[place], element, "type", name=element["name"], text="", type=element["type"])
            return
        self.told.tell("flat", element, "type", name=element["name"])
        self._heading(element, element)
        if element.get("hint"):
            self.told.tell("drop_column", element, "hint")
        self.relevant[place] = self._condition(element)
        tell_columns(element, self.told)

    def _heading(self, group: Element, element: Element) -> None:
        text = self._shown(element.get("label"))
        if text:
            self.told.tell("drop_heading", group, "label", text=text)

    def _reason(self, element: Element) -> str:
        kind = str(element.get("type", ""))
        if kind in _WITH_LIST and not self.found["lists"].get(element.get("itemset")):
            return "drop_file"
        return "" if kind in _KINDS else _DROPPED.get(kind, "drop_kind")

    def _question(self, element: Element, reason: str) -> None:
        kind = str(element.get("type", ""))
        if reason == "drop_note":
            self._drop_note()
            self.note = (element, self.tongues.text(element.get("label")))
        elif reason:
            text = self._shown(element.get("label")) or str(element.get("name", ""))
            self.told.tell(reason, element, "type", name=element.get("name", ""), type=kind, text=text)
        else:
            self._keep(element, {"id": self._key(element), **self._texts(element), **self._answered(element, kind)})
            tell_columns(element, self.told)
            if kind in _AS_TEXT:
                self.told.tell("as_text", element, "type", type=kind)

    def _keep(self, element: Element, item: Item) -> None:
        name = str(element["name"])
        relevant = str((element.get("bind") or {}).get("relevant") or "")
        held = self.own.show_if(name, relevant)
        show_if = self._condition(element) if held is None else held
        taken = {one["id"].casefold() for one in self.items}
        item = self.own.item(name, item | ({"show_if": show_if} if show_if else {}), taken)
        self.items.append(item)
        answers = self._list(element) if element.get("type") in _WITH_LIST else Answers({})
        missing = frozenset((answers.scale or {}).get("missing", ()))
        self.asked[name] = Asked(item["id"], str(item.get("kind")), answers.code, missing)

    def _condition(self, element: Element) -> str:
        """Return when an element is shown: its own condition and those of the groups around it."""
        relevant = str((element.get("bind") or {}).get("relevant") or "")
        around = self.relevant.get(element["parent"], "")
        try:
            return join_all([around, to_show_if(relevant, self.asked) if relevant else ""])
        except NotHeldError as error:
            self.told.tell(error.args[0], element, "relevant", text=relevant, about=error.args[1])
            return around

    def _texts(self, element: Element) -> dict[str, Any]:
        text, hint = self.tongues.text(element.get("label")), self.tongues.text(element.get("hint"))
        if not text:
            text, hint = hint or with_text("", self.tongues.plain, str(element["name"])), ""
            self.told.tell("no_label", element, "label", text=self._of(text))
        if (
            self.note is not None
            and not hint
            and len(self._of(self.note[1])) <= LONGEST_HINT
            and self._of(self.note[1])
        ):
            note, hint = self.note
            self.note = None
            self.told.tell("note_hint", note, "type", text=self._of(hint))
            if (note.get("bind") or {}).get("relevant"):
                self.told.tell("drop_column", note, "relevant")
            tell_columns(note, self.told)
        self._drop_note()
        # In what went out from here, such signs are just signs.
        for one in filter(None, () if self.own.key() else (text, hint)):
            tell_signs(element, self._of(one), self.told)
        return {"text": text} | ({"hint": hint} if hint else {})

    def _drop_note(self) -> None:
        if self.note is not None:
            note, text = self.note
            self.told.tell("drop_note", note, "type", text=self._of(text) or str(note.get("name", "")))
            self.note = None

    def _answered(self, element: Element, kind: str) -> dict[str, Any]:
        """Return how a question is answered."""
        if kind == "range":
            return self._range(element)
        if kind not in _WITH_LIST:
            return {"kind": _KINDS[kind]}
        answers = self._list(element)
        if answers.scale is not None:
            return {"kind": "scale", "answers": answers.scale["id"]}
        return {"kind": _KINDS[kind], "options": answers.options}

    def _list(self, element: Element) -> Answers:
        name, is_one = str(element["itemset"]), element["type"] == "select one"
        if (name, is_one) not in self.lists:
            self.lists[name, is_one] = self._read_list(name, is_one=is_one)
        return self.lists[name, is_one]

    def _read_list(self, name: str, *, is_one: bool) -> Answers:
        texts: dict[str, Any] = {}
        for option in self.found["lists"][name]:
            text = self.tongues.text(option.get("label"))
            if option["name"] in texts:
                self._tell_option("drop_double", option, "name", text=option["name"])
                continue
            is_made = option["name"] == "other" and not option.get("oogst_row")
            texts[option["name"]] = _OTHER if is_made else text
            self._tell_option_columns(option)
        known = self.own.answers(name, texts)
        if known is not None:
            return known
        taken = {scale["id"].casefold() for scale in self._scales()}
        key = name if KEY.fullmatch(name) and name.casefold() not in taken else free_key(taken, "antwoorden")
        answers = read_answers(texts, key, is_asked_as_scale=self._is_grid(name)) if is_one else read_options(texts)
        self._tell_list(name, answers)
        return answers

    def _scales(self) -> Iterable[Mapping[str, Any]]:
        yield from (one.scale for one in self.lists.values() if one.scale is not None)
        yield from self.ranges.values()

    def _is_grid(self, name: str) -> bool:
        looks = [
            str((one.get("control") or {}).get("appearance", "")) for one in self.elements if one.get("itemset") == name
        ]
        return any(word in look for look in looks for word in ("likert", "list-nolabel"))

    def _tell_list(self, name: str, answers: Answers) -> None:
        scale = answers.scale
        row = next((int(one["oogst_row"]) for one in self.found["lists"][name] if one.get("oogst_row")), None)
        if scale is not None:
            labels = scale.get("labels", {})
            low, high = str(scale["minimum"]), str(scale["maximum"])
            ends = {"low": self._of(labels.get(low)) or low, "high": self._of(labels.get(high)) or high}
            self.told.at("as_scale", "choices", row, name, **ends)
            for code, text in scale.get("missing", {}).items():
                self.told.at("no_answer", "choices", row, name, text=self._of(text) or code)
        for old, new in answers.codes.items():
            self.told.at("code", "choices", row, name, old=old, new=new)

    def _tell_option(self, key: str, option: Mapping[str, Any], column: str, **values: Any) -> None:
        self.told.at(key, "choices", int(option["oogst_row"]) if option.get("oogst_row") else None, column, **values)

    def _tell_option_columns(self, option: Mapping[str, Any]) -> None:
        for column, value in option.items():
            for one in value if column == "media" and isinstance(value, Mapping) else [column]:
                if column not in {"name", "label", "oogst_row", "list name"}:
                    self._tell_option(
                        "drop_media" if column == "media" else "drop_column", option, str(one), text="", type=str(one)
                    )

    def _range(self, element: Element) -> dict[str, Any]:
        """Return a scale of whole steps when there are few, else a number."""
        given = element.get("parameters") or {}
        try:
            low, high, step = (
                float(given.get(name, usual)) for name, usual in (("start", 0), ("end", 10), ("step", 1))
            )
            is_few = step == 1 and low.is_integer() and high.is_integer() and FEWEST - 1 <= high - low < MOST_RANGE
        except (TypeError, ValueError, OverflowError):
            is_few = False
        if not is_few:
            self.told.tell("drop_constraint", element, "parameters")
            return {"kind": "number"}
        key = free_key((str(scale["id"]) for scale in self._scales()), "bereik")
        self.ranges[key] = {"id": key, "minimum": int(low), "maximum": int(high)}
        self.told.tell("as_scale", element, "parameters", low=int(low), high=int(high))
        return {"kind": "scale", "answers": key}

    def _key(self, element: Element) -> str:
        """Return the name of a question; one that Oogst cannot have becomes another."""
        name = str(element["name"])
        taken = {one["id"].casefold() for one in self.items}
        if KEY.fullmatch(name) and name.casefold() not in taken:
            return name
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        start = re.sub(r"[^A-Za-z0-9]+", "_", plain).strip("_")[:50]
        key = start if start and start.casefold() not in taken else free_key(taken, f"{start}_" if start else "v")
        if not self.own.has_id(name):
            self.told.tell("renamed", element, "name", old=name, new=key)
        return key

    def _is_other(self, element: Element) -> bool:
        """Tell whether this is the open question that pyxform makes of ``or_other``."""
        name = str(element.get("name", ""))
        return element.get("type") == "text" and name.endswith("_other") and name.removesuffix("_other") in self.asked

    def _other(self, element: Element) -> None:
        asked = str(element["name"]).removesuffix("_other")
        source = next(one for one in self.elements if one.get("name") == asked)
        self.told.tell("or_other", source, "type")
        self._keep(element, {"id": self._key(element), "text": dict(_OTHER_ASKED), "kind": "text"})

    def _of(self, text: Any) -> str:
        return shown_text(text, self.tongues.plain)

    def _shown(self, value: Any) -> str:
        return self._of(self.tongues.text(value))


def _plain(column: str) -> str:
    """Return the name of a column as pyxform compares it."""
    return "_".join(column.split()).lower()
