"""The questions of an instrument as plain data: adding, changing, ordering; nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from oogst.language.readability import measure_dutch
from oogst.language.tongues import TONGUES, Tongue
from oogst.planning import burden
from oogst_web.common.words import text_of

KINDS = ("scale", "choice", "choices", "order", "number", "test", "text")

Item = dict[str, Any]


def text_in(value: Any, language: Tongue) -> str:
    """Return a text in exactly this language; a plain text is Dutch.

    Examples
    --------
    >>> text_in("Vraag", "nl"), text_in("Vraag", "en"), text_in({"en": "Ask"}, "en")
    ('Vraag', '', 'Ask')
    """
    if isinstance(value, Mapping):
        return str(value.get(language) or "")
    return str(value or "") if language == "nl" else ""


def with_text(value: Any, language: Tongue, text: str) -> Any:
    """Return a text with one language changed; only Dutch stays a plain text.

    Examples
    --------
    >>> with_text("Vraag", "en", "Question"), with_text({"nl": "Vraag", "en": "Question"}, "en", "")
    ({'nl': 'Vraag', 'en': 'Question'}, 'Vraag')
    """
    texts = {name: text if name == language else text_in(value, name) for name in TONGUES}
    kept = {name: one for name, one in texts.items() if one}
    return kept.get("nl", "") if kept.keys() <= {"nl"} else kept


def items_of(data: Mapping[str, Any]) -> list[Item]:
    """Return the questions of an instrument; what is no question is left out."""
    return [item for item in data.get("items") or () if isinstance(item, dict) and item.get("id")]


def find_item(items: Iterable[Item], key: str) -> Item | None:
    """Return one question."""
    return next((item for item in items if item["id"] == key), None)


def free_key(taken: Iterable[str], start: str) -> str:
    """Return the first name that is not taken: ``start`` with a number.

    Examples
    --------
    >>> free_key(["v1", "V2"], "v")
    'v3'
    """
    used = {key.casefold() for key in taken}
    return next(key for key in (f"{start}{number}" for number in range(1, 10_000)) if key.casefold() not in used)


def change(items: list[Item], key: str, changes: Item) -> list[Item]:
    """Return the questions with fields of one changed; a value of None takes the field away."""
    return [_merge(item, changes) if item["id"] == key else item for item in items]


def move(items: list[Item], key: str, *, up: bool) -> list[Item]:
    """Return the questions with one a place up or down.

    Examples
    --------
    >>> [item["id"] for item in move([{"id": "a"}, {"id": "b"}], "b", up=True)]
    ['b', 'a']
    """
    moved = list(items)
    place = next(place for place, item in enumerate(items) if item["id"] == key)
    other = place + (-1 if up else 1)
    if 0 <= other < len(moved):
        moved[place], moved[other] = moved[other], moved[place]
    return moved


def without(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Return the fields that change when a question goes; a scale without questions goes with it."""
    scales = [{**scale, "items": [one for one in scale["items"] if one != key]} for scale in data.get("scales") or ()]
    kept = [scale for scale in scales if scale["items"]]
    return {"items": [item for item in items_of(data) if item["id"] != key], "scales": kept or None}


def set_options(lines: list[str], before: Mapping[str, Any], language: Tongue) -> dict[str, Any]:
    """Return the options that were typed, one per line; an option keeps its code.

    A line with a text that was there keeps that code; another line takes the
    code of the option whose place it has, if that one is gone, else a new one.

    Examples
    --------
    >>> set_options(["nee", "ja"], {"1": "ja", "2": "nee"}, "nl")
    {'2': 'nee', '1': 'ja'}
    >>> set_options(["ja", "soms", "nooit"], {"1": "ja", "2": "nee"}, "nl")
    {'1': 'ja', '2': 'soms', '3': 'nooit'}
    """
    known = {shown_text(text, language): code for code, text in before.items()}
    kept = {known[line] for line in lines if line in known}
    codes = list(before)
    found: dict[str, Any] = {}
    for place, line in enumerate(dict.fromkeys(lines)):
        code = known.get(line)
        if code is None and place < len(codes) and codes[place] not in kept:
            code = codes[place]
        if code is None:
            code = free_key([*before, *found], "")
        is_same = line in known
        found[code] = before[code] if is_same else with_text(before.get(code), language, line)
    return found


def shown_text(value: Any, language: Tongue) -> str:
    """Return a text in a language, else in one in which it is there.

    Examples
    --------
    >>> shown_text("Vraag", "en"), shown_text({"nl": "Vraag", "en": "Question"}, "en")
    ('Vraag', 'Question')
    """
    return text_of(value, language)


def is_readable_in(value: Any, language: Tongue) -> bool:
    """Tell whether a text is there in exactly this language; figures and signs can be read in every one.

    Examples
    --------
    >>> is_readable_in({"nl": "ja"}, "pl"), is_readable_in({"nl": "ja", "pl": "tak"}, "pl"), is_readable_in("10", "pl")
    (False, True, True)
    """
    return bool(text_in(value, language)) or not any(map(str.isalpha, shown_text(value, language)))


def is_same_text(now: Any, before: Any) -> bool:
    """Tell whether a text says what it said in every language that it had then and now; a new language changes nothing.

    Examples
    --------
    >>> is_same_text({"nl": "ja", "pl": "tak"}, "ja"), is_same_text("nee", "ja"), is_same_text({"en": "yes"}, "ja")
    (True, False, False)
    """
    both = [name for name in TONGUES if text_in(now, name) and text_in(before, name)]
    is_gone = not both and shown_text(now, "nl") != shown_text(before, "nl")
    return not is_gone and all(text_in(now, name) == text_in(before, name) for name in both)


def estimate_minutes(items: Iterable[Item]) -> int:
    """Return about how many minutes the questions take, whole minutes upward; 0 without questions.

    Examples
    --------
    >>> estimate_minutes([{"id": str(n), "kind": "scale"} for n in range(8)])
    3
    """
    return burden.estimate_minutes(item.get("kind", "scale") for item in items)


def reading_ease(items: Iterable[Item]) -> float | None:
    """Return the reading ease of all Dutch questions together (Flesch–Douma); None without text."""
    texts = [text_in(item.get("text"), "nl") for item in items]
    measured = measure_dutch("\n".join(text for text in texts if text))
    return measured.flesch_douma if measured.words else None


def _merge(item: Item, changes: Item) -> Item:
    return {name: value for name, value in {**item, **changes}.items() if value is not None}
