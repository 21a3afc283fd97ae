"""What has to be done or could be better, for every question of an instrument."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from oogst.language.message import Language
from oogst.types.measures import OPTION_KINDS
from oogst_web.questionnaires import show_if
from oogst_web.questionnaires.checks import (
    Finding,
    check_text,
    differs_from_earlier,
    has_other_picture,
    is_long_hint,
    lacks_unknown,
    picture_of,
)
from oogst_web.questionnaires.items import Item, find_item, is_same_text, shown_text, text_in

# With these a questionnaire cannot be published: people could not answer.
BLOCKING = frozenset({"no_text", "no_answers", "few_options", "no_key", "show_if_unreadable", "show_if_unknown"})
_LANGUAGES: tuple[Language, ...] = ("nl", "en")

Scales = Mapping[str, Mapping[str, Any]]
Earlier = Mapping[str, tuple[Item, Mapping[str, Any] | None]]


def review_item(
    items: list[Item], item: Item, scales: Scales, earlier: Earlier, level: int | None = None
) -> list[Finding]:
    """Return the findings on one question, those that block first.

    Parameters
    ----------
    scales
        Answer scales by key.
    earlier
        Question → how it was asked before, with its answer scale.
    level
        Level that the questionnaire measures.
    """
    return [
        *_missing(item, scales),
        *_condition(items, item),
        *_words(item),
        *_answers(item, scales, earlier),
        *_picture(item, scales, level),
    ]


def blocks(findings: list[Finding]) -> list[Finding]:
    """Return the findings with which a questionnaire cannot be published."""
    return [one for one in findings if one.key in BLOCKING]


def _words(item: Item) -> list[Finding]:
    """Return the advice on the words in each language; the same advice once."""
    found = [one for language in _LANGUAGES for one in check_text(text_in(item.get("text"), language), language)]
    if any(is_long_hint(text_in(item.get("hint"), language)) for language in _LANGUAGES):
        found.append(Finding("long_hint"))
    return [
        one for place, one in enumerate(found) if one.key == "easier" or one.key not in {o.key for o in found[:place]}
    ]


def _missing(item: Item, scales: Scales) -> Iterator[Finding]:
    kind, options = item.get("kind", "scale"), item.get("options") or {}
    if not shown_text(item.get("text"), "nl"):
        yield Finding("no_text")
    if kind == "scale" and item.get("answers") not in scales:
        yield Finding("no_answers")
    if kind in OPTION_KINDS and len(options) < 2:
        yield Finding("few_options")
    if kind == "test" and item.get("key") not in options:
        yield Finding("no_key")


def _condition(items: list[Item], item: Item) -> Iterator[Finding]:
    text = item.get("show_if")
    if not text:
        return
    try:
        names = show_if.names_in(show_if.parse(text))
    except show_if.NotReadableError as error:
        yield Finding("show_if_unreadable", {"place": error.place + 1})
        return
    before = {one["id"] for one in items[: items.index(item)]}
    if names - before:
        yield Finding("show_if_unknown", {"names": ", ".join(sorted(names - before))})


def _answers(item: Item, scales: Scales, earlier: Earlier) -> Iterator[Finding]:
    scale = scales.get(item.get("answers") or "")
    if lacks_unknown(item, scale):
        yield Finding("no_unknown")
    before = earlier.get(item["id"])
    if before is not None and differs_from_earlier((item, scale), before):
        yield Finding("other_answers")
    elif before is not None and has_other_picture(scale, before[1]):
        yield Finding("other_picture")


def _picture(item: Item, scales: Scales, level: int | None) -> Iterator[Finding]:
    """Yield advice on faces: they measure feeling, so they are wrong for what people learn or do."""
    if picture_of(scales.get(item.get("answers") or "")) == "faces" and level != 1:
        yield Finding("faces_elsewhere")


def changed_items(items: list[Item], scales: Scales, earlier_items: list[Item], earlier_scales: Scales) -> list[Item]:
    """Return the questions whose words or answers are not those of an earlier version."""

    def is_other(item: Item) -> bool:
        before = find_item(earlier_items, item["id"])
        if before is None:
            return False
        pair = (before, earlier_scales.get(before.get("answers") or ""))
        now = (item, scales.get(item.get("answers") or ""))
        has_other_words = not all(is_same_text(item.get(name), before.get(name)) for name in ("text", "hint"))
        return has_other_words or differs_from_earlier(now, pair) or has_other_picture(now[1], pair[1])

    return [item for item in items if is_other(item)]
