"""“Show this question only if …” on the screen: pick lists, or the text where those do not reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from django.http import QueryDict

from oogst_web.common.fields import NotReadableError, Option
from oogst_web.common.words import Voice, speak
from oogst_web.questionnaires import picks, show_if
from oogst_web.questionnaires.items import Item, find_item, shown_text
from oogst_web.questionnaires.picks import Condition, Pick
from oogst_web.questionnaires.queries import Questionnaire

NAME = "show_if"
MOST_LINES = 10
_LISTS = tuple(f"{NAME}.{one}" for one in ("question", "act", "answer", "typed"))
_WORD = f"{NAME}.word"


def is_picked(posted: Mapping[str, Any]) -> bool:
    """Tell whether a condition was posted as pick lists."""
    return _LISTS[0] in posted


def read(posted: QueryDict, found: Questionnaire, item: Item) -> str | None:
    """Return the text of the condition that was posted; None for none.

    Raises
    ------
    NotReadableError
        When it cannot be read, or a line is not complete.
    """
    if not is_picked(posted):
        text = str(posted.get(NAME, "")).strip()
        _require_readable(text, "item.show_if.unreadable")
        return text or None
    condition, before = _posted(posted), _before(found, item)
    if any(picks.find_fault(one, before, found.scales) for one in condition.picks):
        raise NotReadableError("item.show_if.look", NAME)
    if not condition.picks:
        return None
    kept = item.get(NAME)
    if kept and picks.pick(str(kept), before, found.scales) == condition:
        return str(kept)
    try:
        return picks.write(condition)
    except show_if.NotReadableError:
        raise NotReadableError("item.show_if.too_much", NAME) from None


def show(found: Questionnaire, item: Item, voice: Voice, posted: QueryDict | None) -> dict[str, Any] | None:
    """Return the pick lists of a question's condition; None when only its text can show it.

    Parameters
    ----------
    posted
        What was typed, to be shown again with what is wrong at each line.
    """
    before, text = _before(found, item), str(item.get(NAME) or "")
    if posted is not None:
        condition = _posted(posted) if is_picked(posted) else None
    else:
        condition = picks.pick(text, before, found.scales) if text else Condition(picks.WORDS[0], ())
    if condition is None:
        return None
    faults = [picks.find_fault(one, before, found.scales) if posted is not None else "" for one in condition.picks]
    lines = [_line(one, fault, voice) for one, fault in zip(condition.picks, faults, strict=True)]
    more = [_line(Pick("", ""), "", voice)] if len(lines) < MOST_LINES else []
    return {
        "word": condition.word,
        "words": [Option(word, speak(f"item.show_if.{word}", voice)) for word in picks.WORDS],
        "lines": [*lines, *more] if before else [],
        "questions": [
            {"value": one["id"], "label": _named(found, one, voice), "acts": " ".join(picks.fitting_acts(one))}
            for one in before
        ],
        "acts": [Option(act, speak(f"item.show_if.{act}", voice)) for act in picks.ACTS],
        "answers": [_answers(found, one, voice) for one in before],
    }


def tell(found: Questionnaire, item: Item, voice: Voice) -> str:
    """Return the condition of a question in words; its text where pick lists do not reach."""
    text, before = str(item.get(NAME) or ""), _before(found, item)
    condition = picks.pick(text, before, found.scales) if text else None
    if condition is None:
        return text
    word = speak(f"item.show_if.{condition.word}.told", voice)
    return f" {word} ".join(_tell(one, found, before, voice) for one in condition.picks)


def _require_readable(text: str, key: str) -> None:
    try:
        if text:
            show_if.parse(text)
    except show_if.NotReadableError:
        raise NotReadableError(key, NAME) from None


def _posted(posted: QueryDict) -> Condition:
    """Return the lines that name a question; an answer of another question is none."""
    lists = [posted.getlist(name)[:MOST_LINES] for name in _LISTS]
    picked = tuple(_read_line(*line) for line in zip_longest(*lists, fillvalue="") if line[0])
    word = posted.get(_WORD, "")
    return Condition(word if word in picks.WORDS else picks.WORDS[0], picked)


def _read_line(question: str, act: str, answer: str, typed: str) -> Pick:
    if act in picks.WITHOUT_ANSWER:
        return Pick(question, act)
    of, _, code = answer.partition(" ")
    if of == question and code:
        return Pick(question, act, code)
    plain = typed.strip()
    number = plain.replace(",", ".")
    return Pick(question, act, number if picks.is_number(number) else plain)


def _line(one: Pick, fault: str, voice: Voice) -> dict[str, Any]:
    return {
        "pick": one,
        "answer": f"{one.question} {one.answer}",
        "error": speak(f"item.show_if.wrong.{fault}", voice) if fault else "",
    }


def _answers(found: Questionnaire, item: Item, voice: Voice) -> dict[str, Any]:
    rows = picks.answers_of(item, found.scales, voice.language)
    options = [Option(f"{item['id']} {row.code}", row.label) for row in rows]
    return {"question": item["id"], "label": _named(found, item, voice), "options": options}


def _tell(one: Pick, found: Questionnaire, before: Sequence[Item], voice: Voice) -> str:
    item = find_item(before, one.question) or {}
    answer = picks.label_of(one.answer, item, found.scales, voice.language) if one.answer else ""
    told = f"“{_named(found, item, voice)}” {speak(f'item.show_if.{one.act}', voice)}"
    return f"{told} “{answer}”" if answer else told


def _named(found: Questionnaire, item: Item, voice: Voice) -> str:
    number = found.items.index(item) + 1
    return f"{number}. {shown_text(item.get('text'), voice.language) or item['id']}"


def _before(found: Questionnaire, item: Item) -> list[Item]:
    return found.items[: next(place for place, one in enumerate(found.items) if one["id"] == item["id"])]
